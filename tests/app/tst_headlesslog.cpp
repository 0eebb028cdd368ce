#include "app/headlesslog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using app::HeadlessLog;

namespace {

CallSummary call(CallState state)
{
    CallSummary summary;
    summary.id = CallId{u"rtc_1"_s};
    summary.state = state;
    summary.callerNumber = u"+14155550100"_s;
    summary.profileName = u"Iris"_s;
    summary.liveAt = fromUnixSeconds(100);
    summary.endedAt = fromUnixSeconds(160);
    summary.cost = 0.25;
    return summary;
}

desk::Update update(CallState state)
{
    desk::Update update;
    update.calls = {call(state)};
    return update;
}

} // namespace

class HeadlessLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lines.clear(); }

    void aStateIsToldOnce()
    {
        HeadlessLog log = make(HeadlessLog::Form::Json);
        log.apply(update(CallState::Live), fromUnixSeconds(100));
        log.apply(update(CallState::Live), fromUnixSeconds(101));
        QCOMPARE(m_lines.size(), 1);
        const QJsonObject line = object(0);
        QCOMPARE(line[u"event"_s].toString(), u"call"_s);
        QCOMPARE(line[u"state"_s].toString(), u"live"_s);
        QCOMPARE(line[u"call_id"_s].toString(), u"rtc_1"_s);
        QVERIFY(!line.contains(u"simulated"_s));
    }

    void whatACallNeedsSomebodyForIsToldOnce()
    {
        HeadlessLog log = make(HeadlessLog::Form::Json);
        log.apply(update(CallState::Live), fromUnixSeconds(100));
        desk::Update needy = update(CallState::Live);
        needy.calls.first().attention = {{AttentionKind::AsksForPerson, Severity::Urgent, fromUnixSeconds(101), u"talk to a person"_s, 1}};
        log.apply(needy, fromUnixSeconds(101));
        needy.calls.first().attention.first().value = 2;
        log.apply(needy, fromUnixSeconds(102));
        QCOMPARE(m_lines.size(), 2);
        const QJsonObject line = object(1);
        QCOMPARE(line[u"event"_s].toString(), u"needs_you"_s);
        QCOMPARE(line[u"reason"_s].toString(), u"asks_for_person"_s);
        QVERIFY(line[u"urgent"_s].toBool());
        QVERIFY(line[u"text"_s].toString().contains(u"talk to a person"_s));
    }

    void theEndCarriesLengthAndCostAndComesAfterTheLastWords()
    {
        HeadlessLog log = make(HeadlessLog::Form::Json);
        log.apply(update(CallState::Live), fromUnixSeconds(100));
        desk::Update last = update(CallState::Ended);
        TranscriptEntry entry;
        entry.who = Who::Caller;
        entry.text = u"Good bye."_s;
        last.turns = {{CallId{u"rtc_1"_s}, entry}};
        log.apply(last, fromUnixSeconds(160));
        QCOMPARE(m_lines.size(), 3);
        QCOMPARE(object(1)[u"text"_s].toString(), u"Good bye."_s);
        QCOMPARE(object(1)[u"who"_s].toString(), u"caller"_s);
        QCOMPARE(object(2)[u"state"_s].toString(), u"ended"_s);
        QCOMPARE(object(2)[u"seconds"_s].toDouble(), 60.0);
        QCOMPARE(object(2)[u"cost_usd"_s].toDouble(), 0.25);
    }

    void theNetworkCannotCommandTheTerminal()
    {
        HeadlessLog log = make(HeadlessLog::Form::Readable);
        log.apply(update(CallState::Live), fromUnixSeconds(100));
        desk::Update next;
        TranscriptEntry entry;
        entry.who = Who::Caller;
        entry.text = u"\033]0;owned\a\033[2J\nnext line"_s;
        next.turns = {{CallId{u"rtc_1"_s}, entry}};
        log.apply(next, fromUnixSeconds(101));
        QCOMPARE(m_lines.size(), 2);
        for (const char c : std::as_const(m_lines.last()))
            QVERIFY(static_cast<unsigned char>(c) >= 0x20);
        QVERIFY(m_lines.last().contains("owned"));
    }

    void troubleWithTheIntakeIsTold()
    {
        HeadlessLog log = make(HeadlessLog::Form::Json);
        desk::Update next;
        next.intake.emplace();
        next.intake->provider = desk::Health::Bad;
        next.intake->providerProblem = u"The key is wrong."_s;
        log.apply(next, fromUnixSeconds(1));
        log.apply(next, fromUnixSeconds(2));
        QCOMPARE(m_lines.size(), 1);
        QCOMPARE(object(0)[u"good"_s].toBool(true), false);
        QCOMPARE(object(0)[u"text"_s].toString(), u"The key is wrong."_s);
    }

private:
    HeadlessLog make(HeadlessLog::Form form)
    {
        return HeadlessLog(form, [this](const QByteArray &line) { m_lines.append(line); });
    }
    [[nodiscard]] QJsonObject object(qsizetype index) const { return QJsonDocument::fromJson(m_lines[index]).object(); }

    QList<QByteArray> m_lines;
};

QTEST_GUILESS_MAIN(HeadlessLogTest)
#include "tst_headlesslog.moc"
