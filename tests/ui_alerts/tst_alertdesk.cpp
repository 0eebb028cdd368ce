#include "tests/support/fakeclock.h"
#include "tests/ui_shell/samplecalls.h"
#include "ui/alerts/alertdesk.h"
#include "ui/alerts/alertwords.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::Severity;
using ui::AlertCause;
using ui::AlertDesk;
using ui::AlertLevel;
using ui::AlertSteps;

namespace {

//! The desk with a clock, asked as the window asks it.
struct Stage {
    Stage()
    {
        settings.notify = AlertLevel::All;
        settings.sound = AlertLevel::All;
        alerts.apply(settings);
    }
    void set(const std::function<void(ui::AlertSettings &)> &change)
    {
        change(settings);
        alerts.apply(settings);
    }
    calls::CallSummary call(int number, const QList<calls::AttentionReason> &reasons = {})
    {
        calls::CallSummary call = sampleCall(number);
        call.attention = reasons;
        return call;
    }
    calls::AttentionReason reason(AttentionKind kind, Severity severity = Severity::Urgent) { return {kind, severity, clock.now(), {}, 0}; }
    void tell(const QList<calls::CallSummary> &calls) { alerts.take({.calls = calls}, clock.now()); }
    //! A call with one urgent reason.
    void needs(int number, AttentionKind kind = AttentionKind::AsksForPerson, Severity severity = Severity::Urgent)
    {
        tell({call(number, {reason(kind, severity)})});
    }
    AlertSteps after(Duration by)
    {
        clock.advance(by);
        return alerts.steps(clock.now());
    }
    AlertSteps settle() { return after(AlertDesk::gather); }

    FakeClock clock;
    ui::AlertSettings settings;
    AlertDesk alerts;
};

} // namespace

class TestAlertDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReasonIsToldOnce()
    {
        Stage stage;
        stage.needs(1);
        QVERIFY(stage.alerts.steps(stage.clock.now()).isEmpty()); // what else comes?
        QCOMPARE(stage.alerts.wakeAt(), std::optional(stage.clock.now() + AlertDesk::gather));
        const AlertSteps steps = stage.settle();
        QCOMPARE(steps.show.size(), 1);
        QCOMPARE(steps.show.first().severity, Severity::Urgent);
        QCOMPARE(steps.play, std::optional(Severity::Urgent));
        QVERIFY(steps.markWindow);
        QCOMPARE(ui::noteText(steps.show.first()),
                 (ui::NoteText{words::attention({.kind = AttentionKind::AsksForPerson}), u"+55 11 95555-0001, agent Anna"_s}));
        QCOMPARE(stage.alerts.wakeAt(), std::nullopt);
        // The same again, with other words on the call.
        for (int i = 0; i < 5; ++i) {
            calls::CallSummary again = stage.call(1, {stage.reason(AttentionKind::AsksForPerson)});
            again.lastWords = QString::number(i);
            stage.tell({again});
            QVERIFY(stage.after(10s).isEmpty());
        }
    }

    void whatIsToldBySettings_data()
    {
        QTest::addColumn<AlertLevel>("notify");
        QTest::addColumn<AlertLevel>("sound");
        QTest::addColumn<int>("volume");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<bool>("heard");
        QTest::newRow("all, urgent") << AlertLevel::All << AlertLevel::All << 60 << Severity::Urgent << true << true;
        QTest::newRow("all, notice") << AlertLevel::All << AlertLevel::All << 60 << Severity::Notice << true << true;
        QTest::newRow("urgent only, urgent") << AlertLevel::Urgent << AlertLevel::Urgent << 60 << Severity::Urgent << true << true;
        QTest::newRow("urgent only, warning") << AlertLevel::Urgent << AlertLevel::Urgent << 60 << Severity::Warning << false << false;
        QTest::newRow("urgent only, notice") << AlertLevel::Urgent << AlertLevel::Urgent << 60 << Severity::Notice << false << false;
        QTest::newRow("off, urgent") << AlertLevel::Off << AlertLevel::Off << 60 << Severity::Urgent << false << false;
        QTest::newRow("sound alone") << AlertLevel::Off << AlertLevel::All << 60 << Severity::Warning << false << true;
        QTest::newRow("notifications alone") << AlertLevel::All << AlertLevel::Off << 60 << Severity::Warning << true << false;
        QTest::newRow("volume 0") << AlertLevel::All << AlertLevel::All << 0 << Severity::Urgent << true << false;
        QTest::newRow("volume 1") << AlertLevel::All << AlertLevel::All << 1 << Severity::Urgent << true << true;
    }
    void whatIsToldBySettings()
    {
        QFETCH(const AlertLevel, notify);
        QFETCH(const AlertLevel, sound);
        QFETCH(const int, volume);
        QFETCH(const Severity, severity);
        Stage stage;
        stage.set([&](ui::AlertSettings &settings) {
            settings.notify = notify;
            settings.sound = sound;
            settings.volume = volume;
        });
        stage.needs(1, AttentionKind::Silent, severity);
        const AlertSteps steps = stage.settle();
        QTEST(!steps.show.isEmpty(), "shown");
        QTEST(steps.play.has_value(), "heard");
        QCOMPARE(stage.alerts.count(), 1); // counted whatever is told
        QCOMPARE(steps.markWindow, severity == Severity::Urgent);
    }

    void severalAtOnceAreOne()
    {
        Stage stage;
        stage.needs(1, AttentionKind::Silent, Severity::Warning);
        stage.needs(2);
        stage.needs(3, AttentionKind::Slow, Severity::Notice);
        const AlertSteps steps = stage.settle();
        QCOMPARE(steps.show.size(), 1);
        QCOMPARE(steps.show.first().calls, 3);
        QCOMPARE(steps.play, std::optional(Severity::Urgent));
        const QStringList lines = ui::noteText(steps.show.first()).text.split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.first().startsWith(u"+55 11 95555-0002"_s)); // the worst first
        QCOMPARE(stage.alerts.next(), sampleCall(2).id);
    }

    void aFourthNotificationJoinsThem()
    {
        Stage stage;
        QList<ui::NoteId> own;
        for (int number = 1; number <= AlertDesk::mostNotes; ++number) {
            stage.needs(number);
            const AlertSteps steps = stage.after(AlertDesk::apart);
            QCOMPARE(steps.show.size(), 1);
            QCOMPARE(steps.show.first().calls, 1);
            own += steps.show.first().id;
        }
        stage.needs(4);
        const AlertSteps joined = stage.after(AlertDesk::apart);
        QCOMPARE(joined.show.size(), 1);
        QCOMPARE(joined.show.first().calls, 4);
        QCOMPARE(joined.withdraw, own);
        // The lines name three, and how many are left.
        QCOMPARE(ui::noteText(joined.show.first()).text.count(u'\n'), 3);
        // One more: a new one that counts all, since a change of the old one may go unseen.
        stage.needs(5);
        const AlertSteps more = stage.after(AlertDesk::apart);
        QCOMPARE(more.show.first().calls, 5);
        QCOMPARE(more.withdraw, QList{joined.show.first().id});
        // Two are handled: it says what is left, quietly.
        stage.tell({stage.call(1), stage.call(2)});
        const AlertSteps left = stage.settle();
        QCOMPARE(left.show.size(), 1);
        QCOMPARE(left.show.first().id, more.show.first().id);
        QCOMPARE(left.show.first().calls, 3);
        QVERIFY(left.show.first().quiet);
        QVERIFY(!left.play && !left.markWindow);
        stage.tell({stage.call(3), stage.call(4), stage.call(5)});
        QCOMPARE(stage.settle().withdraw, QList{more.show.first().id});
        QCOMPARE(stage.alerts.count(), 0);
    }

    void handledIsWithdrawn()
    {
        Stage stage;
        stage.needs(1);
        const ui::NoteId note = stage.settle().show.first().id;
        QCOMPARE(stage.alerts.callOf(note), sampleCall(1).id);
        stage.tell({stage.call(1)});
        QCOMPARE(stage.settle().withdraw, QList{note});
        QCOMPARE(stage.alerts.callOf(note), CallId());
    }

    void handledBeforeItIsToldIsNotTold()
    {
        Stage stage;
        stage.needs(1);
        stage.tell({stage.call(1)});
        QVERIFY(stage.settle().isEmpty());
    }

    void aCallThatIsForgottenIsWithdrawn()
    {
        Stage stage;
        stage.needs(1);
        const ui::NoteId note = stage.settle().show.first().id;
        stage.alerts.take({.removed = {sampleCall(1).id}}, stage.clock.now());
        QCOMPARE(stage.settle().withdraw, QList{note});
        QCOMPARE(stage.alerts.count(), 0);
    }

    void aReasonThatComesBack_data()
    {
        QTest::addColumn<Duration>("later");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<bool>("told");
        QTest::newRow("soon") << Duration(30s) << Severity::Warning << false;
        QTest::newRow("soon, and worse") << Duration(30s) << Severity::Urgent << true;
        QTest::newRow("soon, and less") << Duration(30s) << Severity::Notice << false;
        QTest::newRow("later") << Duration(3min) << Severity::Warning << true;
    }
    void aReasonThatComesBack()
    {
        QFETCH(const Duration, later);
        QFETCH(const Severity, severity);
        Stage stage;
        stage.needs(1, AttentionKind::Silent, Severity::Warning);
        QVERIFY(!stage.settle().isEmpty());
        stage.tell({stage.call(1)});
        stage.after(later);
        stage.needs(1, AttentionKind::Silent, severity);
        QTEST(!stage.settle().show.isEmpty(), "told");
    }

    void aReasonThatGrowsWorseIsToldAgain()
    {
        Stage stage;
        stage.set([](ui::AlertSettings &settings) { settings.notify = AlertLevel::Urgent; });
        stage.needs(1, AttentionKind::Silent, Severity::Notice);
        QVERIFY(stage.settle().show.isEmpty());
        stage.needs(1, AttentionKind::Silent, Severity::Urgent);
        QCOMPARE(stage.after(AlertDesk::apart).show.size(), 1);
        stage.needs(1, AttentionKind::Silent, Severity::Notice);
        stage.needs(1, AttentionKind::Silent, Severity::Urgent);
        QVERIFY(stage.after(AlertDesk::apart).show.isEmpty());
    }

    void aSecondReasonOfACallIsToldWithTheFirst()
    {
        Stage stage;
        stage.needs(1);
        const ui::NoteId first = stage.settle().show.first().id;
        stage.tell({stage.call(1, {stage.reason(AttentionKind::AsksForPerson), stage.reason(AttentionKind::Silent, Severity::Warning)})});
        const AlertSteps steps = stage.after(AlertDesk::apart);
        QCOMPARE(steps.show.size(), 1);
        QCOMPARE(steps.show.first().alerts.size(), 2);
        QCOMPARE(steps.withdraw, QList{first});
        QVERIFY(ui::noteText(steps.show.first()).text.contains(words::attention({.kind = AttentionKind::Silent})));
    }

    void whoIsLookedAt_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<bool>("active");
        QTest::addColumn<bool>("told");
        QTest::newRow("this call, active window") << 1 << true << false;
        QTest::newRow("this call, another window is active") << 1 << false << true;
        QTest::newRow("another call, active window") << 2 << true << true;
        QTest::newRow("no call, active window") << 0 << true << true;
        QTest::newRow("no call, another window") << 0 << false << true;
    }
    void whoIsLookedAt()
    {
        QFETCH(const int, shown);
        QFETCH(const bool, active);
        Stage stage;
        stage.alerts.look(shown == 0 ? CallId() : sampleCall(shown).id, active, stage.clock.now());
        stage.needs(1);
        const AlertSteps steps = stage.settle();
        QTEST(!steps.show.isEmpty(), "told");
        QTEST(steps.play.has_value(), "told");
        QCOMPARE(steps.markWindow, !active);
        QCOMPARE(stage.alerts.count(), 1);
    }

    void whatIsOpenedIsWithdrawnAndNotToldAgain()
    {
        Stage stage;
        stage.needs(1);
        const ui::NoteId note = stage.settle().show.first().id;
        stage.alerts.look(sampleCall(1).id, false, stage.clock.now());
        QVERIFY(stage.settle().isEmpty()); // nobody is there to see it
        stage.alerts.look(sampleCall(1).id, true, stage.clock.now());
        QCOMPARE(stage.settle().withdraw, QList{note});
        stage.alerts.look({}, false, stage.clock.now());
        stage.needs(1);
        QVERIFY(stage.after(1min).isEmpty());
    }

    void putAwayByThePersonIsNotWithdrawnNorChanged()
    {
        Stage stage;
        stage.needs(1);
        const ui::NoteId note = stage.settle().show.first().id;
        stage.alerts.dismissed(note);
        stage.tell({stage.call(1)});
        QVERIFY(stage.settle().isEmpty());
    }

    void notMoreOftenThanSo()
    {
        Stage stage;
        stage.needs(1, AttentionKind::Silent, Severity::Warning);
        QVERIFY(!stage.settle().isEmpty());
        stage.needs(2, AttentionKind::Silent, Severity::Warning);
        stage.needs(3, AttentionKind::Silent, Severity::Notice);
        QVERIFY(stage.after(1s).isEmpty());
        QVERIFY(stage.after(1s).isEmpty());
        const AlertSteps steps = stage.after(2s);
        QCOMPARE(steps.show.size(), 1);
        QCOMPARE(steps.show.first().calls, 3);
        // What is worse than the last one does not wait.
        stage.needs(4);
        QCOMPARE(stage.settle().play, std::optional(Severity::Urgent));
    }

    void quietHours_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("none") << QString() << QTime(3, 0) << false;
        QTest::newRow("at night") << u"22:00-07:00"_s << QTime(3, 0) << true;
        QTest::newRow("begins") << u"22:00-07:00"_s << QTime(22, 0) << true;
        QTest::newRow("just before") << u"22:00-07:00"_s << QTime(21, 59) << false;
        QTest::newRow("over") << u"22:00-07:00"_s << QTime(7, 0) << false;
        QTest::newRow("at noon") << u"12:00-13:00"_s << QTime(12, 30) << true;
        QTest::newRow("after noon") << u"12:00-13:00"_s << QTime(13, 30) << false;
    }
    void quietHours()
    {
        QFETCH(const QString, hours);
        QFETCH(const QTime, time);
        QFETCH(const bool, quiet);
        Stage stage;
        stage.set([&](ui::AlertSettings &settings) { settings.quietHours = config::hoursFrom(hours); });
        stage.clock.set(TimePoint(Duration(QDateTime(QDate(2026, 3, 4), time).toMSecsSinceEpoch())));
        stage.needs(1);
        const AlertSteps steps = stage.settle();
        QCOMPARE(steps.show.isEmpty(), quiet);
        QCOMPARE(!steps.play.has_value(), quiet);
        QVERIFY(steps.markWindow); // it makes no noise
        QCOMPARE(stage.alerts.count(), 1);
        // Nothing is made up for afterwards.
        stage.set([](ui::AlertSettings &settings) { settings.quietHours.reset(); });
        QVERIFY(stage.after(1h).show.isEmpty());
    }

    void mutedIsSilentButSeen()
    {
        Stage stage;
        stage.alerts.mute(stage.clock.now() + 15min);
        stage.needs(1);
        AlertSteps steps = stage.settle();
        QVERIFY(!steps.play);
        QCOMPARE(steps.show.size(), 1);
        stage.clock.advance(15min);
        QVERIFY(!stage.alerts.isMuted(stage.clock.now()));
        stage.needs(2);
        QCOMPARE(stage.settle().play, std::optional(Severity::Urgent));
    }

    void aScreenedCallWaitsForADecision()
    {
        Stage stage;
        stage.set([](ui::AlertSettings &settings) { settings.notify = settings.sound = AlertLevel::Urgent; });
        stage.tell({sampleCall(1, calls::CallState::Screening)});
        const AlertSteps steps = stage.settle();
        QCOMPARE(steps.show.size(), 1);
        QCOMPARE(steps.show.first().alerts.first().cause, AlertCause::Screening);
        QCOMPARE(stage.alerts.count(), 1);
        stage.tell({sampleCall(1, calls::CallState::Accepting)});
        QCOMPARE(stage.settle().withdraw.size(), 1);
        QCOMPARE(stage.alerts.count(), 0);
    }

    void callsThatRingOrTalkAreNoAlert()
    {
        Stage stage;
        for (const auto state : {calls::CallState::Offered, calls::CallState::Connecting, calls::CallState::Live,
                                 calls::CallState::Degraded, calls::CallState::Ended, calls::CallState::Missed})
            stage.tell({sampleCall(int(state), state)});
        QVERIFY(stage.settle().isEmpty());
        QCOMPARE(stage.alerts.count(), 0);
    }

    void actionsOfNoCall_data()
    {
        QTest::addColumn<CallId>("call");
        QTest::addColumn<calls::ActionState>("state");
        QTest::addColumn<bool>("told");
        QTest::newRow("not confirmed") << CallId() << calls::ActionState::NotConfirmed << true;
        QTest::newRow("of a call: its rule says it") << CallId{u"rtc_1"_s} << calls::ActionState::NotConfirmed << false;
        QTest::newRow("confirmed") << CallId() << calls::ActionState::Confirmed << false;
        QTest::newRow("did not happen: told where it was asked") << CallId() << calls::ActionState::DidNotHappen << false;
        QTest::newRow("on its way") << CallId() << calls::ActionState::Sent << false;
    }
    void actionsOfNoCall()
    {
        QFETCH(const CallId, call);
        QFETCH(const calls::ActionState, state);
        Stage stage;
        calls::Action action{ActionId{1}, calls::ActionKind::SetIntake, state, call};
        stage.alerts.take({.actions = {action}}, stage.clock.now());
        const AlertSteps steps = stage.settle();
        QTEST(!steps.show.isEmpty(), "told");
        QCOMPARE(stage.alerts.count(), 0);
        if (steps.show.isEmpty())
            return;
        // Back in the window, which says it itself.
        stage.alerts.look({}, true, stage.clock.now());
        QCOMPARE(stage.settle().withdraw.size(), 1);
    }

    void troubleOfTheIntake_data()
    {
        using desk::Health;
        QTest::addColumn<Health>("server");
        QTest::addColumn<Health>("webhook");
        QTest::addColumn<Health>("provider");
        QTest::addColumn<std::optional<Severity>>("severity");
        QTest::newRow("all is well") << Health::Good << Health::Good << Health::Good << std::optional<Severity>();
        QTest::newRow("nothing known yet") << Health::Unknown << Health::Waiting << Health::Unknown << std::optional<Severity>();
        QTest::newRow("server") << Health::Bad << Health::Good << Health::Good << std::optional(Severity::Urgent);
        QTest::newRow("webhook") << Health::Good << Health::Bad << Health::Good << std::optional(Severity::Warning);
        QTest::newRow("provider") << Health::Good << Health::Good << Health::Bad << std::optional(Severity::Urgent);
    }
    void troubleOfTheIntake()
    {
        QFETCH(const desk::Health, server);
        QFETCH(const desk::Health, webhook);
        QFETCH(const desk::Health, provider);
        QFETCH(const std::optional<Severity>, severity);
        Stage stage;
        desk::Intake intake;
        intake.server = server;
        intake.webhook = webhook;
        intake.provider = provider;
        stage.alerts.take({.intake = intake}, stage.clock.now());
        const AlertSteps steps = stage.settle();
        QCOMPARE(steps.play, severity);
        QCOMPARE(steps.show.size(), severity ? 1 : 0);
        QCOMPARE(stage.alerts.worst(), severity);
        stage.alerts.take({.intake = desk::Intake()}, stage.clock.now());
        QCOMPARE(stage.settle().withdraw.size(), severity ? 1 : 0);
    }

    void theTextHoldsNothingOfTheCall()
    {
        Stage stage;
        calls::CallSummary call = stage.call(1, {stage.reason(AttentionKind::AngryWords)});
        call.attention.first().detail = u"something vile"_s;
        call.lastWords = u"my card is 4111 1111 1111 1111"_s;
        call.outcomeNote = u"private"_s;
        stage.tell({call});
        const ui::NoteText text = ui::noteText(stage.settle().show.first());
        for (const QString &secret : {call.attention.first().detail, call.lastWords, call.outcomeNote})
            QVERIFY(!(text.title + text.text).contains(secret));
    }

    void theActionThatIsNotConfirmedIsNamed()
    {
        Stage stage;
        calls::AttentionReason reason = stage.reason(AttentionKind::ActionNotConfirmed);
        reason.value = double(calls::ActionKind::HangUp);
        stage.tell({stage.call(1, {reason})});
        QCOMPARE(ui::noteText(stage.settle().show.first()).title, words::attention(reason));
        QVERIFY(words::attention(reason).contains(words::action(calls::ActionKind::HangUp)));
    }

    void everyReasonHasWords()
    {
        QSet<QString> seen;
        for (int kind = 0; kind <= int(AttentionKind::SessionEnding); ++kind) {
            const QString text = words::attention({.kind = AttentionKind(kind)});
            QVERIFY(!text.isEmpty());
            QVERIFY(text.count(u' ') < 5);
            seen.insert(text);
        }
        QCOMPARE(seen.size(), int(AttentionKind::SessionEnding) + 1);
    }

    void aThousandCallsAreCheap()
    {
        Stage stage;
        QElapsedTimer timer;
        timer.start();
        for (int second = 0; second < 10; ++second) {
            QList<calls::CallSummary> all;
            for (int number = 0; number < 1000; ++number)
                all += number % 10 ? stage.call(number) : stage.call(number, {stage.reason(AttentionKind::Silent)});
            stage.tell(all);
            stage.after(1s);
        }
        QCOMPARE(stage.alerts.count(), 100);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestAlertDesk)
#include "tst_alertdesk.moc"
