#include "core/config/values.h"

#include "core/config/configtext.h"
#include "core/config/dotenv.h"
#include "core/config/jsonfile.h"
#include "core/config/parse.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dotEnvLimit = 1024 * 1024;

// What one place says, whatever its kind.
struct Layer {
    Origin origin;
    QString place;
    QHash<QString, QString> texts;
};

QHash<QString, QString> environmentTexts(const QProcessEnvironment &environment)
{
    QHash<QString, QString> out;
    for (const QString &name : environment.keys())
        out.insert(name, environment.value(name));
    return out;
}

std::optional<Layer> dotEnvLayer(const QString &path, QList<Problem> &warnings)
{
    // A folder named .env is somebody's Python environment.
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly)) {
        warnings.append({{},
                         ConfigText::tr("This file cannot be read: %1.").arg(file.errorString()),
                         ConfigText::tr("Give your user the right to read it."),
                         path});
        return std::nullopt;
    }
    const DotEnv parsed = parseDotEnv(file.read(dotEnvLimit));
    for (const DotEnvFault &fault : parsed.faults)
        warnings.append({{},
                         fault.what,
                         ConfigText::tr("The line was skipped. Write KEY=value."),
                         ConfigText::tr("%1, line %2").arg(path).arg(fault.line)});
    return Layer{Origin::DotEnv, path, parsed.values};
}

std::optional<Layer> settingsFileLayer(const QString &path, QList<Problem> &warnings)
{
    const auto read = readKeysAndTexts(path);
    if (!read) {
        warnings.append({{}, read.error().message, {}, {}});
        return std::nullopt;
    }
    Layer layer{Origin::SettingsFile, path, {}};
    for (auto it = read->begin(); it != read->end(); ++it)
        layer.texts.insert(it.key(), it.value());
    return layer;
}

Value standardValue(const Row &row, const Folders &folders)
{
    return {Secret(row.key == key::dataDir ? folders.data : QString(row.standard)), Origin::Default, {}, {}};
}

// A blank text of the form takes away what is saved; what outranks the form stays.
bool isTakenBack(const Layer &layer, const Row &row, const Inputs &inputs)
{
    const bool saved = layer.origin == Origin::SettingsFile || layer.origin == Origin::SecretStore;
    const auto change = inputs.unsaved.constFind(row.key);
    return saved && change != inputs.unsaved.constEnd() && change->trimmed().isEmpty();
}

std::optional<Value> writtenIn(const Layer &layer, const Row &row)
{
    for (const QLatin1StringView name : {row.key, row.oldName}) {
        const QString text = name.isEmpty() ? QString() : layer.texts.value(name);
        if (!text.trimmed().isEmpty())
            return Value{Secret(text), layer.origin, layer.place, name == row.key ? QString() : QString(name)};
    }
    return std::nullopt;
}

} // namespace

QString Value::from() const
{
    const auto named = [this] {
        switch (origin) {
        case Origin::CommandLine:
            return ConfigText::tr("command line");
        case Origin::Environment:
            return ConfigText::tr("environment");
        case Origin::DotEnv:
        case Origin::SettingsFile:
        case Origin::SecretStore:
            return place;
        case Origin::Default:
            break;
        }
        return ConfigText::tr("default");
    };
    return oldName.isEmpty() ? named() : ConfigText::tr("%1, as %2").arg(named(), oldName);
}

Folders Folders::standard(const QProcessEnvironment &environment)
{
    const auto folder = [](QStandardPaths::StandardLocation location) {
        return QStandardPaths::writableLocation(location) + "/geon-console"_L1;
    };
    const QString given = environment.value(u"GEON_CONFIG_DIR"_s);
    return {QDir::currentPath(), given.isEmpty() ? folder(QStandardPaths::GenericConfigLocation) : QDir(given).absolutePath(),
            folder(QStandardPaths::GenericDataLocation)};
}

QStringList Folders::dotEnvFiles() const
{
    QStringList files{QDir(working).filePath(u".env"_s), QDir(settings).filePath(u".env"_s)};
    files.removeDuplicates();
    return files;
}

QString Folders::settingsFile() const
{
    return QDir(settings).filePath(u"settings.json"_s);
}

QString Folders::secretsFile() const
{
    return QDir(settings).filePath(u"secrets.json"_s);
}

Values Values::collect(const Inputs &inputs)
{
    Values out;
    QList<Layer> layers{{Origin::CommandLine, {}, inputs.commandLine}, {Origin::Environment, {}, environmentTexts(inputs.environment)}};
    for (const QString &path : inputs.folders.dotEnvFiles()) {
        if (const auto layer = dotEnvLayer(path, out.m_warnings))
            layers.append(*layer);
    }
    layers.append({Origin::SettingsFile, ConfigText::tr("form"), inputs.unsaved});
    if (const auto layer = settingsFileLayer(inputs.folders.settingsFile(), out.m_warnings))
        layers.append(*layer);
    for (auto it = inputs.stored.begin(); it != inputs.stored.end(); ++it)
        layers.append({Origin::SecretStore, it->place, {{it.key(), it->secret.reveal()}}});

    for (const Row &row : rows()) {
        Value value = standardValue(row, inputs.folders);
        for (const Layer &layer : layers) {
            const auto written = isTakenBack(layer, row, inputs) ? std::nullopt : writtenIn(layer, row);
            if (written) {
                value = *written;
                break;
            }
        }
        out.m_values.insert(row.key, value);
    }
    return out;
}

const Value &Values::operator[](QLatin1StringView key) const
{
    const auto it = m_values.constFind(key);
    Q_ASSERT_X(it != m_values.constEnd(), "Values", "not a key of the table, or collect() was not called");
    return *it;
}

QStringList Values::secretsToLookUp() const
{
    QStringList keys;
    for (const Row &row : rows()) {
        if (row.isSecret() && row.audience == audienceFrom(text(key::provider)) && (*this)[row.key].origin == Origin::Default)
            keys.append(row.key);
    }
    return keys;
}

bool Values::flag(QLatin1StringView key) const
{
    return flagFrom(text(key)).value_or(flagFrom(rowOf(key)->standard).value_or(false));
}

QString Values::choice(QLatin1StringView key) const
{
    const Row &row = *rowOf(key);
    return choiceFrom(row, text(key)).value_or(row.standard);
}

double Values::number(QLatin1StringView key) const
{
    const Row &row = *rowOf(key);
    return numberFrom(row, text(key)).value_or(QString(row.standard).toDouble());
}

std::optional<double> Values::limit(QLatin1StringView key) const
{
    const Row &row = *rowOf(key);
    const QString written = text(key);
    if (const auto number = numberFrom(row, written))
        return number;
    return isOff(written) ? std::nullopt : numberFrom(row, row.standard);
}

QStringList Values::lines(QLatin1StringView key) const
{
    return linesFrom(text(key));
}

} // namespace geon::config
