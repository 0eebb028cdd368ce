// CallerParty: who calls. Numbers are from the ranges reserved for fiction only: +1 NXX 555-01XX and +55 11 5550-XXXX.
#pragma once

#include <QRandomGenerator>
#include <QString>

namespace geon::simulator {

struct CallerParty {
    QString name;   //!< display name of the From header; may be empty, in any script
    QString number; //!< E.164; empty for an anonymous caller

    friend bool operator==(const CallerParty &, const CallerParty &) = default;
};

//! One of many, fitting the language of the scenario. @p name, where not empty, is the scenario's own.
[[nodiscard]] CallerParty randomParty(const QString &language, const QString &name, QRandomGenerator &random);

//! The line a family of scenarios is dialled at: always the same one, so that a profile can be routed by it.
[[nodiscard]] QString dialledLine(const QString &family, const QString &language);

} // namespace geon::simulator
