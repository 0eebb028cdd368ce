#include "tests/support/fakedesk.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakesetup.h"
#include "tests/ui_shell/samplecalls.h"
#include "ui/wall/wall.h"
#include "ui/wall/wallcards.h"
#include "ui/wall/wallgrid.h"
#include "ui/wall/wallnumbers.h"
#include "ui/wall/wallpaint.h"
#include "ui/window/mainwindow.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::Severity;
using ui::Act;

namespace {

CallId idOf(int number)
{
    return sampleCall(number).id;
}

struct Console {
    explicit Console(QHash<QString, QString> settings = {})
    {
        setup.commandLine = std::move(settings);
        window = std::make_unique<ui::MainWindow>(desk, setup, history, store, ui::StartPage::Console);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
    }
    ui::Wall &wall() { return window->wall(); }
    template <typename Part> Part &part() { return *wall().findChild<Part *>(); }
    void open()
    {
        QTRY_VERIFY(window->isActiveWindow());
        QTest::keyClick(window.get(), Qt::Key_F11);
        QTRY_VERIFY(wall().isVisible());
    }
    //! As on a screen of that size.
    void size(QSize screen)
    {
        wall().showNormal();
        wall().resize(screen);
        QTRY_COMPARE(wall().size(), screen);
    }
    //! Live calls in many situations, some of which need somebody.
    void fill(int count)
    {
        using calls::Activity;
        static constexpr Activity activities[] = {Activity::Speaking, Activity::Listening, Activity::Thinking, Activity::ToolRunning,
                                                  Activity::Silent};
        QList<calls::CallSummary> all;
        for (int number = 1; number <= count; ++number) {
            calls::CallSummary call = sampleCall(number);
            call.activity = activities[number % 5];
            call.activitySince = desk.time - std::chrono::seconds(number % 40);
            call.lastDelay = Duration(500 + 7 * (number % 100));
            call.profileName = number % 3 ? u"First-level support"_s : u"Cobranças e renegociação"_s;
            if (number % 17 == 3)
                call.activity = Activity::Paused;
            if (number % 23 == 5)
                call.state = calls::CallState::Degraded;
            all += call;
        }
        const auto need = [&](int number, AttentionKind kind, Severity severity, Duration since) {
            if (number <= count)
                all[number - 1].attention += {kind, severity, desk.time - since, {}, 0};
        };
        need(2, AttentionKind::AsksForPerson, Severity::Urgent, 95s);
        need(2, AttentionKind::Silent, Severity::Warning, 20s);
        need(4, AttentionKind::Silent, Severity::Warning, 41s);
        need(7, AttentionKind::SessionEnding, Severity::Notice, 12s);
        for (int number = 40; number <= count && number < 48; ++number)
            need(number, AttentionKind::ToolFailed, Severity::Warning, Duration(number * 1s));
        calls::CallSummary ringing = sampleCall(5000, calls::CallState::Offered);
        all += ringing;
        desk::Intake intake;
        intake.server = intake.webhook = intake.provider = desk::Health::Good;
        intake.listenAddress = u"http://127.0.0.1:8000"_s;
        intake.publicUrl = u"https://calls.example.com"_s;
        intake.lastWebhook = desk.time - 4s;
        desk::Totals totals;
        totals.live = count;
        totals.ringing = 1;
        totals.ended = 214;
        totals.cost = 1234.56;
        desk.tell({.calls = all, .intake = intake, .totals = totals});
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    FakeDesk desk;
    FakeSetup setup;
    FakeHistory history;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

class TestWall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void aCallKeepsItsPlace()
    {
        ui::WallSlots places;
        places.settle({idOf(1), idOf(2), idOf(3)});
        QCOMPARE(places.places(), (std::vector{idOf(1), idOf(2), idOf(3)}));
        places.settle({idOf(1), idOf(3)});
        QCOMPARE(places.places(), (std::vector{idOf(1), CallId(), idOf(3)}));
        places.settle({idOf(1), idOf(3), idOf(4), idOf(5)});
        QCOMPARE(places.places(), (std::vector{idOf(1), idOf(4), idOf(3), idOf(5)}));
        places.settle({});
        QCOMPARE(places.capacity(), 1);
    }

    void cellsChangeInSteps()
    {
        ui::WallSlots places;
        QList<CallId> calls;
        QSet<int> steps;
        for (int number = 1; number <= 1000; ++number) {
            calls += idOf(number);
            places.settle(calls);
            QVERIFY(places.capacity() >= number);
            QVERIFY(places.capacity() <= std::max(number + 1, number * 14 / 10));
            steps.insert(places.capacity());
        }
        QVERIFY(steps.size() < 30);
        // One less, one more: as it was.
        const int before = places.capacity();
        calls.removeLast();
        places.settle(calls);
        QCOMPARE(places.capacity(), before);
        // Many less: larger cells, no gaps.
        places.settle(calls.sliced(980));
        QVERIFY(places.capacity() < 30);
        QCOMPARE(places.places().size(), size_t(19));
    }

    void allFit_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QSizeF>("ground");
        for (const int count : {1, 2, 3, 7, 10, 31, 100, 333, 1000}) {
            QTest::addRow("%d on a wide ground", count) << count << QSizeF(1840, 780);
            QTest::addRow("%d on a narrow ground", count) << count << QSizeF(600, 900);
        }
    }
    void allFit()
    {
        QFETCH(const int, count);
        QFETCH(const QSizeF, ground);
        const QSizeF largest(520, 260);
        const auto layout = ui::layOutWall(ground, count, largest);
        const QRectF whole = QRectF({0, 0}, ground).adjusted(-0.01, -0.01, 0.01, 0.01);
        for (int place = 0; place < count; ++place) {
            const QRectF area = layout.area({{0, 0}, ground}, place);
            QVERIFY(whole.contains(area));
            QVERIFY(area.width() >= 12 && area.height() >= 12);
            QVERIFY(area.width() <= largest.width() && area.height() <= largest.height());
            if (place > 0)
                QVERIFY(!area.adjusted(1, 1, -1, -1).intersects(layout.area({{0, 0}, ground}, place - 1)));
        }
    }

    void onlyTheLastFourDigits_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("shown");
        QTest::newRow("mobile") << u"+5511955550100"_s << u"… 0100"_s;
        QTest::newRow("written for reading") << u"+55 11 95555-0100"_s << u"… 0100"_s;
        QTest::newRow("extension") << u"4021"_s << u"…"_s;
        QTest::newRow("address") << u"sip:ana.silva@example.com"_s << u"…"_s;
        QTest::newRow("none") << QString() << words::phoneNumber({});
    }
    void onlyTheLastFourDigits()
    {
        QFETCH(const QString, number);
        QTEST(ui::lastFour(number), "shown");
    }

    void callersAreWholeOnlyWhenASettingSaysSo()
    {
        calls::CallSummary call = sampleCall(1);
        call.callerName = u"Ana Silva"_s;
        call.attention = {{AttentionKind::Silent, Severity::Urgent, {}, {}, 0}};
        Console console;
        console.desk.tell({.calls = {call}});
        QCOMPARE(console.wall().facts().caller(call), u"… 0001"_s);
        QCOMPARE(console.wall().facts().cards().first().caller, u"… 0001"_s);
        console.setup.commandLine = {{u"GEON_WALL_CALLERS"_s, u"on"_s}};
        Q_EMIT console.setup.applied();
        QCOMPARE(console.wall().facts().caller(call), u"Ana Silva"_s);
        call.callerName.clear();
        QCOMPARE(console.wall().facts().caller(call), words::phoneNumber(call.callerNumber));
    }

    void cardsAreWorstFirst()
    {
        ui::WallFacts facts;
        const TimePoint now = fromUnixSeconds(1767225600);
        const auto needing = [&](int number, Severity severity, Duration since) {
            calls::CallSummary call = sampleCall(number);
            call.attention = {{AttentionKind::Silent, severity, now - since, {}, 0}, {AttentionKind::Slow, Severity::Notice, now, {}, 0}};
            return call;
        };
        calls::CallSummary screening = sampleCall(6, calls::CallState::Screening);
        screening.stateSince = now - 5s;
        facts.apply({.calls = {needing(1, Severity::Notice, 500s), needing(2, Severity::Urgent, 10s), needing(3, Severity::Warning, 60s),
                               needing(4, Severity::Urgent, 30s), sampleCall(5), screening}});
        QStringList order;
        const auto cards = facts.cards();
        for (const ui::WallCard &card : cards)
            order += card.call.value.right(1);
        QCOMPARE(order.join(QString()), u"42631"_s);
        QCOMPARE(cards.first().others, 1);
        QCOMPARE(cards.at(2).others, 0);
    }

    void overIsOffTheWall()
    {
        ui::WallFacts facts;
        facts.apply({.calls = {sampleCall(1), sampleCall(2), sampleCall(3, calls::CallState::Offered)}});
        QCOMPARE(facts.liveCalls(), (QList{idOf(1), idOf(2)}));
        QCOMPARE(facts.ringing(), 1);
        facts.apply({.calls = {sampleCall(1, calls::CallState::Ended)}, .removed = {idOf(2)}});
        QVERIFY(facts.liveCalls().isEmpty());
    }

    void medianOfTheDelays()
    {
        ui::WallFacts facts;
        QVERIFY(!facts.medianDelay());
        QList<calls::CallSummary> all = sampleCalls(3);
        all[0].lastDelay = 900ms;
        all[1].lastDelay = 5000ms;
        all[2].lastDelay = 600ms;
        facts.apply({.calls = all});
        QCOMPARE(facts.medianDelay(), std::optional<Duration>(900ms));
    }

    void f11OpensAndLeaves_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("F11") << Qt::Key_F11;
        QTest::newRow("Esc") << Qt::Key_Escape;
    }
    void f11OpensAndLeaves()
    {
        QFETCH(const Qt::Key, key);
        Console console;
        QVERIFY(!console.wall().isVisible());
        console.open();
        QVERIFY(console.wall().isFullScreen());
        QCOMPARE(console.wall().screen(), console.window->screen());
        QVERIFY(!console.window->isFullScreen());
        QTest::keyClick(&console.wall(), key);
        QVERIFY(!console.wall().isVisible());
        console.open(); // the window has the keyboard again
    }

    void fullScreenOfTheWindowIsOneKeyFurther()
    {
        Console console;
        QTRY_VERIFY(console.window->isActiveWindow());
        QTest::keyClick(console.window.get(), Qt::Key_F11, Qt::ShiftModifier);
        QVERIFY(console.window->isFullScreen());
        QVERIFY(!console.wall().isVisible());
    }

    void closingTheWindowClosesTheWall()
    {
        Console console;
        console.open();
        QTimer::singleShot(0, console.window.get(), &QWidget::close);
        QTimer::singleShot(10s, console.window.get(), [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(!console.wall().isVisible());
    }

    void numbersSayWhatIs()
    {
        Console console;
        console.fill(10);
        console.open();
        const auto value = [&](const QString &name) {
            for (const auto &number : console.part<ui::WallNumbers>().numbers()) {
                if (number.name == name)
                    return number.value;
            }
            return QString();
        };
        QCOMPARE(value(u"Live"_s), u"10"_s);
        QCOMPARE(value(u"Ringing"_s), u"1"_s);
        QCOMPARE(value(u"Needs you"_s), u"3"_s);
        QCOMPARE(value(u"Ended today"_s), u"214"_s);
        QCOMPARE(value(u"Cost today"_s), words::cost(1234.56));
        QVERIFY(console.part<ui::WallNumbers>().accessibleName().contains(u"Live: 10"_s));
        QVERIFY(console.part<ui::WallCards>().accessibleDescription().contains(words::attention({.kind = AttentionKind::AsksForPerson})));
    }

    void thousandsFit_data()
    {
        using Detail = ui::WallGrid::Detail;
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("detail");
        QTest::newRow("1") << 1 << int(Detail::Whole);
        QTest::newRow("10") << 10 << int(Detail::Whole);
        QTest::newRow("100") << 100 << int(Detail::Number);
        QTest::newRow("1000") << 1000 << int(Detail::Shape);
    }
    void thousandsFit()
    {
        QFETCH(const int, count);
        Console console;
        console.fill(count);
        console.open();
        console.size({1920, 1080});
        auto &grid = console.part<ui::WallGrid>();
        QCOMPARE(grid.cells(), count);
        QTEST(int(grid.detail()), "detail");
        for (int number = 1; number <= count; ++number) {
            const QRectF cell = grid.cellOf(idOf(number));
            QVERIFY(!cell.isEmpty());
            QVERIFY(QRectF(grid.rect()).adjusted(-1, -1, 1, 1).contains(cell));
        }
        auto &cards = console.part<ui::WallCards>();
        QCOMPARE(cards.isVisible(), count > 1);
        QVERIFY(cards.shown() <= cards.cards().size());
        QElapsedTimer timer;
        timer.start();
        const QPixmap picture = console.wall().grab();
        qInfo() << count << "calls painted in" << timer.elapsed() << "ms";
        QVERIFY(!picture.isNull());
        for (const auto theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark})
            keepPicture(console.wall(), u"wall-%1"_s.arg(count), theme);
    }

    void numbersAreLargeOnAnyScreen_data()
    {
        QTest::addColumn<QSizeF>("screen");
        QTest::newRow("small") << QSizeF(1024, 600);
        QTest::newRow("full HD") << QSizeF(1920, 1080);
        QTest::newRow("4K") << QSizeF(3840, 2160);
        QTest::newRow("upright") << QSizeF(1080, 1920);
    }
    void numbersAreLargeOnAnyScreen()
    {
        QFETCH(const QSizeF, screen);
        const QFont body = QApplication::font();
        const double unit = ui::wallUnit(screen, body);
        QVERIFY(28 * unit >= QFontInfo(ui::numberFont(body)).pixelSize() - 0.01);
        QVERIFY(unit >= std::min(screen.width() / 1920, screen.height() / 1080) - 0.01);
        Console console;
        console.fill(10);
        console.open();
        console.size(screen.toSize());
        keepPicture(console.wall(), u"wall-%1x%2"_s.arg(screen.width()).arg(screen.height()), ui::ThemeChoice::Light);
    }

private:
    static void keepPicture(ui::Wall &wall, const QString &name, ui::ThemeChoice theme)
    {
        const QString folder = qEnvironmentVariable("GEON_PICTURES");
        if (folder.isEmpty())
            return;
        ui::applyTheme(*qApp, theme);
        QCoreApplication::processEvents();
        wall.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, theme == ui::ThemeChoice::Light ? u"light"_s : u"dark"_s));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(TestWall)
#include "tst_wall.moc"
