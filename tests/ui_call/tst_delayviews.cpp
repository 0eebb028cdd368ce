// The delay that callers hear: its words, the bar of one turn, the chart of many, and the button of the strip.
#include "samplecall.h"
#include "tests/support/fakedesk.h"
#include "ui/delay/delaybar.h"
#include "ui/delay/delaybutton.h"
#include "ui/delay/delaychart.h"
#include "ui/delay/delaywords.h"
#include "ui/details/calltab.h"
#include "ui/strip/intakestrip.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"

#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::TurnDelay;

class TestDelayViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void aTurnInWords_data()
    {
        QTest::addColumn<TurnDelay>("delay");
        QTest::addColumn<QString>("words");
        QTest::newRow("all parts") << TurnDelay{{}, 400ms, 500ms, 1200ms, 300ms}
                                   << u"0.5 s model, 1.2 s tool, 0.3 s playback start; before that about 0.4 s turn detection"_s;
        QTest::newRow("no tool, detection not seen") << TurnDelay{{}, 0ms, 500ms, 0ms, 300ms} << u"0.5 s model, 0.3 s playback start"_s;
        QTest::newRow("nothing") << TurnDelay() << QString();
    }
    void aTurnInWords()
    {
        QFETCH(TurnDelay, delay);
        QTEST(ui::split(delay), "words");
    }

    void whatIsNotSeenIsSaid()
    {
        QVERIFY(ui::whatIsCounted().contains(u"network between caller and service is not in it"_s));
        QVERIFY(ui::whatIsCounted().contains(u"estimate"_s));
    }

    void noTwoPartsDifferByColourAlone()
    {
        const auto parts = ui::partsOf({{}, 1ms, 1ms, 1ms, 1ms});
        QCOMPARE(parts.size(), 4);
        QSet<int> fills;
        for (const ui::DelayPart &part : parts)
            fills += int(part.fill);
        QCOMPARE(fills.size(), 4);
    }

    void theBarSaysWhatItShows()
    {
        ui::DelayBar bar;
        bar.setDelay({{}, 0ms, 500ms, 1200ms, 300ms});
        bar.resize(260, bar.heightForWidth(260));
        bar.show();
        QVERIFY(bar.accessibleName().contains(u"0.5 s model, 1.2 s tool"_s));
        QVERIFY(bar.toolTip().contains(u"estimate"_s));
        QVERIFY(bar.heightForWidth(90) > bar.heightForWidth(900));
        const QImage image = bar.grab().toImage();
        QVERIFY(image.pixelColor(10, 3) != image.pixelColor(250, 3)); // the model's part and the playback's
    }

    void theChartHasARoundScale_data()
    {
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("scale");
        QTest::newRow("short") << 320 << 500;
        QTest::newRow("on the line") << 2000 << 2000;
        QTest::newRow("a little above") << 2001 << 3000;
        QTest::newRow("long") << 12000 << 20000;
        QTest::newRow("beyond all") << 90000 << 90000;
    }
    void theChartHasARoundScale()
    {
        QFETCH(int, longest);
        ui::DelayChart chart;
        chart.setDelays(u"x"_s, {{{}, 0ms, Duration(longest), 0ms, 0ms}, {{}, 0ms, 100ms, 0ms, 0ms}});
        QTEST(int(chart.scale().count()), "scale");
        QVERIFY(chart.accessibleDescription().endsWith(u"0.1 s"_s));
    }

    void theCallTabShowsTheLastTurnAndTheNewestOnes()
    {
        ui::CallTab tab;
        tab.resize(360, 700);
        calls::CallFacts facts = sample::facts();
        tab.show(facts, sample::start);
        tab.QWidget::show();
        auto *bar = tab.findChild<ui::DelayBar *>(u"delayBar"_s);
        QVERIFY(!bar->isVisible());
        for (int i = 1; i <= 20; ++i)
            facts.delay.recent += TurnDelay{sample::start + i * 5s, i % 3 ? 0ms : 350ms, 400ms + i * 20ms, i % 5 ? 0ms : 900ms, 200ms};
        tab.show(facts, sample::start);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->delay() == facts.delay.recent.last());
        QCOMPARE(tab.findChild<ui::DelayChart *>(u"delayChart"_s)->delays().size(), 20);
        QCoreApplication::processEvents();
        sample::grab(tab, u"calltab-delay"_s);
        tab.clear();
        QVERIFY(!bar->isVisible());
    }

    void theHeaderTellsTheSplit()
    {
        FakeDesk desk;
        ui::CallPage page(desk);
        calls::CallFacts facts = sample::facts();
        facts.delay.recent = {TurnDelay{sample::start, 0ms, 500ms, 0ms, 400ms}};
        page.show(desk::OpenedCall{facts, {}, {}});
        const auto *delay = page.findChild<QLabel *>(u"callDelay"_s);
        QCOMPARE(delay->text(), u"delay 0.9 s"_s);
        QVERIFY(delay->toolTip().startsWith(u"Last turn: 0.5 s model, 0.4 s playback start\nMedian 0.8 s, worst 2.1 s, 9 turn"_s));
        QVERIFY(delay->toolTip().contains(ui::whatIsCounted()));
    }

    void theStripTellsTheDelayOfAllAgents()
    {
        FakeDesk desk;
        ui::IntakeStrip strip(desk);
        strip.resize(1200, 60);
        strip.show();
        auto *button = strip.findChild<ui::DelayButton *>(u"delayButton"_s);
        QVERIFY(button->isHidden()); // nobody has waited yet
        desk::Update update;
        update.delays = QList{agent({}, {}, 40), agent(u"a"_s, u"Anna / Collections"_s, 30), agent(u"b"_s, u"Íris <b>Suporte</b>"_s, 10)};
        strip.apply(update);
        QCOMPARE(button->text(), u"Delay 0.8 s"_s);
        QVERIFY(button->toolTip().contains(u"All agents: median 0.8 s, 95 % within 1.9 s, 40 turn"_s));
        QVERIFY(button->toolTip().contains(u"Anna / Collections: median"_s));
        QVERIFY(button->accessibleDescription().contains(ui::whatIsCounted()));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        sample::grab(strip, u"strip-delay"_s);

        // By key.
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        auto *popup = button->findChild<QFrame *>(u"delayPopup"_s);
        QTRY_VERIFY(popup && popup->isVisible());
        QCOMPARE(popup->findChildren<ui::DelayChart *>().size(), 3);
        QStringList words;
        for (const QLabel *label : popup->findChildren<QLabel *>())
            words += label->text();
        QVERIFY(words.contains(u"Íris <b>Suporte</b>"_s));
        QVERIFY(words.contains(u"1.9 s"_s));
        QVERIFY(words.filter(ui::whatIsCounted()).size() == 1);
        QVERIFY(popup->findChild<ui::DelayBar *>()->accessibleName().contains(u"about 0.2 s turn detection"_s)
                || popup->findChild<ui::DelayBar *>()->accessibleName().contains(u"about 0.3 s turn detection"_s));
        QCoreApplication::processEvents();
        sample::grab(*popup, u"delay-popup"_s);

        // It goes on with the numbers, and closes by key.
        update.delays->last().turns = 11;
        strip.apply(update);
        words.clear();
        for (const QLabel *label : popup->findChildren<QLabel *>())
            words += label->text();
        QVERIFY(words.contains(u"11"_s));
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(button->findChild<QFrame *>(u"delayPopup"_s) == nullptr);

        update.delays = QList<desk::AgentDelays>();
        strip.apply(update);
        QVERIFY(button->isHidden());
    }

    void itLooksAsDesignedInTheDark()
    {
        ui::applyTheme(*qApp, ui::ThemeChoice::Dark);
        ui::DelayButton button;
        button.setDelays({agent({}, {}, 60), agent(u"a"_s, u"Anna / Collections"_s, 60), agent(u"b"_s, u"Júlia / Retenção"_s, 12)});
        button.show();
        button.popUp();
        auto *popup = button.findChild<QFrame *>(u"delayPopup"_s);
        QTRY_VERIFY(popup && popup->isVisible());
        QCoreApplication::processEvents();
        sample::grab(*popup, u"delay-popup-dark"_s);
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void oneAgentIsNotSaidTwice()
    {
        ui::DelayButton button;
        button.setDelays({agent({}, {}, 40), agent(u"a"_s, u"Anna"_s, 40)});
        QVERIFY(!button.toolTip().contains(u"All agents"_s));
    }

private:
    static desk::AgentDelays agent(const QString &id, const QString &name, int turns)
    {
        desk::AgentDelays delays{{id}, name, turns, 800ms, 1900ms, {{}, 250ms, 500ms, 0ms, 250ms}};
        for (int i = 0; i < std::min(turns, 60); ++i)
            delays.recent += TurnDelay{sample::start, i % 3 ? 0ms : 300ms, Duration(400 + 37 * (i % 11)), i % 7 ? 0ms : 800ms, 250ms};
        return delays;
    }
};

QTEST_MAIN(TestDelayViews)
#include "tst_delayviews.moc"
