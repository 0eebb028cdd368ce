#include "ui/history/seekslider.h"

#include "ui/calllist/callgroup.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QMouseEvent>
#include <QPainter>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::EntryKind;

namespace {

bool isShown(const calls::TranscriptEntry &entry)
{
    return entry.kind == EntryKind::Words || entry.kind == EntryKind::Mark || entry.kind == EntryKind::Gap;
}

int milliseconds(Duration length)
{
    return int(std::clamp<qint64>(length.count(), 0, std::numeric_limits<int>::max()));
}

} // namespace

SeekSlider::SeekSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setObjectName(u"seek"_s);
    setAccessibleName(tr("Position in the recording"));
    setFocusPolicy(Qt::StrongFocus);
    setSingleStep(milliseconds(step));
    setPageStep(milliseconds(page));
    // Keys and screen readers move the value; the mouse asks by itself.
    connect(this, &QSlider::actionTriggered, this, [this] { Q_EMIT sought(m_playback.begins + Duration(sliderPosition())); });
}

void SeekSlider::setPlayback(const desk::Playback &playback)
{
    m_playback = playback;
    setRange(0, milliseconds(playback.ends - playback.begins));
    if (!isSliderDown())
        setValue(milliseconds(playback.at - playback.begins));
    setAccessibleDescription(
        tr("%1 of %2").arg(words::duration(playback.at - playback.begins), words::duration(playback.ends - playback.begins)));
    update();
}

void SeekSlider::addMoments(const QList<calls::TranscriptEntry> &entries)
{
    for (const calls::TranscriptEntry &entry : entries) {
        if (isShown(entry))
            m_moments.insert_or_assign(entry.key, Moment{entry.at, std::max(entry.at, entry.endedAt), entry.kind, entry.who});
    }
    update();
}

QSize SeekSlider::sizeHint() const
{
    return {space(this, 60), space(this, 7)};
}

QRect SeekSlider::groove() const
{
    const int edge = space(this, 2);
    const int high = space(this, 1);
    return {edge, height() / 2 - high / 2, width() - 2 * edge, high};
}

int SeekSlider::xOf(TimePoint moment) const
{
    const QRect area = groove();
    const auto length = std::max<qint64>(1, (m_playback.ends - m_playback.begins).count());
    const auto at = std::clamp<qint64>((moment - m_playback.begins).count(), 0, length);
    return area.left() + int(at * area.width() / length);
}

// A turn is a short tick below, in its speaker's colour, the caller's lower than the AI's; a gap is a hole in the groove; a mark stands
// above.
void SeekSlider::paintMoment(QPainter &painter, const Moment &moment) const
{
    const QRect area = groove();
    const int x = xOf(moment.from);
    const int tick = space(this, 1);
    if (moment.kind == EntryKind::Gap) {
        const QRect hole(x, area.top() - 1, std::max(3, xOf(moment.to) - x), area.height() + 2);
        painter.fillRect(hole, color(Role::Surface, palette()));
        painter.setPen(QPen(color(Role::Trouble, palette()), 1, Qt::DotLine));
        painter.drawLine(hole.left(), area.center().y(), hole.right(), area.center().y());
    } else if (moment.kind == EntryKind::Mark) {
        const QPolygon flag({{x - tick, area.top() - 2 * tick}, {x + tick, area.top() - 2 * tick}, {x, area.top() - 1}});
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Operator, palette()));
        painter.drawPolygon(flag);
    } else {
        const bool caller = moment.who == calls::Who::Caller;
        const int top = area.bottom() + 3 + (caller ? tick : 0);
        painter.fillRect(QRect(x, top, 2, tick), color(roleOf(moment.who), palette()));
    }
}

void SeekSlider::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect area = groove();
    const int at = xOf(m_playback.begins + Duration(sliderPosition()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Line, palette()));
    painter.drawRoundedRect(area, 2, 2);
    painter.setBrush(color(Role::Accent, palette()));
    painter.drawRoundedRect(QRect(area.topLeft(), QPoint(at, area.bottom())), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto &[key, moment] : m_moments)
        paintMoment(painter, moment);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = space(this, 2) * 0.75;
    painter.setPen(QPen(color(Role::Surface, palette()), 2));
    painter.setBrush(color(Role::Accent, palette()));
    painter.drawEllipse(QPointF(at, area.center().y() + 0.5), radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::Accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void SeekSlider::seekTo(int x)
{
    const QRect area = groove();
    const qint64 length = maximum();
    setSliderPosition(int(std::clamp<qint64>(qint64(x - area.left()) * length / std::max(1, area.width()), 0, length)));
    Q_EMIT sought(m_playback.begins + Duration(sliderPosition()));
}

void SeekSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    seekTo(event->position().toPoint().x());
}

void SeekSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        seekTo(event->position().toPoint().x());
}

void SeekSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void SeekSlider::keyPressEvent(QKeyEvent *event)
{
    // Up and down are the transcript's: a bar that lies goes left and right.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        event->ignore();
    else
        QSlider::keyPressEvent(event);
}

} // namespace geon::ui
