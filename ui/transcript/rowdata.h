// RowData: what a block of the transcript stands for.
#pragma once

#include "ui/transcript/row.h"

#include <QTextBlockUserData>

namespace geon::ui {

class RowData final : public QTextBlockUserData
{
public:
    explicit RowData(calls::TranscriptEntry of) : entry(std::move(of)) { }

    calls::TranscriptEntry entry;
    Row row; //!< without its text, which is the block's
    bool opened = false;
    int matches = 0; //!< of the search
};

} // namespace geon::ui
