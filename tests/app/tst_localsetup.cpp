#include "app/localsetup.h"
#include "core/simulator/simulator.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

class LocalSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_simulator = std::make_unique<simulator::Simulator>(simulator::SimulatorOptions{.apiKey = Secret(m_key)});
        QVERIFY(m_simulator->listen());
    }

    void whatTheFormSavesIsInForceAtTheNextStart()
    {
        {
            Place place(folders());
            QSignalSpy saved(&place.setup, &desk::Setup::saved);
            QSignalSpy configured(&place.setup, &app::LocalSetup::configured);
            place.setup.save(good());
            QTRY_COMPARE(saved.size(), 1);
            QVERIFY2(saved[0][0].toBool(), qPrintable(saved[0][1].toString()));
            QTRY_COMPARE(configured.size(), 1);
        }
        Place place(folders());
        QSignalSpy loaded(&place.setup, &app::LocalSetup::loaded);
        place.setup.load();
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(place.setup.resolution().isUsable());
        QCOMPARE(place.setup.resolution().settings.apiKey.reveal(), m_key);
        QFile settings(folders().settingsFile());
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(!settings.readAll().contains(m_key.toUtf8()));
    }

    void aTestAsksTheProvider_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("good");
        QTest::newRow("right key") << m_key << true;
        QTest::newRow("wrong key") << u"another-key-0123456789abcdef"_s << false;
    }

    void aTestAsksTheProvider()
    {
        QFETCH(QString, key);
        QFETCH(bool, good);
        Place place(folders());
        QSignalSpy tested(&place.setup, &desk::Setup::tested);
        auto changes = this->good();
        changes[u"AZURE_OPENAI_API_KEY"_s] = key;
        place.setup.test(changes);
        QTRY_COMPARE(tested.size(), 1);
        QCOMPARE(tested[0][0].toBool(), good);
        QVERIFY(!tested[0][1].toString().contains(key));
        QVERIFY(!QFile::exists(folders().settingsFile())); // nothing was saved
    }

    void aWrongFieldIsNamedAndNothingIsSaved()
    {
        Place place(folders());
        QSignalSpy saved(&place.setup, &desk::Setup::saved);
        auto changes = good();
        changes[u"AZURE_OPENAI_ENDPOINT"_s] = u"http://example.com"_s;
        place.setup.save(changes);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!saved[0][0].toBool());
        const auto problems = saved[0][2].value<QList<config::Problem>>();
        QVERIFY(std::ranges::any_of(problems, [](const auto &problem) { return problem.key == u"AZURE_OPENAI_ENDPOINT"_s; }));
        QVERIFY(!QFile::exists(folders().settingsFile()));
    }

    void aDamagedAgentsFileIsPutAsideAndTold()
    {
        QDir().mkpath(folders().data);
        QFile agents(app::agentsFile(folders().data));
        QVERIFY(agents.open(QIODevice::WriteOnly));
        agents.write("{broken");
        agents.close();
        Place place(folders());
        QSignalSpy warned(&place.setup, &app::LocalSetup::warned);
        QSignalSpy loaded(&place.setup, &app::LocalSetup::loaded);
        place.setup.load();
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(warned.size(), 1);
        QCOMPARE(QDir(folders().data).entryList({u"agents.json.damaged-*"_s}).size(), 1);
        QVERIFY(!place.setup.kept().library.profiles().isEmpty());
    }

    void profilesAndPricesSurviveARestart()
    {
        agents::AgentLibrary library = agents::AgentLibrary::builtIn();
        QVERIFY(library.replaceInstructions(library.defaultProfile(), u"Be brief."_s, fromUnixSeconds(1)));
        const calls::PriceTable prices({{.model = u"mine"_s, .textIn = 1}});
        {
            Place place(folders());
            QSignalSpy loaded(&place.setup, &app::LocalSetup::loaded);
            place.setup.load();
            QTRY_COMPARE(loaded.size(), 1);
            place.setup.keepLibrary(library.toJson());
            place.setup.savePrices(prices);
        }
        Place place(folders());
        QSignalSpy loaded(&place.setup, &app::LocalSetup::loaded);
        place.setup.load();
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(place.setup.kept().library.toJson(), library.toJson());
        QCOMPARE(place.setup.kept().prices, prices);
    }

private:
    //! The setup outlives its store thread.
    struct Place {
        explicit Place(const config::Folders &folders) : setup({}, folders, config::Purpose::Work, store) { }
        app::LocalSetup setup;
        app::StoreThread store;
    };

    [[nodiscard]] config::Folders folders() const
    {
        return {m_folder->path(), m_folder->filePath(u"settings"_s), m_folder->filePath(u"data"_s)};
    }
    [[nodiscard]] QHash<QString, QString> good() const
    {
        return {{u"AZURE_OPENAI_ENDPOINT"_s, m_simulator->endpoint().toString()},
                {u"AZURE_OPENAI_API_KEY"_s, m_key},
                {u"AZURE_OPENAI_REALTIME_MODEL"_s, u"gpt-realtime"_s},
                {u"AZURE_OPENAI_WEBHOOK_SECRET"_s, u"whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s}};
    }

    const QString m_key = u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<simulator::Simulator> m_simulator;
};

QTEST_GUILESS_MAIN(LocalSetupTest)
#include "tst_localsetup.moc"
