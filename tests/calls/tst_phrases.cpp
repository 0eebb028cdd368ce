// Words as they are compared, phrases that are found in them, and what is only said as not wanted.
#include "core/calls/phrases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace geon::calls;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QString &text)
{
    const SpokenWords words(text);
    QStringList all;
    for (size_t word = 0; word < words.size(); ++word)
        all.append((words.beginsClause(word) ? u"|"_s : QString()) + words[word].toString());
    return all;
}

//! As the journal of a call has them.
Phrases kept(const Phrases &phrases)
{
    return Phrases::fromJson(QJsonDocument::fromJson(QJsonDocument(phrases.toJson()).toJson()).object());
}

} // namespace

class PhrasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWithoutCaseAccentsAndPunctuation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << u" … "_s << QStringList();
        QTest::newRow("plain") << u"Hello There"_s << QStringList{u"|hello"_s, u"there"_s};
        QTest::newRow("accents") << u"NÃO é só você"_s << QStringList{u"|nao"_s, u"e"_s, u"so"_s, u"voce"_s};
        QTest::newRow("accents apart") << u"na\u0303o"_s << QStringList{u"|nao"_s};
        QTest::newRow("apostrophes") << u"I don't, don\u2019t"_s << QStringList{u"|i"_s, u"dont"_s, u"|dont"_s};
        QTest::newRow("clauses") << u"no, thanks. Bye"_s << QStringList{u"|no"_s, u"|thanks"_s, u"|bye"_s};
        QTest::newRow("a hyphen parts, and no more") << u"bem-vindo"_s << QStringList{u"|bem"_s, u"vindo"_s};
        QTest::newRow("digits") << u"R$ 4.111"_s << QStringList{u"|r"_s, u"|4"_s, u"|111"_s};
        QTest::newRow("another script") << u"Привет, мир"_s << QStringList{u"|привет"_s, u"|мир"_s};
    }
    void wordsAreWithoutCaseAccentsAndPunctuation()
    {
        QFETCH(QString, text);
        QTEST(wordsOf(text), "words");
    }

    void aLongTextHasAnEnd() { QCOMPARE(SpokenWords(u"word "_s.repeated(5000)).size(), SpokenWords::most); }

    void whatIsFoundIsShownAsItWasWritten()
    {
        const auto found = phrasesThatAskForAPerson().find(SpokenWords(u"Olha: quero FALAR  com um Atendente, agora!"_s));
        QCOMPARE(found, u"FALAR com um Atendente"_s);
    }

    void ownPhrasesAreFoundAsWholeWords_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("same") << u"garantido"_s << u"É garantido."_s << true;
        QTest::newRow("part of a word") << u"garantido"_s << u"Foi desgarantidos"_s << false;
        QTest::newRow("several words") << u"I can guarantee"_s << u"Yes, I can   guarantee it"_s << true;
        QTest::newRow("in another order") << u"I can guarantee"_s << u"guarantee I can"_s << false;
        QTest::newRow("over a comma") << u"cem por cento"_s << u"Cem, por cento"_s << true;
        QTest::newRow("accents left out") << u"promoção"_s << u"uma promocao nova"_s << true;
        QTest::newRow("a question mark is no pattern") << u"are you a robot?"_s << u"Are you a robot"_s << true;
        QTest::newRow("denied all the same") << u"desconto"_s << u"não posso dar desconto"_s << true;
        QTest::newRow("nothing but marks") << u"?!"_s << u"Really?!"_s << false;
    }
    void ownPhrasesAreFoundAsWholeWords()
    {
        QFETCH(QString, phrase);
        QFETCH(QString, text);
        QFETCH(bool, found);
        Phrases phrases;
        phrases.add({phrase});
        QCOMPARE(phrases.find(SpokenWords(text)).has_value(), found);
        QCOMPARE(kept(phrases).find(SpokenWords(text)), phrases.find(SpokenWords(text)));
    }

    void ownPhrasesComeBesideTheUsual()
    {
        Phrases phrases = phrasesThatAskForAPerson();
        phrases.add({u"me passa pra Cláudia"_s});
        QVERIFY(phrases.find(SpokenWords(u"Me passa pra claudia por favor"_s)));
        QVERIFY(phrases.find(SpokenWords(u"Let me talk to a human"_s)));
    }

    void whoAsksForAPerson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("asks");
        const auto yes = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << true; };
        const auto no = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << false; };
        yes(u"I want to talk to a person."_s);
        yes(u"Can I please speak with a real human being?"_s);
        yes(u"Could I speak to someone?"_s);
        yes(u"Can I talk to someone else"_s);
        yes(u"Let me speak to your manager."_s);
        yes(u"Transfer me to an agent."_s);
        yes(u"Put me through to a representative, will you"_s);
        yes(u"Why don't you put me through to a person?"_s);
        yes(u"Get me a human."_s);
        yes(u"Get your supervisor on the phone"_s);
        yes(u"I need a real person here"_s);
        yes(u"I'd like a human"_s);
        yes(u"Is there someone I can talk to?"_s);
        yes(u"Is there anybody we could speak with"_s);
        yes(u"I don't want to talk to a robot."_s);
        yes(u"I don't want a machine, I want to talk to a person."_s);
        yes(u"I do not want to speak to a robot I want to speak to a human"_s);
        yes(u"I'm done talking. I can't find it. Connect me with a live person"_s);
        yes(u"Operator!"_s);
        yes(u"Um, representative, please."_s);
        yes(u"A human, please"_s);
        yes(u"AGENT"_s);
        yes(u"If I can't speak to a person I'll cancel"_s);
        yes(u"If not speaking... just talk to a person, can I?"_s);

        no(u""_s);
        no(u"I don't want to talk to a person."_s);
        no(u"I do not need to speak to a human right now"_s);
        no(u"No need to talk to an agent, thanks"_s);
        no(u"I'd rather not speak to a representative"_s);
        no(u"Please don't transfer me to an agent"_s);
        no(u"I don't think I need to talk to a person"_s);
        no(u"I can do it without talking to someone. Without having to, talk to you later"_s);
        no(u"I would talk about it with my manager"_s);
        no(u"Am I talking to a real person?"_s);
        no(u"Are you a real person or a robot?"_s);
        no(u"I need to talk to my manager first."_s);
        no(u"I want to talk to someone in my family about it"_s);
        no(u"A person came to install the router."_s);
        no(u"My agent sold me this policy"_s);
        no(u"The operator said it would work"_s);
        no(u"It's for one person"_s);
        no(u"I am a supervisor at a school"_s);
        no(u"Hello"_s);

        yes(u"Quero falar com um atendente."_s);
        yes(u"quero falar com uma pessoa de verdade"_s);
        yes(u"Posso falar com alguém?"_s);
        yes(u"Você não pode me passar para um atendente?"_s);
        yes(u"Me passa pra um humano"_s);
        yes(u"Pode me transferir para o supervisor, por favor?"_s);
        yes(u"Transfere a ligação para um atendente"_s);
        yes(u"Preciso de um atendente humano"_s);
        yes(u"Quero ser atendido por uma pessoa real... quero pessoa de verdade"_s);
        yes(u"Chama o gerente!"_s);
        yes(u"Cadê o supervisor?"_s);
        yes(u"Não acredito em você. Chama o seu gerente."_s);
        yes(u"Quero falar com a sua supervisora"_s);
        yes(u"Tem alguém aí pra me atender?"_s);
        yes(u"Tem algum atendente que possa me ajudar?"_s);
        yes(u"Não quero falar com robô."_s);
        yes(u"Não aguento mais falar com essa máquina"_s);
        yes(u"Não quero falar com robô quero falar com uma pessoa"_s);
        yes(u"Não consigo falar com um atendente nunca"_s);
        yes(u"Se não falar com um atendente eu cancelo"_s);
        yes(u"ATENDENTE"_s);
        yes(u"Atendente, por favor"_s);
        yes(u"Quero atendimento humano"_s);
        yes(u"eu gostaria de falar com a gerente"_s);
        yes(u"Dá pra conversar com gente de verdade?"_s);

        no(u"Não quero falar com atendente."_s);
        no(u"Não preciso falar com ninguém, nem falar com um atendente"_s);
        no(u"Eu não estou pedindo para falar com um supervisor"_s);
        no(u"Resolvi sem falar com um atendente"_s);
        no(u"Não me transfira para um atendente"_s);
        no(u"Não acho que preciso falar com uma pessoa"_s);
        no(u"Não há necessidade de falar com um atendente"_s);
        no(u"Preciso falar com alguém da minha família antes"_s);
        no(u"Você é uma pessoa de verdade?"_s);
        no(u"O atendente disse que estava pago"_s);
        no(u"Uma pessoa veio aqui instalar"_s);
        no(u"Pode passar pra gente o número?"_s);
        no(u"Trabalho como gerente"_s);
        no(u"Quero falar com você sobre a fatura"_s);
        no(u"Alô"_s);
    }
    void whoAsksForAPerson()
    {
        QFETCH(QString, text);
        QFETCH(bool, asks);
        static const Phrases phrases = phrasesThatAskForAPerson();
        const auto found = phrases.find(SpokenWords(text));
        QCOMPARE(kept(phrases).find(SpokenWords(text)), found);
        QVERIFY2(found.has_value() == asks, qPrintable(found.value_or(u"nothing"_s)));
    }

    //! Whole conversations, in which nobody but those who do asks for a person or is angry.
    void inWholeConversationsOnlyThoseWhoDoAreFound()
    {
        static const Phrases person = phrasesThatAskForAPerson();
        static const Phrases anger = phrasesOfAnger();
        QStringList asking;
        QStringList angry;
        const QDir folder(QStringLiteral(GEON_SOURCE_DIR "/resources/scenarios"));
        for (const QString &name : folder.entryList({u"*.json"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString scenario = name.section(u'.', 0, 1);
            for (const QJsonValue &turn : QJsonDocument::fromJson(file.readAll())[u"turns"].toArray()) {
                const SpokenWords words(turn[u"caller"].toString());
                if (person.find(words) && !asking.contains(scenario))
                    asking.append(scenario);
                if (anger.find(words) && !angry.contains(scenario))
                    angry.append(scenario);
            }
        }
        QCOMPARE(asking,
                 (QStringList{u"collections-wrong-person.en"_s, u"collections-wrong-person.pt-BR"_s, u"retention-wants-supervisor.en"_s,
                              u"retention-wants-supervisor.pt-BR"_s, u"sales-growing-clinic.en"_s, u"sales-growing-clinic.pt-BR"_s,
                              u"sales-wants-a-person.en"_s, u"sales-wants-a-person.pt-BR"_s}));
        QCOMPARE(angry,
                 (QStringList{u"collections-payment-plan.en"_s, u"collections-payment-plan.pt-BR"_s, u"retention-wants-supervisor.en"_s,
                              u"retention-wants-supervisor.pt-BR"_s}));
    }

    void whoIsAngry_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("angry");
        const auto yes = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << true; };
        const auto no = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << false; };
        yes(u"This is bullshit."_s);
        yes(u"That's ridiculous"_s);
        yes(u"It's disgusting how you treat people"_s);
        yes(u"I'm really angry now"_s);
        yes(u"I don't give a shit"_s);
        yes(u"You are useless!"_s);
        yes(u"What the hell is going on"_s);
        yes(u"I am sick and tired of this"_s);
        yes(u"Stop calling me"_s);
        yes(u"I will sue you"_s);
        yes(u"This is a waste of my time"_s);
        yes(u"How many times do I have to say it"_s);
        yes(u"Is this a scam"_s);
        no(u"Hello, this is Sue"_s);
        no(u"I'm not angry at all"_s);
        no(u"I am not really angry"_s);
        no(u"It isn't ridiculous, fair enough"_s);
        no(u"How many times do you deliver a week?"_s);
        no(u"I am pleased with the service"_s);
        no(u"The shell is broken"_s);
        no(u"Please report the meter reading"_s);
        no(u""_s);
        yes(u"Isso é um absurdo!"_s);
        yes(u"Que palhaçada."_s);
        yes(u"Vou processar vocês"_s);
        yes(u"Vou no Procon"_s);
        yes(u"Que merda de atendimento"_s);
        yes(u"Isso é uma falta de respeito"_s);
        yes(u"Estou muito irritada"_s);
        yes(u"Parem de me ligar"_s);
        yes(u"Cansei de esperar"_s);
        yes(u"vai pro inferno"_s);
        yes(u"Quantas vezes eu tenho que repetir"_s);
        yes(u"Tô de saco cheio"_s);
        yes(u"bando de ladrões"_s);
        no(u"Não estou irritado"_s);
        no(u"Um saco de arroz"_s);
        no(u"Não é um absurdo, é justo"_s);
        no(u"Posso pagar em quantas vezes?"_s);
        no(u"O processo demora quanto?"_s);
        no(u"Muito obrigado"_s);
    }
    void whoIsAngry()
    {
        QFETCH(QString, text);
        QFETCH(bool, angry);
        static const Phrases phrases = phrasesOfAnger();
        const auto found = phrases.find(SpokenWords(text));
        QCOMPARE(kept(phrases).find(SpokenWords(text)), found);
        QVERIFY2(found.has_value() == angry, qPrintable(found.value_or(u"nothing"_s)));
    }
};

QTEST_APPLESS_MAIN(PhrasesTest)
#include "tst_phrases.moc"
