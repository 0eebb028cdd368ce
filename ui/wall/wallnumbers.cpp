#include "ui/wall/wallnumbers.h"

#include "ui/alerts/alertwords.h"
#include "ui/strip/lamp.h"
#include "ui/wall/wallpaint.h"
#include "ui/words/words.h"

#include <QLocale>

#include <cmath>

namespace geon::ui {

using namespace Qt::StringLiterals;

WallNumbers::WallNumbers(const WallFacts &facts, QWidget *parent) : QWidget(parent), m_facts(facts)
{
    setObjectName(u"wallNumbers"_s);
}

void WallNumbers::refresh(TimePoint now)
{
    m_now = now;
    const QDateTime local = toDateTime(now);
    const QString format = QLocale().timeFormat(QLocale::ShortFormat);
    m_time = QLocale().toString(local.time(), format.contains("ss"_L1) ? u"HH:mm"_s : format); // seconds would never rest
    m_date = QLocale().toString(local.date(), tr("ddd d MMM", "a date on the wall: Mon 5 Jan"));
    const desk::Totals &totals = m_facts.totals();
    const int needs = int(m_facts.cards().size());
    const int ringing = m_facts.ringing();
    const auto delay = m_facts.medianDelay();
    m_numbers = {{tr("Live"), QString::number(m_facts.liveCalls().size()), Role::Live},
                 {tr("Ringing"), QString::number(ringing), ringing > 0 ? Role::Ringing : Role::Muted},
                 {tr("Needs you"), QString::number(needs), needs > 0 ? Role::Trouble : Role::Muted, needs > 0},
                 {tr("Ended today"), QString::number(totals.ended)},
                 {tr("Cost today"), words::cost(totals.cost, totals.costKnown)},
                 {tr("Median delay"), delay ? words::seconds(*delay) : u"–"_s}};
    QStringList spoken{m_time};
    for (const Number &number : m_numbers)
        spoken += tr("%1: %2").arg(number.name, number.value);
    setAccessibleName(spoken.join(u", "_s));
    update();
}

double WallNumbers::unit() const
{
    return wallUnit(window()->size(), font());
}

double WallNumbers::widthOf(const Number &number, double scale) const
{
    const double pixels = 92 * unit() * scale;
    const double value = QFontMetricsF(wallFont(font(), pixels)).horizontalAdvance(number.value) + (number.loud ? 1.2 : 0) * pixels;
    const double name = QFontMetricsF(wallFont(font(), namePixels(scale), QFont::DemiBold)).horizontalAdvance(number.name);
    return std::max(value, name);
}

// Each takes the room it needs, all are of one size.
double WallNumbers::scaleFor(double width) const
{
    const double gaps = 28 * unit() * double(m_numbers.size() - 1);
    double scale = 1;
    for (int step = 0; step < 4; ++step) {
        double wanted = gaps;
        for (const Number &number : m_numbers)
            wanted += widthOf(number, scale);
        if (wanted <= width)
            break;
        scale *= width / wanted;
    }
    const double least = QFontInfo(numberFont(font())).pixelSize() / (92 * unit());
    return std::max(scale, least);
}

int WallNumbers::heightFor(int width) const
{
    const double u = unit();
    return qRound((width < 1500 * u ? 400 : 220) * u);
}

void WallNumbers::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Role::Surface, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Role::Line, palette()));
    const double u = unit();
    const bool narrow = isNarrow();
    const QRectF inner = QRectF(rect()).adjusted(40 * u, 24 * u, -40 * u, -20 * u);
    const double line = narrow ? inner.height() / 2 - 10 * u : inner.height();
    const double intakeWidth = 350 * u;
    const double clockWidth = narrow ? inner.width() - intakeWidth - 16 * u : 300 * u;
    paintClock(painter, {inner.left(), inner.top(), clockWidth, line});
    paintIntake(painter, {inner.right() - intakeWidth, inner.top(), intakeWidth, line});

    const QRectF middle = narrow ? QRectF(inner.left(), inner.bottom() - line, inner.width(), line)
                                 : inner.adjusted(clockWidth + 48 * u, 0, -intakeWidth - 32 * u, 0);
    const double scale = scaleFor(middle.width());
    double wanted = 0;
    for (const Number &number : m_numbers)
        wanted += widthOf(number, scale);
    const double gap = std::max(12 * u, (middle.width() - wanted) / double(m_numbers.size()));
    double x = middle.left();
    for (const Number &number : m_numbers) {
        const double width = widthOf(number, scale);
        paintNumber(painter, {x, middle.top(), width, middle.height()}, number, scale);
        x += width + gap;
    }
}

void WallNumbers::paintClock(QPainter &painter, const QRectF &area) const
{
    const double u = unit();
    double pixels = 92 * u;
    // "12:05 AM" is longer than "00:05".
    pixels = std::min(pixels, pixels * area.width() / QFontMetricsF(wallFont(font(), pixels)).horizontalAdvance(m_time));
    drawFitted(painter, {area.left(), area.top(), area.width() + u, area.height() * 0.68}, m_time, wallFont(font(), std::floor(pixels)),
               color(Role::Text, palette()), Qt::AlignLeft);
    drawFitted(painter, {area.left(), area.top() + area.height() * 0.68, area.width(), area.height() * 0.32}, m_date,
               wallFont(font(), 32 * u, QFont::Normal), color(Role::Muted, palette()), Qt::AlignLeft);
}

void WallNumbers::paintNumber(QPainter &painter, const QRectF &area, const Number &number, double scale) const
{
    const double u = unit();
    const double pixels = 92 * u * scale;
    const QFont figures = wallFont(font(), pixels);
    QRectF top(area.left(), area.top(), area.width(), area.height() * 0.68);
    QRectF name(area.left(), top.bottom(), area.width() + u, area.height() * 0.32);
    QColor ink = color(number.role, palette());
    if (number.loud) {
        const double width = QFontMetricsF(figures).horizontalAdvance(number.value);
        const QRectF chip(top.left(), top.center().y() - pixels * 0.6, width + pixels * 1.2, pixels * 1.2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawRoundedRect(chip, 12 * u, 12 * u);
        ink = color(Role::OnAccent, palette());
        const double mark = pixels * 0.55;
        drawShape(painter, {chip.left() + pixels * 0.2, chip.center().y() - mark / 2, mark, mark}, {u"urgent"_s, Role::OnAccent});
        top.setLeft(chip.left() + pixels * 0.9);
    }
    drawFitted(painter, top.adjusted(0, 0, u, 0), number.value, figures, ink, Qt::AlignLeft);
    drawFitted(painter, name, number.name, wallFont(font(), namePixels(scale), number.loud ? QFont::DemiBold : QFont::Normal),
               color(number.loud ? number.role : Role::Muted, palette()), Qt::AlignLeft);
}

void WallNumbers::paintIntake(QPainter &painter, const QRectF &area) const
{
    const desk::Intake &intake = m_facts.intake();
    const LampText lamps[] = {serverLamp(intake), webhookLamp(intake, m_now), providerLamp(intake)};
    const double line = area.height() / 4;
    const double u = unit();
    drawFitted(painter, {area.left(), area.top(), area.width(), line}, modeText(intake.mode), wallFont(font(), 30 * u, QFont::DemiBold),
               color(intake.mode == desk::IntakeMode::Open ? Role::Text : Role::Ringing, palette()), Qt::AlignLeft);
    double y = area.top() + line;
    for (const LampText &lamp : lamps) {
        const double mark = 24 * u;
        lampIcon(lamp.health).paint(&painter, QRectF(area.left(), y + (line - mark) / 2, mark, mark).toRect());
        drawFitted(painter, {area.left() + 36 * u, y, area.width() - 36 * u, line}, lamp.text, wallFont(font(), 28 * u, QFont::Normal),
                   color(lamp.health == desk::Health::Bad ? Role::Trouble : Role::Text, palette()), Qt::AlignLeft);
        y += line;
    }
}

} // namespace geon::ui
