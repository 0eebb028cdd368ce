// How calls come in, why one waits, and what a caller is told.
#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::words {

using calls::IntakeMode;
using calls::RejectStatus;
using calls::ScreenCause;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString intakeMode(IntakeMode mode)
{
    switch (mode) {
    case IntakeMode::Open:
        return say(QT_TRANSLATE_NOOP("Words", "Open"));
    case IntakeMode::Screen:
        return say(QT_TRANSLATE_NOOP("Words", "Screen"));
    case IntakeMode::Hold:
        return say(QT_TRANSLATE_NOOP("Words", "Hold"));
    case IntakeMode::Drain:
        return say(QT_TRANSLATE_NOOP("Words", "Drain"));
    }
    return {};
}

QString intakeMeaning(IntakeMode mode)
{
    switch (mode) {
    case IntakeMode::Open:
        return say(QT_TRANSLATE_NOOP("Words", "each call is accepted at once"));
    case IntakeMode::Screen:
        return say(QT_TRANSLATE_NOOP("Words", "each call waits for you"));
    case IntakeMode::Hold:
        return say(QT_TRANSLATE_NOOP("Words", "new calls are rejected"));
    case IntakeMode::Drain:
        return say(QT_TRANSLATE_NOOP("Words", "new calls are rejected, live ones go on to their end"));
    }
    return {};
}

QString rejectStatus(RejectStatus status)
{
    switch (status) {
    case RejectStatus::Busy:
        return say(QT_TRANSLATE_NOOP("Words", "busy (486)"));
    case RejectStatus::Unavailable:
        return say(QT_TRANSLATE_NOOP("Words", "unavailable (480)"));
    case RejectStatus::Decline:
        return say(QT_TRANSLATE_NOOP("Words", "declined (603)"));
    }
    return {};
}

QString screenCause(const calls::CallSummary &call)
{
    switch (call.screened) {
    case ScreenCause::None:
        return {};
    case ScreenCause::Mode:
        return say(QT_TRANSLATE_NOOP("Words", "The intake screens calls: each waits for you."));
    case ScreenCause::Full:
        return say(
            QT_TRANSLATE_NOOP("Words", "As many calls as are allowed at once are there. It gets the first place that becomes free."));
    case ScreenCause::RejectFailed:
        return say(QT_TRANSLATE_NOOP("Words", "The rejection was not confirmed, so it may still ring. %1"))
            .arg(reason(call.reason))
            .trimmed();
    }
    return {};
}

QString shortScreenCause(const calls::CallSummary &call)
{
    switch (call.screened) {
    case ScreenCause::None:
    case ScreenCause::Mode:
        return {};
    case ScreenCause::Full:
        return shortReason({calls::ReasonCode::RejectedFull, {}});
    case ScreenCause::RejectFailed:
        return say(QT_TRANSLATE_NOOP("Words", "reject not confirmed"));
    }
    return {};
}

QString screenOutlook(const calls::CallSummary &call)
{
    if (call.screened == ScreenCause::RejectFailed)
        return say(QT_TRANSLATE_NOOP("Words", "After that it stops ringing."));
    if (call.decideThen)
        return say(QT_TRANSLATE_NOOP("Words", "If nobody decides, the caller hears: %1.")).arg(rejectStatus(*call.decideThen));
    return say(QT_TRANSLATE_NOOP("Words", "If nobody decides, it is accepted."));
}

} // namespace geon::words
