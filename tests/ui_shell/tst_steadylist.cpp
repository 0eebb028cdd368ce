// The list and the grid while a hundred calls come, speak and go: nothing moves under a pointer or a key, with a filter or without.
#include "samplecalls.h"
#include "tests/support/fakedesk.h"
#include "ui/calllist/callpainter.h"
#include "ui/calllist/callpane.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;

namespace {

//! A hundred calls and more, of which some come, go and speak with every step.
class Churn
{
public:
    explicit Churn(ui::CallPane &pane, int calls) : m_pane(pane)
    {
        for (int i = 0; i < calls; ++i)
            m_calls += sampleCall(++m_last);
        m_pane.apply({.calls = m_calls});
    }

    void step()
    {
        desk::Update update;
        for (int i = 0; i < 3; ++i) {
            auto call = sampleCall(++m_last, CallState::Offered);
            m_calls += call;
            update.calls += call;
        }
        for (int i = 0; i < 8; ++i) {
            auto &call = m_calls[m_random.bounded(int(m_calls.size()))];
            call.lastWords = u"words %1"_s.arg(m_random.bounded(1000));
            if (call.state == CallState::Offered)
                call.state = CallState::Live;
            else if (call.state == CallState::Live && call.id != spared && i < 3)
                call = sampleCall(call.id.value.section(u'_', 1).toInt(), CallState::Ended);
            update.calls += call;
        }
        m_pane.apply(update);
        QCoreApplication::processEvents();
    }

    CallId spared; //!< does not end

private:
    ui::CallPane &m_pane;
    QList<calls::CallSummary> m_calls;
    QRandomGenerator m_random{11};
    int m_last = 0;
};

struct Shown {
    explicit Shown(ui::Density density, QSize size = {330, 620})
    {
        pane.resize(size);
        pane.setDensity(density);
        pane.show();
        if (!QTest::qWaitForWindowExposed(&pane))
            qFatal("no window");
        // A pointer that the test before left at this place counts as being over the new window.
        QTest::mouseMove(pane.findChild<QLineEdit *>(u"callFilter"_s));
        view().viewport()->setAttribute(Qt::WA_UnderMouse, false);
        pane.model().setHeld(false);
    }
    ui::CallListView &view() { return pane.view(); }
    CallId under(QPoint point) { return pane.model().call(view().indexAt(point).row()).id; }

    FakeDesk desk;
    ui::CallPane pane{desk};
};

} // namespace

class TestSteadyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void nothingMovesUnderAPointerThatRests_data()
    {
        QTest::addColumn<ui::Density>("density");
        QTest::addColumn<bool>("filtered");
        QTest::addColumn<int>("scrolled");
        for (const bool filtered : {false, true}) {
            for (const int scrolled : {0, 150, 1000000}) {
                const auto name = [&](const char *what) {
                    return u"%1%2, from %3"_s.arg(QLatin1StringView(what), filtered ? u", filtered"_s : QString()).arg(scrolled);
                };
                QTest::newRow(qPrintable(name("rows"))) << ui::Density::Rows << filtered << scrolled;
                QTest::newRow(qPrintable(name("grid"))) << ui::Density::Grid << filtered << scrolled;
            }
        }
    }
    void nothingMovesUnderAPointerThatRests()
    {
        QFETCH(ui::Density, density);
        QFETCH(bool, filtered);
        QFETCH(int, scrolled);
        Shown shown(density);
        Churn churn(shown.pane, 120);
        if (filtered) {
            ui::CallFilter filter;
            filter.agents = {u"Anna"_s};
            filter.kinds = {ui::CallKind::Live, ui::CallKind::Ringing};
            shown.pane.model().setFilter(filter);
        }
        shown.view().verticalScrollBar()->setValue(scrolled);
        QPoint point(60, 220);
        QTest::mouseMove(shown.view().viewport(), point);
        QTRY_VERIFY(shown.view().viewport()->underMouse());
        for (; !shown.view().indexAt(point).isValid() && point.y() > 0; point.ry() -= 8) // not between two cells
            QTest::mouseMove(shown.view().viewport(), point - QPoint(0, 8));
        QVERIFY(shown.view().indexAt(point).isValid());
        const CallId call = shown.under(point);
        const QRect place = shown.view().visualRect(shown.view().indexAt(point));
        churn.spared = call;
        for (int i = 0; i < 40; ++i) {
            shown.pane.model().setHeld(i % 2 == 0); // as if it rested, moved, rested …
            churn.step();
            QCOMPARE(shown.view().visualRect(shown.pane.model().find(call)).topLeft(), place.topLeft());
            QCOMPARE(shown.under(point), call);
        }
    }

    void cellsKeepTheirPlacesWhileOthersComeAndGo()
    {
        Shown shown(ui::Density::Grid, {420, 900});
        shown.pane.apply({.calls = sampleCalls(60)});
        QCoreApplication::processEvents();
        QHash<CallId, QRect> places;
        for (int number = 1; number <= 60; ++number)
            places.insert(sampleCall(number).id, shown.view().visualRect(shown.pane.model().find(sampleCall(number).id)));
        // Two end, two come: every other cell is where it was.
        shown.pane.apply({.calls = {sampleCall(5, CallState::Ended), sampleCall(8, CallState::Ended), sampleCall(61), sampleCall(62)}});
        QCoreApplication::processEvents();
        for (int number = 1; number <= 60; ++number) {
            if (number != 5 && number != 8)
                QCOMPARE(shown.view().visualRect(shown.pane.model().find(sampleCall(number).id)), places.value(sampleCall(number).id));
        }
        QCOMPARE(shown.view().visualRect(shown.pane.model().find(sampleCall(61).id)), places.value(sampleCall(5).id));
    }

    void anAgentWithoutCallsKeepsItsPlace()
    {
        Shown shown(ui::Density::Grid, {420, 900});
        shown.pane.apply({.calls = {sampleCall(1), sampleCall(2)}}); // Anna's, Bruno's
        QCoreApplication::processEvents();
        const int bruno = shown.view().visualRect(shown.pane.model().find(sampleCall(2).id)).top();
        shown.pane.apply({.calls = {sampleCall(1, CallState::Ended), sampleCall(4)}});
        shown.pane.apply({.calls = {sampleCall(3)}});
        QCoreApplication::processEvents();
        QCOMPARE(shown.view().visualRect(shown.pane.model().find(sampleCall(2).id)).top(), bruno);
    }

    void theSelectionNeverJumps()
    {
        Shown shown(ui::Density::Rows);
        Churn churn(shown.pane, 120);
        const CallId call = sampleCall(30).id;
        shown.view().select(call);
        shown.view().setFocus();
        for (int i = 0; i < 40; ++i) {
            churn.step();
            QCOMPARE(shown.view().current(), call);
        }
        QTest::keyClick(&shown.view(), '7');
        QCOMPARE(shown.view().current(), call);
    }

    void rowsDoNotBecomeAGridUnderAPointerInUse()
    {
        Shown shown(ui::Density::Auto);
        shown.pane.apply({.calls = sampleCalls(40)});
        QTest::mouseMove(shown.view().viewport(), QPoint(50, 200));
        QTRY_VERIFY(shown.view().viewport()->underMouse());
        shown.pane.model().setHeld(false);
        shown.pane.apply({.calls = {sampleCall(41), sampleCall(42)}});
        QVERIFY(!shown.view().showsGrid());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(shown.view().viewport(), &leave);
        QTRY_VERIFY(shown.view().showsGrid());
    }

    void theFilterHidesTheSelectedCallAndKeepsIt()
    {
        Shown shown(ui::Density::Rows);
        shown.pane.apply({.calls = sampleCalls(9)});
        shown.view().select(sampleCall(4).id);
        ui::CallFilter filter;
        filter.agents = {u"Anna"_s};
        shown.pane.model().setFilter(filter);
        QCOMPARE(shown.view().current(), sampleCall(4).id);
        QVERIFY(shown.view().visualRect(shown.view().currentIndex()).isEmpty());
        // Walking goes on from where it would stand.
        shown.view().step(1);
        QCOMPARE(shown.view().current(), sampleCall(5).id);
        shown.view().select(sampleCall(4).id);
        shown.view().step(-1);
        QCOMPARE(shown.view().current(), sampleCall(3).id);
    }

    void walkingGoesOnWhereACallWasLeft()
    {
        Shown shown(ui::Density::Rows);
        shown.pane.apply({.calls = sampleCalls(9)});
        shown.view().select(sampleCall(4).id);
        shown.view().select({});
        shown.view().step(1);
        QCOMPARE(shown.view().current(), sampleCall(5).id);
    }

    void theFilterIsTypedAndCleared()
    {
        Shown shown(ui::Density::Rows);
        auto calls = sampleCalls(12);
        calls[2].callerName = u"Joana Conceição"_s;
        calls[5].attention.emplaceBack();
        shown.pane.apply({.calls = calls});
        QVERIFY(QTest::qWaitForWindowActive(&shown.pane));
        shown.pane.openFilter();
        auto *line = shown.pane.findChild<QLineEdit *>(u"callFilter"_s);
        auto *count = shown.pane.findChild<QLabel *>(u"callFilterCount"_s);
        auto *needsYou = shown.pane.findChild<QToolButton *>(u"hiddenNeedsYou"_s);
        QVERIFY(!count->isVisible());
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"conceicao"_s);
        QCOMPARE(shown.pane.model().shown().calls, 1);
        QVERIFY(count->isVisible());
        QVERIFY2(count->text().startsWith(u"1 of 12"_s), qPrintable(count->text()));
        QVERIFY(needsYou->isVisible());
        QVERIFY(needsYou->text().startsWith('1'_L1));
        // What was said earlier is asked for once typing pauses, and its answer adds to what is shown.
        QTRY_COMPARE(shown.desk.searched.value(0), u"conceicao"_s);
        shown.pane.apply({.found = desk::Found{u"conceicao"_s, {sampleCall(9).id}}});
        QCOMPARE(shown.pane.model().shown().calls, 2);
        shown.pane.apply({.found = desk::Found{u"an older text"_s, {sampleCall(8).id}}});
        QCOMPARE(shown.pane.model().shown().calls, 2);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(shown.pane.model().shown().calls, 12);
        QVERIFY(!count->isVisible());
        QVERIFY(line->text().isEmpty());
        QTRY_VERIFY(shown.view().hasFocus());
        QTRY_COMPARE(shown.desk.searched.last(), QString());
    }

    void hiddenCallsThatNeedYouAreOneClickAway()
    {
        Shown shown(ui::Density::Rows);
        auto calls = sampleCalls(12);
        calls[5].attention.emplaceBack();
        shown.pane.apply({.calls = calls});
        QTest::keyClicks(shown.pane.findChild<QLineEdit *>(u"callFilter"_s), u"nobody at all"_s);
        QCOMPARE(shown.pane.model().shown().calls, 0);
        QVERIFY(shown.pane.findChild<QLabel *>(u"noCalls"_s)->isVisible());
        shown.pane.findChild<QToolButton *>(u"hiddenNeedsYou"_s)->click();
        QCOMPARE(shown.pane.model().shown().calls, 1);
        QVERIFY(!shown.pane.findChild<QLabel *>(u"noCalls"_s)->isVisible());
    }

    void theMenuTicksStatesAgentsAndReasons()
    {
        Shown shown(ui::Density::Rows);
        shown.pane.apply({.calls = sampleCalls(6) + QList{sampleCall(7, CallState::Ended)}});
        auto *menu = shown.pane.findChild<QMenu *>(u"callFilterChoices"_s);
        const auto tick = [menu](const QString &text) {
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    action->toggle();
            }
        };
        tick(u"Anna"_s);
        QCOMPARE(shown.pane.model().shown().calls, 4);
        tick(u"Ended"_s);
        QCOMPARE(shown.pane.model().shown().calls, 1);
        tick(u"Live"_s);
        QCOMPARE(shown.pane.model().shown().calls, 4);
        tick(u"Anna"_s);
        QCOMPARE(shown.pane.model().shown().calls, 7);
        QVERIFY(shown.pane.findChild<QLabel *>(u"callFilterCount"_s)->text().contains(u"Live, Ended"_s));
        shown.pane.showAll();
        QVERIFY(shown.pane.model().filter().isEmpty());
    }

    void ctrlAndAClickAskForTheCallBeside()
    {
        Shown shown(ui::Density::Rows);
        shown.pane.apply({.calls = sampleCalls(4)});
        shown.view().select(sampleCall(1).id);
        const QSignalSpy beside(&shown.view(), &ui::CallListView::besideRequested);
        const QSignalSpy menu(&shown.view(), &ui::CallListView::menuRequested);
        const QPoint third = shown.view().visualRect(shown.pane.model().find(sampleCall(3).id)).center();
        QTest::mouseClick(shown.view().viewport(), Qt::LeftButton, Qt::ControlModifier, third);
        QCOMPARE(beside.size(), 1);
        QCOMPARE(beside.at(0).at(0).value<CallId>(), sampleCall(3).id);
        QTest::mouseClick(shown.view().viewport(), Qt::RightButton, {}, third);
        QCOMPARE(shown.view().current(), sampleCall(1).id);
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, third, shown.view().viewport()->mapToGlobal(third));
        QCoreApplication::sendEvent(shown.view().viewport(), &byMouse);
        QCOMPARE(menu.at(0).at(0).value<CallId>(), sampleCall(3).id);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(shown.view().viewport(), &byKey);
        QCOMPARE(menu.at(1).at(0).value<CallId>(), sampleCall(1).id);
        QTest::mouseClick(shown.view().viewport(), Qt::LeftButton, {}, third);
        QCOMPARE(shown.view().current(), sampleCall(3).id);
    }
};

QTEST_MAIN(TestSteadyList)
#include "tst_steadylist.moc"
