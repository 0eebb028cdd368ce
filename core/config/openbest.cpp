#include "core/config/secretstore.h"

#include <QTimer>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

// Writes, reads back and removes one entry; owns itself, under the asker's context, until it has answered.
class Trial : public QObject
{
public:
    Trial(std::unique_ptr<SecretStore> preferred, std::unique_ptr<SecretStore> otherwise, QObject *context, StoreFound found)
        : QObject(context), m_preferred(std::move(preferred)), m_otherwise(std::move(otherwise)), m_found(std::move(found))
    {
    }

    void start(Duration patience)
    {
        QTimer::singleShot(patience, this, [this] { finish(false); });
        m_preferred->write(m_key, m_text, this, [this](const Result<void> &written) { written ? readBack() : finish(false); });
    }

private:
    void readBack()
    {
        m_preferred->read(m_key, this, [this](const Result<Secret> &read) {
            m_kept = read && *read == m_text;
            m_preferred->remove(m_key, this, [this](const Result<void> &removed) { finish(m_kept && removed); });
        });
    }

    void finish(bool works)
    {
        if (!m_found)
            return;
        deleteLater();
        std::exchange(m_found, {})(std::move(works ? m_preferred : m_otherwise));
    }

    std::unique_ptr<SecretStore> m_preferred;
    std::unique_ptr<SecretStore> m_otherwise;
    StoreFound m_found;
    // Always the same one: a trial that was given up leaves at most one entry behind.
    const QString m_key = u"trial"_s;
    const Secret m_text{u"trial"_s};
    bool m_kept = false;
};

} // namespace

void openBest(std::unique_ptr<SecretStore> preferred, std::unique_ptr<SecretStore> otherwise, Duration patience, QObject *context,
              StoreFound found)
{
    auto *trial = new Trial(std::move(preferred), std::move(otherwise), context, std::move(found));
    trial->start(patience);
}

void openBest(const QString &path, Duration patience, QObject *context, StoreFound found)
{
    if (qEnvironmentVariableIsSet("GEON_TEST")) {
        QTimer::singleShot(0, context, [path, found] { found(std::make_unique<FileStore>(path)); });
        return;
    }
    openBest(std::make_unique<KeychainStore>(), std::make_unique<FileStore>(path), patience, context, std::move(found));
}

} // namespace geon::config
