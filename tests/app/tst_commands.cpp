// Keys and commands through the whole program: the real window, real settings files, simulated callers over real sockets.
#include "app/console.h"
#include "core/config/commandline.h"
#include "core/config/table.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }
    //! Each test has its own settings.
    void init()
    {
        for (const QString &name : {u"settings"_s, u"data"_s})
            QDir(m_folder.filePath(name)).removeRecursively();
    }

    void aKeyIsChangedInForceAtOnceAndAfterTheNextStart()
    {
        {
            app::Console console(commandLine(1), folders(), app::Console::Face::Window);
            console.start();
            ui::MainWindow *window = console.window();
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            window->actions()[Act::ChangeKeys]->trigger();
            auto *editor = window->findChild<QDialog *>(u"keyEditor"_s);
            QVERIFY(editor && editor->isVisible());
            QTRY_VERIFY(editor->findChild<QLineEdit *>(u"keySearch"_s)->hasFocus());
            QTest::keyClicks(QApplication::focusWidget(), u"next pane"_s);
            auto *table = editor->findChild<QTableWidget *>();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            QTRY_VERIFY(table->hasFocus());
            QTest::keyClick(table, Qt::Key_Return);
            auto *capture = editor->findChild<QLineEdit *>(u"keyCapture"_s);
            QTRY_VERIFY(capture->hasFocus());

            // One that is taken is refused, and says whose it is.
            QTest::keyClick(capture, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY2(noteOf(*editor).contains(u"“Hang up”"_s), qPrintable(noteOf(*editor)));
            QCOMPARE(window->actions()[Act::NextPane]->shortcut(), QKeySequence(u"F6"_s));

            QTest::keyClick(capture, Qt::Key_F9);
            QTRY_COMPARE_WITH_TIMEOUT(window->actions()[Act::NextPane]->shortcut(), QKeySequence(u"F9"_s), 15000);
            editor->close();
        }
        app::Console console(commandLine(1), folders(), app::Console::Face::Window);
        console.start();
        ui::MainWindow *window = console.window();
        QCOMPARE(window->actions()[Act::NextPane]->shortcut(), QKeySequence(u"F9"_s));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        auto *list = window->findChild<QListView *>(u"callList"_s);
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_F6);
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_F9);
        QVERIFY(!list->hasFocus());
    }

    void linesThatCannotBeUsedAreToldAndKept()
    {
        const QString setting = u"hang-up = Ctrl+Shift+J\nfly = F3"_s;
        auto line = commandLine(1);
        line.overrides.insert(config::key::keys, setting);
        app::Console console(line, folders(), app::Console::Face::Window);
        console.start();
        QCOMPARE(console.window()->actions()[Act::HangUp]->shortcut(), QKeySequence(u"Ctrl+Shift+J"_s));
        const auto labels = console.window()->findChild<QWidget *>(u"noticeBar"_s)->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"GEON_KEYS"_s) && label->text().contains(u"2"_s); }));
    }

    void theListOfCommandsOpensACallAndRunsAnAction()
    {
        app::Console console(commandLine(3), folders(), app::Console::Face::Window);
        Told told(console.desk());
        console.start();
        ui::MainWindow *window = console.window();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTRY_VERIFY_WITH_TIMEOUT(told.live().size() >= 2, 20000);
        const calls::CallSummary wanted = told.calls.value(told.live().last());

        auto *list = window->findChild<QListView *>(u"callList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_K, Qt::ControlModifier);
        auto *line = window->findChild<QLineEdit *>(u"commandLine"_s);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, wanted.callerNumber.last(8));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(told.opened, wanted.id, 10000);

        // From the line to write in, too.
        window->actions()[Act::Say]->trigger();
        QWidget *composer = window->findChild<QWidget *>(u"composerLine"_s);
        QTRY_VERIFY(composer->hasFocus());
        QTest::keyClick(composer, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"edit instr"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(window->findChild<QWidget *>(u"instructionsEdit"_s)->hasFocus());

        // What was used is offered first.
        window->actions()[Act::Commands]->trigger();
        QCOMPARE(window->findChild<QListWidget *>(u"commandList"_s)->item(0)->text(), window->actions()[Act::EditInstructions]->text());
        QTest::keyClick(line, Qt::Key_Escape);
    }

    void allCallsOfAnAgentAreEndedInTwoSteps()
    {
        app::Console console(commandLine(6), folders(), app::Console::Face::Window);
        Told told(console.desk());
        console.start();
        ui::MainWindow *window = console.window();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTRY_VERIFY_WITH_TIMEOUT(told.live().size() >= 4, 20000);
        const ProfileId agent = told.calls.value(told.live().first()).profile;

        auto *list = window->findChild<QListView *>(u"callList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window->findChild<QDialog *>(u"manyCallsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *which = dialog->findChild<QComboBox *>(u"manyWhich"_s);
        QTRY_VERIFY(which->hasFocus());
        QTest::keyClick(which, Qt::Key_Down);
        auto *agents = dialog->findChild<QComboBox *>(u"manyAgent"_s);
        QVERIFY(agents->isVisible());
        agents->setCurrentIndex(agents->findData(agent.value));
        auto *next = dialog->findChild<QPushButton *>(u"manyNext"_s);
        QTRY_VERIFY(next->isEnabled());
        QTest::keyClick(which, Qt::Key_Return);
        auto *names = dialog->findChild<QListWidget *>(u"exactCalls"_s);
        QTRY_VERIFY(names->isVisible());
        const int count = names->count();
        QVERIFY(count >= 1);
        auto *confirm = dialog->findChild<QPushButton *>(u"manyDo"_s);
        QVERIFY(confirm->text().contains(QString::number(count)));
        QTRY_VERIFY(confirm->hasFocus());
        QTest::keyClick(confirm, Qt::Key_Return);
        QVERIFY(!told.actions.contains(calls::ActionKind::HangUp));
        QTest::keyClick(confirm, Qt::Key_Return);

        QTRY_VERIFY_WITH_TIMEOUT(calls::isSettled(told.actions.value(calls::ActionKind::HangUp).state)
                                     && told.actions.contains(calls::ActionKind::HangUp),
                                 20000);
        const calls::Action done = told.actions.value(calls::ActionKind::HangUp);
        QCOMPARE(done.state, calls::ActionState::Confirmed);
        QCOMPARE(done.calls, count);
        QCOMPARE(done.confirmed, count);
        auto *result = window->findChild<QWidget *>(u"confirmationLine"_s);
        if (count > 1)
            QTRY_VERIFY2(result->accessibleName().contains(u"confirmed on %1 of %1 calls"_s.arg(count)),
                         qPrintable(result->accessibleName()));
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
                if (!update.opened.isEmpty())
                    opened = update.opened.last().facts.summary.id;
            });
        }
        [[nodiscard]] QList<CallId> live() const
        {
            QList<CallId> all;
            for (const calls::CallSummary &call : calls) {
                if (call.state == calls::CallState::Live)
                    all += call.id;
            }
            return all;
        }

        QObject context;
        QHash<CallId, calls::CallSummary> calls;
        QMap<calls::ActionKind, calls::Action> actions;
        CallId opened;
    };

    [[nodiscard]] static QString noteOf(const QWidget &editor)
    {
        QString all;
        for (const auto *label : editor.findChild<QWidget *>(u"keyNote"_s)->findChildren<QLabel *>())
            all += label->text();
        return all;
    }

    [[nodiscard]] static config::CommandLine commandLine(int calls)
    {
        return config::parse({u"geon-console"_s, u"--demo=%1"_s.arg(calls), u"--demo-speed=4"_s});
    }

    [[nodiscard]] config::Folders folders() const
    {
        return {m_folder.path(), m_folder.filePath(u"settings"_s), m_folder.filePath(u"data"_s)};
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
