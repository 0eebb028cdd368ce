// AgentProfile: who the AI is on a call. A version is never changed: an edit makes the next one, so that each call can say what it used.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/realtime/sessionconfig.h"

#include <QHash>
#include <QJsonObject>
#include <QMetaType>
#include <QStringList>

namespace geon::agents {

struct AgentProfile {
    ProfileId id;
    int version = 1;
    QString name;
    QString language; //!< BCP 47: `en`, `pt-BR`
    QString instructions;
    QString greeting; //!< how to open the call; empty: the model greets as its instructions say
    QString voice;
    realtime::TurnDetection turnDetection;
    TimePoint savedAt{};
    // What its calls may end as. It changes nothing that the AI is told, so an edit makes no version: all versions share the newest list.
    QStringList outcomes;
    bool outcomeRequired = false;

    friend bool operator==(const AgentProfile &, const AgentProfile &) = default;
};

//! What a call may put into instructions written as `{{caller_number}}`, `{{caller_name}}`, `{{dialled_number}}`, `{{date}}`, `{{time}}`.
//! Unknown names are left as written, so that a slip is seen rather than spoken as nothing.
[[nodiscard]] QString render(const QString &instructions, const QHash<QString, QString> &variables);

inline constexpr qsizetype mostOutcomes = 50;
inline constexpr qsizetype longestOutcome = 80; //!< characters
//! A list as it may be kept: trimmed, one line each, nothing empty, nothing twice (whatever its case), within the limits above.
[[nodiscard]] QStringList cleanOutcomes(const QStringList &written);

[[nodiscard]] QJsonObject toJson(const AgentProfile &profile);
//! The error names the member that is wrong; @p where is how it calls the object.
[[nodiscard]] Result<AgentProfile> profileFrom(const QJsonObject &object, const QString &where);

} // namespace geon::agents

Q_DECLARE_METATYPE(geon::agents::AgentProfile)
