#include "ui/instructions/linediff.h"

#include <QRegularExpression>
#include <QStringList>

#include <cstdint>
#include <dtl/dtl.hpp>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostLines = 4000;

[[nodiscard]] std::vector<QString> linesOf(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    return {lines.begin(), lines.end()};
}

} // namespace

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const std::vector<QString> a = linesOf(before);
    const std::vector<QString> b = linesOf(after);
    QList<DiffLine> lines;
    if (a.size() + b.size() > mostLines) {
        for (const QString &line : a)
            lines += DiffLine{LineChange::Removed, line};
        for (const QString &line : b)
            lines += DiffLine{LineChange::Added, line};
        return lines;
    }
    dtl::Diff<QString, std::vector<QString>> diff(a, b);
    diff.compose();
    for (const auto &[line, info] : diff.getSes().getSequence()) {
        const LineChange change = info.type == dtl::SES_ADD ? LineChange::Added
            : info.type == dtl::SES_DELETE                  ? LineChange::Removed
                                                            : LineChange::Same;
        lines += DiffLine{change, line};
    }
    return lines;
}

ChangedLines changedLines(const QString &before, const QString &after)
{
    ChangedLines changed;
    if (before == after)
        return changed;
    int line = 0;
    bool removed = false;
    for (const DiffLine &step : lineDiff(before, after)) {
        if (step.change == LineChange::Removed) {
            removed = true;
            continue;
        }
        if (step.change == LineChange::Added)
            changed.added.insert(line);
        else if (removed && !changed.added.contains(line - 1))
            changed.removedAbove.insert(line);
        removed = removed && step.change == LineChange::Added;
        ++line;
    }
    if (removed && !changed.added.contains(line - 1))
        changed.removedAbove.insert(line - 1);
    return changed;
}

bool couldBeRenderedFrom(const QString &written, const QString &text)
{
    if (written == text)
        return true;
    static const QRegularExpression variable(u"\\{\\{\\w+\\}\\}"_s);
    const QStringList fixed = written.split(variable);
    if (fixed.size() < 2 || !text.startsWith(fixed.first()) || !text.endsWith(fixed.last()))
        return false;
    qsizetype from = fixed.first().size();
    for (qsizetype i = 1; i + 1 < fixed.size(); ++i) {
        const qsizetype at = text.indexOf(fixed.at(i), from);
        if (at < 0)
            return false;
        from = at + fixed.at(i).size();
    }
    return from <= text.size() - fixed.last().size();
}

} // namespace geon::ui
