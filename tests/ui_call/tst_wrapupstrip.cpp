// Marks, outcome and note by key and by eye, against a desk that remembers what was asked of it.
#include "samplecall.h"
#include "tests/support/fakedesk.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/transcript/statenote.h"
#include "ui/transcript/transcriptview.h"
#include "ui/wrapup/outcomesdialog.h"
#include "ui/wrapup/wrapupstrip.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::ActionState;
using calls::CallState;

class TestWrapUpStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        m_desk->time = sample::start + 83s;
        m_page = std::make_unique<ui::CallPage>(*m_desk);
        m_page->resize(760, 700);
        m_page->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_facts = sample::facts();
        m_facts.outcomes = QStringList{u"Promise to pay"_s, u"Paid already"_s, u"Wrong person"_s};
        m_facts.outcomeRequired = true;
    }

    void itTakesTheComposersPlaceWhenTheCallIsOver()
    {
        open();
        QVERIFY(strip()->isHidden());
        QVERIFY(composerLine()->isVisible());
        end();
        QVERIFY(strip()->isVisible());
        QVERIFY(!composerLine()->isVisible());
        QCOMPARE(child<ui::StateNote>(u"outcomeDue"_s)->text(), u"outcome due"_s);
        QVERIFY(!child<QPushButton>(u"saveOutcome"_s)->isEnabled());
        QCoreApplication::processEvents();
        sample::grab(*m_page, u"wrapup-due"_s);
    }

    void whoTypesWhileTheCallEndsWritesNowhereElse()
    {
        open();
        composerLine()->setFocus();
        QTest::keyClicks(composerLine(), u"Offer"_s);
        end();
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && !strip()->isAncestorOf(focus));
        QTest::keyClicks(focus, u"1m2"_s);
        QVERIFY(m_desk->commands.empty());
        QVERIFY(!strip()->hasChanges());
    }

    void aNumberChoosesAndEnterSaves()
    {
        end();
        m_page->focusOutcome();
        QWidget *first = child<QToolButton>(u"outcome1"_s);
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_2);
        QVERIFY(child<QToolButton>(u"outcome2"_s)->isChecked());
        QVERIFY(strip()->hasChanges());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const auto *set = m_desk->last<desk::SetOutcome>();
        QVERIFY(set);
        QCOMPARE(set->outcome, u"Paid already"_s);
        QCOMPARE(set->call, m_facts.summary.id);
        QTRY_VERIFY(m_page->transcript()->hasFocus());
    }

    void theNoteGoesWithItAndFiguresInItAreText()
    {
        end();
        auto *note = child<QLineEdit>(u"outcomeNote"_s);
        child<QToolButton>(u"outcome1"_s)->click();
        note->setFocus();
        QTest::keyClicks(note, u"pays 3 of 9"_s);
        QVERIFY(child<QToolButton>(u"outcome1"_s)->isChecked());
        QTest::keyClick(note, Qt::Key_Return);
        const auto *set = m_desk->last<desk::SetOutcome>();
        QVERIFY(set && set->outcome == u"Promise to pay"_s && set->note == u"pays 3 of 9"_s);
        QCOMPARE(m_desk->commands.size(), size_t(1));
    }

    void pressedAgainItIsTakenBack()
    {
        m_facts.summary.outcome = u"Wrong person"_s;
        end();
        auto *chosen = child<QToolButton>(u"outcome3"_s);
        QVERIFY(chosen->isChecked());
        m_page->focusOutcome();
        QTRY_VERIFY(chosen->hasFocus());
        QTest::keyClick(chosen, Qt::Key_3);
        QVERIFY(!chosen->isChecked());
        child<QPushButton>(u"saveOutcome"_s)->click();
        QVERIFY(m_desk->last<desk::SetOutcome>()->outcome.isEmpty());
    }

    void whatWasBegunIsKeptForEachCall()
    {
        end();
        child<QToolButton>(u"outcome1"_s)->click();
        auto *note = child<QLineEdit>(u"outcomeNote"_s);
        note->setFocus();
        QTest::keyClicks(note, u"half a thought"_s);

        desk::OpenedCall other{m_facts, {}, {}};
        other.facts.summary.id = CallId{u"rtc_other"_s};
        m_page->show(other);
        QVERIFY(!strip()->hasChanges());
        QCOMPARE(note->text(), QString());
        QVERIFY(!child<QToolButton>(u"outcome1"_s)->isChecked());
        end();
        QCOMPARE(note->text(), u"half a thought"_s);
        QVERIFY(child<QToolButton>(u"outcome1"_s)->isChecked());
    }

    void aRefusalSaysWhyAndKeepsWhatWasWritten()
    {
        end();
        child<QToolButton>(u"outcome1"_s)->click();
        child<QPushButton>(u"saveOutcome"_s)->click();
        desk::Update update;
        update.actions = {{ActionId{1},
                           calls::ActionKind::SetOutcome,
                           ActionState::DidNotHappen,
                           m_facts.summary.id,
                           u"Promise to pay"_s,
                           {calls::ReasonCode::UnknownOutcome, {}}}};
        m_page->apply(update);
        QVERIFY(child<ui::StateNote>(u"outcomeTold"_s)->text().contains(u"no such outcome"_s));
        QVERIFY(child<QToolButton>(u"outcome1"_s)->isChecked());
        QVERIFY(child<QPushButton>(u"saveOutcome"_s)->isEnabled());
    }

    void savedItIsSaid()
    {
        end();
        child<QToolButton>(u"outcome1"_s)->click();
        child<QPushButton>(u"saveOutcome"_s)->click();
        m_facts.summary.outcome = u"Promise to pay"_s;
        m_facts.summary.outcomeDue = false;
        desk::Update update;
        update.watched = {{m_facts, {}, {}}};
        update.actions = {{ActionId{1}, calls::ActionKind::SetOutcome, ActionState::Confirmed, m_facts.summary.id}};
        m_page->apply(update);
        QCOMPARE(child<ui::StateNote>(u"outcomeDue"_s)->text(), u"saved: Promise to pay"_s);
        QVERIFY(!strip()->hasChanges());
        QVERIFY(child<ui::StateNote>(u"outcomeTold"_s)->isHidden());
    }

    void aMaskedNoteIsNotWrittenBack()
    {
        m_facts.summary.outcome = u"Wrong person"_s;
        m_facts.summary.outcomeNote = u"call ••••••••0100"_s;
        end();
        auto *note = child<QLineEdit>(u"outcomeNote"_s);
        QCOMPARE(note->text(), QString());
        QVERIFY(note->placeholderText().contains(m_facts.summary.outcomeNote));
        QVERIFY(!strip()->hasChanges());
        child<QToolButton>(u"outcome1"_s)->click();
        child<QPushButton>(u"saveOutcome"_s)->click();
        QVERIFY(!m_desk->last<desk::SetOutcome>()->note);
        note->setFocus();
        QTest::keyClicks(note, u"done"_s);
        child<QPushButton>(u"saveOutcome"_s)->click();
        QCOMPARE(m_desk->last<desk::SetOutcome>()->note, u"done"_s);
    }

    void aNoteThatIsToldMaskedIsSavedAllTheSame()
    {
        end();
        auto *note = child<QLineEdit>(u"outcomeNote"_s);
        note->setFocus();
        QTest::keyClicks(note, u"call +14155550100"_s);
        child<QPushButton>(u"saveOutcome"_s)->click();
        m_facts.summary.outcomeNote = u"call ••••••••0100"_s;
        desk::Update update;
        update.actions = {{ActionId{1}, calls::ActionKind::SetOutcome, ActionState::Confirmed, m_facts.summary.id}};
        update.watched = {{m_facts, {}, {}}};
        m_page->apply(update);
        QVERIFY(!strip()->hasChanges());
        QCOMPARE(note->text(), QString());
    }

    void aMaskedMarkIsNotWrittenBack()
    {
        open();
        row(ActionId{11}, 30s, u"card ••••1111"_s, 7);
        m_page->goToMark(false);
        auto *note = child<QLineEdit>(u"markNote"_s);
        QCOMPARE(note->text(), QString());
        QVERIFY(note->placeholderText().contains(u"card ••••1111"_s));
        note->setFocus();
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(m_desk->commands.empty());
    }

    void aListThatIsEditedKeepsWhatTheCallHas()
    {
        m_facts.summary.outcome = u"Wrong person"_s;
        m_facts.outcomes = QStringList{u"Sold"_s};
        end();
        QCOMPARE(child<QToolButton>(u"outcome2"_s)->accessibleName(), u"Wrong person"_s);
        QVERIFY(child<QToolButton>(u"outcome2"_s)->isChecked());
    }

    void aLongListIsACombo()
    {
        m_facts.outcomes.clear();
        for (int i = 1; i <= 12; ++i)
            m_facts.outcomes += u"Outcome number %1"_s.arg(i);
        end();
        auto *combo = child<QComboBox>(u"outcomeCombo"_s);
        QVERIFY(combo->isVisible());
        m_page->focusOutcome();
        QTRY_VERIFY(combo->hasFocus());
        QTest::keyClick(combo, Qt::Key_Down);
        QTest::keyClick(combo, Qt::Key_Down);
        child<QPushButton>(u"saveOutcome"_s)->click();
        QCOMPARE(m_desk->last<desk::SetOutcome>()->outcome, u"Outcome number 2"_s);
    }

    void longNamesWrapAndDoNotWiden()
    {
        m_facts.outcomes.clear();
        for (int i = 1; i <= 9; ++i)
            m_facts.outcomes += u"%1 Cliente pediu para falar com um supervisor sobre o parcelamento & tudo"_s.arg(i);
        end();
        m_page->resize(420, 700);
        QCoreApplication::processEvents();
        QVERIFY(m_page->width() <= 430);
        QVERIFY(child<QToolButton>(u"outcome9"_s)->geometry().right() <= strip()->width());
        QVERIFY(child<QToolButton>(u"outcome9"_s)->geometry().top() > child<QToolButton>(u"outcome1"_s)->geometry().top());
        sample::grab(*m_page, u"wrapup-long"_s);
    }

    void whileTheCallGoesOnItComesWhenAsked()
    {
        open();
        m_page->focusOutcome();
        QVERIFY(strip()->isVisible() && composerLine()->isVisible());
        QTRY_VERIFY(child<QToolButton>(u"outcome1"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(strip()->isHidden());
        QTRY_VERIFY(m_page->transcript()->hasFocus());
    }

    void theListIsEdited()
    {
        QSignalSpy asked(m_page.get(), &ui::CallPage::outcomesRequested);
        end();
        child<QToolButton>(u"editOutcomes"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<ProfileId>(), m_facts.summary.profile);
    }

    void aMarkIsMadeAtOnceAndItsNoteFollows()
    {
        open();
        m_page->mark();
        const auto *mark = m_desk->last<desk::Mark>();
        QVERIFY(mark && mark->at == m_desk->time && mark->note.isEmpty());
        auto *note = child<QLineEdit>(u"markNote"_s);
        QTRY_VERIFY(note->hasFocus());
        row(ActionId{1}, 83s);
        QCOMPARE(child<QLabel>(u"markPlace"_s)->text(), u"Mark 01:23"_s);
        QCoreApplication::processEvents();
        sample::grab(*m_page, u"mark-note"_s);
        QTest::keyClicks(note, u"asks for the manager"_s);
        QTest::keyClick(note, Qt::Key_Return);
        const auto *edit = m_desk->last<desk::EditMark>();
        QVERIFY(edit && edit->mark == ActionId{1} && edit->note == u"asks for the manager"_s);
        QVERIFY(child<QWidget>(u"markBar"_s)->isHidden());
        QTRY_VERIFY(m_page->transcript()->hasFocus());
    }

    void escapeLeavesTheMarkWithoutANote()
    {
        open();
        m_page->mark();
        auto *note = child<QLineEdit>(u"markNote"_s);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, u"no"_s);
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(m_desk->last<desk::Mark>());
        QCOMPARE(m_desk->commands.size(), size_t(1));
        QVERIFY(m_page->call() == m_facts.summary.id); // Escape left the line, not the call
    }

    void aSecondMarkKeepsTheNoteOfTheFirst()
    {
        open();
        m_page->mark();
        QTest::keyClicks(child<QLineEdit>(u"markNote"_s), u"first"_s);
        m_page->mark();
        QCOMPARE(m_desk->commands.size(), size_t(3));
        QCOMPARE(std::get<desk::EditMark>(m_desk->commands.at(1)).note, u"first"_s);
        QCOMPARE(child<QLineEdit>(u"markNote"_s)->text(), QString());
    }

    void marksAreGoneThroughRoundAndRound()
    {
        open();
        row(ActionId{11}, 30s, u"second"_s, 7);
        row(ActionId{12}, 10s, u"first"_s, 2);
        auto *note = child<QLineEdit>(u"markNote"_s);
        QStringList seen;
        for (bool backward : {false, false, false, true, true}) {
            m_page->goToMark(backward);
            seen += note->text();
        }
        QCOMPARE(seen, (QStringList{u"first"_s, u"second"_s, u"first"_s, u"second"_s, u"first"_s}));
        QCOMPARE(child<QLabel>(u"markPlace"_s)->text(), u"Mark 00:10 · 1 of 2"_s);
        QVERIFY(!note->hasFocus());
        note->setFocus();
        QTest::keyClicks(note, u" one"_s);
        QTest::keyClick(note, Qt::Key_Return);
        const auto *edit = m_desk->last<desk::EditMark>();
        QVERIFY(edit && edit->mark == ActionId{12} && edit->note.contains(u"one"_s));
    }

    void ofACallThatIsOverItsEndOrTheRowThatIsReadIsMarked()
    {
        end();
        child<QLineEdit>(u"outcomeNote"_s)->setFocus();
        m_page->mark();
        QVERIFY(m_desk->last<desk::Mark>()->at == m_facts.summary.endedAt);
        QTextCursor cursor(m_page->transcript()->document()->findBlockByNumber(1));
        m_page->transcript()->setTextCursor(cursor);
        m_page->transcript()->setFocus();
        QTRY_VERIFY(m_page->transcript()->hasFocus());
        m_page->mark();
        QVERIFY(m_desk->last<desk::Mark>()->at == sample::start + 6s);
    }

    void theDialogEditsTheListOfAnAgent()
    {
        agents::AgentProfile first = sample::profile(u"a"_s, u"Anna"_s);
        agents::AgentProfile second = sample::profile(u"b"_s, u"Bea"_s);
        second.outcomes = QStringList{u"Sold"_s};
        second.outcomeRequired = true;
        ui::OutcomesDialog dialog(*m_desk, {first, second}, second.id);
        dialog.show();
        auto *list = dialog.findChild<QPlainTextEdit *>(u"outcomesList"_s);
        QCOMPARE(list->toPlainText(), u"Sold"_s);
        QVERIFY(dialog.findChild<QCheckBox *>(u"outcomesRequired"_s)->isChecked());
        list->moveCursor(QTextCursor::End);
        QTest::keyClicks(list, u"\r Not sold \rsold"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"outcomesTold"_s)->text().contains(u"left out"_s));
        sample::grab(dialog, u"outcomes-dialog"_s);
        dialog.findChild<QPushButton *>(u"saveOutcomes"_s)->click();
        const auto *edit = m_desk->last<desk::EditOutcomes>();
        QVERIFY(edit && edit->required);
        QCOMPARE(edit->profile.value, u"b"_s);
        QCOMPARE(edit->outcomes, (QStringList{u"Sold"_s, u"Not sold"_s}));
        QVERIFY(dialog.isHidden());
    }

private:
    template <typename Widget> [[nodiscard]] Widget *child(const QString &name) const { return m_page->findChild<Widget *>(name); }
    [[nodiscard]] ui::WrapUpStrip *strip() const { return child<ui::WrapUpStrip>(u"wrapUpStrip"_s); }
    [[nodiscard]] QPlainTextEdit *composerLine() const { return child<QPlainTextEdit>(u"composerLine"_s); }

    void open() { m_page->show(desk::OpenedCall{m_facts, sample::conversation(), {}}); }

    //! The call is over, whether it was open or not.
    void end()
    {
        m_facts.summary.state = CallState::Ended;
        m_facts.summary.reason = {calls::ReasonCode::EndedByCaller, {}};
        m_facts.summary.endedAt = sample::start + 82s;
        m_facts.summary.outcomeDue = m_facts.summary.outcome.isEmpty();
        if (m_page->call() != m_facts.summary.id)
            return open();
        desk::Update update;
        update.watched = {{m_facts, {}, {}}};
        m_page->apply(update);
    }

    void row(ActionId mark, Duration at, const QString &note = {}, quint64 after = 20)
    {
        auto entry = sample::note(100 + mark.value, calls::EntryKind::Mark, at, note);
        entry.action = mark;
        desk::Update update;
        update.watched = {{m_facts, {{after, entry}}, {}}};
        m_page->apply(update);
    }

    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<ui::CallPage> m_page;
    calls::CallFacts m_facts;
};

QTEST_MAIN(TestWrapUpStrip)
#include "tst_wrapupstrip.moc"
