#include "ui/wall/wallcards.h"

#include "ui/wall/wallpaint.h"
#include "ui/words/words.h"

namespace geon::ui {

using namespace Qt::StringLiterals;

WallCards::WallCards(const WallFacts &facts, QWidget *parent) : QWidget(parent), m_facts(facts)
{
    setObjectName(u"wallCards"_s);
}

void WallCards::refresh(TimePoint now)
{
    m_now = now;
    m_cards = m_facts.cards();
    QStringList spoken;
    for (const WallCard &card : m_cards)
        spoken += tr("%1: %2").arg(card.caller, card.reason);
    setAccessibleName(tr("Calls that need you"));
    setAccessibleDescription(spoken.join(u", "_s));
    update();
}

double WallCards::unit() const
{
    return wallUnit(window()->size(), font());
}

int WallCards::shown() const
{
    const int all = int(m_cards.size());
    if (all * cardHeight() <= height())
        return all;
    return std::clamp(int((height() - moreHeight()) / cardHeight()), 0, all);
}

void WallCards::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double u = unit();
    double y = 0;
    const int fitting = shown();
    for (int i = 0; i < fitting; ++i) {
        paintCard(painter, {0, y, double(width()), cardHeight() - 16 * u}, m_cards.at(i));
        y += cardHeight();
    }
    if (fitting < m_cards.size()) {
        drawFitted(painter, {0, y, double(width()), moreHeight() - 12 * u}, tr("and %n more", nullptr, int(m_cards.size()) - fitting),
                   wallFont(font(), 34 * u), color(Role::Text, palette()), Qt::AlignLeft);
    }
}

void WallCards::paintCard(QPainter &painter, const QRectF &area, const WallCard &card) const
{
    const double u = unit();
    const Shape shape = shapeOf(card.severity);
    QPainterPath outline;
    outline.addRoundedRect(area, 10 * u, 10 * u);
    painter.fillPath(outline, tint(shape.role, palette()));
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(area.topLeft(), QSizeF(10 * u, area.height())), color(shape.role, palette()));
    painter.restore();

    const QRectF inner = area.adjusted(30 * u, 14 * u, -20 * u, -14 * u);
    const double half = inner.height() / 2;
    const double mark = 44 * u;
    drawShape(painter, {inner.left(), inner.top() + (half - mark) / 2, mark, mark}, shape);
    const QString more = card.others > 0 ? u" +%1"_s.arg(card.others) : QString();
    drawFitted(painter, {inner.left() + mark + 16 * u, inner.top(), inner.width() - mark - 16 * u, half}, card.reason + more,
               wallFont(font(), 44 * u, QFont::DemiBold), color(shape.role, palette()), Qt::AlignLeft);

    const QRectF second(inner.left(), inner.top() + half, inner.width(), half);
    const QString since = words::duration(std::max(Duration::zero(), m_now - card.since));
    const double taken = drawFitted(painter, second, since, wallFont(font(), 42 * u), color(Role::Text, palette()), Qt::AlignRight);
    const QRectF left = second.adjusted(0, 0, -taken - 16 * u, 0);
    const double caller = drawFitted(painter, left, card.caller, wallFont(font(), 38 * u), color(Role::Text, palette()), Qt::AlignLeft);
    drawFitted(painter, left.adjusted(caller + 16 * u, 0, 0, 0), card.agent, wallFont(font(), 34 * u, QFont::Normal),
               color(Role::Muted, palette()), Qt::AlignLeft);
}

} // namespace geon::ui
