// Names of the audit log's kinds for people.
#pragma once

#include <QList>
#include <QString>

namespace geon::ui {

//! "Hang up", "Setting changed"; a kind that is not known is shown as it is.
[[nodiscard]] QString auditKind(const QString &kind);

//! What the viewer can be narrowed to: kinds that are `prefix`, or begin with it and a point. Empty: all.
struct AuditGroup {
    QString prefix;
    QString name;
};
[[nodiscard]] QList<AuditGroup> auditGroups();
[[nodiscard]] bool isOf(const QString &kind, const QString &prefix);

} // namespace geon::ui
