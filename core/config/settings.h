// Settings: what the program works with, typed and checked. Made by resolve() from what people wrote (Values); the list of settings is
// table.h.
//
//     Inputs inputs{commandLine.overrides, QProcessEnvironment::systemEnvironment(), Folders::standard(environment), {}};
//     Values values = Values::collect(inputs);        // secretsToLookUp() not empty: loadSecrets(), then collect() again
//     Resolution resolution = resolve(values);
#pragma once

#include "core/config/problem.h"
#include "core/config/values.h"

#include <QHostAddress>
#include <QUrl>

namespace geon::config {

//! The settings of the chosen provider stand under one name, whichever it is.
struct Settings {
    Audience provider = Audience::Azure; //!< Azure or OpenAi
    QUrl endpoint;                       //!< empty: OpenAI's own address
    Secret apiKey;
    QString realtimeModel;      //!< Azure: the deployment's name
    QString transcriptionModel; //!< empty: what callers say is not written down
    QString projectId;          //!< Azure; may be empty
    QList<Secret> webhookSecrets;
    bool allowUnsignedWebhooks = false;

    QHostAddress host{QHostAddress::LocalHost};
    quint16 port = 8000;    //!< 0: the system picks one
    QUrl publicUrl;         //!< may be empty
    QString tlsCertificate; //!< absolute path; empty together with tlsKey
    QString tlsKey;

    QString dataDir;                          //!< absolute path
    QString language;                         //!< `en`, `pt_BR`; empty: the system's
    QString theme = QStringLiteral("system"); //!< `system`, `light`, `dark`

    //! Address, key and model are there: calls could be answered.
    [[nodiscard]] bool isConfigured() const;
};

//! How far somebody came with naming a provider.
enum class Setup {
    Nothing, //!< a fresh start: show the welcome page, or (headless) whatToSet() and exit 2. Not a problem by itself.
    Partly,  //!< begun; `missing` names the rest
    Complete,
};

struct Resolution {
    Settings settings; //!< defaults stand where a value was refused
    Setup setup = Setup::Nothing;
    QList<Problem> missing;  //!< what the provider needs and nobody wrote; none of them stands in `problems` again
    QList<Problem> problems; //!< all else that keeps the program from working, in the order of the table
    QList<Problem> warnings; //!< told once; work goes on. Those of reading files are in Values::warnings().

    [[nodiscard]] bool isUsable() const { return setup == Setup::Complete && problems.isEmpty(); }
};

//! The demo brings its own provider, so that what is wrong with, or missing for, a real one is no problem of it.
enum class Purpose { Work, Demo };

//! Pure but for a look at the files and folders named. Never stops at the first problem.
[[nodiscard]] Resolution resolve(const Values &values, Purpose purpose = Purpose::Work);

//! For a headless start with Setup::Nothing: what to set, and where; a few lines of text.
[[nodiscard]] QString whatToSet(const Resolution &resolution, const Folders &folders);

} // namespace geon::config
