#include "core/base/textfold.h"

#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

class TextFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("capitals") << u"Already PAID"_s << u"already paid"_s;
        QTest::newRow("Portuguese") << u"NÃO É possível, Conceição"_s << u"nao e possivel, conceicao"_s;
        QTest::newRow("spaces") << u"one\n two\t\tthree"_s << u"one two three"_s;
        QTest::newRow("a mark of its own") << u"cafe\u0301"_s << u"cafe"_s;
        QTest::newRow("Polish") << u"Łódź"_s << u"łodz"_s;
        QTest::newRow("wide figures") << u"４１１１"_s << u"4111"_s;
        QTest::newRow("Arabic vowels") << u"مُحَمَّد"_s << u"محمد"_s;
        QTest::newRow("Chinese") << u"王小明"_s << u"王小明"_s;
        QTest::newRow("Greek") << u"Ελλάδα"_s << u"ελλαδα"_s;
    }
    void textIsFolded()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(folded(text), plain);
    }

    void whatTheTableSaysTheRulesSay()
    {
        for (char16_t c = 0x21; c < 0x180; ++c) {
            const QString alone(c);
            if (alone.front().isSpace())
                continue;
            // With a letter that the table does not know, all of it goes by the rules.
            QCOMPARE(folded(alone), folded(alone + u"王"_s).chopped(1));
        }
    }

    void digitsAreTakenOut()
    {
        QCOMPARE(digitsOf(u"+55 (11) 9.5555-0100"_s), u"5511955550100"_s);
        QCOMPARE(digitsOf(u"anonymous"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TextFoldTest)
#include "tst_textfold.moc"
