// The whole program, as an operator uses it: the real window, driven by keys alone, against simulated callers over real sockets.
#include "app/console.h"
#include "app/language.h"
#include "core/config/commandline.h"
#include "ui/setup/settingfield.h"
#include "ui/setup/settingsdialog.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

class ConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void withNothingConfiguredTheWelcomePageIsShown()
    {
        app::Console console(commandLine({}), folders(), app::Console::Face::Window);
        console.start();
        QTRY_COMPARE(console.window()->page(), ui::StartPage::Welcome);
        QVERIFY(console.window()->findChild<QWidget *>(u"tryDemo"_s)->isVisible());
        QVERIFY(console.window()->findChild<QWidget *>(u"connectProvider"_s)->isVisible());
    }

    void theDemoIsOneKeyAway()
    {
        app::Console console(commandLine({}), folders(), app::Console::Face::Window);
        console.start();
        QTRY_COMPARE(console.window()->page(), ui::StartPage::Welcome);
        QWidget *demo = console.window()->findChild<QWidget *>(u"tryDemo"_s);
        demo->setFocus();
        QTest::keyClick(demo, Qt::Key_Space);
        QTRY_COMPARE(console.window()->page(), ui::StartPage::Console);
        QTRY_VERIFY(callList(console)->model()->rowCount() > 0);
    }

    void aWholeCallByKeyboardAlone()
    {
        app::Console console(commandLine({u"--demo=1"_s, u"--demo-speed=2"_s}), folders(), app::Console::Face::Window);
        Told told(console.desk());
        console.start();
        ui::MainWindow *window = console.window();

        // It rings: its row and its words appear.
        QTRY_VERIFY_WITH_TIMEOUT(callList(console)->model()->rowCount() > 0, 15000);
        callList(console)->setFocus();
        QTest::keyClick(callList(console), Qt::Key_J);
        auto *transcript = window->findChild<QPlainTextEdit *>(u"transcript"_s);
        QTRY_VERIFY_WITH_TIMEOUT(transcript->toPlainText().size() > 20, 15000);
        QVERIFY(!window->findChild<QLabel *>(u"callNumber"_s)->text().isEmpty());
        QTRY_VERIFY(told.open() && told.open()->state == calls::CallState::Live);
        const CallId call = told.open()->id;

        // The operator gives it a line, which is spoken and confirmed.
        callList(console)->setFocus();
        QTest::keyClick(callList(console), Qt::Key_S);
        auto *line = window->findChild<QPlainTextEdit *>(u"composerLine"_s);
        QTRY_VERIFY(line->hasFocus());
        const QString words = u"One moment please, I am checking that."_s;
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(told.settled(calls::ActionKind::Say) == calls::ActionState::Confirmed, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(transcript->toPlainText().count(words) >= 2, 15000); // the operator's row, and what the AI said
        QVERIFY(line->toPlainText().isEmpty());

        // It edits the instructions of this call, with proof.
        QTest::keyClick(line, Qt::Key_Escape);
        callList(console)->setFocus();
        QTest::keyClick(callList(console), Qt::Key_E);
        auto *editor = window->findChild<QPlainTextEdit *>(u"instructionsEdit"_s);
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClick(editor, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(editor, u"Be brief. "_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(told.settled(calls::ActionKind::ReplaceInstructions) == calls::ActionState::Confirmed, 15000);

        // It hangs up, and the row moves to the ended ones.
        callList(console)->setFocus();
        QTest::keyClick(callList(console), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(told.calls.value(call).state == calls::CallState::Ended, 15000);
        QCOMPARE(told.calls.value(call).reason.code, calls::ReasonCode::EndedByOperator);
        QCOMPARE(told.settled(calls::ActionKind::HangUp), calls::ActionState::Confirmed);
        QTRY_VERIFY(window->findChild<QLabel *>(u"callSituation"_s)->text().contains(words::state(calls::CallState::Ended))
                    || window->findChild<QLabel *>(u"callSituation"_s)->text().contains(words::situation(told.calls.value(call))));
    }

    void theEngineOutlivesAWindowThatHangs()
    {
        app::Console console(commandLine({u"--demo=4"_s, u"--demo-speed=20"_s}), folders(), app::Console::Face::Window);
        Told told(console.desk());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(!told.calls.isEmpty(), 15000);
        QThread::sleep(2); // the window's thread is stuck: the point of this test
        const auto live = [&] { return std::ranges::count(told.calls, calls::CallState::Live, &calls::CallSummary::state); };
        QTRY_VERIFY_WITH_TIMEOUT(live() >= 3, 15000);
        QVERIFY(std::ranges::none_of(
            told.calls, [](const auto &call) { return call.state == calls::CallState::Failed || call.state == calls::CallState::Missed; }));
    }

    void inPortugueseAndInTheDark()
    {
        ui::applyTheme(*qApp, ui::ThemeChoice::Dark);
        app::installLanguage(*qApp, u"pt_BR"_s); // the last of these tests: it stays
        app::Console console(commandLine({u"--demo=2"_s, u"--demo-speed=10"_s}), folders(), app::Console::Face::Window);
        Told told(console.desk());
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(callList(console)->model()->rowCount() > 0, 15000);
        QVERIFY(ui::isDark(console.window()->palette()));
        QCOMPARE(console.window()->menuBar()->actions().first()->text().remove(u'&'), u"Arquivo"_s);
        QCOMPARE(words::state(calls::CallState::Ended), u"Encerrada"_s);
        QVERIFY(!console.window()->grab().isNull());
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void aSettingIsInForceAtOnce()
    {
        app::Console console(commandLine({u"--demo=1"_s}), folders(), app::Console::Face::Window);
        Told told(console.desk());
        console.start();
        ui::MainWindow *window = console.window();
        QTRY_VERIFY_WITH_TIMEOUT(callList(console)->model()->rowCount() > 0, 15000);
        QCOMPARE(told.mostCalls, 0);

        QTest::keyClick(callList(console), Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = window->findChild<ui::SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->showSetting(config::key::mostCalls);
        auto *on = dialog->findChild<ui::SettingField *>(QString(config::key::mostCalls))->findChild<QCheckBox *>();
        QTest::keyClick(on, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(told.mostCalls, 50, 15000);
        QVERIFY(callList(console)->model()->rowCount() > 0); // the engine went on
        QTRY_COMPARE(dialog->findChild<QLabel *>(u"settingsVerdict"_s)->text(), app::LocalSetup::tr("Saved, and in force."));

        QTest::keyClick(on, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(told.mostCalls, 0, 15000);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

private:
    //! What the desk has said, by the same door the window listens at.
    struct Told {
        explicit Told(desk::Desk &desk)
        {
            QObject::connect(&desk, &desk::Desk::updated, &context, [this](const desk::Update &update) {
                for (const calls::CallSummary &call : update.calls)
                    calls.insert(call.id, call);
                for (const calls::Action &action : update.actions)
                    actions.insert(action.kind, action);
                if (update.intake)
                    mostCalls = update.intake->mostCalls;
                if (!update.opened.isEmpty())
                    opened = update.opened.last().facts.summary.id;
            });
        }
        [[nodiscard]] std::optional<calls::CallSummary> open() const
        {
            return calls.contains(opened) ? std::optional(calls.value(opened)) : std::nullopt;
        }
        [[nodiscard]] calls::ActionState settled(calls::ActionKind kind) const
        {
            return actions.contains(kind) ? actions.value(kind).state : calls::ActionState::Queued;
        }

        QObject context;
        QHash<CallId, calls::CallSummary> calls;
        QMap<calls::ActionKind, calls::Action> actions;
        CallId opened;
        int mostCalls = 0;
    };

    [[nodiscard]] config::CommandLine commandLine(QStringList arguments) const
    {
        arguments.prepend(u"geon-console"_s);
        return config::parse(arguments);
    }

    [[nodiscard]] config::Folders folders() const
    {
        return {m_folder.path(), m_folder.filePath(u"settings"_s), m_folder.filePath(u"data"_s)};
    }

    [[nodiscard]] static QListView *callList(const app::Console &console)
    {
        return console.window()->findChild<QListView *>(u"callList"_s);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(ConsoleTest)
#include "tst_console.moc"
