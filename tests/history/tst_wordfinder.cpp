// What is looked for, and where it stands.
#include "core/history/wordfinder.h"

#include <QTest>

using namespace geon::history;
using namespace Qt::StringLiterals;

class TestWordFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreNeverSyntax_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("match");
        QTest::newRow("one") << u"refund"_s << u"\"refund\"*"_s;
        QTest::newRow("several") << u" my  refund "_s << u"\"my\" \"refund\"*"_s;
        QTest::newRow("quotes") << u"\"re\"fund"_s << u"\"re fund\"*"_s;
        QTest::newRow("operators") << u"a OR b* NEAR(c)"_s << u"\"a\" \"OR\" \"b\" \"NEAR c\"*"_s;
        QTest::newRow("an address") << u"ana@example.com"_s << u"\"ana example com\"*"_s;
        QTest::newRow("signs") << u"— …"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void wordsAreNeverSyntax()
    {
        QFETCH(QString, words);
        QTEST(WordFinder(words).match(), "match");
        QCOMPARE(WordFinder(words).isEmpty(), WordFinder(words).match().isEmpty());
    }

    void hitsAreWhereTheWordsStand_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("hits");
        const QString text = u"A ligação não foi boa; ligo de novo?"_s;
        QTest::newRow("accents") << u"LIGACAO"_s << text << QStringList{u"ligação"_s};
        QTest::newRow("the last begins") << u"lig"_s << text << QStringList{u"ligação"_s, u"ligo"_s};
        QTest::newRow("only the last") << u"lig nov"_s << text << QStringList{u"novo"_s};
        QTest::newRow("not within") << u"gação"_s << text << QStringList{};
        QTest::newRow("composed of marks") << u"ligação"_s << text.normalized(QString::NormalizationForm_D)
                                           << QStringList{u"ligação"_s.normalized(QString::NormalizationForm_D)};
        QTest::newRow("none") << u"…"_s << text << QStringList{};
    }
    void hitsAreWhereTheWordsStand()
    {
        QFETCH(QString, words);
        QFETCH(QString, text);
        const Snippet snippet = WordFinder(words).snippetOf(text);
        QStringList hits;
        for (const auto &[at, length] : snippet.hits)
            hits.append(snippet.text.mid(at, length));
        QTEST(hits, "hits");
    }

    void aLongTextIsCutAroundTheHit()
    {
        const QString filler = u"one two three four five six seven eight nine ten "_s;
        const QString text = filler.repeated(20) + u"zebra "_s + filler.repeated(20);
        const Snippet snippet = WordFinder(u"zebra"_s).snippetOf(text);
        QVERIFY(snippet.text.size() <= WordFinder::snippetLength + 2);
        QVERIFY(snippet.text.startsWith(u'…') && snippet.text.endsWith(u'…'));
        QCOMPARE(snippet.hits.size(), 1);
        QCOMPARE(snippet.text.mid(snippet.hits[0].first, snippet.hits[0].second), u"zebra"_s);
        const Snippet endless = WordFinder(u"x"_s).snippetOf(QString(1000, u'x'));
        QVERIFY(endless.text.size() <= WordFinder::snippetLength + 2);
    }
};

QTEST_GUILESS_MAIN(TestWordFinder)
#include "tst_wordfinder.moc"
