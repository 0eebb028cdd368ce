// Ids as the service makes them: a prefix and hexadecimal digits.
#pragma once

#include <QRandomGenerator>
#include <QString>

namespace geon::simulator {

[[nodiscard]] inline QString opaqueId(QLatin1StringView prefix, QRandomGenerator &random, int digits = 16)
{
    return prefix + QLatin1Char('_') + QString::number(random.generate64(), 16).rightJustified(digits, QLatin1Char('0'));
}

} // namespace geon::simulator
