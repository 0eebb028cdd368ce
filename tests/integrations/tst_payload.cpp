#include "core/calls/names.h"
#include "core/desk/destinationrules.h"
#include "core/integrations/payload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace geon;
using namespace geon::integrations;
using namespace Qt::StringLiterals;
using calls::CallNews;
using calls::NewsKind;

namespace {

constexpr TimePoint start{1772460301000ms};
const QString card = u"4111 1111 1111 1111"_s;
const QString email = u"ana.lima@example.com"_s;

CallNews newsOf(NewsKind kind, quint32 number)
{
    CallNews news;
    news.kind = kind;
    news.number = number;
    news.at = start + 8s;
    news.summary.id = {u"rtc_1"_s};
    news.summary.state = calls::CallState::Live;
    news.summary.callerNumber = u"+5511955550100"_s;
    news.summary.callerName = u"Maria"_s;
    news.summary.dialledNumber = u"+551130000000"_s;
    news.summary.profile = {u"collections-pt"_s};
    news.summary.profileName = u"Anna"_s;
    news.summary.profileVersion = 14;
    news.summary.offeredAt = start;
    news.summary.liveAt = start + 2s;
    news.summary.lastWords = u"my card is "_s + card;
    news.summary.cost = 0.31;
    return news;
}

calls::TranscriptEntry turn(const QString &text)
{
    calls::TranscriptEntry entry;
    entry.key = 4;
    entry.who = calls::Who::Caller;
    entry.at = start + 3s;
    entry.endedAt = start + 7s;
    entry.text = text;
    return entry;
}

//! News of every kind; whatever can hold words holds a card number and an address.
QList<CallNews> everyKind()
{
    QList<CallNews> all;
    for (const NewsKind kind : desk::newsKinds)
        all.append(newsOf(kind, quint32(all.size()) + 1));
    all[2].entry = turn(u"My card is %1, write to %2"_s.arg(card, email));
    all[2].entry->heardCharacters = 12;
    all[2].entry->interrupted = true;
    all[3].entry = turn({});
    all[3].entry->kind = calls::EntryKind::Tool;
    all[3].entry->tool = calls::ToolFacts{
        u"pay"_s, u"crm"_s, u"{\"card\":\"%1\"}"_s.arg(card), u"[\"%1\"]"_s.arg(email), card, calls::ToolStatus::Failed, 420ms};
    all[4].reason = calls::AttentionReason{calls::AttentionKind::AngryWords, calls::Severity::Urgent, start + 5s, card, 2};
    all[5].summary.state = calls::CallState::Ended;
    all[5].summary.endedAt = start + 240s;
    all[5].summary.reason = {calls::ReasonCode::EndedByError, card};
    all[5].summary.transferTarget = u"+551140000000"_s;
    all[6].summary.outcome = u"Promised to pay"_s;
    all[6].summary.outcomeNote = u"Card %1, %2"_s.arg(card, email);
    return all;
}

desk::Destination destination(const QString &name, const QList<NewsKind> &events, bool clear = false)
{
    desk::Destination one;
    one.name = name;
    one.events = events;
    one.clear = clear;
    return one;
}

const QList<NewsKind> allKinds(desk::newsKinds.begin(), desk::newsKinds.end());

QJsonObject parsed(const QByteArray &payload)
{
    return QJsonDocument::fromJson(payload).object();
}

QByteArray caseLine(const QString &name, const QJsonObject &value, bool valid)
{
    return QJsonDocument(QJsonObject{{u"name"_s, name}, {u"value"_s, value}, {u"valid"_s, valid}}).toJson(QJsonDocument::Compact) + '\n';
}

template <typename Code> QJsonArray namesOf(int codes)
{
    QJsonArray names;
    for (int code = 0; code < codes; ++code) {
        if (const QString name = nameOf(Code(code)); !name.isEmpty() && name != "none"_L1)
            names.append(name);
    }
    return names;
}

} // namespace

class TestPayload : public QObject
{
    Q_OBJECT

    const redaction::Redactor m_redactor{redaction::Rules()};

private Q_SLOTS:
    void aTurnSaysWhoSaidWhat()
    {
        const QJsonObject whole = parsed(payloadOf(everyKind()[2], u"msg_1"_s, nullptr));
        QCOMPARE(whole["type"_L1].toString(), u"call.turn"_s);
        QCOMPARE(whole["version"_L1].toInt(), 1);
        QCOMPARE(whole["id"_L1].toString(), u"msg_1"_s);
        QCOMPARE(whole["created_at"_L1].toString(), u"2026-03-02T14:05:09.000Z"_s);
        QCOMPARE(whole["masked"_L1].toBool(), false);
        const QJsonObject data = whole["data"_L1].toObject();
        QCOMPARE(data["number"_L1].toInt(), 3);
        QCOMPARE(data["turn"_L1]["speaker"_L1].toString(), u"caller"_s);
        QCOMPARE(data["turn"_L1]["text"_L1].toString(), u"My card is %1, write to %2"_s.arg(card, email));
        QCOMPARE(data["turn"_L1]["heard_characters"_L1].toInt(), 12);
        QCOMPARE(data["turn"_L1]["ended_at"_L1].toString(), u"2026-03-02T14:05:08.000Z"_s);
        QCOMPARE(data["call"_L1]["caller"_L1]["number"_L1].toString(), u"+5511955550100"_s);
        QCOMPARE(data["call"_L1]["agent"_L1]["version"_L1].toInt(), 14);
        QVERIFY(!data.contains("tool"_L1));
        QVERIFY(!data["call"_L1].toObject().contains("ended_at"_L1));
    }

    void anEndSaysHowAndHowLong()
    {
        const QJsonObject call = dataOf(everyKind()[5], nullptr)["call"_L1].toObject();
        QCOMPARE(call["state"_L1].toString(), u"ended"_s);
        QCOMPARE(call["end_reason"_L1].toString(), u"ended_by_error"_s);
        QCOMPARE(call["duration_seconds"_L1].toDouble(), 238.0);
        QCOMPARE(call["transfer_target"_L1].toString(), u"+551140000000"_s);
    }

    void noMaskedPayloadHasTheClearText()
    {
        for (const CallNews &news : everyKind()) {
            const QByteArray payload = payloadOf(news, u"msg_1"_s, &m_redactor);
            QVERIFY2(!payload.contains("4111"), payload.constData());
            QVERIFY2(!payload.contains("1111 1111"), payload.constData());
            QVERIFY2(!payload.contains("ana.lima"), payload.constData());
            QVERIFY2(payload.contains("+5511955550100"), payload.constData()); // it names the call
            QVERIFY(parsed(payload)["masked"_L1].toBool());
        }
        const QByteArray turn = payloadOf(everyKind()[2], u"msg_1"_s, &m_redactor);
        QVERIFY(turn.contains("•"));
    }

    void keysOfTheTelephoneAreHiddenWhenTheyAreMany()
    {
        CallNews news = everyKind()[2];
        news.entry->kind = calls::EntryKind::Dtmf;
        news.entry->text = u"48213"_s;
        QCOMPARE(dataOf(news, &m_redactor)["turn"_L1]["text"_L1].toString(), u"•••••"_s);
        QCOMPARE(dataOf(news, nullptr)["turn"_L1]["text"_L1].toString(), u"48213"_s);
        news.entry->text = u"1"_s;
        QCOMPARE(dataOf(news, &m_redactor)["turn"_L1]["text"_L1].toString(), u"1"_s);
    }

    void ownPatternsAreHiddenToo()
    {
        redaction::Rules rules;
        rules.patterns = {{u"order"_s, u"ORD-\\d+"_s}};
        CallNews news = everyKind()[2];
        news.entry->text = u"order ORD-77"_s;
        const auto items = outboxItems({news}, {destination(u"a"_s, allKinds)}, rules, start);
        QVERIFY(!items[0].payload.contains("ORD-77"));
    }

    void onlyWhatWasChosenGoesOut()
    {
        auto off = destination(u"off"_s, allKinds);
        off.enabled = false;
        const QList<desk::Destination> destinations{destination(u"ends"_s, {NewsKind::Ended, NewsKind::OutcomeSet}), off,
                                                    destination(u"none"_s, {}), destination(u"all"_s, allKinds, true)};
        const auto items = outboxItems(everyKind(), destinations, redaction::Rules(), start + 9s);
        QStringList sent;
        for (const auto &item : items)
            sent += item.destination + u' ' + item.type;
        QCOMPARE(sent,
                 (QStringList{u"all call.offered"_s, u"all call.started"_s, u"all call.turn"_s, u"all call.tool"_s, u"all call.needs_you"_s,
                              u"ends call.ended"_s, u"all call.ended"_s, u"ends call.outcome_set"_s, u"all call.outcome_set"_s}));
        const auto &ended = items[5];
        QCOMPARE(ended.call, CallId{u"rtc_1"_s});
        QCOMPARE(ended.madeAt, start + 9s);
        QCOMPARE(ended.dueAt, start + 9s);
        QCOMPARE(parsed(ended.payload)["id"_L1].toString(), ended.messageId);
        QVERIFY(!ended.payload.contains("4111"));
        QVERIFY(items[6].payload.contains("4111")); // of the clear destination
        QVERIFY(items[5].messageId != items[6].messageId);
    }

    void theSameNewsHasTheSameId()
    {
        const CallId call{u"rtc_1"_s};
        QCOMPARE(messageIdOf(u"a"_s, call, 3), messageIdOf(u"a"_s, call, 3));
        QVERIFY(messageIdOf(u"a"_s, call, 3) != messageIdOf(u"a"_s, call, 4));
        QVERIFY(messageIdOf(u"a"_s, call, 3) != messageIdOf(u"b"_s, call, 3));
        QVERIFY(messageIdOf(u"a"_s, call, 3) != messageIdOf(u"a"_s, {u"rtc_2"_s}, 3));
    }

    void theSchemaIsInTheProgram()
    {
        QFile file(QStringLiteral(GEON_SOURCE_DIR "/resources/schemas/outbound-webhooks-1.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(payloadSchema(), file.readAll());
    }

    void theSchemaListsEveryName()
    {
        const QJsonObject defs = parsed(payloadSchema())["$defs"_L1].toObject();
        const auto listed = [&](QLatin1StringView def, QLatin1StringView member) {
            return defs[def]["properties"_L1][member]["enum"_L1].toArray();
        };
        QCOMPARE(listed("call"_L1, "state"_L1), namesOf<calls::CallState>(int(calls::CallState::Failed) + 1));
        QCOMPARE(listed("call"_L1, "end_reason"_L1), namesOf<calls::ReasonCode>(int(calls::ReasonCode::TalkedOver) + 1));
        QCOMPARE(listed("turn"_L1, "kind"_L1), namesOf<calls::EntryKind>(int(calls::EntryKind::Transfer) + 1));
        QCOMPARE(listed("turn"_L1, "speaker"_L1), namesOf<calls::Who>(int(calls::Who::System) + 1));
        QCOMPARE(listed("tool"_L1, "status"_L1), namesOf<calls::ToolStatus>(int(calls::ToolStatus::Failed) + 1));
        QCOMPARE(listed("reason"_L1, "kind"_L1), namesOf<calls::AttentionKind>(int(calls::AttentionKind::SessionEnding) + 1));
        QCOMPARE(listed("reason"_L1, "severity"_L1), namesOf<calls::Severity>(int(calls::Severity::Urgent) + 1));
    }

    void everyPayloadIsAsTheSchemaSays()
    {
        QByteArray cases;
        const auto news = everyKind();
        for (const redaction::Redactor *redactor : {static_cast<const redaction::Redactor *>(nullptr), &m_redactor}) {
            for (const CallNews &one : news)
                cases += caseLine(desk::typeOf(one.kind), parsed(payloadOf(one, messageIdOf(u"a"_s, one.summary.id, 1), redactor)), true);
        }
        CallNews bare;
        bare.number = 1;
        bare.summary.id = {u"rtc_2"_s};
        cases += caseLine(u"bare"_s, parsed(payloadOf(bare, messageIdOf(u"a"_s, bare.summary.id, 1), nullptr)), true);
        const QJsonObject test = parsed(testPayload(u"CRM"_s, messageIdOf(u"a"_s, {}, 1), start));
        cases += caseLine(u"test"_s, test, true);

        QJsonObject bad = test;
        bad["version"_L1] = 2;
        cases += caseLine(u"bad: version"_s, bad, false);
        bad = parsed(payloadOf(news[2], messageIdOf(u"a"_s, {}, 1), nullptr));
        QJsonObject data = bad["data"_L1].toObject();
        data.remove("turn"_L1);
        bad["data"_L1] = data;
        cases += caseLine(u"bad: a turn without its line"_s, bad, false);
        data.remove("call"_L1);
        bad["type"_L1] = u"call.ended"_s;
        bad["data"_L1] = data;
        cases += caseLine(u"bad: no call"_s, bad, false);
        bad = test;
        bad["colour"_L1] = u"blue"_s;
        cases += caseLine(u"bad: unlisted"_s, bad, false);

        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("skipped: needs python3 with python3-jsonschema");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python,
                      {QStringLiteral(GEON_SOURCE_DIR "/tests/integrations/validate_payloads.py"),
                       QStringLiteral(GEON_SOURCE_DIR "/resources/schemas/outbound-webhooks-1.schema.json")});
        process.write(cases);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        if (process.exitCode() == 77)
            QSKIP("skipped: needs python3-jsonschema");
        QVERIFY2(process.exitCode() == 0, output.constData());
    }
};

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
