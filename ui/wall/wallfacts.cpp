#include "ui/wall/wallfacts.h"

#include "ui/alerts/alertwords.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

namespace geon::ui {

using namespace Qt::StringLiterals;

void WallFacts::apply(const desk::Update &update)
{
    for (const calls::CallSummary &call : update.calls) {
        if (calls::isOver(call.state) && call.attention.isEmpty())
            m_calls.remove(call.id);
        else
            m_calls.insert(call.id, call);
    }
    for (const CallId &call : update.removed)
        m_calls.remove(call);
    if (update.totals)
        m_totals = *update.totals;
    if (update.intake)
        m_intake = *update.intake;
}

const calls::CallSummary *WallFacts::call(const CallId &id) const
{
    const auto found = m_calls.constFind(id);
    return found == m_calls.cend() ? nullptr : &*found;
}

QList<CallId> WallFacts::liveCalls() const
{
    QList<const calls::CallSummary *> live;
    for (const calls::CallSummary &call : m_calls) {
        if (groupOf(call.state) == CallGroup::Live)
            live.append(&call);
    }
    std::ranges::sort(live, {}, [](const auto *call) { return std::pair(call->offeredAt, QStringView(call->id.value)); });
    QList<CallId> ids;
    ids.reserve(live.size());
    for (const auto *call : live)
        ids.append(call->id);
    return ids;
}

int WallFacts::ringing() const
{
    return int(std::ranges::count_if(m_calls, [](const auto &call) { return groupOf(call.state) == CallGroup::Ringing; }));
}

QList<WallCard> WallFacts::cards() const
{
    QList<WallCard> cards;
    for (const calls::CallSummary &call : m_calls) {
        WallCard card{call.id,          calls::Severity::Urgent, {}, int(call.attention.size()) - 1, caller(call),
                      call.profileName, call.stateSince};
        if (call.state == calls::CallState::Screening) {
            card.reason = alertReason({.cause = AlertCause::Screening});
            card.others = int(call.attention.size());
        } else if (!call.attention.isEmpty()) {
            const calls::AttentionReason &worst = call.attention.first();
            card.severity = worst.severity;
            card.reason = words::attention(worst);
            card.since = worst.since;
        } else {
            continue;
        }
        cards.append(card);
    }
    std::ranges::sort(cards, {},
                      [](const WallCard &card) { return std::tuple(-int(card.severity), card.since, QStringView(card.call.value)); });
    return cards;
}

std::optional<Duration> WallFacts::medianDelay() const
{
    std::vector<Duration> delays;
    for (const calls::CallSummary &call : m_calls) {
        if (calls::isOnLine(call.state) && call.lastDelay)
            delays.push_back(*call.lastDelay);
    }
    if (delays.empty())
        return std::nullopt;
    const auto middle = delays.begin() + std::ptrdiff_t(delays.size() / 2);
    std::ranges::nth_element(delays, middle);
    return *middle;
}

QString WallFacts::caller(const calls::CallSummary &call) const
{
    if (!m_full)
        return lastFour(call.callerNumber);
    return call.callerName.isEmpty() ? words::phoneNumber(call.callerNumber) : call.callerName;
}

QString lastFour(const QString &number)
{
    if (number.isEmpty())
        return words::phoneNumber(number);
    QString digits;
    for (const QChar letter : number) {
        if (letter.isDigit())
            digits += letter;
    }
    // An address has no digits that would do: nothing of it is shown.
    return digits.size() < 5 ? u"…"_s : u"… "_s + digits.right(4);
}

} // namespace geon::ui
