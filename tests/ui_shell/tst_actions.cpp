#include "samplecalls.h"
#include "tests/support/fakedesk.h"
#include "ui/actions/actionbar.h"
#include "ui/actions/confirmationline.h"
#include "ui/actions/keysheet.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;

namespace {

struct Bench {
    Bench()
    {
        auto *column = new QVBoxLayout(&window);
        for (QWidget *part : {static_cast<QWidget *>(&list), static_cast<QWidget *>(&line), static_cast<QWidget *>(&bar)})
            column->addWidget(part);
        list.setEditTriggers(QAbstractItemView::NoEditTriggers);
        ui::Situation situation;
        situation.opened = situation.live = true;
        situation.calls = 1;
        actions.setSituation(situation);
        auto call = sampleCall(100);
        call.callerNumber = u"+5511955550100"_s;
        bar.setCall(call);
        window.show();
        window.activateWindow();
    }
    ~Bench()
    {
        for (QWidget *part : {static_cast<QWidget *>(&list), static_cast<QWidget *>(&line), static_cast<QWidget *>(&bar)})
            part->setParent(nullptr);
    }

    FakeDesk desk;
    QWidget window;
    ui::ActionRegistry actions{&window};
    QListWidget list;
    QLineEdit line;
    ui::ActionBar bar{desk, actions};
    QPushButton *hangUp = bar.findChild<QPushButton *>(u"hangUp"_s);
};

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void everyActionHasTextAMenuAndKeysOfItsOwn()
    {
        QWidget window;
        const ui::ActionRegistry actions(&window);
        QSet<QString> keys;
        QSet<QString> names;
        static const QRegularExpression name(u"^[a-z]+(-[a-z]+)*$"_s);
        int placed = 0;
        for (const auto menu : {ui::Menu::File, ui::Menu::Call, ui::Menu::View, ui::Menu::History, ui::Menu::Help}) {
            QVERIFY(!ui::ActionRegistry::menuTitle(menu).isEmpty());
            for (const QAction *action : actions.menu(menu)) {
                ++placed;
                QVERIFY(!action->text().isEmpty());
                QVERIFY2(name.match(action->objectName()).hasMatch(), qPrintable(action->objectName()));
                QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
                names += action->objectName();
                for (const QKeySequence &sequence : action->shortcuts()) {
                    QVERIFY2(!keys.contains(sequence.toString()), qPrintable(sequence.toString()));
                    keys += sequence.toString();
                    QVERIFY2(!sequence.isEmpty() && sequence[0].key() != Qt::Key_unknown, qPrintable(action->text()));
                }
            }
        }
        QCOMPARE(placed, int(Act::Quit) + 1);
        for (const char *wanted :
             {"J", "K", "Return", "Esc", "G", "S", "X", "P", "T", "E", "Ctrl+Return", "Ctrl+Shift+H", "Ctrl+F", "F6", "F11", "?", "Ctrl+Q"})
            QVERIFY2(keys.contains(QString::fromLatin1(wanted)), wanted);
    }

    void actionsAreOfferedWhenTheyCanBeDone()
    {
        QWidget window;
        ui::ActionRegistry actions(&window);
        QVERIFY(!actions[Act::StopSpeaking]->isEnabled());
        QVERIFY(!actions[Act::NextCall]->isEnabled());
        ui::Situation situation;
        situation.calls = 2;
        situation.opened = true;
        actions.setSituation(situation);
        QVERIFY(actions[Act::NextCall]->isEnabled());
        QVERIFY(!actions[Act::Say]->isEnabled());
        QVERIFY(actions[Act::HangUp]->isEnabled());
        situation.live = true;
        actions.setSituation(situation);
        QVERIFY(actions[Act::Say]->isEnabled());
        situation.over = true;
        situation.live = false;
        actions.setSituation(situation);
        QVERIFY(!actions[Act::HangUp]->isEnabled());
        situation.connected = false;
        actions.setSituation(situation);
        QVERIFY(!actions[Act::NextCall]->isEnabled());
        QVERIFY(actions[Act::Quit]->isEnabled());
    }

    void whatCannotBeDoneSaysWhatIsMissing()
    {
        QWidget window;
        ui::ActionRegistry actions(&window);
        QCOMPARE(actions.whyNot(actions[Act::HangUp]), u"No call that goes on is open"_s);
        QCOMPARE(actions.whyNot(actions[Act::Quit]), QString());
        ui::Situation situation;
        situation.opened = true;
        actions.setSituation(situation);
        QCOMPARE(actions.whyNot(actions[Act::HangUp]), QString());
        QCOMPARE(actions.whyNot(actions[Act::Say]), u"No live call is open"_s);
        for (const auto menu : {ui::Menu::File, ui::Menu::Call, ui::Menu::View, ui::Menu::History, ui::Menu::Help}) {
            for (const QAction *action : actions.menu(menu))
                QCOMPARE(actions.whyNot(action).isEmpty(), action->isEnabled());
        }
    }
    void pausingAndHandingBackAreOneButtonWithTwoFaces()
    {
        Bench bench;
        auto *pause = bench.bar.findChild<QPushButton *>(u"pauseAi"_s);
        bench.window.resize(1000, 300);
        QTRY_COMPARE(pause->text(), u"Pause AI"_s);
        QVERIFY(pause->toolTip().contains(u"undo it"_s));
        const QSignalSpy triggered(bench.actions[Act::PauseAi], &QAction::triggered);
        pause->click();
        QCOMPARE(triggered.size(), 1);
        ui::Situation situation;
        situation.opened = situation.live = situation.paused = true;
        bench.actions.setSituation(situation);
        QCOMPARE(pause->text(), u"Hand back"_s);
        QCOMPARE(bench.actions[Act::PauseAi]->text(), u"Hand back"_s);
        QVERIFY(pause->toolTip().contains(u"paused again"_s));
    }

    void aNarrowBarKeepsItsIconsAndItsNames()
    {
        QWidget holder;
        Bench bench;
        bench.bar.setParent(&holder);
        bench.bar.show();
        holder.show();
        bench.bar.setGeometry(0, 0, 1000, 40);
        auto *transfer = bench.bar.findChild<QPushButton *>(u"transfer"_s);
        QCOMPARE(transfer->text(), u"Transfer"_s);
        QVERIFY(bench.bar.minimumSizeHint().width() < 600);
        bench.bar.setGeometry(0, 0, bench.bar.minimumSizeHint().width(), 40);
        QVERIFY(transfer->text().isEmpty());
        QCOMPARE(transfer->accessibleName(), u"Transfer"_s);
        QVERIFY(!bench.hangUp->text().isEmpty());
    }

    void lettersActInListsAndNeverWhileTyping()
    {
        Bench bench;
        const QSignalSpy stopped(bench.actions[Act::StopSpeaking], &QAction::triggered);
        const QSignalSpy opened(bench.actions[Act::OpenCall], &QAction::triggered);
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.list.setFocus();
        QTRY_VERIFY(bench.list.hasFocus());
        QTest::keyClick(&bench.list, Qt::Key_X);
        QCOMPARE(stopped.size(), 1);

        bench.line.setFocus();
        QTRY_VERIFY(bench.line.hasFocus());
        QTest::keyClicks(&bench.line, u"xX"_s);
        QTest::keyClick(&bench.line, Qt::Key_Return);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(opened.size(), 0);
        QCOMPARE(bench.line.text(), u"xX"_s);

        bench.hangUp->setFocus();
        QTRY_VERIFY(bench.hangUp->hasFocus());
        QTest::keyClick(bench.hangUp, Qt::Key_X);
        QCOMPARE(stopped.size(), 1);
    }

    void hangingUpIsAskedForTwiceAndNamesTheCaller()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.list.setFocus();
        bench.bar.arm();
        QVERIFY(bench.bar.isArmed());
        QCOMPARE(bench.hangUp->text(), u"Hang up +55 11 95555-0100? Enter to confirm"_s);
        QVERIFY(bench.desk.commands.empty());
        QTRY_VERIFY(bench.hangUp->hasFocus());
        QTest::keyClick(bench.hangUp, Qt::Key_Return);
        QVERIFY(bench.desk.last<desk::HangUp>());
        QCOMPARE(bench.desk.last<desk::HangUp>()->call.value, u"rtc_0100"_s);
        QVERIFY(!bench.bar.isArmed());
    }

    void anythingElseDisarms()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.list.setFocus();
        QTRY_VERIFY(bench.list.hasFocus());
        bench.bar.arm();
        QTRY_VERIFY(bench.hangUp->hasFocus());
        QTest::keyClick(bench.hangUp, Qt::Key_Escape);
        QVERIFY(!bench.bar.isArmed());
        QVERIFY(bench.list.hasFocus());

        bench.bar.arm();
        QTest::keyClick(bench.hangUp, Qt::Key_Space);
        QVERIFY(bench.desk.commands.empty());
        bench.line.setFocus();
        QVERIFY(!bench.bar.isArmed());

        bench.bar.arm();
        bench.bar.setCall(sampleCall(101));
        QVERIFY(!bench.bar.isArmed());
        bench.bar.arm();
        bench.bar.setCall(sampleCall(101, calls::CallState::Ended));
        QVERIFY(!bench.bar.isArmed());
        QVERIFY(bench.desk.commands.empty());
    }

    void stopSpeakingIsOneClick()
    {
        Bench bench;
        QTest::mouseClick(bench.bar.findChild<QPushButton *>(u"stopSpeaking"_s), Qt::LeftButton);
        QVERIFY(bench.desk.last<desk::StopSpeaking>());
    }

    void theLineTellsWhatBecameOfTheNewestAction()
    {
        ui::ConfirmationLine line;
        line.resize(900, 30);
        QVERIFY(!line.isEnabled());
        calls::Action action;
        action.id = ActionId{1};
        action.kind = calls::ActionKind::Say;
        action.state = calls::ActionState::Sent;
        action.askedAt = fromUnixSeconds(1767225600);
        line.apply({action});
        QVERIFY2(line.text().endsWith(u"Say: sent"_s), qPrintable(line.text()));
        action.state = calls::ActionState::NotConfirmed;
        action.settledAt = action.askedAt + 9s;
        line.apply({action});
        QVERIFY(line.accessibleName().contains(u"Say: not confirmed"_s));
        QVERIFY(line.accessibleName().contains(u"send it again"_s));
        QCOMPARE(line.recent().size(), 1);
        QCOMPARE(ui::shapeOf(action.state), (ui::Shape{u"trouble"_s, ui::Role::Trouble}));

        for (quint64 id = 2; id < 80; ++id) {
            action.id = ActionId{id};
            line.apply({action});
        }
        QCOMPARE(line.recent().size(), ui::ConfirmationLine::kept);
        QCOMPARE(line.recent().first().id, ActionId{79});
        line.show();
        line.click();
        const auto popups = line.findChildren<QListWidget *>();
        QCOMPARE(popups.size(), 1);
        QCOMPARE(popups.first()->count(), ui::ConfirmationLine::kept);
    }

    void theSheetShowsEveryKey()
    {
        QWidget window;
        const ui::ActionRegistry actions(&window);
        const ui::KeySheet sheet(actions, &window);
        QStringList shown;
        for (const auto *label : sheet.findChildren<QLabel *>())
            shown += label->text();
        for (const auto menu : {ui::Menu::File, ui::Menu::Call, ui::Menu::View, ui::Menu::History, ui::Menu::Help}) {
            for (const QAction *action : actions.menu(menu)) {
                if (!action->shortcut().isEmpty())
                    QVERIFY2(shown.contains(action->shortcut().toString(QKeySequence::NativeText)) && shown.contains(action->text()),
                             qPrintable(action->text()));
            }
        }
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
