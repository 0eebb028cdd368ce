// Any order of anything: what must hold of a call, holds.
#include "telephone.h"

#include <QRandomGenerator>
#include <set>

using namespace geon;
using namespace geon::calls;

namespace {

// A reader that knows only what the changes told it.
class Reader
{
public:
    void apply(const QList<TranscriptChange> &changes)
    {
        for (const TranscriptChange &change : changes) {
            const auto known = std::ranges::find(m_rows, change.entry.key, &TranscriptEntry::key);
            if (known != m_rows.end()) {
                *known = change.entry;
                continue;
            }
            const auto above = std::ranges::find(m_rows, change.after, &TranscriptEntry::key);
            QVERIFY(change.after == 0 || above != m_rows.end());
            m_rows.insert(change.after == 0 ? m_rows.begin() : above + 1, change.entry);
        }
    }
    [[nodiscard]] const std::vector<TranscriptEntry> &rows() const { return m_rows; }

private:
    std::vector<TranscriptEntry> m_rows;
};

class Walk
{
public:
    explicit Walk(quint32 seed) : m_random(seed) { }

    void step(Telephone &line)
    {
        line.clock.advance(std::chrono::milliseconds(m_random.bounded(m_random.bounded(50) == 0 ? 20000 : 400)));
        const int kind = m_random.bounded(100);
        if (kind < 70)
            line.feed(event(line));
        else if (kind < 78)
            line.ask(command());
        else if (kind < 88)
            line.tick();
        else
            happening(line);
    }

private:
    template <typename T> T one(std::initializer_list<T> of) { return of.begin()[m_random.bounded(int(of.size()))]; }
    ItemId item() { return {u"item_%1"_s.arg(m_random.bounded(12))}; }
    ResponseId response() { return {u"resp_%1"_s.arg(m_random.bounded(4))}; }
    std::optional<ItemId> previous() { return m_random.bounded(2) ? std::optional(item()) : std::nullopt; }
    Item anyItem()
    {
        Item any;
        any.id = item();
        any.kind = one({ItemKind::Message, ItemKind::Message, ItemKind::FunctionCall, ItemKind::FunctionCallOutput, ItemKind::McpCall,
                        ItemKind::McpApprovalRequest, ItemKind::McpApprovalResponse, ItemKind::McpListTools, ItemKind::Other});
        any.role = one({Role::None, Role::System, Role::User, Role::Assistant});
        any.status = one({ItemStatus::None, ItemStatus::InProgress, ItemStatus::Completed, ItemStatus::Incomplete});
        any.text = one({QString(), u"words"_s});
        any.toolCallId = one({QString(), u"call_1"_s, u"call_2"_s});
        any.approvalRequestId = m_random.bounded(3) ? ItemId() : item();
        any.approve = m_random.bounded(2);
        return any;
    }
    Response anyResponse()
    {
        Response any;
        any.id = response();
        any.status = one({ResponseStatus::Completed, ResponseStatus::Cancelled, ResponseStatus::Failed, ResponseStatus::Incomplete});
        any.outOfBand = m_random.bounded(6) == 0;
        any.usage = Usage{.inputText = 10, .outputAudio = m_random.bounded(100)};
        if (m_random.bounded(2))
            any.metadata = Telephone::mark({quint64(m_random.bounded(40))});
        return any;
    }
    SessionInfo session(Telephone &line)
    {
        SessionInfo info = line.echo(one({u"one"_s, u"two"_s}));
        info.createsResponses = m_random.bounded(3) > 0;
        return info;
    }
    ServerEvent event(Telephone &line)
    {
        switch (m_random.bounded(24)) {
        case 0:
            return SessionCreated{session(line)};
        case 1:
            return SessionUpdated{session(line)};
        case 2:
            return ItemAdded{previous(), anyItem()};
        case 3:
            return ItemDone{previous(), anyItem()};
        case 4:
            return ItemTruncated{item(), m_random.bounded(5000)};
        case 5:
            return TranscriptDone{one({Speaker::Caller, Speaker::Agent}), item(), response(), u"final words"_s, TranscriptionUsage{}};
        case 6:
            return TranscriptFailed{item(), {}};
        case 7:
            return SpeechStarted{item(), 0};
        case 8:
            return SpeechStopped{item(), 0};
        case 9:
            return InputCommitted{item(), previous()};
        case 10:
            return DtmfReceived{u"1"_s, {}};
        case 11:
            return OutputStarted{response()};
        case 12:
            return OutputStopped{response()};
        case 13:
            return OutputCleared{response()};
        case 14:
            return ResponseCreated{anyResponse()};
        case 15:
            return ResponseDone{anyResponse()};
        case 16:
            return OutputItemAdded{response(), anyItem()};
        case 17:
            return OutputItemDone{response(), anyItem()};
        case 18:
            return FunctionArgumentsDelta{item(), {}, u"{"_s};
        case 19:
            return FunctionArgumentsDone{item(), {}, u"f"_s, u"{}"_s};
        case 20:
            return McpCallProgress{item(), one({McpPhase::InProgress, McpPhase::Completed, McpPhase::Failed})};
        case 21:
            return ErrorEvent{{{},
                               one({u"conversation_already_has_active_response"_s, u"response_cancel_not_active"_s, u"invalid_value"_s}),
                               {},
                               {},
                               m_sent.isEmpty() ? EventId() : m_sent[m_random.bounded(int(m_sent.size()))]}};
        default:
            return TranscriptDelta{one({Speaker::Caller, Speaker::Agent}), item(), response(), u"word "_s};
        }
    }
    Command command()
    {
        switch (m_random.bounded(24)) {
        case 0:
            return HangUp{};
        case 22:
            return Accept{};
        case 23:
            return Reject{one({RejectStatus::Busy, RejectStatus::Decline})};
        case 16:
        case 17:
            return Transfer{u"+5511955550100"_s, u"Maria"_s, m_random.bounded(2) ? u"One moment."_s : QString(), 20s};
        case 18:
            return WithdrawTransfer{};
        case 19:
            return HandBack{bool(m_random.bounded(2))};
        case 20:
        case 21:
            return PauseAi{};
        case 1:
        case 2:
        case 3:
            return StopSpeaking{};
        case 4:
        case 5:
        case 6:
            return ReplaceInstructions{one({u"one"_s, u"two"_s}), m_random.bounded(3)};
        case 7:
        case 8:
        case 9:
            return Guide{u"hint"_s, bool(m_random.bounded(2))};
        default:
            return Say{u"line"_s};
        }
    }
    // The shell's side: mostly the network behaves.
    void happening(Telephone &line)
    {
        using Outcome = CallAnswer::Outcome;
        using Why = SidebandClose::Why;
        const bool well = m_random.bounded(4) > 0;
        switch (m_random.bounded(7)) {
        case 5:
            return line.rejectAnswered(one({Outcome::Ok, Outcome::BadRequest, Outcome::TimedOut, Outcome::ServerError, Outcome::CallGone}));
        case 6:
            return line.referAnswered(one({Outcome::Ok, Outcome::Ok, Outcome::BadRequest, Outcome::ServerError, Outcome::TimedOut}));
        case 0:
            return line.answered(well ? Outcome::Ok : one({Outcome::CallGone, Outcome::RateLimited, Outcome::ServerError}));
        case 1:
            return line.hangUpAnswered(one({Outcome::Ok, Outcome::BadRequest, Outcome::TimedOut, Outcome::CallGone}));
        case 2:
            if (!well)
                return line.closed(one({Why::Closed, Why::Silent, Why::HandshakeFailed, Why::CallGone}));
            return line.opened();
        case 3:
            return line.session(u"one"_s);
        default:
            return line.accept();
        }
    }

public:
    void remember(const Effects &effects)
    {
        for (const Effect &effect : effects) {
            if (const auto *sent = std::get_if<SendEvent>(&effect))
                m_sent.append(sent->id);
        }
    }

private:
    QRandomGenerator m_random;
    QList<EventId> m_sent;
};

} // namespace

class TestCallFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappens_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void whateverHappens()
    {
        QFETCH(quint32, seed);
        Walk walk(seed);
        Telephone line;
        Reader reader;
        if (seed % 4 == 0)
            line.screen(ScreenCause::Mode, 6s, seed % 8 ? std::optional(RejectStatus::Busy) : std::nullopt);
        else
            line.goLive();
        QHash<ActionId, ActionState> settled;
        bool wasOver = false;
        CallState over = CallState::Offered;
        for (int i = 0; i < 600; ++i) {
            walk.step(line);
            walk.remember(line.effects);
            if (wasOver)
                QCOMPARE(line.call.state(), over);
            if (wasOver)
                QVERIFY(line.effects.empty());
            line.effects.clear();
            wasOver = isOver(line.call.state());
            over = line.call.state();
            const CallSummary summary = line.call.summary();
            if (line.call.state() == CallState::Transferring)
                QVERIFY(!summary.transferTarget.isEmpty());
            QVERIFY(summary.transferBy == TimePoint() || !wasOver);

            for (const Action &action : line.call.takeActionChanges()) {
                QVERIFY(!settled.contains(action.id)); // a settled action never changes
                QVERIFY(!wasOver || isSettled(action.state));
                if (isSettled(action.state))
                    settled.insert(action.id, action.state);
            }
            // What waits is due, or the call is over.
            if (const auto wake = line.call.wakeAt(); wake && *wake <= line.clock.now()) {
                line.tick();
                walk.remember(line.effects);
                const auto next = line.call.wakeAt();
                QVERIFY(!next || *next > line.clock.now());
                line.effects.clear();
                wasOver = isOver(line.call.state());
                over = line.call.state();
            }
            if (i % 7 == 0)
                reader.apply(line.call.transcript().takeChanges());
        }
        reader.apply(line.call.transcript().takeChanges());
        QCOMPARE(reader.rows().size(), line.rows().size());
        for (size_t i = 0; i < line.rows().size(); ++i)
            QVERIFY2(reader.rows()[i] == line.rows()[i], qPrintable(u"row %1, kind %2"_s.arg(i).arg(int(line.rows()[i].kind))));

        std::set<quint64> keys;
        for (const TranscriptEntry &row : line.rows())
            QVERIFY(row.key != 0 && keys.insert(row.key).second);
        if (wasOver) {
            QCOMPARE(line.call.summary().openActions, 0);
            QVERIFY(std::ranges::none_of(line.rows(), &TranscriptEntry::partial));
        }
        QVERIFY(line.call.summary().openActions >= 0);
    }
};

QTEST_GUILESS_MAIN(TestCallFuzz)
#include "tst_callfuzz.moc"
