// What stands beside the list when two transcripts are open: decided by the room there is. Pure.
#pragma once

namespace geon::ui {

struct PaneRoom {
    bool both = false; //!< two transcripts side by side; else the active one alone
    bool side = true;  //!< instructions and facts

    friend bool operator==(const PaneRoom &, const PaneRoom &) = default;
};

//! @p width is what the list leaves. Two transcripts are read best with the side panel away, unless there is room for all three; whoever
//! asks for the panel has it in place of the other transcript; where two are too narrow to read, the other stands behind the active one.
[[nodiscard]] constexpr PaneRoom paneRoom(int width, bool split, bool sideWanted, int page, int side)
{
    if (!split)
        return {false, true};
    if (width >= 2 * page + side)
        return {true, true};
    if (sideWanted || width < 2 * page)
        return {false, true};
    return {true, false};
}

} // namespace geon::ui
