// Whole calls over loopback, as a console sees them: the order of events (fact sheet e), what the AI makes of an operator's doing, and the
// refusals and faults of a sideband.
#include "stage.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace geon;
using namespace geon::simulator;
using namespace Qt::StringLiterals;

namespace {

const QString schemaFile = QStringLiteral(GEON_SOURCE_DIR "/../shared/reference/realtime.schema.json");
const QString validator = QStringLiteral(GEON_SOURCE_DIR "/tests/codec/validate_schema.py");
const QString clinic = u"sales-growing-clinic.en"_s;

//! Which operator drives the call: one that lets the AI answer by itself, or one that holds the floor.
QJsonObject session(const QJsonObject &turnDetection, bool transcribed = true)
{
    QJsonObject made = RawConsole::session();
    QJsonObject input{{u"turn_detection"_s, turnDetection}};
    if (transcribed)
        input[u"transcription"_s] = QJsonObject{{u"model"_s, u"whisper-1"_s}};
    made[u"audio"_s] = QJsonObject{{u"input"_s, input}};
    return made;
}

QJsonObject paused()
{
    return session({{u"type"_s, u"semantic_vad"_s}, {u"create_response"_s, false}, {u"interrupt_response"_s, false}});
}

QJsonObject message(const QString &role, const QString &text)
{
    return {{u"type"_s, u"message"_s},
            {u"role"_s, role},
            {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"input_text"_s}, {u"text"_s, text}}}}};
}

QJsonObject updated(const QString &instructions)
{
    return {{u"session"_s, QJsonObject{{u"type"_s, u"realtime"_s}, {u"instructions"_s, instructions}}}};
}

//! The place of the first event that fits; -1 where there is none.
template <typename Fits> qsizetype placeOf(const QList<QJsonObject> &events, Fits fits)
{
    const auto found = std::ranges::find_if(events, fits);
    return found == events.end() ? -1 : found - events.begin();
}

QString responseOf(const QJsonObject &event)
{
    const QString id = event[u"response_id"].toString();
    return id.isEmpty() ? event[u"response"][u"id"].toString() : id;
}

//! The relations that are safe (fact sheet e), for every response and every caller turn among @p events; empty: all hold.
QString brokenOrder(const QList<QJsonObject> &events)
{
    if (events.isEmpty() || events.first()[u"type"].toString() != u"session.created"_s)
        return u"session.created is not first"_s;
    QHash<QString, QStringList> seen; // by response
    QSet<QString> transcribed;
    for (const QJsonObject &event : events) {
        const QString type = event[u"type"].toString();
        const QString response = responseOf(event);
        // Of a turn that ended before the sideband came, only the transcript is seen.
        if (type.startsWith(u"conversation.item.input_audio_transcription."_s))
            transcribed += event[u"item_id"].toString();
        if (type == u"input_audio_buffer.committed"_s && transcribed.contains(event[u"item_id"].toString()))
            return u"a transcript before its turn was committed"_s;
        if (response.isEmpty())
            continue;
        QStringList &before = seen[response];
        if (type.startsWith(u"response."_s) && before.contains(u"response.done"_s))
            return type + u" after response.done"_s;
        // A response that began before the sideband came is seen from its middle on.
        if (type == u"response.created"_s && !before.isEmpty())
            return before.first() + u" before response.created"_s;
        if (type != u"response.created"_s && !before.contains(u"response.created"_s)) {
            before += type;
            continue;
        }
        if (type == u"output_audio_buffer.started"_s && !before.contains(u"response.content_part.added"_s))
            return u"audio before the content part"_s;
        if (type == u"output_audio_buffer.stopped"_s && !before.contains(u"response.done"_s))
            return u"audio stopped before response.done"_s;
        before += type;
    }
    return {};
}

} // namespace

class tst_SimulatedCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWholeCallRunsToTheCallersGoodbye()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = u"collections-already-paid.en"_s}));
        stage.send(u"response.create"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QVERIFY(stage.ends(SimulatedEnd::Caller));
        QVERIFY2(stage.hears(u"this is Marcus"_s), qPrintable(stage.sideband->said().join(u'\n')));
        QVERIFY2(stage.hears(u"I do see a payment"_s), qPrintable(stage.sideband->said().join(u'\n')));
        QCOMPARE(stage.sideband->said().last(), u"Thank you for calling, Mister Hale. Have a good afternoon."_s);
        QCOMPARE(brokenOrder(stage.sideband->events), QString());
        QCOMPARE(stage.report().turnsSpoken, 6);
    }

    void theGreetingComesInOrder()
    {
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = clinic}));
        const qint64 expires = stage.sideband->last(u"session.created"_s)[u"session"][u"expires_at"].toInteger();
        const qint64 left = expires - QDateTime::currentSecsSinceEpoch();
        QVERIFY2(left > 300 && left <= 360, qPrintable(QString::number(left))); // an hour at speed 10
        stage.send(u"response.create"_s, {{u"event_id"_s, u"first"_s}});
        QVERIFY(stage.sees(u"output_audio_buffer.stopped"_s));
        QString id;
        QStringList types;
        for (const QJsonObject &event : stage.sideband->events) {
            if (id.isEmpty() && event[u"type"].toString() == u"response.created"_s)
                id = responseOf(event);
            if (!id.isEmpty() && responseOf(event) == id && !event[u"type"].toString().endsWith(u".delta"_s))
                types += event[u"type"].toString();
        }
        QCOMPARE(types,
                 (QStringList{u"response.created"_s, u"response.output_item.added"_s, u"response.content_part.added"_s,
                              u"output_audio_buffer.started"_s, u"response.output_audio.done"_s, u"response.output_audio_transcript.done"_s,
                              u"response.content_part.done"_s, u"response.output_item.done"_s, u"response.done"_s,
                              u"output_audio_buffer.stopped"_s}));
        QString built;
        for (const QJsonObject &delta : stage.sideband->all(u"response.output_audio_transcript.delta"_s)) {
            if (responseOf(delta) == id)
                built += delta[u"delta"].toString();
        }
        QCOMPARE(built, stage.sideband->said().first());
    }

    void usageGrowsAndIsCached()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = clinic}));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.done"_s, 4));
        qint64 before = 0;
        for (const QJsonObject &done : stage.sideband->all(u"response.done"_s)) {
            const QJsonObject usage = done[u"response"][u"usage"].toObject();
            const qint64 input = usage[u"input_tokens"].toInteger();
            const QJsonObject details = usage[u"input_token_details"].toObject();
            QVERIFY(input > before);
            QCOMPARE(details[u"text_tokens"].toInteger() + details[u"audio_tokens"].toInteger(), input);
            QVERIFY(details[u"cached_tokens"].toInteger() <= before);
            QCOMPARE(usage[u"total_tokens"].toInteger(), input + usage[u"output_tokens"].toInteger());
            before = input;
        }
        QVERIFY(stage.sideband->last(u"response.done"_s)[u"response"][u"usage"][u"input_token_details"][u"cached_tokens"].toInteger() > 0);
        QVERIFY(stage.sideband->count(u"rate_limits.updated"_s) >= 3);
    }

    void aCallerTurnComesInOrderAndItsWordsLater()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = clinic}, session({{u"type"_s, u"server_vad"_s}})));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"conversation.item.input_audio_transcription.completed"_s));
        const QString item = stage.sideband->all(u"conversation.item.input_audio_transcription.completed"_s).first()[u"item_id"].toString();
        QStringList types;
        for (const QJsonObject &event : stage.sideband->events) {
            if (event[u"item_id"].toString() == item || event[u"item"][u"id"].toString() == item)
                types += event[u"type"].toString();
        }
        types.removeAll(u"conversation.item.input_audio_transcription.delta"_s);
        QCOMPARE(types,
                 (QStringList{u"input_audio_buffer.speech_started"_s, u"input_audio_buffer.speech_stopped"_s,
                              u"input_audio_buffer.committed"_s, u"conversation.item.added"_s, u"conversation.item.done"_s,
                              u"conversation.item.input_audio_transcription.completed"_s}));
        const QJsonObject completed = stage.sideband->all(u"conversation.item.input_audio_transcription.completed"_s).first();
        QCOMPARE(completed[u"usage"][u"type"].toString(), u"duration"_s);
        const qsizetype added = placeOf(stage.sideband->events, [&](const QJsonObject &event) {
            return event[u"type"].toString() == u"conversation.item.added"_s && event[u"item"][u"id"].toString() == item;
        });
        QVERIFY(stage.sideband->events[added][u"item"][u"content"][0][u"transcript"].isNull());
    }

    void aCallerWhoIsNotTranscribedHasNoWords()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = clinic}, session({{u"type"_s, u"semantic_vad"_s}}, false)));
        stage.send(u"response.create"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QVERIFY(stage.sideband->count(u"input_audio_buffer.committed"_s) >= 8);
        QVERIFY(stage.sideband->types().filter(u"input_audio_transcription"_s).isEmpty());
    }

    void transcriptionMayFail()
    {
        Stage stage;
        Faults faults;
        faults.transcriptionFails = true;
        QVERIFY(stage.answer({.scenario = clinic, .faults = faults}));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"conversation.item.input_audio_transcription.failed"_s, 2));
        QCOMPARE(stage.sideband->count(u"conversation.item.input_audio_transcription.completed"_s), 0);
    }

    void aCallerWhoInterruptsIsListenedTo()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = u"retention-too-expensive.en"_s}));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"output_audio_buffer.cleared"_s));
        QVERIFY(stage.sees(u"conversation.item.truncated"_s));
        const auto &events = stage.sideband->events;
        const auto is = [](const QString &type) { return [type](const QJsonObject &event) { return event[u"type"].toString() == type; }; };
        const qsizetype cleared = placeOf(events, is(u"output_audio_buffer.cleared"_s));
        QVERIFY(std::any_of(events.begin(), events.begin() + cleared, is(u"input_audio_buffer.speech_started"_s)));
        QVERIFY(placeOf(events, is(u"conversation.item.truncated"_s)) > cleared);
        QVERIFY(stage.sideband->last(u"conversation.item.truncated"_s)[u"audio_end_ms"].toInteger() >= 0);
    }

    void aToolOfTheServiceRunsByItself()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = u"support-outage.en"_s}));
        QVERIFY(stage.sees(u"mcp_list_tools.completed"_s));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.mcp_call.failed"_s));
        QVERIFY(stage.sees(u"response.mcp_call.completed"_s));
        QVERIFY(stage.hears(u"There is an outage in your area"_s));
        bool failed = false;
        bool worked = false;
        for (const QJsonObject &done : stage.sideband->all(u"response.output_item.done"_s)) {
            failed |= done[u"item"][u"error"][u"message"].toString().contains(u"timed out"_s);
            worked |= done[u"item"][u"output"].toString().contains(u"cut cable"_s);
        }
        QVERIFY(failed && worked);
    }

    void aFunctionWaitsForTheConsole()
    {
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = u"support-ticket-by-keys.en"_s}));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.function_call_arguments.done"_s));
        const QJsonObject call = stage.sideband->last(u"response.function_call_arguments.done"_s);
        QCOMPARE(call[u"name"].toString(), u"open_ticket"_s);
        QVERIFY(!stage.sideband->said().join(u'\n').contains(u"The ticket is open"_s));
        stage.send(
            u"conversation.item.create"_s,
            {{u"item"_s, QJsonObject{{u"type"_s, u"function_call_output"_s}, {u"call_id"_s, call[u"call_id"]}, {u"output"_s, u"{}"_s}}}});
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->count(u"response.done"_s) == stage.sideband->count(u"response.created"_s), longWait);
        stage.send(u"response.create"_s);
        QVERIFY(stage.hears(u"The ticket is open"_s));
        const auto keys = stage.sideband->all(u"input_audio_buffer.dtmf_event_received"_s);
        QString typed;
        for (const QJsonObject &key : keys) {
            typed += key[u"event"].toString();
            QVERIFY(!key.contains(u"event_id"));
        }
        QCOMPARE(typed, u"40817#"_s);
    }

    void anApprovalIsWaitedFor_data()
    {
        QTest::addColumn<bool>("approve");
        QTest::newRow("approved") << true;
        QTest::newRow("refused") << false;
    }
    void anApprovalIsWaitedFor()
    {
        QFETCH(const bool, approve);
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = u"retention-bad-coverage.en"_s}));
        stage.send(u"response.create"_s);
        const auto request = [&]() -> QJsonObject {
            for (const QJsonObject &done : stage.sideband->all(u"response.output_item.done"_s)) {
                if (done[u"item"][u"type"].toString() == u"mcp_approval_request"_s)
                    return done[u"item"].toObject();
            }
            return {};
        };
        QTRY_VERIFY_WITH_TIMEOUT(!request().isEmpty(), longWait);
        stage.send(u"conversation.item.create"_s,
                   {{u"item"_s,
                     QJsonObject{{u"id"_s, u"ours_1"_s},
                                 {u"type"_s, u"mcp_approval_response"_s},
                                 {u"approval_request_id"_s, request()[u"id"]},
                                 {u"approve"_s, approve}}}});
        QVERIFY(stage.hears(approve ? u"Your contract ends on the thirty-first"_s : u"I cannot finish the cancellation"_s));
        bool cancelled = false;
        for (const QJsonObject &done : stage.sideband->all(u"response.output_item.done"_s))
            cancelled |=
                done[u"item"][u"approval_request_id"] == request()[u"id"] && done[u"item"][u"output"].toString().contains(u"true"_s);
        QCOMPARE(cancelled, approve);
    }

    void aLineOfTheOperatorIsSpokenWordForWord()
    {
        Stage stage(25);
        QVERIFY(stage.answer({.scenario = clinic}, paused()));
        stage.send(
            u"response.create"_s,
            {{u"response"_s,
              QJsonObject{{u"instructions"_s, u"Say exactly this line, and add nothing: “Please hold, I am checking.” Nothing more."_s},
                          {u"metadata"_s, QJsonObject{{u"geon_action"_s, u"42"_s}}}}}});
        QVERIFY(stage.hears(u"Please hold, I am checking."_s));
        QCOMPARE(stage.sideband->said().first(), u"Please hold, I am checking."_s);
        QVERIFY(stage.sees(u"response.done"_s));
        for (const QString &type : {u"response.created"_s, u"response.done"_s})
            QCOMPARE(stage.sideband->last(type)[u"response"][u"metadata"][u"geon_action"].toString(), u"42"_s);
    }

    void howToGreetIsNotReadOut()
    {
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = clinic}));
        stage.send(u"response.create"_s,
                   {{u"response"_s, QJsonObject{{u"instructions"_s, u"You are Anna.\n\nThe call begins now. Greet the caller."_s}}}});
        QVERIFY(stage.hears(u"Hello, this is Anna, the virtual assistant of Northwind."_s));
    }

    void aGuideShowsInTheNextAnswer()
    {
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = clinic}));
        stage.send(u"conversation.item.create"_s, {{u"item"_s, message(u"system"_s, u"offer 10% discount"_s)}});
        QVERIFY(stage.sees(u"conversation.item.done"_s));
        stage.send(u"response.create"_s);
        QVERIFY(stage.hears(u"I can offer 10% discount. Hello, this is Anna"_s));
    }

    void instructionsAreEchoedAndFollowed()
    {
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = clinic}));
        const QString text = u"You are Anna. Always say “thank you kindly”. Speak in Portuguese."_s;
        stage.send(u"session.update"_s, updated(text));
        QVERIFY(stage.sees(u"session.updated"_s));
        const QJsonObject echo = stage.sideband->last(u"session.updated"_s)[u"session"].toObject();
        QCOMPARE(echo[u"instructions"].toString(), text);
        QCOMPARE(echo[u"audio"][u"output"][u"voice"].toString(), u"marin"_s);
        stage.send(u"response.create"_s);
        QVERIFY(stage.hears(u"Como posso ajudar? thank you kindly."_s));
        QVERIFY(stage.hears(u"Quantas pessoas atendem"_s));
    }

    void stopCutsTheSentence()
    {
        Stage stage(8);
        QVERIFY(stage.answer({.scenario = clinic}, paused()));
        const QString line = u"word "_s.repeated(250);
        stage.send(u"response.create"_s, {{u"response"_s, QJsonObject{{u"instructions"_s, line}}}});
        QVERIFY(stage.sees(u"output_audio_buffer.started"_s));
        stage.send(u"response.cancel"_s);
        stage.send(u"output_audio_buffer.clear"_s);
        QVERIFY(stage.sees(u"output_audio_buffer.cleared"_s));
        QVERIFY(stage.sees(u"response.done"_s));
        const QJsonObject response = stage.sideband->last(u"response.done"_s)[u"response"].toObject();
        QCOMPARE(response[u"status"].toString(), u"cancelled"_s);
        QCOMPARE(response[u"status_details"][u"reason"].toString(), u"client_cancelled"_s);
        QCOMPARE(response[u"output"][0][u"status"].toString(), u"incomplete"_s);
        QVERIFY(stage.sideband->said().last().size() < line.size() / 2);
        QVERIFY(stage.sees(u"conversation.item.truncated"_s));
        QVERIFY(stage.sees(u"input_audio_buffer.speech_started"_s)); // and the caller goes on
    }

    void aPausedAgentAnswersOnlyWhenAsked()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = clinic}, paused()));
        QVERIFY(stage.sees(u"input_audio_buffer.committed"_s, 2)); // the caller asks whether anybody is there
        QCOMPARE(stage.sideband->count(u"response.created"_s), 0);
        stage.send(u"response.create"_s);
        QVERIFY(stage.hears(u"Hello, this is Anna"_s));
        stage.send(
            u"session.update"_s,
            {{u"session"_s,
              QJsonObject{{u"type"_s, u"realtime"_s},
                          {u"audio"_s,
                           QJsonObject{{u"input"_s,
                                        QJsonObject{{u"turn_detection"_s,
                                                     QJsonObject{{u"type"_s, u"semantic_vad"_s}, {u"create_response"_s, true}}}}}}}}}});
        QVERIFY(stage.sees(u"session.updated"_s));
        QVERIFY(stage.sees(u"response.done"_s, 3));
    }

    void nobodySpeaksForSoLongThatTheServiceAsks()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = u"support-router-lights.en"_s},
                             session({{u"type"_s, u"server_vad"_s}, {u"idle_timeout_ms"_s, 6000}})));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"input_audio_buffer.timeout_triggered"_s));
        QVERIFY(stage.hears(u"I am still with you."_s));
        QVERIFY(stage.hears(u"Please pull its power plug"_s));
    }

    void aQuietSummaryIsWrittenBesideTheCall()
    {
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = clinic}));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.created"_s));
        stage.send(u"response.create"_s,
                   {{u"response"_s, QJsonObject{{u"conversation"_s, u"none"_s}, {u"output_modalities"_s, QJsonArray{u"text"_s}}}}});
        QVERIFY(stage.sees(u"response.output_text.done"_s));
        QCOMPARE(stage.sideband->count(u"error"_s), 0);
        QVERIFY(stage.sideband->last(u"response.output_text.done"_s)[u"text"].toString().startsWith(u"A dental clinic"_s));
    }

    void whatTheServiceRefusesIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("event");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QJsonObject text = message(u"system"_s, u"x"_s);
        QTest::newRow("update without type") << QJsonObject{{u"type"_s, u"session.update"_s},
                                                            {u"session"_s, QJsonObject{{u"instructions"_s, u"x"_s}}}}
                                             << u"missing_required_parameter"_s << u"Missing required parameter: 'session.type'."_s;
        QTest::newRow("update without session")
            << QJsonObject{{u"type"_s, u"session.update"_s}} << u"missing_required_parameter"_s << u"'session'"_s;
        QTest::newRow("update of an unknown member")
            << QJsonObject{{u"type"_s, u"session.update"_s}, {u"session"_s, QJsonObject{{u"type"_s, u"realtime"_s}, {u"mood"_s, 1}}}}
            << u"unknown_parameter"_s << u"Unknown parameter: 'session.mood'."_s;
        QTest::newRow("update of the model") << QJsonObject{{u"type"_s, u"session.update"_s},
                                                            {u"session"_s,
                                                             QJsonObject{{u"type"_s, u"realtime"_s}, {u"model"_s, u"other"_s}}}}
                                             << u"invalid_value"_s << u"session.model"_s;
        QTest::newRow("response with an unknown member")
            << QJsonObject{{u"type"_s, u"response.create"_s}, {u"response"_s, QJsonObject{{u"volume"_s, 11}}}} << u"unknown_parameter"_s
            << u"response.volume"_s;
        QTest::newRow("metadata that is no text")
            << QJsonObject{{u"type"_s, u"response.create"_s}, {u"response"_s, QJsonObject{{u"metadata"_s, QJsonObject{{u"a"_s, 1}}}}}}
            << u"invalid_value"_s << u"response.metadata"_s;
        QTest::newRow("cancel of nothing") << QJsonObject{{u"type"_s, u"response.cancel"_s}} << u"response_cancel_not_active"_s
                                           << u"no active response"_s;
        QTest::newRow("item behind an unknown one")
            << QJsonObject{{u"type"_s, u"conversation.item.create"_s}, {u"previous_item_id"_s, u"item_x"_s}, {u"item"_s, text}}
            << u"item_not_found"_s << u"item_x"_s;
        QTest::newRow("item without item") << QJsonObject{{u"type"_s, u"conversation.item.create"_s}} << u"missing_required_parameter"_s
                                           << u"'item'"_s;
        QTest::newRow("delete of an unknown item")
            << QJsonObject{{u"type"_s, u"conversation.item.delete"_s}, {u"item_id"_s, u"item_y"_s}} << u"item_not_found"_s << u"item_y"_s;
        QTest::newRow("retrieve of an unknown item")
            << QJsonObject{{u"type"_s, u"conversation.item.retrieve"_s}, {u"item_id"_s, u"item_z"_s}} << u"item_not_found"_s << u"item_z"_s;
        QTest::newRow("commit of nothing") << QJsonObject{{u"type"_s, u"input_audio_buffer.commit"_s}}
                                           << u"input_audio_buffer_commit_empty"_s << u"no audio"_s;
        QTest::newRow("unknown type") << QJsonObject{{u"type"_s, u"response.sing"_s}} << u"invalid_value"_s << u"response.sing"_s;
        QTest::newRow("no type") << QJsonObject{{u"session"_s, 1}} << u"missing_required_parameter"_s << u"'type'"_s;
    }
    void whatTheServiceRefusesIsNamed()
    {
        QFETCH(QJsonObject, event);
        QFETCH(const QString, words);
        Stage stage(8);
        QVERIFY(stage.answer({.scenario = clinic}, paused()));
        event[u"event_id"_s] = u"mine-7"_s;
        stage.sideband->send(event);
        QVERIFY(stage.sees(u"error"_s));
        const QJsonObject error = stage.sideband->last(u"error"_s)[u"error"].toObject();
        QTEST(error[u"code"].toString(), "code");
        QCOMPARE(error[u"event_id"].toString(), u"mine-7"_s);
        QVERIFY2(error[u"message"].toString().contains(words), qPrintable(error[u"message"].toString()));
    }

    void aSecondResponseIsRefusedWhileOneIsActive()
    {
        Stage stage(8);
        QVERIFY(stage.answer({.scenario = clinic}, paused()));
        stage.send(u"response.create"_s,
                   {{u"event_id"_s, u"one"_s}, {u"response"_s, QJsonObject{{u"instructions"_s, u"word "_s.repeated(100)}}}});
        stage.send(u"response.create"_s, {{u"event_id"_s, u"two"_s}});
        QVERIFY(stage.sees(u"error"_s));
        const QJsonObject error = stage.sideband->last(u"error"_s)[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), u"conversation_already_has_active_response"_s);
        QCOMPARE(error[u"event_id"].toString(), u"two"_s);
        QCOMPARE(stage.sideband->count(u"response.created"_s), 1);
    }

    void aFrameThatIsNoJsonIsRefused()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = clinic}));
        stage.sideband->sendText(u"{\"type\":"_s);
        QVERIFY(stage.sees(u"error"_s));
        QCOMPARE(stage.sideband->last(u"error"_s)[u"error"][u"code"].toString(), u"invalid_json"_s);
    }

    void itemsComeAndGo()
    {
        Stage stage(8);
        QVERIFY(stage.answer({.scenario = clinic}, paused()));
        for (const QString &id : {u"a"_s, u"c"_s}) {
            QJsonObject item = message(u"system"_s, id);
            item[u"id"_s] = id;
            stage.send(u"conversation.item.create"_s, {{u"item"_s, item}});
        }
        QJsonObject between = message(u"user"_s, u"b"_s);
        between[u"id"_s] = u"b"_s;
        stage.send(u"conversation.item.create"_s, {{u"previous_item_id"_s, u"a"_s}, {u"item"_s, between}});
        const auto placed = [&stage] {
            for (const QJsonObject &done : stage.sideband->all(u"conversation.item.done"_s)) {
                if (done[u"item"][u"id"].toString() == u"b"_s)
                    return done[u"previous_item_id"].toString();
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(placed(), u"a"_s, longWait);
        stage.send(u"conversation.item.retrieve"_s, {{u"item_id"_s, u"b"_s}});
        QVERIFY(stage.sees(u"conversation.item.retrieved"_s));
        stage.send(u"conversation.item.truncate"_s, {{u"item_id"_s, u"b"_s}, {u"content_index"_s, 0}, {u"audio_end_ms"_s, 10}});
        QVERIFY(stage.sees(u"conversation.item.truncated"_s));
        stage.send(u"conversation.item.delete"_s, {{u"item_id"_s, u"b"_s}});
        QVERIFY(stage.sees(u"conversation.item.deleted"_s));
        stage.send(u"input_audio_buffer.clear"_s);
        QVERIFY(stage.sees(u"input_audio_buffer.cleared"_s));
    }

    void severalSidebandsSeeTheSame()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = clinic}));
        auto second = stage.console.sideband(stage.call);
        QTRY_COMPARE_WITH_TIMEOUT(second->count(u"session.created"_s), 1, longWait);
        QCOMPARE(stage.report().sidebands, 2);
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.done"_s));
        QTRY_VERIFY_WITH_TIMEOUT(second->count(u"response.done"_s) >= 1, longWait);
        QCOMPARE(second->said().first(), stage.sideband->said().first());
    }

    void leavingTheSidebandDoesNotEndTheCall()
    {
        Stage stage(10);
        QVERIFY(stage.answer({.scenario = clinic}));
        const QString id = stage.sideband->last(u"session.created"_s)[u"session"][u"id"].toString();
        stage.sideband->leave();
        QTRY_VERIFY_WITH_TIMEOUT(stage.report().sidebands == 0, longWait);
        QVERIFY(stage.attach());
        QCOMPARE(stage.sideband->last(u"session.created"_s)[u"session"][u"id"].toString(), id);
    }

    void aDroppedSidebandCanBeAttachedAgain()
    {
        Stage stage(10);
        Faults faults;
        faults.dropSidebandAfter = 1s;
        QVERIFY(stage.answer({.scenario = clinic, .faults = faults}));
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QVERIFY(stage.report().state != SimulatedState::Ended);
        QVERIFY(stage.attach());
    }

    void aDropMayBeTheEnd()
    {
        Stage stage;
        Faults faults;
        faults.dropSidebandAfter = 1s;
        faults.dropForGood = true;
        QVERIFY(stage.answer({.scenario = clinic, .faults = faults}));
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QVERIFY(stage.ends(SimulatedEnd::Caller));
    }

    void theSocketIsSimplyGoneWhenTheCallerHangsUp()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = u"sales-not-interested.en"_s}));
        stage.send(u"response.create"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QVERIFY(stage.sideband->errored);
        QVERIFY(stage.ends(SimulatedEnd::Caller));
    }

    void aSessionExpires()
    {
        Stage stage;
        Faults faults;
        faults.sessionLimit = 20s;
        QVERIFY(stage.answer({.scenario = clinic, .faults = faults}));
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QVERIFY(stage.ends(SimulatedEnd::TimeLimit));
        QCOMPARE(stage.sideband->last(u"error"_s)[u"error"][u"code"].toString(), u"session_expired"_s);
    }

    void oddFramesAreSentOnDemand()
    {
        Stage stage;
        Faults faults;
        faults.malformedFrame = true;
        faults.unknownEvent = true;
        faults.hugeFrame = true;
        QVERIFY(stage.answer({.scenario = clinic, .faults = faults}));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.thoughts.delta"_s));
        QVERIFY(stage.sees(u"response.mood.changed"_s));
        QVERIFY(stage.sees(QString())); // the one that is no JSON
        QVERIFY(std::ranges::any_of(stage.sideband->frames, [](const QString &frame) { return frame.size() > 2'000'000; }));
        QVERIFY(stage.hears(u"How many people answer the phone"_s)); // and the call goes on
    }

    void clientEventsCanBeIgnored()
    {
        Stage stage(10);
        Faults faults;
        faults.ignoredClientEvents = {u"session.update"_s};
        QVERIFY(stage.answer({.scenario = clinic, .faults = faults}));
        stage.send(u"session.update"_s, updated(u"New."_s));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.done"_s));
        QCOMPARE(stage.sideband->count(u"session.updated"_s) + stage.sideband->count(u"error"_s), 0);
    }

    void aGreetingMayBeSilent()
    {
        Stage stage(10);
        Faults faults;
        faults.noGreetingAudio = true;
        QVERIFY(stage.answer({.scenario = clinic, .faults = faults}));
        stage.send(u"response.create"_s);
        QVERIFY(stage.sees(u"response.created"_s, 2));
        const QString greeting = responseOf(stage.sideband->all(u"response.created"_s).first());
        QVERIFY(std::ranges::none_of(stage.sideband->all(u"output_audio_buffer.started"_s),
                                     [&](const QJsonObject &event) { return responseOf(event) == greeting; }));
    }

    void itRunsOnAThreadOfItsOwn()
    {
        WebhookDoor door;
        RawConsole console;
        QThread thread;
        QObject onThread;
        onThread.moveToThread(&thread);
        SimulatorOptions options;
        options.webhookUrl = door.url();
        options.signingSecret = Secret(u"whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s);
        options.speed = 50;
        auto simulator = std::make_unique<Simulator>(options);
        simulator->moveToThread(&thread);
        thread.start();
        const auto stop = qScopeGuard([&] {
            QMetaObject::invokeMethod(
                &onThread, [&simulator] { simulator.reset(); }, Qt::BlockingQueuedConnection);
            thread.quit();
            thread.wait();
        });
        QMetaObject::invokeMethod(
            &onThread,
            [&] {
                QVERIFY(simulator->listen());
                console.endpoint = simulator->endpoint();
                QVERIFY(simulator->placeCall({.scenario = clinic}));
            },
            Qt::BlockingQueuedConnection);
        QTRY_COMPARE_WITH_TIMEOUT(door.received.size(), 1, longWait);
        const CallId call = door.received[0].call();
        QCOMPARE(console.post(call, u"accept"_s, RawConsole::session()).status, 200);
        const auto sideband = console.sideband(call);
        QTRY_COMPARE_WITH_TIMEOUT(sideband->count(u"session.created"_s), 1, longWait);
        QMetaObject::invokeMethod(
            simulator.get(), [&simulator] { simulator.reset(); }, Qt::BlockingQueuedConnection);
        QTRY_VERIFY_WITH_TIMEOUT(sideband->closed, longWait);
    }

    void everyBuiltInConversationRunsToItsEndAndSpeaksTheSchema()
    {
        Stage stage(80);
        std::vector<std::unique_ptr<RawSideband>> sidebands;
        QList<CallId> calls;
        for (const Scenario &scenario : stage.simulator.scenarios()) {
            QVERIFY(stage.answer({.scenario = scenario.id}));
            stage.send(u"response.create"_s);
            calls += stage.call;
            sidebands.push_back(std::move(stage.sideband));
        }
        QTRY_COMPARE_WITH_TIMEOUT(stage.simulator.activeCalls(), 0, longWait);
        QByteArray cases;
        for (size_t i = 0; i < sidebands.size(); ++i) {
            const CallReport report = stage.simulator.call(calls[qsizetype(i)]).value();
            QCOMPARE(report.end, SimulatedEnd::Caller);
            const auto scenario = std::ranges::find(stage.simulator.scenarios(), report.scenario, &Scenario::id);
            QVERIFY2(report.turnsSpoken == scenario->turns.size(), qPrintable(report.scenario));
            QVERIFY2(brokenOrder(sidebands[i]->events).isEmpty(),
                     qPrintable(report.scenario + u": "_s + brokenOrder(sidebands[i]->events)));
            cases += schemaCases(sidebands[i]->events, report.scenario);
        }
        validate(cases);
    }

private:
    static QJsonValue withoutNulls(const QJsonValue &value)
    {
        if (value.isArray()) {
            QJsonArray list;
            for (const auto &entry : value.toArray())
                list += withoutNulls(entry);
            return list;
        }
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            if (object[key].isNull())
                object.remove(key);
            else
                object[key] = withoutNulls(object[key]);
        }
        return object;
    }

    //! Of the many deltas the first three of a call, of everything else all.
    static QByteArray schemaCases(const QList<QJsonObject> &events, const QString &scenario)
    {
        static const QHash<QString, QString> definitions = serverEventDefinitions();
        QHash<QString, int> seen;
        QByteArray cases;
        for (const QJsonObject &event : events) {
            const QString type = event[u"type"].toString();
            if (type.endsWith(u".delta"_s) && ++seen[type] > 3)
                continue;
            const QJsonObject line{{u"name"_s, QString(scenario + u' ' + type)},
                                   {u"def"_s, definitions.value(type, u"RealtimeServerEvent"_s)},
                                   {u"closed"_s, true},
                                   {u"value"_s, withoutNulls(event)}};
            cases += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        }
        return cases;
    }

    //! From the `type` of an event to the name of its definition in the schema.
    static QHash<QString, QString> serverEventDefinitions()
    {
        QFile file(schemaFile);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject definitions = QJsonDocument::fromJson(file.readAll())[u"$defs"_s].toObject();
        QHash<QString, QString> names;
        for (const auto &choice : definitions[u"RealtimeServerEvent"_s][u"anyOf"].toArray()) {
            const QString name = choice[u"$ref"].toString().section(u'/', -1);
            const QJsonObject type = definitions[name][u"properties"][u"type"].toObject();
            const QString text = type[u"const"].isString() ? type[u"const"].toString() : type[u"enum"][0].toString();
            names.insert(text.trimmed(), name);
        }
        return names;
    }

    static void validate(const QByteArray &cases)
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (!QFile::exists(schemaFile) || !QFile::exists(validator) || python.isEmpty())
            QSKIP("skipped: the published schema (realtime.schema.json) is not beside the project");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python, {validator, schemaFile});
        QVERIFY(process.waitForStarted());
        process.write(cases);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(240'000));
        if (process.exitCode() == 77)
            QSKIP("skipped: python3-jsonschema is not installed");
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.left(4000).constData());
        QVERIFY2(said.endsWith(QByteArray::number(cases.count('\n')) + " cases, 0 not as expected\n"), said.right(200).constData());
        qInfo("%s", said.trimmed().constData());
    }
};

QTEST_GUILESS_MAIN(tst_SimulatedCalls)
#include "tst_simulatedcalls.moc"
