// JSON in test tables without a backslash before every quote. (Raw string literals with a lone quote in them confuse moc.)
#pragma once

#include <QByteArray>

namespace geon::tests {

//! @p text with its apostrophes made quotes: json("{'a':'b'}").
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace geon::tests
