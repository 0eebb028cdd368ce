#include "tests/bench/window/callers.h"

#include "app/process.h"
#include "core/simulator/simulator.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace geon::bench {

int runCallers(int argc, char **argv, int calls, double speed)
{
    QCoreApplication application(argc, argv);
    app::allowManySockets();
    simulator::SimulatorOptions options;
    options.signingSecret = Secret(signingSecret);
    options.seed = 1;
    options.speed = speed;
    options.languages = {u"en"_s, u"pt-BR"_s};
    simulator::Simulator service(std::move(options));
    if (!service.listen())
        return 1;
    std::printf("%d\n", service.endpoint().port());
    std::fflush(stdout);

    // A line is the address to ring at; an empty one asks how many frames have been sent.
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &service, [&service, calls] {
        std::string line;
        if (!std::getline(std::cin, line))
            return QCoreApplication::quit();
        if (!line.empty()) {
            service.setWebhookUrl(QUrl(QString::fromStdString(line)));
            for (int i = 0; i < calls; ++i)
                QTimer::singleShot(i * 50, &service, [&service] { std::ignore = service.placeCall(); });
            QTimer::singleShot(calls * 50, &service, [&service, calls] { service.keepCallsGoing(calls); });
            return;
        }
        quint64 frames = 0;
        for (const simulator::CallReport &call : service.calls())
            frames += call.framesSent;
        std::printf("%llu\n", static_cast<unsigned long long>(frames));
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace geon::bench
