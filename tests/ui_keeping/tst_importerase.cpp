// Imports and erasures by key and by eye.
#include "kepthistory.h"
#include "ui/commands/armedbutton.h"
#include "ui/keeping/erasedialog.h"
#include "ui/keeping/importdialog.h"
#include "ui/keeping/pathfield.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

class ImportEraseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, qEnvironmentVariableIsSet("GEON_DARK") ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light); }

    void init() { m_history = std::make_unique<KeptHistory>(); }

    void cleanup()
    {
        m_dialog.reset();
        m_history.reset();
    }

    void aRecordingIsImportedAndOpened()
    {
        auto *dialog = open<ui::ImportDialog>(*m_history);
        QSignalSpy imported(dialog, &ui::ImportDialog::imported);
        QVERIFY(!child<QLineEdit>(u"importPassphrase"_s)->isVisible());
        QVERIFY(!button(u"importNow"_s)->isEnabled());
        QTest::keyClicks(child<ui::PathField>(u"importPath"_s)->line(), u"/tmp/a.geoncall"_s);
        grab(*dialog, u"import"_s);
        QTest::keyClick(child<ui::PathField>(u"importPath"_s)->line(), Qt::Key_Return);
        QCOMPARE(m_history->importedFiles, (QList<std::pair<QString, QString>>{{u"/tmp/a.geoncall"_s, {}}}));
        QVERIFY(!button(u"importNow"_s)->isEnabled());
        Q_EMIT m_history->jobChanged({.job = m_history->job, .finished = true, .result = u"Imported."_s, .opened = 12});
        QCOMPARE(m_history->readRows, QList<desk::CallRowId>{12});
        desk::HistoryRow row;
        row.row = 12;
        row.call = {u"rtc_a1"_s};
        m_history->tellRows({row});
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.first().at(1).value<CallId>(), row.call);
        QVERIFY(!dialog->isVisible());
    }

    void aPassphraseIsAskedForWhenItIsNeeded()
    {
        auto *dialog = open<ui::ImportDialog>(*m_history);
        dialog->setFile(u"/tmp/a.geoncall"_s);
        click(u"importNow"_s);
        Q_EMIT m_history->jobChanged(
            {.job = m_history->job, .finished = true, .problem = u"This recording is encrypted."_s, .passphrase = true});
        auto *passphrase = child<QLineEdit>(u"importPassphrase"_s);
        QVERIFY(passphrase->isVisible());
        QTRY_VERIFY(passphrase->hasFocus());
        QVERIFY(!button(u"importNow"_s)->isEnabled());
        QTest::keyClicks(passphrase, u"wrong"_s);
        grab(*dialog, u"import-passphrase"_s);
        QTest::keyClick(passphrase, Qt::Key_Return);
        QCOMPARE(m_history->importedFiles.last().second, u"wrong"_s);
        Q_EMIT m_history->jobChanged({.job = m_history->job, .finished = true, .problem = u"Not the one."_s, .passphrase = true});
        QTRY_VERIFY(passphrase->hasFocus());
        QCOMPARE(passphrase->selectedText(), u"wrong"_s);
        QCOMPARE(child<ui::StateNote>(u"jobNote"_s)->text(), u"Not the one."_s);
        dialog->setFile(u"/tmp/b.geoncall"_s);
        QVERIFY(!passphrase->isVisible() && passphrase->text().isEmpty());
    }

    void aDamagedFileIsTold()
    {
        auto *dialog = open<ui::ImportDialog>(*m_history);
        dialog->setFile(u"/tmp/a.geoncall"_s);
        click(u"importNow"_s);
        m_history->tellProblem(u"This recording is damaged: it was cut off or changed. Get the file again from where it was exported."_s);
        QVERIFY(button(u"importNow"_s)->isEnabled());
        grab(*dialog, u"import-problem"_s);
    }

    void chosenCallsAreErasedWhenAskedTwice()
    {
        auto *dialog = open<ui::EraseDialog>(*m_history, QList<desk::CallRowId>{4, 5, 6});
        QCOMPARE(what(), u"3 call(s) will be erased."_s);
        QVERIFY(!child<QLineEdit>(u"eraseNumber"_s)->isEnabled());
        auto *erase = child<ui::ArmedButton>(u"eraseNow"_s);
        QCOMPARE(erase->text(), u"Erase 3 call(s)"_s);
        erase->setFocus();
        QTest::keyClick(erase, Qt::Key_Return);
        QVERIFY(m_history->erasedCalls.isEmpty());
        grab(*dialog, u"erase-armed"_s);
        QTest::keyClick(erase, Qt::Key_Return);
        QCOMPARE(m_history->erasedCalls, (QList<QList<desk::CallRowId>>{{4, 5, 6}}));
        m_history->tellDone(u"3 calls were erased."_s);
        QCOMPARE(child<ui::StateNote>(u"jobNote"_s)->text(), u"3 calls were erased."_s);
        QVERIFY(!erase->isEnabled());
        QVERIFY(!child<QRadioButton>(u"eraseChosen"_s)->isVisible());
        grab(*dialog, u"erase-done"_s);
    }

    void callsOfANumberAreCountedFirst()
    {
        auto *dialog = open<ui::EraseDialog>(*m_history, QList<desk::CallRowId>());
        auto *line = child<QLineEdit>(u"eraseNumber"_s);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"+55"_s);
        QCOMPARE(what(), u"Write the whole number."_s);
        QTest::keyClicks(line, u" 11 95555-0100"_s);
        QCOMPARE(what(), u"Counting the calls …"_s);
        QTRY_COMPARE(m_history->queries.size(), 1);
        QCOMPARE(m_history->queries.first().number, u"5511955550100"_s);
        m_history->tellFound({1, 2, 3});
        desk::HistoryRow of;
        of.callerNumber = u"+5511955550100"_s;
        desk::HistoryRow to;
        to.dialledNumber = u"5511955550100"_s;
        desk::HistoryRow longer;
        longer.callerNumber = u"+55119555501009"_s; // only a part of it fits
        m_history->tellRows({of, to, longer});
        QCOMPARE(what(), u"2 call(s) from or to +55 11 95555-0100 will be erased."_s);
        grab(*dialog, u"erase-number"_s);
        click(u"eraseNow"_s);
        QVERIFY(m_history->erasedNumbers.isEmpty());
        click(u"eraseNow"_s);
        QCOMPARE(m_history->erasedNumbers, QStringList{u"+55 11 95555-0100"_s});
        QVERIFY(!line->isEnabled());
        m_history->tellDone(u"2 calls were erased."_s);
        QTRY_VERIFY(m_history->queries.size() == 2);
        m_history->tellFound({});
        QCOMPARE(what(), u"No call is kept from or to +55 11 95555-0100."_s);
    }

    void anotherNumberIsCountedAnew()
    {
        auto *dialog = open<ui::EraseDialog>(*m_history, QList<desk::CallRowId>());
        dialog->setNumber(u"5511955550100"_s);
        QTRY_COMPARE(m_history->queries.size(), 1);
        m_history->tellFound({1});
        desk::HistoryRow of;
        of.callerNumber = u"+5511955550100"_s;
        m_history->tellRows({of});
        QVERIFY(button(u"eraseNow"_s)->isEnabled());
        click(u"eraseNow"_s); // armed
        QTest::keyClicks(child<QLineEdit>(u"eraseNumber"_s), u"9"_s);
        QVERIFY(!button(u"eraseNow"_s)->isEnabled());
        QVERIFY(!child<ui::ArmedButton>(u"eraseNow"_s)->isArmed());
        m_history->tellRows({of}); // late
        QVERIFY(!button(u"eraseNow"_s)->isEnabled());
    }

private:
    template <typename T, typename... Arguments> T *open(Arguments &&...arguments)
    {
        auto dialog = std::make_unique<T>(std::forward<Arguments>(arguments)...);
        T *made = dialog.get();
        m_dialog = std::move(dialog);
        made->show();
        made->activateWindow();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(made);
        return made;
    }
    template <typename T> [[nodiscard]] T *child(const QString &name) const { return m_dialog->findChild<T *>(name); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return child<QPushButton>(name); }
    [[nodiscard]] QString what() const { return child<QLabel>(u"eraseWhat"_s)->text(); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    std::unique_ptr<KeptHistory> m_history;
    std::unique_ptr<QDialog> m_dialog;
};

QTEST_MAIN(ImportEraseTest)
#include "tst_importerase.moc"
