#include "core/config/table.h"
#include "tests/support/fakesetup.h"
#include "ui/actions/actionregistry.h"
#include "ui/keys/keycapture.h"
#include "ui/keys/keyeditor.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;
using ui::KeyMap;

namespace {

ui::KeyList list(const QString &text)
{
    return text.isEmpty() ? ui::KeyList() : QKeySequence::listFromString(text);
}

KeyMap sample()
{
    return KeyMap({{u"hang-up"_s, u"Hang up"_s, list(u"Ctrl+Shift+H"_s)},
                   {u"find"_s, u"Find"_s, list(u"Ctrl+F"_s)},
                   {u"go"_s, u"Go to the line"_s, list(u"Return; Enter"_s)},
                   {u"leave"_s, u"Leave"_s, list(u"Esc"_s)},
                   {u"prices"_s, u"Prices"_s, {}}});
}

QString written(const ui::KeyList &keys)
{
    return QKeySequence::listToString(keys);
}

struct Bench {
    Bench() : editor(actions, setup, &window)
    {
        editor.show();
        editor.activateWindow();
    }
    void choose(const QString &name)
    {
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->data(Qt::UserRole).toString() == name)
                table->setCurrentCell(row, 0);
        }
    }
    //! What the store does when it has saved.
    void keepSaved()
    {
        setup.written.insert(config::key::keys, setup.savedChanges.last().value(config::key::keys));
        ui::KeyMap keys = actions.keys();
        QCOMPARE(keys.read(setup.written.value(config::key::keys)).size(), 0);
        setup.answerSave(true, u"Saved."_s);
        actions.setKeys(keys);
    }
    [[nodiscard]] QString note() const
    {
        for (const auto *label : editor.findChild<QWidget *>(u"keyNote"_s)->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                return label->text();
        }
        return {};
    }

    FakeSetup setup;
    QWidget window;
    ui::ActionRegistry actions{&window};
    ui::KeyEditor editor;
    QTableWidget *table = editor.findChild<QTableWidget *>(u"keyTable"_s);
    ui::KeyCapture *capture = editor.findChild<ui::KeyCapture *>(u"keyCapture"_s);
};

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theSettingIsRead_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<int>("problems");
        QTest::newRow("nothing") << QString() << u"find"_s << u"Ctrl+F"_s << 0;
        QTest::newRow("other keys") << u"find = Ctrl+G"_s << u"find"_s << u"Ctrl+G"_s << 0;
        QTest::newRow("several") << u"find = Ctrl+G; F3"_s << u"find"_s << u"Ctrl+G; F3"_s << 0;
        QTest::newRow("none") << u"find ="_s << u"find"_s << QString() << 0;
        QTest::newRow("for one without") << u"prices = F7"_s << u"prices"_s << u"F7"_s << 0;
        QTest::newRow("blanks and comments") << u"\n# mine\n  find=Ctrl+G  \n\n"_s << u"find"_s << u"Ctrl+G"_s << 0;
        QTest::newRow("the sign =") << u"find = Ctrl+="_s << u"find"_s << u"Ctrl+="_s << 0;
        QTest::newRow("the twin of Enter") << u"go = Ctrl+Return"_s << u"go"_s << u"Ctrl+Return; Ctrl+Enter"_s << 0;
        QTest::newRow("two change places") << u"find = Ctrl+Shift+H\nhang-up = Ctrl+F"_s << u"find"_s << u"Ctrl+Shift+H"_s << 0;
        QTest::newRow("freed by another line") << u"hang-up = Ctrl+F\nfind ="_s << u"hang-up"_s << u"Ctrl+F"_s << 0;
        QTest::newRow("its usual key though reserved") << u"leave = Esc"_s << u"leave"_s << u"Esc"_s << 0;
        QTest::newRow("unknown action") << u"fly = Ctrl+G"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("no sign") << u"find Ctrl+G"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("no key") << u"find = Hyper+Q"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("half a key") << u"find = Ctrl+"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("keys one after the other") << u"find = Ctrl+G, Ctrl+H"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("reserved: Tab") << u"find = Tab"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("reserved: copy") << u"find = Ctrl+C"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("reserved: arrow") << u"find = Ctrl+Down"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("reserved: menu") << u"find = Alt+F"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("taken") << u"find = Ctrl+Shift+H"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("taken by an earlier line") << u"hang-up = F3\nfind = F3"_s << u"find"_s << u"Ctrl+F"_s << 1;
        QTest::newRow("the earlier line keeps it") << u"hang-up = F3\nfind = F3"_s << u"hang-up"_s << u"F3"_s << 1;
        QTest::newRow("twice the same action") << u"find = F3\nfind = F4"_s << u"find"_s << u"F3"_s << 1;
        QTest::newRow("falls back onto a key that is taken") << u"hang-up = Ctrl+F\nfind = Tab"_s << u"hang-up"_s << u"Ctrl+Shift+H"_s << 2;
    }
    void theSettingIsRead()
    {
        QFETCH(QString, setting);
        QFETCH(QString, name);
        QFETCH(QString, keys);
        QFETCH(int, problems);
        KeyMap map = sample();
        const auto found = map.read(setting);
        QCOMPARE(written(map.keys(name)), keys);
        QCOMPARE(found.size(), problems);
        for (const config::Problem &problem : found)
            QVERIFY2(problem.key == config::key::keys && !problem.what.isEmpty() && !problem.remedy.isEmpty(), qPrintable(problem.what));
        // Whatever was written, no two actions have the same keys, and saving loses no line.
        QSet<QKeySequence> all;
        for (const ui::ActionKeys &action : map.actions()) {
            for (const QKeySequence &one : map.keys(action.name)) {
                QVERIFY2(!all.contains(one), qPrintable(one.toString()));
                all += one;
            }
        }
        KeyMap again = sample();
        QCOMPARE(again.read(map.written()).size(), problems);
        QCOMPARE(written(again.keys(name)), keys);
        if (problems > 0)
            QVERIFY(map.leftOver() > 0);
    }

    void keysAreGivenOrRefused_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("refusal"); //!< what it names; empty: given
        QTest::newRow("free") << u"Ctrl+G"_s << QString();
        QTest::newRow("a letter") << u"M"_s << QString();
        QTest::newRow("a function key") << u"F8"_s << QString();
        QTest::newRow("its own") << u"Ctrl+F"_s << QString();
        QTest::newRow("another's") << u"Ctrl+Shift+H"_s << u"“Hang up”"_s;
        QTest::newRow("another's twin") << u"Enter"_s << u"“Go to the line”"_s;
        QTest::newRow("Tab") << u"Tab"_s << u"Tab"_s;
        QTest::newRow("blank") << u"Space"_s << u"Space"_s;
        QTest::newRow("an arrow") << u"Up"_s << u"Up"_s;
        QTest::newRow("copy") << u"Ctrl+C"_s << u"Ctrl+C"_s;
        QTest::newRow("redo") << u"Ctrl+Shift+Z"_s << u"Ctrl+Shift+Z"_s;
        QTest::newRow("a menu") << u"Alt+A"_s << u"Alt+A"_s;
        QTest::newRow("the menu bar") << u"F10"_s << u"F10"_s;
    }
    void keysAreGivenOrRefused()
    {
        QFETCH(QString, keys);
        QFETCH(QString, refusal);
        KeyMap map = sample();
        const QString said = map.give(u"find"_s, list(keys));
        QCOMPARE(said.isEmpty(), refusal.isEmpty());
        QVERIFY2(said.contains(refusal), qPrintable(said));
        QCOMPARE(written(map.keys(u"find"_s)), refusal.isEmpty() ? keys : u"Ctrl+F"_s);
        QCOMPARE(map.isChanged(u"find"_s), refusal.isEmpty() && keys != "Ctrl+F"_L1);
    }

    void oneGoesBackToItsUsualKeysUnlessTheyAreTaken()
    {
        KeyMap map = sample();
        QCOMPARE(map.give(u"find"_s, list(u"F3"_s)), QString());
        QCOMPARE(map.give(u"hang-up"_s, list(u"Ctrl+F"_s)), QString());
        QVERIFY(map.reset(u"find"_s).contains(u"Hang up"_s));
        QCOMPARE(map.reset(u"hang-up"_s), QString());
        QCOMPARE(map.reset(u"find"_s), QString());
        QVERIFY(!map.isChanged());
        QCOMPARE(map.written(), QString());
    }

    void pressesAreReadAsKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("keys");
        QTest::newRow("letter") << int(Qt::Key_M) << Qt::KeyboardModifiers() << u"M"_s;
        QTest::newRow("with Ctrl and Shift") << int(Qt::Key_M) << (Qt::ControlModifier | Qt::ShiftModifier) << u"Ctrl+Shift+M"_s;
        QTest::newRow("a sign that needs Shift") << int(Qt::Key_Question) << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"?"_s;
        QTest::newRow("number block") << int(Qt::Key_Enter) << Qt::KeyboardModifiers(Qt::KeypadModifier) << u"Enter"_s;
        QTest::newRow("Shift alone") << int(Qt::Key_Shift) << Qt::KeyboardModifiers(Qt::ShiftModifier) << QString();
        QTest::newRow("Ctrl alone") << int(Qt::Key_Control) << Qt::KeyboardModifiers(Qt::ControlModifier) << QString();
        QTest::newRow("Meta alone") << int(Qt::Key_Super_L) << Qt::KeyboardModifiers(Qt::MetaModifier) << QString();
        QTest::newRow("AltGr alone") << int(Qt::Key_AltGr) << Qt::KeyboardModifiers() << QString();
        QTest::newRow("function key") << int(Qt::Key_F8) << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"Shift+F8"_s;
    }
    void pressesAreReadAsKeys()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, keys);
        QCOMPARE(ui::keysOf(QKeyEvent(QEvent::KeyPress, key, modifiers)).toString(), keys);
    }

    void bareKeysAreThoseThatWrite()
    {
        for (const char *bare : {"J", "Shift+J", "?", "Return", "Esc", "1"})
            QVERIFY2(ui::isBare(QKeySequence(QString::fromLatin1(bare))), bare);
        for (const char *other : {"Ctrl+J", "Alt+1", "F6", "Shift+F6", "Meta+J"})
            QVERIFY2(!ui::isBare(QKeySequence(QString::fromLatin1(other))), other);
    }

    void keysThatArePressedAreInForceAndKept()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.editor));
        bench.choose(u"stop-speaking"_s);
        bench.table->setFocus();
        QTest::keyClick(bench.table, Qt::Key_Return);
        QTRY_VERIFY(bench.capture->hasFocus());
        QTest::keyClick(bench.capture, Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(bench.setup.savedChanges.size(), 1);
        QCOMPARE(bench.setup.savedChanges.last().value(config::key::keys), u"stop-speaking = Ctrl+M"_s);
        QVERIFY(bench.table->hasFocus());
        bench.keepSaved();
        QCOMPARE(bench.actions[Act::StopSpeaking]->shortcut(), QKeySequence(u"Ctrl+M"_s));
        QVERIFY(bench.actions[Act::StopSpeaking]->toolTip().contains(u"Ctrl+M"_s));
        QCOMPARE(bench.table->item(bench.table->currentRow(), 2)->text(), u"Ctrl+M"_s);
        QCOMPARE(bench.table->item(bench.table->currentRow(), 3)->text(), u"changed"_s);

        QTest::mouseClick(bench.editor.findChild<QPushButton *>(u"resetKeys"_s), Qt::LeftButton);
        QCOMPARE(bench.setup.savedChanges.last().value(config::key::keys), QString());
        bench.keepSaved();
        QCOMPARE(bench.actions[Act::StopSpeaking]->shortcut(), QKeySequence(u"X"_s));
    }

    void aConflictNamesTheOtherActionAndChangesNothing()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.editor));
        bench.choose(u"stop-speaking"_s);
        bench.capture->setFocus();
        QTest::keyClick(bench.capture, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(bench.note().contains(u"“Hang up”"_s), qPrintable(bench.note()));
        QVERIFY(bench.setup.savedChanges.isEmpty());
        QVERIFY(bench.capture->hasFocus());
        QTest::keyClick(bench.capture, Qt::Key_Down);
        QVERIFY2(bench.note().contains(u"Down"_s), qPrintable(bench.note()));
        QTest::keyClick(bench.capture, Qt::Key_Escape);
        QVERIFY(bench.table->hasFocus());
        QVERIFY(bench.setup.savedChanges.isEmpty());
    }

    void whatCannotBeKeptIsTakenBack()
    {
        Bench bench;
        bench.choose(u"find"_s);
        Q_EMIT bench.capture->pressed(QKeySequence(u"F3"_s));
        bench.setup.answerSave(false, u"The disk is full."_s);
        QVERIFY2(bench.note().contains(u"The disk is full."_s), qPrintable(bench.note()));
        QCOMPARE(bench.table->item(bench.table->currentRow(), 2)->text(), u"Ctrl+F"_s);
    }

    void actionsAreFoundByWordsAndKeys()
    {
        Bench bench;
        auto *search = bench.editor.findChild<QLineEdit *>(u"keySearch"_s);
        const auto shown = [&] {
            QStringList texts;
            for (int row = 0; row < bench.table->rowCount(); ++row) {
                if (!bench.table->isRowHidden(row))
                    texts += bench.table->item(row, 0)->text();
            }
            return texts;
        };
        search->setText(u"hang up"_s);
        QCOMPARE(shown(), QStringList{u"Hang up"_s});
        search->setText(u"ctrl+shift+h"_s);
        QCOMPARE(shown(), QStringList{u"Hang up"_s});
        search->clear();
        QCOMPARE(shown().size(), bench.actions.all().size());
    }

    void keysSetElsewhereAreNotOfferedToChange()
    {
        FakeSetup setup;
        setup.commandLine.insert(config::key::keys, u"find = F3"_s);
        QWidget window;
        ui::ActionRegistry actions(&window);
        const ui::KeyEditor editor(actions, setup, &window);
        QVERIFY(editor.findChild<QWidget *>(u"keyCapture"_s)->isHidden());
        QVERIFY(!editor.findChild<QWidget *>(u"keyNote"_s)->isHidden());
    }

    void noControlIsNameless()
    {
        const Bench bench;
        for (const auto *widget : bench.editor.findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && !widget->objectName().startsWith(u"qt_"_s)
                && !qobject_cast<const QAbstractButton *>(widget))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
