// One sentence for each reason code, and its short form for a row.
#include "ui/words/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace geon::words {

using calls::ReasonCode;

namespace {

struct Row {
    ReasonCode code;
    const char *sentence;
    const char *brief;
};

// clang-format off
constexpr Row table[] = {
    {ReasonCode::EndedByCaller, QT_TRANSLATE_NOOP("Words", "The caller hung up."), QT_TRANSLATE_NOOP("Words", "caller hung up")},
    {ReasonCode::EndedByOperator, QT_TRANSLATE_NOOP("Words", "An operator hung up."), QT_TRANSLATE_NOOP("Words", "operator hung up")},
    {ReasonCode::EndedByAgent, QT_TRANSLATE_NOOP("Words", "The AI ended the call."), QT_TRANSLATE_NOOP("Words", "AI hung up")},
    {ReasonCode::EndedByTransfer, QT_TRANSLATE_NOOP("Words", "The caller was transferred."), QT_TRANSLATE_NOOP("Words", "transferred")},
    {ReasonCode::EndedByTimeLimit, QT_TRANSLATE_NOOP("Words", "The service's time limit for one call was reached."), QT_TRANSLATE_NOOP("Words", "time limit")},
    {ReasonCode::EndedByError, QT_TRANSLATE_NOOP("Words", "An error of the service ended the call."), QT_TRANSLATE_NOOP("Words", "service error")},
    {ReasonCode::EndedUnknown, QT_TRANSLATE_NOOP("Words", "The call is over; the service did not say why."), QT_TRANSLATE_NOOP("Words", "reason unknown")},

    {ReasonCode::CallerLeft, QT_TRANSLATE_NOOP("Words", "The caller hung up before the call could be accepted."), QT_TRANSLATE_NOOP("Words", "caller left")},
    {ReasonCode::WebhookStale, QT_TRANSLATE_NOOP("Words", "The webhook came long after the phone rang, so nobody was there to accept. Check that the public URL was reachable."), QT_TRANSLATE_NOOP("Words", "webhook too late")},
    {ReasonCode::AcceptDeadline, QT_TRANSLATE_NOOP("Words", "The service took no accept while the phone was ringing. Check the provider's status and your quota."), QT_TRANSLATE_NOOP("Words", "not accepted in time")},
    {ReasonCode::AcceptRefused, QT_TRANSLATE_NOOP("Words", "The service refused to accept the call. Check the deployment's name and the agent's settings."), QT_TRANSLATE_NOOP("Words", "accept refused")},
    {ReasonCode::AcceptHadNoEffect, QT_TRANSLATE_NOOP("Words", "The service said it accepted the call, but the call never began. Check that the deployment is a realtime model."), QT_TRANSLATE_NOOP("Words", "accept had no effect")},
    {ReasonCode::NotAuthorized, QT_TRANSLATE_NOOP("Words", "The service does not take the key. Check the key and its role in the settings."), QT_TRANSLATE_NOOP("Words", "key not taken")},
    {ReasonCode::RejectedByOperator, QT_TRANSLATE_NOOP("Words", "An operator rejected the call."), QT_TRANSLATE_NOOP("Words", "operator rejected")},
    {ReasonCode::RejectedOnHold, QT_TRANSLATE_NOOP("Words", "The call was rejected: the intake was on hold."), QT_TRANSLATE_NOOP("Words", "intake on hold")},
    {ReasonCode::RejectedDraining, QT_TRANSLATE_NOOP("Words", "The call was rejected: the console was draining and took no new calls."), QT_TRANSLATE_NOOP("Words", "draining")},
    {ReasonCode::RejectedFull, QT_TRANSLATE_NOOP("Words", "The call was rejected: as many calls as are allowed at once were there. The settings say how many."), QT_TRANSLATE_NOOP("Words", "all places taken")},
    {ReasonCode::RejectedByRule, QT_TRANSLATE_NOOP("Words", "The call was rejected: a caller rule blocks this number."), QT_TRANSLATE_NOOP("Words", "number blocked")},
    {ReasonCode::RejectedUnattended, QT_TRANSLATE_NOOP("Words", "The call was rejected: nobody decided in time."), QT_TRANSLATE_NOOP("Words", "nobody decided")},
    {ReasonCode::RejectRefused, QT_TRANSLATE_NOOP("Words", "The service did not take the rejection; the caller heard it ring until they gave up."), QT_TRANSLATE_NOOP("Words", "reject refused")},

    {ReasonCode::LinkLost, QT_TRANSLATE_NOOP("Words", "The link to the service was lost; the call may go on. Connecting again."), QT_TRANSLATE_NOOP("Words", "link lost")},
    {ReasonCode::LinkSilent, QT_TRANSLATE_NOOP("Words", "The link to the service has gone quiet; the call may go on. Connecting again."), QT_TRANSLATE_NOOP("Words", "link silent")},

    {ReasonCode::ServiceRefused, QT_TRANSLATE_NOOP("Words", "The service refused it."), QT_TRANSLATE_NOOP("Words", "service refused")},
    {ReasonCode::RateLimited, QT_TRANSLATE_NOOP("Words", "The service's rate limit was reached. Wait a moment, or raise the quota."), QT_TRANSLATE_NOOP("Words", "rate limit")},
    {ReasonCode::ServiceUnavailable, QT_TRANSLATE_NOOP("Words", "The service could not be reached. Check the network and the provider's status."), QT_TRANSLATE_NOOP("Words", "service unavailable")},
    {ReasonCode::NoAnswer, QT_TRANSLATE_NOOP("Words", "The service did not show in time that it happened."), QT_TRANSLATE_NOOP("Words", "no answer")},
    {ReasonCode::EchoDiffers, QT_TRANSLATE_NOOP("Words", "The service reports something else than was sent. Send it again."), QT_TRANSLATE_NOOP("Words", "reports another")},
    {ReasonCode::CallOver, QT_TRANSLATE_NOOP("Words", "The call ended first."), QT_TRANSLATE_NOOP("Words", "call over")},
    {ReasonCode::NothingToStop, QT_TRANSLATE_NOOP("Words", "The AI was not speaking."), QT_TRANSLATE_NOOP("Words", "was not speaking")},
    {ReasonCode::NotLive, QT_TRANSLATE_NOOP("Words", "The call is not live."), QT_TRANSLATE_NOOP("Words", "not live")},
    {ReasonCode::EmptyText, QT_TRANSLATE_NOOP("Words", "There was no text to send."), QT_TRANSLATE_NOOP("Words", "no text")},
    {ReasonCode::Interrupted, QT_TRANSLATE_NOOP("Words", "It was cut off before any of it was heard. Say it again."), QT_TRANSLATE_NOOP("Words", "cut off")},
    {ReasonCode::Superseded, QT_TRANSLATE_NOOP("Words", "A newer one took its place."), QT_TRANSLATE_NOOP("Words", "replaced")},
    {ReasonCode::Withdrawn, QT_TRANSLATE_NOOP("Words", "It was taken back before it was sent."), QT_TRANSLATE_NOOP("Words", "taken back")},
    {ReasonCode::NothingToDo, QT_TRANSLATE_NOOP("Words", "It is so already."), QT_TRANSLATE_NOOP("Words", "is so already")},
    {ReasonCode::BadTarget, QT_TRANSLATE_NOOP("Words", "This is no number or address to transfer to. Write +, country code and number, or a sip: address."), QT_TRANSLATE_NOOP("Words", "bad target")},
    {ReasonCode::UnknownOutcome, QT_TRANSLATE_NOOP("Words", "The agent's list has no such outcome. Choose one of the list, or add it there."), QT_TRANSLATE_NOOP("Words", "not in the list")},
    {ReasonCode::UnknownMark, QT_TRANSLATE_NOOP("Words", "The call has no such mark. Mark the moment again."), QT_TRANSLATE_NOOP("Words", "no such mark")},
    {ReasonCode::UnknownAgent, QT_TRANSLATE_NOOP("Words", "There is no such agent any more. Choose another."), QT_TRANSLATE_NOOP("Words", "no such agent")},
    {ReasonCode::TransferOpen, QT_TRANSLATE_NOOP("Words", "Another transfer of this call is under way. Wait for its end."), QT_TRANSLATE_NOOP("Words", "transfer under way")},
    {ReasonCode::TransferSent, QT_TRANSLATE_NOOP("Words", "It was sent already and cannot be taken back."), QT_TRANSLATE_NOOP("Words", "sent already")},
    {ReasonCode::TransferFailed, QT_TRANSLATE_NOOP("Words", "The service failed to transfer the call. Try again, choose another number, or tell the caller and hang up."), QT_TRANSLATE_NOOP("Words", "transfer failed")},
    {ReasonCode::TalkedOver, QT_TRANSLATE_NOOP("Words", "The caller talked over the announcement. Listen, then transfer again."), QT_TRANSLATE_NOOP("Words", "talked over")},
    {ReasonCode::NotScreened, QT_TRANSLATE_NOOP("Words", "The call does not wait for a decision any more."), QT_TRANSLATE_NOOP("Words", "decided already")},
};
// clang-format on

const Row *rowOf(ReasonCode code)
{
    const auto *row = std::ranges::find(table, code, &Row::code);
    return row == std::end(table) ? nullptr : row;
}

} // namespace

QString reason(const calls::Reason &reason)
{
    const Row *row = rowOf(reason.code);
    if (!row)
        return {};
    if (reason.code == ReasonCode::EndedByTransfer && !reason.detail.isEmpty())
        return QCoreApplication::translate("Words", "The caller was transferred to %1.").arg(reason.detail.simplified());
    const QString sentence = QCoreApplication::translate("Words", row->sentence);
    const QString theirs = reason.detail.simplified();
    if (reason.code == ReasonCode::RejectedByRule)
        return theirs.isEmpty() ? sentence : QCoreApplication::translate("Words", "%1 The rule: %2").arg(sentence, theirs);
    return theirs.isEmpty() ? sentence : QCoreApplication::translate("Words", "%1 The service says: %2").arg(sentence, theirs);
}

QString shortReason(const calls::Reason &reason)
{
    const Row *row = rowOf(reason.code);
    if (reason.code == ReasonCode::EndedByTransfer && !reason.detail.isEmpty())
        return QCoreApplication::translate("Words", "transferred to %1").arg(reason.detail.simplified());
    return row ? QCoreApplication::translate("Words", row->brief) : QString();
}

} // namespace geon::words
