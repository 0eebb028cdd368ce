#include "tests/support/fakedesk.h"
#include "tests/ui_shell/samplecalls.h"
#include "ui/announce/announcer.h"

#include <QAccessible>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;
using ui::Announcements;

namespace {

const TimePoint start = fromUnixSeconds(1767225600);

desk::OpenedCall opened(const QList<calls::TranscriptEntry> &transcript = {})
{
    desk::OpenedCall call;
    call.facts.summary = sampleCall(1);
    call.transcript = transcript;
    return call;
}

calls::TranscriptEntry turn(quint64 key, const QString &text, bool partial = false, calls::Who who = calls::Who::Caller)
{
    calls::TranscriptEntry entry;
    entry.key = key;
    entry.who = who;
    entry.text = text;
    entry.partial = partial;
    return entry;
}

desk::Update said(const calls::TranscriptEntry &entry, int call = 1)
{
    desk::WatchedCall watched;
    watched.facts.summary = sampleCall(call);
    watched.transcript = {{0, entry}};
    return {.watched = {watched}};
}

desk::Update did(quint64 id, calls::ActionState state, int call = 1)
{
    calls::Action action;
    action.id = ActionId{id};
    action.kind = calls::ActionKind::Say;
    action.state = state;
    action.call = sampleCall(call).id;
    return {.actions = {action}};
}

//! All that is said, a second apart.
QStringList spoken(Announcements &announcements, TimePoint from = start)
{
    QStringList all;
    for (TimePoint now = from; announcements.hasWaiting(); now += 1s) {
        if (const auto words = announcements.take(now))
            all += *words;
    }
    return all;
}

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishedTurnsAreReadOnce()
    {
        Announcements announcements;
        announcements.open(opened({turn(1, u"Hello"_s)}));
        announcements.apply(said(turn(1, u"Hello"_s)));
        announcements.apply(said(turn(2, u"I wo"_s, true)));
        QVERIFY(!announcements.hasWaiting());
        announcements.apply(said(turn(2, u"I would like  to pay."_s)));
        announcements.apply(said(turn(2, u"I would like to pay."_s)));
        announcements.apply(said(turn(3, u"Of course."_s, false, calls::Who::Agent)));
        QCOMPARE(spoken(announcements), (QStringList{u"Caller: I would like to pay."_s, u"AI: Of course."_s}));
    }

    void otherCallsAreSilent()
    {
        Announcements announcements;
        announcements.apply(said(turn(1, u"Hello"_s)));
        announcements.open(opened());
        announcements.apply(said(turn(9, u"Hello"_s), 2));
        announcements.apply(did(4, calls::ActionState::Confirmed, 2));
        announcements.apply({.calls = {sampleCall(2, CallState::Ended)}});
        QVERIFY(!announcements.hasWaiting());
        announcements.apply(did(4, calls::ActionState::Confirmed));
        announcements.clear();
        QVERIFY(!announcements.hasWaiting());
    }

    void statesThatLastAreTold()
    {
        Announcements announcements;
        announcements.open(opened());
        auto call = sampleCall(1);
        call.activity = calls::Activity::Speaking;
        announcements.apply({.calls = {call}});
        QVERIFY(!announcements.hasWaiting());
        call.activity = calls::Activity::Silent;
        announcements.apply({.calls = {call}});
        announcements.apply({.calls = {call}});
        call.state = CallState::Degraded;
        announcements.apply({.calls = {call}});
        call.state = CallState::Ended;
        call.reason.code = calls::ReasonCode::EndedByCaller;
        announcements.apply({.calls = {call}});
        const QStringList all = spoken(announcements);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0), u"Silent"_s);
        QCOMPARE(all.at(1), u"Link lost"_s);
        QVERIFY2(all.at(2).startsWith(u"Ended: "_s), qPrintable(all.at(2)));
    }

    void resultsOfActionsAreTold()
    {
        Announcements announcements;
        announcements.open(opened());
        announcements.apply(did(1, calls::ActionState::Sent));
        QVERIFY(!announcements.hasWaiting());
        announcements.apply(did(1, calls::ActionState::Confirmed));
        announcements.apply(did(1, calls::ActionState::Confirmed));
        announcements.apply(did(2, calls::ActionState::NotConfirmed));
        QCOMPARE(spoken(announcements), (QStringList{u"Say: confirmed"_s, u"Say: not confirmed"_s}));
    }

    void nothingIsSaidFasterThanOnceASecond()
    {
        Announcements announcements;
        announcements.open(opened());
        for (quint64 key = 1; key <= 10; ++key)
            announcements.apply(said(turn(key, u"Turn %1"_s.arg(key))));
        QCOMPARE(announcements.take(start), std::optional(u"Caller: Turn 7"_s)); // the oldest were let go
        QCOMPARE(announcements.take(start + 500ms), std::nullopt);
        QCOMPARE(announcements.take(start + 1s), std::optional(u"Caller: Turn 8"_s));
    }

    void aLongTurnIsCut()
    {
        Announcements announcements;
        announcements.open(opened());
        announcements.apply(said(turn(1, QString(5000, u'a'))));
        QVERIFY(spoken(announcements).first().size() < 400);
    }

    void aScreenReaderIsToldByAnAlertThatIsNotSeen()
    {
        FakeDesk desk;
        QWidget window;
        ui::Announcer announcer(desk, &window);
        window.show();
        QVERIFY(!window.rect().intersects(announcer.geometry()));
        QCOMPARE(QAccessible::queryAccessibleInterface(&announcer)->role(), QAccessible::AlertMessage);
        announcer.setCall(sampleCall(1).id);
        announcer.apply({.opened = {opened()}});
        announcer.apply(said(turn(1, u"Hello"_s)));
        QCOMPARE(announcer.accessibleName(), u"Caller: Hello"_s);
        announcer.apply(said(turn(2, u"Are you there?"_s)));
        QCOMPARE(announcer.accessibleName(), u"Caller: Hello"_s);
        desk.time += 1s;
        QTRY_COMPARE(announcer.accessibleName(), u"Caller: Are you there?"_s);

        announcer.setOn(false);
        desk.time += 5s;
        announcer.apply(said(turn(3, u"Hello?"_s)));
        QCOMPARE(announcer.accessibleName(), u"Caller: Are you there?"_s);
    }
};

QTEST_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
