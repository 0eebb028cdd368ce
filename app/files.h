// The files beside the settings: agent profiles and prices. Read and written on the store thread.
#pragma once

#include "core/agents/agentlibrary.h"
#include "core/calls/keptcall.h"
#include "core/calls/pricing.h"

#include <QStringList>

namespace geon::app {

struct KeptFiles {
    agents::AgentLibrary library = agents::AgentLibrary::builtIn();
    calls::PriceTable prices = calls::PriceTable::builtIn();
    QStringList warnings; //!< a sentence for each file that could not be used; nothing of it is lost
};

[[nodiscard]] QString agentsFile(const QString &dataFolder);
[[nodiscard]] QString pricesFile(const QString &settingsFolder);

//! Reads both; blocks. A damaged file is put aside under another name and the program's own values are used.
[[nodiscard]] KeptFiles readKeptFiles(const QString &dataFolder, const QString &settingsFolder);
//! Replaces the file in one step, its folder made where it is missing; blocks.
[[nodiscard]] Result<void> replaceFile(const QString &path, const QByteArray &content);

//! The calls that a console left running. It holds numbers of callers: only its user may read it.
[[nodiscard]] QString openCallsFile(const QString &dataFolder);
[[nodiscard]] Result<void> keepOpenCalls(const QString &dataFolder, const QList<calls::KeptCall> &calls);
struct OpenCalls {
    QList<calls::KeptCall> calls;
    QString warning; //!< a sentence, where the file could not be used
};
//! Reads it and takes it away, so that no call is taken up twice; blocks.
[[nodiscard]] OpenCalls takeOpenCalls(const QString &dataFolder);

} // namespace geon::app
