#include "core/simulator/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPauseMs = 120'000;

//! Reads members of one object and remembers the first that is wrong. Members nobody asked for are wrong too: a misspelt "interupts"
//! would otherwise be a conversation that quietly does something else.
class Members
{
public:
    Members(const QJsonObject &object, QString path, std::optional<QString> &problem)
        : m_object(object), m_path(std::move(path)), m_problem(problem)
    {
    }

    void complain(QLatin1StringView name, const QString &what)
    {
        if (!m_problem)
            m_problem = u"\"%1\" %2"_s.arg(pathOf(name), what);
    }

    QString text(QLatin1StringView name)
    {
        const auto value = take(name);
        if (!value.isString() || value.toString().trimmed().isEmpty())
            complain(name, u"must be a text that is not empty"_s);
        return value.toString();
    }

    QString optionalText(QLatin1StringView name) { return has(name) ? text(name) : QString(); }

    bool flag(QLatin1StringView name)
    {
        const auto value = take(name);
        if (!value.isBool() && !value.isUndefined())
            complain(name, u"must be true or false"_s);
        return value.toBool();
    }

    std::optional<Duration> milliseconds(QLatin1StringView name)
    {
        const auto value = take(name);
        if (value.isUndefined())
            return std::nullopt;
        const double ms = value.toDouble(-1);
        if (ms < 0 || ms > longestPauseMs)
            complain(name, u"must be milliseconds from 0 to %1"_s.arg(longestPauseMs));
        return Duration(qint64(ms));
    }

    template <typename T> T oneOf(QLatin1StringView name, std::initializer_list<std::pair<QLatin1StringView, T>> choices)
    {
        const QString word = take(name).toString();
        QStringList words;
        for (const auto &[choice, value] : choices) {
            if (word == choice)
                return value;
            words += choice;
        }
        complain(name, u"must be one of: %1"_s.arg(words.join(", "_L1)));
        return choices.begin()->second;
    }

    QJsonObject object(QLatin1StringView name)
    {
        const auto value = take(name);
        if (!value.isObject())
            complain(name, u"must be an object"_s);
        return value.toObject();
    }

    QJsonArray list(QLatin1StringView name)
    {
        const auto value = take(name);
        if (!value.isArray() || value.toArray().isEmpty())
            complain(name, u"must be a list with at least one entry"_s);
        return value.toArray();
    }

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    [[nodiscard]] QString pathOf(QLatin1StringView name) const { return m_path.isEmpty() ? QString(name) : m_path + u'.' + name; }

    void refuseTheRest()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_taken.contains(it.key()) && !m_problem)
                m_problem = u"\"%1\" is not a member of this format"_s.arg(m_path.isEmpty() ? it.key() : m_path + u'.' + it.key());
        }
    }

private:
    QJsonValue take(QLatin1StringView name)
    {
        m_taken.insert(name);
        return m_object.value(name);
    }

    QJsonObject m_object;
    QString m_path;
    std::optional<QString> &m_problem;
    QSet<QString> m_taken;
};

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ScriptedTool readTool(Members in)
{
    using Kind = ScriptedTool::Kind;
    ScriptedTool tool;
    if (in.has("kind"_L1))
        tool.kind = in.oneOf<Kind>("kind"_L1, {{"mcp"_L1, Kind::Mcp}, {"function"_L1, Kind::Function}});
    tool.name = in.text("name"_L1);
    static const QRegularExpression identifier(u"^[A-Za-z_][A-Za-z0-9_]{0,63}$"_s);
    if (!identifier.match(tool.name).hasMatch())
        in.complain("name"_L1, u"must be letters, digits and underscores"_s);
    tool.arguments = compact(in.object("arguments"_L1));
    if (in.has("output"_L1))
        tool.output = compact(in.object("output"_L1));
    tool.error = in.optionalText("error"_L1);
    if (tool.kind == Kind::Mcp && tool.output.isEmpty() == tool.error.isEmpty())
        in.complain("output"_L1, u"or \"error\": exactly one of them must be there"_s);
    if (tool.kind == Kind::Function && !(tool.output.isEmpty() && tool.error.isEmpty()))
        in.complain("output"_L1, u"and \"error\" are for tools of kind mcp: what a function gives is the console's"_s);
    tool.took = in.milliseconds("took_ms"_L1).value_or(tool.took);
    tool.needsApproval = in.flag("needs_approval"_L1);
    if (tool.needsApproval && tool.kind != Kind::Mcp)
        in.complain("needs_approval"_L1, u"is for tools of kind mcp only"_s);
    in.refuseTheRest();
    return tool;
}

ScriptedTurn readTurn(Members in, std::optional<QString> &problem)
{
    using Transcription = ScriptedTurn::Transcription;
    ScriptedTurn turn;
    turn.caller = in.text("caller"_L1);
    turn.keys = in.optionalText("keys"_L1);
    static const QRegularExpression dtmf(u"^[0-9*#A-D]*$"_s);
    if (!dtmf.match(turn.keys).hasMatch())
        in.complain("keys"_L1, u"must hold only 0-9, *, # and A-D"_s);
    turn.pause = in.milliseconds("pause_ms"_L1);
    turn.interrupts = in.flag("interrupts"_L1);
    if (in.has("transcription"_L1))
        turn.transcription =
            in.oneOf<Transcription>("transcription"_L1, {{"works"_L1, Transcription::Works}, {"fails"_L1, Transcription::Fails}});
    turn.agent = in.text("agent"_L1);
    turn.filler = in.optionalText("filler"_L1);
    turn.declined = in.optionalText("declined"_L1);
    if (in.has("tool"_L1))
        turn.tool = readTool(Members(in.object("tool"_L1), in.pathOf("tool"_L1), problem));
    if (turn.tool && turn.tool->needsApproval && turn.declined.isEmpty())
        in.complain("declined"_L1, u"must be there: the tool needs an approval, and it may be refused"_s);
    in.refuseTheRest();
    return turn;
}

Scenario readScenario(Members in, std::optional<QString> &problem)
{
    Scenario scenario;
    scenario.id = in.text("id"_L1);
    scenario.family = in.oneOf<QString>(
        "family"_L1,
        {{"sales"_L1, u"sales"_s}, {"collections"_L1, u"collections"_s}, {"support"_L1, u"support"_s}, {"retention"_L1, u"retention"_s}});
    scenario.language = in.oneOf<QString>("language"_L1, {{"en"_L1, u"en"_s}, {"pt-BR"_L1, u"pt-BR"_s}});
    if (!scenario.id.startsWith(scenario.family + u'-') || !scenario.id.endsWith(u'.' + scenario.language) || scenario.id.count(u'.') != 1)
        in.complain("id"_L1, u"must be family-variant.language, like \"%1-a_variant.%2\""_s.arg(scenario.family, scenario.language));
    scenario.title = in.text("title"_L1);
    scenario.agentName = in.text("agent"_L1);
    scenario.callerName = in.optionalText("caller"_L1);
    scenario.greeting = in.text("greeting"_L1);
    scenario.stillThere = in.text("still_there"_L1);
    const QJsonArray turns = in.list("turns"_L1);
    for (qsizetype i = 0; i < turns.size(); ++i) {
        const QString path = u"turns[%1]"_s.arg(i);
        if (!turns[i].isObject() && !problem)
            problem = u"\"%1\" must be an object"_s.arg(path);
        scenario.turns += readTurn(Members(turns[i].toObject(), path, problem), problem);
    }
    Members end(in.object("end"_L1), u"end"_s, problem);
    scenario.end = end.oneOf<ScenarioEnd>("by"_L1, {{"caller"_L1, ScenarioEnd::CallerHangsUp}, {"waiting"_L1, ScenarioEnd::CallerWaits}});
    scenario.endPause = end.milliseconds("pause_ms"_L1).value_or(scenario.endPause);
    scenario.endsMidSentence = end.flag("mid_sentence"_L1);
    if (scenario.endsMidSentence && scenario.end != ScenarioEnd::CallerHangsUp)
        end.complain("mid_sentence"_L1, u"is for callers who hang up"_s);
    end.refuseTheRest();
    in.refuseTheRest();
    return scenario;
}

} // namespace

Result<Scenario> parseScenario(const QByteArray &json)
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const QString why = parseError.error == QJsonParseError::NoError
            ? u"it is not an object"_s
            : u"%1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset);
        return failure(ErrorKind::InvalidInput, u"The scenario is not a JSON object: %1."_s.arg(why));
    }
    std::optional<QString> problem;
    Scenario scenario = readScenario(Members(document.object(), {}, problem), problem);
    if (problem)
        return failure(ErrorKind::InvalidInput, u"In the scenario, %1."_s.arg(*problem));
    return scenario;
}

} // namespace geon::simulator
