#include "tests/support/fakedesk.h"
#include "tests/ui_shell/samplecalls.h"
#include "ui/commands/armedbutton.h"
#include "ui/commands/callchoice.h"
#include "ui/commands/manycallsdialog.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::Activity;
using calls::CallState;
using ui::CallChoice;
using ui::ManyAct;
using ui::Which;

namespace {

calls::CallSummary callOf(int number, const QString &agent, CallState state = CallState::Live)
{
    auto call = sampleCall(number, state);
    call.profile = ProfileId{agent.toLower()};
    call.profileName = agent;
    return call;
}

struct Bench {
    Bench()
    {
        for (int number = 1; number <= 5; ++number) {
            const auto call = callOf(number, number == 5 ? u"Bruno"_s : u"Anna"_s, number == 4 ? CallState::Ended : CallState::Live);
            calls.insert(call.id, call);
        }
        for (const QString &name : {u"Anna"_s, u"Bruno"_s}) {
            agents::AgentProfile agent;
            agent.id = ProfileId{name.toLower()};
            agent.name = name;
            agents += agent;
        }
    }
    void show()
    {
        dialog = std::make_unique<ui::ManyCallsDialog>(desk, calls, agents);
        dialog->show();
        dialog->activateWindow();
    }
    template <typename T> T *part(const char *name) { return dialog->findChild<T *>(QString::fromLatin1(name)); }
    void choose(const char *combo, int data)
    {
        auto *box = part<QComboBox>(combo);
        box->setCurrentIndex(box->findData(data));
    }

    FakeDesk desk;
    QHash<CallId, calls::CallSummary> calls;
    QList<agents::AgentProfile> agents;
    std::unique_ptr<ui::ManyCallsDialog> dialog;
};

} // namespace

class TestCallChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void choices_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("fits");
        QTest::newRow("all") << int(Which::AllLive) << QString() << true;
        QTest::newRow("its agent") << int(Which::OfAgent) << QString() << true;
        QTest::newRow("needs nobody") << int(Which::NeedingYou) << QString() << false;
        QTest::newRow("digits") << int(Which::FromNumber) << u"55550001"_s << true;
        QTest::newRow("digits as shown") << int(Which::FromNumber) << u"11 95555-0001"_s << true;
        QTest::newRow("pattern") << int(Which::FromNumber) << u"+5511*"_s << true;
        QTest::newRow("pattern of the end") << int(Which::FromNumber) << u"*0001"_s << true;
        QTest::newRow("pattern of the whole") << int(Which::FromNumber) << u"+5511"_s << true;
        QTest::newRow("other digits") << int(Which::FromNumber) << u"0002"_s << false;
        QTest::newRow("other pattern") << int(Which::FromNumber) << u"5511*"_s << false;
        QTest::newRow("nothing written") << int(Which::FromNumber) << QString() << false;
        QTest::newRow("letters") << int(Which::FromNumber) << u"abc"_s << false;
        QTest::newRow("silent") << int(Which::InState) << QString() << false;
    }
    void choices()
    {
        QFETCH(int, which);
        QFETCH(QString, number);
        QFETCH(bool, fits);
        CallChoice choice;
        choice.which = Which(which);
        choice.number = number;
        choice.agent = ProfileId{u"anna"_s};
        choice.situation = {CallState::Live, Activity::Silent};
        const auto call = callOf(1, u"Anna"_s);
        QCOMPARE(ui::fits(choice, call), fits);
        QVERIFY(!ui::fits(choice, callOf(1, u"Anna"_s, CallState::Ended)));
    }

    void statesAndReasonsFit()
    {
        auto call = callOf(1, u"Anna"_s);
        CallChoice choice;
        choice.which = Which::InState;
        choice.situation = {CallState::Live, Activity::Silent};
        call.activity = Activity::Silent;
        QVERIFY(ui::fits(choice, call));
        choice.situation = {CallState::Degraded, Activity::None};
        QVERIFY(!ui::fits(choice, call));
        call.state = CallState::Degraded;
        QVERIFY(ui::fits(choice, call));
        choice.which = Which::NeedingYou;
        QVERIFY(!ui::fits(choice, call));
        call.attention.emplaceBack();
        QVERIFY(ui::fits(choice, call));
        choice.which = Which::OfAgent;
        choice.agent = ProfileId{u"bruno"_s};
        QVERIFY(!ui::fits(choice, call));
    }

    void onlyWhatTheCallAllowsCanBeAsked()
    {
        for (const CallState state : {CallState::Live, CallState::Degraded, CallState::Transferring, CallState::Connecting})
            QVERIFY(ui::canBe(ManyAct::HangUp, callOf(1, {}, state)));
        for (const CallState state : {CallState::Offered, CallState::Screening, CallState::Ending, CallState::Ended, CallState::Missed})
            QVERIFY(!ui::canBe(ManyAct::HangUp, callOf(1, {}, state)));
        QVERIFY(ui::canBe(ManyAct::Guide, callOf(1, {}, CallState::Live)));
        QVERIFY(!ui::canBe(ManyAct::Guide, callOf(1, {}, CallState::Connecting)));
        QVERIFY(!ui::canBe(ManyAct::StopSpeaking, callOf(1, {}, CallState::Ending)));
        for (const ui::ManyActRow &row : ui::manyActs())
            QCOMPARE(ui::rowOf(row.act).kind, row.kind);
        for (const ui::CallSituation &situation : ui::callSituations())
            QVERIFY(!ui::situationName(situation).isEmpty());
    }

    void endingAllOfAnAgentTakesTwoStepsAndNamesThem()
    {
        Bench bench;
        bench.show();
        QVERIFY(QTest::qWaitForWindowActive(bench.dialog.get()));
        bench.dialog->chooseAgent(ProfileId{u"anna"_s});
        auto *list = bench.part<QListWidget>("manyCallsList");
        QCOMPARE(list->count(), 3); // the one that has ended is not there
        list->item(1)->setCheckState(Qt::Unchecked);
        QCOMPARE(bench.part<QLabel>("manyCount")->text(), u"2 of 3 chosen"_s);
        QTest::mouseClick(bench.part<QPushButton>("manyNext"), Qt::LeftButton);

        auto *names = bench.part<QListWidget>("exactCalls");
        QCOMPARE(names->count(), 2);
        QVERIFY2(names->item(0)->text().contains(u"+55 11 95555-0001"_s), qPrintable(names->item(0)->text()));
        QVERIFY(names->item(1)->text().contains(u"+55 11 95555-0003"_s));
        auto *button = bench.part<ui::ArmedButton>("manyDo");
        QVERIFY2(button->text().startsWith(u"Hang up: 2 calls of "_s) && button->text().contains(u"Anna"_s), qPrintable(button->text()));
        QTRY_VERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Return);
        QVERIFY(bench.desk.commands.empty());
        QVERIFY(button->isArmed());
        QVERIFY2(button->text().contains(u"Enter to confirm"_s), qPrintable(button->text()));
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(bench.desk.commands.empty());
        QTest::keyClick(button, Qt::Key_Return);
        const auto *asked = bench.desk.last<desk::ForCalls>();
        QVERIFY(asked);
        QCOMPARE(asked->calls, (QList{sampleCall(1).id, sampleCall(3).id}));
        QVERIFY(std::holds_alternative<desk::HangUp>(asked->what));
        QVERIFY(bench.dialog->isHidden());
    }

    void aKeyThatIsHeldDoesNotRunThroughBothSteps()
    {
        Bench bench;
        bench.show();
        QVERIFY(QTest::qWaitForWindowActive(bench.dialog.get()));
        QTest::mouseClick(bench.part<QPushButton>("manyNext"), Qt::LeftButton);
        auto *button = bench.part<ui::ArmedButton>("manyDo");
        for (int press = 0; press < 5; ++press) {
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
            QCoreApplication::sendEvent(button, &held);
        }
        QVERIFY(!button->isArmed());
        QVERIFY(bench.desk.commands.empty());
        QTest::keyClick(button, Qt::Key_Return);
        QVERIFY(button->isArmed());
        bench.part<QPushButton>("manyBack")->setFocus();
        QVERIFY(!button->isArmed());
    }

    void whatCanBeTakenBackNeedsNoArming()
    {
        Bench bench;
        bench.show();
        bench.choose("manyAct", int(ManyAct::Guide));
        auto *next = bench.part<QPushButton>("manyNext");
        QVERIFY(!next->isEnabled()); // no text yet
        bench.part<QLineEdit>("manyText")->setText(u"Offer the refund."_s);
        QVERIFY(next->isEnabled());
        next->click();
        bench.part<ui::ArmedButton>("manyDo")->click();
        const auto *asked = bench.desk.last<desk::ForCalls>();
        QVERIFY(asked);
        QCOMPARE(asked->calls.size(), 4);
        const auto *guide = std::get_if<desk::Guide>(&asked->what);
        QVERIFY(guide);
        QCOMPARE(guide->hint, u"Offer the refund."_s);
    }

    void theListFollowsTheCallsAndStandsOnTheSecondPage()
    {
        Bench bench;
        bench.show();
        auto *list = bench.part<QListWidget>("manyCallsList");
        QCOMPARE(list->count(), 4);
        bench.dialog->apply({.calls = {callOf(6, u"Anna"_s), callOf(1, u"Anna"_s, CallState::Ended)}});
        QTRY_COMPARE(list->item(list->count() - 1)->data(Qt::UserRole).toString(), sampleCall(6).id.value);
        QCOMPARE(list->count(), 4);
        bench.part<QPushButton>("manyNext")->click();
        bench.dialog->apply({.calls = {callOf(7, u"Anna"_s), callOf(2, u"Anna"_s, CallState::Ended)}});
        QTRY_VERIFY(!bench.part<QLabel>("manyEnded")->text().isEmpty());
        QCOMPARE(bench.part<QListWidget>("exactCalls")->count(), 4);
        auto *button = bench.part<ui::ArmedButton>("manyDo");
        button->click();
        button->click();
        QCOMPARE(bench.desk.last<desk::ForCalls>()->calls.size(), 4);
    }

    void escGoesBackOneStepAtATime()
    {
        Bench bench;
        bench.show();
        QVERIFY(QTest::qWaitForWindowActive(bench.dialog.get()));
        bench.part<QPushButton>("manyNext")->click();
        auto *button = bench.part<ui::ArmedButton>("manyDo");
        QTRY_VERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Return);
        QVERIFY(button->isArmed());
        QTest::keyClick(button, Qt::Key_Escape);
        QVERIFY(!button->isArmed());
        QTest::keyClick(button, Qt::Key_Escape);
        QVERIFY(bench.part<QWidget>("manyCallsList")->isVisible());
        QTest::keyClick(bench.part<QWidget>("manyCallsList"), Qt::Key_Escape);
        QVERIFY(bench.dialog->isHidden());
        QVERIFY(bench.desk.commands.empty());
    }

    void withNoCallThereIsNothingToContinue()
    {
        Bench bench;
        bench.calls.clear();
        bench.show();
        QVERIFY(!bench.part<QPushButton>("manyNext")->isEnabled());
        QCOMPARE(bench.part<QLabel>("manyCount")->text(), u"No call fits."_s);
    }
};

QTEST_MAIN(TestCallChoice)
#include "tst_callchoice.moc"
