// What is masked and what is not, kind by kind.
#include "core/redaction/redactor.h"

#include <QTest>

using namespace geon;
using namespace geon::redaction;
using namespace Qt::StringLiterals;

namespace {

QString masked(const QString &text, const Rules &rules = {})
{
    return Redactor(rules).masked(text);
}

QList<MaskedKind> kinds(const QString &text)
{
    QList<MaskedKind> found;
    for (const MaskedSpan &span : Redactor(Rules()).mask(text).spans())
        found.append(span.kind);
    return found;
}

void jsonRows()
{
    QTest::newRow("plain") << u"{\"type\":\"x.done\",\"transcript\":\"my card: 4111 1111 1111 1111\",\"n\":12}"_s
                           << u"{\"type\":\"x.done\",\"transcript\":\"my card: •••• •••• •••• ••••\",\"n\":12}"_s;
    QTest::newRow("nothing to mask") << u"{ \"a\" : \"b\\u00e9\\n\", \"t\": 1767225600, \"id\":\"item_4111111111111111\" }"_s
                                     << u"{ \"a\" : \"b\\u00e9\\n\", \"t\": 1767225600, \"id\":\"item_4111111111111111\" }"_s;
    QTest::newRow("escaped letters") << u"[\"cinco dois nove nove oito dois dois quatro sete dois cinco, tr\\u00eas\\n\"]"_s
                                     << u"[\"• • • • • • • • • • •, três\\n\"]"_s;
    QTest::newRow("escaped break") << u"[\"4111\\n1111\\n1111\\n1111\"]"_s << u"[\"••••\\n••••\\n••••\\n••••\"]"_s;
    QTest::newRow("json in json") << u"{\"arguments\":\"{\\\"card\\\":\\\"4111 1111 1111 1111\\\",\\\"q\\\":\\\"\\\\\\\"\\\"}\"}"_s
                                  << u"{\"arguments\":\"{\\\"card\\\":\\\"•••• •••• •••• ••••\\\",\\\"q\\\":\\\"\\\\\\\"\\\"}\"}"_s;
    QTest::newRow("number") << u"{\"card\":4111111111111111,\"n\":4}"_s << u"{\"card\":••••••••••••••••,\"n\":4}"_s;
    QTest::newRow("cut off") << u"{\"transcript\":\"my card: 4111 1111 1111"_s << u"{\"transcript\":\"my card: •••• •••• ••••"_s;
    QTest::newRow("cut in an escape") << u"{\"transcript\":\"abc\\"_s << u"{\"transcript\":\"abc\\"_s;
}

} // namespace

class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<MaskedKind>("kind");
        const auto row = [](const char *name, const QString &text, const QString &shown, MaskedKind kind) {
            QTest::newRow(name) << text << shown << kind;
        };
        using enum MaskedKind;
        row("card", u"It is 4111 1111 1111 1111, thanks."_s, u"It is •••• •••• •••• ••••, thanks."_s, Card);
        row("card in one piece", u"4111111111111111"_s, u"••••••••••••••••"_s, Card);
        row("card with dashes", u"5500-0055-5555-5559."_s, u"••••-••••-••••-••••."_s, Card);
        row("card with commas", u"4111, 1111, 1111, 1111"_s, u"••••, ••••, ••••, ••••"_s, Card);
        row("amex", u"378282246310005"_s, u"•••••••••••••••"_s, Card);
        row("amex in its groups", u"3782 822463 10005"_s, u"•••• •••••• •••••"_s, Card);
        row("diners", u"3056 9309 0259 04"_s, u"•••• •••• •••• ••"_s, Card);
        row("elo", u"6362 9700 0045 7013"_s, u"•••• •••• •••• ••••"_s, Card);
        row("what follows a card", u"4111 1111 1111 1111 12/27 123 ok"_s, u"•••• •••• •••• •••• ••/•• ••• ok"_s, Card);
        row("card after a word", u"card4: 4111 1111 1111 1111"_s, u"card4: •••• •••• •••• ••••"_s, Card);
        row("card in strange groups", u"411 11111 1111 1111"_s, u"••• ••••• •••• ••••"_s, Card);
        row("card said", u"four one one one one one one one one one one one one one one one"_s, u"• • • • • • • • • • • • • • • •"_s, Card);
        row("card said with double", u"Four double one, one. Triple one one, one one one one, one one one one."_s,
            u"• •• • ••• • • • • • • • • •."_s, Card);
        row("cartão falado", u"quatro um um um um um um um um um um um um um um um"_s, u"• • • • • • • • • • • • • • • •"_s, Card);
        row("cartão com uma e meia", u"é cinco cinco zero zero, zero zero cinco cinco, cinco cinco cinco cinco, cinco cinco cinco nove"_s,
            u"é • • • • • • • • • • • • • • • •"_s, Card);
        row("pauses in English", u"four one one one, um, one one one one uh one one one one one one one one"_s,
            u"• • • • • • • • • • • • • • • •"_s, Card);
        row("said in pairs", u"forty-one eleven eleven eleven eleven eleven eleven eleven"_s, u"•• •• •• •• •• •• •• ••"_s, Card);
        row("said and written", u"4111 one one one one 1111 1111"_s, u"•••• • • • • •••• ••••"_s, Card);
        row("arabic digits", u"٤١١١ ١١١١ ١١١١ ١١١١"_s, u"•••• •••• •••• ••••"_s, Card);

        row("cpf", u"CPF 529.982.247-25."_s, u"CPF •••.•••.•••-••."_s, Cpf);
        row("cpf in one piece", u"52998224725"_s, u"•••••••••••"_s, Cpf);
        row("cpf falado", u"cinco dois nove, nove oito dois, dois quatro sete, dois cinco"_s, u"• • • • • • • • • • •"_s, Cpf);
        row("cpf com meia", u"um um um quatro quatro quatro sete sete sete três cinco"_s, u"• • • • • • • • • • •"_s, Cpf);
        row("cpf em dezenas", u"cinco dois nove nove oito dois dois quatro sete vinte e cinco"_s, u"• • • • • • • • • ••"_s, Cpf);

        row("cnpj", u"11.222.333/0001-81"_s, u"••.•••.•••/••••-••"_s, Cnpj);
        row("cnpj in one piece", u"cnpj 11222333000181"_s, u"cnpj ••••••••••••••"_s, Cnpj);
        row("cnpj with letters", u"12.ABC.345/01DE-35"_s, u"••.•••.•••/••••-••"_s, Cnpj);
        row("cnpj with letters in one piece", u"12ABC34501DE35"_s, u"••••••••••••••"_s, Cnpj);
        row("cnpj falado", u"onze, dois dois dois, três três três, zero zero zero um, oito um"_s, u"•• • • • • • • • • • • • •"_s, Cnpj);

        row("iban", u"to DE89 3704 0044 0532 0130 00 please"_s, u"to •••• •••• •••• •••• •••• •• please"_s, Iban);
        row("iban in one piece", u"GB29NWBK60161331926819"_s, u"••••••••••••••••••••••"_s, Iban);
        row("iban with letters", u"GB29 NWBK 6016 1331 9268 19"_s, u"•••• •••• •••• •••• •••• ••"_s, Iban);
        row("iban in small letters", u"gb29 nwbk 6016 1331 9268 19"_s, u"•••• •••• •••• •••• •••• ••"_s, Iban);
        row("iban brasileiro", u"BR18 0036 0305 0000 1000 9795 493C 1"_s, u"•••• •••• •••• •••• •••• •••• •••• •"_s, Iban);
        row("iban spelled", u"D E eight nine three seven zero four zero zero four four zero five three two zero one three zero zero zero"_s,
            u"• • • • • • • • • • • • • • • • • • • • • •"_s, Iban);

        row("e-mail", u"Write to ana.lima+calls@example.com.br."_s, u"Write to •••@•••."_s, Email);
        row("e-mail in brackets", u"<ana_99@example.org>"_s, u"<•••@•••>"_s, Email);
        row("e-mail said", u"it is john dot smith at example dot com"_s, u"it is •••@•••"_s, Email);
        row("e-mail spelled", u"it's j o h n at gmail dot com."_s, u"it's •••@•••."_s, Email);
        row("e-mail falado", u"é ana ponto lima arroba exemplo ponto com ponto br, tá"_s, u"é •••@•••, tá"_s, Email);
        row("e-mail falado e escrito", u"ana arroba gmail.com"_s, u"•••@•••"_s, Email);

        row("phone with country", u"+55 11 95555-0100"_s, u"+•• •• •••••-••••"_s, Phone);
        row("phone in E.164", u"call +4915112345678 now"_s, u"call +••••••••••••• now"_s, Phone);
        row("celular", u"(11) 95555-0100"_s, u"(••) •••••-••••"_s, Phone);
        row("celular em partes", u"11 9 5555 0100"_s, u"•• • •••• ••••"_s, Phone);
        row("celular sem espaço", u"11955550100"_s, u"•••••••••••"_s, Phone);
        row("fixo", u"11 3555-0100"_s, u"•• ••••-••••"_s, Phone);
        row("celular sem área", u"é 95555-0100"_s, u"é •••••-••••"_s, Phone);
        row("celular com zero", u"011 95555-0100"_s, u"••• •••••-••••"_s, Phone);
        row("american", u"(415) 555-0132"_s, u"(•••) •••-••••"_s, Phone);
        row("american with one", u"1-415-555-0132"_s, u"•-•••-•••-••••"_s, Phone);
        row("american without area", u"my phone is 555-0132"_s, u"my phone is •••-••••"_s, Phone);
        row("british", u"020 7946 0018"_s, u"••• •••• ••••"_s, Phone);
        row("phone said", u"four one five, five five five, oh one three two"_s, u"• • • • • • • • • •"_s, Phone);
        row("phone said with plus", u"plus four four twenty seventy nine forty six double oh one eight"_s, u"plus • • •• •• •• •• • •"_s,
            Phone);
        row("celular falado", u"onze, nove cinco cinco cinco cinco, zero um zero zero"_s, u"•• • • • • • • • • •"_s, Phone);
        row("celular com meia", u"onze nove meia meia cinco cinco zero um zero dois"_s, u"•• • • • • • • • • •"_s, Phone);
    }

    void isMasked()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QFETCH(MaskedKind, kind);
        QCOMPARE(masked(text), shown);
        QCOMPARE(kinds(text), QList{kind});
    }

    void staysReadable_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("nothing", {});
        row("date", u"on 12/10/2026 at 10:30"_s);
        row("dates", u"from 2026-11-22 to 2026-12-05, or 21/3/2026, 18/4/2026"_s);
        row("iso time", u"2026-11-22T19:15:34Z"_s);
        row("date and time", u"22.11.2026 19:15"_s);
        row("time said", u"at half past ten, ten thirty, às dez e meia"_s);
        row("price", u"R$ 1.234.567,89 or $12,345.67"_s);
        row("more", u"mais 15.000.000 de reais, plus 12 345 678"_s);
        row("prices", u"3.50, 4.20, 5.30, 6.40 and 7.10"_s);
        row("price said", u"it costs one thousand two hundred and thirty four dollars"_s);
        row("preço falado", u"custa mil duzentos e trinta e quatro reais e cinquenta centavos"_s);
        row("years", u"in 2019, 2020, 2021, 2022 and 2023"_s);
        row("years as a range", u"2020-2024"_s);
        row("version", u"version 10.0.19045.3570 and 1.2.3"_s);
        row("order number", u"your order number is 1234567890"_s);
        row("order number like a phone", u"order 415-555-0132"_s);
        row("pedido", u"o pedido 11955550100"_s);
        row("long order number", u"order 20261122000123"_s);
        row("tracking", u"AA123456789BR"_s);
        row("card that fails Luhn", u"4111 1111 1111 1112"_s);
        row("card of no brand", u"9111 1111 1111 1119"_s);
        row("zeros", u"0000 0000 0000 0000"_s);
        row("cpf that fails", u"529.982.247-26"_s);
        row("cpf of one digit", u"111.111.111-11"_s);
        row("cnpj that fails", u"11.222.333/0001-82"_s);
        row("cnpj with letters that fails", u"12.ABC.345/01DE-36"_s);
        row("iban that fails", u"DE88 3704 0044 0532 0130 00"_s);
        row("iban too short", u"DE89 3704 0044"_s);
        row("no country", u"XX89 3704 0044 0532 0130 00"_s);
        row("counting", u"one two three four five six seven eight nine ten"_s);
        row("contando", u"um, dois, três, quatro, cinco, seis, sete, oito, nove, dez"_s);
        row("countdown", u"ten nine eight seven six five four three two one"_s);
        row("counting in figures", u"1 2 3 4 5 6 7 8 9 10"_s);
        row("prose", u"one or two of the three, and another one for four people"_s);
        row("prosa", u"eu quero um para mim e uma para ela, meia hora, dois ou três dias"_s);
        row("um", u"um, I think, um, one of them"_s);
        row("at sign", u"@ana said 3 @ 4"_s);
        row("at", u"at home, look at example pages, dot matrix at work"_s);
        row("arroba as a weight", u"quinze reais a arroba do boi"_s);
        row("e-mail without domain", u"ana@localhost"_s);
        row("zip code", u"CEP 01310-100"_s);
        row("unix time", u"\"created_at\":1767225600"_s);
        row("unix time in milliseconds", u"1767225600123"_s);
        row("ids", u"item_4111111111111111 call_11955550100 rtc_u1_9c6ea0"_s);
        row("hash", u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s);
        row("long digits", QString(200, u'4'));
        row("room", u"room 12, floor 3, desk 4511"_s);
        row("score", u"2-1, 3-0, 11-9, 21-19"_s);
        row("coordinates", u"-23.5505, -46.6333"_s);
        row("address with port", u"127.0.0.1:8000 and 192.168.10.254"_s);
    }

    void staysReadable()
    {
        QFETCH(QString, text);
        QCOMPARE(masked(text), text);
    }

    void everyKindCanBeSwitchedOff_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rules>("rules");
        const auto without = [](auto change) {
            Rules rules;
            change(rules);
            return rules;
        };
        QTest::newRow("cards") << u"4111 1111 1111 1111"_s << without([](Rules &rules) { rules.cards = false; });
        QTest::newRow("e-mails") << u"ana@example.com, ana at example dot com"_s << without([](Rules &rules) { rules.emails = false; });
        QTest::newRow("phones") << u"+55 11 95555-0100"_s << without([](Rules &rules) { rules.phones = false; });
        QTest::newRow("cpf") << u"529.982.247-25"_s << without([](Rules &rules) { rules.cpf = false; });
        QTest::newRow("cnpj") << u"11.222.333/0001-81 12.ABC.345/01DE-35"_s << without([](Rules &rules) { rules.cnpj = false; });
        QTest::newRow("iban") << u"GB29 NWBK 6016 1331 9268 19"_s << without([](Rules &rules) { rules.iban = false; });
        QTest::newRow("spoken") << u"quatro um um um um um um um um um um um um um um um, ana arroba exemplo ponto com"_s
                                << without([](Rules &rules) { rules.spoken = false; });
    }

    void everyKindCanBeSwitchedOff()
    {
        QFETCH(QString, text);
        QFETCH(Rules, rules);
        QVERIFY(masked(text) != text);
        QCOMPARE(masked(text, rules), text);
    }

    void severalInOneText()
    {
        QCOMPARE(masked(u"Ana, ana@example.com, CPF 529.982.247-25, card 4111 1111 1111 1111; order 1234"_s),
                 u"Ana, •••@•••, CPF •••.•••.•••-••, card •••• •••• •••• ••••; order 1234"_s);
    }

    void aPlaceInTheClearTextIsFoundInTheMaskedOne()
    {
        const QString text = u"a four one one one one one one one one one one one one one one one. Then"_s;
        const Masked masked = Redactor(Rules()).mask(text);
        QCOMPARE(masked.position(1), 1);
        QCOMPARE(masked.position(text.indexOf(u'T')), masked.text.indexOf(u'T'));
        QCOMPARE(masked.position(20), masked.text.indexOf(u'.'));
        QCOMPARE(masked.position(text.size()), masked.text.size());
    }

    void ownPatterns()
    {
        const auto patterns = parsePatterns(u"# ours\nmember = M-\\d{4}\n\n(?i)secret word \\w+\n");
        QVERIFY(patterns);
        QCOMPARE(patterns->size(), 2);
        QCOMPARE(patterns->at(0).name, u"member"_s);
        Rules rules;
        rules.patterns = *patterns;
        QCOMPARE(masked(u"I am M-1234, Secret word banana."_s, rules), u"I am •••••, •••••."_s);
        QCOMPARE(masked(u"M-12 is short"_s, rules), u"M-12 is short"_s);
        QCOMPARE(masked(QString(20000, u'x') + u" M-1234"_s, rules), QString(20000, u'x') + u" •••••"_s);
    }

    void badPatternsAreRefused_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("says");
        QTest::newRow("not closed") << u"(\\d+"_s << u"not a regular expression"_s;
        QTest::newRow("nothing") << u" "_s << u"empty"_s;
        QTest::newRow("matches nothing") << u"\\d*"_s << u"no text at all"_s;
        QTest::newRow("nested repetition") << u"(a+)+$"_s << u"too long"_s;
        QTest::newRow("nested words") << u"(\\w+\\s?)+:"_s << u"too long"_s;
        QTest::newRow("alternatives") << u"^(a|a)*$"_s << u"too long"_s;
        QTest::newRow("long") << QString(501, u'a') << u"500"_s;
        QTest::newRow("own limits") << u"(*LIMIT_MATCH=1000000000)(a+)+$"_s << u"too long"_s;
    }

    void badPatternsAreRefused()
    {
        QFETCH(QString, expression);
        QFETCH(QString, says);
        const QString problem = problemOf(expression);
        QVERIFY2(problem.contains(says), qPrintable(problem));
        Rules rules;
        rules.patterns = {{u"bad"_s, expression}};
        QCOMPARE(masked(u"aaaa 11 words"_s, rules), u"aaaa 11 words"_s); // left out
    }

    void aBadLineIsNamed()
    {
        const auto patterns = parsePatterns(u"good = \\d{3}-X\nbad = (\n");
        QVERIFY(!patterns);
        QVERIFY2(patterns.error().message.startsWith(u"Line 2 "), qPrintable(patterns.error().message));
    }

    void json_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("shown");
        jsonRows();
    }

    void json()
    {
        QFETCH(QString, json);
        QFETCH(QString, shown);
        QCOMPARE(Redactor(Rules()).maskedJson(json), shown);
    }
};

QTEST_APPLESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
