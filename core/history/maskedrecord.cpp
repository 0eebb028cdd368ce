#include "core/history/maskedrecord.h"

#include "core/calls/call.h"
#include "core/desk/masks.h"

#include <algorithm>

namespace geon::history {

namespace {

// They were cut from a row, perhaps within a number: masked whole they are cut again.
QString lastWords(const CallRecord &clear, const redaction::Redactor &redactor)
{
    const auto whole = std::find_if(clear.transcript.crbegin(), clear.transcript.crend(), [&](const calls::TranscriptEntry &entry) {
        return calls::endOfWords(entry.text) == clear.summary.lastWords;
    });
    return whole == clear.transcript.crend() ? redactor.masked(clear.summary.lastWords) : calls::endOfWords(redactor.masked(whole->text));
}

} // namespace

CallRecord maskedRecord(CallRecord record, const redaction::Redactor &redactor)
{
    if (redactor.masksNothing())
        return record;
    record.summary.lastWords = lastWords(record, redactor);
    desk::maskDetails(redactor, record.summary);
    for (calls::TranscriptEntry &entry : record.transcript)
        desk::mask(redactor, entry);
    for (calls::Action &action : record.actions)
        desk::mask(redactor, action);
    return record;
}

} // namespace geon::history
