// What the service says when it refuses (fact sheet a.1, a.3): status, code and body, in the shape of either provider. Pure.
#pragma once

#include "core/simulator/httpfront.h"

namespace geon::simulator {

enum class Dialect { OpenAi, Azure };

//! One refusal of a REST action.
struct Refusal {
    int status = 400;
    QString type = QStringLiteral("invalid_request_error");
    QString code; //!< may be empty: null in the body
    QString message;
    QString param; //!< may be empty: null in the body
};

[[nodiscard]] HttpAnswer toAnswer(const Refusal &refusal, Dialect dialect);

[[nodiscard]] Refusal callNotFound();
[[nodiscard]] Refusal wrongKey();
[[nodiscard]] Refusal tooManyRequests();
[[nodiscard]] Refusal serverFault();
[[nodiscard]] Refusal alreadyAccepted();
[[nodiscard]] Refusal unknownPath(const QString &path);
[[nodiscard]] Refusal missingParameter(const QString &name);
[[nodiscard]] Refusal unknownParameter(const QString &name);
[[nodiscard]] Refusal invalidValue(const QString &name, const QString &expected);

} // namespace geon::simulator
