// What is kept and sent on, in the program as an operator starts it: every dialog from its menu, and one call from its end to its erasure.
#include "app/console.h"
#include "core/config/commandline.h"
#include "core/webhooks/signature.h"
#include "tests/realtime/fakeservice.h"
#include "ui/commands/armedbutton.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/storedcallwindow.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;
using ui::Act;

namespace {

//! The program with its demo, in the history where a call has ended.
struct Running {
    explicit Running(const QTemporaryDir &folder, int calls = 3, int speed = 40)
        : console(config::parse({u"geon-console"_s, u"--demo=%1"_s.arg(calls), u"--demo-speed=%1"_s.arg(speed)}),
                  {folder.path(), folder.filePath(u"settings"_s), folder.filePath(u"data"_s)}, app::Console::Face::Window)
    {
        console.start();
        window = console.window();
    }
    ~Running() { window->closeForGood(); }

    [[nodiscard]] bool isReady()
    {
        auto *list = window->findChild<QListView *>(u"callList"_s);
        return QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, 20000) && QTest::qWaitForWindowActive(window);
    }
    //! By its menu, with keys alone.
    void choose(Act act)
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, Qt::Key_S, Qt::AltModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction *wanted = window->actions()[act];
        for (int i = 0; i < menu->actions().size() && menu->activeAction() != wanted; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction(), wanted);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    template <typename T = QDialog> [[nodiscard]] T *shown(const QString &name) const
    {
        for (QWidget *one : QApplication::topLevelWidgets()) {
            if (one->isVisible() && one->objectName() == name)
                return qobject_cast<T *>(one);
        }
        return nullptr;
    }
    [[nodiscard]] ui::HistoryModel &model() const { return window->history().model(); }
    [[nodiscard]] int ended() const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            const desk::HistoryRow *facts = model().row(row);
            if (facts && facts->state == CallState::Ended && facts->turns > 2)
                return row;
        }
        return -1;
    }

    app::Console console;
    ui::MainWindow *window;
};

template <typename T> T *in(QWidget *dialog, const QString &name)
{
    return dialog->findChild<T *>(name);
}

QString noteOf(QWidget *dialog, const QString &name)
{
    return in<ui::StateNote>(dialog, name)->text();
}

//! Its job has ended, one way or the other.
bool isDone(QWidget *dialog)
{
    const QString note = noteOf(dialog, u"jobNote"_s);
    return !note.isEmpty() && !note.endsWith(u'…');
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class KeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void everyActionOfTheMenuOpensItsDialog_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("import") << int(Act::ImportRecording) << u"importDialog"_s;
        QTest::newRow("erase") << int(Act::EraseCalls) << u"eraseDialog"_s;
        QTest::newRow("sent") << int(Act::SentWebhooks) << u"deliveriesDialog"_s;
        QTest::newRow("where") << int(Act::Destinations) << u"destinationsDialog"_s;
        QTest::newRow("audit") << int(Act::AuditLog) << u"auditDialog"_s;
        QTest::newRow("kept") << int(Act::Kept) << u"keepingDialog"_s;
    }

    void everyActionOfTheMenuOpensItsDialog()
    {
        QFETCH(int, act);
        QFETCH(QString, dialog);
        Running program(*m_folder, 1, 4);
        QVERIFY(program.isReady());
        program.choose(Act(act));
        QTRY_VERIFY(program.shown(dialog));
        QDialog *first = program.shown(dialog);
        QVERIFY(!first->isModal());
        QVERIFY(QTest::qWaitForWindowActive(first));
        QVERIFY(first->focusWidget()); // the keyboard is in it
        program.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(program.window));
        program.choose(Act(act));
        QTRY_COMPARE(QApplication::activeWindow(), program.shown(dialog));
        QCOMPARE(std::ranges::count(QApplication::topLevelWidgets(), dialog, &QObject::objectName), 1); // there once
        QTest::keyClick(program.shown(dialog), Qt::Key_Escape);
        QTRY_VERIFY(!program.shown(dialog));
    }

    void theHistoryIsOpenedAndSearchedFromTheMenu()
    {
        Running program(*m_folder, 1, 4);
        QVERIFY(program.isReady());
        program.choose(Act::History);
        QVERIFY(program.window->isHistoryShown());
        program.choose(Act::HistorySearch);
        QTRY_VERIFY(program.window->findChild<QLineEdit *>(u"historySearch"_s)->hasFocus());
    }

    void aCallFromItsEndToItsErasure()
    {
        Running program(*m_folder);
        QVERIFY(program.isReady());
        program.choose(Act::History);
        QTRY_VERIFY_WITH_TIMEOUT(program.ended() >= 0, 60000);
        ui::HistoryTable &table = program.window->history().table();
        const desk::HistoryRow call = *program.model().row(program.ended());
        const auto chosen = [&] { return program.model().row(table.chosenRows().value(0, -1)); };
        const auto choose = [&] {
            const int row = program.model().placeOf(call.row);
            table.setFocus();
            table.setCurrentIndex(program.model().index(row, 0));
            table.selectRow(row);
        };
        choose();
        QCOMPARE(chosen()->row, call.row);

        // Opened, played, its outcome set.
        QTest::keyClick(&table, Qt::Key_Return);
        QTRY_VERIFY(program.shown<ui::StoredCallWindow>(u"storedCallWindow"_s));
        auto *stored = program.shown<ui::StoredCallWindow>(u"storedCallWindow"_s);
        QVERIFY(QTest::qWaitForWindowActive(stored));
        QTRY_VERIFY_WITH_TIMEOUT(stored->player().playback().ready, 15000);
        const auto whole = in<QPlainTextEdit>(stored, u"transcript"_s)->toPlainText();
        QVERIFY(whole.size() > 100);
        QTest::keyClick(stored->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(stored->player().playback().playing);
        for (int speed = 2; speed <= 16; speed *= 2) {
            QTest::keyClick(stored->focusWidget(), Qt::Key_Plus);
            QTRY_COMPARE(stored->player().playback().speed, speed);
        }
        QTest::keyClick(stored->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(!stored->player().playback().playing);
        auto *note = in<QLineEdit>(stored, u"outcomeNote"_s);
        note->setFocus();
        QTest::keyClicks(note, u"asked for Monday"_s);
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(program.model().row(program.model().placeOf(call.row))
                                     && program.model().row(program.model().placeOf(call.row))->note == u"asked for Monday"_s,
                                 15000);
        stored->close();

        const QString transcript = m_folder->filePath(u"call.txt"_s);
        exportBy(program, choose, u"exportTranscript"_s, transcript);
        const QString words = read(transcript);
        QVERIFY2(words.contains(u"masked"_s, Qt::CaseInsensitive), qPrintable(words.left(600)));
        const QString recording = m_folder->filePath(u"call.geoncall"_s);
        exportBy(program, choose, u"exportRecording"_s, recording);
        QVERIFY(read(recording).startsWith(u"GEONCALL"_s));

        // The same call is not taken twice.
        program.window->activateWindow();
        program.choose(Act::ImportRecording);
        QDialog *import = program.shown(u"importDialog"_s);
        QVERIFY(import);
        in<QLineEdit>(import, u"path"_s)->setText(recording);
        QTest::keyClick(in<QLineEdit>(import, u"path"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(import, u"jobNote"_s).contains(u"already"_s), 15000);
        import->close();

        // Erased by a button that asks twice.
        choose();
        menu(program, u"eraseCalls"_s);
        QTRY_VERIFY(program.shown(u"eraseDialog"_s));
        QDialog *erase = program.shown(u"eraseDialog"_s);
        auto *now = in<ui::ArmedButton>(erase, u"eraseNow"_s);
        QTRY_VERIFY(now->isEnabled());
        now->setFocus();
        QTest::keyClick(now, Qt::Key_Return);
        QVERIFY(now->isArmed());
        QVERIFY(program.model().placeOf(call.row) >= 0);
        QTest::keyClick(now, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(program.model().placeOf(call.row) < 0 || program.model().isGone(program.model().placeOf(call.row)), 15000);
        QTRY_VERIFY(!noteOf(erase, u"jobNote"_s).isEmpty());
        erase->close();
        QVERIFY(!program.window->history().model().found().isEmpty());

        // In the store it is no more: the same recording comes in again.
        program.choose(Act::ImportRecording);
        import = program.shown(u"importDialog"_s);
        in<QLineEdit>(import, u"path"_s)->setText(recording);
        QTest::keyClick(in<QLineEdit>(import, u"path"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(program.shown<ui::StoredCallWindow>(u"storedCallWindow"_s), 15000);
        program.shown<ui::StoredCallWindow>(u"storedCallWindow"_s)->close();

        // All of it is in the audit log, which is whole.
        program.window->activateWindow();
        program.choose(Act::AuditLog);
        QDialog *audit = program.shown(u"auditDialog"_s);
        QVERIFY(audit);
        auto *rows = in<QTableView>(audit, u"auditTable"_s);
        const auto kinds = [&] {
            QStringList all;
            for (int row = 0; row < rows->model()->rowCount(); ++row) {
                for (int column = 0; column < rows->model()->columnCount(); ++column)
                    all += rows->model()->index(row, column).data().toString();
            }
            return all.join(u'\n');
        };
        for (const QString &step : {u"Export"_s, u"Import"_s, u"Eras"_s, u"utcome"_s})
            QTRY_VERIFY2(kinds().contains(step), qPrintable(step + u" in "_s + kinds()));
        QVERIFY(call.callerNumber.isEmpty() || !kinds().contains(call.callerNumber)); // some callers withhold it
        QTest::keyClick(in<QPushButton>(audit, u"auditVerify"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(audit, u"auditVerdict"_s).startsWith(u"Whole"_s), 15000);
    }

    void theStoreIsCheckedAndBackedUp()
    {
        Running program(*m_folder, 2, 20);
        QVERIFY(program.isReady());
        program.choose(Act::Kept);
        QDialog *kept = program.shown(u"keepingDialog"_s);
        QVERIFY(kept);
        QTest::keyClick(in<QPushButton>(kept, u"keepingBackUp"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(kept), 15000);
        QVERIFY(!noteOf(kept, u"keepingBackup"_s).contains(u"None"_s));
        QTRY_VERIFY(in<QPushButton>(kept, u"keepingCheck"_s)->isEnabled());
        const QString backedUp = noteOf(kept, u"jobNote"_s);
        QVERIFY(!backedUp.isEmpty());
        QTest::keyClick(in<QPushButton>(kept, u"keepingCheck"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(kept) && noteOf(kept, u"jobNote"_s) != backedUp, 15000);
        QTest::keyClick(in<QPushButton>(kept, u"keepingAudit"_s), Qt::Key_Space);
        QTRY_VERIFY(program.shown(u"auditDialog"_s));
    }

    void aDestinationIsToldOfCallsAndWhatItRefusesIsSeen()
    {
        QByteArray status = "200 OK";
        FakeService receiver([&](const FakeService::Request &request) { request.peer->write(FakeService::http(status)); });
        Running program(*m_folder);
        QVERIFY(program.isReady());
        program.choose(Act::Destinations);
        QDialog *where = program.shown(u"destinationsDialog"_s);
        QVERIFY(where);
        QTest::keyClick(in<QPushButton>(where, u"addDestination"_s), Qt::Key_Space);
        QTest::keyClicks(in<QLineEdit>(where, u"destinationName"_s), u"CRM"_s);
        QTest::keyClicks(in<QLineEdit>(where, u"destinationUrl"_s), u"http://127.0.0.1:%1/hook"_s.arg(receiver.serverPort()));
        for (const QString &type : {u"call.offered"_s, u"call.started"_s})
            QTest::keyClick(in<QAbstractButton>(where, type), Qt::Key_Space);
        const Secret secret(in<QLineEdit>(where, u"destinationSecret"_s)->text());
        QTest::keyClick(in<QPushButton>(where, u"saveDestinations"_s), Qt::Key_Space);
        QTRY_VERIFY(noteOf(where, u"destinationsStanding"_s).contains(u"Saved"_s));
        QTest::keyClick(in<QPushButton>(where, u"testDestination"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(where, u"testedNote"_s).contains(u"200"_s) || noteOf(where, u"testedNote"_s).contains(u"arrived"_s),
                                 15000);
        where->close();

        // Each is signed with the secret that was shown.
        const auto types = [&] {
            QSet<QString> all;
            for (const auto &request : std::as_const(receiver.requests))
                all.insert(QJsonDocument::fromJson(request.body)[u"type"_s].toString());
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(types().contains(u"call.offered"_s) && types().contains(u"call.ended"_s), 60000);
        const auto verifier = webhooks::Verifier::from({secret});
        QVERIFY(verifier);
        for (const auto &request : std::as_const(receiver.requests)) {
            const QByteArray id = request.header("webhook-id");
            const QByteArray at = request.header("webhook-timestamp");
            const QByteArray signature = request.header("webhook-signature");
            QCOMPARE(verifier->verify({id, at, signature}, request.body, SystemClock().now()), webhooks::Verdict::Valid);
        }

        // Gone for good: the strip tells, and leads there.
        status = "410 Gone";
        auto *tag = program.window->findChild<QToolButton *>(u"keepingTag"_s);
        QTRY_VERIFY_WITH_TIMEOUT(tag->isVisible(), 60000);
        QVERIFY2(tag->text().contains(u"given up"_s), qPrintable(tag->text()));
        QTest::keyClick(tag, Qt::Key_Space);
        QTRY_VERIFY(program.shown(u"deliveriesDialog"_s));
        QDialog *log = program.shown(u"deliveriesDialog"_s);
        auto *rows = in<QTableView>(log, u"deliveriesTable"_s);
        QTRY_VERIFY(rows->model()->rowCount() > 0);
        QCOMPARE(rows->model()->index(0, 0).data().toString(), u"Given up"_s);
        rows->selectRow(rows->model()->rowCount() - 1);
        QTRY_VERIFY(noteOf(log, u"deliveryProblem"_s).contains(u"410"_s));
        QVERIFY(in<QPlainTextEdit>(log, u"deliveryPayload"_s)->toPlainText().contains(u"\"type\""_s));

        // Sent again once the receiver is there again.
        status = "200 OK";
        const auto before = receiver.requests.size();
        auto *all = in<QPushButton>(log, u"resendAll"_s);
        QTest::keyClick(all->isVisible() ? all : in<QPushButton>(log, u"resend"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(receiver.requests.size() > before, 15000);
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(log, u"deliveriesCounts"_s)->text().contains(u"Resent"_s), 15000);
    }

private:
    //! The page's own menu, by the key that asks for it.
    static void menu(Running &program, const QString &action)
    {
        program.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(program.window));
        ui::HistoryTable &table = program.window->history().table();
        const QPoint where = table.viewport()->rect().center();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, where, table.viewport()->mapToGlobal(where));
        QApplication::sendEvent(table.viewport(), &asked);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        auto *wanted = menu->findChild<QAction *>(action);
        QVERIFY(wanted && wanted->isEnabled());
        for (int i = 0; i < menu->actions().size() && menu->activeAction() != wanted; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }

    template <typename Choose> void exportBy(Running &program, const Choose &choose, const QString &action, const QString &path)
    {
        choose();
        menu(program, action);
        QTRY_VERIFY(program.shown(u"exportDialog"_s));
        QDialog *dialog = program.shown(u"exportDialog"_s);
        QTRY_VERIFY(!in<QLineEdit>(dialog, u"path"_s)->text().isEmpty()); // a name is put forward
        in<QLineEdit>(dialog, u"path"_s)->setText(path);
        QTRY_VERIFY(in<QPushButton>(dialog, u"exportNow"_s)->isEnabled());
        QTest::keyClick(in<QPushButton>(dialog, u"exportNow"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), 15000);
        QVERIFY2(QFile::exists(path), qPrintable(noteOf(dialog, u"jobNote"_s)));
        dialog->close();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(KeepingTest)
#include "tst_keeping.moc"
