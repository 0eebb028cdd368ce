// Caller rules: which numbers a pattern fits, and what is said of a line that cannot be read.
#include "core/base/callerrules.h"

#include <QtTest>

using namespace geon;
using namespace Qt::StringLiterals;
using What = CallerRuleFault::What;

Q_DECLARE_METATYPE(geon::CallerRuleFault::What)

class CallerRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, const char *rule, const char *number, bool fits) {
            QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(number) << fits;
        };
        row("prefix", "allow +5511*", "+5511955550100", true);
        row("another prefix", "allow +5511*", "+5521955550100", false);
        row("shorter than the prefix", "allow +5511*", "+551", false);
        row("exactly the prefix", "allow +5511*", "+5511", true);
        row("whole number", "block +14155550100", "+14155550100", true);
        row("longer than the number", "block +14155550100", "+141555501001", false);
        row("as people write it", "block +1 (415) 555-0100", "+14155550100", true);
        row("end", "block *0100", "+14155550100", true);
        row("other end", "block *0100", "+14155550101", false);
        row("middle", "block +1*555*00", "+14155550100", true);
        row("a run that comes twice", "block *55*0", "+1555055501", false);
        row("back to an earlier star", "block *5501", "+155015501", true);
        row("everybody", "block *", "+14155550100", true);
        row("everybody, anonymous too", "block *", "", true);
        row("anonymous", "block anonymous", "", true);
        row("anonymous in capitals", "BLOCK Anonymous", "", true);
        row("anonymous is no number", "block anonymous", "+14155550100", false);
        row("a prefix is not for the anonymous", "block +1900*", "", false);
        row("address", "block sales@*", "Sales@example.org", true);
        row("another address", "block sales@*", "info@example.org", false);
        row("no plus is another number", "block 1900*", "+19005550100", false);
    }

    void fits()
    {
        QFETCH(QString, rule);
        QFETCH(QString, number);
        QFETCH(bool, fits);
        const CallerRules rules = callerRulesFrom(rule);
        QVERIFY(rules.faults.isEmpty());
        QCOMPARE(rules.rules.size(), 1);
        QCOMPARE(rules.rules.first().fits(number), fits);
    }

    void linesThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<What>("what");
        QTest::newRow("no verdict") << u"+5511*"_s << What::NoVerdict;
        QTest::newRow("another verdict") << u"deny +5511*"_s << What::NoVerdict;
        QTest::newRow("no pattern") << u"allow"_s << What::NoPattern;
        QTest::newRow("blanks for a pattern") << u"block   "_s << What::NoPattern;
        QTest::newRow("nothing of a number") << u"block ()"_s << What::BadNumber;
        QTest::newRow("plus within") << u"block 55+11"_s << What::BadNumber;
        QTest::newRow("two with a comma") << u"block +1900*, +1901*"_s << What::BadNumber;
        QTest::newRow("an address and a comment") << u"block sales@example.org because"_s << What::TwoWords;
        QTest::newRow("anonymous and more") << u"block anonymous callers"_s << What::TwoWords;
    }

    void linesThatCannotBeRead()
    {
        QFETCH(QString, line);
        QFETCH(What, what);
        const CallerRules rules = callerRulesFrom(u"# ours\n\nallow +5511*\n"_s + line + u"\nblock anonymous"_s);
        QCOMPARE(rules.faults, (QList<CallerRuleFault>{{4, what}}));
        QCOMPARE(rules.rules.size(), 2); // the others stand
    }

    void theFirstRuleThatFitsCounts()
    {
        const CallerRules rules = callerRulesFrom(u"allow +5511955550100\nblock +55*\nallow *\n"_s);
        QCOMPARE(rules.ruleFor(u"+5511955550100"_s)->verdict, CallerRule::Verdict::Allow);
        QCOMPARE(rules.ruleFor(u"+5511955550101"_s)->text(), u"block +55*"_s);
        QCOMPARE(rules.ruleFor(u"+14155550100"_s)->text(), u"allow *"_s);
        QVERIFY(!callerRulesFrom({}).ruleFor(u"+1"_s));
    }

    void aPatternOfStarsCostsLittle()
    {
        const CallerRules rules = callerRulesFrom(u"block *1*1*1*1*1*1*1*1*1*1*2"_s);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!rules.ruleFor(QString(4000, u'1')));
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_APPLESS_MAIN(CallerRulesTest)
#include "tst_callerrules.moc"
