// The files beside the settings: agent profiles and prices. Read and written on the store thread.
#pragma once

#include "core/agents/agentlibrary.h"
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

} // namespace geon::app
