// Instructions: edited, compared, applied where the scope says, confirmed, undone, never lost.
#include "samplecall.h"
#include "tests/support/fakedesk.h"
#include "ui/instructions/instructionsedit.h"
#include "ui/instructions/instructionspanel.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using desk::InstructionsScope;
using ui::LineChange;

class TestInstructions : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::StateNote *note(const QString &name) const { return m_panel->findChild<ui::StateNote *>(name); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_panel->findChild<QPushButton *>(name); }
    void choose(InstructionsScope scope)
    {
        auto *box = m_panel->findChild<QComboBox *>(u"applyScope"_s);
        const int at = box->findData(QVariant::fromValue(scope));
        QVERIFY(at >= 0);
        box->setCurrentIndex(at);
    }
    void tellFacts(const calls::CallFacts &facts)
    {
        desk::Update update;
        update.watched = {{facts, {}, {}}};
        m_panel->apply(update);
    }
    void tellAction(calls::Action action)
    {
        desk::Update update;
        update.actions = {std::move(action)};
        m_panel->apply(update);
    }
    [[nodiscard]] static calls::Action outcome(quint64 id, calls::ActionState state)
    {
        return {ActionId{id}, calls::ActionKind::ReplaceInstructions, state, sample::summary().id};
    }

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        m_panel = std::make_unique<ui::InstructionsPanel>(*m_desk);
        m_panel->resize(420, 520);
        desk::Update agents;
        agents.agents = QList<agents::AgentProfile>{sample::profile(), sample::profile(u"support-en"_s, u"Max / Support"_s)};
        m_panel->apply(agents);
        m_panel->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_edit = m_panel->findChild<ui::InstructionsEdit *>();
    }

    void differencesAreTheFewestLines()
    {
        const QList<ui::DiffLine> expected{
            {LineChange::Same, u"a"_s}, {LineChange::Removed, u"b"_s}, {LineChange::Added, u"x"_s}, {LineChange::Same, u"c"_s}};
        auto got = ui::lineDiff(u"a\nb\nc"_s, u"a\nx\nc"_s);
        std::ranges::stable_sort(got.begin() + 1, got.begin() + 3, {},
                                 [](const ui::DiffLine &line) { return line.change != LineChange::Removed; });
        QCOMPARE(got, expected);
        QCOMPARE(ui::changedLines(u"a\nb\nc"_s, u"a\nx\nc"_s).added, QSet<int>{1});
        QCOMPARE(ui::changedLines(u"a\nb\nc"_s, u"a\nc"_s).removedAbove, QSet<int>{1});
        QCOMPARE(ui::changedLines(u"a\nb"_s, u"a"_s).removedAbove, QSet<int>{0});
        QCOMPARE(ui::changedLines(u"a"_s, u"a"_s), ui::ChangedLines());
    }

    void aFilledInTextIsKnownAsItsTemplate()
    {
        QVERIFY(ui::couldBeRenderedFrom(u"Call {{caller_number}} on {{date}}."_s, u"Call +55 11 on Monday."_s));
        QVERIFY(!ui::couldBeRenderedFrom(u"Call {{caller_number}} on {{date}}."_s, u"Ring +55 11 on Monday."_s));
        QVERIFY(!ui::couldBeRenderedFrom(u"plain"_s, u"other"_s));
        QVERIFY(ui::couldBeRenderedFrom(u"plain"_s, u"plain"_s));
    }

    void withoutACallTheChosenProfileIsEdited()
    {
        QCOMPARE(m_edit->toPlainText(), sample::instructions());
        QVERIFY(!button(u"applyInstructions"_s)->isEnabled());
        m_edit->appendPlainText(u"Be kind."_s);
        QVERIFY(button(u"applyInstructions"_s)->isEnabled());
        auto *profiles = m_panel->findChild<QComboBox *>(u"profileChoice"_s);
        QVERIFY(profiles->isEnabled());
        profiles->setCurrentIndex(1);
        QCOMPARE(m_edit->toPlainText(), sample::instructions());
        profiles->setCurrentIndex(0);
        QVERIFY(m_edit->toPlainText().endsWith(u"Be kind."_s));
        QTest::mouseClick(button(u"applyInstructions"_s), Qt::LeftButton);
        const auto *sent = m_desk->last<desk::ReplaceInstructions>();
        QVERIFY(sent && sent->call.isEmpty());
        QCOMPARE(sent->profile, sample::profile().id);
        QCOMPARE(sent->scope, InstructionsScope::NextCalls);
    }

    void applyingGoesToThisCallAndTheEchoConfirms()
    {
        m_panel->show(sample::facts());
        m_edit->setFocus();
        m_edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_edit, u"Offer the receipt."_s);
        m_panel->applyInstructions();
        const auto *sent = m_desk->last<desk::ReplaceInstructions>();
        QVERIFY(sent);
        QCOMPARE(sent->scope, InstructionsScope::ThisCall);
        QCOMPARE(sent->call, sample::summary().id);
        QCOMPARE(sent->instructions, sample::instructions() + u"Offer the receipt."_s);
        QVERIFY(!button(u"applyInstructions"_s)->isEnabled());
        QVERIFY(!note(u"instructionsOutcome"_s)->text().isEmpty());

        calls::CallFacts echoed = sample::facts();
        echoed.instructions = sent->instructions;
        echoed.instructions.replace(u"{{date}}"_s, u"Monday"_s);
        echoed.previousInstructions = sample::instructions();
        echoed.summary.instructionsEdited = true;
        tellFacts(echoed);
        tellAction(outcome(1, calls::ActionState::Confirmed));
        QVERIFY(note(u"instructionsOutcome"_s)->text().contains(u"confirmed"_s));
        QVERIFY(m_edit->toPlainText().contains(u"{{date}}"_s)); // the variables stay variables
        QTRY_VERIFY(m_edit->marks().added.isEmpty());
        QVERIFY(!button(u"applyInstructions"_s)->isEnabled());
    }

    void undoPutsThePreviousBackByTheSamePath()
    {
        applyingGoesToThisCallAndTheEchoConfirms();
        QVERIFY(button(u"undoInstructions"_s)->isEnabled());
        QTest::mouseClick(button(u"undoInstructions"_s), Qt::LeftButton);
        const auto *sent = m_desk->last<desk::ReplaceInstructions>();
        QCOMPARE(m_desk->commands.size(), size_t(2));
        QCOMPARE(sent->instructions, sample::instructions());
        QCOMPARE(sent->scope, InstructionsScope::ThisCall);
        QCOMPARE(m_edit->toPlainText(), sample::instructions());
        calls::CallFacts echoed = sample::facts();
        echoed.summary.instructionsEdited = true;
        tellFacts(echoed);
        tellAction(outcome(2, calls::ActionState::Confirmed));
        QCOMPARE(m_edit->toPlainText(), sample::instructions());
        QVERIFY(button(u"undoInstructions"_s)->isEnabled()); // and forth again
        m_panel->undo();
        QVERIFY(m_desk->last<desk::ReplaceInstructions>()->instructions.endsWith(u"Offer the receipt."_s));
    }

    void aRefusalIsToldAndTheTextStays()
    {
        m_panel->show(sample::facts());
        m_edit->setPlainText(u"Something else"_s);
        m_panel->applyInstructions();
        calls::Action action = outcome(1, calls::ActionState::DidNotHappen);
        action.reason = {calls::ReasonCode::ServiceRefused, u"instructions too long"_s};
        tellAction(action);
        QVERIFY(note(u"instructionsOutcome"_s)->text().contains(u"did not happen"_s));
        QCOMPARE(m_edit->toPlainText(), u"Something else"_s);
        QVERIFY(button(u"applyInstructions"_s)->isEnabled());
        m_panel->applyInstructions();
        tellAction(outcome(2, calls::ActionState::NotConfirmed));
        QVERIFY(note(u"instructionsOutcome"_s)->text().contains(u"not confirmed"_s));
    }

    void liveCallsOfTheAgentAreCountedAndConfirmedTogether()
    {
        desk::Update calls;
        for (int i = 0; i < 7; ++i) {
            calls::CallSummary call = sample::summary();
            if (i > 0)
                call.id = CallId{u"rtc_%1"_s.arg(i)};
            calls.calls << call;
        }
        m_panel->apply(calls);
        m_panel->show(sample::facts());
        auto *box = m_panel->findChild<QComboBox *>(u"applyScope"_s);
        QCOMPARE(box->count(), 3);
        QVERIFY(box->itemText(1).contains(u'7'));
        m_edit->setPlainText(u"New for all"_s);
        choose(InstructionsScope::LiveCalls);
        m_panel->applyInstructions();
        QCOMPARE(m_desk->last<desk::ReplaceInstructions>()->scope, InstructionsScope::LiveCalls);
        calls::Action action = outcome(1, calls::ActionState::Confirmed);
        action.calls = 7;
        action.confirmed = 6;
        action.failed = 1;
        tellAction(action);
        QVERIFY(note(u"instructionsOutcome"_s)->text().contains(u"6 of 7"_s));
    }

    void aCallThatEndedCanNoLongerBeChanged()
    {
        m_panel->show(sample::facts());
        m_edit->setPlainText(u"Too late"_s);
        desk::Update update;
        update.calls = {sample::summary()};
        update.calls.first().state = calls::CallState::Ended;
        m_panel->apply(update);
        auto *box = m_panel->findChild<QComboBox *>(u"applyScope"_s);
        QCOMPARE(box->findData(QVariant::fromValue(InstructionsScope::ThisCall)), -1);
        QCOMPARE(m_edit->toPlainText(), u"Too late"_s);
    }

    void editsAreKeptWhileOtherCallsAreShown()
    {
        calls::CallFacts other = sample::facts();
        other.summary.id = CallId{u"rtc_other"_s};
        m_panel->show(sample::facts());
        m_edit->setPlainText(u"Half written"_s);
        m_panel->show(other);
        QCOMPARE(m_edit->toPlainText(), sample::instructions());
        m_panel->clear();
        QCOMPARE(m_edit->toPlainText(), sample::instructions());
        m_panel->show(sample::facts());
        QCOMPARE(m_edit->toPlainText(), u"Half written"_s);
    }

    void aChangeUnderTheEditIsToldAndNothingIsLost()
    {
        m_panel->show(sample::facts());
        m_edit->setPlainText(u"My text"_s);
        calls::CallFacts changed = sample::facts();
        changed.instructions = u"Somebody else's text"_s;
        changed.summary.instructionsEdited = true;
        tellFacts(changed);
        QCOMPARE(m_edit->toPlainText(), u"My text"_s);
        QVERIFY(note(u"instructionsConflict"_s)->isVisible());

        calls::CallFacts untouched = sample::facts();
        untouched.summary.id = CallId{u"rtc_other"_s};
        m_panel->show(untouched);
        QVERIFY(!note(u"instructionsConflict"_s)->isVisible());
        untouched.instructions = u"New in use"_s;
        untouched.summary.instructionsEdited = true;
        tellFacts(untouched);
        QCOMPARE(m_edit->toPlainText(), u"New in use"_s);
    }

    void changedLinesAreMarkedAndTheDiffShowsBoth()
    {
        m_panel->show(sample::facts());
        m_edit->setPlainText(sample::instructions().replace(u"warmly"_s, u"slowly"_s));
        QTRY_COMPARE(m_edit->marks().added.size(), 1);
        m_panel->findChild<QToolButton *>(u"showChanges"_s)->setChecked(true);
        const auto *diff = m_panel->findChild<QPlainTextEdit *>(u"instructionsDiff"_s);
        QVERIFY(diff->isVisible());
        QVERIFY(diff->toPlainText().contains(u"warmly"_s) && diff->toPlainText().contains(u"slowly"_s));
        m_panel->focusEditor();
        QVERIFY(m_edit->isVisible());
    }

    void pastedMarkupIsText()
    {
        m_panel->show(sample::facts());
        m_edit->setPlainText(u"<b>no</b>\u202E"_s);
        QCOMPARE(m_edit->toPlainText(), u"<b>no</b>\u202E"_s); // instructions go to the service as they are written
    }

    void theChosenProfileCanAnswerNewCalls()
    {
        QTest::mouseClick(button(u"useForNewCalls"_s), Qt::LeftButton);
        QCOMPARE(m_desk->defaultProfile, sample::profile().id);
        m_panel->show(sample::facts());
        QVERIFY(!button(u"useForNewCalls"_s)->isVisible());
    }

    void itLooksAsDesigned()
    {
        m_panel->show(sample::facts());
        m_edit->setPlainText(sample::instructions().replace(u"warmly"_s, u"slowly"_s).replace(u"Never threaten, never"_s, u"Never"_s));
        QTRY_VERIFY(!m_edit->marks().added.isEmpty());
        for (const auto choice : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
            ui::applyTheme(*qApp, choice);
            const QString suffix = choice == ui::ThemeChoice::Light ? u"light"_s : u"dark"_s;
            sample::grab(*m_panel, u"instructions-"_s + suffix);
            m_panel->findChild<QToolButton *>(u"showChanges"_s)->setChecked(true);
            sample::grab(*m_panel, u"instructions-diff-"_s + suffix);
            m_panel->findChild<QToolButton *>(u"showChanges"_s)->setChecked(false);
            QVERIFY(!m_panel->grab().isNull());
        }
    }

private:
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<ui::InstructionsPanel> m_panel;
    ui::InstructionsEdit *m_edit = nullptr;
};

QTEST_MAIN(TestInstructions)
#include "tst_instructions.moc"
