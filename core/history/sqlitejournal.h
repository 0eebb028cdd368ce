// SqliteJournal: what calls were told, as it comes and as it is kept after their end; the texts that calls share; webhooks; and which row
// of the list a call has. Within the transaction of whoever asks.
//
// The journal's bodies name a shared text by its hash as 64 hexadecimal digits: so it is known which calls need it. One that no call needs
// any more goes with the last that did.
#pragma once

#include "core/history/sqliteconnection.h"
#include "core/history/store.h"

#include <QHash>

namespace geon::history {

class SqliteJournal
{
public:
    explicit SqliteJournal(SqliteConnection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<void> keep(const QList<SharedText> &texts);
    [[nodiscard]] Result<void> keep(const QList<WebhookKept> &webhooks);
    [[nodiscard]] Result<void> keep(const QList<JournalEntry> &entries);
    //! The rows of a call become one compressed piece.
    [[nodiscard]] Result<void> press(qint64 row);
    //! What is known of rows by heart does not hold any more: something was taken back or erased.
    void forget() { m_rows.clear(); }
    //! Another connection may have erased calls.
    [[nodiscard]] Result<void> forgetWhatOthersChanged();

    [[nodiscard]] Result<QList<JournalEntry>> read(const CallId &call);
    [[nodiscard]] Result<QList<SharedText>> shared(const QList<QByteArray> &hashes);
    [[nodiscard]] Result<QList<CallId>> unfinished();
    [[nodiscard]] Result<QList<WebhookKept>> webhooksSince(TimePoint moment);
    [[nodiscard]] Result<QList<WebhookKept>> untaken(TimePoint since);

    //! 0: there is none.
    [[nodiscard]] Result<qint64> find(const CallId &call);
    //! Makes one where there is none.
    [[nodiscard]] Result<qint64> rowOf(const CallId &call, TimePoint seen);
    //! The call needs the text.
    [[nodiscard]] Result<void> need(qint64 row, const QByteArray &hash);

private:
    struct Known {
        qint64 row = 0;
        quint32 pressedUpTo = 0;
        bool unfinished = false;
    };

    [[nodiscard]] Result<Known *> known(const CallId &call, TimePoint seen);
    [[nodiscard]] Result<void> keep(const JournalEntry &entry);
    [[nodiscard]] Result<void> listCall(qint64 row, const JournalEntry &began);
    [[nodiscard]] Result<void> needAllIn(qint64 row, const QByteArray &body);

    SqliteConnection &m_connection;
    QHash<CallId, Known> m_rows;
    qint64 m_othersChanges = 0;
};

} // namespace geon::history
