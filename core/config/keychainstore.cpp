#include "core/config/configtext.h"
#include "core/config/later.h"
#include "core/config/secretstore.h"

#include <QFileInfo>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "geon-console"_L1;

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, ConfigText::tr("The system keychain holds no %1.").arg(job.key()), {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Unauthorized, ConfigText::tr("The system keychain is locked or refused access. Unlock it and try again."),
                job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorKind::Unavailable, ConfigText::tr("There is no system keychain."), job.errorString()};
    default:
        return {ErrorKind::Storage, ConfigText::tr("The system keychain failed: %1.").arg(job.errorString()), job.errorString()};
    }
}

// Without a session bus there is no Secret Service and no KWallet to ask: a server, a container.
bool mayExist()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || qEnvironmentVariableIsSet("DISPLAY")
        || (!runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1));
}

// A job deletes itself when it is finished and cannot be stopped before: the first of answer and time limit is told, the other dropped.
template <typename Finished> void run(QKeychain::Job *job, Duration patience, QObject *context, Finished finished)
{
    job->setInsecureFallback(false);
    if (!mayExist()) {
        job->deleteLater();
        const Result<void> none = failure(ErrorKind::Unavailable, ConfigText::tr("There is no system keychain."));
        return answerLater(
            context, [finished](const Result<void> &outcome) { finished(nullptr, outcome); }, none);
    }
    const auto answered = std::make_shared<bool>(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [answered, finished](QKeychain::Job *done) {
        if (!std::exchange(*answered, true))
            finished(done, done->error() == QKeychain::NoError ? Result<void>{} : tl::unexpected(errorOf(*done)));
    });
    QTimer::singleShot(patience, context, [answered, finished] {
        if (!std::exchange(*answered, true))
            finished(nullptr,
                     failure(ErrorKind::TimedOut, ConfigText::tr("The system keychain does not answer. Unlock it and try again.")));
    });
    job->start();
}

} // namespace

void KeychainStore::read(const QString &key, QObject *context, Read done)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    run(job, m_patience, context, [done = std::move(done)](QKeychain::Job *finished, const Result<void> &outcome) {
        if (!outcome)
            return done(tl::unexpected(outcome.error()));
        done(Secret(static_cast<QKeychain::ReadPasswordJob *>(finished)->textData()));
    });
}

void KeychainStore::write(const QString &key, const Secret &secret, QObject *context, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(secret.reveal());
    run(job, m_patience, context, [done = std::move(done)](QKeychain::Job *, const Result<void> &outcome) { done(outcome); });
}

void KeychainStore::remove(const QString &key, QObject *context, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    run(job, m_patience, context, [done = std::move(done)](QKeychain::Job *, const Result<void> &outcome) {
        const bool absent = !outcome && outcome.error().kind == ErrorKind::NotFound;
        done(absent ? Result<void>{} : outcome);
    });
}

QString KeychainStore::place() const
{
    return ConfigText::tr("system keychain");
}

} // namespace geon::config
