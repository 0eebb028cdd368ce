// Which of many calls are meant, and what can be asked of several at once. Pure.
#pragma once

#include "core/desk/values.h"

#include <span>

namespace geon::ui {

enum class Which { AllLive, OfAgent, InState, NeedingYou, FromNumber };

//! A state to choose calls by: one a person tells apart, that lasts long enough to act on.
struct CallSituation {
    calls::CallState state = calls::CallState::Live;
    calls::Activity activity = calls::Activity::None; //!< None: any

    friend bool operator==(const CallSituation &, const CallSituation &) = default;
};
[[nodiscard]] std::span<const CallSituation> callSituations();
[[nodiscard]] QString situationName(const CallSituation &situation);

struct CallChoice {
    Which which = Which::AllLive;
    ProfileId agent;
    CallSituation situation;
    QString number; //!< digits of it, or a pattern of the whole with `*` for any: +5511*
};

//! Calls that are over fit no choice, nor does a number that is not written yet.
[[nodiscard]] bool fits(const CallChoice &choice, const calls::CallSummary &call);

//! What can be asked of many calls; `call` stays empty.
enum class ManyAct { HangUp, StopSpeaking, PauseAi, HandBack, Guide };

struct ManyActRow {
    ManyAct act;
    calls::ActionKind kind;
    bool destructive; //!< cannot be taken back
    bool needsText;
    desk::ManyCommand (*command)(const QString &text);
};
[[nodiscard]] std::span<const ManyActRow> manyActs();
[[nodiscard]] const ManyActRow &rowOf(ManyAct act);
//! The call is in a state in which it can be asked for.
[[nodiscard]] bool canBe(ManyAct act, const calls::CallSummary &call);

} // namespace geon::ui
