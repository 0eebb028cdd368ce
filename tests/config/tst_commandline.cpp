#include "core/config/commandline.h"
#include "core/config/table.h"

#include <QTest>

using namespace geon;
using namespace geon::config;
using namespace Qt::StringLiterals;

namespace {

CommandLine parsed(const QString &line)
{
    return parse(QStringList{u"geon-console"_s} + line.split(u' ', Qt::SkipEmptyParts));
}

const QString whatExports =
    u"The value of --export is not right. Write --export=WHAT: Writes calls.csv, calls.jsonl, transcripts, recording or audit. Words are masked; with GEON_PASSPHRASE a recording is encrypted."_s;

} // namespace

Q_DECLARE_METATYPE(geon::config::HistoryTask)

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noArgumentsAreNoWish()
    {
        const CommandLine line = parsed({});
        QVERIFY(line.error.isEmpty());
        QVERIFY(!line.demo && !line.headless && !line.printConfig && !line.help && !line.version);
        QVERIFY(line.overrides.isEmpty() && line.screenshot.isEmpty() && !line.size.isValid());
        QVERIFY(parse({}).error.isEmpty());
    }

    void theDemoMaySayHowMany_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("calls"); // 0: refused
        QTest::addColumn<double>("speed");
        QTest::newRow("plain") << u"--demo"_s << 6 << 1.0;
        QTest::newRow("number") << u"--demo=40"_s << 40 << 1.0;
        QTest::newRow("speed") << u"--demo --demo-speed 2.5"_s << 6 << 2.5;
        QTest::newRow("speed with =") << u"--demo=1 --demo-speed=0.5"_s << 1 << 0.5;
        QTest::newRow("none") << u"--demo=0"_s << 0 << 1.0;
        QTest::newRow("too many") << u"--demo=1001"_s << 0 << 1.0;
        QTest::newRow("no number") << u"--demo=many"_s << 0 << 1.0;
        QTest::newRow("apart") << u"--demo 8"_s << 0 << 1.0;
        QTest::newRow("no speed") << u"--demo --demo-speed"_s << 0 << 1.0;
        QTest::newRow("standing still") << u"--demo --demo-speed 0"_s << 0 << 1.0;
        QTest::newRow("backwards") << u"--demo --demo-speed=-1"_s << 0 << 1.0;
        QTest::newRow("not a number") << u"--demo --demo-speed=nan"_s << 0 << 1.0;
    }

    void theDemoMaySayHowMany()
    {
        QFETCH(QString, line);
        QFETCH(int, calls);
        QFETCH(double, speed);
        const CommandLine read = parsed(line);
        QCOMPARE(read.error.isEmpty(), calls > 0);
        if (calls == 0)
            return;
        QVERIFY(read.demo);
        QCOMPARE(read.demoCalls, calls);
        QCOMPARE(read.demoSpeed, speed);
    }

    void aScreenshotHasATimeAndASize()
    {
        const CommandLine line = parsed(u"--demo --screenshot a/b.png --after 2.5 --size 1440x900"_s);
        QCOMPARE(line.error, QString());
        QCOMPARE(line.screenshot, u"a/b.png"_s);
        QCOMPARE(line.screenshotAfter, Duration(2500));
        QCOMPARE(line.size, QSize(1440, 900));
        QCOMPARE(parsed(u"--screenshot=a.png"_s).screenshotAfter, Duration(3000));
    }

    void settingsAreOverridden()
    {
        const CommandLine line = parsed(u"--port 9000 --host=0.0.0.0 --provider openai --theme dark --language pt_BR "
                                        "--allow-unsigned-webhooks --set AZURE_OPENAI_REALTIME_MODEL=a=b --set AZURE_OPENAI_KEY=k"_s);
        QCOMPARE(line.error, QString());
        const QHash<QString, QString> wanted{{key::port, u"9000"_s},     {key::host, u"0.0.0.0"_s},          {key::provider, u"openai"_s},
                                             {key::theme, u"dark"_s},    {key::language, u"pt_BR"_s},        {key::allowUnsigned, u"on"_s},
                                             {key::azureApiKey, u"k"_s}, {key::azureRealtimeModel, u"a=b"_s}};
        QCOMPARE(line.overrides, wanted);
        QCOMPARE(parsed(u"--allow-unsigned-webhooks=off"_s).overrides.value(key::allowUnsigned), u"off"_s);
        QCOMPARE(parsed(u"--port 1 --set PORT=2"_s).overrides.value(key::port), u"2"_s); // the last counts
    }

    void everyOptionOfTheTableIsTaken()
    {
        for (const Row &row : rows()) {
            if (row.option.isEmpty())
                continue;
            const CommandLine line = parsed(u"--%1=x"_s.arg(row.option));
            QCOMPARE(line.error, QString());
            QCOMPARE(line.overrides.value(row.key), u"x"_s);
        }
    }

    void flagsAreFlags()
    {
        QVERIFY(parsed(u"--headless"_s).headless);
        QVERIFY(parsed(u"--print-config"_s).printConfig);
        QVERIFY(parsed(u"--help"_s).help);
        QVERIFY(parsed(u"-h"_s).help);
        QVERIFY(parsed(u"--version"_s).version);
    }

    void optionsOfQtArePassedOver()
    {
        const CommandLine line = parsed(u"-platform offscreen --platform offscreen -style=fusion -reverse --demo=3"_s);
        QCOMPARE(line.error, QString());
        QCOMPARE(line.demoCalls, 3);
    }

    void aWrongLineIsToldInOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        QTest::newRow("unknown") << u"--demoo"_s << u"There is no option --demoo. See --help."_s;
        QTest::newRow("one dash") << u"-x"_s << u"There is no option -x. Every option begins with --; see --help."_s;
        QTest::newRow("a word") << u"demo"_s << u"\"demo\" is not an option. Every option begins with --; see --help."_s;
        QTest::newRow("a dash") << u"-"_s << u"\"-\" is not an option. Every option begins with --; see --help."_s;
        QTest::newRow("value for a flag") << u"--headless=yes"_s << u"--headless takes no value."_s;
        QTest::newRow("no value") << u"--port"_s << u"--port needs a value. Write --port=VALUE."_s;
        QTest::newRow("option for a value") << u"--port --demo"_s << u"--port needs a value. Write --port=VALUE."_s;
        QTest::newRow("no choice") << u"--theme"_s << u"--theme needs a value. Write --theme=system|light|dark."_s;
        QTest::newRow("set nothing") << u"--set"_s << u"--set needs a value. Write --set=KEY=VALUE."_s;
        QTest::newRow("set without =") << u"--set sk-SECRET"_s << u"--set takes KEY=VALUE, such as --set PORT=9000."_s;
        QTest::newRow("set unknown") << u"--set POTR=SECRET"_s << u"There is no setting POTR. --help lists them all."_s;
        QTest::newRow("demo")
            << u"--demo=x"_s
            << u"The value of --demo is not right. Write --demo=N: Shows the console with N simulated calls (6 when not said, at most 1000), without an account."_s;
        QTest::newRow("no png")
            << u"--screenshot a.jpg"_s
            << u"The value of --screenshot is not right. Write --screenshot=FILE.png: Saves a picture of the window and ends."_s;
        QTest::newRow("size")
            << u"--screenshot a.png --size 10"_s
            << u"The value of --size is not right. Write --size=WxH: Size of the window on that picture, such as 1440x900."_s;
        QTest::newRow("tiny")
            << u"--screenshot a.png --size 10x10"_s
            << u"The value of --size is not right. Write --size=WxH: Size of the window on that picture, such as 1440x900."_s;
        QTest::newRow("after")
            << u"--screenshot a.png --after soon"_s
            << u"The value of --after is not right. Write --after=SECONDS: When to take that picture, 3 when not said, at most 3600."_s;
        QTest::newRow("size alone") << u"--size 800x600"_s
                                    << u"--after and --size belong to --screenshot. Write --screenshot=FILE.png too."_s;
        QTest::newRow("headless picture") << u"--headless --screenshot a.png"_s
                                          << u"--headless has no window, so there is nothing for --screenshot. Leave one of them out."_s;
        QTest::newRow("terminal codes") << u"--\033[2J"_s << u"There is no option --?[2J. See --help."_s;
    }

    void aWrongLineIsToldInOneLine()
    {
        QFETCH(QString, line);
        QFETCH(QString, told);
        QCOMPARE(parsed(line).error, told);
        QVERIFY(!told.contains("SECRET"_L1));
    }

    void whatIsKeptIsLookedAt_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<HistoryTask>("task");
        const auto row = [](const char *line, const HistoryTask &task) { QTest::newRow(line) << QString::fromLatin1(line) << task; };
        row("", {});
        row("--replay a.geoncall", ReplayTask{u"a.geoncall"_s, 0});
        row("--replay a.geoncall --speed 16", ReplayTask{u"a.geoncall"_s, 16});
        row("--export calls.csv", ExportTask{ExportForm::Csv, u"calls.csv"_s, {}, false});
        row("--export calls.jsonl --to /tmp/x --clear", ExportTask{ExportForm::JsonLines, u"/tmp/x"_s, {}, true});
        row("--export calls.csv --from 2026-01-01 --until 2026-01-31 --agent Clinic --number +55-11",
            ExportTask{ExportForm::Csv, u"calls.csv"_s, {QDate(2026, 1, 1), QDate(2026, 1, 31), u"Clinic"_s, u"5511"_s, {}}, false});
        row("--export transcripts --to out", ExportTask{ExportForm::Text, u"out"_s, {}, false});
        row("--export transcripts --form md --to out", ExportTask{ExportForm::Markdown, u"out"_s, {}, false});
        row("--export=recording --call=rtc_a1 --to=a.geoncall",
            ExportTask{ExportForm::Recording, u"a.geoncall"_s, {{}, {}, {}, {}, u"rtc_a1"_s}, false});
        row("--export audit", ExportTask{ExportForm::Audit, u"audit.jsonl"_s, {}, false});
        row("--import a.geoncall", ImportTask{u"a.geoncall"_s});
        row("--erase-number +5511955550100 --yes", EraseTask{u"+5511955550100"_s});
        row("--verify-audit", VerifyAuditTask{});
        row("--check-history", CheckHistoryTask{});
        row("--backup --data-dir /tmp/d", BackUpTask{});
    }

    void whatIsKeptIsLookedAt()
    {
        QFETCH(QString, line);
        QFETCH(HistoryTask, task);
        const CommandLine read = parsed(line);
        QCOMPARE(read.error, QString());
        QVERIFY(read.history == task);
    }

    void aWrongTaskIsToldInOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *line, const QString &told) { QTest::newRow(line) << QString::fromLatin1(line) << told; };
        row("--replay", u"--replay needs a value. Write --replay=FILE."_s);
        row("--replay=", u"--replay needs a value. Write --replay=FILE."_s);
        row("--replay a --speed 17", u"The value of --speed is not right."_s);
        row("--replay a --speed nan", u"The value of --speed is not right."_s);
        row("--speed 2", u"--speed belongs to --replay. Write that too, or leave it out."_s);
        row("--export", u"--export needs a value. Write --export=WHAT."_s);
        row("--export everything", whatExports);
        row("--export transcripts", u"Say where it goes: --to PATH."_s);
        row("--export recording --to x", u"A recording is of one call: write --call=ID, which --export=calls.csv lists."_s);
        row("--export calls.csv --form md", u"--form belongs to --export=transcripts. Write that too, or leave it out."_s);
        row("--export transcripts --to x --form doc", u"The value of --form is not right."_s);
        row("--export calls.csv --from 31.1.2026", u"The value of --from is not right. Write --from=YYYY-MM-DD:"_s);
        row("--export calls.csv --from 2026-02-01 --until 2026-01-31", u"--until is before --from, so no call would fit."_s);
        row("--export calls.csv --number x", u"The value of --number is not right."_s);
        row("--export audit --clear", u"--clear says nothing for the audit log, which is exported whole."_s);
        row("--clear", u"--clear belongs to --export. Write that too, or leave it out."_s);
        row("--clear=on --export calls.csv", u"--clear takes no value."_s);
        row("--erase-number +5511955550100", u"--erase-number cannot be undone. Write --yes too when it is meant."_s);
        row("--erase-number 12 --yes", u"The value of --erase-number is not right."_s);
        row("--erase-number abc12345 --yes", u"The value of --erase-number is not right."_s);
        row("--yes", u"--yes belongs to --erase-number. Write that too, or leave it out."_s);
        row("--backup --verify-audit", u"--verify-audit and --backup are two things to do. Do one after the other."_s);
        row("--backup --demo", u"What is kept is looked at without calls or a window. Leave --demo, --headless and --screenshot out."_s);
    }

    void aWrongTaskIsToldInOneLine()
    {
        QFETCH(QString, line);
        QFETCH(QString, told);
        const QString error = parsed(line).error;
        QVERIFY2(error.startsWith(told), qPrintable(error));
        QVERIFY(!error.contains(u'\n'));
    }

    void aPassphraseIsNoArgument()
    {
        QVERIFY(!parsed(u"--import a --passphrase x"_s).error.isEmpty());
        QVERIFY(helpText().contains(QLatin1StringView(passphraseVariable)));
    }

    void helpNamesEveryOptionAndSetting()
    {
        const QString text = helpText();
        for (const char *option : {"--demo[=N]", "--demo-speed X", "--headless", "--set KEY=VALUE", "--print-config",
                                   "--screenshot FILE.png", "--after SECONDS", "--size WxH", "--help", "--version", "GEON_CONFIG_DIR",
                                   "--replay FILE", "--export WHAT", "--erase-number NUMBER", "--verify-audit", "--backup"})
            QVERIFY2(text.contains(QLatin1StringView(option)), option);
        for (const Row &row : rows()) {
            QVERIFY2(text.contains(row.key), row.key.data());
            QVERIFY2(row.option.isEmpty() || text.contains(u"(--%1)"_s.arg(row.option)), row.key.data());
        }
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
