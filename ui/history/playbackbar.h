// PlaybackBar: plays a stored call again: play and pause, how fast, where it stands and where it could stand.
#pragma once

#include "core/desk/player.h"

#include <QWidget>
#include <array>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace geon::ui {

class SeekSlider;

class PlaybackBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::array speedSteps{1, 2, 4, 8, 16};

    //! The player outlives it.
    explicit PlaybackBar(desk::Player &player, QWidget *parent = nullptr);

    void addMoments(const QList<calls::TranscriptEntry> &entries);
    void togglePlay();
    void faster();
    void slower();
    void seekBy(Duration step);
    void seekToBegin();
    void seekToEnd();
    [[nodiscard]] SeekSlider &slider() const { return *m_slider; }
    [[nodiscard]] QToolButton *playButton() const { return m_play; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showPlayback(const desk::Playback &playback);
    [[nodiscard]] bool seekByKey(int key);
    void changeSpeed(int by);

    desk::Player &m_player;
    QToolButton *m_play;
    QLabel *m_time;
    SeekSlider *m_slider;
    QButtonGroup *m_speeds;
};

} // namespace geon::ui
