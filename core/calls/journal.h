// Journal: everything that a Call was told, in that order, and everything that went out for it. Told again, it makes the same Call:
// recovery, the history and the flight recorder live from it. Values only; core/history keeps them.
#pragma once

#include "core/calls/callnews.h"

#include <QByteArray>
#include <QList>

namespace geon::calls {

//! The numbers stand in databases and files: none is ever changed or used again. Bodies are compact JSON unless said otherwise.
enum class JournalKind : quint8 {
    // What the Call was told.
    Began = 1,   //!< how it was made: the incoming call, and by hash the profile, the session, the prices and the rules
    Decided = 2, //!< what the intake decided
    AcceptAnswered = 3,
    RejectAnswered = 4,
    HangUpAnswered = 5,
    ReferAnswered = 6,
    LinkOpened = 7, //!< no body
    LinkClosed = 8,
    Event = 9,  //!< a server event, as it came; of audio only the type and the size
    Words = 10, //!< neighbouring deltas of one item, joined: each with its moment and length
    Asked = 11, //!< a command of an operator, and its action
    RulesChanged = 12,
    OutcomesChanged = 13,
    RevealBegan = 14,
    RevealEnded = 15,
    Ticked = 16,  //!< time was looked at; no body
    Resumed = 17, //!< another run of the program took the call up; `at` of the entry before is the last that is known of it
    Lost = 18,    //!< so many entries could not be kept here
    // What went out or came in beside, for the record: it changes nothing in the Call.
    Webhook = 64, //!< the delivery's body, as it came
    Request = 65, //!< a REST request: its name, a line feed, its body
    Sent = 66,    //!< a client event, as it went
};

struct JournalEntry {
    CallId call;
    quint32 number = 0; //!< counts up from 1 in its call, without a gap
    TimePoint at{};
    JournalKind kind = JournalKind::Event;
    QByteArray body;

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

//! A text that many calls share (a profile's version, prices, rules), told once and named by its hash.
struct SharedText {
    QByteArray hash; //!< SHA-256 of the body, 32 bytes
    QString kind;    //!< "profile", "session", "prices", "rules"
    QByteArray body; //!< JSON

    friend bool operator==(const SharedText &, const SharedText &) = default;
};

//! What somebody did, for the audit log. Never words of a call, numbers of callers or secrets.
struct AuditNote {
    TimePoint at{};
    QString kind; //!< "action.hang_up", "setting", "reveal" …
    CallId call;  //!< empty: of no call
    QString detail;

    friend bool operator==(const AuditNote &, const AuditNote &) = default;
};

//! What belongs together: kept whole or not at all.
struct JournalBatch {
    QList<JournalEntry> entries;
    QList<SharedText> shared;
    QList<CallNews> news;
    QList<AuditNote> audit;

    [[nodiscard]] bool isEmpty() const { return entries.isEmpty() && shared.isEmpty() && news.isEmpty() && audit.isEmpty(); }
};

class JournalSink
{
public:
    virtual ~JournalSink() = default;
    //! Called on the engine thread. Returns at once, whatever the disk does.
    virtual void take(JournalBatch batch) = 0;
};

} // namespace geon::calls
