// Drafts: the instructions being edited, one text for each call and each profile, and what is in use there. Pure.
#pragma once

#include "core/calls/values.h"
#include "core/desk/values.h"

#include <QHash>

namespace geon::ui {

//! What an edit is about: a call (its own instructions), or a profile when no call is open.
struct DraftTarget {
    CallId call;
    ProfileId profile;

    [[nodiscard]] bool isCall() const { return !call.isEmpty(); }
    [[nodiscard]] bool isEmpty() const { return call.isEmpty() && profile.isEmpty(); }
    [[nodiscard]] QString key() const { return isCall() ? u'c' + call.value : u'p' + profile.value; }
};

struct Draft {
    QString text;      //!< as in the editor
    QString inUse;     //!< what the text is compared with, its variables as written where that is known
    QString reported;  //!< what is in use as the desk told it: of a call, the variables are filled in
    QString submitted; //!< the newest text sent from here
    bool known = false;
    bool conflict = false; //!< what is in use changed under the edit
    struct Step {
        QString text;
        desk::InstructionsScope scope;
    };
    std::optional<Step> undo; //!< what would put the previous text back
    std::optional<ActionId> pending;
    std::optional<calls::Action> outcome; //!< of the newest apply

    [[nodiscard]] bool isEdited() const { return text != inUse; }
};

//! The desk says what is in use: @p reported, written as @p written where the profile's text is known to be it. An edit is never lost: it
//! stays, and is marked as in conflict when it was not made on this text.
void takeInUse(Draft &draft, const QString &reported, const QString &written);

//! Remembers an apply of the draft's text (or of @p text, for undo).
void markSubmitted(Draft &draft, ActionId action, const QString &text, desk::InstructionsScope scope);
//! True when the action is the draft's newest.
bool takeOutcome(Draft &draft, const calls::Action &action);

} // namespace geon::ui
