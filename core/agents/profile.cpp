#include "core/agents/profile.h"

#include <QRegularExpression>

namespace geon::agents {

QString render(const QString &instructions, const QHash<QString, QString> &variables)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{\\s*([a-z_]+)\\s*\\}\\}"));
    QString rendered;
    qsizetype from = 0;
    for (auto match = placeholder.globalMatch(instructions); match.hasNext();) {
        const auto found = match.next();
        rendered += QStringView(instructions).mid(from, found.capturedStart() - from);
        const auto value = variables.constFind(found.captured(1));
        rendered += value == variables.cend() ? found.captured() : *value;
        from = found.capturedEnd();
    }
    rendered += QStringView(instructions).mid(from);
    return rendered;
}

} // namespace geon::agents
