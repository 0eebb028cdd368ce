#include "core/config/dotenv.h"

#include <QTest>

using namespace geon::config;
using namespace Qt::StringLiterals;

class DotEnvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsReadAsItIsMeant_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("value"); // of KEY

        const auto row = [](const char *name, const char *line, const QString &value) { QTest::newRow(name) << QByteArray(line) << value; };
        row("plain", "KEY=value", u"value"_s);
        row("blanks around", "  KEY =  value  ", u"value"_s);
        row("blanks within", "KEY=two words", u"two words"_s);
        row("export", "export KEY=value", u"value"_s);
        row("export with a tab", "export\tKEY=value", u"value"_s);
        row("empty", "KEY=", u""_s);
        row("empty in quotes", "KEY=\"\"", u""_s);
        row("equals in the value", "KEY=whsec_AAECAw==", u"whsec_AAECAw=="_s);
        row("hash within", "KEY=a#b", u"a#b"_s);
        row("hash first", "KEY=#b", u"#b"_s);
        row("comment", "KEY=a # b", u"a"_s);
        row("comment after a tab", "KEY=a\t# b", u"a"_s);
        row("only a comment", "KEY= # b", u""_s);
        row("double quotes", "KEY=\"a # b\"", u"a # b"_s);
        row("double quotes and comment", "KEY=\"a\"  # b", u"a"_s);
        row("single quotes", "KEY='a # \"b\" \\n'", u"a # \"b\" \\n"_s);
        row("single quotes and comment", "KEY='a' # it's", u"a"_s);
        row("quote within", "KEY=it's", u"it's"_s);
        row("escapes", "KEY=\"a\\nb\\tc\\rd\\\"e\\\\f\\$g\"", u"a\nb\tc\rd\"e\\f$g"_s);
        row("unknown escape stays", "KEY=\"C:\\data\"", u"C:\\data"_s);
        row("no escapes without quotes", "KEY=a\\nb", u"a\\nb"_s);
        row("nothing is expanded", "KEY=$HOME/${X}", u"$HOME/${X}"_s);
        row("byte order mark", "\xEF\xBB\xBFKEY=value", u"value"_s);
        row("carriage return", "KEY=value\r\n", u"value"_s);
        row("carriage return after quotes", "KEY=\"value\"\r\n", u"value"_s);
        row("carriage return after comment", "KEY=value # x\r\n", u"value"_s);
        row("the last counts", "KEY=one\nKEY=two", u"two"_s);
        row("the last counts though empty", "KEY=one\nKEY=", u""_s);
        row("letters of other tongues", "KEY=S\xC3\xA3o", u"São"_s);
        row("among comments", "# x\n\n   # KEY=no\nKEY=value\n#KEY=no", u"value"_s);
        row("blanks kept in quotes", "KEY=\"  a  \"", u"  a  "_s);
    }

    void aLineIsReadAsItIsMeant()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, value);
        const DotEnv read = parseDotEnv(line);
        QCOMPARE(read.faults, QList<DotEnvFault>());
        QCOMPARE(read.values.keys(), QStringList{u"KEY"_s});
        QCOMPARE(read.values.value(u"KEY"_s), value);
    }

    void aBadLineIsToldByItsNumberAndNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("what");

        QTest::newRow("no equals") << QByteArray("sk-SECRET") << u"There is no = on this line."_s;
        QTest::newRow("no name") << QByteArray("=sk-SECRET") << u"What stands before the = is not a name of letters, digits and _."_s;
        QTest::newRow("odd name") << QByteArray("MY KEY=sk-SECRET")
                                  << u"What stands before the = is not a name of letters, digits and _."_s;
        QTest::newRow("digit first") << QByteArray("1KEY=sk-SECRET")
                                     << u"What stands before the = is not a name of letters, digits and _."_s;
        QTest::newRow("open double quote") << QByteArray("KEY=\"sk-SECRET") << u"The closing quotation mark is missing."_s;
        QTest::newRow("open by escape") << QByteArray("KEY=\"sk-SECRET\\\"") << u"The closing quotation mark is missing."_s;
        QTest::newRow("lone quote") << QByteArray("KEY='") << u"The closing quotation mark is missing."_s;
        QTest::newRow("after the quote") << QByteArray("KEY=\"sk\"SECRET") << u"Something follows the closing quotation mark."_s;
        QTest::newRow("hash glued to the quote") << QByteArray("KEY=\"sk\"#SECRET") << u"Something follows the closing quotation mark."_s;
    }

    void aBadLineIsToldByItsNumberAndNotRepeated()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, what);
        const DotEnv read = parseDotEnv("# first\nGOOD=1\n" + line + "\nLAST=2\n");
        QCOMPARE(read.faults, (QList<DotEnvFault>{{3, what}}));
        QVERIFY(!read.faults.front().what.contains("SECRET"_L1));
        QCOMPARE(read.values, (QHash<QString, QString>{{u"GOOD"_s, u"1"_s}, {u"LAST"_s, u"2"_s}}));
    }

    void bytesThatAreNoTextAreOneFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFEK\0E\0Y\0=\0a\0", 12);
        QTest::newRow("Latin-1") << QByteArray("KEY=S\xE3o");
        QTest::newRow("zero") << QByteArray("KEY=a\0b", 7);
    }

    void bytesThatAreNoTextAreOneFault()
    {
        QFETCH(QByteArray, bytes);
        const DotEnv read = parseDotEnv(bytes);
        QVERIFY(read.values.isEmpty());
        QCOMPARE(read.faults, (QList<DotEnvFault>{{1, u"This file is not UTF-8 text."_s}}));
    }

    void nothingIsNothing()
    {
        QVERIFY(parseDotEnv({}).values.isEmpty());
        QVERIFY(parseDotEnv({}).faults.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DotEnvTest)
#include "tst_dotenv.moc"
