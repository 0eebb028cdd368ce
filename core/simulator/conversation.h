// Conversation: the order of a call's items, and what they cost (fact sheet d.3, d.4, g). Pure.
#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace geon::simulator {

//! Tokens of text and of audio.
struct Tokens {
    qint64 text = 0;
    qint64 audio = 0;
};

//! About four characters are a token.
[[nodiscard]] Tokens textTokens(const QString &text);
//! Caller audio: one token for 100 ms; the AI's: one for 50 ms.
[[nodiscard]] Tokens callerTokens(Duration spoken);
[[nodiscard]] Tokens agentTokens(const QString &text, Duration spoken);

class Conversation
{
public:
    //! Appends, or inserts behind @p previous ("root": at the front). Returns the id of the item before it, empty at the front.
    QString add(const QString &id, Tokens tokens, const QString &previous = {});
    bool remove(const QString &id);
    [[nodiscard]] bool contains(const QString &id) const;
    //! The id of the item before @p id as `previous_item_id` of an event: null at the front.
    [[nodiscard]] QJsonValue previousOf(const QString &id) const;
    void setTokens(const QString &id, Tokens tokens);

    //! The size of instructions and tools; changing them empties the prompt cache (fact sheet c).
    void setPreamble(Tokens tokens);
    //! The `usage` of a response: everything so far is input again, most of it cached from the response before.
    [[nodiscard]] QJsonObject usageOf(Tokens output);

private:
    struct Entry {
        QString id;
        Tokens tokens;
    };
    [[nodiscard]] QList<Entry>::iterator find(const QString &id);
    [[nodiscard]] QList<Entry>::const_iterator find(const QString &id) const;

    QList<Entry> m_items;
    Tokens m_preamble;
    Tokens m_cached; //!< what the last response had as input
};

} // namespace geon::simulator
