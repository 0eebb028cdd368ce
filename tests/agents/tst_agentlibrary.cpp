#include "core/agents/agentlibrary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

    void everyTemplateSaysWhatItsCallsMayEndAs()
    {
        const auto profiles = AgentLibrary::builtIn().profiles();
        for (const AgentProfile &profile : profiles) {
            QVERIFY2(profile.outcomes.size() >= 4 && profile.outcomes.size() <= 9, qPrintable(profile.id.value));
            QCOMPARE(cleanOutcomes(profile.outcomes), profile.outcomes);
        }
    }

    void anEditedListIsOfTheAgentNotOfAVersion()
    {
        AgentLibrary library = AgentLibrary::builtIn();
        const ProfileId id{u"collections-en"_s};
        QVERIFY(library.replaceInstructions(id, u"Be brief."_s, {}));
        const auto edited = library.setOutcomes(id, {u"Paid"_s}, false);
        QVERIFY(edited);
        QCOMPARE(edited->version, 2);
        for (int version : {1, 2}) {
            QCOMPARE(library.profile(id, version)->outcomes, QStringList{u"Paid"_s});
            QVERIFY(!library.profile(id, version)->outcomeRequired);
        }
        QCOMPARE(library.replaceInstructions(id, u"Be brief!"_s, {})->outcomes, QStringList{u"Paid"_s});
        QCOMPARE(AgentLibrary::fromJson(library.toJson())->profiles(), library.profiles());
        QVERIFY(!library.setOutcomes({u"nobody"_s}, {}, false));
    }

    void aFileFromBeforeOutcomesIsRead()
    {
        QJsonObject root = QJsonDocument::fromJson(AgentLibrary::builtIn().toJson()).object();
        QJsonArray profiles;
        const QJsonArray written = root["profiles"_L1].toArray();
        for (const QJsonValue &versions : written) {
            QJsonObject profile = versions.toArray().first().toObject();
            profile.remove("outcomes"_L1);
            profile.remove("outcome_required"_L1);
            profiles.append(QJsonArray{profile});
        }
        profiles.append(QJsonArray{QJsonObject{{"id"_L1, u"own"_s}, {"name"_L1, u"Own"_s}, {"instructions"_L1, u"x"_s}}});
        root["profiles"_L1] = profiles;
        const auto read = AgentLibrary::fromJson(QJsonDocument(root).toJson());
        QVERIFY(read);
        QCOMPARE(read->profile({u"collections-en"_s})->outcomes, AgentLibrary::builtIn().profile({u"collections-en"_s})->outcomes);
        QVERIFY(read->profile({u"collections-en"_s})->outcomeRequired);
        QVERIFY(read->profile({u"own"_s})->outcomes.isEmpty());

        AgentLibrary emptied = AgentLibrary::builtIn();
        QVERIFY(emptied.setOutcomes({u"collections-en"_s}, {}, false));
        QVERIFY(AgentLibrary::fromJson(emptied.toJson())->profile({u"collections-en"_s})->outcomes.isEmpty());
    }

    void aListIsKeptClean_data()
    {
        QTest::addColumn<QStringList>("written");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("as it is") << QStringList{u"Sold"_s, u"Não vendeu"_s} << QStringList{u"Sold"_s, u"Não vendeu"_s};
        QTest::newRow("empty lines and blanks") << QStringList{u"  Sold\t now "_s, {}, u"  "_s} << QStringList{u"Sold now"_s};
        QTest::newRow("twice") << QStringList{u"Sold"_s, u"sold"_s} << QStringList{u"Sold"_s};
        QTest::newRow("long") << QStringList{QString(90, u'x')} << QStringList{QString(80, u'x')};
        QStringList many;
        for (int i = 0; i < 60; ++i)
            many += QString::number(i);
        QTest::newRow("many") << many << many.first(50);
    }
    void aListIsKeptClean()
    {
        QFETCH(QStringList, written);
        QTEST(cleanOutcomes(written), "kept");
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
        QTest::newRow("outcomes") << QByteArray(R"({"format":1,"profiles":[[{"id":"a","name":"A","instructions":"x","outcomes":[1]}]]})")
                                  << u"profiles[0][0].outcomes"_s;
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
