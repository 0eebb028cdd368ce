// What the service takes in a session object, and what it makes of it (fact sheet c, d.5, f). Pure.
#pragma once

#include "core/simulator/serviceanswers.h"

#include <QJsonObject>
#include <optional>

namespace geon::simulator {

//! The first thing wrong in the body of accept; param paths begin with `session.`, as the service writes them.
[[nodiscard]] std::optional<Refusal> checkSession(const QJsonObject &session);
//! Quirk 15: some models refuse the details of turn detection at accept, though they take them in session.update.
[[nodiscard]] std::optional<Refusal> refuseTurnDetectionDetails(const QJsonObject &session);
//! The same for session.update, where `model` and (after the first audio) `voice` cannot change.
[[nodiscard]] std::optional<Refusal> checkPatch(const QJsonObject &patch, const QJsonObject &current);

//! The session as the service echoes it: what was asked for over the service's defaults. @p expiresAt in Unix seconds.
[[nodiscard]] QJsonObject effectiveSession(const QJsonObject &asked, const QString &id, qint64 expiresAt);
//! @p current with the members of @p patch: objects are merged, everything else is replaced. The voice stays once there was audio
//! (quirk 17).
[[nodiscard]] QJsonObject patchedSession(const QJsonObject &current, const QJsonObject &patch, bool hasSpoken);

} // namespace geon::simulator
