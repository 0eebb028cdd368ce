// Tape: the journal of one call, ready to be told again: at once, up to a moment, or step by step as it was lived.
#pragma once

#include "core/calls/callbook.h"

namespace geon::calls {

class Tape
{
public:
    //! One thing that happened: an entry, or one piece of joined words.
    struct Step {
        TimePoint at{};
        qsizetype entry = 0;
        qsizetype from = 0;   //!< of words: where the piece begins
        qsizetype length = 0; //!< and how long it is
    };

    //! The error says why it cannot be told: it does not begin with a beginning, or a text that it names is not there. Entries inside that
    //! cannot be read are left aside and counted.
    [[nodiscard]] static Result<Tape> from(QList<JournalEntry> entries, const SharedTexts &shared);

    [[nodiscard]] const Beginning &beginning() const { return m_beginning; }
    [[nodiscard]] const QList<JournalEntry> &entries() const { return m_entries; }
    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }
    //! Entries that could not be kept, or not be read.
    [[nodiscard]] int lost() const { return m_lost; }

    //! The call before its first step.
    [[nodiscard]] std::unique_ptr<CallLine> begin() const;
    //! Tells the step; what would go out goes nowhere. @p news: what was to be told to the world outside by then.
    void play(CallLine &line, const Step &step, QList<CallNews> *news = nullptr) const;
    //! All of it: the call as it stood after the newest entry, ready to go on.
    [[nodiscard]] std::unique_ptr<CallLine> playAll() const;

private:
    void addSteps(qsizetype entry);
    void playWords(CallLine &line, const Step &step) const;

    Beginning m_beginning;
    QList<JournalEntry> m_entries;
    SharedTexts m_shared;
    QHash<qsizetype, JoinedWords> m_words; //!< by entry
    std::vector<Step> m_steps;
    int m_lost = 0;
};

//! The hashes that entries of a journal name.
[[nodiscard]] QList<QByteArray> hashesIn(const QList<JournalEntry> &entries);

} // namespace geon::calls
