// A text that grows: nothing of a number is seen on its way in, and what is harmless comes back.
#include "core/redaction/redactor.h"

#include <QRandomGenerator>
#include <QTest>

using namespace geon;
using namespace geon::redaction;
using namespace Qt::StringLiterals;

namespace {

struct Screen {
    explicit Screen(Rules rules = {}) : redactor(std::make_shared<const Redactor>(std::move(rules))), live(redactor) { }

    QString add(const QString &delta)
    {
        text += delta;
        return live.update(text, true).text;
    }
    QString finish() { return live.update(text, false).text; }

    std::shared_ptr<const Redactor> redactor;
    LiveText live;
    QString text;
};

//! All that was ever on the screen while @p text came in pieces of so many characters.
QStringList seen(const QString &text, int piece, const Rules &rules = {})
{
    Screen screen(rules);
    QStringList shown;
    for (qsizetype i = 0; i < text.size(); i += piece)
        shown << screen.add(text.mid(i, piece));
    shown << screen.finish();
    return shown;
}

} // namespace

class LiveTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDigitIsSeenOnItsWayIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("never");
        QTest::newRow("card") << u"my card is 4111 1111 1111 1111 okay"_s << QStringList{u"4"_s, u"1"_s};
        QTest::newRow("cpf") << u"o CPF 529.982.247-25 tá bom"_s << QStringList{u"5"_s, u"2"_s, u"9"_s, u"8"_s};
        QTest::newRow("phone") << u"ligue para +55 11 95555-0100 agora"_s << QStringList{u"5"_s, u"1"_s, u"9"_s};
        QTest::newRow("card said") << u"it is four one one one one one one one one one one one one one one one okay"_s
                                   << QStringList{u"four"_s, u"fou"_s, u"one"_s};
        QTest::newRow("cartão falado") << u"é quatro um um um um um um um um um um um um um um um certo"_s
                                       << QStringList{u"quatr"_s, u"um"_s};
        QTest::newRow("double") << u"is four double one one triple one one one one one one one one one one okay"_s
                                << QStringList{u"four"_s, u"one"_s};
        QTest::newRow("iban") << u"to DE89 3704 0044 0532 0130 00 please"_s << QStringList{u"8"_s, u"3"_s, u"7"_s};
        QTest::newRow("iban with letters") << u"to GB29 NWBK 6016 1331 9268 19 please"_s << QStringList{u"29"_s, u"NWBK"_s, u"60"_s};
        QTest::newRow("e-mail") << u"write to ana.lima@example.com please"_s << QStringList{u"lima"_s, u"@e"_s, u"example"_s};
        QTest::newRow("e-mail said") << u"é ana ponto lima arroba exemplo ponto com certo"_s << QStringList{u"exem"_s};
    }

    void noDigitIsSeenOnItsWayIn()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, never);
        for (const int piece : {1, 2, 3, 4, 5, 7, 11, 100}) {
            for (const QString &shown : seen(text, piece)) {
                for (const QString &part : never)
                    QVERIFY2(!shown.contains(part), qPrintable(u"pieces of %1: %2"_s.arg(piece).arg(shown)));
            }
        }
    }

    void wordByWordToo()
    {
        Screen screen;
        for (const QString &word : u"my card is four one one one, one one one one, one one one one, one one one one"_s.split(u' '))
            QVERIFY2(!screen.add(word + u' ').contains(u"one"), qPrintable(screen.text));
        QCOMPARE(screen.finish(), u"my card is • • • • • • • • • • • • • • • • "_s);
    }

    void harmlessDigitsComeWithTheNextWord()
    {
        Screen screen;
        QCOMPARE(screen.add(u"I need 3"_s), u"I need "_s);
        QCOMPARE(screen.add(u" tickets for"_s), u"I need 3 tickets "_s); // "for" may become "forty"
        QCOMPARE(screen.add(u" 12/10/2026"_s), u"I need 3 tickets for ••/••/••••"_s);
        QCOMPARE(screen.add(u" please"_s), u"I need 3 tickets for 12/10/2026 please"_s);
        QCOMPARE(screen.add(u", um"_s), u"I need 3 tickets for 12/10/2026 please, "_s);
        QCOMPARE(screen.add(u" ingresso"_s), u"I need 3 tickets for 12/10/2026 please, um ingresso"_s);
        QCOMPARE(screen.add(u" só. No"_s), u"I need 3 tickets for 12/10/2026 please, um ingresso só. "_s); // "no" may become "nove"
        QCOMPARE(screen.finish(), screen.text);
    }

    void undecidedDigitsSayThatTheyAre()
    {
        Screen screen;
        screen.add(u"it is 4111 1111 11"_s);
        const auto spans = screen.live.update(screen.text, true).spans();
        QCOMPARE(spans.size(), 1);
        QCOMPARE(spans[0], (MaskedSpan{6, 12, MaskedKind::Undecided}));
        screen.add(u"11 1111"_s);
        QCOMPARE(screen.live.update(screen.text, true).spans().value(0).kind, MaskedKind::Card);
    }

    // However a text was cut, its end is what the whole text is.
    void theEndIsTheWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("prose")
            << u"one two three, on 12/10/2026 at 10:30 for R$ 1.234,56, and call 415-555-0132 or ana@example.com. "_s.repeated(6);
        QTest::newRow("many kinds")
            << u"529.982.247-25 and GB29 NWBK 6016 1331 9268 19 said four one one one one one one one one one one one "
               "one one one one then ana ponto lima arroba exemplo ponto com, 11.222.333/0001-81. "_s.repeated(4);
        QTest::newRow("digits only") << u"1234567890 "_s.repeated(80);
        QTest::newRow("no spaces") << u"abc.def-9_"_s.repeated(80);
    }

    void theEndIsTheWhole()
    {
        QFETCH(QString, text);
        Rules rules;
        rules.patterns = {{u"member"_s, u"M-\\d{4}"_s}};
        const Redactor redactor(rules);
        for (quint32 seed = 1; seed <= 30; ++seed) {
            QRandomGenerator random(seed);
            Screen screen(rules);
            QString last;
            for (qsizetype i = 0; i < text.size();) {
                const qsizetype piece = 1 + random.bounded(9);
                last = screen.add(text.mid(i, piece));
                i += piece;
            }
            QCOMPARE(last, redactor.masked(text, true));
            QCOMPARE(screen.finish(), redactor.masked(text));
        }
    }

    void aTextThatWasReplacedIsReadAnew()
    {
        Screen screen;
        screen.add(u"my card is 4111 1111 1111 1111 and more words here"_s);
        screen.text = u"no card"_s;
        QCOMPARE(screen.finish(), u"no card"_s);
        QCOMPARE(screen.add(u" at all, "_s), u"no card at all, "_s);
    }

    void anOwnPatternIsMaskedBeforeItIsWhole()
    {
        Rules rules;
        rules.patterns = {{u"member"_s, u"M-\\d{4}[A-Z]{2}"_s}};
        for (const QString &shown : seen(u"I am M-1234XY, yes"_s, 1, rules)) {
            QVERIFY2(!shown.contains(u"M-1"), qPrintable(shown));
            QVERIFY2(!shown.contains(u'X'), qPrintable(shown));
        }
    }

    void noiseBreaksNothing()
    {
        static constexpr std::u16string_view alphabet = u"0123456789 .,-/()@+_aeDEBR\n:;\u00e9\u0301\U0001F600";
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator random(seed);
            Screen screen;
            for (int i = 0; i < 60; ++i) {
                QString delta;
                for (quint32 n = random.bounded(8u); n > 0; --n)
                    delta += QChar(alphabet[random.bounded(quint32(alphabet.size()))]);
                const Masked masked = screen.live.update(screen.text += delta, true);
                qsizetype end = 0;
                for (const MaskedSpan &span : masked.spans()) {
                    QVERIFY(span.from >= end && span.length > 0);
                    end = span.from + span.length;
                }
                QVERIFY(end <= masked.text.size());
            }
            QCOMPARE(screen.finish(), screen.redactor->masked(screen.text));
        }
    }
};

QTEST_APPLESS_MAIN(LiveTextTest)
#include "tst_livetext.moc"
