// Veil: masks what crosses the door to the watchers. Behind it words are whole, for rules and tools; before it a number is seen only while
// somebody asks for it, so windows, notifications, logs, copies and screenshots have nothing to leak.
#pragma once

#include "core/calls/call.h"
#include "core/calls/protocollog.h"
#include "core/redaction/redactor.h"

#include <map>

namespace geon::desk {

//! What stays readable: the caller's own number in summaries and SIP headers, for it names the call; instructions; whom a call is
//! transferred to.
class Veil
{
public:
    Veil() : m_redactor(std::make_shared<const redaction::Redactor>(redaction::Rules())) { }

    //! False: nothing has changed.
    bool setRules(const redaction::Rules &rules);

    //! Of a turn that grows only what is new is looked at.
    void mask(const CallId &call, calls::TranscriptEntry &entry);
    void mask(calls::Action &action) const;
    //! @p call is the one that is summed up: its words are masked before they are cut, so that no stump of a number is left.
    void mask(calls::CallSummary &summary, const calls::Call &call);
    void mask(calls::CallFacts &facts, const calls::Call &call);
    //! A piece of a text says nothing of itself, so deltas lose all of theirs.
    void mask(calls::ProtocolFrame &frame) const;
    [[nodiscard]] QString masked(const QString &text, bool growing = false) const;
    void forget(const CallId &call) { m_calls.erase(call); }

private:
    //! What is remembered of a call between two looks.
    struct Memory {
        std::map<quint64, redaction::LiveText> growing; //!< by the row's key
        QString clear;                                  //!< the newest finished turn, and what is shown of it
        QString shown;
    };

    [[nodiscard]] const redaction::Masked &grow(const CallId &call, const calls::TranscriptEntry &entry);
    [[nodiscard]] QString lastWords(const CallId &id, const calls::TranscriptEntry &newest);

    std::shared_ptr<const redaction::Redactor> m_redactor;
    std::unordered_map<CallId, Memory> m_calls;
};

} // namespace geon::desk
