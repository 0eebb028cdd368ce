#include "tests/history/storeconformance.h"

#include "tests/history/samples.h"

#include <QTemporaryDir>
#include <QTest>

namespace geon::tests {

using namespace history;
using calls::JournalKind;
using desk::DeliveryState;
using desk::HistoryColumn;
using desk::HistoryQuery;

namespace {

const CallId one{u"rtc_one"_s};
const CallId two{u"rtc_two"_s};

//! Three calls, a day apart: the oldest short and cheap, the newest long and dear.
void fillList(Store &store)
{
    const QStringList words{u"Quero cancelar o pedido."_s, u"My refund has not come."_s, u"A máquina não liga, preciso de ajuda."_s};
    for (int i = 0; i < 3; ++i) {
        CallRecord record = recordOf(CallId{u"rtc_%1"_s.arg(i)}, i * 86'400, words[i]);
        record.summary.callerNumber = u"+551195555010%1"_s.arg(i);
        record.summary.endedAt = record.summary.liveAt + std::chrono::seconds(60 * (i + 1));
        record.summary.cost = 0.5 * (i + 1);
        record.summary.profileVersion = i + 1;
        record.summary.marks = i;
        record.summary.troubles = 3 - i;
        record.summary.outcome = i == 1 ? u"Sold"_s : QString();
        record.summary.outcomeNote = i == 2 ? u"Técnico amanhã"_s : QString();
        record.summary.state = i == 0 ? calls::CallState::Missed : calls::CallState::Ended;
        record.summary.reason.code = i == 0 ? calls::ReasonCode::CallerLeft : calls::ReasonCode::EndedByAgent;
        record.summary.profile = ProfileId{i == 2 ? u"back"_s : u"front"_s};
        record.summary.profileName = i == 2 ? u"Back office"_s : u"Front desk"_s;
        record.needed = i == 1 ? QList{calls::AttentionKind::Slow} : QList<calls::AttentionKind>();
        QVERIFY(store.record(record, i == 2));
    }
}

QString foundBy(Store &store, const HistoryQuery &query)
{
    const auto rows = store.find(query);
    if (!rows)
        return rows.error().message;
    QStringList calls;
    for (const CallRowId row : *rows)
        calls.append(store.callOf(row).value_or(CallId{}).value.mid(4));
    return calls.join(u' ');
}

QList<qint64> idsOf(const Result<QList<OutboxItem>> &items)
{
    QList<qint64> ids;
    for (const OutboxItem &item : items.value_or(QList<OutboxItem>()))
        ids.append(item.id);
    return ids;
}

void aJournalComesBackAsItWas(Store &store)
{
    const QList<JournalEntry> entries{began(one, u"+5511955550100"_s), entry(one, 2, JournalKind::Event, QByteArray("a\0b", 3), 1),
                                      entry(two, 1, JournalKind::Began, "{}", 1), entry(one, 3, JournalKind::Ticked, {}, 2)};
    QVERIFY(store.commit({.entries = entries}));
    const auto kept = store.journal(one);
    QVERIFY(kept);
    QCOMPARE(*kept, (QList<JournalEntry>{entries[0], entries[1], entries[3]}));
    QCOMPARE(store.journal(CallId{u"rtc_none"_s})->size(), 0);
}

void anEntryThatIsThereIsLeftAside(Store &store)
{
    const JournalEntry first = began(one, u"+1"_s);
    QVERIFY(store.commit({.entries = {first}}));
    QVERIFY(store.commit({.entries = {entry(one, 1, JournalKind::Event, "other"), entry(one, 2, JournalKind::Event, "new")}}));
    QCOMPARE(store.journal(one)->size(), 2);
    QCOMPARE(store.journal(one)->first(), first);
    QVERIFY(store.record(recordOf(one)));
    QVERIFY(store.commit({.entries = {entry(one, 2, JournalKind::Event, "other")}}));
    QCOMPARE(store.journal(one)->last().body, QByteArray("new"));
    QCOMPARE(store.unfinished()->size(), 0);
}

void aJournalGrowsOnAfterTheEnd(Store &store)
{
    QVERIFY(store.commit({.entries = {began(one, u"+1"_s), entry(one, 2, JournalKind::Event, "two")}}));
    QCOMPARE(*store.unfinished(), QList{one});
    QVERIFY(store.record(recordOf(one)));
    QCOMPARE(store.unfinished()->size(), 0);
    QVERIFY(store.commit({.entries = {entry(one, 3, JournalKind::Asked, "three")}}));
    QCOMPARE(*store.unfinished(), QList{one});
    QCOMPARE(store.journal(one)->size(), 3);
    QVERIFY(store.record(recordOf(one)));
    QVERIFY(store.commit({.entries = {entry(one, 4, JournalKind::Asked, "four")}}));
    const auto kept = store.journal(one);
    QCOMPARE(kept->size(), 4);
    for (quint32 i = 0; i < 4; ++i)
        QCOMPARE(kept->at(i).number, i + 1);
}

void aCallIsInTheListFromItsFirstEntry(Store &store)
{
    QVERIFY(store.commit({.entries = {entry(one, 1, JournalKind::Webhook, "{}", 90)}}));
    JournalEntry second = began(one, u"+5511955550100"_s, 100);
    second.number = 2;
    QVERIFY(store.commit({.entries = {second}}));
    const auto row = store.rowOf(one);
    QVERIFY(*row > 0);
    QCOMPARE(*store.callOf(*row), one);
    const auto rows = store.rows({*row}, {});
    QCOMPARE(rows->size(), 1);
    const desk::HistoryRow &shown = rows->first();
    QCOMPARE(shown.callerNumber, u"+5511955550100"_s);
    QCOMPARE(shown.callerName, u"Maria"_s);
    QCOMPARE(shown.dialledNumber, u"+551140000000"_s);
    QCOMPARE(shown.profileName, u"Front desk"_s);
    QCOMPARE(shown.profileVersion, 3);
    QVERIFY(shown.simulated);
    QVERIFY(shown.offeredAt == moment(100));
    QVERIFY(shown.endedAt == TimePoint());
    QCOMPARE(shown.state, calls::CallState::Offered);
}

void aRecordComesBackAsItWas(Store &store)
{
    const CallRecord record = fullRecordOf(one);
    QVERIFY(store.record(record));
    const auto kept = store.recordOf(one);
    QVERIFY(kept);
    QVERIFY(kept->summary == record.summary);
    QVERIFY(kept->transcript == record.transcript);
    QVERIFY(kept->actions == record.actions);
    QVERIFY(kept->usage == record.usage);
    QVERIFY(kept->versions == record.versions);
    QVERIFY(kept->needed == record.needed);
    QCOMPARE(*store.lastAction(), 41u);
    QCOMPARE(store.recordOf(two).error().kind, ErrorKind::NotFound);
    QCOMPARE(*store.rowOf(two), 0);
    QVERIFY(store.callOf(4711)->isEmpty());
}

void aNewRecordTakesTheOldOnesPlace(Store &store)
{
    QVERIFY(store.record(fullRecordOf(one), true));
    const CallRowId row = *store.rowOf(one);
    CallRecord edited = recordOf(one);
    edited.summary.outcome = u"Lost"_s;
    edited.summary.outcomeNote = u"Bought elsewhere"_s;
    QVERIFY(store.record(edited));
    QCOMPARE(*store.rowOf(one), row);
    QVERIFY(*store.recordOf(one) == edited);
    const auto shown = store.rows({row}, {});
    QCOMPARE(shown->first().note, u"Bought elsewhere"_s);
    QVERIFY(shown->first().imported);
    QCOMPARE(foundBy(store, {.words = u"elsewhere"_s}), u"one"_s);
    QCOMPARE(foundBy(store, {.words = u"friday"_s}), QString());
    QCOMPARE(*store.lastAction(), 41u); // no id is given twice
}

void sharedTextsAreKeptOnce(Store &store)
{
    const SharedText text = sharedText(u"profile"_s, "{\"name\":\"Front desk\"}");
    SharedText again = text;
    again.body = "other";
    QVERIFY(store.commit({.shared = {text}}));
    QVERIFY(store.commit({.shared = {again}}));
    const auto kept = store.shared({text.hash, QByteArray(32, 'x')});
    QCOMPARE(*kept, QList{text});
}

void webhooksAreKeptOnce(Store &store)
{
    const WebhookKept signedOne{WebhookId{u"wh_1"_s}, u"evt_1"_s, one, moment(10), "{}"};
    const WebhookKept unsignedOne{{}, u"evt_2"_s, two, moment(20), "{\"a\":1}"};
    QVERIFY(store.commit({.webhooks = {unsignedOne, signedOne}}));
    QVERIFY(store.commit({.webhooks = {{WebhookId{u"wh_1"_s}, u"evt_1"_s, one, moment(30), "other"}, unsignedOne}}));
    const auto all = store.webhooksSince(moment(0));
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().id, signedOne.id);
    QVERIFY(all->first().at == moment(10));
    QVERIFY(all->first().body.isEmpty());
    QCOMPARE(all->last().eventId, u"evt_2"_s);
    QCOMPARE(store.webhooksSince(moment(15))->size(), 1);
}

void callsAreFoundByWhatIsSet(Store &store)
{
    fillList(store);
    QCOMPARE(foundBy(store, {}), u"2 1 0"_s);
    QCOMPARE(foundBy(store, {.from = moment(86'400)}), u"2 1"_s);
    QCOMPARE(foundBy(store, {.from = moment(86'400), .to = moment(2 * 86'400)}), u"1"_s);
    QCOMPARE(foundBy(store, {.agent = ProfileId{u"back"_s}}), u"2"_s);
    QCOMPARE(foundBy(store, {.version = 2}), u"1"_s);
    QCOMPARE(foundBy(store, {.number = u"(11) 9 5555-0101"_s}), u"1"_s);
    QCOMPARE(foundBy(store, {.number = u"40000000"_s}), u"2 1 0"_s);
    QCOMPARE(foundBy(store, {.number = u"abc"_s}), QString());
    QCOMPARE(foundBy(store, {.outcome = u"Sold"_s}), u"1"_s);
    QCOMPARE(foundBy(store, {.outcome = QString()}), u"2 0"_s);
    QCOMPARE(foundBy(store, {.states = {calls::CallState::Missed, calls::CallState::Failed}}), u"0"_s);
    QCOMPARE(foundBy(store, {.endReasons = {calls::ReasonCode::EndedByAgent}}), u"2 1"_s);
    QCOMPARE(foundBy(store, {.shortest = 2min}), u"2 1"_s);
    QCOMPARE(foundBy(store, {.longest = 2min}), u"1 0"_s);
    QCOMPARE(foundBy(store, {.cheapest = 0.6, .dearest = 1.2}), u"1"_s);
    QCOMPARE(foundBy(store, {.needed = {calls::AttentionKind::Slow, calls::AttentionKind::Silent}}), u"1"_s);
    QCOMPARE(foundBy(store, {.needed = {calls::AttentionKind::ToolSlow}}), QString());
    QCOMPARE(foundBy(store, {.marked = true}), u"2 1"_s);
    QCOMPARE(foundBy(store, {.imported = true}), u"2"_s);
    QCOMPARE(foundBy(store, {.words = u"refund"_s, .version = 3}), QString());
}

void callsAreSortedByAnyColumn(Store &store)
{
    fillList(store);
    const auto sorted = [&](HistoryColumn column, bool descending) { return foundBy(store, {.sortBy = column, .descending = descending}); };
    for (const HistoryColumn column : {HistoryColumn::OfferedAt, HistoryColumn::Caller, HistoryColumn::Version, HistoryColumn::Duration,
                                       HistoryColumn::Cost, HistoryColumn::Marks, HistoryColumn::CallId}) {
        QCOMPARE(sorted(column, false), u"0 1 2"_s);
        QCOMPARE(sorted(column, true), u"2 1 0"_s);
    }
    QCOMPARE(sorted(HistoryColumn::Troubles, false), u"2 1 0"_s);
    QCOMPARE(sorted(HistoryColumn::Agent, false), u"2 1 0"_s);
    QCOMPARE(sorted(HistoryColumn::Reasons, true), u"1 2 0"_s);
    QCOMPARE(sorted(HistoryColumn::Outcome, true), u"1 2 0"_s);
    QCOMPARE(sorted(HistoryColumn::Note, true), u"2 1 0"_s);
    QCOMPARE(sorted(HistoryColumn::State, true), u"0 2 1"_s);
    QCOMPARE(sorted(HistoryColumn::Dialled, true), u"2 1 0"_s);
    QCOMPARE(sorted(HistoryColumn::Turns, true), u"2 1 0"_s);
}

void callsAreFoundByTheirWords(Store &store)
{
    fillList(store);
    QCOMPARE(foundBy(store, {.words = u"MAQUINA"_s}), u"2"_s);
    QCOMPARE(foundBy(store, {.words = u"não liga"_s}), u"2"_s);
    QCOMPARE(foundBy(store, {.words = u"nao ajuda"_s}), u"2"_s);
    QCOMPARE(foundBy(store, {.words = u"refu"_s}), u"1"_s);
    QCOMPARE(foundBy(store, {.words = u"refu come"_s}), QString()); // only the last may be cut short
    QCOMPARE(foundBy(store, {.words = u"refund pedido"_s}), QString());
    QCOMPARE(foundBy(store, {.words = u"sinto muito"_s}), u"2 1 0"_s);
    QCOMPARE(foundBy(store, {.words = u"tecnico"_s}), u"2"_s);  // a note
    QCOMPARE(foundBy(store, {.words = u"4711"_s}), u"2 1 0"_s); // a tool's arguments
    for (const char16_t *words : {u"\"", u"refund AND", u"NOT refund", u"text:refund", u"refund\" OR \"x", u"* -", u"(refund", u"refund^"})
        QVERIFY(store.find({.words = QString::fromUtf16(words)}));
    QCOMPARE(foundBy(store, {.words = u"(refund"_s}), u"1"_s);
    QCOMPARE(foundBy(store, {.words = u"…"_s}), QString());
}

void rowsComeInTheOrderAskedFor(Store &store)
{
    fillList(store);
    QList<CallRowId> wanted;
    for (const int i : {1, 0, 2})
        wanted.append(*store.rowOf(CallId{u"rtc_%1"_s.arg(i)}));
    wanted.insert(1, 4711);
    const auto rows = store.rows(wanted, {});
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).call.value, u"rtc_1"_s);
    QCOMPARE(rows->at(1).call.value, u"rtc_0"_s);
    QCOMPARE(rows->at(2).call.value, u"rtc_2"_s);
    QCOMPARE(rows->at(0).needed, QList{calls::AttentionKind::Slow});
    QCOMPARE(rows->at(0).turns, 2);
    QCOMPARE(rows->at(0).reason.code, calls::ReasonCode::EndedByAgent);
    QVERIFY(rows->at(0).snippet.isEmpty());
}

void aRowShowsWhereTheWordsAre(Store &store)
{
    fillList(store);
    const auto row = store.rows({*store.rowOf(CallId{u"rtc_2"_s})}, u"maquina aju"_s);
    const desk::HistoryRow &shown = row->first();
    QCOMPARE(shown.snippet, u"A máquina não liga, preciso de ajuda."_s);
    QCOMPARE(shown.hits.size(), 2);
    QCOMPARE(shown.snippet.mid(shown.hits[0].first, shown.hits[0].second), u"máquina"_s);
    QCOMPARE(shown.snippet.mid(shown.hits[1].first, shown.hits[1].second), u"ajuda"_s);
    const auto note = store.rows({*store.rowOf(CallId{u"rtc_2"_s})}, u"tecnico"_s);
    QCOMPARE(note->first().snippet, u"Técnico amanhã"_s);
}

void choicesAreWhatIsThere(Store &store)
{
    fillList(store);
    const auto choices = store.choices();
    QCOMPARE(choices->agents.size(), 2);
    QCOMPARE(choices->agents.first().second, u"Back office"_s);
    QCOMPARE(choices->outcomes, QStringList{u"Sold"_s});
    QCOMPARE(choices->versions, (QList{1, 2, 3}));
}

void deliveriesOfACallGoInTheirOrder(Store &store)
{
    QVERIFY(!store.nextDue()->has_value());
    QVERIFY(store.commit({.outbox = {delivery(u"crm"_s, one, u"a"_s, 10), delivery(u"crm"_s, one, u"b"_s, 0),
                                     delivery(u"crm"_s, two, u"c"_s, 5), delivery(u"n8n"_s, one, u"d"_s, 20)}}));
    QVERIFY(*store.nextDue() == moment(5)); // b waits for a
    QCOMPARE(store.due(moment(4), 10)->size(), 0);
    const auto due = store.due(moment(15), 10);
    QCOMPARE(due->size(), 2);
    QCOMPARE(due->at(0).messageId, u"c"_s);
    QCOMPARE(due->at(1).messageId, u"a"_s);
    QCOMPARE(due->at(1).payload, QByteArray("{\"words\":\"a\"}"));
    QCOMPARE(store.due(moment(15), 1)->size(), 1);

    const qint64 a = due->at(1).id;
    QVERIFY(store.settle(
        {{.id = a, .state = DeliveryState::Waiting, .at = moment(15), .dueAt = moment(100), .status = 503, .problem = u"busy"_s}}));
    QCOMPARE(idsOf(store.due(moment(30), 10)).contains(a), false);
    QCOMPARE(store.due(moment(30), 10)->size(), 2); // c and d: b still waits for a
    const auto again = store.due(moment(100), 10);
    const auto tried = std::find_if(again->begin(), again->end(), [a](const OutboxItem &item) { return item.id == a; });
    QCOMPARE(tried->tries, 1);
    QCOMPARE(tried->status, 503);
    QVERIFY(store.settle({{.id = a, .state = DeliveryState::Delivered, .at = moment(101), .status = 200}}));
    QCOMPARE(store.due(moment(101), 10)->at(0).messageId, u"b"_s);
}

void aDeadLetterHoldsUpNothing(Store &store)
{
    QVERIFY(store.commit({.outbox = {delivery(u"crm"_s, one, u"a"_s), delivery(u"crm"_s, one, u"b"_s)}}));
    const qint64 a = store.due(moment(0), 10)->first().id;
    QVERIFY(store.settle({{.id = a, .state = DeliveryState::Dead, .at = moment(9), .status = 410, .problem = u"Gone"_s}}));
    QCOMPARE(*store.deadDeliveries(), 1);
    QCOMPARE(store.due(moment(9), 10)->first().messageId, u"b"_s);

    QVERIFY(store.resend({a}, moment(50)));
    QCOMPARE(*store.deadDeliveries(), 0);
    const auto due = store.due(moment(50), 10);
    QCOMPARE(idsOf(due), QList{a}); // it is the older one, and waits again
    QCOMPARE(due->first().tries, 0);
    QVERIFY(store.settle({{.id = a, .state = DeliveryState::Delivered, .at = moment(51), .status = 204}}));
    QVERIFY(store.resend({a}, moment(60))); // it is not dead
    QCOMPARE(store.due(moment(60), 10)->first().messageId, u"b"_s);
}

void deliveriesOfNoCallStandInNoLine(Store &store)
{
    QVERIFY(store.commit({.outbox = {delivery(u"crm"_s, {}, u"a"_s), delivery(u"crm"_s, {}, u"b"_s)}}));
    const auto due = store.due(moment(0), 10);
    QCOMPARE(due->size(), 2);
    QVERIFY(store.settle({{.id = due->at(0).id, .state = DeliveryState::Waiting, .at = moment(0), .dueAt = moment(7)}}));
    QCOMPARE(store.due(moment(7), 10)->size(), 2);
}

void deliveriesAreListed(Store &store)
{
    QVERIFY(store.commit({.outbox = {delivery(u"crm"_s, one, u"a"_s), delivery(u"n8n"_s, one, u"b"_s), delivery(u"crm"_s, two, u"c"_s)}}));
    QVERIFY(store.commit({.outbox = {delivery(u"crm"_s, one, u"a"_s)}})); // the same message
    const auto all = store.deliveries({}, {}, 10);
    QCOMPARE(all->size(), 3);
    QVERIFY(all->at(0).id > all->at(1).id);
    QCOMPARE(store.deliveries({}, {}, 2)->size(), 2);
    QVERIFY(store.settle({{.id = all->at(0).id, .state = DeliveryState::Dead, .at = moment(9), .status = 500, .problem = u"No"_s}}));
    const auto dead = store.deliveries(u"crm"_s, DeliveryState::Dead, 10);
    QCOMPARE(dead->size(), 1);
    QCOMPARE(dead->first().call, two);
    QVERIFY(dead->first().settledAt == moment(9));
    QVERIFY(dead->first().nextTry == TimePoint());
    QCOMPARE(dead->first().tries, 1);
    QCOMPARE(dead->first().problem, u"No"_s);
    QCOMPARE(store.deliveries(u"n8n"_s, DeliveryState::Waiting, 10)->size(), 1);
}

void auditRowsAreNumberedAndChained(Store &store)
{
    QVERIFY(store.verifyAudit()->whole);
    QVERIFY(store.commit({.audit = {auditRow(u"setting"_s, u"KEEP_DAYS 30"_s), auditRow(u"reveal"_s, {}, one)}}));
    QVERIFY(store.commit({.audit = {auditRow(u"erase"_s)}}));
    const auto rows = store.audit(0, 10);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).number, 3u);
    QCOMPARE(rows->at(1).call, one);
    QCOMPARE(rows->at(2).detail, u"KEEP_DAYS 30"_s);
    QVERIFY(!rows->at(0).hash.isEmpty() && rows->at(0).hash != rows->at(1).hash);
    QCOMPARE(store.audit(3, 1)->first().number, 2u);
    const auto verdict = store.verifyAudit();
    QVERIFY2(verdict->whole, qPrintable(verdict->problem));
    QCOMPARE(verdict->rows, 3u);
}

void theOldIsRemoved(Store &store)
{
    fillList(store);
    QVERIFY(store.commit({.entries = {began(one, u"+1"_s)}})); // goes on: old as it is, it stays
    QVERIFY(store.commit({.webhooks = {{WebhookId{u"wh_1"_s}, u"evt_1"_s, {}, moment(0), "{}"}},
                          .outbox = {delivery(u"crm"_s, two, u"a"_s), delivery(u"crm"_s, two, u"b"_s)}}));
    QVERIFY(store.settle({{.id = store.due(moment(0), 1)->first().id, .state = DeliveryState::Delivered, .at = moment(0), .status = 200}}));
    const TimePoint now = moment(86'400) + 24h * 10;
    QVERIFY(*store.removeOlder({}, now) == Removed());
    const auto removed = store.removeOlder({.calls = 10, .words = 9, .deliveries = 5}, now);
    QVERIFY(removed);
    QCOMPARE(removed->calls, 1);
    QCOMPARE(removed->words, 1);
    QCOMPARE(removed->deliveries, 1);
    QCOMPARE(removed->webhooks, 1);
    QCOMPARE(foundBy(store, {}), u"2 1 one"_s);
    const CallRowId wordless = *store.rowOf(CallId{u"rtc_1"_s});
    QVERIFY(!store.rows({wordless}, {})->first().wordsKept);
    QCOMPARE(foundBy(store, {.words = u"refund"_s}), QString());
    QCOMPARE(foundBy(store, {.words = u"maquina"_s}), u"2"_s);
    QCOMPARE(store.recordOf(CallId{u"rtc_1"_s})->transcript.size(), 0);
    QVERIFY(*store.removeOlder({.calls = 10, .words = 9, .deliveries = 5}, now) == Removed());
}

void aNumbersCallsAreErased(Store &store)
{
    fillList(store);
    QVERIFY(store.commit({.webhooks = {{WebhookId{u"wh_1"_s}, u"evt_1"_s, CallId{u"rtc_1"_s}, moment(0), "{}"}},
                          .entries = {entry(CallId{u"rtc_1"_s}, 1, JournalKind::Began, "{}")},
                          .outbox = {delivery(u"crm"_s, CallId{u"rtc_1"_s}, u"a"_s)}}));
    QCOMPARE(store.callsOfNumber(u"no digits"_s).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(store.callsOfNumber(u"0101"_s)->size(), 0); // the whole number
    QCOMPARE(store.callsOfNumber(u"+55 11 4000-0000"_s)->size(), 3);
    const auto rows = store.callsOfNumber(u"+55 (11) 95555-0101"_s);
    QCOMPARE(rows->size(), 1);
    const auto removed = store.erase(*rows);
    QCOMPARE(removed->calls, 1);
    QCOMPARE(removed->deliveries, 1);
    QCOMPARE(removed->webhooks, 1);
    QCOMPARE(foundBy(store, {}), u"2 0"_s);
    QCOMPARE(foundBy(store, {.words = u"refund"_s}), QString());
    QCOMPARE(store.journal(CallId{u"rtc_1"_s})->size(), 0);
    QCOMPARE(store.unfinished()->size(), 0);
    QCOMPARE(store.deliveries({}, {}, 10)->size(), 0);
    QCOMPARE(store.webhooksSince(moment(0))->size(), 1); // that it came is known: no repeat of it rings
    QVERIFY(*store.erase(*rows) == Removed());

    QVERIFY(store.commit({.entries = {began(two, u"+2"_s)}}));
    QVERIFY(*store.rowOf(two) > rows->first()); // no row is used again
    QVERIFY(!store.check({})->size());
}

void sharedTextsGoWithTheLastCallThatNeedsThem(Store &store)
{
    const SharedText both = sharedText(u"profile"_s, "both");
    const SharedText single = sharedText(u"rules"_s, "single");
    JournalEntry rules = entry(two, 2, JournalKind::RulesChanged, "{\"rules\":\"" + single.hash.toHex() + "\"}");
    QVERIFY(
        store.commit({.shared = {both, single}, .entries = {began(one, u"+1"_s, 0, both.hash), began(two, u"+2"_s, 0, both.hash), rules}}));
    QVERIFY(store.erase({*store.rowOf(two)}));
    QCOMPARE(store.shared({both.hash, single.hash})->size(), 1);
    QVERIFY(store.erase({*store.rowOf(one)}));
    QCOMPARE(store.shared({both.hash, single.hash})->size(), 0);
}

void aCopyIsMadeWhileItIsUsed(Store &store)
{
    fillList(store);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.db"_s);
    bool asked = false;
    QVERIFY(store.backUp(path, [&](qint64 done, qint64 of) {
        asked = asked || (done <= of && of > 0);
        return store.commit({.entries = {began(one, u"+1"_s)}}).has_value();
    }));
    QVERIFY(asked);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(QFileInfo(path).size() > 0);
    QCOMPARE(store.backUp(path, {}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(store.backUp(folder.filePath(u"other.db"_s), [](qint64, qint64) { return false; }).error().kind, ErrorKind::Cancelled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"copy.db"_s});
}

void aCheckFindsItSound(Store &store)
{
    fillList(store);
    bool asked = false;
    const auto problem = store.check([&asked](qint64, qint64) { return asked = true; });
    QCOMPARE(*problem, QString());
    QVERIFY(asked);
    QCOMPARE(store.check([](qint64, qint64) { return false; }).error().kind, ErrorKind::Cancelled);
    QCOMPARE(*store.check({}), QString());
}

} // namespace

const std::vector<Conformance> &storeConformance()
{
#define CONFORMS(name)                                                                                                                     \
    Conformance                                                                                                                            \
    {                                                                                                                                      \
#name, &name                                                                                                                       \
    }
    static const std::vector<Conformance> all{
        CONFORMS(aJournalComesBackAsItWas),        CONFORMS(anEntryThatIsThereIsLeftAside),
        CONFORMS(aJournalGrowsOnAfterTheEnd),      CONFORMS(aCallIsInTheListFromItsFirstEntry),
        CONFORMS(aRecordComesBackAsItWas),         CONFORMS(aNewRecordTakesTheOldOnesPlace),
        CONFORMS(sharedTextsAreKeptOnce),          CONFORMS(webhooksAreKeptOnce),
        CONFORMS(callsAreFoundByWhatIsSet),        CONFORMS(callsAreSortedByAnyColumn),
        CONFORMS(callsAreFoundByTheirWords),       CONFORMS(rowsComeInTheOrderAskedFor),
        CONFORMS(aRowShowsWhereTheWordsAre),       CONFORMS(choicesAreWhatIsThere),
        CONFORMS(deliveriesOfACallGoInTheirOrder), CONFORMS(aDeadLetterHoldsUpNothing),
        CONFORMS(deliveriesOfNoCallStandInNoLine), CONFORMS(deliveriesAreListed),
        CONFORMS(auditRowsAreNumberedAndChained),  CONFORMS(theOldIsRemoved),
        CONFORMS(aNumbersCallsAreErased),          CONFORMS(sharedTextsGoWithTheLastCallThatNeedsThem),
        CONFORMS(aCopyIsMadeWhileItIsUsed),        CONFORMS(aCheckFindsItSound),
    };
#undef CONFORMS
    return all;
}

} // namespace geon::tests
