// Demo: a simulated provider on a thread of its own, reached over real sockets like the true one.
#pragma once

#include "app/files.h"
#include "core/desk/engine.h"
#include "core/simulator/simulator.h"

#include <QThread>
#include <memory>

namespace geon::app {

class Demo final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        int calls = 6; //!< kept going
        double speed = 1;
        QStringList languages = {QStringLiteral("en"), QStringLiteral("pt-BR")};
    };

    explicit Demo(Options options, QObject *parent = nullptr);
    ~Demo() override;

    //! Starts the provider; answers with ready() or failed().
    void start();
    //! The engine listens there: callers may ring from now on.
    void ring(const QUrl &webhook);

Q_SIGNALS:
    void ready(const geon::desk::EngineOptions &options);
    void failed(const QString &why);

private:
    Options m_options;
    Secret m_apiKey;
    Secret m_signingSecret;
    QThread m_thread;
    QObject m_threadContext;
    std::unique_ptr<simulator::Simulator> m_simulator; //!< touched on m_thread only
};

} // namespace geon::app
