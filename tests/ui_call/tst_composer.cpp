// The line an operator steps in with: where it goes, what the keys do, and that nothing written is ever lost.
#include "samplecall.h"
#include "tests/support/fakedesk.h"
#include "ui/composer/composer.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Composer;

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        m_window = std::make_unique<QWidget>();
        m_composer = new Composer(*m_desk, m_window.get());
        m_window->resize(600, 160);
        m_composer->resize(600, 160);
        m_composer->setCall(sample::summary());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_line = m_composer->findChild<QPlainTextEdit *>(u"composerLine"_s);
    }

    void enterSendsWhereTheModeSays()
    {
        m_composer->focus(Composer::Mode::Guide);
        QTest::keyClicks(m_line, u"Be brief"_s);
        QTest::keyClick(m_line, Qt::Key_Return);
        const auto *guide = m_desk->last<desk::Guide>();
        QVERIFY(guide);
        QCOMPARE(guide->hint, u"Be brief"_s);
        QCOMPARE(guide->call, sample::summary().id);
        QVERIFY(guide->answerNow);
        QVERIFY(m_line->toPlainText().isEmpty());

        m_composer->findChild<QCheckBox *>(u"answerNow"_s)->setChecked(false);
        QTest::keyClicks(m_line, u"Later"_s);
        QTest::keyClick(m_line, Qt::Key_Enter);
        QVERIFY(!m_desk->last<desk::Guide>()->answerNow);

        m_composer->focus(Composer::Mode::Say);
        QTest::keyClicks(m_line, u"One moment"_s);
        QTest::mouseClick(m_composer->findChild<QPushButton *>(u"composerSend"_s), Qt::LeftButton);
        QCOMPARE(m_desk->last<desk::Say>()->line, u"One moment"_s);
    }

    void shiftEnterBreaksTheLineAndNothingIsNotSent()
    {
        QTest::keyClick(m_line, Qt::Key_Return);
        QTest::keyClicks(m_line, u"  "_s);
        QTest::keyClick(m_line, Qt::Key_Return);
        QVERIFY(m_desk->commands.empty());
        m_line->clear();
        QTest::keyClicks(m_line, u"a"_s);
        QTest::keyClick(m_line, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(m_line, u"b"_s);
        QVERIFY(m_desk->commands.empty());
        QTest::keyClick(m_line, Qt::Key_Return);
        QCOMPARE(m_desk->last<desk::Guide>()->hint, u"a\nb"_s);
    }

    void itSaysWhoWillHearIt()
    {
        const auto *hearer = m_composer->findChild<ui::StateNote *>(u"whoHears"_s);
        m_composer->setMode(Composer::Mode::Guide);
        QCOMPARE(hearer->text(), u"Only the AI reads this"_s);
        m_composer->setMode(Composer::Mode::Say);
        QCOMPARE(hearer->text(), u"The caller hears this in the AI's voice"_s);
    }

    void upAndDownGoThroughWhatWasSent()
    {
        for (const QString &text : {u"first"_s, u"second"_s}) {
            QTest::keyClicks(m_line, text);
            QTest::keyClick(m_line, Qt::Key_Return);
        }
        QTest::keyClicks(m_line, u"unsent"_s);
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(m_line, key);
            return m_line->toPlainText();
        };
        QCOMPARE(press(Qt::Key_Up), u"second"_s);
        QCOMPARE(press(Qt::Key_Up), u"first"_s);
        QCOMPARE(press(Qt::Key_Up), u"first"_s);
        QCOMPARE(press(Qt::Key_Down), u"second"_s);
        QCOMPARE(press(Qt::Key_Down), u"unsent"_s);
        QCOMPARE(press(Qt::Key_Down), u"unsent"_s);
    }

    void whatIsWrittenIsKeptForEachCall()
    {
        QTest::keyClicks(m_line, u"for the first"_s);
        calls::CallSummary other = sample::summary();
        other.id = CallId{u"rtc_other"_s};
        m_composer->setCall(other);
        QVERIFY(m_line->toPlainText().isEmpty());
        m_composer->focus(Composer::Mode::Say);
        QTest::keyClicks(m_line, u"for the other"_s);
        m_composer->setCall(sample::summary());
        QCOMPARE(m_line->toPlainText(), u"for the first"_s);
        QCOMPARE(m_composer->mode(), Composer::Mode::Guide);
        m_composer->clearCall();
        m_composer->setCall(other);
        QCOMPARE(m_line->toPlainText(), u"for the other"_s);
        QCOMPARE(m_composer->mode(), Composer::Mode::Say);
    }

    void aLineThatDidNotHappenComesBack()
    {
        m_composer->focus(Composer::Mode::Say);
        QTest::keyClicks(m_line, u"Stay with me"_s);
        QTest::keyClick(m_line, Qt::Key_Return);
        m_composer->setMode(Composer::Mode::Guide);
        calls::Action action{ActionId{1}, calls::ActionKind::Say, calls::ActionState::Sent, sample::summary().id, u"Stay with me"_s};
        m_composer->apply({action});
        QVERIFY(m_line->toPlainText().isEmpty());
        action.state = calls::ActionState::DidNotHappen;
        action.reason = {calls::ReasonCode::RateLimited, {}};
        m_composer->apply({action});
        QCOMPARE(m_line->toPlainText(), u"Stay with me"_s);
        QCOMPARE(m_composer->mode(), Composer::Mode::Say);
        QVERIFY(!m_composer->findChild<ui::StateNote *>(u"composerNote"_s)->text().isEmpty());
    }

    void aRefusedLineNeverOverwritesANewerOne()
    {
        QTest::keyClicks(m_line, u"older"_s);
        QTest::keyClick(m_line, Qt::Key_Return);
        QTest::keyClicks(m_line, u"newer"_s);
        m_composer->apply({{ActionId{1}, calls::ActionKind::Guide, calls::ActionState::DidNotHappen, sample::summary().id}});
        QCOMPARE(m_line->toPlainText(), u"newer"_s);
        QTest::keyClick(m_line, Qt::Key_Up);
        QCOMPARE(m_line->toPlainText(), u"older"_s);
    }

    void aRefusedLineOfAnotherCallWaitsThere()
    {
        QTest::keyClicks(m_line, u"for the first"_s);
        QTest::keyClick(m_line, Qt::Key_Return);
        calls::CallSummary other = sample::summary();
        other.id = CallId{u"rtc_other"_s};
        m_composer->setCall(other);
        m_composer->apply({{ActionId{1}, calls::ActionKind::Guide, calls::ActionState::DidNotHappen, sample::summary().id}});
        QVERIFY(m_line->toPlainText().isEmpty());
        m_composer->setCall(sample::summary());
        QCOMPARE(m_line->toPlainText(), u"for the first"_s);
    }

    void aCallThatIsNotLiveTakesNoLine_data()
    {
        QTest::addColumn<calls::CallState>("state");
        QTest::addColumn<bool>("takes");
        QTest::newRow("ringing") << calls::CallState::Offered << false;
        QTest::newRow("connecting") << calls::CallState::Connecting << false;
        QTest::newRow("live") << calls::CallState::Live << true;
        QTest::newRow("link lost") << calls::CallState::Degraded << true;
        QTest::newRow("ending") << calls::CallState::Ending << false;
        QTest::newRow("ended") << calls::CallState::Ended << false;
    }
    void aCallThatIsNotLiveTakesNoLine()
    {
        QFETCH(calls::CallState, state);
        QFETCH(bool, takes);
        QTest::keyClicks(m_line, u"hello"_s);
        calls::CallSummary call = sample::summary();
        call.state = state;
        m_composer->setCall(call);
        QCOMPARE(m_composer->findChild<QPushButton *>(u"composerSend"_s)->isEnabled(), takes);
        QVERIFY(!m_composer->findChild<ui::StateNote *>(u"whoHears"_s)->text().isEmpty());
        QTest::keyClick(m_line, Qt::Key_Return);
        QCOMPARE(!m_desk->commands.empty(), takes);
        if (!takes)
            QCOMPARE(m_line->toPlainText(), u"hello"_s);
    }

    void escapeLeavesAndKeepsTheText()
    {
        QSignalSpy left(m_composer, &Composer::leaveRequested);
        QTest::keyClicks(m_line, u"half a"_s);
        QTest::keyClick(m_line, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QCOMPARE(m_line->toPlainText(), u"half a"_s);
    }

private:
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    Composer *m_composer = nullptr;
    QPlainTextEdit *m_line = nullptr;
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
