// Many calls at once, through the real window: a hundred of them at speed, two transcripts that both stream, a window of its own by
// keyboard, and all of it remembered over a restart.
#include "app/console.h"
#include "core/config/commandline.h"
#include "ui/calllist/calllistview.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/callpanes.h"
#include "ui/window/callwindow.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

struct Started {
    Started(const QTemporaryDir &folder, const QStringList &arguments)
        : console(config::parse(QStringList{u"geon-console"_s} + arguments),
                  {folder.path(), folder.filePath(u"settings"_s), folder.filePath(u"data"_s)}, app::Console::Face::Window)
    {
        QObject::connect(&console.desk(), &desk::Desk::updated, &context, [this](const desk::Update &update) {
            for (const calls::CallSummary &call : update.calls)
                calls.insert(call.id, call);
            for (const calls::Action &action : update.actions)
                actions.insert(action.id, action);
        });
        console.start();
    }

    [[nodiscard]] int count(calls::CallState state) const { return int(std::ranges::count(calls, state, &calls::CallSummary::state)); }
    [[nodiscard]] QList<CallId> live() const
    {
        QList<CallId> all;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            const CallId call{list().model()->index(row, 0).data(ui::CallListModel::IdRole).toString()};
            if (calls.value(call).state == calls::CallState::Live)
                all += call;
        }
        return all;
    }
    [[nodiscard]] ui::CallListView &list() const { return *console.window()->findChild<ui::CallListView *>(); }
    [[nodiscard]] ui::CallPanes &middle() const { return *console.window()->findChild<ui::CallPanes *>(); }
    [[nodiscard]] static ui::CallWindow *ownWindow()
    {
        const auto all = QApplication::topLevelWidgets();
        for (QWidget *top : all) {
            if (auto *own = qobject_cast<ui::CallWindow *>(top); own && own->isVisible())
                return own;
        }
        return nullptr;
    }
    [[nodiscard]] bool confirmed(calls::ActionKind kind, const CallId &call) const
    {
        return std::ranges::any_of(actions, [&](const calls::Action &action) {
            return action.kind == kind && action.call == call && action.state == calls::ActionState::Confirmed;
        });
    }

    QObject context;
    QHash<CallId, calls::CallSummary> calls;
    QHash<ActionId, calls::Action> actions;
    app::Console console;
};

[[nodiscard]] qsizetype words(const ui::CallPage *page)
{
    return page->transcript()->toPlainText().size();
}

} // namespace

class ManyCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void aHundredCallsAreFilteredBySomethingThatWasSaid()
    {
        const QTemporaryDir folder;
        Started started(folder, {u"--demo=100"_s, u"--demo-speed=6"_s});
        QTRY_VERIFY_WITH_TIMEOUT(started.count(calls::CallState::Live) > 60, 60000);
        QVERIFY(started.list().showsGrid());
        QVERIFY(QTest::qWaitForWindowActive(started.console.window()));
        started.list().setFocus();
        QTest::keyClick(&started.list(), Qt::Key_J);
        const CallId selected = started.list().current();
        QVERIFY(!selected.isEmpty());
        auto *line = started.console.window()->findChild<QLineEdit *>(u"callFilter"_s);
        auto *count = started.console.window()->findChild<QLabel *>(u"callFilterCount"_s);
        QTest::keyClick(&started.list(), Qt::Key_Slash);
        QTRY_VERIFY(line->hasFocus());

        // The number in another writing than the list's.
        const QString digits = started.calls.value(selected).callerNumber.last(7);
        QTest::keyClicks(line, digits.first(3) + u"-"_s + digits.sliced(3));
        QTRY_VERIFY(count->isVisible());
        const auto &model = *qobject_cast<ui::CallListModel *>(started.list().model());
        QVERIFY(model.shown().calls >= 1);
        QVERIFY(model.shown().calls < model.rowCount());
        QTRY_VERIFY(model.isShown(model.find(selected).row()));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(model.shown().calls, model.rowCount());
        QCOMPARE(started.list().current(), selected);

        // Words of the greeting, which the rows have long moved on from: the engine finds them in the transcripts.
        auto *page = started.middle().active();
        QTRY_VERIFY_WITH_TIMEOUT(words(page) > 60, 20000);
        QTest::keyClick(&started.list(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"help you"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model.shown().calls > 3, 20000);
        QVERIFY(count->text().contains(QString::number(model.rowCount())));
    }

    void twoTranscriptsStreamAtOnce()
    {
        const QTemporaryDir folder;
        Started started(folder, {u"--demo=6"_s, u"--demo-speed=3"_s});
        started.console.window()->resize(1600, 900);
        QTRY_VERIFY_WITH_TIMEOUT(started.live().size() >= 3, 30000);
        QVERIFY(QTest::qWaitForWindowActive(started.console.window()));
        started.console.window()->open(started.live().at(0));
        started.list().setFocus();
        QTest::keyClick(&started.list(), Qt::Key_B);
        QVERIFY(started.middle().isSplit());
        QTest::keyClick(&started.list(), Qt::Key_J);
        QTRY_VERIFY(!started.middle().active()->call().isEmpty() && !started.middle().other()->call().isEmpty());
        QVERIFY(started.middle().active()->call() != started.middle().other()->call());
        const qsizetype left = words(started.middle().other());
        const qsizetype right = words(started.middle().active());
        QTRY_VERIFY_WITH_TIMEOUT(words(started.middle().other()) > left + 20 && words(started.middle().active()) > right + 20, 30000);
        // Stepping on changes the active one only, and what is left is no longer streamed.
        const CallId kept = started.middle().other()->call();
        QTest::keyClick(&started.list(), Qt::Key_J);
        QTRY_COMPARE(started.middle().active()->call(), started.list().current());
        QCOMPARE(started.middle().other()->call(), kept);
    }

    void aWindowOfItsOwnByKeyboardAlone()
    {
        const QTemporaryDir folder;
        Started started(folder, {u"--demo=3"_s, u"--demo-speed=2"_s});
        QTRY_VERIFY_WITH_TIMEOUT(started.live().size() >= 2, 30000);
        QVERIFY(QTest::qWaitForWindowActive(started.console.window()));
        started.console.window()->open(started.live().first());
        started.list().setFocus();
        QTest::keyClick(&started.list(), Qt::Key_W);
        QTRY_VERIFY(Started::ownWindow());
        ui::CallWindow *own = Started::ownWindow();
        const CallId call = own->call().id;
        QVERIFY(QTest::qWaitForWindowActive(own));
        QTRY_VERIFY_WITH_TIMEOUT(words(own->page()) > 20, 20000);
        // The main window goes to another call; the own one stays with its own.
        QTest::keyClick(own->page()->transcript(), Qt::Key_S);
        auto *line = own->findChild<QPlainTextEdit *>(u"composerLine"_s);
        QTRY_VERIFY(line->hasFocus());
        started.list().step(1);
        QVERIFY(started.list().current() != call);
        QTest::keyClicks(line, u"One moment please."_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(started.confirmed(calls::ActionKind::Say, call), 30000);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(own->page()->transcript()->hasFocus());
        QTest::keyClick(own->page()->transcript(), Qt::Key_Escape);
        QTRY_VERIFY(!Started::ownWindow());
        QVERIFY(!calls::isOver(started.calls.value(call).state));
    }

    void itIsRememberedOverARestart()
    {
        const QTemporaryDir folder;
        QRect place;
        {
            Started started(folder, {u"--demo=4"_s, u"--demo-speed=4"_s});
            QTRY_VERIFY_WITH_TIMEOUT(started.live().size() >= 2, 30000);
            started.console.window()->open(started.live().at(0));
            started.console.window()->openBeside(started.live().at(1));
            started.console.window()->openOwnWindow(started.live().at(0));
            QVERIFY(Started::ownWindow());
            Started::ownWindow()->setGeometry(33, 44, 620, 540);
            place = Started::ownWindow()->geometry();
            started.console.window()->closeForGood();
            QTRY_VERIFY(!Started::ownWindow());
        }
        {
            Started started(folder, {u"--demo=4"_s, u"--demo-speed=4"_s});
            QTRY_VERIFY_WITH_TIMEOUT(started.live().size() >= 2, 30000);
            QVERIFY(started.middle().isSplit());
            started.console.window()->openOwnWindow(started.live().at(1));
            QCOMPARE(Started::ownWindow()->geometry(), place);
            started.console.window()->closeForGood();
        }
    }
};

QTEST_MAIN(ManyCallsTest)
#include "tst_manycalls.moc"
