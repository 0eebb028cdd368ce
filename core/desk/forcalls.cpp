// One command for many calls.
#include "core/desk/engine.h"

namespace geon::desk {

namespace {

struct KindOf {
    using Kind = calls::ActionKind;
    Kind operator()(const Guide &) const { return Kind::Guide; }
    Kind operator()(const StopSpeaking &) const { return Kind::StopSpeaking; }
    Kind operator()(const HangUp &) const { return Kind::HangUp; }
    Kind operator()(const PauseAi &) const { return Kind::PauseAi; }
    Kind operator()(const HandBack &) const { return Kind::HandBack; }
};

QString textOf(const ManyCommand &command)
{
    const auto *guide = std::get_if<Guide>(&command);
    return guide ? guide->hint : QString();
}

} // namespace

void Engine::forCalls(const ForCalls &command, ActionId id)
{
    std::vector<CallId> members;
    for (const CallId &call : command.calls) {
        if (std::ranges::find(members, call) == members.end())
            members.push_back(call);
    }
    const TimePoint now = m_clock->now();
    calls::Action action{id, std::visit(KindOf(), command.what), calls::ActionState::Sent, {}, textOf(command.what), {}, now, {}};
    action.calls = static_cast<int>(members.size());
    if (members.empty()) {
        action.state = calls::ActionState::DidNotHappen;
        action.reason = {calls::ReasonCode::NothingToDo, {}};
        action.settledAt = now;
        m_feed.tell(action);
        return;
    }
    m_feed.groups().open(action, members);
    m_feed.tell(action);
    for (const CallId &member : members) {
        std::visit(
            [&](auto one) {
                one.call = member;
                submit(one, id);
            },
            command.what);
    }
}

} // namespace geon::desk
