// One call in several places: side by side, and in a window of its own; what is watched, what the keys are for, and what is remembered.
#include "samplecalls.h"
#include "tests/support/fakedesk.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakesetup.h"
#include "ui/calllist/callpane.h"
#include "ui/details/sidepanel.h"
#include "ui/transcript/callpage.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/callpanes.h"
#include "ui/window/callwindow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/paneroom.h"
#include "ui/window/windowplace.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;

namespace {

//! A desk that counts who is watched, as the engine does: what is watched twice is left with the first unwatch.
class CountingDesk final : public desk::Desk
{
public:
    ActionId submit(const desk::Command &command) override
    {
        commands.push_back(command);
        return ActionId{++m_last};
    }
    void watch(const CallId &call) override
    {
        watched.insert(call);
        ++watches;
        asked += call;
    }
    void unwatch(const CallId &call) override { watched.remove(call); }
    void reveal(const CallId & /*call*/, bool /*on*/) override { }
    void find(const QString & /*text*/) override { }
    void setDefaultProfile(const ProfileId & /*profile*/) override { }
    [[nodiscard]] TimePoint now() const override { return fromUnixSeconds(1767225600); }
    void tell(const desk::Update &update) { Q_EMIT updated(update); }

    //! Everything that was asked for since the last time, whole.
    void answer()
    {
        desk::Update update;
        for (const CallId &call : std::exchange(asked, {})) {
            if (!watched.contains(call) || update.openedOf(call))
                continue;
            desk::OpenedCall whole;
            whole.facts.summary = sampleCall(call.value.last(4).toInt());
            calls::TranscriptEntry entry;
            entry.key = 1;
            entry.who = calls::Who::Caller;
            entry.text = u"first words of %1"_s.arg(call.value);
            whole.transcript = {entry};
            update.opened += whole;
            // To whoever watched before, what is new.
            if (streaming.contains(call))
                update.watched.append({whole.facts, {}, {}});
            streaming.insert(call);
        }
        if (!update.isEmpty())
            tell(update);
    }
    void speak(int number, quint64 key, const QString &text)
    {
        desk::WatchedCall more;
        more.facts.summary = sampleCall(number);
        calls::TranscriptEntry entry;
        entry.key = key;
        entry.who = calls::Who::Agent;
        entry.text = text;
        more.transcript = {{key - 1, entry}};
        desk::Update update;
        update.watched = {more};
        tell(update);
    }

    std::vector<desk::Command> commands;
    QSet<CallId> watched;
    QSet<CallId> streaming;
    QList<CallId> asked;
    int watches = 0;

private:
    quint64 m_last = 0;
};

struct Console {
    explicit Console(QSize size = {1280, 800}, const QString &folderPath = {})
        : store((folderPath.isEmpty() ? folder.path() : folderPath) + u"/window.ini"_s, QSettings::IniFormat),
          window(desk, setup, history, store, ui::StartPage::Console)
    {
        window.resize(size);
        window.show();
        window.activateWindow();
        desk.tell({.calls = sampleCalls(6)});
        list().setFocus();
    }
    ui::CallListView &list() { return *window.findChild<ui::CallListView *>(); }
    ui::CallPanes &middle() { return *window.findChild<ui::CallPanes *>(); }
    ui::SidePanel &side() { return *window.findChild<ui::SidePanel *>(); }
    QAction *act(Act act) { return window.actions()[act]; }
    [[nodiscard]] static QString text(const ui::CallPage *page) { return page->transcript()->toPlainText(); }
    [[nodiscard]] static QList<ui::CallWindow *> ownWindows()
    {
        QList<ui::CallWindow *> all;
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *own = qobject_cast<ui::CallWindow *>(top); own && own->isVisible())
                all += own;
        }
        return all;
    }

    QTemporaryDir folder;
    QSettings store;
    CountingDesk desk;
    FakeSetup setup;
    FakeHistory history;
    ui::MainWindow window;
};

CallId id(int number)
{
    return sampleCall(number).id;
}

} // namespace

class TestTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theRoomDecidesWhatStandsBeside_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("split");
        QTest::addColumn<bool>("sideWanted");
        QTest::addColumn<bool>("both");
        QTest::addColumn<bool>("side");
        QTest::newRow("one, wide") << 2000 << false << false << false << true;
        QTest::newRow("one, narrow") << 300 << false << true << false << true;
        QTest::newRow("two, wide") << 1024 << true << false << true << true;
        QTest::newRow("two, wide, side wanted") << 1024 << true << true << true << true;
        QTest::newRow("two without the side") << 1023 << true << false << true << false;
        QTest::newRow("the side in place of one") << 1023 << true << true << false << true;
        QTest::newRow("two fit just so") << 800 << true << false << true << false;
        QTest::newRow("too narrow for two") << 799 << true << false << false << true;
        QTest::newRow("too narrow, side wanted") << 799 << true << true << false << true;
    }
    void theRoomDecidesWhatStandsBeside()
    {
        QFETCH(int, width);
        QFETCH(bool, split);
        QFETCH(bool, sideWanted);
        QFETCH(bool, both);
        QFETCH(bool, side);
        QCOMPARE(ui::paneRoom(width, split, sideWanted, 400, 224), (ui::PaneRoom{both, side}));
    }

    void aWindowIsPutBackOnTheScreen_data()
    {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<QList<QRect>>("screens");
        QTest::addColumn<QRect>("placed");
        const QRect left(0, 0, 1920, 1040);
        const QRect right(1920, 0, 1280, 800);
        QTest::newRow("where it was") << QRect(100, 100, 600, 700) << QList{left} << QRect(100, 100, 600, 700);
        QTest::newRow("on the second screen") << QRect(2000, 50, 600, 700) << QList{left, right} << QRect(2000, 50, 600, 700);
        QTest::newRow("over both") << QRect(1700, 50, 600, 700) << QList{left, right} << QRect(1700, 50, 600, 700);
        QTest::newRow("the second screen is gone") << QRect(2000, 50, 600, 700) << QList{left} << QRect(1320, 50, 600, 700);
        QTest::newRow("a little of it can be taken hold of") << QRect(1840, 50, 600, 700) << QList{left} << QRect(1840, 50, 600, 700);
        QTest::newRow("too little can") << QRect(1841, 50, 600, 700) << QList{left} << QRect(1320, 50, 600, 700);
        QTest::newRow("above the screen") << QRect(100, -300, 600, 700) << QList{left} << QRect(100, 0, 600, 700);
        QTest::newRow("below it") << QRect(100, 5000, 600, 700) << QList{left} << QRect(100, 340, 600, 700);
        QTest::newRow("larger than the screen") << QRect(-50, -50, 3000, 2000) << QList{right} << right;
        QTest::newRow("the nearest one") << QRect(5000, 100, 600, 700) << QList{left, right} << QRect(2600, 100, 600, 700);
        QTest::newRow("no screen") << QRect(5000, 100, 600, 700) << QList<QRect>() << QRect(5000, 100, 600, 700);
    }
    void aWindowIsPutBackOnTheScreen()
    {
        QFETCH(QRect, wanted);
        QFETCH(QList<QRect>, screens);
        QFETCH(QRect, placed);
        QCOMPARE(ui::placeOnScreen(wanted, screens), placed);
    }

    void aCallInTwoPlacesIsWatchedOnceAndLeftWithTheLast()
    {
        CountingDesk desk;
        ui::CallViews views(desk);
        auto first = std::make_unique<ui::CallPage>(desk);
        ui::CallPage second(desk);
        views.add(first.get());
        views.add(&second);
        views.open({first.get()}, id(1));
        QCOMPARE(desk.watches, 1);
        views.open({&second}, id(1));
        QCOMPARE(desk.watches, 1); // its answer is for both
        desk.answer();
        views.apply({});
        desk::Update whole;
        whole.opened.emplaceBack();
        whole.opened.last().facts.summary = sampleCall(1);
        views.apply(whole);
        QCOMPARE(first->call(), id(1));
        QCOMPARE(second.call(), id(1));
        views.open({&second}, id(2));
        QCOMPARE(desk.watched, (QSet{id(1), id(2)}));
        views.open({first.get()}, id(2));
        QCOMPARE(desk.watched, QSet{id(2)});
        first.reset();
        QCOMPARE(desk.watched, QSet{id(2)});
        views.open({&second}, {});
        QVERIFY(desk.watched.isEmpty());
        QVERIFY(second.call().isEmpty());
    }

    void aSecondPlaceDoesNotResetTheFirst()
    {
        CountingDesk desk;
        ui::CallViews views(desk);
        ui::CallPage first(desk);
        ui::CallPage second(desk);
        views.add(&first);
        views.add(&second);
        connect(&desk, &desk::Desk::updated, &views, &ui::CallViews::apply);
        views.open({&first}, id(1));
        desk.answer();
        desk.speak(1, 2, u"and some more"_s);
        QVERIFY(Console::text(&first).contains(u"and some more"_s));
        views.open({&second}, id(1));
        QCOMPARE(desk.watches, 2);
        desk.answer(); // whole, as it was before "some more": the first must not take it
        QVERIFY(Console::text(&first).contains(u"and some more"_s));
        QVERIFY(Console::text(&second).contains(u"first words"_s));
        desk.speak(1, 3, u"both hear this"_s);
        QVERIFY(Console::text(&first).contains(u"both hear this"_s));
        QVERIFY(Console::text(&second).contains(u"both hear this"_s));
        // Whole and nothing beside it: the call was left and watched anew, so both begin anew.
        desk::Update whole;
        whole.opened.emplaceBack();
        whole.opened.last().facts.summary = sampleCall(1);
        calls::TranscriptEntry entry;
        entry.key = 1;
        entry.who = calls::Who::Caller;
        entry.text = u"told anew"_s;
        whole.opened.last().transcript = {entry};
        desk.tell(whole);
        QVERIFY(Console::text(&first).contains(u"told anew"_s));
        QVERIFY(Console::text(&second).contains(u"told anew"_s));
    }

    void twoTranscriptsOfWhichOneIsActive()
    {
        Console console;
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        QTest::keyClick(&console.list(), Qt::Key_J);
        console.desk.answer();
        QCOMPARE(console.middle().active()->call(), id(1));
        QVERIFY(!console.act(Act::OtherTranscript)->isEnabled());
        QTest::keyClick(&console.list(), Qt::Key_B);
        QVERIFY(console.middle().isSplit());
        QVERIFY(console.act(Act::SideBySide)->isChecked());
        // The next call goes beside the first.
        QTest::keyClick(&console.list(), Qt::Key_J);
        console.desk.answer();
        QCOMPARE(console.middle().active()->call(), id(2));
        QCOMPARE(console.middle().other()->call(), id(1));
        QTRY_VERIFY(console.middle().active()->isVisible() && console.middle().other()->isVisible());
        QCOMPARE(console.desk.watched, (QSet{id(1), id(2)}));
        // Both go on.
        console.desk.speak(1, 2, u"left goes on"_s);
        console.desk.speak(2, 2, u"right goes on"_s);
        QVERIFY(Console::text(console.middle().other()).contains(u"left goes on"_s));
        QVERIFY(Console::text(console.middle().active()).contains(u"right goes on"_s));
        // J and K change the active one only.
        QTest::keyClick(&console.list(), Qt::Key_J);
        console.desk.answer();
        QCOMPARE(console.middle().active()->call(), id(3));
        QCOMPARE(console.middle().other()->call(), id(1));
        QCOMPARE(console.desk.watched, (QSet{id(1), id(3)}));
        // Actions are for the active one.
        QTest::keyClick(&console.list(), Qt::Key_X);
        QCOMPARE(std::get<desk::StopSpeaking>(console.desk.commands.back()).call, id(3));
        QTest::keyClick(&console.list(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(console.middle().active()->call(), id(1));
        QCOMPARE(console.list().current(), id(1));
        QVERIFY(console.list().hasFocus());
        QTest::keyClick(&console.list(), Qt::Key_X);
        QCOMPARE(std::get<desk::StopSpeaking>(console.desk.commands.back()).call, id(1));
        // So are those of whoever writes in the other one.
        console.middle().other()->focusSay();
        QTRY_COMPARE(console.middle().active()->call(), id(3));
        QCOMPARE(console.list().current(), id(3));
        // Closing one keeps the other.
        console.list().setFocus();
        QTest::keyClick(&console.list(), Qt::Key_Escape);
        QVERIFY(!console.middle().isSplit());
        QCOMPARE(console.middle().active()->call(), id(1));
        QCOMPARE(console.list().current(), id(1));
        QCOMPARE(console.desk.watched, QSet{id(1)});
        QTest::keyClick(&console.list(), Qt::Key_Escape);
        QVERIFY(console.desk.watched.isEmpty());
    }

    void eachTranscriptHasItsOwnLine()
    {
        Console console({1920, 1080});
        console.window.open(id(1));
        console.window.openBeside(id(2));
        console.desk.answer();
        const auto line = [](const ui::CallPage *page) {
            const auto all = page->findChildren<QPlainTextEdit *>(QRegularExpression(u"^composerLine2?$"_s));
            return all.value(0);
        };
        console.middle().active()->focusSay();
        QTest::keyClicks(line(console.middle().active()), u"for two"_s);
        QVERIFY(line(console.middle().other())->toPlainText().isEmpty());
        QTest::keyClick(line(console.middle().active()), Qt::Key_Return);
        QCOMPARE(std::get<desk::Say>(console.desk.commands.back()).call, id(2));
        QCOMPARE(console.middle().active()->call(), id(2));
    }

    void aClickOnTheCrossClosesThatOne()
    {
        Console console({1920, 1080});
        console.window.open(id(1));
        console.window.openBeside(id(2));
        console.desk.answer();
        auto *close = console.window.findChild<QToolButton *>(u"closeTranscript1"_s);
        QVERIFY(close->isVisible());
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!console.middle().isSplit());
        QCOMPARE(console.middle().active()->call(), id(2));
        QVERIFY(!console.window.findChild<QToolButton *>(u"closeTranscript2"_s)->isVisible());
        QCOMPARE(console.desk.watched, QSet{id(2)});
    }

    void aNarrowWindowShowsTheActiveOne()
    {
        Console console({1920, 1080});
        console.window.open(id(1));
        console.window.openBeside(id(2));
        console.desk.answer();
        QTRY_VERIFY(console.middle().other()->isVisible());
        QVERIFY(console.side().isVisible());
        console.window.resize(1280, 800);
        QTRY_VERIFY(!console.side().isVisible());
        QVERIFY(console.middle().other()->isVisible());
        // Whoever wants the instructions has them, in place of the other transcript, until they go back.
        console.act(Act::EditInstructions)->trigger();
        QVERIFY(console.side().isVisible());
        QVERIFY(!console.middle().other()->isVisible());
        console.list().setFocus();
        QTRY_VERIFY(!console.side().isVisible());
        QVERIFY(console.middle().other()->isVisible());
        console.window.resize(900, 700);
        QTRY_VERIFY(!console.middle().other()->isVisible());
        QVERIFY(console.middle().active()->isVisible());
        const CallId behind = console.middle().other()->call();
        console.act(Act::OtherTranscript)->trigger();
        QCOMPARE(console.middle().active()->call(), behind);
        QVERIFY(console.middle().active()->isVisible());
    }

    void aCallThatIsNoLongerKeptLeavesEveryPlace()
    {
        Console console({1920, 1080});
        console.window.open(id(1));
        console.window.openBeside(id(2));
        console.window.openOwnWindow(id(1));
        console.desk.answer();
        console.desk.tell({.removed = {id(1)}});
        QTRY_COMPARE(console.desk.watched, QSet{id(2)});
        QVERIFY(console.middle().other()->call().isEmpty());
        QTRY_VERIFY(Console::ownWindows().isEmpty());
    }

    void aWindowOfItsOwn()
    {
        Console console;
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        QTest::keyClick(&console.list(), Qt::Key_J);
        QTest::keyClick(&console.list(), Qt::Key_W);
        console.desk.answer();
        QCOMPARE(Console::ownWindows().size(), 1);
        ui::CallWindow *own = Console::ownWindows().first();
        QVERIFY2(own->windowTitle().startsWith(u"+55 11 95555-0001"_s), qPrintable(own->windowTitle()));
        QCOMPARE(own->page()->call(), id(1));
        QCOMPARE(console.desk.watched, QSet{id(1)});
        // The main window goes on to another call; its keys are for that one, and the own window's for its own.
        QTest::keyClick(&console.list(), Qt::Key_J);
        console.desk.answer();
        QCOMPARE(console.desk.watched, (QSet{id(1), id(2)}));
        own->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(own));
        own->page()->transcript()->setFocus();
        QTRY_VERIFY(own->page()->transcript()->hasFocus());
        QTest::keyClick(own->page()->transcript(), Qt::Key_X);
        QCOMPARE(std::get<desk::StopSpeaking>(console.desk.commands.back()).call, id(1));
        // A key that is about the list does nothing here.
        QTest::keyClick(own->page()->transcript(), Qt::Key_J);
        QCOMPARE(console.list().current(), id(2));
        QTest::keyClick(own->page()->transcript(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto *hangUp = own->findChild<QPushButton *>(u"hangUp"_s);
        QTRY_VERIFY(hangUp->hasFocus());
        QTest::keyClick(hangUp, Qt::Key_Escape);
        const auto before = console.desk.commands.size();
        // Closing it asks for nothing.
        own->page()->transcript()->setFocus();
        QTest::keyClick(own->page()->transcript(), Qt::Key_Escape);
        QTRY_VERIFY(Console::ownWindows().isEmpty());
        QCOMPARE(console.desk.commands.size(), before);
        QCOMPARE(console.desk.watched, QSet{id(2)});
    }

    void severalWindowsAndEachCallOnlyOnce()
    {
        Console console;
        for (const int number : {1, 2, 3, 2})
            console.window.openOwnWindow(id(number));
        console.window.openOwnWindow(CallId{u"unknown"_s});
        QCOMPARE(Console::ownWindows().size(), 3);
        console.window.closeForGood();
        QTRY_VERIFY(Console::ownWindows().isEmpty());
    }

    void howItStoodIsRemembered()
    {
        const QTemporaryDir folder;
        QList<int> sizes;
        QRect place;
        {
            Console console({1920, 1080}, folder.path());
            console.window.open(id(1));
            console.window.openBeside(id(2));
            console.desk.answer();
            auto *splitter = console.window.findChild<QSplitter *>(u"transcripts"_s);
            QTRY_VERIFY(console.middle().other()->isVisible());
            splitter->setSizes({500, 700});
            sizes = splitter->sizes();
            console.window.openOwnWindow(id(1));
            ui::CallWindow *own = Console::ownWindows().first();
            own->setGeometry(40, 30, 610, 500);
            place = own->geometry();
            console.window.closeForGood();
        }
        {
            Console console({1920, 1080}, folder.path());
            QVERIFY(console.middle().isSplit());
            QVERIFY(console.desk.watched.isEmpty());
            console.window.open(id(3));
            console.window.openBeside(id(4));
            QCOMPARE(console.middle().isSplit(), true);
            const auto *splitter = console.window.findChild<QSplitter *>(u"transcripts"_s);
            QTRY_VERIFY(std::abs(splitter->sizes().first() - sizes.first()) < 8); // a pixel or two go to rounding
            console.window.openOwnWindow(id(5));
            QCOMPARE(Console::ownWindows().first()->geometry(), place);
            console.window.closeForGood();
        }
    }

    void theMenuOfARow()
    {
        Console console({1920, 1080});
        console.window.open(id(1));
        console.desk.answer();
        Q_EMIT console.list().menuRequested(id(3), QPoint(100, 100));
        auto *menu = console.window.findChild<QMenu *>(u"callMenu"_s);
        QVERIFY(menu);
        const auto entry = [&menu](const QString &name) {
            const auto all = menu->actions();
            const auto found = std::ranges::find(all, name, [](const QAction *action) { return action->objectName(); });
            return found == all.end() ? nullptr : *found;
        };
        QVERIFY(entry(console.act(Act::HangUp)->objectName())->isEnabled());
        QVERIFY(!entry(console.act(Act::NextCall)->objectName()));
        entry(u"openBeside"_s)->trigger();
        QCOMPARE(console.middle().isSplit(), true);
        QCOMPARE(console.list().current(), id(3));
        // An action is for the call that was pointed at.
        entry(console.act(Act::StopSpeaking)->objectName())->trigger();
        QCOMPARE(std::get<desk::StopSpeaking>(console.desk.commands.back()).call, id(3));
        entry(u"openInWindow"_s)->trigger();
        QCOMPARE(Console::ownWindows().size(), 1);
        menu->close();
        // What cannot be done to a call that is over is not offered.
        console.desk.tell({.calls = {sampleCall(5, calls::CallState::Ended)}});
        Q_EMIT console.list().menuRequested(id(5), QPoint(100, 100));
        const auto menus = console.window.findChildren<QMenu *>(u"callMenu"_s);
        menu = *std::ranges::find_if(menus, [old = menu](const QMenu *one) { return one != old; });
        QVERIFY(entry(u"openCall"_s)->isEnabled());
        QVERIFY(!entry(console.act(Act::HangUp)->objectName())->isEnabled());
        menu->close();
        console.window.closeForGood();
    }

    void theFilterIsAKeyAway()
    {
        Console console;
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        QVERIFY(!console.act(Act::ShowAllCalls)->isEnabled());
        QTest::keyClick(&console.list(), Qt::Key_Slash);
        auto *line = console.window.findChild<QLineEdit *>(u"callFilter"_s);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"bruno/"_s);
        QCOMPARE(line->text(), u"bruno/"_s); // a key while typing is a letter
        line->setText(u"bruno"_s);
        QVERIFY(console.act(Act::ShowAllCalls)->isEnabled());
        QTest::keyClick(line, Qt::Key_Down);
        QTRY_VERIFY(console.list().hasFocus());
        QTest::keyClick(&console.list(), Qt::Key_J);
        QCOMPARE(console.list().current(), id(2));
        QTest::keyClick(&console.list(), Qt::Key_J);
        QCOMPARE(console.list().current(), id(4));
        // The open call stays open when the filter hides it.
        line->setText(u"anna"_s);
        QCOMPARE(console.desk.watched, QSet{id(4)});
        console.act(Act::ShowAllCalls)->trigger();
        QVERIFY(line->text().isEmpty());
    }
};

QTEST_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
