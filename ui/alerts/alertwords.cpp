#include "ui/alerts/alertwords.h"

#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 3;

struct AlertText {
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

QString partWords(IntakePart part)
{
    switch (part) {
    case IntakePart::Server:
        return AlertText::tr("No calls can come in");
    case IntakePart::Webhook:
        return AlertText::tr("Webhook refused");
    case IntakePart::Provider:
        return AlertText::tr("The provider has trouble");
    }
    return {};
}

QString callerOf(const Alert &alert)
{
    return alert.callerName.isEmpty() ? words::phoneNumber(alert.callerNumber) : alert.callerName;
}

QString whoOf(const Alert &alert)
{
    return alert.agent.isEmpty() ? callerOf(alert) : AlertText::tr("%1, agent %2").arg(callerOf(alert), alert.agent);
}

//! The alerts of one call or of none: the worst is the title.
NoteText single(const Note &note)
{
    const Alert &worst = note.alerts.first();
    QStringList others;
    for (const Alert &alert : note.alerts.sliced(1))
        others += alertReason(alert);
    QStringList lines;
    if (worst.call.isEmpty())
        lines += AlertText::tr("The console says what to do.");
    else
        lines += whoOf(worst);
    if (!others.isEmpty())
        lines += AlertText::tr("Also: %1").arg(others.join(u", "_s));
    return {alertReason(worst), lines.join(u'\n')};
}

} // namespace

QString alertReason(const Alert &alert)
{
    switch (alert.cause) {
    case AlertCause::Attention:
        return words::attention({.kind = calls::AttentionKind(alert.kind), .value = alert.value});
    case AlertCause::Screening:
        return words::state(calls::CallState::Screening);
    case AlertCause::Action:
        return AlertText::tr("%1: not confirmed").arg(words::action(calls::ActionKind(alert.kind)));
    case AlertCause::Intake:
        return partWords(IntakePart(alert.kind));
    }
    return {};
}

QString modeText(desk::IntakeMode mode)
{
    switch (mode) {
    case desk::IntakeMode::Open:
        return AlertText::tr("Intake: open");
    case desk::IntakeMode::Screen:
        return AlertText::tr("Intake: screens calls");
    case desk::IntakeMode::Hold:
        return AlertText::tr("Intake: on hold");
    case desk::IntakeMode::Drain:
        return AlertText::tr("Intake: drains");
    }
    return {};
}

NoteText noteText(const Note &note)
{
    if (note.alerts.isEmpty())
        return {};
    if (note.calls <= 1)
        return single(note);
    QStringList lines;
    QSet<CallId> named;
    for (const Alert &alert : note.alerts) {
        if (named.contains(alert.call) || named.size() == mostLines)
            continue;
        named.insert(alert.call);
        lines += AlertText::tr("%1: %2").arg(callerOf(alert), alertReason(alert));
    }
    if (note.calls > mostLines)
        lines += AlertText::tr("and %n more", nullptr, int(note.calls - mostLines));
    return {AlertText::tr("%n call(s) need you", nullptr, note.calls), lines.join(u'\n')};
}

} // namespace geon::ui
