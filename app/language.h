// Language: the translation that fits the settings or the system.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace geon::app {

//! Installs the translators for @p language (`en`, `pt_BR`; empty: the system's). Of English only the plurals. Call it before any text is
//! shown.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace geon::app
