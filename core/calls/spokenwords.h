// SpokenWords: what somebody said, as words that can be compared: without case, accents and punctuation. Pure.
#pragma once

#include <QString>
#include <vector>

namespace geon::calls {

//! Words are runs of letters and digits; an apostrophe joins its neighbours (don't, d'água). Scripts that write without blanks are one
//! word from one punctuation mark to the next.
class SpokenWords
{
public:
    //! Of a longer text only so many words count: nobody speaks more in one turn, and the cost of a turn has an end.
    static constexpr size_t most = 400;

    explicit SpokenWords(const QString &text);

    [[nodiscard]] size_t size() const { return m_words.size(); }
    [[nodiscard]] QStringView operator[](size_t word) const;
    //! A comma, a full stop or the like stands before the word.
    [[nodiscard]] bool beginsClause(size_t word) const { return m_words.at(word).beginsClause; }
    //! The words from @p first up to but without @p end, as they were written.
    [[nodiscard]] QString written(size_t first, size_t end) const;

private:
    struct Word {
        qsizetype from = 0; //!< in m_plain
        qsizetype length = 0;
        qsizetype textFrom = 0; //!< in m_text
        qsizetype textEnd = 0;
        bool beginsClause = true;
    };

    void append(QChar character, qsizetype at);

    QString m_text;
    QString m_plain; //!< the words one after the other, with nothing between them
    std::vector<Word> m_words;
    bool m_inWord = false;
    bool m_clauseEnded = true;
};

} // namespace geon::calls
