// What this folder says to people, as one context of the translations. English until a translator is installed; the explanations of
// the table are in the context "Settings".
#pragma once

#include <QCoreApplication>

namespace geon::config {

//! The struct is named as its context is, because lupdate takes one or the other depending on how it is called.
struct ConfigText {
    Q_DECLARE_TR_FUNCTIONS(ConfigText)
};

} // namespace geon::config
