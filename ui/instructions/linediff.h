// Lines that differ between two texts.
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace geon::ui {

enum class LineChange { Same, Added, Removed };

struct DiffLine {
    LineChange change = LineChange::Same;
    QString text;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

//! The shortest way from @p before to @p after, line by line. Over 4,000 lines together it says: all removed, all added.
[[nodiscard]] QList<DiffLine> lineDiff(const QString &before, const QString &after);

struct ChangedLines {
    QSet<int> added;        //!< numbers of lines of the new text that are new or not as they were
    QSet<int> removedAbove; //!< numbers of lines of the new text above which something is missing

    friend bool operator==(const ChangedLines &, const ChangedLines &) = default;
};
[[nodiscard]] ChangedLines changedLines(const QString &before, const QString &after);

//! Could @p text be @p written with its {{variables}} filled in? Then both are the same instructions.
[[nodiscard]] bool couldBeRenderedFrom(const QString &written, const QString &text);

} // namespace geon::ui
