// SecretStore: where secrets typed into the form are kept between two starts. The system keychain where there is one, else a file only its
// owner can read. The form shows place(), so that nobody has to guess.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QObject>
#include <functional>
#include <memory>

namespace geon::config {

//! Answers come later, from the event loop of the thread that asked, and not at all once @p context is gone. The context lives in that same
//! thread. A store may be deleted while it is at work.
class SecretStore
{
public:
    using Read = std::function<void(Result<Secret>)>;
    using Done = std::function<void(Result<void>)>;

    virtual ~SecretStore() = default;

    //! NotFound when nothing is kept under @p key.
    virtual void read(const QString &key, QObject *context, Read done) = 0;
    virtual void write(const QString &key, const Secret &secret, QObject *context, Done done) = 0;
    //! Removing what is not there is success.
    virtual void remove(const QString &key, QObject *context, Done done) = 0;

    //! For people: "system keychain", or the path of the file.
    [[nodiscard]] virtual QString place() const = 0;
};

//! The keychain of the system (Secret Service, KWallet). It may ask the person to unlock it, so answers can take long; after @p patience
//! the answer is TimedOut and what the keychain says later is dropped. Never falls back to plain text by itself.
class KeychainStore final : public SecretStore
{
public:
    explicit KeychainStore(Duration patience = 30s) : m_patience(patience) { }

    void read(const QString &key, QObject *context, Read done) override;
    void write(const QString &key, const Secret &secret, QObject *context, Done done) override;
    void remove(const QString &key, QObject *context, Done done) override;
    [[nodiscard]] QString place() const override;

private:
    Duration m_patience;
};

//! `secrets.json`, rw-------, in the settings folder. The disk is read and written at once, in the calling thread; the answer still comes
//! from the event loop.
class FileStore final : public SecretStore
{
public:
    explicit FileStore(QString path) : m_path(std::move(path)) { }

    void read(const QString &key, QObject *context, Read done) override;
    void write(const QString &key, const Secret &secret, QObject *context, Done done) override;
    void remove(const QString &key, QObject *context, Done done) override;
    [[nodiscard]] QString place() const override { return m_path; }

private:
    QString m_path;
};

using StoreFound = std::function<void(std::unique_ptr<SecretStore>)>;

//! Gives the keychain when a trial entry can be written, read back and removed within @p patience, else the file @p path. In tests
//! (GEON_TEST is in the environment) always the file.
void openBest(const QString &path, Duration patience, QObject *context, StoreFound found);

//! The trial behind openBest: @p preferred when it keeps what it is given, else @p otherwise.
void openBest(std::unique_ptr<SecretStore> preferred, std::unique_ptr<SecretStore> otherwise, Duration patience, QObject *context,
              StoreFound found);

} // namespace geon::config
