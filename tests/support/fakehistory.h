// A history without a disk: holds rows in memory, remembers what was asked, and answers by queued signals as the real one does.
#pragma once

#include "core/base/textfold.h"
#include "core/desk/history.h"
#include "tests/support/fakeplayer.h"

#include <QHash>
#include <QMetaObject>
#include <algorithm>
#include <functional>

namespace geon {

class FakeHistory final : public desk::History
{
public:
    using History::History;

    [[nodiscard]] desk::KeepingState state() const override { return keeping; }

    quint64 find(const desk::HistoryQuery &query) override
    {
        queries.append(query);
        const quint64 ticket = ++m_ticket;
        later([this, query, ticket] { Q_EMIT found(ticket, match(query)); });
        return ticket;
    }
    quint64 read(const QList<desk::CallRowId> &wanted, const QString &words) override
    {
        reads.append(wanted);
        const quint64 ticket = ++m_ticket;
        later([this, wanted, words, ticket] {
            QList<desk::HistoryRow> answer;
            for (const desk::CallRowId id : wanted) {
                const auto row = rows.constFind(id);
                if (row != rows.constEnd())
                    answer.append(withSnippet(*row, words));
            }
            Q_EMIT rowsRead(ticket, answer);
        });
        return ticket;
    }
    void askChoices() override
    {
        later([this] { Q_EMIT choicesRead(choices); });
    }
    [[nodiscard]] std::unique_ptr<desk::Player> open(desk::CallRowId row, const CallId &call) override
    {
        opened.append(row);
        if (!rows.contains(row) && !recordings.contains(call))
            return nullptr;
        auto player = std::make_unique<FakePlayer>(recordings.value(call, recordingOf(rows.value(row))));
        newest = player.get();
        return player;
    }

    quint64 exportCalls(const desk::ExportRequest &request) override
    {
        exports.append(request);
        return ++jobs;
    }
    quint64 importRecording(const QString &path, const QString &passphrase) override
    {
        imports.append({path, passphrase});
        return ++jobs;
    }
    quint64 eraseNumber(const QString &number) override
    {
        erasedNumbers.append(number);
        return ++jobs;
    }
    quint64 eraseCalls(const QList<desk::CallRowId> &gone) override
    {
        erasedCalls.append(gone);
        return ++jobs;
    }
    quint64 checkIntegrity() override { return ++jobs; }
    quint64 backUp() override { return ++jobs; }
    void cancel(quint64 job) override { cancelled.append(job); }

    void readAudit(quint64 before, int most) override
    {
        later([this, before, most] {
            QList<desk::AuditRow> answer;
            for (auto row = audit.crbegin(); row != audit.crend() && answer.size() < most; ++row) {
                if (before == 0 || row->number < before)
                    answer.append(*row);
            }
            Q_EMIT auditRead(answer);
        });
    }
    void verifyAudit() override
    {
        later([this] { Q_EMIT auditVerified(verdict); });
    }
    quint64 exportAudit(const QString &path) override
    {
        auditExports.append(path);
        return ++jobs;
    }

    void readDeliveries(const QString &destination, std::optional<desk::DeliveryState> state, int most) override
    {
        later([this, destination, state, most] {
            QList<desk::Delivery> answer;
            for (const desk::Delivery &one : std::as_const(deliveries)) {
                if ((destination.isEmpty() || one.destination == destination) && (!state || one.state == *state) && answer.size() < most)
                    answer.append(one);
            }
            Q_EMIT deliveriesRead(answer);
        });
    }
    void resend(const QList<qint64> &ids) override { resent.append(ids); }
    void testDestination(const QString &destination) override { testedDestinations.append(destination); }

    //! Adds a row, or changes the one of its id; says nothing.
    void keep(const desk::HistoryRow &row) { rows.insert(row.row, row); }
    //! Those rows of the store are new or changed.
    void tellChanged(const QList<CallId> &calls) { Q_EMIT callsChanged(calls); }
    void tellState(const desk::KeepingState &now)
    {
        keeping = now;
        Q_EMIT stateChanged(now);
    }
    void tellJob(const desk::JobState &job) { Q_EMIT jobChanged(job); }
    void tellTested(const QString &destination, bool good, const QString &sentence) { Q_EMIT tested(destination, good, sentence); }
    void tellDeliveriesChanged() { Q_EMIT deliveriesChanged(); }
    //! While held, nothing is answered; answers come in order when it is let go.
    void hold(bool on)
    {
        m_held = on;
        if (on)
            return;
        for (const auto &answer : std::exchange(m_waiting, {}))
            later(answer);
    }

    //! A small whole call of a row, to be opened.
    [[nodiscard]] static desk::OpenedCall recordingOf(const desk::HistoryRow &row)
    {
        desk::OpenedCall whole;
        calls::CallSummary &call = whole.facts.summary;
        call.id = row.call;
        call.state = row.state;
        call.reason = row.reason;
        call.simulated = row.simulated;
        call.callerNumber = row.callerNumber;
        call.callerName = row.callerName;
        call.dialledNumber = row.dialledNumber;
        call.profile = row.profile;
        call.profileName = row.profileName;
        call.profileVersion = row.profileVersion;
        call.offeredAt = row.offeredAt;
        call.liveAt = row.liveAt;
        call.endedAt = row.endedAt;
        call.outcome = row.outcome;
        call.outcomeNote = row.note;
        call.cost = row.cost;
        call.marks = row.marks;
        for (int turn = 0; turn < std::min(row.turns, 400); ++turn) {
            calls::TranscriptEntry entry;
            entry.key = quint64(turn + 1);
            entry.who = turn % 2 ? calls::Who::Caller : calls::Who::Agent;
            entry.at = row.liveAt + std::chrono::seconds(5 * turn + 1);
            entry.text = QStringLiteral("Turn %1 of the call").arg(turn + 1);
            whole.transcript.append(entry);
        }
        return whole;
    }

    QHash<desk::CallRowId, desk::HistoryRow> rows;
    QHash<CallId, desk::OpenedCall> recordings; //!< opened instead of recordingOf()
    desk::KeepingState keeping{.open = true};
    desk::HistoryChoices choices;
    QList<desk::AuditRow> audit;
    desk::AuditVerdict verdict;
    QList<desk::Delivery> deliveries;
    QList<desk::HistoryQuery> queries;
    QList<QList<desk::CallRowId>> reads;
    QList<desk::CallRowId> opened;
    QList<desk::ExportRequest> exports;
    QList<std::pair<QString, QString>> imports;
    QStringList erasedNumbers;
    QList<QList<desk::CallRowId>> erasedCalls;
    QList<quint64> cancelled;
    QStringList auditExports;
    QList<QList<qint64>> resent;
    QStringList testedDestinations;
    FakePlayer *newest = nullptr; //!< the last that was opened; whoever opened it owns it
    quint64 jobs = 0;             //!< the number of the last

private:
    void later(std::function<void()> answer)
    {
        if (m_held)
            m_waiting.append(std::move(answer));
        else
            QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
    }

    [[nodiscard]] static bool said(const desk::HistoryRow &row, const QString &words)
    {
        const QString text = folded(row.snippet);
        const auto wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(wanted, [&](const QString &word) { return text.contains(word); });
    }

    [[nodiscard]] static bool fits(const desk::HistoryRow &row, const desk::HistoryQuery &query)
    {
        const Duration length = row.liveAt == TimePoint{} ? Duration{} : row.endedAt - row.liveAt;
        const auto anyOf = [](const auto &wanted, const auto &value) { return wanted.isEmpty() || wanted.contains(value); };
        return (query.words.isEmpty() || said(row, query.words)) && (!query.from || row.offeredAt >= *query.from)
            && (!query.to || row.offeredAt < *query.to) && (query.agent.isEmpty() || row.profile == query.agent)
            && (query.version == 0 || row.profileVersion == query.version)
            && (row.callerNumber.contains(query.number) || row.dialledNumber.contains(query.number))
            && (!query.outcome || row.outcome == *query.outcome) && anyOf(query.states, row.state)
            && anyOf(query.endReasons, row.reason.code) && (!query.shortest || length >= *query.shortest)
            && (!query.longest || length <= *query.longest) && (!query.cheapest || row.cost >= *query.cheapest)
            && (!query.dearest || row.cost <= *query.dearest)
            && (query.needed.isEmpty() || std::ranges::any_of(row.needed, [&](auto kind) { return query.needed.contains(kind); }))
            && (!query.marked || row.marks > 0) && (!query.imported || row.imported);
    }

    [[nodiscard]] QList<desk::CallRowId> match(const desk::HistoryQuery &query) const
    {
        QList<const desk::HistoryRow *> fitting;
        for (const desk::HistoryRow &row : rows) {
            if (fits(row, query))
                fitting.append(&row);
        }
        const auto before = [&query](const desk::HistoryRow *a, const desk::HistoryRow *b) {
            using C = desk::HistoryColumn;
            switch (query.sortBy) {
            case C::Caller:
                return std::tie(a->callerNumber, a->row) < std::tie(b->callerNumber, b->row);
            case C::Cost:
                return std::tie(a->cost, a->row) < std::tie(b->cost, b->row);
            case C::Outcome:
                return std::tie(a->outcome, a->row) < std::tie(b->outcome, b->row);
            case C::Turns:
                return std::tie(a->turns, a->row) < std::tie(b->turns, b->row);
            default:
                return std::tie(a->offeredAt, a->row) < std::tie(b->offeredAt, b->row);
            }
        };
        std::ranges::sort(fitting, [&](const auto *a, const auto *b) { return query.descending ? before(b, a) : before(a, b); });
        QList<desk::CallRowId> ids;
        for (const desk::HistoryRow *row : std::as_const(fitting))
            ids.append(row->row);
        return ids;
    }

    //! What a row holds as its snippet is all that was said in it.
    [[nodiscard]] static desk::HistoryRow withSnippet(desk::HistoryRow row, const QString &words)
    {
        if (words.isEmpty()) {
            row.snippet.clear();
            row.hits.clear();
            return row;
        }
        row.hits.clear();
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
            if (const auto at = row.snippet.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
                row.hits.append({int(at), int(word.size())});
        }
        std::ranges::sort(row.hits);
        return row;
    }

    quint64 m_ticket = 0;
    bool m_held = false;
    QList<std::function<void()>> m_waiting;
};

} // namespace geon
