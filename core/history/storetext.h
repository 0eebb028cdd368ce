// What the store says to people, as one context of the translations.
#pragma once

#include <QCoreApplication>

namespace geon::history {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(StoreText)
};

} // namespace geon::history
