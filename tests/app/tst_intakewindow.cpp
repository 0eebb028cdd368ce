// The intake as an operator works it: the real window, driven by keys and the mouse, against simulated callers over real sockets.
#include "app/console.h"
#include "core/config/commandline.h"
#include "core/simulator/simulator.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using app::Console;

namespace {

//! A service that outlives every console, and the folder they share.
struct Service {
    Service() : simulator({.signingSecret = secret(), .apiKey = Secret(u"test-key-0123456789"_s), .speed = 2, .seed = 7})
    {
        if (!simulator.listen())
            qFatal("the simulator does not listen");
    }
    static Secret secret() { return Secret(u"whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s); }

    [[nodiscard]] config::CommandLine commandLine(const QStringList &more = {}) const
    {
        QStringList arguments{u"geon-console"_s, u"--port"_s, u"0"_s};
        const QStringList settings{u"AZURE_OPENAI_ENDPOINT="_s + simulator.endpoint().toString(),
                                   u"AZURE_OPENAI_API_KEY=test-key-0123456789"_s, u"AZURE_OPENAI_REALTIME_MODEL=gpt-realtime"_s,
                                   u"AZURE_OPENAI_TRANSCRIPTION_MODEL=gpt-4o-mini-transcribe"_s,
                                   u"AZURE_OPENAI_WEBHOOK_SECRET="_s + secret().reveal()};
        for (const QString &setting : settings + more)
            arguments << u"--set"_s << setting;
        return config::parse(arguments);
    }
    [[nodiscard]] config::Folders folders() const { return {folder.path(), folder.filePath(u"settings"_s), folder.filePath(u"data"_s)}; }
    [[nodiscard]] QString database() const { return folder.filePath(u"data/history.db"_s); }
    CallId ring(const simulator::Faults &faults = {})
    {
        simulator::CallPlan plan;
        plan.language = u"en"_s;
        plan.faults = faults;
        return simulator.placeCall(plan).value_or(CallId());
    }

    QTemporaryDir folder;
    simulator::Simulator simulator;
};

//! One start of the program.
struct Desk {
    explicit Desk(Service &at, const QStringList &settings = {}, Console::Face face = Console::Face::Window)
        : service(at), console(at.commandLine(settings), at.folders(), face), finished(&console, &Console::finished)
    {
        QObject::connect(&console, &Console::listening, &context, [this](quint16 port) {
            service.simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(port)));
            listens = true;
        });
        QObject::connect(&console.desk(), &desk::Desk::updated, &context, [this](const desk::Update &update) {
            for (const CallSummary &call : update.calls)
                calls.insert(call.id, call);
            for (const Action &action : update.actions)
                actions.insert(action.kind, action);
            if (update.intake)
                intake = *update.intake;
        });
        console.start();
        if (!QTest::qWaitFor([this] { return listens; }))
            qFatal("the engine does not listen");
        if (console.window())
            console.window()->activateWindow();
    }

    [[nodiscard]] bool is(const CallId &call, CallState state) const { return calls.contains(call) && calls.value(call).state == state; }
    [[nodiscard]] ActionState settled(ActionKind kind) const
    {
        return actions.contains(kind) ? actions.value(kind).state : ActionState::Queued;
    }
    template <typename T> [[nodiscard]] T *find(const QString &name) const { return console.window()->findChild<T *>(name); }
    [[nodiscard]] QListView *list() const { return find<QListView>(u"callList"_s); }
    //! A key where the operator looks at the list.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QApplication::setActiveWindow(console.window()); // without a window manager a menu that closes stays the active one
        list()->setFocus();
        QTest::keyClick(list(), key, modifiers);
    }
    //! By the menu of the strip, with keys alone.
    void choose(Qt::Key letter, desk::IntakeMode mode)
    {
        key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        auto *menu = find<QMenu>(u"intakeMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, letter);
        QTRY_COMPARE(intake.mode, mode);
    }
    [[nodiscard]] QWidget *question() const
    {
        auto *question = find<QWidget>(u"quitQuestion"_s);
        return question && question->isVisible() ? question : nullptr;
    }

    Service &service;
    Console console;
    QObject context;
    QSignalSpy finished;
    bool listens = false;
    QHash<CallId, CallSummary> calls;
    QMap<ActionKind, Action> actions;
    desk::Intake intake;
};

} // namespace

class IntakeWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void screenedCallsAreDecidedByKeys()
    {
        Service service;
        Desk desk(service);
        desk.choose(Qt::Key_S, desk::IntakeMode::Screen);
        QCOMPARE(desk.settled(ActionKind::SetIntake), ActionState::Confirmed);
        QTRY_COMPARE(desk.find<QToolButton>(u"intakeButton"_s)->text(), u"Intake: Screen"_s);

        const CallId first = service.ring();
        QTRY_VERIFY(desk.is(first, CallState::Screening));
        QTRY_VERIFY(desk.find<QWidget>(u"screeningPanel"_s)->isVisible()); // the only call opens by itself
        QVERIFY(!desk.find<QWidget>(u"composerLine"_s)->isVisible());
        QTRY_VERIFY(desk.find<QLabel>(u"ringingCount"_s)->text().contains(u"waiting for you 1"_s));
        QVERIFY(desk.find<QLabel>(u"screeningLeft"_s)->text().endsWith(u" s"_s));
        QVERIFY(desk.find<QLabel>(u"screeningOutlook"_s)->text().contains(u"accepted"_s));
        desk.key(Qt::Key_A);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(first, CallState::Live), 10000);
        QTRY_COMPARE(desk.settled(ActionKind::Accept), ActionState::Confirmed);
        QTRY_VERIFY(!desk.find<QWidget>(u"screeningPanel"_s)->isVisible());
        QVERIFY(desk.find<QWidget>(u"composerLine"_s)->isVisible());

        const CallId second = service.ring();
        QTRY_VERIFY(desk.is(second, CallState::Screening));
        desk.console.window()->open(second);
        QTRY_VERIFY(desk.find<QWidget>(u"screeningPanel"_s)->isVisible());
        desk.key(Qt::Key_D);
        QTRY_VERIFY(desk.is(second, CallState::Rejected));
        QCOMPARE(desk.calls.value(second).rejectedWith, 603);
        QTRY_COMPARE(desk.settled(ActionKind::Reject), ActionState::Confirmed);
    }

    void screenedCallsAreDecidedByTheMouse()
    {
        Service service;
        Desk desk(service, {u"GEON_INTAKE=screen"_s, u"GEON_SCREEN_THEN=busy"_s});
        const CallId first = service.ring();
        QTRY_VERIFY(desk.find<QWidget>(u"screeningPanel"_s)->isVisible());
        QVERIFY(desk.find<QLabel>(u"screeningOutlook"_s)->text().contains(u"486"_s));
        QMenu *reasons = desk.find<QMenu>(u"rejectMenu"_s);
        QCOMPARE(reasons->actions().size(), 3);
        reasons->actions().at(1)->trigger();
        QTRY_VERIFY(desk.is(first, CallState::Rejected));
        QCOMPARE(desk.calls.value(first).rejectedWith, 480);
        const CallId second = service.ring();
        QTRY_VERIFY(desk.is(second, CallState::Screening));
        desk.console.window()->open(second);
        QTRY_VERIFY(desk.find<QPushButton>(u"acceptCall"_s)->isVisible());
        QTest::mouseClick(desk.find<QPushButton>(u"acceptCall"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(second, CallState::Live), 10000);
    }

    void aRejectionThatIsRefusedIsSaidAndTheCallStays()
    {
        Service service;
        Desk desk(service, {u"GEON_INTAKE=screen"_s});
        simulator::Faults faults;
        faults.rejectStatus = 400;
        const CallId call = service.ring(faults);
        QTRY_VERIFY(desk.find<QWidget>(u"screeningPanel"_s)->isVisible());
        desk.key(Qt::Key_D);
        QTRY_COMPARE(desk.settled(ActionKind::Reject), ActionState::DidNotHappen);
        QTRY_VERIFY(desk.find<QLabel>(u"screeningCause"_s)->text().contains(u"still ring"_s));
        QTRY_VERIFY(desk.find<QPushButton>(u"acceptCall"_s)->isEnabled());
        desk.key(Qt::Key_A);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
    }

    void keysOfDecisionsDoNothingOnOtherCalls()
    {
        Service service;
        Desk desk(service);
        const CallId call = service.ring();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        desk.key(Qt::Key_D);
        desk.key(Qt::Key_A);
        QTest::qWait(100);
        QVERIFY(!desk.actions.contains(ActionKind::Reject) && !desk.actions.contains(ActionKind::Accept));
    }

    void onHoldTheStripSaysSinceWhen()
    {
        Service service;
        Desk desk(service);
        desk.choose(Qt::Key_H, desk::IntakeMode::Hold);
        auto *note = desk.find<QLabel>(u"intakeNote"_s);
        QTRY_VERIFY(note->isVisible());
        QTRY_COMPARE(note->text(), u"for 00:01"_s);
        QCOMPARE(desk.find<QToolButton>(u"intakeButton"_s)->property("alarm").toString(), u"trouble"_s);
        const CallId call = service.ring();
        QTRY_VERIFY(desk.is(call, CallState::Rejected));
        desk.choose(Qt::Key_O, desk::IntakeMode::Open);
        QTRY_VERIFY(!note->isVisible());
    }

    void aDrainedConsoleSaysThatItIsSafeToQuit()
    {
        Service service;
        Desk desk(service);
        const CallId call = service.ring();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        desk.choose(Qt::Key_D, desk::IntakeMode::Drain);
        auto *quit = desk.find<QPushButton>(u"quitDrained"_s);
        QTRY_COMPARE(desk.find<QLabel>(u"intakeNote"_s)->text(), u"1 call(s) left"_s);
        QVERIFY(!quit->isVisible());
        desk.console.desk().submit(desk::HangUp{call});
        QTRY_VERIFY(quit->isVisible());
        QCOMPARE(desk.find<QLabel>(u"intakeNote"_s)->text(), u"Safe to quit"_s);
        QTest::keyClick(quit, Qt::Key_Space);
        QTRY_VERIFY(!desk.console.window()->isVisible());
    }

    void quittingAsksAndTakesNoForAnAnswer()
    {
        Service service;
        Desk desk(service);
        const CallId call = service.ring();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        desk.key(Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(desk.question());
        QVERIFY(desk.console.window()->isVisible());
        QVERIFY(desk.find<QPushButton>(u"quitLeave"_s));
        QTest::keyClick(desk.question(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.question());
        QVERIFY(desk.console.window()->isVisible());
        QVERIFY(desk.is(call, CallState::Live));
        QCOMPARE(desk.intake.mode, desk::IntakeMode::Open);
    }

    void drainThenQuit()
    {
        Service service;
        Desk desk(service);
        const CallId call = service.ring();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        desk.console.window()->close();
        QTRY_VERIFY(desk.question());
        QTest::keyClick(desk.question(), Qt::Key_Return); // the first choice has the keyboard
        QTRY_COMPARE(desk.intake.mode, desk::IntakeMode::Drain);
        QTRY_VERIFY(desk.find<QLabel>(u"intakeNote"_s)->text().startsWith(u"quits after"_s));
        const CallId late = service.ring();
        QTRY_VERIFY(desk.is(late, CallState::Rejected));
        QVERIFY(desk.console.window()->isVisible());
        desk.console.desk().submit(desk::HangUp{call});
        QTRY_VERIFY(!desk.console.window()->isVisible());
    }

    void anotherModeTakesTheQuittingBack()
    {
        Service service;
        Desk desk(service);
        const CallId call = service.ring();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        desk.console.window()->close();
        QTRY_VERIFY(desk.question());
        QTest::mouseClick(desk.find<QPushButton>(u"quitDrain"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.intake.mode, desk::IntakeMode::Drain);
        desk.choose(Qt::Key_O, desk::IntakeMode::Open);
        desk.console.desk().submit(desk::HangUp{call});
        QTRY_VERIFY(desk.is(call, CallState::Ended));
        QTest::qWait(200);
        QVERIFY(desk.console.window()->isVisible());
    }

    void endAllIsAskedForTwice()
    {
        Service service;
        Desk desk(service);
        const CallId first = service.ring();
        const CallId second = service.ring();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(first, CallState::Live) && desk.is(second, CallState::Live), 10000);
        desk.console.window()->close();
        QTRY_VERIFY(desk.question());
        auto *endAll = desk.find<QPushButton>(u"quitEndAll"_s);
        QVERIFY(endAll->text().contains(u'2'));
        endAll->setFocus();
        QTest::keyClick(endAll, Qt::Key_Return);
        QVERIFY(desk.question());
        QVERIFY(endAll->isChecked());
        QTest::keyClick(endAll, Qt::Key_Space);  // does not confirm
        QTest::keyClick(endAll, Qt::Key_Escape); // takes the first step back
        QVERIFY(desk.question() && !endAll->isChecked());
        QTest::keyClick(endAll, Qt::Key_Return);
        QTest::keyClick(endAll, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.console.window()->isVisible(), 10000);
        QVERIFY(desk.is(first, CallState::Ended) && desk.is(second, CallState::Ended));
        QCOMPARE(service.simulator.activeCalls(), 0);
    }

    void callsThatEndWhileOneIsAskedNeedNoAnswer()
    {
        Service service;
        Desk desk(service);
        const CallId call = service.ring();
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        desk.console.window()->close();
        QTRY_VERIFY(desk.question());
        desk.console.desk().submit(desk::HangUp{call});
        QTRY_VERIFY(!desk.console.window()->isVisible());
    }

    void callsAreLeftRunningAndTakenUpByTheNextStart()
    {
        Service service;
        CallId call;
        {
            Desk desk(service);
            call = service.ring();
            QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
            desk.console.window()->close();
            QTRY_VERIFY(desk.question());
            QTest::mouseClick(desk.find<QPushButton>(u"quitLeave"_s), Qt::LeftButton);
            QTRY_COMPARE(desk.finished.size(), 1);
            QVERIFY(!desk.console.window()->isVisible());
        }
        const QFileInfo file(service.database());
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        QCOMPARE(service.simulator.call(call)->state, simulator::SimulatedState::Live);

        int greetings = 0;
        QObject context;
        connect(&service.simulator, &simulator::Simulator::clientEventReceived, &context,
                [&](const CallId &, const QJsonObject &event) { greetings += event["type"_L1] == "response.create"_L1; });
        Desk desk(service);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        auto *transcript = desk.find<QPlainTextEdit>(u"transcript"_s);
        QTRY_VERIFY(transcript->toPlainText().size() > 0); // it opened by itself, with its gap
        QCOMPARE(greetings, 0);
        desk.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Ended), 10000);
    }

    void aConsoleWithoutWindowLeavesTheCallsToo()
    {
        Service service;
        CallId call;
        {
            Desk desk(service, {}, Console::Face::Headless);
            call = service.ring();
            QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
            desk.console.leaveRunning(); // what SIGTERM asks for
            QTRY_COMPARE(desk.finished.size(), 1);
            QCOMPARE(desk.finished.first().first().toInt(), 0);
        }
        QCOMPARE(service.simulator.call(call)->state, simulator::SimulatedState::Live);
        Desk desk(service, {}, Console::Face::Headless);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
    }

    void withoutCallsThereIsNothingToLeave()
    {
        Service service;
        Desk desk(service, {}, Console::Face::Headless);
        desk.console.leaveRunning();
        QTRY_COMPARE(desk.finished.size(), 1);
        QCOMPARE(desk.finished.first().first().toInt(), 0);
    }

    void aDamagedHistoryIsToldAndLeftAsItIs()
    {
        Service service;
        QVERIFY(QDir().mkpath(service.folder.filePath(u"data"_s)));
        QFile file(service.database());
        const QByteArray damaged = "this is no database, but somebody may know how to mend it";
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        Desk desk(service);
        auto *notice = desk.find<QWidget>(u"noticeBar"_s);
        QTRY_VERIFY(notice->isVisible());
        auto *tag = desk.find<QWidget>(u"keepingTag"_s);
        QTRY_VERIFY(tag->isVisible());
        const CallId call = service.ring(); // the telephone goes on
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, CallState::Live), 10000);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), damaged);
    }

    void theDemoCannotBeLeftRunning()
    {
        QTemporaryDir folder;
        Console console(config::parse({u"geon-console"_s, u"--demo=1"_s, u"--demo-speed=2"_s}),
                        {folder.path(), folder.filePath(u"settings"_s), folder.filePath(u"data"_s)}, Console::Face::Window);
        console.start();
        auto *list = console.window()->findChild<QListView *>(u"callList"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, 15000);
        console.window()->close();
        QTRY_VERIFY(console.window()->findChild<QWidget *>(u"quitQuestion"_s));
        QVERIFY(!console.window()->findChild<QPushButton *>(u"quitLeave"_s));
        QVERIFY(console.window()->findChild<QPushButton *>(u"quitDrain"_s));
    }
};

QTEST_MAIN(IntakeWindowTest)
#include "tst_intakewindow.moc"
