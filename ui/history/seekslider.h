// SeekSlider: the length of a stored call: where the playback stands, and where somebody spoke, marked something, or the link was lost.
#pragma once

#include "core/desk/player.h"

#include <QSlider>
#include <map>

namespace geon::ui {

//! A moment is a millisecond from the beginning. A press goes to where it is, and drags from there. Left and right go 5 seconds, Page up
//! and down 30, Home and End to the ends.
class SeekSlider final : public QSlider
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds step{5};
    static constexpr std::chrono::seconds page{30};

    explicit SeekSlider(QWidget *parent = nullptr);

    //! Nothing is told of it, and nothing is moved that a person holds.
    void setPlayback(const desk::Playback &playback);
    //! Rows of the transcript: kept by their keys, so that those told again after a seek are not twice there.
    void addMoments(const QList<calls::TranscriptEntry> &entries);
    [[nodiscard]] int moments() const { return int(m_moments.size()); }

Q_SIGNALS:
    //! By a person.
    void sought(geon::TimePoint moment);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    struct Moment {
        TimePoint from;
        TimePoint to; //!< of a gap
        calls::EntryKind kind;
        calls::Who who;
    };

    [[nodiscard]] QRect groove() const;
    [[nodiscard]] int xOf(TimePoint moment) const;
    void paintMoment(QPainter &painter, const Moment &moment) const;
    void seekTo(int x);

    desk::Playback m_playback;
    std::map<quint64, Moment> m_moments;
};

} // namespace geon::ui
