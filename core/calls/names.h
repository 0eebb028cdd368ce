// Names of codes in the database, in exports, in payloads and in the headless log: they outlive the order of the code. A name is never
// changed, nor used for another.
#pragma once

#include "core/calls/attention.h"

namespace geon::calls {

[[nodiscard]] QLatin1StringView nameOf(CallState value);
[[nodiscard]] QLatin1StringView nameOf(Activity value);
[[nodiscard]] QLatin1StringView nameOf(ReasonCode value);
[[nodiscard]] QLatin1StringView nameOf(Who value);
[[nodiscard]] QLatin1StringView nameOf(EntryKind value);
[[nodiscard]] QLatin1StringView nameOf(ToolStatus value);
[[nodiscard]] QLatin1StringView nameOf(ActionKind value);
[[nodiscard]] QLatin1StringView nameOf(ActionState value);
[[nodiscard]] QLatin1StringView nameOf(ScreenCause value);
[[nodiscard]] QLatin1StringView nameOf(Severity value);
[[nodiscard]] QLatin1StringView nameOf(IntakeMode value);

// The value of a name; @p otherwise where a later version wrote one that is not known here.
[[nodiscard]] CallState valueOf(const QString &name, CallState otherwise);
[[nodiscard]] Activity valueOf(const QString &name, Activity otherwise);
[[nodiscard]] ReasonCode valueOf(const QString &name, ReasonCode otherwise);
[[nodiscard]] Who valueOf(const QString &name, Who otherwise);
[[nodiscard]] EntryKind valueOf(const QString &name, EntryKind otherwise);
[[nodiscard]] ToolStatus valueOf(const QString &name, ToolStatus otherwise);
[[nodiscard]] ActionKind valueOf(const QString &name, ActionKind otherwise);
[[nodiscard]] ActionState valueOf(const QString &name, ActionState otherwise);
[[nodiscard]] ScreenCause valueOf(const QString &name, ScreenCause otherwise);
[[nodiscard]] Severity valueOf(const QString &name, Severity otherwise);
[[nodiscard]] AttentionKind valueOf(const QString &name, AttentionKind otherwise);

} // namespace geon::calls
