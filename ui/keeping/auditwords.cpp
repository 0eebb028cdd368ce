#include "ui/keeping/auditwords.h"

#include <QCoreApplication>
#include <QLatin1StringView>
#include <algorithm>
#include <iterator>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

struct Kind {
    QLatin1StringView kind;
    const char *name;
};

// clang-format off
constexpr Kind kinds[] = {
    {"action"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Action")},
    {"action.say"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Say")},
    {"action.guide"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Guide")},
    {"action.stop_speaking"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Stop speaking")},
    {"action.hang_up"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Hang up")},
    {"action.replace_instructions"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Instructions changed")},
    {"action.accept"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Call accepted")},
    {"action.reject"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Call rejected")},
    {"action.transfer"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Transfer")},
    {"action.withdraw_transfer"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Transfer withdrawn")},
    {"action.pause_ai"_L1, QT_TRANSLATE_NOOP("AuditKinds", "AI paused")},
    {"action.hand_back"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Handed back to the AI")},
    {"action.mark"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Mark")},
    {"action.set_outcome"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Outcome set")},
    {"action.snooze"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Needs you: snoozed")},
    {"action.handle"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Needs you: handled")},
    {"action.reveal"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Shown in clear")},
    {"action.set_intake"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Intake changed")},
    {"action.edit_outcomes"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Outcomes edited")},
    {"setting"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Setting changed")},
    {"reveal"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Shown in clear")},
    {"export"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Export")},
    {"export.clear"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Export in clear")},
    {"import"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Import")},
    {"erase"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Erasure")},
    {"retention"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Removed by age")},
    {"backup"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Backup")},
    {"check"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Check")},
    {"resend"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Webhook sent again")},
    {"start"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Program started")},
    {"stop"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Program ended")},
};
constexpr Kind groups[] = {
    {""_L1, QT_TRANSLATE_NOOP("AuditKinds", "Everything")},
    {"action"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Actions on calls")},
    {"setting"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Settings")},
    {"reveal"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Shown in clear")},
    {"export"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Exports")},
    {"import"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Imports")},
    {"erase"_L1, QT_TRANSLATE_NOOP("AuditKinds", "Erasures")},
};
// clang-format on

QString say(const char *text)
{
    return QCoreApplication::translate("AuditKinds", text);
}

} // namespace

QString auditKind(const QString &kind)
{
    const auto *known = std::ranges::find(kinds, kind, &Kind::kind);
    return known == std::end(kinds) ? kind : say(known->name);
}

QList<AuditGroup> auditGroups()
{
    QList<AuditGroup> all;
    for (const Kind &group : groups)
        all.append({group.kind, say(group.name)});
    return all;
}

bool isOf(const QString &kind, const QString &prefix)
{
    const bool revealed = prefix == "reveal"_L1 && kind == "action.reveal"_L1;
    return prefix.isEmpty() || kind == prefix || kind.startsWith(prefix + u'.') || revealed;
}

} // namespace geon::ui
