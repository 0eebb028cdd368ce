#include "ui/details/framesmodel.h"

#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/words/words.h"

#include <QGuiApplication>
#include <QLocale>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::ProtocolFrame;

namespace {

[[nodiscard]] QString size(qsizetype bytes)
{
    return bytes < 1000 ? FramesModel::tr("%1 B").arg(bytes)
                        : FramesModel::tr("%1 kB").arg(QLocale().toString(double(bytes) / 1000, 'f', 1));
}

} // namespace

QString directionWord(calls::Direction direction)
{
    switch (direction) {
    case calls::Direction::Received:
        return FramesModel::tr("↓ in");
    case calls::Direction::Sent:
        return FramesModel::tr("↑ out");
    case calls::Direction::Webhook:
        return FramesModel::tr("↓ webhook");
    case calls::Direction::Request:
        return FramesModel::tr("↑ request");
    }
    return {};
}

void FramesModel::open(const QList<ProtocolFrame> &frames)
{
    beginResetModel();
    const qsizetype skipped = std::max<qsizetype>(0, frames.size() - qsizetype(mostFrames));
    m_frames.assign(frames.begin() + skipped, frames.end());
    m_dropped = 0;
    m_held.clear();
    m_waiting = 0;
    rebuild();
    endResetModel();
}

void FramesModel::append(const QList<ProtocolFrame> &frames)
{
    if (frames.isEmpty())
        return;
    if (!m_paused) {
        show(frames);
        return;
    }
    m_waiting += int(frames.size());
    m_held += frames;
    if (m_held.size() > qsizetype(mostFrames))
        m_held.remove(0, m_held.size() - qsizetype(mostFrames));
}

void FramesModel::show(const QList<ProtocolFrame> &frames)
{
    QList<quint64> places;
    for (const ProtocolFrame &frame : frames) {
        if (m_filter.passes(frame))
            places += m_dropped + m_frames.size();
        m_frames.push_back(frame);
    }
    if (!places.isEmpty()) {
        const int first = int(m_shown.size());
        beginInsertRows({}, first, first + int(places.size()) - 1);
        m_shown.insert(m_shown.end(), places.begin(), places.end());
        endInsertRows();
    }
    dropOldest();
}

void FramesModel::dropOldest()
{
    if (m_frames.size() <= mostFrames)
        return;
    const size_t much = m_frames.size() - mostFrames;
    const quint64 firstKept = m_dropped + much;
    const auto gone = std::ranges::lower_bound(m_shown, firstKept) - m_shown.begin();
    if (gone > 0) {
        beginRemoveRows({}, 0, int(gone) - 1);
        m_shown.erase(m_shown.begin(), m_shown.begin() + gone);
        endRemoveRows();
    }
    m_frames.erase(m_frames.begin(), m_frames.begin() + std::ptrdiff_t(much));
    m_dropped = firstKept;
}

void FramesModel::rebuild()
{
    m_shown.clear();
    for (size_t i = 0; i < m_frames.size(); ++i) {
        if (m_filter.passes(m_frames[i]))
            m_shown.push_back(m_dropped + i);
    }
}

void FramesModel::setFilter(const FrameFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    rebuild();
    endResetModel();
}

void FramesModel::setPaused(bool paused)
{
    m_paused = paused;
    if (paused)
        return;
    show(std::exchange(m_held, {}));
    m_waiting = 0;
}

const ProtocolFrame &FramesModel::frame(int row) const
{
    return m_frames[size_t(m_shown[size_t(row)] - m_dropped)];
}

int FramesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int FramesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant FramesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProtocolFrame &of = frame(index.row());
    if (role == Qt::TextAlignmentRole && (index.column() == Number || index.column() == Size))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() != Type)
        return color(Role::Muted, QGuiApplication::palette());
    if (role == Qt::ForegroundRole)
        return color(of.type == "error"_L1 ? Role::Trouble : Role::Text, QGuiApplication::palette());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return QString::number(of.number);
    case Time:
        return words::clockTime(of.at);
    case Direction:
        return directionWord(of.direction);
    case Type:
        return harmlessLine(of.type, 120);
    case Size:
        return size(of.raw.size());
    default:
        return {};
    }
}

QVariant FramesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Number || section == Size))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Direction:
        return tr("Way");
    case Type:
        return tr("Type");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace geon::ui
