// What operators ask for, as the audit log keeps it: what and on which call, never the words.
#include "core/calls/names.h"
#include "core/desk/engine.h"

using namespace Qt::StringLiterals;

namespace geon::desk {

namespace {

struct Note {
    QString kind;
    CallId call;
    QString detail;
};

QString scopeName(InstructionsScope scope)
{
    switch (scope) {
    case InstructionsScope::ThisCall:
        return u"this_call"_s;
    case InstructionsScope::LiveCalls:
        return u"live_calls"_s;
    case InstructionsScope::NextCalls:
        return u"next_calls"_s;
    }
    return {};
}

struct ToNote {
    // clang-format off
    Note operator()(const Say &it) const { return {u"action.say"_s, it.call, {}}; }
    Note operator()(const Guide &it) const { return {u"action.guide"_s, it.call, {}}; }
    Note operator()(const StopSpeaking &it) const { return {u"action.stop_speaking"_s, it.call, {}}; }
    Note operator()(const HangUp &it) const { return {u"action.hang_up"_s, it.call, {}}; }
    Note operator()(const ReplaceInstructions &it) const { return {u"action.replace_instructions"_s, it.call, scopeName(it.scope)}; }
    Note operator()(const Mark &it) const { return {u"action.mark"_s, it.call, {}}; }
    Note operator()(const EditMark &it) const { return {u"action.mark"_s, it.call, u"note"_s}; }
    Note operator()(const SetOutcome &it) const { return {u"action.set_outcome"_s, it.call, it.outcome}; }
    Note operator()(const EditOutcomes &it) const { return {u"action.edit_outcomes"_s, {}, it.profile.value}; }
    Note operator()(const Snooze &it) const { return {u"action.snooze"_s, it.call, {}}; }
    Note operator()(const Handle &it) const { return {u"action.handle"_s, it.call, it.kind ? QString(calls::nameOf(*it.kind)) : QString()}; }
    Note operator()(const SetIntake &it) const { return {u"action.set_intake"_s, {}, QString(calls::nameOf(it.mode))}; }
    Note operator()(const AcceptCall &it) const { return {u"action.accept"_s, it.call, {}}; }
    Note operator()(const RejectCall &it) const { return {u"action.reject"_s, it.call, QString::number(int(it.status))}; }
    Note operator()(const Transfer &it) const { return {u"action.transfer"_s, it.call, {}}; }
    Note operator()(const WithdrawTransfer &it) const { return {u"action.withdraw_transfer"_s, it.call, {}}; }
    Note operator()(const PauseAi &it) const { return {u"action.pause_ai"_s, it.call, {}}; }
    Note operator()(const HandBack &it) const { return {u"action.hand_back"_s, it.call, {}}; }
    // clang-format on
};

} // namespace

void Engine::audit(const QString &kind, const CallId &call, const QString &detail)
{
    m_switchboard.recorder().audit({m_clock->now(), kind, call, detail});
    m_switchboard.recorder().flush();
}

// A command for many calls comes back here for each of them.
void Engine::audit(const Command &command)
{
    std::visit(
        [this](const auto &what) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(what)>, ForCalls>) {
                const Note note = ToNote()(what);
                audit(note.kind, note.call, note.detail);
            }
        },
        command);
}

} // namespace geon::desk
