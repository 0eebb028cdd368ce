// Phrases: finds set phrases in what was said, in whatever case, accents and punctuation they were written. Pure.
#pragma once

#include "core/calls/spokenwords.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <span>

namespace geon::calls {

//! The cost of a search grows with the words that were said, not with the phrases that are looked for.
class Phrases
{
public:
    enum class Denials {
        Skip,  //!< "I don't want to talk to a person" does not ask for one
        Count, //!< the words are the matter, whatever is said with them
    };

    explicit Phrases(Denials denials = Denials::Skip) : m_denials(denials) { }

    //! Phrases in plain words, as a person writes them into the settings. They are never taken as denied.
    void add(const QStringList &phrases);
    //! Patterns: words between blanks; `a|b` is either, `*` any, a `?` at the end makes a word optional (never the first). `=` before the
    //! pattern: nothing else but courtesies is said in the turn. `!`: counts however it is denied.
    void addPatterns(std::span<const char *const> patterns);

    //! What they are made of, whatever the usual ones are by then.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Phrases fromJson(const QJsonObject &json);

    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }
    //! The first phrase that was said, as it was written down; none: no phrase.
    [[nodiscard]] std::optional<QString> find(const SpokenWords &words) const;

private:
    struct Slot {
        QStringList choices;
        bool optional = false;
    };
    struct Pattern {
        std::vector<Slot> slots;
        bool wholeTurn = false;
        bool evenDenied = false;
    };
    struct Start {
        QString word;
        size_t pattern = 0;
    };

    void add(Pattern pattern);
    [[nodiscard]] bool counts(const Pattern &pattern, const SpokenWords &words, size_t first, size_t end) const;

    Denials m_denials;
    std::vector<Pattern> m_patterns;
    std::vector<Start> m_starts; //!< the first words of patterns, sorted
};

// The usual ways to say it, in English and in Portuguese of Brazil. Both are looked for on every call: callers mix languages, and a
// profile's language is what its AI speaks.
[[nodiscard]] Phrases phrasesThatAskForAPerson();
[[nodiscard]] Phrases phrasesOfAnger();

} // namespace geon::calls
