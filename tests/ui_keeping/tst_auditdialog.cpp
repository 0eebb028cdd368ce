// The audit log and the state of the records by key and by eye.
#include "kepthistory.h"
#include "ui/keeping/auditdialog.h"
#include "ui/keeping/auditmodel.h"
#include "ui/keeping/auditwords.h"
#include "ui/keeping/keepingdialog.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

class AuditDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, qEnvironmentVariableIsSet("GEON_DARK") ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light); }

    void init()
    {
        m_history = std::make_unique<KeptHistory>();
        m_stored.clear();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_history.reset();
    }

    void rowsAreReadPageByPage()
    {
        store(450);
        openAudit();
        answer();
        QCOMPARE(cell(0, ui::AuditModel::Number), u"450"_s);
        QCOMPARE(cell(0, ui::AuditModel::What), u"Hang up"_s);
        QVERIFY(!m_dialog->findChild<QLabel *>(u"auditEmpty"_s)->isVisible());
        grab(*m_dialog, u"audit"_s);
        QCOMPARE(m_history->auditReads.size(), 1);
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(m_history->auditReads.size(), 2);
        QCOMPARE(m_history->auditReads.last(), (std::pair<quint64, int>{251, ui::AuditModel::pageSize}));
        answer();
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(m_history->auditReads.size(), 3);
        answer();
        QCOMPARE(table()->model()->rowCount(), 450);
        QVERIFY(!table()->model()->canFetchMore({}));
    }

    void aKindIsLookedForUntilThereIsEnoughOfIt()
    {
        store(450); // an export every 100 rows
        openAudit();
        answer();
        auto *group = m_dialog->findChild<QComboBox *>(u"auditGroup"_s);
        group->setCurrentIndex(group->findData(u"export"_s));
        while (m_history->auditReads.size() > m_answered)
            answer();
        QCOMPARE(table()->model()->rowCount(), 4);
        QCOMPARE(cell(0, ui::AuditModel::What), u"Export in clear"_s);
        group->setCurrentIndex(group->findData(u"import"_s));
        QCOMPARE(m_dialog->findChild<QLabel *>(u"auditEmpty"_s)->text(), u"Nothing of this kind has been done."_s);
        group->setCurrentIndex(0);
        QCOMPARE(table()->model()->rowCount(), 450);
    }

    void anEmptyLogSaysWhatWillBeThere()
    {
        openAudit();
        answer();
        auto *empty = m_dialog->findChild<QLabel *>(u"auditEmpty"_s);
        QVERIFY(empty->isVisible() && empty->text().startsWith(u"Nothing has been recorded yet."_s));
        grab(*m_dialog, u"audit-empty"_s);
    }

    void itIsVerified()
    {
        store(9);
        openAudit();
        answer();
        auto *verify = button(u"auditVerify"_s);
        Q_EMIT m_history->auditVerified({true, 9, 0, {}}); // asked for by somebody else
        QCOMPARE(verdict(), QString());
        QTest::mouseClick(verify, Qt::LeftButton);
        QCOMPARE(m_history->verifications, 1);
        QTest::mouseClick(verify, Qt::LeftButton); // it is being done
        QCOMPARE(m_history->verifications, 1);
        Q_EMIT m_history->auditVerified({true, 9, 0, {}});
        QCOMPARE(verdict(), u"Whole: 9 row(s), none changed and none missing."_s);
        verify->setFocus();
        QTest::keyClick(verify, Qt::Key_Space);
        Q_EMIT m_history->auditVerified({false, 9, 4, {}});
        QCOMPARE(verdict(), u"Row 4 was changed or is missing. Compare it with a backup."_s);
        grab(*m_dialog, u"audit-broken"_s);
    }

    void itIsExported()
    {
        store(9);
        openAudit();
        answer();
        QTest::mouseClick(button(u"auditExport"_s), Qt::LeftButton);
        auto *chooser = m_dialog->findChild<QFileDialog *>(u"auditFile"_s);
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(u"/tmp/audit.jsonl"_s);
        QCOMPARE(m_history->auditFiles, QStringList{u"/tmp/audit.jsonl"_s});
        QVERIFY(!button(u"auditExport"_s)->isEnabled());
        chooser->close();
        m_history->tellDone(u"9 rows are in audit.jsonl."_s);
        QVERIFY(button(u"auditExport"_s)->isEnabled());
    }

    void kindsHaveNames()
    {
        QCOMPARE(ui::auditKind(u"action.hang_up"_s), u"Hang up"_s);
        QCOMPARE(ui::auditKind(u"some.other"_s), u"some.other"_s);
        QVERIFY(ui::isOf(u"action.hang_up"_s, u"action"_s));
        QVERIFY(!ui::isOf(u"actions"_s, u"action"_s));
        QVERIFY(ui::isOf(u"action.reveal"_s, u"reveal"_s));
        QVERIFY(ui::isOf(u"setting"_s, {}));
    }

    void theRecordsSayHowTheyStand()
    {
        m_history->keeping = {.open = true, .newestBackup = fromUnixSeconds(1769868120)};
        auto *dialog = openKeeping();
        QCOMPARE(note(u"keepingStore"_s), u"Everything is kept."_s);
        QVERIFY(note(u"keepingBackup"_s) != u"None yet"_s);
        grab(*dialog, u"keeping"_s);
        m_history->tellState(
            {.open = false,
             .problem = u"The disk of the data folder is full: 1,204 entries wait in memory. Free some space; they are written at once."_s,
             .waiting = 1204,
             .lost = 3,
             .deadDeliveries = 2});
        QVERIFY(note(u"keepingStore"_s).startsWith(u"The disk"_s));
        QCOMPARE(note(u"keepingWaiting"_s), u"1204 entries"_s);
        QCOMPARE(note(u"keepingLost"_s), u"3 entries since the start. Their calls say where."_s);
        QVERIFY(!button(u"keepingCheck"_s)->isEnabled());
        grab(*dialog, u"keeping-problem"_s);
    }

    void itIsCheckedAndBackedUp()
    {
        auto *dialog = openKeeping();
        QTest::keyClick(button(u"keepingCheck"_s), Qt::Key_Space);
        QCOMPARE(m_history->checks, 1);
        QVERIFY(!button(u"keepingBackUp"_s)->isEnabled());
        m_history->tellState({.open = true}); // which does not end the job
        QVERIFY(!button(u"keepingBackUp"_s)->isEnabled());
        m_history->tellDone(u"No damage was found."_s);
        QCOMPARE(note(u"jobNote"_s), u"No damage was found."_s);
        QTest::mouseClick(button(u"keepingBackUp"_s), Qt::LeftButton);
        QCOMPARE(m_history->backups, 1);
        m_history->tellProgress(5, 10);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(m_history->cancelled, QList<quint64>{2});
        m_history->tellStopped();
        QSignalSpy settings(dialog, &ui::KeepingDialog::settingsRequested);
        QSignalSpy audit(dialog, &ui::KeepingDialog::auditRequested);
        QSignalSpy erase(dialog, &ui::KeepingDialog::eraseRequested);
        for (const QString &name : {u"keepingSettings"_s, u"keepingAudit"_s, u"keepingErase"_s})
            QTest::mouseClick(button(name), Qt::LeftButton);
        QVERIFY(settings.size() == 1 && audit.size() == 1 && erase.size() == 1);
    }

private:
    void store(quint64 count)
    {
        for (quint64 number = count; number > 0; --number) {
            const bool exporting = number % 100 == 0;
            m_stored.append({number,
                             fromUnixSeconds(1769868120 + qint64(number) * 60),
                             u"operator"_s,
                             exporting ? u"export.clear"_s : u"action.hang_up"_s,
                             {u"rtc_u1_9fb3c1e2d4a5"_s},
                             exporting ? u"12 transcripts as Markdown, in clear, to a folder"_s : u"confirmed"_s,
                             {}});
        }
    }
    // The newest page that was asked for.
    void answer()
    {
        m_answered = m_history->auditReads.size();
        const auto [before, most] = m_history->auditReads.last();
        QList<desk::AuditRow> page;
        for (const desk::AuditRow &row : m_stored) {
            if ((before == 0 || row.number < before) && page.size() < most)
                page.append(row);
        }
        Q_EMIT m_history->auditRead(page);
    }
    void openAudit() { open(std::make_unique<ui::AuditDialog>(*m_history)); }
    ui::KeepingDialog *openKeeping()
    {
        open(std::make_unique<ui::KeepingDialog>(*m_history));
        return qobject_cast<ui::KeepingDialog *>(m_dialog.get());
    }
    void open(std::unique_ptr<QDialog> dialog)
    {
        m_dialog = std::move(dialog);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    [[nodiscard]] QTableView *table() const { return m_dialog->findChild<QTableView *>(u"auditTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    [[nodiscard]] QString note(const QString &name) const { return m_dialog->findChild<ui::StateNote *>(name)->text(); }
    [[nodiscard]] QString verdict() const { return note(u"auditVerdict"_s); }

    std::unique_ptr<KeptHistory> m_history;
    QList<desk::AuditRow> m_stored; //!< newest first
    qsizetype m_answered = 0;
    std::unique_ptr<QDialog> m_dialog;
};

QTEST_MAIN(AuditDialogTest)
#include "tst_auditdialog.moc"
