#include "core/realtime/sidebandstatus.h"

#include <QRegularExpression>

namespace geon::realtime {

int handshakeStatus(const QString &errorString)
{
    // The first match: the reason behind it is the peer's text and may itself hold numbers and parentheses.
    static const QRegularExpression status(QStringLiteral("(?<![0-9A-Za-z+/=])([1-5][0-9]{2})\\s?[(\uff08]"));
    return status.match(errorString).capturedView(1).toInt();
}

} // namespace geon::realtime
