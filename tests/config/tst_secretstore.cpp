#include "core/config/jsonfile.h"
#include "core/config/later.h"
#include "core/config/secrets.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace geon;
using namespace geon::config;
using namespace Qt::StringLiterals;

namespace {

// A store of this test: keeps in memory, and fails as it is told.
class FakeStore final : public SecretStore
{
public:
    enum class Behaviour { Works, RefusesWrite, Forgets, CannotRemove, NeverAnswers, Locked };
    explicit FakeStore(Behaviour behaviour = Behaviour::Works) : m_behaviour(behaviour) { }

    void read(const QString &key, QObject *context, Read done) override
    {
        ++reads;
        if (m_behaviour == Behaviour::NeverAnswers)
            return;
        Result<Secret> answer = failure(ErrorKind::NotFound, u"none"_s);
        if (m_behaviour == Behaviour::Locked)
            answer = failure(ErrorKind::Unauthorized, u"It is locked."_s);
        else if (kept.contains(key) && m_behaviour != Behaviour::Forgets)
            answer = kept.value(key);
        answerLater(context, std::move(done), answer);
    }

    void write(const QString &key, const Secret &secret, QObject *context, Done done) override
    {
        if (m_behaviour == Behaviour::NeverAnswers)
            return;
        const bool refuses = m_behaviour == Behaviour::RefusesWrite;
        if (!refuses)
            kept.insert(key, secret);
        answerLater(context, std::move(done), refuses ? Result<void>(failure(ErrorKind::Unavailable, u"It refuses."_s)) : Result<void>{});
    }

    void remove(const QString &key, QObject *context, Done done) override
    {
        const bool stuck = m_behaviour == Behaviour::CannotRemove;
        if (!stuck)
            kept.remove(key);
        answerLater(context, std::move(done), stuck ? Result<void>(failure(ErrorKind::Storage, u"It is stuck."_s)) : Result<void>{});
    }

    QString place() const override { return u"the fake"_s; }

    QHash<QString, Secret> kept;
    int reads = 0;

private:
    Behaviour m_behaviour;
};

} // namespace

class SecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString settings = m_folder->filePath(u"deep/settings"_s);
        m_folders = {m_folder->path(), settings, m_folder->filePath(u"data"_s)};
    }

    void theFileKeepsAndForgets()
    {
        FileStore store(m_folders.secretsFile());
        QCOMPARE(store.place(), m_folders.secretsFile());
        QCOMPARE(read(store, u"A"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(remove(store, u"A"_s)); // nothing there: fine, and no file is made
        QVERIFY(!QFileInfo::exists(m_folders.secretsFile()));

        QVERIFY(write(store, u"A"_s, u"first"_s));
        QVERIFY(write(store, u"B"_s, u"second ü"_s));
        QCOMPARE(read(store, u"A"_s)->reveal(), u"first"_s);
        QCOMPARE(read(store, u"B"_s)->reveal(), u"second ü"_s);
        QVERIFY(remove(store, u"A"_s));
        QCOMPARE(read(store, u"A"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(read(store, u"B"_s)->reveal(), u"second ü"_s);
    }

    void onlyItsOwnerReadsTheFile()
    {
        const mode_t before = ::umask(0); // the most open one
        FileStore store(m_folders.secretsFile());
        const bool written = write(store, u"A"_s, u"first"_s).has_value();
        ::umask(before);
        QVERIFY(written);
        const auto mode = [](const QString &path) {
            struct stat info {
            };
            return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
        };
        QCOMPARE(mode(m_folders.secretsFile()), 0600);
        QCOMPARE(mode(m_folders.settings), 0700);

        // A file that was opened to all is closed again by the next change.
        QVERIFY(QFile::setPermissions(m_folders.secretsFile(), QFileDevice::Permissions(0x6666)));
        QVERIFY(write(store, u"B"_s, u"second"_s));
        QCOMPARE(mode(m_folders.secretsFile()), 0600);
        QCOMPARE(QDir(m_folders.settings).entryList(QDir::Files | QDir::Hidden), QStringList{u"secrets.json"_s}); // nothing left lying
    }

    void whatCannotBeWrittenIsAnError()
    {
        QFile blocker(m_folder->filePath(u"deep"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        FileStore store(m_folders.secretsFile());
        const auto outcome = write(store, u"A"_s, u"the secret"_s);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Storage);
        QVERIFY2(outcome.error().message.contains(m_folders.settings), qPrintable(outcome.error().message));
        QVERIFY(!outcome.error().message.contains("the secret"_L1));
    }

    void aDamagedFileIsAnErrorAndStays()
    {
        QVERIFY(QDir().mkpath(m_folders.settings));
        QFile file(m_folders.secretsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\":1,\"val");
        file.close();
        FileStore store(m_folders.secretsFile());
        QCOMPARE(read(store, u"A"_s).error().kind, ErrorKind::Storage);
        QVERIFY(!write(store, u"A"_s, u"x"_s));
        QCOMPARE(file.size(), qint64(17));
    }

    void aStoreAnswersNobodyWhoHasGone()
    {
        FileStore store(m_folders.secretsFile());
        bool answered = false;
        auto context = std::make_unique<QObject>();
        store.write(u"A"_s, Secret(u"x"_s), context.get(), [&answered](const Result<void> &) { answered = true; });
        QVERIFY(!answered); // never before the question has returned
        context.reset();
        QVERIFY(read(store, u"A"_s)); // a later answer has come
        QVERIFY(!answered);
    }

    void theTrialDecides_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QString>("place");
        using B = FakeStore::Behaviour;
        QTest::newRow("works") << int(B::Works) << u"the fake"_s;
        QTest::newRow("refuses") << int(B::RefusesWrite) << u"file"_s;
        QTest::newRow("forgets") << int(B::Forgets) << u"file"_s;
        QTest::newRow("cannot remove") << int(B::CannotRemove) << u"file"_s;
        QTest::newRow("never answers") << int(B::NeverAnswers) << u"file"_s;
        QTest::newRow("locked") << int(B::Locked) << u"file"_s;
    }

    void theTrialDecides()
    {
        QFETCH(int, behaviour);
        QFETCH(QString, place);
        auto preferred = std::make_unique<FakeStore>(FakeStore::Behaviour(behaviour));
        const bool hangs = FakeStore::Behaviour(behaviour) == FakeStore::Behaviour::NeverAnswers;
        std::unique_ptr<SecretStore> found;
        openBest(std::move(preferred), std::make_unique<FileStore>(m_folders.secretsFile()), hangs ? 20ms : 30s, this,
                 [&found](std::unique_ptr<SecretStore> store) { found = std::move(store); });
        QTRY_VERIFY(found);
        QCOMPARE(found->place(), place == "file"_L1 ? m_folders.secretsFile() : place);
        if (const auto *fake = dynamic_cast<FakeStore *>(found.get()))
            QVERIFY(fake->kept.isEmpty()); // the trial entry is gone
        QVERIFY(!QFileInfo::exists(m_folders.secretsFile()));
    }

    void inTestsTheBestIsTheFile()
    {
        QVERIFY(qEnvironmentVariableIsSet("GEON_TEST"));
        std::unique_ptr<SecretStore> found;
        openBest(m_folders.secretsFile(), 30s, this, [&found](std::unique_ptr<SecretStore> store) { found = std::move(store); });
        QTRY_VERIFY(found);
        QCOMPARE(found->place(), m_folders.secretsFile());
    }

    void secretsAreLookedUpInOneStoreAfterTheOther()
    {
        const auto first = std::make_shared<FakeStore>();
        const auto second = std::make_shared<FileStore>(m_folders.secretsFile());
        first->kept.insert(key::azureApiKey, Secret(u"in both, first"_s));
        QVERIFY(write(*second, key::azureApiKey, u"in both, second"_s));
        QVERIFY(write(*second, key::azureWebhookSecret, u"only second"_s));

        const LoadedSecrets loaded = load({key::azureApiKey, key::azureWebhookSecret, key::openAiApiKey}, {first, second});
        QCOMPARE(loaded.warnings, QList<Problem>());
        QCOMPARE(loaded.secrets.size(), 2);
        QCOMPARE(loaded.secrets.value(key::azureApiKey).secret.reveal(), u"in both, first"_s);
        QCOMPARE(loaded.secrets.value(key::azureApiKey).place, u"the fake"_s);
        QCOMPARE(loaded.secrets.value(key::azureWebhookSecret).secret.reveal(), u"only second"_s);
        QCOMPARE(loaded.secrets.value(key::azureWebhookSecret).place, m_folders.secretsFile());
    }

    void aLockedStoreIsAskedOnce()
    {
        const auto locked = std::make_shared<FakeStore>(FakeStore::Behaviour::Locked);
        const auto file = std::make_shared<FileStore>(m_folders.secretsFile());
        QVERIFY(write(*file, key::azureWebhookSecret, u"kept"_s));
        const LoadedSecrets loaded = load({key::azureApiKey, key::azureWebhookSecret}, {locked, file});
        QCOMPARE(locked->reads, 1);
        QCOMPARE(loaded.secrets.keys(), QStringList{key::azureWebhookSecret});
        QCOMPARE(loaded.warnings.size(), 1);
        QCOMPARE(toLine(loaded.warnings.front()), u"It is locked."_s);
    }

    void aLockedStoreIsNoMatterWhenAllIsFoundElsewhere()
    {
        const auto file = std::make_shared<FileStore>(m_folders.secretsFile());
        QVERIFY(write(*file, key::azureApiKey, u"kept"_s));
        const LoadedSecrets loaded = load({key::azureApiKey}, {std::make_shared<FakeStore>(FakeStore::Behaviour::Locked), file});
        QCOMPARE(loaded.secrets.size(), 1);
        QCOMPARE(loaded.warnings, QList<Problem>());
    }

    // The real store, but on a machine without a session bus: nothing outside this program is asked.
    void withoutASessionBusThereIsNoKeychain()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DISPLAY");
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
        const auto keychain = std::make_shared<KeychainStore>(30s);
        QCOMPARE(read(*keychain, u"A"_s).error().kind, ErrorKind::Unavailable);
        QCOMPARE(write(*keychain, u"A"_s, u"x"_s).error().message, u"There is no system keychain."_s);
        QVERIFY(!remove(*keychain, u"A"_s));
        const LoadedSecrets loaded = load({key::azureApiKey}, {keychain});
        QVERIFY(loaded.secrets.isEmpty());
        QVERIFY(loaded.warnings.isEmpty()); // nothing can be in it, so nobody is bothered
    }

    void noStoreAndNoKeyIsAnAnswerToo()
    {
        QVERIFY(load({}, {std::make_shared<FakeStore>()}).secrets.isEmpty());
        QVERIFY(load({key::azureApiKey}, {}).secrets.isEmpty());
    }

    // --- saving what the form was given ---

    void whatIsSavedIsReadAtTheNextStart()
    {
        const auto store = std::make_shared<FakeStore>();
        const Changes changes{{key::azureEndpoint, Secret(u" https://contoso.openai.azure.com "_s)},
                              {key::azureApiKey, Secret(u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s)},
                              {key::azureRealtimeModel, Secret(u"my deployment"_s)},
                              {key::port, Secret(u"9000"_s)}};
        QVERIFY(save(changes, store));

        Inputs inputs;
        inputs.folders = m_folders;
        const QStringList wanted = Values::collect(inputs).secretsToLookUp();
        inputs.stored = load(wanted, {store}).secrets;
        const Values values = Values::collect(inputs);
        QCOMPARE(values.text(key::azureEndpoint), u"https://contoso.openai.azure.com"_s);
        QCOMPARE(values.text(key::azureRealtimeModel), u"my deployment"_s);
        QCOMPARE(values.text(key::port), u"9000"_s);
        QCOMPARE(values[key::port].origin, Origin::SettingsFile);
        QCOMPARE(values.text(key::azureApiKey), u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s);
        QCOMPARE(values[key::azureApiKey].from(), u"the fake"_s);
        QVERIFY(!content(m_folders.settingsFile()).contains("0a1b"));

        // A blank text takes both kinds back.
        QVERIFY(save({{key::port, Secret()}, {key::azureApiKey, Secret(u" "_s)}}, store));
        QVERIFY(store->kept.isEmpty());
        QCOMPARE(Values::collect({{}, {}, m_folders, {}}).text(key::port), u"8000"_s);
        QCOMPARE(Values::collect({{}, {}, m_folders, {}}).text(key::azureRealtimeModel), u"my deployment"_s);
    }

    void aSavedSecretIsNowhereElse()
    {
        // From a time without a keychain, and from somebody's hand.
        FileStore file(m_folders.secretsFile());
        QVERIFY(write(file, key::azureApiKey, u"old-in-the-file"_s));
        QVERIFY(changeKeysAndTexts(m_folders.settingsFile(),
                                   {{key::azureApiKey, u"old-by-hand"_s}, {u"AZURE_OPENAI_KEY"_s, u"old-name"_s}, {u"MINE"_s, u"stays"_s}},
                                   Privacy::Normal));
        const auto store = std::make_shared<FakeStore>();
        QVERIFY(save({{key::azureApiKey, Secret(u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s)}}, store));
        QCOMPARE(store->kept.size(), 1);
        QVERIFY(!content(m_folders.secretsFile()).contains("old-"));
        QVERIFY(!content(m_folders.settingsFile()).contains("old-"));
        QVERIFY(content(m_folders.settingsFile()).contains("stays"));
    }

    void theFileAsStoreKeepsWhatItIsGiven()
    {
        const auto file = std::make_shared<FileStore>(m_folders.secretsFile());
        QVERIFY(save({{key::azureApiKey, Secret(u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s)}}, file));
        QCOMPARE(read(*file, key::azureApiKey)->reveal(), u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s);
        QVERIFY(!QFileInfo::exists(m_folders.settingsFile()));
    }

    void nothingIsSavedWhenOneChangeIsWrong()
    {
        const auto store = std::make_shared<FakeStore>();
        const Changes changes{{key::azureApiKey, Secret(u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s)}, {key::port, Secret(u"many"_s)}};
        QCOMPARE(refusedChanges(changes).size(), 1);
        const auto outcome = save(changes, store);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(outcome.error().message, u"PORT: This is not a port. Write a whole number from 1 to 65535, such as PORT=8000."_s);
        QVERIFY(store->kept.isEmpty());
        QVERIFY(!QFileInfo::exists(m_folders.settingsFile()));

        QCOMPARE(refusedChanges({{u"NO_SUCH"_s, Secret(u"1"_s)}}).size(), 1);
        QCOMPARE(refusedChanges({{key::azureWebhookSecret, Secret(u"raw-text"_s)}}).size(), 0); // a warning is no refusal
    }

    void aStoreThatRefusesLeavesTheSettingsFileAlone()
    {
        const auto store = std::make_shared<FakeStore>(FakeStore::Behaviour::RefusesWrite);
        const auto outcome =
            save({{key::azureApiKey, Secret(u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s)}, {key::port, Secret(u"9000"_s)}}, store);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message, u"It refuses."_s);
        QVERIFY(!QFileInfo::exists(m_folders.settingsFile()));
    }

    void twoProgramsTakeTurns()
    {
        QVERIFY(QDir().mkpath(m_folders.settings));
        QLockFile other(m_folders.settingsFile() + u".lock"_s);
        QVERIFY(other.lock());
        QVERIFY(!changeKeysAndTexts(m_folders.settingsFile(), {{u"PORT"_s, u"1"_s}}, Privacy::Normal));
        QVERIFY(!QFileInfo::exists(m_folders.settingsFile()));
        other.unlock();
        QVERIFY(changeKeysAndTexts(m_folders.settingsFile(), {{u"PORT"_s, u"1"_s}}, Privacy::Normal));
        const QJsonObject object = QJsonDocument::fromJson(content(m_folders.settingsFile())).object();
        QCOMPARE(object.value(u"version"_s).toInt(), 1);
    }

private:
    template <typename Answer, typename Ask> Answer await(Ask ask)
    {
        std::optional<Answer> answer;
        ask([&answer](const Answer &given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            qFatal("no answer came");
        return *answer;
    }

    Result<Secret> read(SecretStore &store, const QString &key)
    {
        return await<Result<Secret>>([&](auto done) { store.read(key, this, done); });
    }
    Result<void> write(SecretStore &store, const QString &key, const QString &text)
    {
        return await<Result<void>>([&](auto done) { store.write(key, Secret(text), this, done); });
    }
    Result<void> remove(SecretStore &store, const QString &key)
    {
        return await<Result<void>>([&](auto done) { store.remove(key, this, done); });
    }
    LoadedSecrets load(const QStringList &keys, const std::vector<std::shared_ptr<SecretStore>> &stores)
    {
        return await<LoadedSecrets>([&](auto done) { loadSecrets(keys, stores, this, done); });
    }
    Result<void> save(const Changes &changes, const std::shared_ptr<SecretStore> &store)
    {
        return await<Result<void>>([&](auto done) { config::save(changes, m_folders, store, this, done); });
    }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Folders m_folders;
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"
