// What the command line asks to be done with what is kept: one thing, without a window, after which the program ends.
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <optional>
#include <variant>

namespace geon::config {

//! Prints the transcript of a recording.
struct ReplayTask {
    QString file;
    double speed = 0; //!< times life's: printed as it is said; 0: all at once

    friend bool operator==(const ReplayTask &, const ReplayTask &) = default;
};

enum class ExportForm { Csv, JsonLines, Text, Markdown, Json, Srt, Recording, Audit };

//! Which calls: all that is set must fit.
struct CallSelection {
    std::optional<QDate> from;  //!< offered on this day or later, local
    std::optional<QDate> until; //!< on this day or before
    QString agent;              //!< its name or id
    QString number;             //!< digits, part of the caller's or the dialled number
    QString call;               //!< rtc_…

    friend bool operator==(const CallSelection &, const CallSelection &) = default;
};

struct ExportTask {
    ExportForm form = ExportForm::Csv;
    QString to; //!< a file; of transcripts a folder
    CallSelection calls;
    bool clear = false; //!< nothing is masked; recorded in the audit log

    friend bool operator==(const ExportTask &, const ExportTask &) = default;
};

struct ImportTask {
    QString file;

    friend bool operator==(const ImportTask &, const ImportTask &) = default;
};

struct EraseTask {
    QString number; //!< digits, perhaps after a plus

    friend bool operator==(const EraseTask &, const EraseTask &) = default;
};

struct VerifyAuditTask {
    friend bool operator==(const VerifyAuditTask &, const VerifyAuditTask &) = default;
};
struct CheckHistoryTask {
    friend bool operator==(const CheckHistoryTask &, const CheckHistoryTask &) = default;
};
struct BackUpTask {
    friend bool operator==(const BackUpTask &, const BackUpTask &) = default;
};

using HistoryTask =
    std::variant<std::monostate, ReplayTask, ExportTask, ImportTask, EraseTask, VerifyAuditTask, CheckHistoryTask, BackUpTask>;

//! The passphrase of a recording is read from here: other users can read a command line.
inline constexpr const char *passphraseVariable = "GEON_PASSPHRASE";

} // namespace geon::config
