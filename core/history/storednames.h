// Names of codes in the database, in exports and in payloads: they outlive the order of the code. A name is never changed, nor used for
// another.
#pragma once

#include "core/calls/attention.h"
#include "core/desk/history.h"

namespace geon::history {

[[nodiscard]] QLatin1StringView nameOf(calls::CallState value);
[[nodiscard]] QLatin1StringView nameOf(calls::Activity value);
[[nodiscard]] QLatin1StringView nameOf(calls::ReasonCode value);
[[nodiscard]] QLatin1StringView nameOf(calls::Who value);
[[nodiscard]] QLatin1StringView nameOf(calls::EntryKind value);
[[nodiscard]] QLatin1StringView nameOf(calls::ToolStatus value);
[[nodiscard]] QLatin1StringView nameOf(calls::ActionKind value);
[[nodiscard]] QLatin1StringView nameOf(calls::ActionState value);
[[nodiscard]] QLatin1StringView nameOf(calls::ScreenCause value);
[[nodiscard]] QLatin1StringView nameOf(calls::Severity value);
[[nodiscard]] QLatin1StringView nameOf(desk::DeliveryState value);
using calls::nameOf;

// The value of a name; @p otherwise where a later version wrote one that is not known here.
[[nodiscard]] calls::CallState valueOf(const QString &name, calls::CallState otherwise);
[[nodiscard]] calls::Activity valueOf(const QString &name, calls::Activity otherwise);
[[nodiscard]] calls::ReasonCode valueOf(const QString &name, calls::ReasonCode otherwise);
[[nodiscard]] calls::Who valueOf(const QString &name, calls::Who otherwise);
[[nodiscard]] calls::EntryKind valueOf(const QString &name, calls::EntryKind otherwise);
[[nodiscard]] calls::ToolStatus valueOf(const QString &name, calls::ToolStatus otherwise);
[[nodiscard]] calls::ActionKind valueOf(const QString &name, calls::ActionKind otherwise);
[[nodiscard]] calls::ActionState valueOf(const QString &name, calls::ActionState otherwise);
[[nodiscard]] calls::ScreenCause valueOf(const QString &name, calls::ScreenCause otherwise);
[[nodiscard]] calls::Severity valueOf(const QString &name, calls::Severity otherwise);
[[nodiscard]] desk::DeliveryState valueOf(const QString &name, desk::DeliveryState otherwise);
[[nodiscard]] calls::AttentionKind valueOf(const QString &name, calls::AttentionKind otherwise);

} // namespace geon::history
