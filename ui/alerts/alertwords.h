// What a notification says: the reason, the caller and the agent, and no word of the call itself.
#pragma once

#include "ui/alerts/alertdesk.h"

namespace geon::ui {

struct NoteText {
    QString title;
    QString text; //!< plain text, lines separated by newlines

    friend bool operator==(const NoteText &, const NoteText &) = default;
};

[[nodiscard]] NoteText noteText(const Note &note);
//! One alert in a few words: "Asks for a person".
[[nodiscard]] QString alertReason(const Alert &alert);
//! "Intake: on hold".
[[nodiscard]] QString modeText(desk::IntakeMode mode);

} // namespace geon::ui
