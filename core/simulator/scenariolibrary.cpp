#include "core/simulator/scenariolibrary.h"

#include <QDirIterator>
#include <QFile>

// A resource of a static library is dropped by the linker unless somebody asks for it; the macro must stand outside a namespace.
static void keepScenarios()
{
    Q_INIT_RESOURCE(scenarios);
}

namespace geon::simulator {

using namespace Qt::StringLiterals;

Result<QList<Scenario>> builtInScenarios()
{
    keepScenarios();
    QList<Scenario> scenarios;
    for (QDirIterator files(u":/scenarios"_s, {u"*.json"_s}, QDir::Files); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, u"The built-in scenario %1 cannot be read: %2."_s.arg(file.fileName(), file.errorString()));
        auto scenario = parseScenario(file.readAll());
        if (!scenario)
            return failure(scenario.error().kind, u"%1: %2"_s.arg(file.fileName(), scenario.error().message));
        scenarios += std::move(*scenario);
    }
    std::ranges::sort(scenarios, {}, &Scenario::id);
    return scenarios;
}

} // namespace geon::simulator
