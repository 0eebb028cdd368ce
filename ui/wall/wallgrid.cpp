#include "ui/wall/wallgrid.h"

#include "ui/wall/wallpaint.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <map>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::CallSummary;

namespace {

//! A call that needs somebody looks so here too.
Shape wallShape(const CallSummary &call)
{
    return call.attention.isEmpty() ? shapeOf(call) : shapeOf(call.attention.first().severity);
}

QString wallWord(const CallSummary &call)
{
    return call.attention.isEmpty() ? words::situation(call) : words::attention(call.attention.first());
}

} // namespace

WallGrid::WallGrid(const WallFacts &facts, QWidget *parent) : QWidget(parent), m_facts(facts)
{
    setObjectName(u"wallGrid"_s);
}

void WallGrid::refresh(TimePoint now)
{
    m_now = now;
    const QList<CallId> live = m_facts.liveCalls();
    m_live = int(live.size());
    m_slots.settle(live);
    setAccessibleName(tr("%n live call(s)", nullptr, m_live));
    update();
}

double WallGrid::unit() const
{
    return wallUnit(window()->size(), font());
}

WallGridLayout WallGrid::layout() const
{
    return layOutWall(ground().size(), m_slots.capacity(), QSizeF(520, 260) * unit());
}

QRectF WallGrid::ground() const
{
    return QRectF(rect()).adjusted(0, 0, 0, -56 * unit());
}

WallGrid::Detail WallGrid::detail() const
{
    const double u = unit();
    const QSizeF cell = layout().cell;
    if (cell.height() >= 150 * u && cell.width() >= 280 * u)
        return Detail::Whole;
    if (cell.height() >= 92 * u && cell.width() >= 190 * u)
        return Detail::Word;
    return cell.height() >= 44 * u && cell.width() >= 120 * u ? Detail::Number : Detail::Shape;
}

QRectF WallGrid::cellOf(const CallId &call) const
{
    const auto &places = m_slots.places();
    const auto place = std::ranges::find(places, call);
    return place == places.end() ? QRectF() : layout().area(ground(), int(place - places.begin()));
}

void WallGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double u = unit();
    if (m_live == 0) {
        drawFitted(painter, rect(), tr("No call is live"), wallFont(font(), 44 * u), color(Role::Muted, palette()), Qt::AlignHCenter);
        return;
    }
    const WallGridLayout grid = layout();
    const Detail detail = this->detail();
    const double gap = std::clamp(grid.cell.height() * 0.08, 1.0, 14 * u);
    int place = 0;
    for (const CallId &id : m_slots.places()) {
        if (const CallSummary *call = m_facts.call(id))
            paintCell(painter, grid.area(ground(), place).adjusted(0, 0, -gap, -gap), *call, detail);
        ++place;
    }
    if (detail == Detail::Shape || detail == Detail::Number)
        paintWords(painter, {0, height() - 52 * u, double(width()), 52 * u});
}

void WallGrid::paintCell(QPainter &painter, const QRectF &cell, const CallSummary &call, Detail detail) const
{
    const double u = unit();
    const Shape shape = wallShape(call);
    const double edge = std::clamp(cell.height() * 0.06, 3.0, 8 * u);
    QPainterPath outline;
    outline.addRoundedRect(cell, std::min(8 * u, cell.height() / 5), std::min(8 * u, cell.height() / 5));
    painter.fillPath(outline, tint(shape.role, palette()));
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(cell.topLeft(), QSizeF(edge, cell.height())), color(shape.role, palette()));
    painter.restore();
    if (detail == Detail::Shape) {
        const double mark = std::min(cell.height(), cell.width() - edge) * 0.62;
        drawShape(painter, QRectF(cell.center().x() + edge / 2 - mark / 2, cell.center().y() - mark / 2, mark, mark), shape);
        return;
    }

    const int lines = detail == Detail::Whole ? 3 : detail == Detail::Word ? 2 : 1;
    const QRectF inner = cell.adjusted(edge + cell.height() * 0.09, cell.height() * 0.07, -cell.height() * 0.08, -cell.height() * 0.07);
    const double line = inner.height() / lines;
    const auto row = [&](int number) { return QRectF(inner.left(), inner.top() + number * line, inner.width(), line); };
    const double pixels = std::min({line * 0.68, inner.width() / 5.2, 64 * u});
    const double mark = pixels * 0.8;
    drawShape(painter, {inner.left(), row(0).center().y() - mark / 2, mark, mark}, shape);
    QRectF first = row(0).adjusted(mark * 1.35, 0, 0, 0);
    if (detail == Detail::Whole)
        first.setRight(first.right()
                       - drawFitted(painter, first, words::duration(elapsed(call, m_now)), wallFont(font(), pixels * 0.8),
                                    color(Role::Muted, palette()), Qt::AlignRight)
                       - mark / 2);
    drawFitted(painter, first, m_facts.caller(call), wallFont(font(), pixels), color(Role::Text, palette()), Qt::AlignLeft);
    if (detail == Detail::Word || detail == Detail::Whole)
        drawFitted(painter, row(1), wallWord(call), wallFont(font(), pixels * 0.86), color(shape.role, palette()), Qt::AlignLeft);
    if (detail == Detail::Whole)
        drawFitted(painter, row(2), call.profileName, wallFont(font(), pixels * 0.8, QFont::Normal), color(Role::Muted, palette()),
                   Qt::AlignLeft);
}

// What the shapes of cells without words mean, and how many there are of each; who needs somebody first.
void WallGrid::paintWords(QPainter &painter, const QRectF &line) const
{
    struct Group {
        Shape shape;
        int calls = 0;
    };
    std::map<QString, Group> groups;
    Group needing{shapeOf(calls::Severity::Notice)};
    for (const CallId &id : m_slots.places()) {
        const CallSummary *call = m_facts.call(id);
        if (!call)
            continue;
        const Shape shape = wallShape(*call);
        const bool needs = !call->attention.isEmpty();
        const bool paused = call->state == calls::CallState::Live && call->activity == calls::Activity::Paused;
        Group &group = needs ? needing : groups[paused ? words::activity(calls::Activity::Paused) : words::state(call->state)];
        if (!needs || call->attention.first().severity == calls::Severity::Urgent || group.calls == 0)
            group.shape = shape;
        ++group.calls;
    }
    const double u = unit();
    double x = line.left();
    const auto write = [&](const QString &word, const Group &group) {
        if (group.calls == 0)
            return;
        const double mark = 28 * u;
        drawShape(painter, {x, line.center().y() - mark / 2, mark, mark}, group.shape);
        x += mark + 12 * u;
        x += drawFitted(painter, {x, line.top(), line.right() - x, line.height()}, tr("%1: %2").arg(word).arg(group.calls),
                        wallFont(font(), 32 * u), color(Role::Text, palette()), Qt::AlignLeft)
            + 48 * u;
    };
    write(tr("Needs you"), needing);
    for (const auto &[word, group] : groups)
        write(word, group);
}

} // namespace geon::ui
