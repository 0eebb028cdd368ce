// What the service says on a sideband, ready to be written: made once, so that sending costs next to nothing.
#pragma once

#include <QByteArray>
#include <vector>

namespace geon::bench {

//! The last word of every call of a measurement: who has read it has read everything.
inline constexpr char lastWord[] = "over-and-out";

[[nodiscard]] QByteArray sessionCreated();

//! A call of so many turns, frame by frame, each caller's turn with the AI's answer: 21 events and @p deltas words of 228 bytes.
[[nodiscard]] std::vector<QByteArray> conversation(int turns, int deltas);
//! One word more, in a row of its own.
[[nodiscard]] QByteArray lastFrame();

//! Answers of the AI, one after another without a pause. Renumbered, the same bytes are the next answers.
class AnswerBlock
{
public:
    static constexpr int answers = 25;
    static constexpr int deltasPerAnswer = 40;
    static constexpr int deltas = answers * deltasPerAnswer;

    AnswerBlock();
    //! The block's answers are the ones from @p first on.
    void renumber(int first);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    struct Place {
        qsizetype at;
        int answer;
    };

    QByteArray m_bytes;
    std::vector<Place> m_places;
};

} // namespace geon::bench
