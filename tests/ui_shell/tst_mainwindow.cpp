#include "samplecalls.h"
#include "tests/support/fakedesk.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakesetup.h"
#include "ui/actions/actionbar.h"
#include "ui/calllist/callpane.h"
#include "ui/window/mainwindow.h"
#include "ui/window/screenshot.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;
using ui::StartPage;

namespace {

struct Console {
    explicit Console(StartPage page = StartPage::Console) : window(desk, setup, history, store, page)
    {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
    }
    ui::CallListView &list() { return *window.findChild<ui::CallListView *>(); }
    void tell(const QList<calls::CallSummary> &calls) { desk.tell({.calls = calls}); }

    QTemporaryDir folder;
    QSettings store{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    FakeDesk desk;
    FakeSetup setup;
    FakeHistory history;
    ui::MainWindow window;
};

QString nameOf(QWidget *widget)
{
    const auto *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void welcomeLeadsToTheDemo()
    {
        Console console(StartPage::Welcome);
        QCOMPARE(console.window.page(), StartPage::Welcome);
        QVERIFY(!console.window.actions()[Act::NextCall]->isEnabled());
        console.window.findChild<QPushButton *>(u"tryDemo"_s)->click();
        QCOMPARE(console.setup.demosStarted, 1);
        QCOMPARE(console.window.page(), StartPage::Console);
    }

    void theFormLeadsBackToWhereItWasOpened()
    {
        Console console(StartPage::Welcome);
        console.window.findChild<QPushButton *>(u"connectProvider"_s)->click();
        QCOMPARE(console.window.page(), StartPage::Setup);
        console.window.findChild<QPushButton *>(u"setupBack"_s)->click();
        QCOMPARE(console.window.page(), StartPage::Welcome);
        console.window.showPage(StartPage::Console);
        console.window.actions()[Act::Settings]->trigger();
        console.window.findChild<QPushButton *>(u"saveSetup"_s)->click();
        console.setup.answerSave(true, u"Saved."_s);
        QCOMPARE(console.window.page(), StartPage::Console);
    }

    void theOnlyCallOpensByItself()
    {
        Console console;
        console.tell({sampleCall(1)});
        QCOMPARE(console.desk.watched, QList{sampleCall(1).id});
        console.tell({sampleCall(2)});
        QCOMPARE(console.desk.watched.size(), 1);
        console.window.actions()[Act::LeaveCall]->trigger();
        QCOMPARE(console.desk.watched.last(), CallId{});
        console.tell({sampleCall(2, calls::CallState::Ended)});
        QCOMPARE(console.desk.watched.last(), CallId{});
    }

    void aCallThatComesAfterItWasLeftIsNotShown()
    {
        Console console;
        console.tell({sampleCall(1)});
        console.window.actions()[Act::LeaveCall]->trigger();
        auto *number = console.window.findChild<QLabel *>(u"callNumber"_s);
        const QString before = number->text();
        desk::Update late;
        late.opened.emplaceBack();
        late.opened.last().facts.summary = sampleCall(1);
        console.desk.tell(late);
        QCOMPARE(number->text(), before);

        console.window.open(sampleCall(1).id);
        console.desk.tell(late);
        QVERIFY(number->text() != before);
    }

    void aCallOfAnEngineThatIsGoneIsClosed()
    {
        Console console;
        console.tell({sampleCall(1)});
        desk::Update gone;
        gone.removed = {sampleCall(1).id};
        console.desk.tell(gone);
        QTRY_COMPARE(console.desk.watched.last(), CallId{});
        QTRY_COMPARE(console.list().model()->rowCount(), 0);
    }

    void theKeysWalkOpenStopAndHangUp()
    {
        Console console;
        console.tell(sampleCalls(3));
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        auto &list = console.list();
        list.setFocus();
        QTRY_VERIFY(list.hasFocus());
        QVERIFY(console.desk.watched.isEmpty());
        QTest::keyClick(&list, Qt::Key_J);
        QCOMPARE(console.desk.watched.last(), sampleCall(1).id);
        QTest::keyClick(&list, Qt::Key_J);
        QCOMPARE(console.desk.watched.last(), sampleCall(2).id);
        QTest::keyClick(&list, Qt::Key_K);
        QCOMPARE(console.desk.watched.last(), sampleCall(1).id);
        QTest::keyClick(&list, Qt::Key_X);
        QVERIFY(console.desk.last<desk::StopSpeaking>());
        QTest::keyClick(&list, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto *hangUp = console.window.findChild<QPushButton *>(u"hangUp"_s);
        QTRY_VERIFY(hangUp->hasFocus());
        QTest::keyClick(hangUp, Qt::Key_Return);
        QVERIFY(console.desk.last<desk::HangUp>());
        QCOMPARE(console.desk.last<desk::HangUp>()->call, sampleCall(1).id);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Escape);
        QCOMPARE(console.desk.watched.last(), CallId{});
    }

    void theTitleCountsTheCalls()
    {
        Console console;
        QCOMPARE(console.window.windowTitle(), u"GEON Console"_s);
        console.desk.tell({.totals = desk::Totals{1, 3, 0, 0, true}});
        QVERIFY(console.window.windowTitle().startsWith(u"3 live, 1 ringing"_s));
    }

    void f6GoesRoundThePanes()
    {
        Console console;
        console.tell(sampleCalls(2));
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        console.list().setFocus();
        const auto paneOf = [&]() -> QString {
            for (const auto *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
                if (widget->objectName() == "actionBar"_L1 || widget->parentWidget() == console.window.findChild<QSplitter *>(u"panes"_s))
                    return QString::fromLatin1(widget->metaObject()->className());
            }
            return {};
        };
        const QString first = paneOf();
        QVERIFY(!first.isEmpty());
        QStringList visited;
        do {
            console.window.actions()[Act::NextPane]->trigger();
            visited += paneOf();
        } while (visited.last() != first && visited.size() < 6);
        QCOMPARE(visited.last(), first);
        QVERIFY2(visited.size() >= 3, qPrintable(visited.join(u", "_s)));
        QCOMPARE(QSet(visited.begin(), visited.end()).size(), visited.size());
    }

    void theLayoutIsRemembered()
    {
        QTemporaryDir folder;
        FakeDesk desk;
        FakeSetup setup;
        FakeHistory history;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        QList<int> sizes;
        {
            ui::MainWindow window(desk, setup, history, store, StartPage::Console);
            window.resize(1400, 800);
            window.show();
            auto *panes = window.findChild<QSplitter *>(u"panes"_s);
            panes->setSizes({420, 540, 430});
            sizes = panes->sizes();
            window.findChild<ui::CallPane *>()->setDensity(ui::Density::Grid);
            window.close();
        }
        {
            ui::MainWindow window(desk, setup, history, store, StartPage::Console);
            window.show();
            QCOMPARE(window.findChild<QSplitter *>(u"panes"_s)->sizes(), sizes);
            QVERIFY(window.findChild<ui::CallListView *>()->showsGrid());
            window.actions()[Act::ResetLayout]->trigger();
            QVERIFY(window.findChild<QSplitter *>(u"panes"_s)->sizes() != sizes);
        }
    }

    void aBrokenLayoutGivesTheBuiltInOne_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("panes");
        QTest::newRow("other version") << 99 << QByteArray("xx");
        QTest::newRow("rubbish") << ui::MainWindow::layoutVersion << QByteArray("no splitter state at all");
        QTest::newRow("empty") << ui::MainWindow::layoutVersion << QByteArray();
    }
    void aBrokenLayoutGivesTheBuiltInOne()
    {
        QFETCH(int, version);
        QFETCH(QByteArray, panes);
        Console fresh;
        const auto expected = fresh.window.findChild<QSplitter *>(u"panes"_s)->sizes();
        Console console;
        console.store.setValue(u"window/layoutVersion"_s, version);
        console.store.setValue(u"window/panes"_s, panes);
        console.store.setValue(u"window/geometry"_s, QByteArray("rubbish"));
        console.store.setValue(u"window/density"_s, 17);
        ui::MainWindow window(console.desk, console.setup, console.history, console.store, StartPage::Console);
        window.resize(1280, 800);
        window.show();
        QCOMPARE(window.findChild<QSplitter *>(u"panes"_s)->sizes(), expected);
    }

    void everyActionIsInAMenu()
    {
        Console console;
        QList<QAction *> placed;
        for (const auto *menu : console.window.menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
            placed += menu->actions();
        for (int act = 0; act <= int(Act::Quit); ++act)
            QVERIFY2(placed.contains(console.window.actions()[Act(act)]), qPrintable(console.window.actions()[Act(act)]->text()));
    }

    void noControlIsNameless_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("welcome") << int(StartPage::Welcome);
        QTest::newRow("setup") << int(StartPage::Setup);
        QTest::newRow("console") << int(StartPage::Console);
    }
    void noControlIsNameless()
    {
        QFETCH(int, page);
        Console console{StartPage(page)};
        console.tell(sampleCalls(2));
        int checked = 0;
        for (QWidget *widget : console.window.findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(&console.window) || widget->focusProxy())
                continue;
            // The inside of a text field or a list is named by the field itself.
            if (widget->objectName().startsWith(u"qt_"_s))
                continue;
            ++checked;
            const QString path = QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
            QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(path));
        }
        QVERIFY2(checked >= 2, qPrintable(QString::number(checked)));
    }

    void aPictureCanBeTaken()
    {
        Console console;
        const QString path = console.folder.filePath(u"window.png"_s);
        QVERIFY(ui::saveScreenshot(console.window, path));
        QCOMPARE(QImage(path).size(), console.window.size() * console.window.devicePixelRatio());
        const auto refused = ui::saveScreenshot(console.window, console.folder.filePath(u"none/window.png"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
    }

    void theThemeIsKept()
    {
        Console console;
        QCOMPARE(ui::savedTheme(console.store), ui::ThemeChoice::System);
        for (auto *action : console.window.findChildren<QAction *>()) {
            if (action->text() == "Dark"_L1)
                action->trigger();
        }
        QCOMPARE(ui::savedTheme(console.store), ui::ThemeChoice::Dark);
        QVERIFY(ui::isDark(QApplication::palette()));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
