// The bodies of journal entries: from values to bytes and back. What was written by an older program is read for ever: members are added,
// never given another meaning.
#pragma once

#include "core/calls/callinput.h"
#include "core/calls/journal.h"

#include <QHash>

namespace geon::calls {

//! Texts by their hash.
using SharedTexts = QHash<QByteArray, QByteArray>;

[[nodiscard]] QByteArray hashOf(const QByteArray &text);

//! How a call was made. Everything the Call's constructor takes.
struct Beginning {
    webhooks::IncomingCall incoming;
    agents::AgentProfile profile;
    realtime::SessionConfig session;
    std::shared_ptr<const PriceTable> prices;
    CallRules rules;
    QHash<QString, QString> variables;
    QString program; //!< its version

    [[nodiscard]] Call makeCall() const { return Call(incoming, profile, session, prices, rules, variables); }
};

//! The hashes of what a Beginning leaves to shared texts.
struct BeginningHashes {
    QByteArray profile;
    QByteArray session;
    QByteArray prices;
    QByteArray rules;
    QByteArray attention; //!< empty: none
};

//! What is in it besides the hashes is for lists: `call`, `caller_number`, `caller_name`, `dialled_number`, `profile`, `profile_name`,
//! `profile_version`, `simulated`, `offered_at` (milliseconds since 1970).
[[nodiscard]] QByteArray encode(const Beginning &beginning, const BeginningHashes &hashes);
[[nodiscard]] Result<Beginning> beginningFrom(const QByteArray &body, const SharedTexts &shared);
//! All that entries of this kind name.
[[nodiscard]] QList<QByteArray> hashesIn(const JournalEntry &entry);

[[nodiscard]] QByteArray toJson(const realtime::SessionConfig &session);
[[nodiscard]] QByteArray toJson(const CallRules &rules); //!< without those of attention
[[nodiscard]] QByteArray toJson(const AttentionRules &rules);
[[nodiscard]] std::shared_ptr<const AttentionRules> attentionFrom(const QByteArray &json);

//! @p attention: the hash of the rules in a RulesChanged.
[[nodiscard]] QByteArray encode(const CallInput &input, const QByteArray &attention = {});
[[nodiscard]] JournalKind kindOf(const CallInput &input);
//! Of the kinds that are no frames and no beginning.
[[nodiscard]] Result<CallInput> inputFrom(const JournalEntry &entry, const SharedTexts &shared);

//! Neighbouring deltas of one item.
struct JoinedWords {
    QString type; //!< of the events, as the service names them
    ItemId item;
    ResponseId response;
    QString toolCall; //!< of function arguments
    QString text;
    struct Step {
        Duration after{};     //!< since the entry's moment
        qsizetype length = 0; //!< characters of the text; of audio, its size
    };
    std::vector<Step> steps;

    [[nodiscard]] bool continues(const JoinedWords &next) const
    {
        return type == next.type && item == next.item && response == next.response && toolCall == next.toolCall;
    }
};

//! One delta, or none where the event is another.
[[nodiscard]] std::optional<JoinedWords> wordsOf(const realtime::ServerEvent &event);
[[nodiscard]] QByteArray encode(const JoinedWords &words);
[[nodiscard]] Result<JoinedWords> wordsFrom(const QByteArray &body);
//! The event of one step; @p from is where its text begins.
[[nodiscard]] realtime::ServerEvent eventOf(const JoinedWords &words, qsizetype from, qsizetype length);

} // namespace geon::calls
