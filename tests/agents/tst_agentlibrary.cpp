#include "core/agents/agentlibrary.h"

#include <QJsonDocument>
#include <QTest>

using namespace geon;
using namespace geon::agents;
using namespace Qt::StringLiterals;

class AgentLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTemplatesCoverFourTradesInTwoLanguages()
    {
        QMap<QString, int> languages;
        const auto profiles = AgentLibrary::builtIn().profiles();
        for (const AgentProfile &profile : profiles) {
            languages[profile.language] += 1;
            QVERIFY2(!profile.greeting.isEmpty(), qPrintable(profile.id.value));
            QVERIFY2(profile.instructions.size() > 400, qPrintable(profile.id.value));
        }
        QCOMPARE(languages, (QMap<QString, int>{{u"en"_s, 4}, {u"pt-BR"_s, 4}}));
    }

    void anEditMakesTheNextVersionAndKeepsTheOld()
    {
        AgentLibrary library = AgentLibrary::builtIn();
        const ProfileId id = library.defaultProfile();
        const QString before = library.profile(id)->instructions;
        const auto next = library.replaceInstructions(id, u"Be brief."_s, fromUnixSeconds(7));
        QVERIFY(next);
        QCOMPARE(next->version, 2);
        QCOMPARE(library.profile(id)->instructions, u"Be brief."_s);
        QCOMPARE(library.profile(id, 1)->instructions, before);
        QCOMPARE(library.versions(id).size(), 2);
    }

    void theSameTextMakesNoVersion()
    {
        AgentLibrary library = AgentLibrary::builtIn();
        const AgentProfile profile = *library.profile(library.defaultProfile());
        QCOMPARE(library.replaceInstructions(profile.id, profile.instructions, {})->version, 1);
        QCOMPARE(library.versions(profile.id).size(), 1);
    }

    void anUnknownProfileIsAnError()
    {
        AgentLibrary library = AgentLibrary::builtIn();
        QVERIFY(!library.replaceInstructions({u"nobody"_s}, u"x"_s, {}));
        QVERIFY(!library.setDefaultProfile({u"nobody"_s}));
    }

    void aNumberWithoutARouteGetsTheDefault()
    {
        AgentLibrary library = AgentLibrary::builtIn();
        library.route(u"+14155550199"_s, {u"retention-pt"_s});
        QCOMPARE(library.forNumber(u"+14155550199"_s).id.value, u"retention-pt"_s);
        QCOMPARE(library.forNumber(u"+14155550111"_s).id, library.defaultProfile());
        QCOMPARE(library.forNumber({}).id, library.defaultProfile());
    }

    void whatIsWrittenIsReadBack()
    {
        AgentLibrary library = AgentLibrary::builtIn();
        QVERIFY(library.replaceInstructions({u"retention-pt"_s}, u"Olá — 你好"_s, fromUnixSeconds(9)));
        library.route(u"+14155550199"_s, {u"retention-pt"_s});
        QVERIFY(library.setDefaultProfile({u"collections-en"_s}));
        const auto read = AgentLibrary::fromJson(library.toJson());
        QVERIFY(read);
        QCOMPARE(read->toJson(), library.toJson());
        QCOMPARE(read->profiles(), library.profiles());
        QCOMPARE(read->defaultProfile().value, u"collections-en"_s);
    }

    void aDamagedFileIsRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        const QByteArray agent = R"({"id":"a","name":"A","instructions":"x","version":1})";
        QTest::newRow("not json") << QByteArray("{") << u"not JSON"_s;
        QTest::newRow("format") << QByteArray(R"({"format":99,"profiles":[]})") << u"format 99"_s;
        QTest::newRow("empty") << QByteArray(R"({"format":1,"profiles":[]})") << u"no agent"_s;
        QTest::newRow("no name") << QByteArray(R"({"format":1,"profiles":[[{"id":"a","instructions":"x"}]]})") << u"profiles[0][0].name"_s;
        QTest::newRow("wrong kind") << QByteArray(R"({"format":1,"profiles":[[{"id":"a","name":"A","instructions":7}]]})")
                                    << u"profiles[0][0].instructions"_s;
        QTest::newRow("falling versions") << QByteArray(R"({"format":1,"profiles":[[)" + agent + "," + agent + "]]}") << u"out of order"_s;
        QTest::newRow("twice") << QByteArray(R"({"format":1,"profiles":[[)" + agent + "],[" + agent + "]]}") << u"profiles[1]"_s;
    }

    void aDamagedFileIsRefusedWhole()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, names);
        const auto read = AgentLibrary::fromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(names), qPrintable(read.error().message));
    }

    void variablesAreFilledAndSlipsStayVisible()
    {
        const QHash<QString, QString> variables{{u"caller_number"_s, u"+1 {{date}}"_s}, {u"date"_s, u"today"_s}};
        QCOMPARE(render(u"{{date}}: {{ caller_number }} {{callr}}"_s, variables), u"today: +1 {{date}} {{callr}}"_s);
        QCOMPARE(render(u"no variables"_s, variables), u"no variables"_s);
    }
};

QTEST_GUILESS_MAIN(AgentLibraryTest)
#include "tst_agentlibrary.moc"
