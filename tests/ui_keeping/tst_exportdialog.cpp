// Exports by key and by eye, against a history that remembers what was asked of it.
#include "kepthistory.h"
#include "ui/keeping/exportdialog.h"
#include "ui/keeping/jobline.h"
#include "ui/keeping/pathfield.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using desk::ExportRequest;
using ui::ExportDialog;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, qEnvironmentVariableIsSet("GEON_DARK") ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_history = std::make_unique<KeptHistory>();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_history.reset();
    }

    void aTranscriptIsMaskedUnlessAsked()
    {
        open({7}, ExportRequest::What::Transcript);
        desk::HistoryRow row;
        row.row = 7;
        row.offeredAt = fromUnixSeconds(1769868120);
        row.callerNumber = u"+55 11/../95555"_s;
        m_history->tellRows({row});
        QVERIFY(path()->path().endsWith(u" 551195555.txt"_s));
        QVERIFY(!child<QLineEdit>(u"exportPassphrase"_s)->isVisible());
        QVERIFY(child<QLabel>(u"exportMeaning"_s)->text().startsWith(u"Masked by the rules of redaction"_s));
        grab(*m_dialog, u"export-transcript"_s);
        path()->setPath(m_folder->filePath(u"a.txt"_s));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_history->exported.size(), 1);
        const ExportRequest request = m_history->exported.first();
        QCOMPARE(request.calls, QList<desk::CallRowId>{7});
        QCOMPARE(request.path, m_folder->filePath(u"a.txt"_s));
        QVERIFY(!request.clear && request.form == desk::TranscriptForm::Text);
    }

    void inClearSaysThatItIsRecorded()
    {
        open({7}, ExportRequest::What::Transcript);
        child<QCheckBox>(u"exportClear"_s)->setFocus();
        QTest::keyClick(child<QCheckBox>(u"exportClear"_s), Qt::Key_Space);
        QCOMPARE(child<QLabel>(u"exportMeaning"_s)->text(),
                 u"Nothing is masked: whoever gets the file can read all of it. The audit log records this export."_s);
        grab(*m_dialog, u"export-clear"_s);
        path()->setPath(m_folder->filePath(u"a.txt"_s));
        click(u"exportNow"_s);
        QVERIFY(m_history->exported.first().clear);
    }

    void theFormGivesTheSuffix()
    {
        open({7}, ExportRequest::What::Transcript);
        path()->setPath(m_folder->filePath(u"mine.txt"_s));
        child<QComboBox>(u"exportForm"_s)->setCurrentIndex(3);
        QCOMPARE(path()->path(), m_folder->filePath(u"mine.srt"_s));
        child<QComboBox>(u"exportWhat"_s)->setCurrentIndex(1);
        QCOMPARE(path()->path(), m_folder->filePath(u"mine.csv"_s));
        click(u"exportNow"_s);
        QCOMPARE(m_history->exported.first().what, ExportRequest::What::List);
        QCOMPARE(m_history->exported.first().listForm, desk::ListForm::Csv);
    }

    void manyCallsGoToAFolder()
    {
        open({1, 2, 3}, ExportRequest::What::Transcript);
        QCOMPARE(m_dialog->windowTitle(), u"Export 3 calls"_s);
        QVERIFY(path()->path().endsWith(u"/calls"_s));
        child<QComboBox>(u"exportWhat"_s)->setCurrentIndex(1); // a list is one file
        QVERIFY(path()->path().endsWith(u"/calls.csv"_s));
    }

    void aRecordingMayBeEncrypted()
    {
        open({7}, ExportRequest::What::Recording);
        path()->setPath(m_folder->filePath(u"a.geoncall"_s));
        auto *passphrase = child<QLineEdit>(u"exportPassphrase"_s);
        QVERIFY(passphrase->isVisible() && passphrase->echoMode() == QLineEdit::Password);
        QVERIFY(!child<QComboBox>(u"exportForm"_s)->isVisible());
        QVERIFY(child<QPushButton>(u"exportNow"_s)->isEnabled()); // empty: not encrypted
        passphrase->setFocus();
        QTest::keyClicks(passphrase, u"abc"_s);
        QVERIFY(!child<QPushButton>(u"exportNow"_s)->isEnabled());
        QTest::keyClick(passphrase, Qt::Key_Tab);
        QTest::keyClicks(child<QLineEdit>(u"exportRepeat"_s), u"abd"_s);
        QCOMPARE(note(), u"The two passphrases are not the same."_s);
        grab(*m_dialog, u"export-recording"_s);
        QTest::keyClick(child<QLineEdit>(u"exportRepeat"_s), Qt::Key_Backspace);
        QTest::keyClicks(child<QLineEdit>(u"exportRepeat"_s), u"c"_s);
        QTest::keyClick(child<QLineEdit>(u"exportRepeat"_s), Qt::Key_Return);
        QCOMPARE(m_history->exported.size(), 1);
        QCOMPARE(m_history->exported.first().passphrase, u"abc"_s);
    }

    void aFileThatIsThereIsNotReplacedUnasked()
    {
        QFile there(m_folder->filePath(u"a.txt"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.close();
        open({7}, ExportRequest::What::Transcript);
        path()->setPath(there.fileName());
        click(u"exportNow"_s);
        QVERIFY(m_history->exported.isEmpty());
        QCOMPARE(note(), u"There is a file of this name. Press Replace to write over it, or choose another name."_s);
        QCOMPARE(child<QPushButton>(u"exportNow"_s)->text(), u"Replace"_s);
        grab(*m_dialog, u"export-replace"_s);
        click(u"exportNow"_s);
        QCOMPARE(m_history->exported.size(), 1);
    }

    void itIsFollowedAndCanBeStopped()
    {
        open({1, 2, 3}, ExportRequest::What::Transcript);
        path()->setPath(m_folder->path());
        click(u"exportNow"_s);
        QVERIFY(!child<QComboBox>(u"exportWhat"_s)->isEnabled());
        m_history->tellProgress(1, 3);
        auto *bar = child<QProgressBar>(u"jobBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->value() * 3 / bar->maximum(), 0);
        m_history->tellProgress(2, 3);
        QVERIFY(bar->value() > bar->maximum() / 2);
        grab(*m_dialog, u"export-progress"_s);
        QTRY_VERIFY(child<QPushButton>(u"jobCancel"_s)->hasFocus());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_history->cancelled, QList<quint64>{1});
        QVERIFY(m_dialog->isVisible());
        m_history->tellStopped();
        QVERIFY(!bar->isVisible());
        QCOMPARE(note(), u"Stopped. What was begun is not there."_s);
        QVERIFY(!child<QPushButton>(u"jobFolder"_s)->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void theEndIsToldWithTheWayToIt()
    {
        open({1, 2, 3}, ExportRequest::What::Transcript);
        path()->setPath(m_folder->path());
        click(u"exportNow"_s);
        Q_EMIT m_history->jobChanged({.job = 99, .finished = true, .result = u"of another"_s});
        QVERIFY(child<ui::JobLine>(u"jobLine"_s)->isRunning());
        m_history->tellDone(u"3 transcripts are in the folder."_s);
        QCOMPARE(note(), u"3 transcripts are in the folder."_s);
        QVERIFY(child<QPushButton>(u"jobFolder"_s)->isVisible());
        QVERIFY(!child<QProgressBar>(u"jobBar"_s)->isVisible());
        grab(*m_dialog, u"export-done"_s);
        click(u"exportNow"_s);
        m_history->tellProblem(
            u"The disk is full: 3 of 9 files were written to /home/operator/a folder with a long name/and another. Free some space "
            "or choose another place, then export again.\nforged <b>line</b>"_s);
        QVERIFY(note().startsWith(u"The disk is full"_s) && !note().contains(u'\n'));
        QVERIFY(!child<QPushButton>(u"jobFolder"_s)->isVisible());
        grab(*m_dialog, u"export-problem"_s);
    }

private:
    void open(const QList<desk::CallRowId> &calls, ExportRequest::What what)
    {
        m_dialog = std::make_unique<ExportDialog>(*m_history, calls, what);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        m_dialog->activateWindow();
    }
    template <typename T> [[nodiscard]] T *child(const QString &name) const { return m_dialog->findChild<T *>(name); }
    [[nodiscard]] ui::PathField *path() const { return child<ui::PathField>(u"exportPath"_s); }
    [[nodiscard]] QString note() const { return child<ui::StateNote>(u"jobNote"_s)->text(); }
    void click(const QString &name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeptHistory> m_history;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
