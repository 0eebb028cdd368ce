// How well a text fits what somebody typed to find it. Pure.
#pragma once

#include <QList>
#include <QString>

namespace geon::ui {

//! Without case and accents, so that `sao` finds São: for comparing, not for showing.
[[nodiscard]] QString folded(const QString &text);

//! 0: does not fit; else the higher the better. Each word that was typed must be found: as the text's beginning, the beginning of a word,
//! the initials of words, within a word, as digits of a number however it is grouped, or as letters that follow each other from the
//! beginning of a word on.
[[nodiscard]] int fuzzyScore(const QString &typed, const QString &text);

//! What can be found.
struct Findable {
    QString text;
    QStringList alsoBy; //!< other words for it; they count less
    bool usable = true; //!< what is not goes last
    int lastUsed = -1;  //!< 0: the newest; -1: not lately
};

//! Indexes of what fits, best first. With nothing typed everything fits: what was used lately, then the rest as it stands.
[[nodiscard]] QList<int> ranked(const QString &typed, const QList<Findable> &all);

} // namespace geon::ui
