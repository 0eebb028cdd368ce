// FramesModel: the raw protocol of one call, newest last, bounded, filtered.
#pragma once

#include "core/calls/protocollog.h"
#include "ui/details/framefilter.h"

#include <QAbstractTableModel>
#include <deque>

namespace geon::ui {

//! Keeps the newest 5,000 frames and shows those that pass the filter. A batch is one insertion. While it is paused what comes is kept
//! (bounded too) and counted, and shown when it goes on.
class FramesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Direction, Type, Size, Columns };
    static constexpr size_t mostFrames = 5000;

    using QAbstractTableModel::QAbstractTableModel;

    void open(const QList<calls::ProtocolFrame> &frames);
    void append(const QList<calls::ProtocolFrame> &frames);
    void setFilter(const FrameFilter &filter);
    void setPaused(bool paused);
    //! Frames that came since the pause.
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] int kept() const { return int(m_frames.size()); }
    [[nodiscard]] const calls::ProtocolFrame &frame(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void show(const QList<calls::ProtocolFrame> &frames);
    void dropOldest();
    void rebuild();

    std::deque<calls::ProtocolFrame> m_frames;
    std::deque<quint64> m_shown; //!< places in m_frames, counted from the first frame ever kept
    quint64 m_dropped = 0;       //!< frames that went off the front: what a place is told against
    QList<calls::ProtocolFrame> m_held;
    int m_waiting = 0;
    bool m_paused = false;
    FrameFilter m_filter;
};

[[nodiscard]] QString directionWord(calls::Direction direction);

} // namespace geon::ui
