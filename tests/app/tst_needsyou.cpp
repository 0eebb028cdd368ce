// Needs you through the whole program: the real window, driven by keys, an engine on its thread, simulated callers over real sockets.
#include "core/desk/localdesk.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakesetup.h"
#include "tests/support/telephone.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;

namespace {

struct Console {
    explicit Console(double speed)
        : simulator({.signingSecret = Telephone::signingSecret(), .apiKey = Telephone::apiKey(), .speed = speed, .seed = 7})
    {
        QObject::connect(&desk, &desk::Desk::updated, &desk, [this](const desk::Update &update) {
            for (const calls::CallSummary &call : update.calls)
                calls.insert(call.id, call);
            for (const calls::Action &action : update.actions)
                actions.insert(action.kind, action);
        });
    }
    //! Looks for what the calls of the test say, and for nothing that depends on the speed of the machine.
    static calls::AttentionRules quietRules()
    {
        calls::AttentionRules rules;
        rules.silentFor.reset();
        rules.delayAbove.reset();
        rules.costPerMinute.reset();
        rules.interruptions.reset();
        return rules;
    }
    void start(const calls::AttentionRules &rules = quietRules())
    {
        QVERIFY(simulator.listen());
        webhooks::WebhookServerOptions server;
        server.port = 0;
        server.secrets = {Telephone::signingSecret()};
        desk::EngineOptions options{*realtime::Provider::azure(simulator.endpoint(), Telephone::apiKey()),
                                    {u"gpt-realtime"_s, u"gpt-4o-mini-transcribe"_s},
                                    std::move(server),
                                    {}};
        options.library = agents::AgentLibrary::builtIn();
        options.prices = calls::PriceTable::builtIn();
        options.rules = TelephoneOptions::quickRules();
        options.live.attention = std::make_shared<const calls::AttentionRules>(rules);
        const QSignalSpy started(&desk, &desk::LocalDesk::started);
        desk.start(std::move(options));
        QTRY_COMPARE(started.size(), 1);
        simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(started[0][0].toInt())));
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    CallId ring(const QString &scenario)
    {
        simulator::CallPlan plan;
        plan.scenario = scenario;
        return simulator.placeCall(plan).value_or(CallId());
    }
    [[nodiscard]] bool needs(const CallId &call, AttentionKind kind) const
    {
        const QList<calls::AttentionReason> open = calls.value(call).attention;
        return std::ranges::find(open, kind, &calls::AttentionReason::kind) != open.end();
    }
    [[nodiscard]] CallId open() { return CallId{list()->currentIndex().data(Qt::UserRole + 2).toString()}; }
    QListView *list() { return window.findChild<QListView *>(u"callList"_s); }
    QWidget *bar() { return window.findChild<QWidget *>(u"attentionBar"_s); }
    template <typename T> T *child(const QString &name) { return window.findChild<T *>(name); }
    void press(Qt::Key key)
    {
        list()->setFocus();
        QTest::keyClick(list(), key);
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    simulator::Simulator simulator;
    desk::LocalDesk desk{std::make_shared<SystemClock>()};
    FakeSetup setup;
    FakeHistory history;
    ui::MainWindow window{desk, setup, history, store, ui::StartPage::Console};
    QHash<CallId, calls::CallSummary> calls;
    QMap<calls::ActionKind, calls::Action> actions;
};

} // namespace

class NeedsYouTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void foundHandledAndSnoozedByKeyboard()
    {
        // Two of three callers meet an AI that says what it must not, at once; so there is time while they go on talking.
        calls::AttentionRules rules = Console::quietRules();
        rules.person.reset();
        rules.toolFails = false;
        rules.forbidden.emplace();
        rules.forbidden->add({u"this is Anna"_s, u"this is Julia"_s});
        rules.angry.emplace();
        rules.angry->add({u"You took the money twice"_s});
        Console console(4);
        console.start(rules);
        auto *counter = console.child<QToolButton>(u"needsYouCount"_s);
        QCOMPARE(counter->text(), u"Needs you 0"_s);
        QVERIFY(!counter->isEnabled());
        const CallId calm = console.ring(u"support-router-lights.en"_s);
        const CallId first = console.ring(u"sales-wants-a-person.en"_s);
        const CallId angry = console.ring(u"retention-wants-supervisor.en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.needs(first, AttentionKind::ForbiddenWords) && console.needs(angry, AttentionKind::AngryWords),
                                 20000);
        QTRY_COMPARE(counter->text(), u"Needs you 2"_s);
        QVERIFY(counter->property("loud").toBool());

        // N goes to them, one after the other, and round; never to the calm one.
        QList<CallId> visited;
        for (int i = 0; i < 4; ++i) {
            console.press(Qt::Key_N);
            visited.append(console.open());
        }
        QVERIFY(!visited.contains(calm));
        QVERIFY(visited.contains(first) && visited.contains(angry));
        QCOMPARE(visited[0], visited[2]);
        QCOMPARE(visited[1], visited[3]);

        // The page says why, worst first; one reason is settled by its button.
        if (console.open() != angry)
            console.press(Qt::Key_N);
        auto *why = console.child<QLabel>(u"reason1"_s);
        QTRY_COMPARE(why->text(), u"Caller is angry"_s);
        QTRY_VERIFY(why->isVisible());
        auto *handled = console.child<QPushButton>(u"handled0"_s);
        handled->setFocus(Qt::TabFocusReason);
        QVERIFY(handled->hasFocus());
        QTest::keyClick(handled, Qt::Key_Space);
        QTRY_VERIFY(!console.needs(angry, AttentionKind::ForbiddenWords));
        QVERIFY(console.needs(angry, AttentionKind::AngryWords));
        QCOMPARE(console.actions.value(calls::ActionKind::Handle).state, calls::ActionState::Confirmed);
        QCOMPARE(console.actions.value(calls::ActionKind::Handle).text, u"forbidden_words"_s);
        QTRY_VERIFY(!why->isVisible());

        // H settles the rest.
        console.press(Qt::Key_H);
        QTRY_VERIFY(!console.bar()->isVisible());
        QTRY_COMPARE(counter->text(), u"Needs you 1"_s);

        // Z puts the other off; it can be called back.
        console.press(Qt::Key_N);
        QCOMPARE(console.open(), first);
        QTRY_VERIFY(console.bar()->isVisible());
        console.press(Qt::Key_Z);
        auto *note = console.child<QLabel>(u"snoozedNote"_s);
        QTRY_VERIFY(note->isVisible());
        QTRY_COMPARE(counter->text(), u"Needs you 0"_s);
        QVERIFY(console.calls.value(first).snoozedUntil > console.desk.now() + 4min);
        console.press(Qt::Key_N); // nobody: nothing happens
        QCOMPARE(console.open(), first);
        QTest::keyClick(console.child<QPushButton>(u"endSnooze"_s), Qt::Key_Space);
        QTRY_COMPARE(counter->text(), u"Needs you 1"_s);
        QTRY_VERIFY(!note->isVisible() && console.bar()->isVisible());

        // A short snooze ends by itself.
        console.desk.submit(desk::Snooze{first, 600ms});
        QTRY_COMPARE(counter->text(), u"Needs you 0"_s);
        QTRY_COMPARE(counter->text(), u"Needs you 1"_s);

        // The counter jumps as N does.
        console.press(Qt::Key_J);
        QTest::mouseClick(counter, Qt::LeftButton);
        QCOMPARE(console.open(), first);
    }

    void nobodyLosesTheLineTheyWrite()
    {
        Console console(25);
        console.start();
        const CallId call = console.ring(u"sales-wants-a-person.pt-BR"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.calls.value(call).state == calls::CallState::Live, 15000);
        QTRY_COMPARE(console.open(), call);
        console.press(Qt::Key_S);
        auto *line = console.child<QPlainTextEdit>(u"composerLine"_s);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"nzh"_s); // letters, while somebody writes
        QTRY_VERIFY_WITH_TIMEOUT(console.needs(call, AttentionKind::AsksForPerson), 30000);
        QTRY_VERIFY(console.bar()->isVisible());
        QVERIFY(line->hasFocus());
        QCOMPARE(line->toPlainText(), u"nzh"_s);
        QCOMPARE(console.open(), call);
        // The call is over: nobody is needed any more.
        console.desk.submit(desk::HangUp{call});
        QTRY_VERIFY_WITH_TIMEOUT(calls::isOver(console.calls.value(call).state), 15000);
        QTRY_VERIFY(!console.bar()->isVisible());
        QTRY_COMPARE(console.child<QToolButton>(u"needsYouCount"_s)->text(), u"Needs you 0"_s);
    }
};

QTEST_MAIN(NeedsYouTest)
#include "tst_needsyou.moc"
