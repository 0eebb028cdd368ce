#include "core/config/secrets.h"

#include "core/config/check.h"
#include "core/config/configtext.h"
#include "core/config/jsonfile.h"
#include "core/config/later.h"

namespace geon::config {

namespace {

// One question after the other: key by key, and for each key store by store. Kept alive by the question that is open.
class Loading : public std::enable_shared_from_this<Loading>
{
public:
    Loading(QStringList keys, std::vector<std::shared_ptr<SecretStore>> stores, QObject *context, std::function<void(LoadedSecrets)> done)
        : m_keys(std::move(keys)), m_stores(std::move(stores)), m_context(context), m_done(std::move(done))
    {
    }

    void ask(size_t storeIndex)
    {
        if (m_keys.isEmpty())
            return m_done(std::move(m_loaded));
        if (storeIndex >= m_stores.size()) {
            m_loaded.warnings = m_failures; // what is missing may be there
            return nextKey();
        }
        SecretStore &store = *m_stores[storeIndex];
        store.read(m_keys.front(), m_context,
                   [self = shared_from_this(), storeIndex](const Result<Secret> &read) { self->take(read, storeIndex); });
    }

private:
    void take(const Result<Secret> &read, size_t storeIndex)
    {
        const auto at = m_stores.begin() + std::ptrdiff_t(storeIndex);
        if (read) {
            m_loaded.secrets.insert(m_keys.front(), {*read, (*at)->place()});
            return nextKey();
        }
        if (read.error().kind == ErrorKind::NotFound)
            return ask(storeIndex + 1);
        if (read.error().kind != ErrorKind::Unavailable) // where there is no keychain, nothing can be in it
            m_failures.append({{}, read.error().message, {}, {}});
        m_stores.erase(at);
        ask(storeIndex);
    }

    void nextKey()
    {
        m_keys.removeFirst();
        ask(0);
    }

    QStringList m_keys;
    std::vector<std::shared_ptr<SecretStore>> m_stores;
    QObject *m_context;
    std::function<void(LoadedSecrets)> m_done;
    LoadedSecrets m_loaded;
    QList<Problem> m_failures;
};

// The steps of saving secrets, one after the other; the first that fails ends it. Kept alive by the step that is open.
class Saving : public std::enable_shared_from_this<Saving>
{
public:
    Saving(std::shared_ptr<SecretStore> store, QString file, QObject *context, SecretStore::Done done)
        : m_store(std::move(store)), m_file(std::move(file)), m_context(context), m_done(std::move(done))
    {
    }

    void add(const QString &key, const Secret &secret) { m_open.append({key, secret}); }

    void next()
    {
        if (m_open.isEmpty())
            return m_done({});
        const auto [key, secret] = m_open.takeFirst();
        const auto kept = [self = shared_from_this(), key = key](const Result<void> &outcome) { self->forgetInFile(key, outcome); };
        if (secret.isEmpty())
            m_store->remove(key, m_context, kept);
        else
            m_store->write(key, secret, m_context, kept);
    }

private:
    // A secret that went to the keychain must not stay behind in plain text, from a time when there was none.
    void forgetInFile(const QString &key, const Result<void> &outcome)
    {
        if (!outcome)
            return m_done(outcome);
        if (m_store->place() == m_file.place())
            return next();
        m_file.remove(key, m_context, [self = shared_from_this()](const Result<void> &removed) {
            if (!removed)
                return self->m_done(removed);
            self->next();
        });
    }

    std::shared_ptr<SecretStore> m_store;
    FileStore m_file;
    QObject *m_context;
    SecretStore::Done m_done;
    QList<std::pair<QString, Secret>> m_open;
};

// Secrets leave the settings file, where only a hand can have put them: there they would outrank the store.
Result<void> saveSettingsFile(const Changes &changes, const QString &path)
{
    const auto known = readKeysAndTexts(path);
    if (!known)
        return tl::unexpected(known.error());
    KeysAndTexts texts;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const Row &row = *rowOf(it.key());
        for (const QString &name : {QString(row.key), QString(row.oldName)}) {
            if (known->contains(name))
                texts.insert(name, {});
        }
        const QString text = it->reveal().trimmed();
        if (!row.isSecret() && !text.isEmpty())
            texts.insert(row.key, text);
    }
    return texts.isEmpty() ? Result<void>{} : changeKeysAndTexts(path, texts, Privacy::Normal);
}

} // namespace

void loadSecrets(const QStringList &keys, std::vector<std::shared_ptr<SecretStore>> stores, QObject *context,
                 std::function<void(LoadedSecrets)> done)
{
    const auto loading = std::make_shared<Loading>(keys, std::move(stores), context, std::move(done));
    answerLater(
        context, [loading](size_t first) { loading->ask(first); }, size_t(0));
}

QList<Problem> refusedChanges(const Changes &changes)
{
    QList<Problem> out;
    for (const Row &row : rows()) {
        const auto change = changes.constFind(row.key);
        const auto found = change == changes.constEnd() ? std::nullopt : check(row, change->reveal());
        if (found && found->weight == Weight::Refused)
            out.append(found->problem);
    }
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const Row *row = rowOf(it.key());
        if (!row || row->key != it.key())
            out.append({it.key(), ConfigText::tr("There is no such setting."), {}, {}});
    }
    return out;
}

void save(const Changes &changes, const Folders &folders, std::shared_ptr<SecretStore> store, QObject *context, SecretStore::Done done)
{
    if (const auto refused = refusedChanges(changes); !refused.isEmpty())
        return answerLater(context, std::move(done), Result<void>(failure(ErrorKind::InvalidInput, toLine(refused.front()))));

    // Secrets first: they are what can fail for want of a person to unlock the keychain, and then nothing has changed.
    const auto file = folders.settingsFile();
    const auto saving = std::make_shared<Saving>(
        std::move(store), folders.secretsFile(), context,
        [changes, file, done = std::move(done)](const Result<void> &kept) { done(kept ? saveSettingsFile(changes, file) : kept); });
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (rowOf(it.key())->isSecret())
            saving->add(it.key(), it->reveal().trimmed().isEmpty() ? Secret() : *it);
    }
    answerLater(
        context, [saving](int) { saving->next(); }, 0);
}

} // namespace geon::config
