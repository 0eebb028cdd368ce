// The table of settings as text for people: --print-config, --help and .env.example. Pure.
#pragma once

#include "core/config/values.h"

namespace geon::config {

//! Every setting, its value and where it came from, in columns. Secrets are masked, control characters shown as spaces.
[[nodiscard]] QString printConfig(const Values &values);

//! The value as a person may see it: masked, or without the user name and query of an address.
[[nodiscard]] QString shown(const Row &row, const Secret &raw);

//! The content of .env.example, every setting with its explanation. English whatever the language.
[[nodiscard]] QString envExample();

//! The settings as the table of the README. English whatever the language.
[[nodiscard]] QString readmeTable();

//! The settings' part of --help.
[[nodiscard]] QString settingsHelp();

} // namespace geon::config
