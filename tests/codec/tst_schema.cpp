// Holds the codec against the service's published schema, where that file lies beside the project.
#include "core/realtime/callsapi.h"
#include "core/realtime/clientevents.h"
#include "core/realtime/decode.h"
#include "tests/codec/fixtures.h"

#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace geon;
using namespace geon::realtime;
using namespace geon::tests;
using namespace Qt::StringLiterals;

namespace {

const QString schemaFile = QStringLiteral(GEON_SOURCE_DIR "/../shared/reference/realtime.schema.json");

//! Event types of one union, each with the name of its definition.
using Types = QHash<QString, QString>;

QJsonObject schemaDefs()
{
    QFile file(schemaFile);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())["$defs"_L1].toObject() : QJsonObject();
}

Types typesOf(const QJsonObject &defs, const QString &unionName)
{
    Types types;
    for (const auto &alternative : defs[unionName]["anyOf"_L1].toArray()) {
        const QString def = alternative["$ref"_L1].toString().section(u'/', -1);
        const QJsonValue type = defs[def]["properties"_L1]["type"_L1];
        for (const auto &name : type["enum"_L1].toArray())
            types.insert(name.toString(), def);
        if (type["const"_L1].isString())
            types.insert(type["const"_L1].toString(), def);
    }
    return types;
}

// The schema declares no member nullable that the service sends as null: its own comment says to drop them first.
QJsonValue withoutNulls(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &element : value.toArray())
            array += withoutNulls(element);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (const QString &name : object.keys()) {
        if (object[name].isNull())
            object.remove(name);
        else
            object[name] = withoutNulls(object[name]);
    }
    return object;
}

//! One line for validate_schema.py. Our own bodies are held closed: a misspelt member is an error, too.
QByteArray line(const QString &name, const QString &def, const QJsonValue &value, bool closed, bool valid = true)
{
    const QJsonObject json{{"name"_L1, name}, {"def"_L1, def}, {"value"_L1, value}, {"closed"_L1, closed}, {"valid"_L1, valid}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QList<TurnDetection> turnDetections()
{
    QList<TurnDetection> all{TurnDetection{}};
    for (const QString &eagerness : {u"low"_s, u"medium"_s, u"high"_s, u"auto"_s})
        all += TurnDetection{u"semantic_vad"_s, eagerness, {}, {}, {}, {}, true, false};
    all += TurnDetection{u"server_vad"_s, {}, {}, {}, {}, {}, {}, {}};
    all += TurnDetection{u"server_vad"_s, u"low"_s, 0.5, 300, 500, 5000, false, false};
    all += TurnDetection{u"semantic_vad"_s, {}, 0.5, 300, 500, 5000, {}, {}};
    return all;
}

QJsonArray tools()
{
    const QJsonObject parameters{{"type"_L1, "object"_L1}};
    return {QJsonObject{{"type"_L1, "function"_L1}, {"name"_L1, "f"_L1}, {"description"_L1, "d"_L1}, {"parameters"_L1, parameters}},
            QJsonObject{{"type"_L1, "mcp"_L1}, {"server_label"_L1, "crm"_L1}, {"server_url"_L1, "https://crm.example.com"_L1}}};
}

QList<SessionConfig> sessionConfigs()
{
    SessionConfig config;
    config.model = u"gpt-realtime"_s;
    config.instructions = u"Atenda em português."_s;
    QList<SessionConfig> all{config};
    config.voice = u"marin"_s;
    all += config;
    config.speed = 1.5;
    config.transcriptionModel = u"my-deployment"_s;
    all += config;
    config.transcriptionLanguage = u"pt"_s;
    config.tools = tools();
    config.maxOutputTokens = 4096;
    for (const QString &noise : {u""_s, u"near_field"_s, u"far_field"_s}) {
        config.noiseReduction = noise;
        all += config;
    }
    for (const TurnDetection &turns : turnDetections()) {
        config.turnDetection = turns;
        all += config;
    }
    return all;
}

QList<ClientEvent> clientEvents()
{
    QList<ClientEvent> all{
        CreateResponse{},
        CreateResponse{u"Say: hello."_s, {{"geon_action"_L1, "1"_L1}}, false},
        CreateResponse{u"Sum up."_s, {{"geon_action"_L1, "2"_L1}}, true},
        CreateResponse{{}, {}, true},
        CancelResponse{},
        CancelResponse{{u"resp_1"_s}},
        ClearOutputAudio{},
        CreateFunctionOutput{u"call_1"_s, u"{\"ok\":true}"_s},
        CreateApprovalResponse{{u"a"_s}, {u"r"_s}, true, {}},
        CreateApprovalResponse{{u"a"_s}, {u"r"_s}, false, u"no"_s},
        DeleteItem{{u"i"_s}},
        RetrieveItem{{u"i"_s}},
        TruncateItem{{u"i"_s}, 1500},
        CommitInput{},
        ClearInput{},
        AppendInput{"f39/"_qba},
        UpdateSession{},
        UpdateSession{{QString(), {}, QJsonArray()}},
        UpdateSession{{u"Be brief."_s, {}, tools()}},
    };
    for (const Role role : {Role::System, Role::User, Role::Assistant}) {
        all += CreateMessage{role, u"\"ção\"\n😀"_s, {}};
        all += CreateMessage{role, {}, {u"m"_s}};
    }
    for (const TurnDetection &turns : turnDetections())
        all += UpdateSession{{{}, turns, {}}};
    return all;
}

QByteArray clientEventLines(const Types &types)
{
    QByteArray lines;
    for (const ClientEvent &event : clientEvents()) {
        const QString type = typeOf(event);
        for (const EventId &id : {EventId{}, EventId{u"geon_1"_s}, EventId{QString(512, u'x')}})
            lines += line(type, types.value(type, u"missing"_s), QJsonDocument::fromJson(encode(event, id)).object(), true);
    }
    return lines;
}

QByteArray acceptLines()
{
    const QString def = u"RealtimeSessionCreateRequestGA"_s;
    QByteArray lines;
    for (const SessionConfig &config : sessionConfigs()) {
        lines += line(u"accept"_s, def, config.acceptBody(), true);
        lines += line(u"accept without turn detection"_s, def, config.acceptBodyWithoutTurnDetection(), true);
    }
    return lines;
}

QByteArray callActionLines()
{
    QByteArray lines;
    for (const int status : {486, 603})
        lines += line(u"reject"_s, u"RealtimeCallRejectRequest"_s, CallsApi::rejectBody(status), true);
    for (const QString &target : {u"tel:+14155550123"_s, u"sip:agent@example.com"_s})
        lines += line(u"refer"_s, u"RealtimeCallReferRequest"_s, CallsApi::referBody(target), true);
    return lines;
}

QByteArray fixtureLines(const QString &file, const Types &types)
{
    QByteArray lines;
    for (const Fixture &fixture : fixtures(file))
        lines += line(fixture.name, types.value(fixture.type, u"missing"_s), withoutNulls(fixture.object), false);
    return lines;
}

// Bodies with a fault each: proof that the validator sees one.
QByteArray badLines()
{
    const QString accept = u"RealtimeSessionCreateRequestGA"_s;
    QJsonObject body = sessionConfigs().constLast().acceptBody();
    const auto with = [&](QLatin1StringView name, const QJsonValue &value) {
        QJsonObject changed = body;
        changed[name] = value;
        return changed;
    };
    const auto bad = [](const QString &name, const QString &def, const QJsonObject &value) { return line(name, def, value, true, false); };
    QJsonObject update = QJsonDocument::fromJson(encode(UpdateSession{}, {})).object();
    update["session"_L1] = QJsonObject{{"instructions"_L1, "x"_L1}};
    return bad(u"bad: no type"_s, accept, with("type"_L1, QJsonValue::Undefined)) + bad(u"bad: type"_s, accept, with("type"_L1, "phone"_L1))
        + bad(u"bad: instructions"_s, accept, with("instructions"_L1, 7)) + bad(u"bad: misspelt"_s, accept, with("instruction"_L1, "x"_L1))
        + bad(u"bad: speed"_s, accept, with("audio"_L1, QJsonObject{{"output"_L1, QJsonObject{{"speed"_L1, 3}}}}))
        + bad(u"bad: update without session.type"_s, u"RealtimeClientEventSessionUpdate"_s, update)
        + bad(u"bad: long event_id"_s, u"RealtimeClientEventResponseCancel"_s,
              QJsonDocument::fromJson(encode(CancelResponse{}, {QString(513, u'x')})).object())
        + bad(u"bad: delta without words"_s, u"RealtimeServerEventResponseTextDelta"_s, {{"type"_L1, "response.output_text.delta"_L1}});
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(schemaFile))
            QSKIP("skipped: the published schema (realtime.schema.json) is not beside the project");
        m_defs = schemaDefs();
        QVERIFY(!m_defs.isEmpty());
        m_server = typesOf(m_defs, u"RealtimeServerEvent"_s);
        m_preview = typesOf(m_defs, u"Preview.RealtimeServerEvent"_s);
        m_client = typesOf(m_defs, u"RealtimeClientEvent"_s);
        QVERIFY(m_server.size() >= 46 && m_preview.size() >= 34 && m_client.size() >= 11);
    }

    void everyServerEventHasAFixtureAndIsKnown_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("type");
        for (const QString &type : m_server.keys())
            QTest::newRow(qPrintable(type)) << u"ga"_s << type;
        for (const QString &type : m_preview.keys())
            QTest::newRow(qPrintable(u"preview "_s + type)) << u"preview"_s << type;
    }
    void everyServerEventHasAFixtureAndIsKnown()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, type);
        int found = 0;
        for (const Fixture &fixture : fixtures(file)) {
            if (fixture.type != type)
                continue;
            ++found;
            const auto event = decode(fixture.frame);
            QVERIFY(event);
            QVERIFY(!std::holds_alternative<UnknownEvent>(*event));
        }
        QVERIFY2(found > 0, "no fixture for this type");
    }

    void everyClientEventOfTheSchemaCanBeSent()
    {
        QSet<QString> sent;
        for (const ClientEvent &event : clientEvents())
            sent += typeOf(event);
        QCOMPARE(sent, QSet<QString>(m_client.keyBegin(), m_client.keyEnd()));
    }

    void whatIsSaidAndHeardIsValid()
    {
        const QByteArray cases = clientEventLines(m_client) + acceptLines() + callActionLines() + fixtureLines(u"ga"_s, m_server)
            + fixtureLines(u"preview"_s, m_preview) + badLines();
        const auto [exit, output] = validate(cases);
        if (exit == notInstalled)
            QSKIP("skipped: needs python3 with python3-jsonschema");
        QVERIFY2(exit == 0, output.constData());
        QVERIFY(output.startsWith(QByteArray::number(cases.count('\n')) + " cases, 0 not as expected"));
    }

    void theValidatorCanSayNo()
    {
        const auto [exit, output] = validate(line(u"a lie"_s, u"RealtimeSessionCreateRequestGA"_s, QJsonObject(), true));
        if (exit == notInstalled)
            QSKIP("skipped: needs python3 with python3-jsonschema");
        QCOMPARE(exit, 1);
        QVERIFY2(output.contains("'type' is a required property"), output.constData());
    }

private:
    static constexpr int notInstalled = 77;

    static std::pair<int, QByteArray> validate(const QByteArray &cases)
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            return {notInstalled, {}};
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python, {QStringLiteral(GEON_SOURCE_DIR "/tests/codec/validate_schema.py"), schemaFile});
        process.write(cases);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
        const QByteArray output = process.readAll();
        return {ended ? process.exitCode() : -1, output};
    }

    QJsonObject m_defs;
    Types m_server, m_preview, m_client;
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
