// The words of the simulated AI.
#include "core/simulator/agentmind.h"

#include <QTest>

using namespace geon::simulator;
using namespace Qt::StringLiterals;

namespace {

Scenario scenario(const QString &language, const QString &answer)
{
    Scenario made;
    made.id = u"sales-x."_s + language;
    made.language = language;
    made.turns = {ScriptedTurn{}};
    made.turns[0].agent = answer;
    return made;
}

AgentMind mind()
{
    return AgentMind(scenario(u"en"_s, u"Fine."_s), {scenario(u"pt-BR"_s, u"Tudo bem."_s)});
}

} // namespace

class tst_AgentMind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGuideIsPutInWordsForTheCaller_data()
    {
        QTest::addColumn<QString>("guide");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("said");
        QTest::newRow("offer") << u"offer 10% discount"_s << u"en"_s << u"I can offer 10% discount."_s;
        QTest::newRow("offer him") << u"Offer him a call back."_s << u"en"_s << u"I can offer a call back."_s;
        QTest::newRow("tell") << u"Tell the caller that the shop is closed"_s << u"en"_s << u"The shop is closed."_s;
        QTest::newRow("ask for") << u"ask for the order number"_s << u"en"_s << u"Could you give me the order number?"_s;
        QTest::newRow("ask if") << u"Ask her if it rains!"_s << u"en"_s << u"May I ask whether it rains?"_s;
        QTest::newRow("apologise") << u"apologise"_s << u"en"_s << u"I am sorry about that."_s;
        QTest::newRow("other") << u"the manager is back at five"_s << u"en"_s << u"One more thing: the manager is back at five."_s;
        QTest::newRow("ofereça") << u"ofereça 10% de desconto"_s << u"pt-BR"_s << u"Posso oferecer 10% de desconto."_s;
        QTest::newRow("diga que") << u"Diga ao cliente que a loja fechou"_s << u"pt-BR"_s << u"A loja fechou."_s;
        QTest::newRow("desculpas") << u"peça desculpas"_s << u"pt-BR"_s << u"Peço desculpas por isso."_s;
        QTest::newRow("outra") << u"o gerente volta às cinco"_s << u"pt-BR"_s << u"Mais uma coisa: o gerente volta às cinco."_s;
        QTest::newRow("English to a Brazilian") << u"offer a refund"_s << u"pt-BR"_s << u"I can offer a refund."_s;
    }
    void aGuideIsPutInWordsForTheCaller()
    {
        QFETCH(const QString, guide);
        QFETCH(const QString, language);
        QTEST(saidAloud(guide, language), "said");
    }

    void theLineIsWhatStandsBetweenTheQuotes_data()
    {
        QTest::addColumn<QString>("instructions");
        QTest::addColumn<QString>("line");
        QTest::newRow("curved") << u"Say this now: “Hello there.” Nothing else."_s << u"Hello there."_s;
        QTest::newRow("straight") << u"Say \"Hello there.\""_s << u"Hello there."_s;
        QTest::newRow("straight inside curved") << u"Say “He said \"no\".”"_s << u"He said \"no\"."_s;
        QTest::newRow("none") << u"Bom  dia"_s << u"Bom dia"_s;
        QTest::newRow("behind the session's own") << u"You are Anna. Never say \"debt\".\n\nSay “Hi.”"_s << u"Hi."_s;
        QTest::newRow("how to greet") << u"You are Anna. Never say \"debt\".\n\nThe call begins now: greet the caller and say your name."_s
                                      << QString();
    }
    void theLineIsWhatStandsBetweenTheQuotes()
    {
        QFETCH(const QString, instructions);
        AgentMind agent = mind();
        agent.setInstructions(u"You are Anna. Never say \"debt\"."_s);
        QTEST(agent.lineFor(instructions), "line");
    }

    void aGuideIsSaidOnceAndBeforeTheScript()
    {
        AgentMind agent = mind();
        agent.hear(u"Note from your supervisor, unheard by the caller: offer a refund"_s);
        QVERIFY(agent.hasSomethingToSay());
        QCOMPARE(agent.answer(u"Fine."_s), u"I can offer a refund. Fine."_s);
        QCOMPARE(agent.answer(u"Fine."_s), u"Fine."_s);
    }

    void aReportOfTheConversationIsNotSaidAgain()
    {
        AgentMind agent = mind();
        agent.hear(u"This was said meanwhile:\nCaller: My order is 4711.\nGo on."_s);
        QVERIFY(!agent.hasSomethingToSay());
        QCOMPARE(agent.answer(u"Fine."_s), u"Fine."_s);
    }

    void instructionsAreFollowed_data()
    {
        QTest::addColumn<QString>("replaced");
        QTest::addColumn<QStringList>("answers");
        QTest::newRow("nothing new") << u"You are Anna. It is 10:00."_s << QStringList{u"Fine."_s, u"Fine."_s};
        QTest::newRow("only the clock") << u"You are Anna. It is 10:07."_s << QStringList{u"Fine."_s, u"Fine."_s};
        QTest::newRow("always say") << u"You are Anna. It is 10:00. Always say “thank you kindly”."_s
                                    << QStringList{u"Fine. thank you kindly."_s, u"Fine. thank you kindly."_s};
        QTest::newRow("sempre diga") << u"You are Anna. It is 10:00.\n- Sempre diga obrigada"_s
                                     << QStringList{u"Fine. obrigada."_s, u"Fine. obrigada."_s};
        QTest::newRow("a phrase") << u"You are Anna. It is 10:00. Mention our “Summer Sale” to callers."_s
                                  << QStringList{u"Summer Sale Fine."_s, u"Fine."_s};
        QTest::newRow("a new sentence") << u"You are Anna. It is 10:00. Offer a call back."_s
                                        << QStringList{u"I can offer a call back. Fine."_s, u"Fine."_s};
        QTest::newRow("another text") << u"You are Bob. You sell cars. Be brief. Ask one question."_s
                                      << QStringList{u"Fine."_s, u"Fine."_s};
    }
    void instructionsAreFollowed()
    {
        QFETCH(const QString, replaced);
        QFETCH(const QStringList, answers);
        AgentMind agent = mind();
        agent.setInstructions(u"You are Anna. It is 10:00."_s);
        agent.replaceInstructions(replaced);
        for (const QString &expected : answers)
            QCOMPARE(agent.answer(agent.script().turns[0].agent), expected);
    }

    void anotherLanguageIsSpokenWhenTold()
    {
        AgentMind agent = mind();
        agent.setInstructions(u"You are Anna."_s);
        agent.replaceInstructions(u"You are Anna. Speak in Portuguese from now on."_s);
        QCOMPARE(agent.answer(agent.script().turns[0].agent), u"Tudo bem."_s);
        agent.replaceInstructions(u"You are Anna. Fale em inglês."_s);
        QCOMPARE(agent.answer(agent.script().turns[0].agent), u"Fine."_s);
    }

    void aTwinThatIsNotTurnForTurnIsLeftOut()
    {
        Scenario longer = scenario(u"pt-BR"_s, u"Tudo bem."_s);
        longer.turns += ScriptedTurn{};
        AgentMind agent(scenario(u"en"_s, u"Fine."_s), {longer});
        agent.replaceInstructions(u"Speak in Portuguese."_s);
        QCOMPARE(agent.script().language, u"en"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AgentMind)
#include "tst_agentmind.moc"
