#include "app/demo.h"

#include "core/simulator/callerparty.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

// Which of our templates answers which line of the simulator.
constexpr std::pair<const char *, const char *> trades[] = {
    {"sales", "sales-development"}, {"collections", "collections"}, {"support", "first-level-support"}, {"retention", "retention"}};
constexpr std::pair<const char *, const char *> languages[] = {{"en", "en"}, {"pt-BR", "pt"}};

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes;
}

agents::AgentLibrary demoLibrary()
{
    agents::AgentLibrary library = agents::AgentLibrary::builtIn();
    for (const auto &[family, profile] : trades) {
        for (const auto &[language, suffix] : languages) {
            library.route(simulator::dialledLine(QString::fromLatin1(family), QString::fromLatin1(language)),
                          ProfileId{QString::fromLatin1(profile) + u'-' + QString::fromLatin1(suffix)});
        }
    }
    return library;
}

} // namespace

Demo::Demo(Options options, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_apiKey(QString::fromLatin1(randomBytes(24).toHex())),
      m_signingSecret(u"whsec_"_s + QString::fromLatin1(randomBytes(32).toBase64()))
{
    m_thread.setObjectName(u"simulator"_s);
    m_threadContext.moveToThread(&m_thread);
    m_thread.start();
}

Demo::~Demo()
{
    QMetaObject::invokeMethod(
        &m_threadContext, [this] { m_simulator.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Demo::start()
{
    QMetaObject::invokeMethod(&m_threadContext, [this] {
        simulator::SimulatorOptions options;
        options.apiKey = m_apiKey;
        options.signingSecret = m_signingSecret;
        options.speed = m_options.speed;
        options.languages = m_options.languages;
        m_simulator = std::make_unique<simulator::Simulator>(std::move(options));
        if (const auto listening = m_simulator->listen(); !listening) {
            Q_EMIT failed(listening.error().message);
            return;
        }
        const auto provider = realtime::Provider::azure(m_simulator->endpoint(), m_apiKey);
        if (!provider) {
            Q_EMIT failed(provider.error().message);
            return;
        }
        webhooks::WebhookServerOptions server;
        server.port = 0;
        server.secrets = {m_signingSecret};
        desk::EngineOptions engine{*provider, {u"gpt-realtime"_s, u"gpt-4o-mini-transcribe"_s}, std::move(server), {}};
        engine.simulated = true;
        engine.library = demoLibrary();
        engine.prices = calls::PriceTable::builtIn();
        Q_EMIT ready(engine);
    });
}

void Demo::ring(const QUrl &webhook)
{
    QMetaObject::invokeMethod(&m_threadContext, [this, webhook] {
        m_simulator->setWebhookUrl(webhook);
        m_simulator->keepCallsGoing(m_options.calls);
    });
}

} // namespace geon::app
