// Problem: what is wrong with one setting, in words for the person who wrote it.
#pragma once

#include <QString>

namespace geon::config {

//! No text in here ever holds the value itself: the wrong line may be the one into which a key was pasted.
struct Problem {
    QString key;    //!< the setting; empty when a whole file is meant
    QString what;   //!< a sentence
    QString remedy; //!< a sentence: what to write
    QString origin; //!< where the value came from, such as "environment"; may be empty

    friend bool operator==(const Problem &, const Problem &) = default;
};

//! One line: `PORT (environment): This is not a port number. Write ...`
[[nodiscard]] QString toLine(const Problem &problem);

} // namespace geon::config
