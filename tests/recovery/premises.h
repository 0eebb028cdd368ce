// Premises: what outlives the program when it is killed: its folders, the port that webhooks go to, and the service with its callers.
#pragma once

#include "core/simulator/simulator.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace geon {

//! Long enough for a machine that does many other things.
inline constexpr int patienceMs = 30'000;

class Premises
{
public:
    //! @p speed: of the callers; the program's own deadlines keep the wall's time. @p settings: more lines of the `.env`.
    explicit Premises(double speed, const QStringList &settings = {}) : simulator(optionsOf(speed)), m_port(freePort())
    {
        if (!m_folder.isValid() || !simulator.listen())
            qFatal("no place for the program");
        QDir().mkpath(settingsFolder());
        writeSettings(settings);
        simulator.setWebhookUrl(QUrl(QStringLiteral("http://127.0.0.1:%1/webhooks/azure-realtime").arg(m_port)));
        QObject::connect(&simulator, &simulator::Simulator::webhookAnswered, &simulator, [this](int status, const WebhookId &delivery) {
            if (status == 200)
                acknowledged.insert(delivery);
        });
    }

    [[nodiscard]] QString settingsFolder() const { return m_folder.filePath(QStringLiteral("settings")); }
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

    void writeSettings(const QStringList &more)
    {
        QStringList lines{QStringLiteral("AZURE_OPENAI_ENDPOINT=%1").arg(simulator.endpoint().toString()),
                          QStringLiteral("AZURE_OPENAI_API_KEY=test-key"),
                          QStringLiteral("AZURE_OPENAI_REALTIME_MODEL=gpt-realtime"),
                          QStringLiteral("AZURE_OPENAI_TRANSCRIPTION_MODEL=gpt-4o-mini-transcribe"),
                          QStringLiteral("AZURE_OPENAI_WEBHOOK_SECRET=%1").arg(signingSecret().reveal()),
                          QStringLiteral("PORT=%1").arg(m_port)};
        for (const char *kind : {"CARDS", "EMAILS", "PHONES", "CPF", "CNPJ", "IBAN", "SPOKEN"})
            lines.append(QStringLiteral("GEON_REDACT_%1=off").arg(QLatin1StringView(kind)));
        QFile file(QDir(settingsFolder()).filePath(QStringLiteral(".env")));
        const QByteArray text = (lines + more).join(QLatin1Char('\n')).toUtf8() + '\n';
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("the settings were not written");
    }

    CallId ring(const simulator::Faults &faults = {}, const QString &scenario = {})
    {
        simulator::CallPlan plan;
        plan.faults = faults;
        plan.scenario = scenario;
        if (scenario.isEmpty())
            plan.language = QStringLiteral("en");
        return simulator.placeCall(plan).value_or(CallId());
    }
    [[nodiscard]] simulator::CallReport report(const CallId &call) const { return simulator.call(call).value_or(simulator::CallReport()); }

    static Secret signingSecret() { return Secret(QStringLiteral("whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7")); }

    simulator::Simulator simulator;
    QSet<WebhookId> acknowledged; //!< webhooks that were answered 200

private:
    static simulator::SimulatorOptions optionsOf(double speed)
    {
        simulator::SimulatorOptions options;
        options.apiKey = Secret(QStringLiteral("test-key"));
        options.signingSecret = signingSecret();
        options.speed = speed;
        options.seed = 7;
        return options;
    }

    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }

    QTemporaryDir m_folder;
    quint16 m_port;
};

} // namespace geon
