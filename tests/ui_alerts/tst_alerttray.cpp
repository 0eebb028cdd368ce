// The window, its tray icon and what goes out of it, on a desk of the test's own.
#include "tests/support/fakedesk.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutlets.h"
#include "tests/support/fakesetup.h"
#include "tests/ui_shell/samplecalls.h"
#include "ui/alerts/alerts.h"
#include "ui/alerts/mutetag.h"
#include "ui/alerts/tray.h"
#include "ui/wall/wall.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::Severity;
using ui::Act;

namespace {

struct Console {
    explicit Console(QHash<QString, QString> settings = {{u"GEON_NOTIFY"_s, u"all"_s}, {u"GEON_SOUND"_s, u"all"_s}})
    {
        setup.commandLine = std::move(settings);
        window = std::make_unique<ui::MainWindow>(desk, setup, history, store, ui::StartPage::Console);
        alerts = std::make_unique<ui::Alerts>(*window, desk, setup, outlets.make());
        window->resize(1280, 800);
        window->show();
    }

    [[nodiscard]] calls::CallSummary needing(int number, Severity severity = Severity::Urgent) const
    {
        calls::CallSummary call = sampleCall(number);
        call.attention = {{AttentionKind::AsksForPerson, severity, desk.time, {}, 0}};
        return call;
    }
    void tell(const QList<calls::CallSummary> &calls)
    {
        desk::Totals totals;
        totals.live = int(calls.size());
        totals.needsYou = int(std::ranges::count_if(calls, [](const auto &call) { return !call.attention.isEmpty(); }));
        desk.tell({.calls = calls, .totals = totals});
    }
    //! As long as it takes until what came is told.
    void pass(Duration time = ui::AlertDesk::apart)
    {
        desk.time += time;
        desk.tell({.totals = desk::Totals()});
    }
    QAction *trayAction(const QString &name) { return alerts->tray().menu().findChild<QAction *>(name); }

    QTemporaryDir folder;
    QSettings store{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    FakeDesk desk;
    FakeSetup setup;
    FakeHistory history;
    FakeOutlets outlets;
    std::unique_ptr<ui::MainWindow> window;
    std::unique_ptr<ui::Alerts> alerts;
};

//! A window of another program, as far as this one can have it: it is active and somebody types in it.
struct Elsewhere {
    Elsewhere()
    {
        line.show();
        line.activateWindow();
        line.setFocus();
    }
    [[nodiscard]] bool isLeftAlone() const { return QApplication::activeWindow() == &line && QApplication::focusWidget() == &line; }

    QLineEdit line;
};

} // namespace

class TestAlertTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void aCallThatNeedsSomebodyIsShownHeardAndCounted()
    {
        Console console;
        Elsewhere elsewhere;
        QTRY_VERIFY(elsewhere.isLeftAlone());
        console.tell({console.needing(1), sampleCall(2)});
        QVERIFY(console.outlets.played.isEmpty());
        console.pass();
        QCOMPARE(console.outlets.played, (QList{std::pair(Severity::Urgent, 60)}));
        QCOMPARE(console.outlets.shown.size(), 1);
        QVERIFY(console.alerts->tray().icon().toolTip().contains(u'1'));
        console.tell({sampleCall(1)});
        QCOMPARE(console.outlets.withdrawn, QList{console.outlets.shown.first().id});
    }

    void theTimerTellsWithoutAnUpdate()
    {
        Console console;
        console.tell({console.needing(1), sampleCall(2)});
        console.desk.time += 1s;
        QTRY_COMPARE(console.outlets.shown.size(), 1);
    }

    void nothingTakesTheKeyboardOrComesToTheFront()
    {
        Console console;
        Elsewhere elsewhere;
        QTRY_VERIFY(elsewhere.isLeftAlone());
        int activations = 0;
        QObject context;
        QObject::connect(qApp, &QGuiApplication::focusWindowChanged, &context, [&] { ++activations; });
        for (int round = 0; round < 5; ++round) {
            QList<calls::CallSummary> all;
            for (int number = 1; number <= 6; ++number)
                all += (number + round) % 3 ? console.needing(number + 10 * round) : sampleCall(number + 10 * round);
            all += sampleCall(90 + round, calls::CallState::Screening);
            console.tell(all);
            console.pass();
            desk::Intake intake;
            intake.server = round % 2 ? desk::Health::Good : desk::Health::Bad;
            console.desk.tell(
                {.actions = {calls::Action{ActionId{quint64(round + 1)}, calls::ActionKind::SetIntake, calls::ActionState::NotConfirmed}},
                 .intake = intake});
            console.pass();
            QTest::qWait(1);
            QVERIFY(elsewhere.isLeftAlone());
        }
        QVERIFY(!console.outlets.shown.isEmpty());
        QVERIFY(!console.outlets.played.isEmpty());
        console.setup.commandLine.insert(u"GEON_TRAY"_s, u"off"_s);
        Q_EMIT console.setup.applied();
        QCoreApplication::processEvents();
        QVERIFY(elsewhere.isLeftAlone());
        QCOMPARE(activations, 0);
        QVERIFY(!console.window->wall().isVisible());
    }

    void aPressedNotificationBringsTheCallAndTheWindow()
    {
        Console console;
        Elsewhere elsewhere;
        console.tell({console.needing(1), sampleCall(2)});
        console.pass();
        console.outlets.press(console.outlets.shown.first().id);
        QCOMPARE(console.window->openedCall(), sampleCall(1).id);
        QTRY_VERIFY(console.window->isActiveWindow());
        // It is seen now.
        QTRY_COMPARE(console.outlets.withdrawn, QList{console.outlets.shown.first().id});
    }

    void aCallThatIsLookedAtMakesNoNoise()
    {
        Console console;
        console.window->activateWindow();
        QTRY_VERIFY(console.window->isActiveWindow());
        console.tell({sampleCall(1), sampleCall(2)});
        console.window->open(sampleCall(1).id);
        console.tell({console.needing(1), sampleCall(2)});
        console.pass();
        QVERIFY(console.outlets.shown.isEmpty());
        QVERIFY(console.outlets.played.isEmpty());
        console.tell({console.needing(1), console.needing(2)});
        console.pass();
        QCOMPARE(console.outlets.shown.size(), 1);
        // Going to it is enough.
        console.window->open(sampleCall(2).id);
        QCOMPARE(console.outlets.withdrawn.size(), 1);
    }

    void settingsAreInForceAtOnce()
    {
        Console console({{u"GEON_NOTIFY"_s, u"off"_s}, {u"GEON_SOUND"_s, u"off"_s}});
        console.tell({console.needing(1), sampleCall(9)});
        console.pass();
        QVERIFY(console.outlets.shown.isEmpty() && console.outlets.played.isEmpty());
        console.setup.commandLine = {{u"GEON_NOTIFY"_s, u"urgent"_s}, {u"GEON_SOUND"_s, u"all"_s}, {u"GEON_SOUND_VOLUME"_s, u"25"_s}};
        Q_EMIT console.setup.applied();
        console.tell({console.needing(2, Severity::Warning)});
        console.pass();
        QVERIFY(console.outlets.shown.isEmpty());
        QCOMPARE(console.outlets.played, (QList{std::pair(Severity::Warning, 25)}));
    }

    void muteIsSeenAndEndsByItself()
    {
        Console console;
        auto *tag = console.window->findChild<ui::MuteTag *>();
        QVERIFY(!tag->isVisible());
        QAction *mute = console.window->actions()[Act::Mute];
        mute->trigger();
        QVERIFY(mute->isChecked());
        QVERIFY(tag->isVisible());
        QVERIFY(!tag->text().isEmpty() && !tag->accessibleName().isEmpty());
        QVERIFY(console.trayAction(u"trayUnmute"_s)->isVisible());
        console.tell({console.needing(1), sampleCall(9)});
        console.pass();
        QVERIFY(console.outlets.played.isEmpty());
        QCOMPARE(console.outlets.shown.size(), 1);
        console.pass(15min);
        QVERIFY(!mute->isChecked());
        QVERIFY(!tag->isVisible());
        console.tell({console.needing(2), sampleCall(9)});
        console.pass();
        QCOMPARE(console.outlets.played.size(), 1);

        // Twice pressed, or the tag: heard again.
        mute->trigger();
        mute->trigger();
        QVERIFY(!tag->isVisible());
        console.trayAction(u"trayMuteLong"_s)->trigger();
        QVERIFY(mute->isChecked());
        console.pass(59min);
        QVERIFY(mute->isChecked());
        QTest::mouseClick(tag, Qt::LeftButton);
        QVERIFY(!mute->isChecked());
        QVERIFY(!console.trayAction(u"trayUnmute"_s)->isVisible());
    }

    void theTrayMenu()
    {
        Console console;
        QVERIFY(console.alerts->tray().isShown());
        QVERIFY(!console.trayAction(u"trayNext"_s)->isEnabled());
        desk::Intake intake;
        intake.mode = desk::IntakeMode::Hold;
        console.desk.tell({.intake = intake});
        QVERIFY(console.trayAction(u"trayMode"_s)->isVisible());
        console.tell({sampleCall(1), console.needing(2, Severity::Warning), console.needing(3), sampleCall(4)});
        QVERIFY(console.trayAction(u"trayNext"_s)->isEnabled());
        console.window->showMinimized();
        console.trayAction(u"trayNext"_s)->trigger();
        QCOMPARE(console.window->openedCall(), sampleCall(3).id);
        QVERIFY(!console.window->isMinimized());
        // With calls it asks, as the window does; without, it goes.
        console.trayAction(u"trayQuit"_s)->trigger();
        QTRY_VERIFY(console.window->findChild<QWidget *>(u"quitQuestion"_s));
        QVERIFY(console.window->isVisible());
        desk::Update over;
        over.removed = {sampleCall(1).id, sampleCall(2).id, sampleCall(3).id, sampleCall(4).id};
        console.desk.tell(over);
        console.trayAction(u"trayQuit"_s)->trigger();
        QTRY_VERIFY(!console.window->isVisible());
    }

    void theTrayCanBeOff()
    {
        Console console({{u"GEON_TRAY"_s, u"off"_s}});
        QVERIFY(!console.alerts->tray().isShown());
        console.setup.commandLine.clear();
        Q_EMIT console.setup.applied();
        QVERIFY(console.alerts->tray().isShown());
    }

    void closingTheWindowEndsTheProgram()
    {
        Console console;
        QTimer::singleShot(0, console.window.get(), &QWidget::close);
        QTimer::singleShot(10s, console.window.get(), [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0); // no hiding in the tray
    }

    void theTitleCounts()
    {
        Console console;
        console.tell({console.needing(1), console.needing(2), sampleCall(3)});
        QVERIFY(console.window->windowTitle().startsWith(u"(2) "_s));
        console.tell({sampleCall(1), sampleCall(2), sampleCall(3)});
        QVERIFY(!console.window->windowTitle().contains(u'('));
    }

    void withoutOutletsTheRestWorks()
    {
        Console console;
        FakeDesk desk;
        ui::Alerts bare(*console.window, desk, console.setup, {});
        desk.tell({.calls = {console.needing(1)}});
        desk.time += 1s;
        desk.tell({.calls = {console.needing(1)}});
        QCOMPARE(bare.alertDesk().count(), 1);
    }

    void theTrayPictureIsCrisp_data()
    {
        QTest::addColumn<int>("pixels");
        for (const int pixels : {16, 22, 24, 32})
            QTest::addRow("%d", pixels) << pixels;
    }
    void theTrayPictureIsCrisp()
    {
        QFETCH(const int, pixels);
        for (const auto theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::applyTheme(*qApp, theme);
            const auto picture = [&](int count, std::optional<Severity> severity) {
                return ui::trayImage({count, severity}, pixels, QApplication::palette(), QApplication::font());
            };
            const QList<QImage> all{picture(0, {}),
                                    picture(0, Severity::Urgent),
                                    picture(1, Severity::Urgent),
                                    picture(1, Severity::Warning),
                                    picture(3, Severity::Urgent),
                                    picture(10, Severity::Urgent)};
            for (qsizetype i = 0; i < all.size(); ++i) {
                QCOMPARE(all.at(i).size(), QSize(pixels, pixels));
                QCOMPARE(qAlpha(all.at(i).pixel(0, 0)), 0); // corners are the panel's
                for (qsizetype j = 0; j < i; ++j)
                    QVERIFY(all.at(i) != all.at(j));
            }
            QCOMPARE(picture(10, Severity::Urgent), picture(99, Severity::Urgent));
            const QString folder = qEnvironmentVariable("GEON_PICTURES");
            for (qsizetype i = 0; !folder.isEmpty() && i < all.size(); ++i)
                all.at(i).save(u"%1/tray-%2-%3-%4.png"_s.arg(folder).arg(pixels).arg(int(theme)).arg(i));
        }
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(TestAlertTray)
#include "tst_alerttray.moc"
