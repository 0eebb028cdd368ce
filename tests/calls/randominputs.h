// Everything that a call can be told but frames, at random: the same seed makes the same inputs.
#pragma once

#include "core/calls/callinput.h"

#include <QRandomGenerator>

namespace geon::tests {

using namespace Qt::StringLiterals;

class RandomInputs
{
public:
    explicit RandomInputs(quint32 seed) : m_random(seed) { }

    //! Of any kind there is.
    calls::CallInput input(TimePoint now)
    {
        using namespace calls;
        switch (below(int(std::variant_size_v<CallInput>))) {
        case 0:
            return AcceptNow{};
        case 1:
            return Screen{one({ScreenCause::Mode, ScreenCause::Full}), Duration(below(14'000)), maybe(status())};
        case 2:
            return TurnAway{status(), {one({ReasonCode::RejectedOnHold, ReasonCode::RejectedByRule}), words()}};
        case 3:
            return Stale{};
        case 4:
            return AcceptAnswered{answer()};
        case 5:
            return RejectAnswered{answer()};
        case 6:
            return HangUpAnswered{answer()};
        case 7:
            return ReferAnswered{answer()};
        case 8:
            return LinkOpened{};
        case 9:
            return LinkClosed{close()};
        case 10:
            return Asked{command(now), {++m_action}};
        case 11:
            return RulesChanged{rules()};
        case 12:
            return OutcomesChanged{one({QStringList{}, QStringList{u"Paid"_s, u"Called back"_s}}), flip()};
        case 13:
            m_reveal = {++m_action};
            return RevealBegan{m_reveal};
        case 14:
            return RevealEnded{m_reveal};
        case 15:
            return Resumed{now - Duration(below(30'000))};
        default:
            return Ticked{};
        }
    }

    calls::Command command(TimePoint now)
    {
        using namespace calls;
        switch (below(int(std::variant_size_v<Command>))) {
        case 0:
            return Say{words()};
        case 1:
            return Guide{words(), flip()};
        case 2:
            return StopSpeaking{};
        case 3: // most walks would be over soon
            return below(4) ? Command(Say{words()}) : Command(HangUp{});
        case 4:
            return ReplaceInstructions{one({u"one"_s, u"two {{caller_name}}"_s}), below(4)};
        case 5:
            return Mark{words(), below(2) ? now - Duration(below(60'000)) : TimePoint()};
        case 6:
            return EditMark{{quint64(below(int(m_action) + 2))}, words()};
        case 7:
            return SetOutcome{one({u"Paid"_s, u"Called back"_s, QString()}), maybe(words())};
        case 8:
            return Snooze{Duration(below(3) * 20'000)};
        case 9:
            return Handle{maybe(AttentionKind(below(int(attentionKinds))))};
        case 10:
            return Accept{};
        case 11:
            return Reject{status()};
        case 12:
            return Transfer{one({u"+5511955550100"_s, u"nobody"_s}), u"Maria"_s, one({QString(), u"One moment."_s}),
                            Duration(below(20'000))};
        case 13:
            return WithdrawTransfer{};
        case 14:
            return PauseAi{};
        default:
            return HandBack{flip()};
        }
    }

    //! A quarter of them go wrong.
    realtime::CallAnswer answer()
    {
        using Outcome = realtime::CallAnswer::Outcome;
        realtime::CallAnswer made;
        made.outcome = below(4) ? Outcome::Ok : Outcome(below(int(Outcome::NetworkError) + 1));
        made.status = one({0, 200, 400, 404, 429, 500});
        made.code = one({QString(), u"call_id_not_found"_s});
        made.message = words();
        made.param = one({QString(), u"session.turn_detection"_s});
        made.retryAfter = maybe(Duration(below(3000)));
        made.took = Duration(below(9000));
        return made;
    }

    realtime::SidebandClose close()
    {
        using Why = realtime::SidebandClose::Why;
        return {below(2) ? Why::Closed : Why(below(int(Why::TooLarge) + 1)), one({0, 404, 1000, 1006}), words()};
    }

    std::shared_ptr<const calls::AttentionRules> rules()
    {
        if (below(5) == 0)
            return nullptr;
        auto made = std::make_shared<calls::AttentionRules>();
        made->silentFor = maybe(Duration(below(20'000)));
        made->repeats = maybe(1 + below(4));
        made->interruptions = maybe(1 + below(3));
        made->toolRunsFor = maybe(Duration(below(9000)));
        made->delayAbove = maybe(Duration(below(5000)));
        made->costAbove = maybe(below(100) / 7.0);
        made->costPerMinute = maybe(below(100) / 13.0);
        made->sessionEndsWithin =
            maybe(std::chrono::duration_cast<decltype(made->sessionEndsWithin)::value_type>(std::chrono::minutes(1 + below(30))));
        made->toolFails = flip();
        made->linkLost = flip();
        made->notConfirmed = flip();
        if (flip())
            made->person.reset();
        if (flip()) {
            made->forbidden = calls::Phrases(calls::Phrases::Denials::Count);
            made->forbidden->add({u"final words"_s, u"garantido"_s});
        }
        return made;
    }

    int below(int bound) { return int(m_random.bounded(bound)); }
    bool flip() { return m_random.bounded(2) == 0; }
    template <typename T> T one(std::initializer_list<T> of) { return of.begin()[m_random.bounded(int(of.size()))]; }
    //! Action ids go on from there.
    [[nodiscard]] quint64 lastAction() const { return m_action; }

private:
    template <typename T> std::optional<T> maybe(T value) { return flip() ? std::optional<T>(std::move(value)) : std::nullopt; }
    calls::RejectStatus status()
    {
        return one({calls::RejectStatus::Busy, calls::RejectStatus::Unavailable, calls::RejectStatus::Decline});
    }
    QString words() { return one({QString(), u"line"_s, u"não \"é\"\n\t<b>"_s, u"\U0001F600 ok"_s, u"\u0000x"_s}); }

    QRandomGenerator m_random;
    quint64 m_action = 0;
    ActionId m_reveal{1};
};

} // namespace geon::tests
