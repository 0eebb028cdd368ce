#include "tests/support/fakedesk.h"
#include "ui/intake/intakecontrol.h"
#include "ui/strip/intakestrip.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using desk::Health;

class TestStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void theServerSaysWhereItListens()
    {
        desk::Intake intake;
        intake.listenAddress = u"http://127.0.0.1:8000"_s;
        QCOMPARE(ui::serverLamp(intake).text, u"Starting"_s);
        intake.server = Health::Good;
        QCOMPARE(ui::serverLamp(intake).text, u"127.0.0.1:8000"_s);
        QVERIFY(ui::serverLamp(intake).details.contains(u"No public URL"_s));
        intake.publicUrl = u"https://calls.example.net"_s;
        QCOMPARE(ui::serverLamp(intake).text, u"calls.example.net"_s);
        QVERIFY(!ui::serverLamp(intake).details.contains(u"No public URL"_s));
        intake.server = Health::Bad;
        intake.serverProblem = u"Port 8000 is taken. Choose another in PORT."_s;
        QCOMPARE(ui::serverLamp(intake), (ui::LampText{Health::Bad, u"Not listening"_s, intake.serverProblem}));
    }

    void theWebhookSaysHowFreshItIs()
    {
        const TimePoint now = fromUnixSeconds(1767225600);
        desk::Intake intake;
        QCOMPARE(ui::webhookLamp(intake, now).health, Health::Waiting);
        QCOMPARE(ui::webhookLamp(intake, now).text, u"Waiting for a webhook"_s);
        intake.webhook = Health::Good;
        intake.lastWebhook = now - 38s;
        intake.webhooksAccepted = 3;
        QCOMPARE(ui::webhookLamp(intake, now).text, u"Webhook 38 s ago"_s);
        QVERIFY(ui::webhookLamp(intake, now).details.contains(u"accepted: 3"_s));
        intake.lastWebhook = now - 12min;
        QCOMPARE(ui::webhookLamp(intake, now).text, u"Webhook 12 min ago"_s);
        intake.lastWebhook = now - 3h;
        QCOMPARE(ui::webhookLamp(intake, now).text, u"Webhook 3 h ago"_s);
        intake.webhook = Health::Bad;
        intake.webhookProblem = u"The signature does not match."_s;
        QCOMPARE(ui::webhookLamp(intake, now).text, u"Webhook refused"_s);
        QVERIFY(ui::webhookLamp(intake, now).details.startsWith(intake.webhookProblem));
    }

    void theProviderSaysCauseAndRemedy()
    {
        desk::Intake intake;
        QCOMPARE(ui::providerLamp(intake).text, u"Azure"_s);
        intake.provider = Health::Waiting;
        QCOMPARE(ui::providerLamp(intake).text, u"Azure: checking"_s);
        intake.provider = Health::Good;
        intake.azure = false;
        QCOMPARE(ui::providerLamp(intake).text, u"OpenAI ok"_s);
        intake.provider = Health::Bad;
        intake.providerProblem = u"The key is not taken. Copy it again."_s;
        QCOMPARE(ui::providerLamp(intake), (ui::LampText{Health::Bad, u"OpenAI: trouble"_s, intake.providerProblem}));
        intake.simulated = true;
        intake.provider = Health::Good;
        QCOMPARE(ui::providerLamp(intake).text, u"Simulator ok"_s);
    }

    void theStripShowsCountersTagAndBanner()
    {
        FakeDesk desk;
        ui::IntakeStrip strip(desk);
        strip.resize(1200, 80);
        strip.show();
        const auto text = [&](const QString &name) { return strip.findChild<QLabel *>(name)->text(); };
        const auto shown = [&](const QString &name) { return strip.findChild<QWidget *>(name)->isVisible(); };
        QVERIFY(!shown(u"simulatedTag"_s));
        QVERIFY(!shown(u"unsignedBanner"_s));

        desk::Intake intake;
        intake.simulated = true;
        intake.unsignedAllowed = true;
        intake.lastWebhook = desk.time - 5s;
        intake.webhook = Health::Good;
        strip.apply({.intake = intake, .totals = desk::Totals{2, 7, 31, 4.12, true}});
        QVERIFY(shown(u"simulatedTag"_s));
        QVERIFY(shown(u"unsignedBanner"_s));
        QCOMPARE(text(u"ringingCount"_s), u"Ringing 2"_s);
        QCOMPARE(text(u"liveCount"_s), u"Live 7"_s);
        QCOMPARE(text(u"endedCount"_s), u"Ended 31"_s);
        QCOMPARE(text(u"costCount"_s), u"$4.12"_s);
        auto *lamp = strip.findChild<QToolButton *>(u"webhookLamp"_s);
        QCOMPARE(lamp->text(), u"Webhook 5 s ago"_s);
        QCOMPARE(lamp->accessibleName(), u"Webhook: Webhook 5 s ago"_s);
        desk.time += 3s;
        QTRY_COMPARE(lamp->text(), u"Webhook 8 s ago"_s);
    }

    void theIntakeSaysHowCallsComeIn_data()
    {
        QTest::addColumn<desk::IntakeMode>("mode");
        QTest::addColumn<int>("live");
        QTest::addColumn<bool>("quitting");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("note");
        QTest::addColumn<bool>("safe");
        using Mode = desk::IntakeMode;
        QTest::newRow("open") << Mode::Open << 3 << false << u"Intake: Open"_s << QString() << false;
        QTest::newRow("screen") << Mode::Screen << 3 << false << u"Intake: Screen"_s << QString() << false;
        QTest::newRow("hold") << Mode::Hold << 0 << false << u"Intake: Hold"_s << u"for 12:04"_s << false;
        QTest::newRow("drain") << Mode::Drain << 3 << false << u"Intake: Drain"_s << u"4 call(s) left"_s << false;
        QTest::newRow("drain, then quit") << Mode::Drain << 3 << true << u"Intake: Drain"_s << u"quits after 4 call(s)"_s << false;
        QTest::newRow("drained") << Mode::Drain << -1 << false << u"Intake: Drain"_s << u"Safe to quit"_s << true;
    }
    void theIntakeSaysHowCallsComeIn()
    {
        QFETCH(desk::IntakeMode, mode);
        QFETCH(int, live);
        QFETCH(bool, quitting);
        QFETCH(QString, button);
        QFETCH(QString, note);
        QFETCH(bool, safe);
        FakeDesk desk;
        ui::IntakeStrip strip(desk);
        strip.resize(1200, 80);
        strip.show();
        desk::Intake intake;
        intake.mode = mode;
        intake.modeSince = desk.time - 724s;
        desk::Totals totals;
        totals.live = live;
        totals.ringing = 1; // one more, that rings
        strip.apply({.intake = intake, .totals = totals});
        strip.intake().setQuitting(quitting);
        QCOMPARE(strip.findChild<QToolButton *>(u"intakeButton"_s)->text(), button);
        auto *words = strip.findChild<QLabel *>(u"intakeNote"_s);
        QCOMPARE(words->isVisible() ? words->text() : QString(), note);
        auto *quit = strip.findChild<QPushButton *>(u"quitDrained"_s);
        QCOMPARE(quit->isVisible(), safe);
        QSignalSpy asked(&strip.intake(), &ui::IntakeControl::quitRequested);
        quit->click();
        QCOMPARE(asked.size(), 1);
    }

    void theMenuAsksForAMode()
    {
        FakeDesk desk;
        ui::IntakeStrip strip(desk);
        auto *menu = strip.findChild<QMenu *>(u"intakeMenu"_s);
        QCOMPARE(menu->actions().size(), 4);
        for (int mode = 0; mode < 4; ++mode) {
            QAction *action = menu->actions().at(mode);
            QVERIFY2(action->text().contains(u": "_s), "each says what it means");
            action->trigger();
            QVERIFY(desk.last<desk::SetIntake>());
            QCOMPARE(int(desk.last<desk::SetIntake>()->mode), mode);
        }
    }
};

QTEST_MAIN(TestStrip)
#include "tst_strip.moc"
