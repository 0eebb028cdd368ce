#include "core/history/pressedjournal.h"

#include <QDataStream>
#include <QIODevice>

namespace geon::history {

namespace {

// A piece: qCompress of, in QDataStream's form of Qt 6.0: this number, how many entries, and of each its number, moment, kind and body.
constexpr quint8 form = 1;
constexpr int hardest = 9;

} // namespace

QByteArray pressed(const QList<calls::JournalEntry> &entries)
{
    QByteArray plain;
    QDataStream out(&plain, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << form << quint32(entries.size());
    for (const calls::JournalEntry &entry : entries)
        out << entry.number << qint64(entry.at.time_since_epoch().count()) << quint8(entry.kind) << entry.body;
    return qCompress(plain, hardest);
}

std::optional<QList<calls::JournalEntry>> unpressed(const QByteArray &piece, const CallId &call)
{
    const QByteArray plain = qUncompress(piece);
    QDataStream in(plain);
    in.setVersion(QDataStream::Qt_6_0);
    quint8 written = 0;
    quint32 count = 0;
    in >> written >> count;
    if (in.status() != QDataStream::Ok || written != form)
        return {};
    QList<calls::JournalEntry> entries;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        calls::JournalEntry entry{.call = call};
        qint64 at = 0;
        quint8 kind = 0;
        in >> entry.number >> at >> kind >> entry.body;
        entry.at = TimePoint(Duration(at));
        entry.kind = calls::JournalKind(kind);
        entries.append(std::move(entry));
    }
    if (in.status() != QDataStream::Ok)
        return {};
    return entries;
}

} // namespace geon::history
