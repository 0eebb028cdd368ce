#include "core/agents/agentlibrary.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// The resource of a static library is dropped by the linker unless somebody names it.
static void loadTemplates()
{
    Q_INIT_RESOURCE(agents);
}

namespace geon::agents {

namespace {

constexpr int formatVersion = 1;

Result<QString> text(const QJsonObject &object, const QString &where, QLatin1StringView name, bool required)
{
    const QJsonValue value = object[name];
    if (value.isString())
        return value.toString();
    if (value.isUndefined() && !required)
        return QString();
    return failure(ErrorKind::InvalidInput, u"%1.%2 must be a text."_s.arg(where, name));
}

//! None: the member is not there.
Result<std::optional<QStringList>> outcomesFrom(const QJsonObject &object, const QString &where)
{
    const QJsonValue value = object["outcomes"_L1];
    if (value.isUndefined())
        return std::nullopt;
    const QJsonArray array = value.toArray();
    const bool texts = std::ranges::all_of(array, [](const QJsonValue &outcome) { return outcome.isString(); });
    if (!value.isArray() || !texts)
        return failure(ErrorKind::InvalidInput, u"%1.outcomes must be a list of texts."_s.arg(where));
    QStringList outcomes;
    for (const QJsonValue &outcome : array)
        outcomes.append(outcome.toString());
    return cleanOutcomes(outcomes);
}

} // namespace

QJsonObject toJson(const AgentProfile &profile)
{
    return {{u"id"_s, profile.id.value},
            {u"version"_s, profile.version},
            {u"name"_s, profile.name},
            {u"language"_s, profile.language},
            {u"instructions"_s, profile.instructions},
            {u"greeting"_s, profile.greeting},
            {u"voice"_s, profile.voice},
            {u"turn_detection"_s, profile.turnDetection.type},
            {u"eagerness"_s, profile.turnDetection.eagerness},
            {u"outcomes"_s, QJsonArray::fromStringList(profile.outcomes)},
            {u"outcome_required"_s, profile.outcomeRequired},
            {u"saved_at"_s, qint64{profile.savedAt.time_since_epoch().count()}}};
}

Result<AgentProfile> profileFrom(const QJsonObject &object, const QString &where)
{
    AgentProfile profile;
    const std::pair<QLatin1StringView, QString *> required[] = {
        {"id"_L1, &profile.id.value}, {"name"_L1, &profile.name}, {"instructions"_L1, &profile.instructions}};
    const std::pair<QLatin1StringView, QString *> optional[] = {{"language"_L1, &profile.language},
                                                                {"greeting"_L1, &profile.greeting},
                                                                {"voice"_L1, &profile.voice},
                                                                {"turn_detection"_L1, &profile.turnDetection.type},
                                                                {"eagerness"_L1, &profile.turnDetection.eagerness}};
    for (const auto &[name, member] : required) {
        const auto value = text(object, where, name, true);
        if (!value)
            return tl::unexpected(value.error());
        *member = *value;
    }
    for (const auto &[name, member] : optional) {
        const auto value = text(object, where, name, false);
        if (!value)
            return tl::unexpected(value.error());
        if (!value->isEmpty())
            *member = *value;
    }
    if (profile.id.isEmpty() || profile.name.isEmpty())
        return failure(ErrorKind::InvalidInput, u"%1 needs an id and a name."_s.arg(where));
    const auto outcomes = outcomesFrom(object, where);
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    profile.outcomes = outcomes->value_or(QStringList());
    profile.outcomeRequired = object["outcome_required"_L1].toBool();
    profile.version = object["version"_L1].toInt(1);
    profile.savedAt = TimePoint(Duration(object["saved_at"_L1].toInteger()));
    return profile;
}

AgentLibrary AgentLibrary::builtIn()
{
    loadTemplates();
    AgentLibrary library;
    const QDir folder(u":/geon/agents"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto profile = profileFrom(QJsonDocument::fromJson(file.readAll()).object(), name);
        Q_ASSERT_X(profile, "built-in agent template", profile ? "" : qPrintable(profile.error().message));
        library.m_entries.append({profile->id, {*profile}});
    }
    library.m_default = ProfileId{u"first-level-support-en"_s};
    return library;
}

Result<AgentLibrary> AgentLibrary::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::InvalidInput, u"The agents file is not JSON: %1."_s.arg(error.errorString()));
    if (const int format = root["format"_L1].toInt(); format != formatVersion)
        return failure(ErrorKind::InvalidInput,
                       u"The agents file has format %1; this program reads format %2."_s.arg(format).arg(formatVersion));

    AgentLibrary library;
    const AgentLibrary templates = builtIn();
    const QJsonArray profiles = root["profiles"_L1].toArray();
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        Entry entry;
        const QJsonArray versions = profiles[i].toArray();
        for (qsizetype v = 0; v < versions.size(); ++v) {
            auto profile = profileFrom(versions[v].toObject(), u"profiles[%1][%2]"_s.arg(i).arg(v));
            if (!profile)
                return tl::unexpected(profile.error());
            if (!entry.versions.isEmpty() && (profile->id != entry.id || profile->version <= entry.versions.last().version))
                return failure(ErrorKind::InvalidInput, u"profiles[%1][%2] is out of order: one agent, rising versions."_s.arg(i).arg(v));
            entry.id = profile->id;
            entry.versions.append(std::move(*profile));
        }
        if (entry.versions.isEmpty() || library.find(entry.id))
            return failure(ErrorKind::InvalidInput, u"profiles[%1] must hold the versions of one agent of its own."_s.arg(i));
        const auto shared = versions.last()["outcomes"_L1].isUndefined() ? templates.profile(entry.id) : entry.versions.last();
        for (AgentProfile &version : entry.versions) {
            version.outcomes = shared ? shared->outcomes : QStringList();
            version.outcomeRequired = shared && shared->outcomeRequired;
        }
        library.m_entries.append(std::move(entry));
    }
    if (library.m_entries.isEmpty())
        return failure(ErrorKind::InvalidInput, u"The agents file holds no agent."_s);

    library.m_default = library.m_entries.first().id;
    library.setDefaultProfile({root["default"_L1].toString()});
    const QJsonObject routes = root["routes"_L1].toObject();
    for (auto route = routes.begin(); route != routes.end(); ++route) {
        if (const ProfileId id{route.value().toString()}; library.find(id))
            library.route(route.key(), id);
    }
    return library;
}

QByteArray AgentLibrary::toJson() const
{
    QJsonArray profiles;
    for (const Entry &entry : m_entries) {
        QJsonArray versions;
        for (const AgentProfile &profile : entry.versions)
            versions.append(agents::toJson(profile));
        profiles.append(versions);
    }
    QJsonObject routes;
    for (auto route = m_routes.begin(); route != m_routes.end(); ++route)
        routes.insert(route.key(), route.value().value);
    return QJsonDocument(
               QJsonObject{{u"format"_s, formatVersion}, {u"default"_s, m_default.value}, {u"routes"_s, routes}, {u"profiles"_s, profiles}})
        .toJson(QJsonDocument::Indented);
}

const AgentLibrary::Entry *AgentLibrary::find(const ProfileId &id) const
{
    const auto entry = std::ranges::find(m_entries, id, &Entry::id);
    return entry == m_entries.end() ? nullptr : &*entry;
}

QList<AgentProfile> AgentLibrary::profiles() const
{
    QList<AgentProfile> newest;
    for (const Entry &entry : m_entries)
        newest.append(entry.versions.last());
    return newest;
}

std::optional<AgentProfile> AgentLibrary::profile(const ProfileId &id) const
{
    const Entry *entry = find(id);
    return entry ? std::optional(entry->versions.last()) : std::nullopt;
}

std::optional<AgentProfile> AgentLibrary::profile(const ProfileId &id, int version) const
{
    const QList<AgentProfile> all = versions(id);
    const auto found = std::ranges::find(all, version, &AgentProfile::version);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QList<AgentProfile> AgentLibrary::versions(const ProfileId &id) const
{
    const Entry *entry = find(id);
    return entry ? entry->versions : QList<AgentProfile>();
}

Result<AgentProfile> AgentLibrary::replaceInstructions(const ProfileId &id, const QString &instructions, TimePoint now)
{
    const auto entry = std::ranges::find(m_entries, id, &Entry::id);
    if (entry == m_entries.end())
        return failure(ErrorKind::NotFound, u"There is no agent profile “%1”."_s.arg(id.value));
    AgentProfile next = entry->versions.last();
    if (next.instructions == instructions)
        return next;
    next.instructions = instructions;
    next.version += 1;
    next.savedAt = now;
    entry->versions.append(next);
    return next;
}

Result<AgentProfile> AgentLibrary::setOutcomes(const ProfileId &id, const QStringList &outcomes, bool required)
{
    const auto entry = std::ranges::find(m_entries, id, &Entry::id);
    if (entry == m_entries.end())
        return failure(ErrorKind::NotFound, u"There is no agent profile “%1”."_s.arg(id.value));
    for (AgentProfile &version : entry->versions) {
        version.outcomes = outcomes;
        version.outcomeRequired = required;
    }
    return entry->versions.last();
}

AgentProfile AgentLibrary::forNumber(const QString &dialledNumber) const
{
    const ProfileId id = m_routes.value(dialledNumber, m_default);
    const Entry *entry = find(id);
    return (entry ? *entry : m_entries.first()).versions.last();
}

bool AgentLibrary::setDefaultProfile(const ProfileId &id)
{
    if (!find(id))
        return false;
    m_default = id;
    return true;
}

} // namespace geon::agents
