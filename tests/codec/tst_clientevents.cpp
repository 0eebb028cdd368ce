#include "core/realtime/clientevents.h"
#include "tests/codec/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace geon;
using namespace geon::realtime;
using namespace geon::tests;
using namespace Qt::StringLiterals;

class ClientEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesExactly_data()
    {
        QTest::addColumn<ClientEvent>("event");
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char *name, ClientEvent event, const QByteArray &frame) {
            QTest::newRow(name) << std::move(event) << frame;
        };
        row("instructions", UpdateSession{{u"Be brief."_s, {}, {}}},
            json("{'event_id':'e1','session':{'instructions':'Be brief.','type':'realtime'},'type':'session.update'}"));
        row("cleared", UpdateSession{{QString(), {}, QJsonArray()}},
            json("{'event_id':'e1','session':{'instructions':'','tools':[],'type':'realtime'},'type':'session.update'}"));
        row("nothing", UpdateSession{}, json("{'event_id':'e1','session':{'type':'realtime'},'type':'session.update'}"));
        row("answer", CreateResponse{}, json("{'event_id':'e1','type':'response.create'}"));
        row("say", CreateResponse{u"Diga \"olá\"."_s, {{"geon_action"_L1, "7"_L1}}, false},
            json(
                "{'event_id':'e1','response':{'instructions':'Diga \\'olá\\'.','metadata':{'geon_action':'7'}},'type':'response.create'}"));
        row("summary", CreateResponse{{}, {}, true},
            json("{'event_id':'e1','response':{'conversation':'none','output_modalities':['text']},'type':'response.create'}"));
        row("cancel", CancelResponse{}, json("{'event_id':'e1','type':'response.cancel'}"));
        row("cancel one", CancelResponse{{u"resp_1"_s}}, json("{'event_id':'e1','response_id':'resp_1','type':'response.cancel'}"));
        row("clear", ClearOutputAudio{}, json("{'event_id':'e1','type':'output_audio_buffer.clear'}"));
        row("guide", CreateMessage{Role::System, u"Offer a discount."_s, {}},
            json("{'event_id':'e1','item':{'content':[{'text':'Offer a "
                 "discount.','type':'input_text'}],'role':'system','type':'message'},'type':'conversation.item.create'}"));
        row("user", CreateMessage{Role::User, u"a\nb"_s, {u"m1"_s}},
            json("{'event_id':'e1','item':{'content':[{'text':'a\\nb','type':'input_text'}],'id':'m1','role':'user','type':'message'},'"
                 "type':'conversation.item.create'}"));
        row("assistant", CreateMessage{Role::Assistant, u"Hello"_s, {}},
            json("{'event_id':'e1','item':{'content':[{'text':'Hello','type':'output_text'}],'role':'assistant','type':'message'},'type':'"
                 "conversation.item.create'}"));
        row("tool answer", CreateFunctionOutput{u"call_1"_s, u"{}"_s},
            json("{'event_id':'e1','item':{'call_id':'call_1','output':'{}','type':'function_call_output'},'type':'conversation.item."
                 "create'}"));
        row("approve", CreateApprovalResponse{{u"a1"_s}, {u"r1"_s}, true, {}},
            json("{'event_id':'e1','item':{'approval_request_id':'r1','approve':true,'id':'a1','type':'mcp_approval_response'},'type':'"
                 "conversation.item.create'}"));
        row("refuse", CreateApprovalResponse{{u"a1"_s}, {u"r1"_s}, false, u"Not now"_s},
            json("{'event_id':'e1','item':{'approval_request_id':'r1','approve':false,'id':'a1','reason':'Not "
                 "now','type':'mcp_approval_response'},'type':'conversation.item.create'}"));
        row("delete", DeleteItem{{u"i1"_s}}, json("{'event_id':'e1','item_id':'i1','type':'conversation.item.delete'}"));
        row("retrieve", RetrieveItem{{u"i1"_s}}, json("{'event_id':'e1','item_id':'i1','type':'conversation.item.retrieve'}"));
        row("truncate", TruncateItem{{u"i1"_s}, 1500},
            json("{'audio_end_ms':1500,'content_index':0,'event_id':'e1','item_id':'i1','type':'conversation.item.truncate'}"));
        row("commit", CommitInput{}, json("{'event_id':'e1','type':'input_audio_buffer.commit'}"));
        row("clear input", ClearInput{}, json("{'event_id':'e1','type':'input_audio_buffer.clear'}"));
        row("append", AppendInput{"f39/"_qba}, json("{'audio':'f39/','event_id':'e1','type':'input_audio_buffer.append'}"));
    }
    void encodesExactly()
    {
        QFETCH(const ClientEvent, event);
        QFETCH(const QByteArray, frame);
        QCOMPARE(encode(event, {u"e1"_s}), frame);
        QCOMPARE(typeOf(event), QJsonDocument::fromJson(frame)["type"_L1].toString());
        const QByteArray nameless = encode(event, {});
        QCOMPARE(nameless, QByteArray(frame).replace("\"event_id\":\"e1\",", ""));
    }

    void anAcceptAlwaysHasItsThreeMembers()
    {
        const QJsonObject three{{"type"_L1, "realtime"_L1}, {"model"_L1, QString()}, {"instructions"_L1, QString()}};
        QCOMPARE(SessionConfig().acceptBody(), three);
        QCOMPARE(SessionConfig().acceptBodyWithoutTurnDetection(), three);
    }

    void aFullAcceptSaysEverythingButFormats()
    {
        SessionConfig config;
        config.model = u"gpt-realtime"_s;
        config.instructions = u"Be kind."_s;
        config.voice = u"marin"_s;
        config.speed = 1.1;
        config.transcriptionModel = u"whisper-1"_s;
        config.transcriptionLanguage = u"pt"_s;
        config.turnDetection = TurnDetection{u"semantic_vad"_s, u"low"_s, {}, {}, {}, {}, true, false};
        config.noiseReduction = u"near_field"_s;
        config.tools = {QJsonObject{{"type"_L1, "function"_L1}, {"name"_L1, "f"_L1}}};
        config.maxOutputTokens = 900;
        const QByteArray expected =
            json("{'audio':{'input':{'noise_reduction':{'type':'near_field'},'transcription':{'language':'pt','model':'whisper-1'},'turn_"
                 "detection':{'create_response':true,'eagerness':'low','interrupt_response':false,'type':'semantic_vad'}},'output':{'speed'"
                 ":1.1,'voice':'marin'}},'instructions':'Be "
                 "kind.','max_output_tokens':900,'model':'gpt-realtime','tools':[{'name':'f','type':'function'}],'type':'realtime'}");
        QCOMPARE(QJsonDocument(config.acceptBody()).toJson(QJsonDocument::Compact), expected);

        QJsonObject without = config.acceptBody(), audio = without["audio"_L1].toObject(), input = audio["input"_L1].toObject();
        input.remove("turn_detection"_L1);
        audio["input"_L1] = input;
        without["audio"_L1] = audio;
        QCOMPARE(config.acceptBodyWithoutTurnDetection(), without);
    }

    // Quirk 15: accept has refused a threshold beside semantic_vad.
    void eachTurnDetectionSendsOnlyItsOwnMembers()
    {
        TurnDetection all{u"server_vad"_s, u"low"_s, 0.5, 300, 500, 6000, {}, {}};
        SessionPatch patch;
        const auto sent = [&] {
            patch.turnDetection = all;
            return patch.toJson()["audio"_L1]["input"_L1]["turn_detection"_L1].toObject().keys();
        };
        QCOMPARE(sent(), (QStringList{u"idle_timeout_ms"_s, u"prefix_padding_ms"_s, u"silence_duration_ms"_s, u"threshold"_s, u"type"_s}));
        QVERIFY(!all.isPlain());
        all.type = u"semantic_vad"_s;
        QCOMPARE(sent(), (QStringList{u"eagerness"_s, u"type"_s}));
        QVERIFY(!all.isPlain());
        all.eagerness.clear();
        QVERIFY(all.isPlain());
        all.createResponse = false;
        QVERIFY(!all.isPlain());
        QVERIFY(TurnDetection().isPlain());
    }

    // Quirks 16 and 18: the type always, and nothing that does not change.
    void aPatchSendsItsTypeAndWhatChanges()
    {
        QCOMPARE(SessionPatch().toJson(), (QJsonObject{{"type"_L1, "realtime"_L1}}));
        SessionPatch patch;
        patch.instructions = u"x"_s;
        QCOMPARE(patch.toJson().keys(), (QStringList{u"instructions"_s, u"type"_s}));
        patch.turnDetection = TurnDetection{};
        const QJsonObject audio{{"input"_L1, QJsonObject{{"turn_detection"_L1, QJsonObject{{"type"_L1, "semantic_vad"_L1}}}}}};
        QCOMPARE(patch.toJson()["audio"_L1].toObject(), audio);
    }
};

QTEST_APPLESS_MAIN(ClientEventsTest)
#include "tst_clientevents.moc"
