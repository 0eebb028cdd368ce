// The desk of an engine on its own thread: batches cross, and one engine takes the place of another.
#include "core/desk/localdesk.h"
#include "tests/support/telephone.h"

#include <QSignalSpy>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;

namespace {

//! What a window knows of the calls, and of the one it shows.
struct Watcher {
    void take(const desk::Update &update, const CallId &watched)
    {
        for (const CallSummary &call : update.calls)
            calls.insert(call.id, call);
        for (const CallId &call : update.removed) {
            calls.remove(call);
            if (call == watched)
                transcript.clear();
        }
        for (const Action &action : update.actions) {
            if (isSettled(action.state))
                settled.insert(action.id, action.state);
        }
        if (const desk::OpenedCall *opened = update.openedOf(watched)) {
            facts = opened->facts;
            transcript = {opened->transcript.begin(), opened->transcript.end()};
        }
        if (const desk::WatchedCall *one = update.watchedOf(watched)) {
            facts = one->facts;
            for (const TranscriptChange &change : one->transcript) {
                const auto at = std::ranges::find(transcript, change.entry.key, &TranscriptEntry::key);
                if (at == transcript.end())
                    transcript.push_back(change.entry);
                else
                    *at = change.entry;
            }
        }
    }
    template <typename Is> [[nodiscard]] bool has(Is is) const { return std::ranges::any_of(transcript, is); }
    [[nodiscard]] std::vector<TranscriptEntry> finished() const
    {
        std::vector<TranscriptEntry> all;
        std::ranges::copy_if(transcript, std::back_inserter(all),
                             [](const TranscriptEntry &row) { return !row.partial && row.endedAt != TimePoint(); });
        return all;
    }

    QHash<CallId, CallSummary> calls;
    QHash<ActionId, ActionState> settled;
    CallFacts facts;
    std::vector<TranscriptEntry> transcript;
};

} // namespace

class LocalDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOfTheDemoEndWithTheirEngine()
    {
        simulator::Simulator simulator({.signingSecret = Telephone::signingSecret(), .apiKey = Telephone::apiKey(), .speed = 5, .seed = 7});
        QVERIFY(simulator.listen());
        desk::LocalDesk desk(std::make_shared<SystemClock>());
        QSignalSpy started(&desk, &desk::LocalDesk::started);
        QHash<CallId, CallSummary> calls;
        connect(&desk, &desk::Desk::updated, this, [&](const desk::Update &update) {
            for (const CallSummary &call : update.calls)
                calls.insert(call.id, call);
            for (const CallId &call : update.removed)
                calls.remove(call);
        });

        desk.start(demo(simulator));
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(started[0][1].toString(), QString());
        simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(started[0][0].toInt())));
        QVERIFY(simulator.placeCall({}));
        QTRY_VERIFY(!calls.isEmpty() && calls.begin()->state == CallState::Live);

        desk.start(demo(simulator));
        QVERIFY(calls.isEmpty()); // at once: nobody can act on them any more
        QTRY_COMPARE(started.size(), 2);
        QVERIFY(calls.isEmpty());
        simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(started[1][0].toInt())));
        const auto next = simulator.placeCall({});
        QTRY_VERIFY(calls.contains(*next) && calls.value(*next).state == CallState::Live);
        QCOMPARE(calls.size(), 1);
    }

    void savedSettingsCarryTheCallsOver()
    {
        simulator::Simulator simulator(
            {.signingSecret = Telephone::signingSecret(), .apiKey = Telephone::apiKey(), .speed = 20, .seed = 7});
        QVERIFY(simulator.listen());
        MemoryJournal journal; // read when no engine writes into it
        desk::EngineOptions before = options(simulator);
        before.journal = &journal;
        desk::EngineOptions after = options(simulator);
        after.journal = &journal;
        after.defaults.model = u"gpt-realtime-mini"_s;
        CallId call;
        Watcher seen;
        {
            desk::LocalDesk desk(std::make_shared<SystemClock>());
            QSignalSpy started(&desk, &desk::LocalDesk::started);
            connect(&desk, &desk::Desk::updated, this, [&](const desk::Update &update) { seen.take(update, call); });
            const auto begin = [&](const desk::EngineOptions &with) {
                const qsizetype count = started.size();
                desk.start(with);
                if (!QTest::qWaitFor([&] { return started.size() > count; }))
                    return false;
                simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(started.last()[0].toInt())));
                return true;
            };
            QVERIFY(begin(before));
            call = *simulator.placeCall({.scenario = u"support-router-lights.en"_s});
            desk.watch(call);
            QTRY_VERIFY(seen.has([](const TranscriptEntry &row) { return row.who == Who::Caller && !row.partial && !row.text.isEmpty(); }));
            const QStringList list = seen.facts.outcomes;
            QVERIFY(!list.isEmpty());
            const ActionId mark = desk.submit(desk::Mark{call, u"price was asked"_s, {}});
            const ActionId outcome = desk.submit(desk::SetOutcome{call, list.first(), u"calls back"_s});
            QTRY_VERIFY(seen.settled.value(mark) == ActionState::Confirmed && seen.settled.value(outcome) == ActionState::Confirmed);
            QTRY_VERIFY(seen.has([](const TranscriptEntry &row) { return row.kind == EntryKind::Mark; }));
            const std::vector<TranscriptEntry> said = seen.finished();
            const CallSummary summary = seen.calls.value(call);

            QVERIFY(begin(after));
            desk.watch(call);
            QTRY_VERIFY(seen.calls.contains(call) && seen.calls.value(call).state == CallState::Live);
            QTRY_VERIFY(!seen.transcript.empty());
            for (const TranscriptEntry &row : said)
                QVERIFY2(seen.has([&](const TranscriptEntry &now) { return now == row; }), qPrintable(row.text));
            const CallSummary carried = seen.calls.value(call);
            QCOMPARE(carried.outcome, list.first());
            QCOMPARE(carried.outcomeNote, u"calls back"_s);
            QCOMPARE(carried.marks, 1);
            QCOMPARE(carried.offeredAt, summary.offeredAt);
            QCOMPARE(carried.liveAt, summary.liveAt);
            QVERIFY(carried.cost >= summary.cost);
            QTRY_VERIFY(seen.has([](const TranscriptEntry &row) { return row.kind == EntryKind::Gap; }));

            const ActionId say = desk.submit(desk::Say{call, u"One moment, please."_s});
            QTRY_COMPARE_WITH_TIMEOUT(seen.settled.value(say, ActionState::Queued), ActionState::Confirmed, 20000);
            const auto next = simulator.placeCall({});
            QTRY_VERIFY(seen.calls.value(*next).state == CallState::Live);
        }
        const auto tape = journal.tape(call);
        QVERIFY(tape);
        QCOMPARE(tape->lost(), 0);
        quint32 number = 0;
        for (const JournalEntry &entry : tape->entries())
            QCOMPARE(entry.number, ++number);
        QCOMPARE(std::ranges::count(tape->entries(), JournalKind::Resumed, &JournalEntry::kind), 1);
        QCOMPARE(tape->playAll()->call.summary().outcomeNote, u"calls back"_s);
    }

    void everyCommandIsInTheAuditLog()
    {
        simulator::Simulator simulator({.signingSecret = Telephone::signingSecret(), .apiKey = Telephone::apiKey()});
        QVERIFY(simulator.listen());
        MemoryJournal journal;
        const CallId call{u"rtc_audit"_s};
        {
            desk::LocalDesk desk(std::make_shared<SystemClock>());
            QSignalSpy started(&desk, &desk::LocalDesk::started);
            QSet<ActionId> answered;
            connect(&desk, &desk::Desk::updated, this, [&](const desk::Update &update) {
                for (const Action &action : update.actions)
                    answered.insert(action.id);
            });
            desk::EngineOptions with = options(simulator);
            with.journal = &journal;
            desk.start(std::move(with));
            QTRY_COMPARE(started.size(), 1);
            const QList<desk::Command> all{
                desk::Say{call, u"secret words"_s},
                desk::Guide{call, u"secret words"_s, false},
                desk::StopSpeaking{call},
                desk::HangUp{call},
                desk::Mark{call, u"secret words"_s, {}},
                desk::EditMark{call, {1}, u"secret words"_s},
                desk::SetOutcome{call, u"Paid"_s, u"secret words"_s},
                desk::Snooze{call, 60s},
                desk::Handle{call, AttentionKind::Silent},
                desk::SetIntake{desk::IntakeMode::Hold},
                desk::AcceptCall{call},
                desk::RejectCall{call, RejectStatus::Busy},
                desk::Transfer{call, u"+5511955550100"_s},
                desk::WithdrawTransfer{call},
                desk::PauseAi{call},
                desk::HandBack{call, true},
            };
            QSet<ActionId> asked;
            for (const desk::Command &command : all)
                asked.insert(desk.submit(command));
            QTRY_COMPARE(answered & asked, asked);
        }
        QStringList kinds;
        for (const AuditNote &note : std::as_const(journal.audit)) {
            kinds.append(note.kind);
            QVERIFY(note.at != TimePoint());
            QCOMPARE(note.call, note.kind == u"action.set_intake"_s ? CallId() : call);
            QVERIFY(!note.detail.contains(u"secret"_s) && !note.detail.contains(u"5511"_s));
        }
        QCOMPARE(kinds,
                 (QStringList{u"action.say"_s, u"action.guide"_s, u"action.stop_speaking"_s, u"action.hang_up"_s, u"action.mark"_s,
                              u"action.mark"_s, u"action.set_outcome"_s, u"action.snooze"_s, u"action.handle"_s, u"action.set_intake"_s,
                              u"action.accept"_s, u"action.reject"_s, u"action.transfer"_s, u"action.withdraw_transfer"_s,
                              u"action.pause_ai"_s, u"action.hand_back"_s}));
    }

    void aPortThatIsTakenIsSaidWithTheRemedy()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        simulator::Simulator simulator({.signingSecret = Telephone::signingSecret(), .apiKey = Telephone::apiKey()});
        QVERIFY(simulator.listen());
        desk::LocalDesk desk(std::make_shared<SystemClock>());
        QSignalSpy started(&desk, &desk::LocalDesk::started);
        desk::EngineOptions taken = options(simulator);
        taken.server.port = other.serverPort();
        desk.start(std::move(taken));
        QTRY_COMPARE(started.size(), 1);
        QVERIFY2(started[0][1].toString().contains(u"PORT"_s), qPrintable(started[0][1].toString()));
    }

private:
    static desk::EngineOptions demo(const simulator::Simulator &simulator)
    {
        desk::EngineOptions made = options(simulator);
        made.simulated = true;
        return made;
    }

    static desk::EngineOptions options(const simulator::Simulator &simulator)
    {
        webhooks::WebhookServerOptions server;
        server.port = 0;
        server.secrets = {Telephone::signingSecret()};
        desk::EngineOptions options{*realtime::Provider::azure(simulator.endpoint(), Telephone::apiKey()),
                                    {u"gpt-realtime"_s, u"gpt-4o-mini-transcribe"_s},
                                    std::move(server),
                                    {}};
        options.library = agents::AgentLibrary::builtIn();
        options.prices = PriceTable::builtIn();
        return options;
    }
};

QTEST_GUILESS_MAIN(LocalDeskTest)
#include "tst_localdesk.moc"
