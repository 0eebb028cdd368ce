// Marks, outcome, note and delay through the real window, by keys, against simulated callers over real sockets.
#include "app/console.h"
#include "core/config/commandline.h"
#include "ui/calllist/calllistmodel.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::ActionKind;
using calls::ActionState;
using calls::CallState;

class WrapUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void aCallIsMarkedSettledAndFoundAgainByKeyboardAlone()
    {
        start(2);
        const CallId call = openLive();

        // A moment is marked at once, its note follows.
        QTest::keyClick(list(), Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(m_calls.value(call).marks, 1, 10000);
        auto *note = child<QLineEdit>(u"markNote"_s);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, u"asks for a refund"_s);
        QTest::keyClick(note, Qt::Key_Return);
        auto *transcript = child<QPlainTextEdit>(u"transcript"_s);
        QTRY_VERIFY_WITH_TIMEOUT(transcript->toPlainText().contains(u"marked: asks for a refund"_s), 10000);
        QTRY_VERIFY(transcript->hasFocus());
        QTest::keyClick(transcript, Qt::Key_BracketRight);
        QTRY_VERIFY(child<QWidget>(u"markBar"_s)->isVisible());
        QCOMPARE(note->text(), u"asks for a refund"_s);
        QVERIFY(transcript->hasFocus());
        QVERIFY(fieldsOf(u"callTab"_s).contains(u"asks for a refund"_s));

        // The agent's calls must end as something from now on.
        requireOutcomes({u"Promise to pay"_s, u"Wrong person"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_actions.value(ActionKind::EditOutcomes).state, ActionState::Confirmed, 10000);

        // It ends: the strip stands there and takes nothing from whoever works.
        list()->setFocus();
        hangUp(call);
        QTRY_VERIFY_WITH_TIMEOUT(m_calls.value(call).outcomeDue, 10000);
        auto *strip = child<QWidget>(u"wrapUpStrip"_s);
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(!strip->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!child<QPlainTextEdit>(u"composerLine"_s)->isVisible());
        QTRY_VERIFY(textOfRow(call).contains(u"Outcome due"_s));

        // The next call is opened before anything is chosen, and what is due is found again.
        list()->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(anotherLive(call), 20000);
        QTRY_VERIFY_WITH_TIMEOUT((QTest::keyClick(list(), Qt::Key_K), m_opened != call), 10000);
        QTest::keyClick(list(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_opened, call, 10000);
        QTRY_VERIFY(strip->isVisible());

        // Chosen by number, written, saved.
        QTest::keyClick(list(), Qt::Key_O);
        QTRY_VERIFY(strip->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        auto *line = child<QLineEdit>(u"outcomeNote"_s);
        for (int i = 0; i < 5 && !line->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(line->hasFocus());
        QTest::keyClicks(line, u"on the 15th"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_calls.value(call).outcome, u"Promise to pay"_s, 10000);
        QCOMPARE(m_calls.value(call).outcomeNote, u"on the 15th"_s);
        QCOMPARE(m_actions.value(ActionKind::SetOutcome).state, ActionState::Confirmed);
        QTRY_VERIFY(textOfRow(call).contains(u"Outcome: Promise to pay"_s));
        QTRY_VERIFY(fieldsOf(u"callTab"_s).contains(u"on the 15th"_s));

        // And changed.
        QTRY_VERIFY(transcript->hasFocus());
        QTest::keyClick(transcript, Qt::Key_O);
        QTRY_VERIFY(strip->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_calls.value(call).outcome, u"Wrong person"_s, 10000);
        stop();
    }

    void theDelayIsShownWhereItIsAskedFor()
    {
        start(3);
        openLive();
        auto *delay = child<QAbstractButton>(u"delayButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(delay->isVisible(), 30000);
        QVERIFY(delay->text().startsWith(u"Delay "_s));
        delay->setFocus();
        QTest::keyClick(delay, Qt::Key_Space);
        QTRY_VERIFY(delay->findChild<QFrame *>(u"delayPopup"_s));
        QTest::keyClick(delay->findChild<QFrame *>(u"delayPopup"_s), Qt::Key_Escape);
        QTRY_VERIFY(!delay->findChild<QFrame *>(u"delayPopup"_s));
        QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>(u"delayBar"_s)->isVisible() || calls::isOver(m_calls.value(m_opened).state), 30000);
        stop();
    }

private:
    void start(int calls)
    {
        const QStringList arguments{u"geon-console"_s, u"--demo=%1"_s.arg(calls), u"--demo-speed=4"_s};
        const config::Folders folders{m_folder.path(), m_folder.filePath(u"settings"_s), m_folder.filePath(u"data"_s)};
        m_console = std::make_unique<app::Console>(config::parse(arguments), folders, app::Console::Face::Window);
        connect(&m_console->desk(), &desk::Desk::updated, m_console.get(), [this](const desk::Update &update) {
            for (const calls::CallSummary &call : update.calls)
                m_calls.insert(call.id, call);
            for (const calls::Action &action : update.actions)
                m_actions.insert(action.kind, action);
            if (!update.opened.isEmpty())
                m_opened = update.opened.last().facts.summary.id;
        });
        m_console->start();
    }
    void stop()
    {
        m_console.reset();
        m_calls.clear();
        m_actions.clear();
        m_opened = {};
    }

    CallId openLive()
    {
        const auto open = [&] {
            QTRY_VERIFY_WITH_TIMEOUT(anotherLive({}), 20000);
            list()->setFocus();
            QTRY_VERIFY_WITH_TIMEOUT((m_calls.value(m_opened).state == CallState::Live || (QTest::keyClick(list(), Qt::Key_J), false)),
                                     10000);
        };
        open();
        return m_opened;
    }
    void hangUp(const CallId &call)
    {
        QTest::keyClick(list(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_calls.value(call).state == CallState::Ended, 15000);
    }
    void requireOutcomes(const QStringList &outcomes)
    {
        (*m_console).window()->actions()[ui::Act::Outcomes]->trigger();
        auto *dialog = m_console->window()->findChild<QDialog *>(u"outcomesDialog"_s);
        QVERIFY(dialog && !dialog->isModal());
        auto *text = dialog->findChild<QPlainTextEdit *>(u"outcomesList"_s);
        QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(text, outcomes.join(u'\r'));
        auto *required = dialog->findChild<QCheckBox *>(u"outcomesRequired"_s);
        if (!required->isChecked())
            QTest::keyClick(required, Qt::Key_Space);
        QTest::keyClick(dialog->findChild<QAbstractButton *>(u"saveOutcomes"_s), Qt::Key_Space);
        m_console->window()->activateWindow();
        QTRY_VERIFY(m_console->window()->isActiveWindow());
    }

    template <typename Widget> [[nodiscard]] Widget *child(const QString &name) const
    {
        return m_console->window()->findChild<Widget *>(name);
    }
    [[nodiscard]] QListView *list() const { return child<QListView>(u"callList"_s); }
    [[nodiscard]] bool anotherLive(const CallId &than) const
    {
        return std::ranges::any_of(m_calls, [&](const auto &call) { return call.id != than && call.state == CallState::Live; });
    }
    [[nodiscard]] QString textOfRow(const CallId &call) const
    {
        const auto *model = qobject_cast<const ui::CallListModel *>(list()->model());
        return model->data(model->find(call), Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] QStringList fieldsOf(const QString &tab) const
    {
        QStringList texts;
        for (const auto *field : child<QWidget>(tab)->findChildren<QLineEdit *>())
            texts += field->text();
        return texts;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Console> m_console;
    QHash<CallId, calls::CallSummary> m_calls;
    QMap<ActionKind, calls::Action> m_actions;
    CallId m_opened;
};

QTEST_MAIN(WrapUpTest)
#include "tst_wrapup.moc"
