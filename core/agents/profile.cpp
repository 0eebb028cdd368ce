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

QStringList cleanOutcomes(const QStringList &written)
{
    QStringList clean;
    for (const QString &line : written) {
        const QString outcome = line.simplified().first(std::min(line.simplified().size(), longestOutcome)).trimmed();
        if (!outcome.isEmpty() && !clean.contains(outcome, Qt::CaseInsensitive) && clean.size() < mostOutcomes)
            clean.append(outcome);
    }
    return clean;
}

} // namespace geon::agents
