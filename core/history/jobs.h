// The jobs of the history, each made of pieces.
#pragma once

#include "core/history/job.h"
#include "core/history/transcriptforms.h"
#include "core/redaction/rules.h"

namespace geon::history {

[[nodiscard]] std::unique_ptr<Job> exportJob(const desk::ExportRequest &request, const redaction::Rules &rules, const FormStyle &style);
[[nodiscard]] std::unique_ptr<Job> exportAuditJob(const QString &path);
[[nodiscard]] std::unique_ptr<Job> importJob(const QString &path, const QString &passphrase);
//! @p erased is told, on the store thread, which calls went. Backups in @p folder are made anew.
[[nodiscard]] std::unique_ptr<Job> eraseJob(std::function<Result<QList<CallRowId>>(Store &)> which, const QString &folder,
                                            std::function<void(const QList<CallId> &)> erased);
[[nodiscard]] std::unique_ptr<Job> checkJob();
//! A backup now, in place of today's.
[[nodiscard]] std::unique_ptr<Job> backUpJob(const QString &folder);
//! What is due each day: what is too old goes, and a backup is made.
[[nodiscard]] std::unique_ptr<Job> dailyJob(const QString &folder, const Retention &retention);

} // namespace geon::history
