#include "ui/calllist/callpainter.h"

#include "ui/calllist/callgroup.h"
#include "ui/calllist/calllistmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QPainter>
#include <QWidget>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

//! A pen that writes along one line, from both ends towards the middle.
class LinePen
{
public:
    LinePen(QPainter &painter, QRect line, const QPalette &palette) : m_painter(painter), m_line(line), m_palette(palette) { }

    [[nodiscard]] int room() const { return m_line.width(); }
    void skip(int width) { m_line.setLeft(m_line.left() + width); }
    void skipRight(int width) { m_line.setRight(m_line.right() - width); }

    void left(const QString &text, const QFont &font, Role role)
    {
        const int width = write(text, font, role, Qt::AlignLeft);
        skip(width);
    }
    void right(const QString &text, const QFont &font, Role role)
    {
        const int width = write(text, font, role, Qt::AlignRight);
        skipRight(width);
    }
    //! Takes the room of @p widest whatever is written, so that what stands before it keeps its place.
    void rightColumn(const QString &text, const QFont &font, Role role, const QString &widest)
    {
        const int width = write(text, font, role, Qt::AlignRight);
        skipRight(std::max(width, QFontMetrics(font).horizontalAdvance(widest)));
    }
    void shape(const Shape &shape, int size)
    {
        const QRect area(m_line.left(), m_line.center().y() - size / 2, size, size);
        icon(shape.icon, shape.role).paint(&m_painter, area);
        skip(size);
    }
    void tag(const QString &text, const QFont &font, int padding)
    {
        const QFontMetrics metrics(font);
        const int width = metrics.horizontalAdvance(text) + 2 * padding;
        if (width > room())
            return;
        const QRectF box(m_line.left() + 0.5, m_line.center().y() - metrics.height() / 2.0, width - 1, metrics.height());
        m_painter.setPen(color(Role::Line, m_palette));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box, 4, 4);
        m_painter.setFont(font);
        m_painter.setPen(color(Role::Muted, m_palette));
        m_painter.drawText(box, Qt::AlignCenter, text);
        skip(width);
    }

private:
    int write(const QString &text, const QFont &font, Role role, Qt::Alignment side)
    {
        if (text.isEmpty() || room() <= 0)
            return 0;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room());
        m_painter.setFont(font);
        m_painter.setPen(color(role, m_palette));
        m_painter.drawText(m_line, int(side | Qt::AlignVCenter | Qt::TextSingleLine), shown);
        return metrics.horizontalAdvance(shown);
    }

    QPainter &m_painter;
    QRect m_line;
    const QPalette &m_palette;
};

QString speakerMark(calls::Who who)
{
    switch (who) {
    case calls::Who::Caller:
        return u"caller"_s;
    case calls::Who::Agent:
        return u"agent"_s;
    case calls::Who::Operator:
        return u"operator"_s;
    case calls::Who::Tool:
        return u"tool"_s;
    case calls::Who::None:
    case calls::Who::System:
        return {};
    }
    return {};
}

//! The worst reason in a few words, since when, and how many more there are.
void writeReason(LinePen &pen, const calls::CallSummary &call, const QFont &font, int mark, int gap, TimePoint now)
{
    const calls::AttentionReason &worst = call.attention.first();
    const Shape shape = shapeOf(worst.severity);
    pen.shape(shape, mark);
    pen.skip(gap);
    pen.left(words::attention(worst), mediumFont(font), shape.role);
    pen.skip(gap);
    pen.left(briefTime(std::max(Duration::zero(), now - worst.since)), tabular(font), Role::Muted);
    pen.skip(gap);
    if (call.attention.size() > 1) {
        pen.left(CallPainter::tr("+%1", "so many more reasons").arg(call.attention.size() - 1), tabular(font), Role::Muted);
        pen.skip(gap);
    }
}

//! The number in the middle of the row's end: what the time means depends on the group.
QString timeText(const calls::CallSummary &call, CallGroup group, TimePoint now)
{
    if (group == CallGroup::Ringing && call.acceptBy != TimePoint{}) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(ringingLeft(call, now)).count();
        return CallPainter::tr("%1 s left").arg(left);
    }
    return words::duration(elapsed(call, now));
}

//! What an ended call came to, or that it has to be said yet: a shape and a word.
void paintOutcome(LinePen &pen, const calls::CallSummary &call, const QFont &font, int mark, int small)
{
    if (!call.outcomeDue && call.outcome.isEmpty())
        return;
    pen.shape(call.outcomeDue ? Shape{u"outcome-due"_s, Role::Ringing} : Shape{u"outcome"_s, Role::Muted}, mark * 4 / 5);
    pen.skip(small);
    if (call.outcomeDue)
        pen.left(CallPainter::tr("outcome due"), mediumFont(font), Role::Ringing);
    else
        pen.left(isolated(call.outcome), font, Role::Text);
    pen.skip(2 * small);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &edge)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        QColor ground = color(Role::Raised, option.palette);
        if (!selected)
            ground.setAlphaF(0.55F);
        painter.fillRect(option.rect, ground);
    }
    if (selected)
        painter.fillRect(edge, color(Role::Accent, option.palette));
    else if (option.state & QStyle::State_On)
        painter.fillRect(edge, color(Role::Muted, option.palette));
}

void paintFocus(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(color(Role::Accent, option.palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace

int rowHeight(const QWidget *widget)
{
    return 2 * widget->fontMetrics().height() + space(widget, 5);
}

int lineHeight(const QWidget *widget)
{
    return widget->fontMetrics().height() + space(widget, 3);
}

QSize cellSize(const QWidget *widget)
{
    return {space(widget, 14), space(widget, 10)};
}

QString briefTime(Duration length)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
    if (seconds < 100)
        return CallPainter::tr("%1s").arg(seconds);
    return seconds < 6000 ? CallPainter::tr("%1m").arg(seconds / 60) : CallPainter::tr("%1h").arg(seconds / 3600);
}

QSize CallPainter::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight(option.widget)};
}

void CallPainter::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto call = index.data(CallListModel::CallRole).value<calls::CallSummary>();
    painter->save();
    if (option.viewItemPosition == QStyleOptionViewItem::OnlyOne)
        paintCell(*painter, option, call);
    else if (option.viewItemPosition == QStyleOptionViewItem::Beginning)
        paintLine(*painter, option, call);
    else
        paintRow(*painter, option, call);
    painter->restore();
}

void CallPainter::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const calls::CallSummary &call) const
{
    const QWidget *widget = option.widget;
    const int small = space(widget, 1);
    const int gap = space(widget, 2);
    const int mark = iconSize(widget);
    const CallGroup group = groupOf(call.state);
    const Shape shape = shapeOf(call);
    const QFont tiny = smallFont(option.font);
    const bool over = group == CallGroup::Ended;
    paintGround(painter, option, QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()));

    const int line = option.fontMetrics.height();
    const QRect inner = option.rect.adjusted(space(widget, 3), space(widget, 2), -space(widget, 3), 0);
    LinePen first(painter, QRect(inner.left(), inner.top(), inner.width(), line), option.palette);
    first.right(timeText(call, group, m_now()), tabular(option.font),
                group == CallGroup::Ringing ? Role::Ringing
                    : over                  ? Role::Muted
                                            : Role::Text);
    first.skipRight(gap);
    const auto sign = [&](const Shape &what) {
        LinePen pen(painter, QRect(inner.left() + first.room() - mark, inner.top(), mark, line), option.palette);
        pen.shape(what, mark);
        first.skipRight(mark + small);
    };
    if (call.troubles > 0 && shape.icon != "trouble"_L1)
        sign({u"warning"_s, Role::Trouble});
    if (call.snoozedUntil != TimePoint{})
        sign({u"clock"_s, Role::Muted});
    first.shape(shape, mark);
    first.skip(gap);
    first.left(words::phoneNumber(call.callerNumber), mediumFont(option.font), over ? Role::Muted : Role::Text);
    first.skip(gap);
    if (call.simulated) {
        first.tag(tr("SIM", "small mark of a simulated call"), tiny, small);
        first.skip(gap);
    }
    const QString who =
        call.callerName.isEmpty() ? isolated(call.profileName) : tr("%1 · %2").arg(isolated(call.callerName), isolated(call.profileName));
    first.left(who, option.font, Role::Muted);

    LinePen second(painter, QRect(inner.left(), inner.top() + line + small, inner.width(), line), option.palette);
    second.skip(mark + gap);
    const QFont figures = tabular(tiny);
    second.rightColumn(words::cost(call.cost, call.costKnown), figures, Role::Muted, words::cost(0, false));
    second.skipRight(gap);
    if (call.lastDelay && !over) {
        second.right(words::seconds(*call.lastDelay), figures, Role::Muted);
        second.skipRight(gap);
    }
    if (call.attention.isEmpty()) {
        second.left(words::situation(call), mediumFont(tiny), shape.role);
        second.skip(gap);
    } else {
        writeReason(second, call, tiny, mark, small, m_now());
    }
    if (call.state == calls::CallState::Screening) {
        second.left(words::shortScreenCause(call), tiny, Role::Muted);
    } else if (over) {
        paintOutcome(second, call, tiny, mark, small);
        second.left(words::shortReason(call.reason), tiny, Role::Muted);
    } else if (call.lastWords.isEmpty()) {
        second.left(words::shortReason(call.reason), tiny, Role::Muted);
    } else {
        if (const QString speaker = speakerMark(call.lastSpeaker); !speaker.isEmpty() && second.room() > 4 * mark) {
            second.shape({speaker, roleOf(call.lastSpeaker)}, mark * 4 / 5);
            second.skip(small);
        }
        second.left(isolated(call.lastWords), tiny, Role::Text);
    }
    paintFocus(painter, option);
}

void CallPainter::paintLine(QPainter &painter, const QStyleOptionViewItem &option, const calls::CallSummary &call) const
{
    const QWidget *widget = option.widget;
    const QFont tiny = smallFont(option.font);
    paintGround(painter, option, QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()));
    LinePen pen(painter, option.rect.adjusted(space(widget, 3), 0, -space(widget, 3), 0), option.palette);
    const QString number = call.callerNumber.isEmpty() ? tr("anon", "an anonymous caller, in four letters") : call.callerNumber.right(4);
    pen.right(number, tabular(tiny), Role::Text);
    pen.skipRight(space(widget, 2));
    if (call.attention.isEmpty()) { // settled, while the list is held
        pen.shape(shapeOf(call), iconSize(widget));
        pen.skip(space(widget, 1));
        pen.left(words::situation(call), tiny, Role::Muted);
    } else {
        writeReason(pen, call, tiny, iconSize(widget), space(widget, 1), m_now());
        pen.left(isolated(call.profileName), tiny, Role::Muted);
    }
    paintFocus(painter, option);
}

void CallPainter::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const calls::CallSummary &call) const
{
    const QWidget *widget = option.widget;
    const Shape shape = call.attention.isEmpty() ? shapeOf(call) : shapeOf(call.attention.first().severity);
    const int small = space(widget, 1);
    const QFont tiny = tabular(smallFont(option.font));
    const bool selected = option.state & QStyle::State_Selected;

    QPainterPath outline;
    outline.addRoundedRect(option.rect, 4, 4);
    painter.fillPath(outline, selected ? color(Role::Raised, option.palette) : tint(shape.role, option.palette));
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), color(shape.role, option.palette));
    painter.restore();

    const QRect inner = option.rect.adjusted(3 + small, 0, -small, 0);
    const int half = option.rect.height() / 2;
    LinePen first(painter, QRect(inner.left(), inner.top() + 1, inner.width(), half), option.palette);
    const int mark = iconSize(widget) * 3 / 4;
    first.shape(shape, mark);
    const auto time = !call.attention.isEmpty()     ? m_now() - call.attention.first().since
        : groupOf(call.state) == CallGroup::Ringing ? ringingLeft(call, m_now())
                                                    : inSituation(call, m_now());
    first.right(calls::isOver(call.state) ? QString() : briefTime(time), tiny, Role::Text);
    LinePen second(painter, QRect(inner.left(), inner.top() + half - 1, inner.width(), half), option.palette);
    if (call.outcomeDue)
        second.shape({u"outcome-due"_s, Role::Ringing}, mark);
    const QString number = call.callerNumber.isEmpty() ? tr("anon", "an anonymous caller, in four letters") : call.callerNumber.right(4);
    second.right(number, tiny, calls::isOver(call.state) ? Role::Muted : Role::Text);

    const bool elsewhere = !selected && (option.state & QStyle::State_On);
    if (elsewhere || (selected && !(option.state & QStyle::State_HasFocus))) {
        painter.setPen(QPen(color(elsewhere ? Role::Muted : Role::Accent, option.palette), 1.5));
        painter.drawPath(outline);
    }
    QStyleOptionViewItem focus(option);
    paintFocus(painter, focus);
}

} // namespace geon::ui
