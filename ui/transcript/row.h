// Row: how one transcript entry is written: the text of its block, and what the painter must know. Pure.
#pragma once

#include "core/calls/values.h"
#include "ui/theme/theme.h"

#include <QList>

namespace geon::ui {

enum class RowLook {
    Turn, //!< time and name in the gutter, words in the column
    Rule, //!< a thin rule with a centred small label
};

enum class SpanLook {
    Muted,
    Trouble,
    Masked, //!< a number that is not shown
    Detail, //!< small and fixed-width: a tool's arguments and output
};

struct RowSpan {
    int start = 0;
    int length = 0;
    SpanLook look = SpanLook::Muted;
    MaskedKind masked = MaskedKind::Undecided; //!< of Masked

    friend bool operator==(const RowSpan &, const RowSpan &) = default;
};

struct Row {
    RowLook look = RowLook::Turn;
    QString text;            //!< one block: lines are parted by U+2028; nothing of the network steers it
    QString name;            //!< of the gutter
    QString icon;            //!< of the gutter, or of a rule's label
    Role role = Role::Text;  //!< of name, icon and rule
    bool muted = false;      //!< all of the text
    bool growing = false;    //!< ends in a soft caret
    bool disclosure = false; //!< can be opened (a tool's arguments and output)
    bool opened = false;
    int cutMark = -1; //!< where the mark of an interruption is painted, on the em space there; -1: none
    QList<RowSpan> spans;
};

//! @p action is the state of the operator's action behind the row, where there is one.
[[nodiscard]] Row describe(const calls::TranscriptEntry &entry, bool opened, std::optional<calls::ActionState> action = {});

} // namespace geon::ui
