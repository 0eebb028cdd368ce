#include "ui/calllist/callfilter.h"

#include "core/base/textfold.h"
#include "ui/calllist/callgroup.h"
#include "ui/words/attention.h"

#include <algorithm>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::CallSummary;

namespace {

constexpr int shortestNumber = 2; // digits

//! What people put into numbers.
bool isWrittenAsNumber(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return (c >= '0'_L1 && c <= '9'_L1) || u" +-.()/"_s.contains(c); });
}

//! As it is dialled from within a country or out of it: the zeros before the number are no part of it.
QString withoutPrefix(QString digits)
{
    while (digits.startsWith('0'_L1))
        digits.remove(0, 1);
    return digits;
}

} // namespace

QString kindName(CallKind kind)
{
    switch (kind) {
    case CallKind::Ringing:
        return CallFilter::tr("Ringing");
    case CallKind::Live:
        return CallFilter::tr("Live");
    case CallKind::Paused:
        return CallFilter::tr("Paused");
    case CallKind::Transferring:
        return CallFilter::tr("Transferring");
    case CallKind::Ended:
        return CallFilter::tr("Ended");
    case CallKind::NeedsYou:
        return CallFilter::tr("Needs you");
    }
    return {};
}

QString reasonName(AttentionKind kind)
{
    if (kind == AttentionKind::ActionNotConfirmed)
        return CallFilter::tr("Action not confirmed"); // whatever it was
    calls::AttentionReason reason;
    reason.kind = kind;
    return words::attention(reason);
}

bool isOfKind(const CallSummary &call, CallKind kind)
{
    switch (kind) {
    case CallKind::Ringing:
        return groupOf(call.state) == CallGroup::Ringing;
    case CallKind::Live:
        return groupOf(call.state) == CallGroup::Live;
    case CallKind::Paused:
        return !calls::isOver(call.state) && (call.paused || call.activity == calls::Activity::Paused);
    case CallKind::Transferring:
        return call.state == calls::CallState::Transferring;
    case CallKind::Ended:
        return calls::isOver(call.state);
    case CallKind::NeedsYou:
        return !call.attention.isEmpty();
    }
    return false;
}

void CallFilter::setText(const QString &text)
{
    m_text = text;
    m_found.clear();
    m_words = folded(text).split(' '_L1, Qt::SkipEmptyParts);
    m_digits = isWrittenAsNumber(text) ? withoutPrefix(digitsOf(text)) : QString();
}

void CallFilter::remember(const CallSummary &call)
{
    if (!m_words.isEmpty() && !m_found.contains(call.id) && hasText(call))
        m_found.insert(call.id);
}

bool CallFilter::matches(const CallSummary &call) const
{
    // NeedsYou beside a state narrows it: "live and needs you" is what is meant.
    const bool needsYou = kinds.contains(CallKind::NeedsYou);
    if (needsYou && call.attention.isEmpty())
        return false;
    const auto isThis = [&call](CallKind kind) { return kind != CallKind::NeedsYou && isOfKind(call, kind); };
    if (kinds.size() > qsizetype(needsYou) && std::ranges::none_of(kinds, isThis))
        return false;
    if (!agents.isEmpty() && !agents.contains(call.profileName))
        return false;
    const auto wanted = [this](const calls::AttentionReason &reason) { return reasons.contains(reason.kind); };
    if (!reasons.isEmpty() && std::ranges::none_of(call.attention, wanted))
        return false;
    return m_words.isEmpty() || m_found.contains(call.id) || hasText(call);
}

bool CallFilter::hasText(const CallSummary &call) const
{
    if (hasNumber(call.callerNumber) || hasNumber(call.dialledNumber))
        return true;
    const QString written = folded(
        QStringList{call.callerNumber, call.callerName, call.profileName, call.lastWords, call.outcome, call.outcomeNote}.join(' '_L1));
    return std::ranges::all_of(m_words, [&written](const QString &word) { return written.contains(word); });
}

bool CallFilter::hasNumber(const QString &number) const
{
    return m_digits.size() >= shortestNumber && digitsOf(number).contains(m_digits);
}

QString CallFilter::description() const
{
    QStringList parts;
    const auto add = [&parts](QStringList names) {
        if (!names.isEmpty())
            parts += names.join(u", "_s);
    };
    QStringList states;
    for (const CallKind kind : callKinds) {
        if (kinds.contains(kind))
            states += kindName(kind);
    }
    add(states);
    QStringList who = agents.values();
    who.sort();
    add(who);
    QList<AttentionKind> why = reasons.values();
    std::ranges::sort(why);
    QStringList names;
    for (const AttentionKind kind : std::as_const(why))
        names += reasonName(kind);
    add(names);
    return parts.join(u" · "_s);
}

} // namespace geon::ui
