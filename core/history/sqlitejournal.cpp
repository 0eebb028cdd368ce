#include "core/history/sqlitejournal.h"

#include "core/base/textfold.h"
#include "core/history/pressedjournal.h"
#include "core/history/storetext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

using calls::JournalKind;

//! Events and requests are the service's and many: they name no text of ours.
bool mayNameATextOfOurs(JournalKind kind)
{
    return kind == JournalKind::Began || kind == JournalKind::Decided || kind == JournalKind::Asked || kind == JournalKind::RulesChanged
        || kind == JournalKind::OutcomesChanged || kind == JournalKind::Resumed;
}

JournalEntry entryOf(const QSqlQuery &row, const CallId &call)
{
    return {call, row.value(0).toUInt(), fromMs(row.value(1)), JournalKind(row.value(2).toUInt()), row.value(3).toByteArray()};
}

} // namespace

Result<void> SqliteJournal::keep(const QList<SharedText> &texts)
{
    for (const SharedText &text : texts)
        GEON_TRY(m_connection.run(u"INSERT INTO shared (hash, kind, body) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING"_s,
                                  {text.hash, text.kind, text.body}));
    return {};
}

Result<void> SqliteJournal::keep(const QList<WebhookKept> &webhooks)
{
    for (const WebhookKept &webhook : webhooks) {
        const QString name = webhook.id.isEmpty() ? "event "_L1 + webhook.eventId : "id "_L1 + webhook.id.value;
        GEON_TRY(m_connection.run(u"INSERT INTO webhooks (name, webhook, event, call, at, body) VALUES (?, ?, ?, ?, ?, ?) "
                                  "ON CONFLICT (name) DO NOTHING"_s,
                                  {name, webhook.id.value, webhook.eventId, webhook.call.value, toMs(webhook.at), webhook.body}));
    }
    return {};
}

Result<void> SqliteJournal::keep(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries)
        GEON_TRY(keep(entry));
    return {};
}

Result<void> SqliteJournal::keep(const JournalEntry &entry)
{
    const auto call = known(entry.call, entry.at);
    if (!call)
        return tl::unexpected(call.error());
    Known &row = **call;
    if (entry.number <= row.pressedUpTo)
        return {};
    GEON_TRY(m_connection.run(u"INSERT INTO journal (call, number, at, kind, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                              {row.row, entry.number, toMs(entry.at), int(entry.kind), entry.body}));
    if (m_connection.changedRows() == 0)
        return {};
    if (!std::exchange(row.unfinished, true))
        GEON_TRY(m_connection.run(u"UPDATE calls SET unfinished = 1 WHERE id = ?"_s, {row.row}));
    if (mayNameATextOfOurs(entry.kind))
        GEON_TRY(needAllIn(row.row, entry.body));
    return entry.kind == JournalKind::Began ? listCall(row.row, entry) : Result<void>();
}

Result<void> SqliteJournal::listCall(qint64 row, const JournalEntry &began)
{
    const QJsonObject body = QJsonDocument::fromJson(began.body).object();
    const QString caller = body["caller_number"_L1].toString();
    const QString dialled = body["dialled_number"_L1].toString();
    const qint64 offeredAt = body["offered_at"_L1].toInteger();
    return m_connection.run(u"UPDATE calls SET offered_at = ?, simulated = ?, caller_number = ?, caller_digits = ?, caller_name = ?, "
                            "dialled_number = ?, dialled_digits = ?, profile = ?, profile_name = ?, profile_version = ? "
                            "WHERE id = ? AND recorded = 0"_s,
                            {offeredAt > 0 ? offeredAt : toMs(began.at), body["simulated"_L1].toBool() ? 1 : 0, caller, digitsOf(caller),
                             body["caller_name"_L1].toString(), dialled, digitsOf(dialled), body["profile"_L1].toString(),
                             body["profile_name"_L1].toString(), body["profile_version"_L1].toInt(), row});
}

Result<void> SqliteJournal::needAllIn(qint64 row, const QByteArray &body)
{
    static const QRegularExpression hash(u"(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])"_s);
    for (auto found = hash.globalMatch(QString::fromLatin1(body)); found.hasNext();)
        GEON_TRY(need(row, QByteArray::fromHex(found.next().captured().toLatin1())));
    return {};
}

Result<void> SqliteJournal::need(qint64 row, const QByteArray &hash)
{
    return m_connection.run(u"INSERT INTO shared_used (call, hash) VALUES (?, ?) ON CONFLICT DO NOTHING"_s, {row, hash});
}

Result<void> SqliteJournal::forgetWhatOthersChanged()
{
    const auto version = m_connection.value(u"PRAGMA data_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (std::exchange(m_othersChanges, version->toLongLong()) != version->toLongLong())
        forget();
    return {};
}

Result<SqliteJournal::Known *> SqliteJournal::known(const CallId &call, TimePoint seen)
{
    if (const auto found = m_rows.find(call); found != m_rows.end())
        return &*found;
    Known known;
    const auto read = [&]() {
        return m_connection.each(u"SELECT id, pressed_up_to, unfinished FROM calls WHERE call = ?"_s, {call.value},
                                 [&known](const QSqlQuery &row) {
                                     known = {row.value(0).toLongLong(), row.value(1).toUInt(), row.value(2).toBool()};
                                 });
    };
    GEON_TRY(read());
    if (known.row == 0) {
        GEON_TRY(m_connection.run(u"INSERT INTO calls (call, offered_at) VALUES (?, ?)"_s, {call.value, toMs(seen)}));
        known.row = m_connection.lastId();
    }
    return &*m_rows.insert(call, known);
}

Result<qint64> SqliteJournal::find(const CallId &call)
{
    return m_connection.value(u"SELECT id FROM calls WHERE call = ?"_s, {call.value}).map([](const QVariant &row) {
        return row.toLongLong();
    });
}

Result<qint64> SqliteJournal::rowOf(const CallId &call, TimePoint seen)
{
    return known(call, seen).map([](const Known *row) { return row->row; });
}

Result<void> SqliteJournal::press(qint64 row)
{
    QList<JournalEntry> entries;
    GEON_TRY(m_connection.each(u"SELECT number, at, kind, body FROM journal WHERE call = ? ORDER BY number"_s, {row},
                               [&entries](const QSqlQuery &query) { entries.append(entryOf(query, {})); }));
    if (!entries.isEmpty()) {
        GEON_TRY(m_connection.run(u"INSERT INTO journal_pressed (call, first, entries) VALUES (?, ?, ?)"_s,
                                  {row, entries.first().number, pressed(entries)}));
        GEON_TRY(m_connection.run(u"DELETE FROM journal WHERE call = ?"_s, {row}));
        GEON_TRY(m_connection.run(u"UPDATE calls SET pressed_up_to = ? WHERE id = ?"_s, {entries.last().number, row}));
    }
    GEON_TRY(m_connection.run(u"UPDATE calls SET unfinished = 0 WHERE id = ?"_s, {row}));
    forget();
    return {};
}

Result<QList<JournalEntry>> SqliteJournal::read(const CallId &call)
{
    const auto row = find(call);
    if (!row)
        return tl::unexpected(row.error());
    QList<JournalEntry> entries;
    bool sound = true;
    GEON_TRY(m_connection.each(u"SELECT entries FROM journal_pressed WHERE call = ? ORDER BY first"_s, {*row}, [&](const QSqlQuery &query) {
        const auto piece = unpressed(query.value(0).toByteArray(), call);
        sound = sound && piece;
        entries += piece.value_or(QList<JournalEntry>());
    }));
    if (!sound)
        return failure(
            ErrorKind::Storage,
            StoreText::tr("The journal of call %1 is damaged. Check the history, and put a backup in its place.").arg(call.value));
    GEON_TRY(m_connection.each(u"SELECT number, at, kind, body FROM journal WHERE call = ? ORDER BY number"_s, {*row},
                               [&](const QSqlQuery &query) { entries.append(entryOf(query, call)); }));
    return entries;
}

Result<QList<SharedText>> SqliteJournal::shared(const QList<QByteArray> &hashes)
{
    QList<SharedText> texts;
    for (const QByteArray &hash : hashes)
        GEON_TRY(m_connection.each(u"SELECT kind, body FROM shared WHERE hash = ?"_s, {hash}, [&](const QSqlQuery &row) {
            texts.append({hash, row.value(0).toString(), row.value(1).toByteArray()});
        }));
    return texts;
}

Result<QList<CallId>> SqliteJournal::unfinished()
{
    QList<CallId> found;
    GEON_TRY(m_connection.each(u"SELECT call FROM calls WHERE unfinished = 1 ORDER BY offered_at, id"_s, {},
                               [&](const QSqlQuery &row) { found.append(CallId{row.value(0).toString()}); }));
    return found;
}

Result<QList<WebhookKept>> SqliteJournal::webhooksSince(TimePoint moment)
{
    QList<WebhookKept> found;
    GEON_TRY(m_connection.each(
        u"SELECT webhook, event, call, at FROM webhooks WHERE at >= ? ORDER BY at, id"_s, {toMs(moment)}, [&](const QSqlQuery &row) {
            found.append(
                {WebhookId{row.value(0).toString()}, row.value(1).toString(), CallId{row.value(2).toString()}, fromMs(row.value(3)), {}});
        }));
    return found;
}

Result<QList<WebhookKept>> SqliteJournal::untaken(TimePoint since)
{
    QList<WebhookKept> found;
    GEON_TRY(m_connection.each(u"SELECT webhook, event, call, at, body FROM webhooks WHERE at >= ? AND call <> '' "
                               "AND NOT EXISTS (SELECT 1 FROM calls WHERE calls.call = webhooks.call) ORDER BY at, id"_s,
                               {toMs(since)}, [&](const QSqlQuery &row) {
                                   found.append({WebhookId{row.value(0).toString()}, row.value(1).toString(),
                                                 CallId{row.value(2).toString()}, fromMs(row.value(3)), row.value(4).toByteArray()});
                               }));
    return found;
}

} // namespace geon::history
