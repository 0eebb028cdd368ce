// The history as an operator uses it, by keyboard and by mouse, in the real window.
#include "samplehistory.h"
#include "tests/support/fakedesk.h"
#include "tests/support/fakesetup.h"
#include "tests/ui_shell/samplecalls.h"
#include "ui/calllist/callpane.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/storedcalls.h"
#include "ui/history/storedcallwindow.h"
#include "ui/strip/intakestrip.h"
#include "ui/window/mainwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using desk::HistoryColumn;
using ui::Act;

namespace {

struct Console {
    explicit Console(int stored = 300) : window(desk, setup, history, store, ui::StartPage::Console)
    {
        sample::fill(history, stored);
        desk.time = sample::today;
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        active = QTest::qWaitForWindowActive(&window);
    }
    //! Opens the page, and waits until it has its calls.
    bool open()
    {
        window.actions()[Act::History]->trigger();
        return QTest::qWaitFor([this] { return page.model().hasAnswer() && (model().rowCount() == 0 || model().row(0)); });
    }
    ui::HistoryModel &model() { return page.model(); }
    ui::HistoryTable &table() { return page.table(); }
    template <typename T> T *find(const QString &name) { return window.findChild<T *>(name); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    QMenu *menu()
    {
        QTest::keyClick(&table(), Qt::Key_Menu);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, table().mapToGlobal(QPoint(10, 60)));
        QApplication::sendEvent(table().viewport(), &event);
        return window.findChild<QMenu *>(u"historyMenu"_s);
    }

    bool active = false;
    QTemporaryDir folder;
    QSettings store{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    FakeDesk desk;
    FakeSetup setup;
    FakeHistory history;
    ui::MainWindow window;
    ui::HistoryPage &page = window.history();
};

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
        QCursor::setPos(0, 0); // not over a list
    }

    void nothingIsAskedBeforeThePageIsShown()
    {
        Console console;
        QVERIFY(console.history.queries.isEmpty());
        QVERIFY(console.open());
        QCOMPARE(console.history.queries.size(), 1);
    }

    void theSameKeyOpensAndGoesBackAndTheStripStays()
    {
        Console console;
        console.desk.tell({.calls = sampleCalls(3)});
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        auto *strip = console.window.findChild<ui::IntakeStrip *>();
        console.press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(console.window.isHistoryShown());
        QVERIFY(console.page.isVisible());
        QVERIFY(strip->isVisible());
        QVERIFY(console.window.actions()[Act::History]->isChecked());
        QTRY_VERIFY(console.table().hasFocus());
        console.press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(!console.window.isHistoryShown());
        console.press(Qt::Key_H, Qt::ControlModifier);
        console.press(Qt::Key_Escape);
        QVERIFY(!console.window.isHistoryShown());
        QTRY_VERIFY(console.window.findChild<ui::CallListView *>()->hasFocus());
    }

    void keysOfACallDoNothingToOneThatIsNotSeen()
    {
        Console console;
        console.desk.tell({.calls = {sampleCall(1)}});
        QCOMPARE(console.window.openedCall(), sampleCall(1).id);
        QVERIFY(console.open());
        QCOMPARE(console.window.openedCall(), CallId());
        for (const Act act : {Act::NextCall, Act::OpenCall, Act::LeaveCall, Act::StopSpeaking, Act::PauseAi, Act::HangUp, Act::Mark,
                              Act::Find, Act::Filter, Act::Reveal})
            QVERIFY2(!console.window.actions()[act]->isEnabled(), qPrintable(console.window.actions()[act]->text()));
        console.press(Qt::Key_X);
        QVERIFY(console.desk.commands.empty());
        console.window.showHistory(false);
        QVERIFY(console.window.actions()[Act::StopSpeaking]->isEnabled());
        QCOMPARE(console.window.openedCall(), sampleCall(1).id);
    }

    void aLiveCallThatIsChosenComesBackToTheFront()
    {
        Console console;
        console.desk.tell({.calls = sampleCalls(3)});
        QVERIFY(console.open());
        console.desk.tell({.calls = {sampleCall(4)}}); // one more: nobody is torn away
        QVERIFY(console.window.isHistoryShown());
        console.window.open(sampleCall(2).id);
        QVERIFY(!console.window.isHistoryShown());
    }

    void lettersWalkAndEnterOpens()
    {
        Console console;
        QVERIFY(console.open());
        QTRY_VERIFY(console.table().hasFocus());
        console.press(Qt::Key_J);
        console.press(Qt::Key_J);
        QCOMPARE(console.table().currentIndex().row(), 1);
        console.press(Qt::Key_K);
        console.press(Qt::Key_Down);
        console.press(Qt::Key_Down);
        QCOMPARE(console.table().currentIndex().row(), 2);
        console.press(Qt::Key_Return);
        QCOMPARE(console.history.opened, QList<desk::CallRowId>{3});
        auto *stored = console.window.findChild<ui::StoredCalls *>();
        QCOMPARE(stored->windows().size(), 1);
        console.window.activateWindow();
        console.window.openStored(3, sample::storedCall(3).call); // a second time: the same window
        QCOMPARE(stored->windows().size(), 1);
        QCOMPARE(console.history.opened.size(), 1);
    }

    void homeAndEndReachAHundredThousand()
    {
        Console console(100'000);
        QVERIFY(console.open());
        QTRY_VERIFY(console.table().hasFocus());
        console.press(Qt::Key_J);
        console.press(Qt::Key_End);
        QCOMPARE(console.table().currentIndex().row(), 99'999);
        QTRY_VERIFY(console.model().row(99'999));
        console.press(Qt::Key_Home);
        QCOMPARE(console.table().currentIndex().row(), 0);
        QTRY_VERIFY(console.model().row(0));
    }

    void aDoubleClickOpens()
    {
        Console console;
        QVERIFY(console.open());
        const QPoint at = console.table().visualRect(console.model().index(4, 0)).center();
        QTest::mouseClick(console.table().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(console.table().viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(console.history.opened, QList<desk::CallRowId>{5});
    }

    void aCallThatIsGoneIsSaidSo()
    {
        Console console;
        QVERIFY(console.open());
        console.history.rows.remove(1);
        console.window.openStored(1, CallId{u"gone"_s});
        QVERIFY(console.window.findChild<ui::StoredCalls *>()->windows().isEmpty());
    }

    void searchingByKeyboardAlone()
    {
        Console console;
        console.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(console.window.isHistoryShown());
        auto *line = console.find<QLineEdit>(u"historySearch"_s);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"fatura"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(console.table().hasFocus());
        QTRY_COMPARE(console.model().rowCount(), 150);
        QCOMPARE(console.history.queries.last().words, u"fatura"_s);
        QTRY_VERIFY(console.model().row(0) && !console.model().row(0)->hits.isEmpty());
        QCOMPARE(console.find<QLabel>(u"historyCount"_s)->text(), u"150 call(s) found"_s);
        console.press(Qt::Key_Slash);
        QTRY_VERIFY(line->hasFocus());
        console.press(Qt::Key_Escape);
        QTRY_VERIFY(console.table().hasFocus());
        console.press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(line->hasFocus());
    }

    void whatWasTypedForTheLiveCallsIsTakenAlong()
    {
        Console console;
        console.desk.tell({.calls = sampleCalls(3)});
        auto *filter = console.find<QLineEdit>(u"callFilter"_s);
        filter->setText(u"modem"_s);
        QVERIFY(console.find<QToolButton>(u"searchHistory"_s)->isVisible());
        console.find<QToolButton>(u"searchHistory"_s)->click();
        QVERIFY(console.window.isHistoryShown());
        QCOMPARE(console.page.filter().words, u"modem"_s);
        QTRY_COMPARE(console.model().rowCount(), 150);
    }

    void callsOfANumberAreFoundFromTheLiveList()
    {
        Console console;
        calls::CallSummary live = sampleCall(1);
        live.callerNumber = sample::storedCall(7).callerNumber;
        calls::CallSummary anonymous = sampleCall(2);
        anonymous.callerNumber.clear();
        console.desk.tell({.calls = {live, anonymous}});
        auto *list = console.window.findChild<ui::CallListView *>();
        Q_EMIT list->menuRequested(anonymous.id, console.window.mapToGlobal(QPoint(50, 200)));
        auto *menu = console.find<QMenu>(u"callMenu"_s);
        QVERIFY(menu && !menu->findChild<QAction *>(u"findInHistory"_s));
        menu->close();
        QTRY_VERIFY(!console.find<QMenu>(u"callMenu"_s));
        Q_EMIT list->menuRequested(live.id, console.window.mapToGlobal(QPoint(50, 200)));
        menu = console.find<QMenu>(u"callMenu"_s);
        menu->findChild<QAction *>(u"findInHistory"_s)->trigger();
        menu->close();
        QVERIFY(console.window.isHistoryShown());
        QTRY_COMPARE(console.model().rowCount(), 1);
        QTRY_VERIFY(console.model().row(0));
        QCOMPARE(console.model().row(0)->row, 7);
    }

    void filtersAreChosenShownAndTakenAway()
    {
        Console console;
        QVERIFY(console.open());
        auto *toggle = console.find<QToolButton>(u"historyFilterToggle"_s);
        QVERIFY(!console.find<QWidget>(u"historyFilters"_s)->isVisible());
        toggle->click();
        QVERIFY(console.find<QWidget>(u"historyFilters"_s)->isVisible());
        auto *agent = console.find<QComboBox>(u"filterAgent"_s);
        QTRY_COMPARE(agent->count(), 3);
        agent->setCurrentIndex(1);
        console.find<QCheckBox>(u"filterMarked"_s)->click();
        QTRY_COMPARE(console.history.queries.last().agent, ProfileId{u"collections"_s});
        QTRY_VERIFY(console.history.queries.last().marked);
        QTRY_COMPARE(console.model().rowCount(), 17);
        QVERIFY(toggle->text().contains(u"(2)"_s));
        const auto chips = [&] {
            QStringList texts;
            for (const auto *chip : console.window.findChildren<QToolButton *>(u"filterChip"_s)) {
                if (chip->isVisible())
                    texts += chip->text();
            }
            return texts;
        };
        QCOMPARE(chips(), QStringList({u"Agent: Anna / Cobrança"_s, u"With marks"_s}));
        for (auto *chip : console.window.findChildren<QToolButton *>(u"filterChip"_s)) {
            if (chip->isVisible() && chip->text() == u"With marks"_s) {
                chip->click();
                break;
            }
        }
        QTRY_COMPARE(console.model().rowCount(), 150);
        QVERIFY(!console.find<QCheckBox>(u"filterMarked"_s)->isChecked());
        console.find<QToolButton>(u"clearFilters"_s)->click();
        QTRY_COMPARE(console.model().rowCount(), 300);
        QVERIFY(chips().isEmpty());
        QCOMPARE(agent->currentIndex(), 0);
    }

    void lengthsAndCostsAreTyped()
    {
        Console console;
        QVERIFY(console.open());
        console.find<QToolButton>(u"historyFilterToggle"_s)->click();
        auto *shortest = console.find<QSpinBox>(u"filterShortest"_s);
        QCOMPARE(shortest->text(), u"any"_s);
        QTest::mouseClick(shortest->findChild<QLineEdit *>(), Qt::LeftButton);
        shortest->setFocus();
        QCoreApplication::processEvents();
        QTest::keyClicks(shortest, u"1:30"_s);
        auto *dearest = console.find<QDoubleSpinBox>(u"filterDearest"_s);
        dearest->setFocus();
        QCoreApplication::processEvents();
        QTest::keyClicks(dearest, u"0.5"_s);
        QTest::keyClick(dearest, Qt::Key_Return);
        QCOMPARE(console.page.filter().shortest, std::optional<Duration>(90s));
        QCOMPARE(console.page.filter().dearest, std::optional(0.5));
        QTRY_COMPARE(console.history.queries.last().shortest, std::optional<Duration>(90s));
        QCOMPARE(shortest->text(), u"01:30"_s);
        shortest->setValue(0);
        QVERIFY(!console.page.filter().shortest);
    }

    void statesAreTickedInAMenuThatStays()
    {
        Console console;
        QVERIFY(console.open());
        console.find<QToolButton>(u"historyFilterToggle"_s)->click();
        auto *states = console.find<QToolButton>(u"filterStates"_s);
        QMenu *menu = states->menu();
        menu->popup(console.window.mapToGlobal(QPoint(100, 200)));
        for (const QString &state : {u"Missed"_s, u"Failed"_s}) {
            for (QAction *action : menu->actions()) {
                if (action->text() == state)
                    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            }
        }
        QVERIFY(menu->isVisible());
        menu->close();
        QTRY_COMPARE(console.history.queries.last().states, QList({calls::CallState::Missed, calls::CallState::Failed}));
        QCOMPARE(states->text(), u"Missed +1"_s);
    }

    void underThePointerNothingMoves()
    {
        Console console;
        QVERIFY(console.open());
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(console.table().viewport(), &enter);
        desk::HistoryRow row = sample::storedCall(3000);
        row.offeredAt = sample::today + 1min;
        console.history.keep(row);
        console.history.tellChanged({row.call});
        QTRY_VERIFY(console.find<QPushButton>(u"newCalls"_s)->isVisible());
        QCOMPARE(console.model().rowCount(), 300);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(console.table().viewport(), &leave);
        QCOMPARE(console.model().rowCount(), 301);
        QVERIFY(!console.find<QPushButton>(u"newCalls"_s)->isVisible());
    }

    void aStoreThatOpensLateIsAskedAgain()
    {
        Console console;
        console.history.keeping = {.open = false, .problem = u"The database is newer than this program."_s};
        console.history.hold(true);
        console.window.showHistory(true);
        auto *title = console.find<QLabel>(u"historyEmptyTitle"_s);
        QCOMPARE(title->text(), u"The stored calls cannot be read"_s);
        QVERIFY(title->isVisible());
        QVERIFY(console.find<QLabel>(u"historyEmptyWords"_s)->text().contains(u"newer"_s));
        console.history.hold(false);
        console.history.tellState({.open = true});
        QTRY_COMPARE(console.model().rowCount(), 300);
        QVERIFY(!title->isVisible());
    }

    void emptyStatesSayTheRemedy()
    {
        Console console(0);
        QVERIFY(console.open());
        auto *title = console.find<QLabel>(u"historyEmptyTitle"_s);
        auto *clear = console.find<QPushButton>(u"emptyClear"_s);
        QVERIFY(title->isVisible());
        QCOMPARE(title->text(), u"No call is stored yet"_s);
        QVERIFY(!clear->isVisible());
        console.page.openSearch(u"nothing like it"_s);
        QTRY_COMPARE(title->text(), u"No call fits"_s);
        QTRY_VERIFY(clear->isVisible());
        clear->click();
        QTRY_COMPARE(title->text(), u"No call is stored yet"_s);
    }

    void aStoreThatIsNotOpenIsSaidSo()
    {
        Console console;
        QVERIFY(console.open());
        auto *problem = console.find<QWidget>(u"historyProblem"_s);
        QVERIFY(!problem->isVisible());
        console.history.tellState({.open = true, .problem = u"The disk is full. Free some space."_s});
        QVERIFY(problem->isVisible());
        console.history.tellState({.open = true});
        QVERIFY(!problem->isVisible());
    }

    void columnsAreChosenAndRemembered()
    {
        QTemporaryDir folder;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        FakeHistory history;
        sample::fill(history, 20);
        {
            ui::HistoryPage page(history, store, [] { return sample::today; });
            QMenu menu;
            page.table().fillColumnMenu(menu);
            QVERIFY(page.table().isColumnHidden(int(HistoryColumn::Note)));
            for (QAction *action : menu.actions()) {
                if (action->text() == ui::columnName(HistoryColumn::Note) || action->text() == ui::columnName(HistoryColumn::Cost))
                    action->trigger();
            }
            page.table().horizontalHeader()->moveSection(0, 3);
            page.table().setColumnWidth(int(HistoryColumn::Agent), 222);
            page.keepColumns();
        }
        ui::HistoryPage page(history, store, [] { return sample::today; });
        const QHeaderView *head = page.table().horizontalHeader();
        QVERIFY(!page.table().isColumnHidden(int(HistoryColumn::Note)));
        QVERIFY(page.table().isColumnHidden(int(HistoryColumn::Cost)));
        QCOMPARE(head->visualIndex(int(HistoryColumn::OfferedAt)), 3);
        QCOMPARE(page.table().columnWidth(int(HistoryColumn::Agent)), 222);
        QMenu menu;
        page.table().fillColumnMenu(menu);
        menu.actions().last()->trigger(); // the usual ones
        QCOMPARE(head->visualIndex(int(HistoryColumn::OfferedAt)), 0);
        QVERIFY(page.table().isColumnHidden(int(HistoryColumn::Note)));
    }

    void rubbishInTheStoreIsLeftAside()
    {
        QTemporaryDir folder;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        store.setValue(u"history/columnsOf"_s, ui::historyColumns);
        store.setValue(u"history/columns"_s, QByteArray("no header state"));
        FakeHistory history;
        ui::HistoryPage page(history, store, [] { return sample::today; });
        QVERIFY(!page.table().isColumnHidden(int(HistoryColumn::OfferedAt)));
    }

    void aHeaderThatIsPressedSortsAndPressedAgainTurnsRound()
    {
        Console console;
        QVERIFY(console.open());
        const QHeaderView *head = console.table().horizontalHeader();
        const QPoint cost(head->sectionViewportPosition(int(HistoryColumn::Cost)) + 20, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, cost);
        QCOMPARE(console.history.queries.last().sortBy, HistoryColumn::Cost);
        QVERIFY(console.history.queries.last().descending);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, cost);
        QVERIFY(!console.history.queries.last().descending);
        console.page.openSearch(u"fatura"_s); // the order stays
        QTRY_COMPARE(console.history.queries.last().words, u"fatura"_s);
        QCOMPARE(console.history.queries.last().sortBy, HistoryColumn::Cost);
    }

    void whoReadsFurtherDownIsNotMoved()
    {
        Console console(2000);
        QVERIFY(console.open());
        console.table().verticalScrollBar()->setValue(5000);
        const int top = console.table().rowAt(0);
        const desk::CallRowId seen = console.model().idAt(top);
        desk::HistoryRow row = sample::storedCall(3000);
        row.offeredAt = sample::today + 1min;
        console.history.keep(row);
        console.history.tellChanged({row.call});
        auto *fresh = console.find<QPushButton>(u"newCalls"_s);
        QTRY_VERIFY(fresh->isVisible());
        QCOMPARE(fresh->text(), u"1 new call(s)"_s);
        QCOMPARE(console.model().idAt(console.table().rowAt(0)), seen);
        fresh->click();
        QCOMPARE(console.model().rowCount(), 2001);
        QCOMPARE(console.model().idAt(0), 3000);
        QVERIFY(console.table().isAtTop());
        QVERIFY(!fresh->isVisible());
    }

    void atTheTopNewCallsComeInAndTheChosenOneStaysChosen()
    {
        Console console;
        QVERIFY(console.open());
        console.table().setCurrentIndex(console.model().index(2, 0));
        desk::HistoryRow row = sample::storedCall(3000);
        row.offeredAt = sample::today + 1min;
        console.history.keep(row);
        console.history.tellChanged({row.call});
        QTRY_COMPARE(console.model().rowCount(), 301);
        QCOMPARE(console.table().currentIndex().row(), 3);
        QCOMPARE(console.table().chosen(), QList<desk::CallRowId>{3});
    }

    void theMenuAsksForWhatIsChosen()
    {
        Console console;
        QVERIFY(console.open());
        console.table().setCurrentIndex(console.model().index(0, 0));
        QTest::keyClick(&console.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&console.table(), Qt::Key_Down, Qt::ShiftModifier);
        const QList<desk::CallRowId> three{1, 2, 3};
        QCOMPARE(console.table().chosen(), three);
        const QSignalSpy exported(&console.page, &ui::HistoryPage::exportRequested);
        const QSignalSpy list(&console.page, &ui::HistoryPage::listExportRequested);
        const QSignalSpy recording(&console.page, &ui::HistoryPage::recordingExportRequested);
        const QSignalSpy erased(&console.page, &ui::HistoryPage::eraseRequested);
        QMenu *menu = console.menu();
        QVERIFY(menu);
        QVERIFY(!menu->findChild<QAction *>(u"openStored"_s)); // several are not opened at once
        for (const QString &name : {u"exportTranscript"_s, u"exportChosenList"_s, u"exportRecording"_s, u"eraseCalls"_s, u"copyNumber"_s})
            menu->findChild<QAction *>(name)->trigger();
        menu->close();
        for (const QSignalSpy *spy : {&exported, &list, &recording, &erased}) {
            QCOMPARE(spy->size(), 1);
            QCOMPARE(spy->first().first().value<QList<desk::CallRowId>>(), three);
        }
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(sample::storedCall(1).callerNumber));
    }

    void theBarExportsAllThatWasFoundAndImports()
    {
        Console console;
        QVERIFY(console.open());
        console.table().setCurrentIndex(console.model().index(0, 0));
        const QSignalSpy list(&console.page, &ui::HistoryPage::listExportRequested);
        const QSignalSpy imported(&console.page, &ui::HistoryPage::importRequested);
        console.find<QToolButton>(u"exportList"_s)->click();
        QCOMPARE(list.first().first().value<QList<desk::CallRowId>>().size(), 300);
        console.find<QToolButton>(u"importRecording"_s)->click();
        QCOMPARE(imported.size(), 1);
    }

    void everythingHasAName()
    {
        Console console;
        QVERIFY(console.open());
        console.find<QToolButton>(u"historyFilterToggle"_s)->click();
        for (QWidget *widget : console.page.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
                || widget->inherits("QCalendarWidget"))
                continue;
            const auto *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
        }
    }

    void paneByPane()
    {
        Console console;
        QVERIFY(console.open());
        QTRY_VERIFY(console.table().hasFocus());
        console.press(Qt::Key_F6);
        QVERIFY(!console.table().hasFocus());
        QVERIFY(console.page.isAncestorOf(QApplication::focusWidget()));
        console.press(Qt::Key_F6);
        QVERIFY(console.table().hasFocus());
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
