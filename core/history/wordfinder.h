// WordFinder: the words that somebody looks for, as the full-text index wants them, and where they stand in a text. Words are runs of
// letters and digits, compared without accents and case; the last may be the beginning of one. Pure.
#pragma once

#include <QList>
#include <QString>
#include <utility>

namespace geon::history {

struct Snippet {
    QString text;
    QList<std::pair<int, int>> hits; //!< first character and length
};

class WordFinder
{
public:
    static constexpr qsizetype snippetLength = 140; //!< about

    explicit WordFinder(const QString &words);

    //! Nothing that could be found: no letter, no digit.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    //! For FTS5's MATCH: every word quoted, so that nothing of it is syntax.
    [[nodiscard]] QString match() const { return m_match; }
    //! How many of the words are in the text.
    [[nodiscard]] int countIn(const QString &text) const;
    //! The part of the text around the first hit.
    [[nodiscard]] Snippet snippetOf(const QString &text) const;

private:
    //! Which of the words it is; -1: none.
    [[nodiscard]] qsizetype find(QStringView word) const;
    [[nodiscard]] QList<std::pair<int, int>> hitsIn(const QString &text) const;

    QStringList m_words; //!< folded
    QString m_match;
};

} // namespace geon::history
