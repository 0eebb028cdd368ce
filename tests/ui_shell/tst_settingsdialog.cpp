#include "tests/support/fakesetup.h"
#include "ui/setup/settingfield.h"
#include "ui/setup/settingsdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
namespace key = config::key;

namespace {

struct Dialog {
    explicit Dialog(const QHash<QString, QString> &commandLine = {})
    {
        setup.commandLine = commandLine;
        dialog = std::make_unique<ui::SettingsDialog>(setup);
        dialog->show();
        dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog.get());
    }

    ui::SettingField *field(QLatin1StringView name) { return dialog->findChild<ui::SettingField *>(QString(name)); }
    template <typename Editor> Editor *editor(QLatin1StringView name) { return field(name)->findChild<Editor *>(); }
    QLineEdit *search() { return dialog->findChild<QLineEdit *>(u"settingsSearch"_s); }
    QString verdict() { return dialog->findChild<QLabel *>(u"settingsVerdict"_s)->text(); }
    void show(QLatin1StringView name) { dialog->showSetting(name); }
    QString saved(QLatin1StringView name)
    {
        return setup.savedChanges.isEmpty() ? u"(nothing)"_s : setup.savedChanges.last().value(QString(name));
    }

    FakeSetup setup;
    std::unique_ptr<ui::SettingsDialog> dialog;
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void everySettingThatAppliesAtOnceIsThereAndExplained()
    {
        Dialog dialog;
        for (const config::Row &row : config::rows()) {
            if (row.applies != config::Applies::AtOnce || row.section == config::Section::Keys)
                continue;
            const ui::SettingField *field = dialog.field(row.key);
            QVERIFY2(field, row.key.data());
            QVERIFY2(ui::settingName(row) != row.key, row.key.data());
            const auto labels = field->findChildren<QLabel *>();
            QVERIFY2(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == row.explained(); }), row.key.data());
        }
    }

    void aChangeIsSavedAtOnce()
    {
        Dialog dialog;
        dialog.show(key::whenFull);
        auto *choice = dialog.editor<QComboBox>(key::whenFull);
        choice->setCurrentIndex(choice->findData(u"wait"_s));
        QTRY_COMPARE(dialog.setup.savedChanges.size(), 1);
        QCOMPARE(dialog.saved(key::whenFull), u"wait"_s);
        dialog.setup.answerSave(true, u"Saved, and in force."_s);
        QCOMPARE(dialog.verdict(), u"Saved, and in force."_s);
    }

    void severalQuickChangesAreOneSave()
    {
        Dialog dialog;
        dialog.show(key::screenSeconds);
        auto *number = dialog.editor<QDoubleSpinBox>(key::screenSeconds);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(number, Qt::Key_Up);
        QTRY_COMPARE(dialog.setup.savedChanges.size(), 1);
        QCOMPARE(dialog.saved(key::screenSeconds), u"16"_s);
        QTest::qWait(int(ui::SettingsDialog::saveAfter.count()) * 2);
        QCOMPARE(dialog.setup.savedChanges.size(), 1);
    }

    void aLimitCanBeOff()
    {
        Dialog dialog;
        dialog.show(key::needsSilent);
        auto *on = dialog.editor<QCheckBox>(key::needsSilent);
        auto *number = dialog.editor<QDoubleSpinBox>(key::needsSilent);
        QVERIFY(on->isChecked());
        QCOMPARE(number->value(), 15.0);
        QTest::keyClick(on, Qt::Key_Space);
        QVERIFY(!number->isEnabled());
        QTRY_COMPARE(dialog.saved(key::needsSilent), u"off"_s);
    }

    void theDefaultIsWrittenAsNothing()
    {
        Dialog dialog;
        dialog.show(key::needsLink);
        auto *flag = dialog.editor<QCheckBox>(key::needsLink);
        QTest::keyClick(flag, Qt::Key_Space);
        QTRY_COMPARE(dialog.saved(key::needsLink), u"off"_s);
        QTest::keyClick(flag, Qt::Key_Space);
        QTRY_COMPARE(dialog.setup.savedChanges.size(), 2);
        QCOMPARE(dialog.setup.savedChanges.last().value(QString(key::needsLink), u"(not there)"_s), QString());
    }

    void whatIsRefusedIsSaidAndNotSaved()
    {
        Dialog dialog;
        dialog.show(key::callerRules);
        auto *lines = dialog.editor<QPlainTextEdit>(key::callerRules);
        QTRY_VERIFY(lines->hasFocus());
        QTest::keyClicks(lines, u"forbid +5511*"_s);
        QTRY_VERIFY(dialog.field(key::callerRules)->hasProblem());
        QVERIFY(dialog.verdict().contains(u"Not saved"_s));
        QVERIFY(dialog.setup.savedChanges.isEmpty());

        lines->clear();
        QTest::keyClicks(lines, u"block +5511*"_s);
        QTRY_COMPARE(dialog.saved(key::callerRules), u"block +5511*"_s);
        QVERIFY(!dialog.field(key::callerRules)->hasProblem());
    }

    void whatWasTypedLastIsSavedWhenItCloses()
    {
        Dialog dialog;
        dialog.show(key::addressBook);
        QTest::keyClicks(dialog.editor<QPlainTextEdit>(key::addressBook), u"Maria = +5511955550100"_s);
        QTest::keyClick(dialog.dialog.get(), Qt::Key_Escape);
        QVERIFY(!dialog.dialog->isVisible());
        QCOMPARE(dialog.saved(key::addressBook), u"Maria = +5511955550100"_s);
    }

    void searchFindsByNameExplanationAndKey_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("found");
        QTest::newRow("name") << u"quiet"_s << QString(key::quietHours);
        QTest::newRow("explanation") << u"anonymous"_s << QString(key::callerRules);
        QTest::newRow("key") << u"redact_iban"_s << QString(key::redactIban);
        QTest::newRow("several words in any order") << u"calls most"_s << QString(key::mostCalls);
        QTest::newRow("section") << u"redaction cpf"_s << QString(key::redactCpf);
    }
    void searchFindsByNameExplanationAndKey()
    {
        QFETCH(QString, words);
        QFETCH(QString, found);
        Dialog dialog;
        dialog.dialog->activateWindow();
        QTest::keyClick(dialog.dialog.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(dialog.search(), words);
        QVERIFY(dialog.dialog->findChild<ui::SettingField *>(found)->isVisible());
        QVERIFY(!dialog.field(key::sound)->isVisible() || found == QString(key::sound));
    }

    void searchThatFindsNothingSaysSo()
    {
        Dialog dialog;
        QTest::keyClicks(dialog.search(), u"zebra"_s);
        QVERIFY(dialog.dialog->findChild<QLabel *>(u"nothingFound"_s)->isVisible());
        QTest::keyClick(dialog.dialog.get(), Qt::Key_Escape); // the search first, then the dialog
        QVERIFY(dialog.dialog->isVisible());
        QVERIFY(!dialog.dialog->findChild<QLabel *>(u"nothingFound"_s)->isVisible());
    }

    void whatTheCommandLineSetsCannotBeChangedHere()
    {
        Dialog dialog({{QString(key::mostCalls), u"7"_s}});
        dialog.show(key::mostCalls);
        QVERIFY(!dialog.editor<QDoubleSpinBox>(key::mostCalls)->isEnabled());
    }

    void connectionSettingsLeadToTheForm()
    {
        Dialog dialog;
        const QSignalSpy asked(dialog.dialog.get(), &ui::SettingsDialog::connectionRequested);
        QTest::keyClicks(dialog.search(), u"endpoint azure"_s);
        const auto buttons = dialog.dialog->findChildren<QPushButton *>();
        const auto change =
            std::ranges::find_if(buttons, [](const QPushButton *one) { return one->isVisible() && one->text() == u"Change …"_s; });
        QVERIFY(change != buttons.end());
        (*change)->click();
        QCOMPARE(asked.size(), 1);
    }

    void aChangeMadeElsewhereIsShown()
    {
        Dialog dialog;
        dialog.setup.written.insert(QString(key::mostCalls), u"12"_s);
        Q_EMIT dialog.setup.applied();
        QCOMPARE(dialog.field(key::mostCalls)->value(), u"12"_s);
        QVERIFY(!dialog.field(key::mostCalls)->isChanged());
    }

    void everythingHasANameForAScreenReader()
    {
        Dialog dialog;
        const auto widgets = dialog.dialog->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool takes = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QPlainTextEdit *>(widget);
            if (takes && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->parentWidget()->objectName()));
        }
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
