#include "ui/history/playbackbar.h"

#include "ui/history/seekslider.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

PlaybackBar::PlaybackBar(desk::Player &player, QWidget *parent)
    : QWidget(parent),
      m_player(player),
      m_play(new QToolButton),
      m_time(new QLabel),
      m_slider(new SeekSlider),
      m_speeds(new QButtonGroup(this))
{
    setObjectName(u"playbackBar"_s);
    build();
    connect(m_play, &QToolButton::clicked, this, &PlaybackBar::togglePlay);
    connect(m_slider, &SeekSlider::sought, this, [this](TimePoint moment) { m_player.seek(moment); });
    connect(m_speeds, &QButtonGroup::idClicked, this, [this](int speed) { m_player.setSpeed(speed); });
    connect(&player, &desk::Player::playbackChanged, this, &PlaybackBar::showPlayback);
    showPlayback(player.playback());
}

void PlaybackBar::build()
{
    m_play->setObjectName(u"playPause"_s);
    m_play->installEventFilter(this);
    m_time->setObjectName(u"playbackTime"_s);
    m_time->setFont(tabular(font()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    row->setSpacing(space(this, 3));
    row->addWidget(m_play);
    row->addWidget(m_time);
    row->addWidget(m_slider, 1);
    auto *speeds = new QHBoxLayout;
    speeds->setSpacing(0);
    for (const int speed : speedSteps) {
        auto *button = new QToolButton;
        button->setObjectName(u"speed%1"_s.arg(speed));
        button->setText(tr("%1×").arg(speed));
        button->setCheckable(true);
        button->setFont(tabular(smallFont(font())));
        button->setAccessibleName(tr("Play at %1 times the speed").arg(speed));
        button->setToolTip(tr("%1 (slower −, faster +)").arg(button->accessibleName()));
        setKind(button, ButtonKind::Quiet);
        button->installEventFilter(this);
        m_speeds->addButton(button, speed);
        speeds->addWidget(button);
    }
    row->addLayout(speeds);
}

void PlaybackBar::showPlayback(const desk::Playback &playback)
{
    setEnabled(playback.ready && playback.problem.isEmpty());
    m_play->setIcon(icon(playback.playing ? u"pause"_s : u"play"_s));
    m_play->setAccessibleName(playback.playing ? tr("Pause the recording") : tr("Play the recording"));
    m_play->setToolTip(playback.playing ? tr("Pause (Space; Alt with ← and → goes 5 seconds back and on)")
                                        : tr("Play (Space; Alt with ← and → goes 5 seconds back and on)"));
    m_time->setText(tr("%1 / %2").arg(words::duration(playback.at - playback.begins), words::duration(playback.ends - playback.begins)));
    m_slider->setPlayback(playback);
    if (QAbstractButton *speed = m_speeds->button(playback.speed))
        speed->setChecked(true);
}

void PlaybackBar::addMoments(const QList<calls::TranscriptEntry> &entries)
{
    m_slider->addMoments(entries);
}

void PlaybackBar::togglePlay()
{
    if (!isEnabled())
        return;
    if (m_player.playback().playing)
        m_player.pause();
    else
        m_player.play();
}

void PlaybackBar::changeSpeed(int by)
{
    const auto now = std::ranges::find(speedSteps, m_player.playback().speed);
    const auto place =
        std::clamp<std::ptrdiff_t>((now == speedSteps.end() ? 0 : now - speedSteps.begin()) + by, 0, std::ssize(speedSteps) - 1);
    m_player.setSpeed(speedSteps.at(size_t(place)));
}

void PlaybackBar::faster()
{
    changeSpeed(1);
}

void PlaybackBar::slower()
{
    changeSpeed(-1);
}

void PlaybackBar::seekBy(Duration step)
{
    const desk::Playback playback = m_player.playback();
    m_player.seek(std::clamp(playback.at + step, playback.begins, playback.ends));
}

void PlaybackBar::seekToBegin()
{
    m_player.seek(m_player.playback().begins);
}

void PlaybackBar::seekToEnd()
{
    m_player.seek(m_player.playback().ends);
}

bool PlaybackBar::seekByKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
        seekBy(-SeekSlider::step);
        return true;
    case Qt::Key_Right:
        seekBy(SeekSlider::step);
        return true;
    case Qt::Key_Home:
        seekToBegin();
        return true;
    case Qt::Key_End:
        seekToEnd();
        return true;
    default:
        return false;
    }
}

void PlaybackBar::keyPressEvent(QKeyEvent *event)
{
    if (!seekByKey(event->key()))
        QWidget::keyPressEvent(event);
}

// The arrows would go from button to button, as Tab does.
bool PlaybackBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && seekByKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace geon::ui
