// Values: what was written for each setting, and where. Of several places the first of these counts: command line, environment, .env
// (working folder, then settings folder), settings file, store of secrets, the default. A blank text counts as not written anywhere.
#pragma once

#include "core/base/secret.h"
#include "core/config/problem.h"
#include "core/config/table.h"

#include <QHash>
#include <QProcessEnvironment>
#include <optional>

namespace geon::config {

//! In order of rank.
enum class Origin { Default, SecretStore, SettingsFile, DotEnv, Environment, CommandLine };

struct Value {
    Secret raw; //!< as written; a Secret for every row, since a key may have been pasted into any of them
    Origin origin = Origin::Default;
    QString place;   //!< the file or store; empty for the others
    QString oldName; //!< the name it was written under, when that is not the row's

    //! For people: "environment", "command line", "/home/me/.env", ...
    [[nodiscard]] QString from() const;
    //! True where saving in the form would not help: the value comes from a place of higher rank than the settings file.
    [[nodiscard]] bool outranksForm() const { return origin > Origin::SettingsFile; }
};

//! The folders that hold settings. Given, not asked for, so that tests have their own.
struct Folders {
    QString working;
    QString settings;
    QString data; //!< default of GEON_DATA_DIR

    //! The current folder; $GEON_CONFIG_DIR or the user's `geon-console` folder for settings; the user's `geon-console` folder for data.
    [[nodiscard]] static Folders standard(const QProcessEnvironment &environment);

    [[nodiscard]] QStringList dotEnvFiles() const; //!< in order of rank
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString secretsFile() const;
};

struct StoredSecret {
    Secret secret;
    QString place;
};
using StoredSecrets = QHash<QString, StoredSecret>; //!< by key; filled by loadSecrets() in secrets.h

struct Inputs {
    QHash<QString, QString> commandLine; //!< CommandLine::overrides
    QProcessEnvironment environment;
    Folders folders;
    StoredSecrets stored;
    QHash<QString, QString> unsaved = {}; //!< what the form holds: read as if it were saved already
};

class Values
{
public:
    //! Reads .env and the settings file, blocking: for start-up. What cannot be read is left out and told by warnings().
    [[nodiscard]] static Values collect(const Inputs &inputs);

    //! Of any key of the table.
    [[nodiscard]] const Value &operator[](QLatin1StringView key) const;
    [[nodiscard]] QString text(QLatin1StringView key) const { return (*this)[key].raw.reveal(); }
    // Typed, for settings that apply at once: the table's default stands where the text is refused.
    [[nodiscard]] bool flag(QLatin1StringView key) const;
    [[nodiscard]] QString choice(QLatin1StringView key) const;
    [[nodiscard]] double number(QLatin1StringView key) const;
    [[nodiscard]] std::optional<double> limit(QLatin1StringView key) const; //!< none: off
    [[nodiscard]] QStringList lines(QLatin1StringView key) const;
    [[nodiscard]] const QList<Problem> &warnings() const { return m_warnings; }
    //! Secrets of the chosen provider that nobody has written: worth looking up in the store. When there are none, the store (and
    //! a question to unlock it) can be spared.
    [[nodiscard]] QStringList secretsToLookUp() const;

private:
    QHash<QString, Value> m_values;
    QList<Problem> m_warnings;
};

} // namespace geon::config
