#include "core/config/problem.h"

namespace geon::config {

using namespace Qt::StringLiterals;

QString toLine(const Problem &problem)
{
    QString line = problem.key;
    if (!problem.origin.isEmpty())
        line += (line.isEmpty() ? "%1"_L1 : " (%1)"_L1).arg(problem.origin);
    if (!line.isEmpty())
        line += ": "_L1;
    line += problem.what;
    if (!problem.remedy.isEmpty())
        line += u' ' + problem.remedy;
    return line;
}

} // namespace geon::config
