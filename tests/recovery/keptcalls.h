// KeptCalls: what a program that is not running any more has kept.
#pragma once

#include "core/calls/tape.h"
#include "core/history/sqlitestore.h"

#include <QTest>

namespace geon {

class KeptCalls
{
public:
    explicit KeptCalls(const QString &folder)
    {
        auto store = history::SqliteStore::open({folder});
        if (store)
            m_store = std::move(*store);
        else
            m_problem = store.error().message;
    }

    [[nodiscard]] history::Store &store() { return *m_store; }
    //! Empty: it opens and is sound.
    [[nodiscard]] QString problem()
    {
        if (!m_store)
            return m_problem;
        const auto verdict = m_store->check([](qint64, qint64) { return true; });
        const auto audit = m_store->verifyAudit();
        return !verdict ? verdict.error().message : !audit ? audit.error().message : *verdict + audit->problem;
    }
    [[nodiscard]] QSet<WebhookId> webhooks()
    {
        QSet<WebhookId> all;
        for (const history::WebhookKept &webhook : m_store->webhooksSince({}).value_or(QList<history::WebhookKept>()))
            all.insert(webhook.id);
        return all;
    }
    [[nodiscard]] QList<CallId> calls()
    {
        QList<CallId> all;
        for (const desk::CallRowId row : m_store->find({}).value_or(QList<desk::CallRowId>()))
            all.append(m_store->callOf(row).value_or(CallId()));
        return all;
    }
    [[nodiscard]] QList<calls::JournalEntry> journal(const CallId &call)
    {
        return m_store->journal(call).value_or(QList<calls::JournalEntry>());
    }
    //! Empty: every entry is there, in order, and can be told again.
    [[nodiscard]] QString gapIn(const CallId &call)
    {
        quint32 number = 0;
        for (const calls::JournalEntry &entry : journal(call)) {
            if (entry.number != ++number || entry.kind == calls::JournalKind::Lost)
                return QStringLiteral("%1: entry %2 stands where %3 should").arg(call.value).arg(entry.number).arg(number);
        }
        const auto tape = tapeOf(call);
        return !tape ? tape.error().message : tape->lost() > 0 ? QStringLiteral("%1: unreadable entries").arg(call.value) : QString();
    }
    [[nodiscard]] Result<calls::Tape> tapeOf(const CallId &call)
    {
        auto entries = journal(call);
        calls::SharedTexts texts;
        for (const calls::SharedText &one : m_store->shared(calls::hashesIn(entries)).value_or(QList<calls::SharedText>()))
            texts.insert(one.hash, one.body);
        return calls::Tape::from(std::move(entries), texts);
    }
    //! As the journal leaves it; null: there is none.
    [[nodiscard]] std::unique_ptr<calls::CallLine> line(const CallId &call)
    {
        const auto tape = tapeOf(call);
        return tape ? tape->playAll() : nullptr;
    }
    [[nodiscard]] QStringList words(const CallId &call)
    {
        QStringList texts;
        if (const auto told = line(call)) {
            for (const calls::TranscriptEntry &entry : told->call.transcript().entries())
                texts.append(entry.text);
        }
        return texts;
    }
    [[nodiscard]] qsizetype rows(const CallId &call, calls::EntryKind kind)
    {
        const auto told = line(call);
        return told ? std::ranges::count(told->call.transcript().entries(), kind, &calls::TranscriptEntry::kind) : 0;
    }

private:
    std::unique_ptr<history::SqliteStore> m_store;
    QString m_problem;
};

//! What of @p wanted is not in @p there; each as often as it stands.
inline QStringList missingOf(const QStringList &wanted, QStringList there)
{
    QStringList missing;
    for (const QString &one : wanted) {
        if (!there.removeOne(one))
            missing.append(one);
    }
    return missing;
}

} // namespace geon
