// What a look over a text has found: the parts to mask, and where the text is still open.
#pragma once

#include "core/base/masked.h"

#include <QString>
#include <algorithm>
#include <vector>

namespace geon::redaction {

//! A part of the clear text, and what is shown in its place.
struct Finding {
    qsizetype from = 0;
    qsizetype length = 0;
    MaskedKind kind = MaskedKind::Undecided;
    QString mask;

    [[nodiscard]] qsizetype end() const { return from + length; }
};

struct Findings {
    std::vector<Finding> found;
    //! More text may change what is found from here on.
    qsizetype open = 0;
    //! What follows is not shown yet: a few digits or a piece of a word, decided with the next words.
    qsizetype shownTo = 0;

    void add(Finding finding) { found.push_back(std::move(finding)); }
    void keepOpen(qsizetype from) { open = std::min(open, from); }
    void holdBack(qsizetype from) { shownTo = std::min(shownTo, from); }
    [[nodiscard]] bool overlaps(qsizetype from, qsizetype to) const
    {
        return std::ranges::any_of(found, [=](const Finding &other) { return from < other.end() && other.from < to; });
    }
};

} // namespace geon::redaction
