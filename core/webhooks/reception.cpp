#include "core/webhooks/reception.h"

namespace geon::webhooks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestIdShown = 256;

struct Ruling {
    int status;
    QLatin1StringView reason;
};

Ruling ruling(Verdict verdict)
{
    switch (verdict) {
    case Verdict::MissingHeader:
        return {400, "The headers webhook-id, webhook-timestamp and webhook-signature are required."_L1};
    case Verdict::BadTimestamp:
        return {400, "webhook-timestamp is not a number of seconds."_L1};
    case Verdict::Stale:
        return {401, "webhook-timestamp is more than 300 seconds away from the time here."_L1};
    case Verdict::NoMatch:
        return {401, "No signature matches a webhook secret that is configured here."_L1};
    case Verdict::Valid:
        break;
    }
    return {200, {}};
}

constexpr auto noSecret =
    "No webhook secret is configured here, so nothing can be accepted: set AZURE_OPENAI_WEBHOOK_SECRET or OPENAI_WEBHOOK_SECRET."_L1;

void describe(const WebhookEvent &event, WebhookReceipt &receipt)
{
    receipt.type = event.type;
    receipt.eventId = event.id;
    if (event.call)
        receipt.call = event.call->call;
}

} // namespace

Reception::Reception(Verifier verifier, const ReceptionRules &rules)
    : m_verifier(std::move(verifier)),
      m_rules(rules),
      m_deliveries(rules.rememberFor, rules.rememberMost),
      m_calls(rules.rememberFor, rules.rememberMost)
{
}

bool Reception::isProven(Outcome &outcome) const
{
    const Verdict verdict = outcome.receipt.verdict;
    if (verdict == Verdict::Valid || (verdict == Verdict::MissingHeader && m_rules.allowUnsigned))
        return true;
    const auto [status, reason] = m_verifier.hasKeys() ? ruling(verdict) : Ruling{401, noSecret};
    outcome.status = status;
    outcome.receipt.fate = Fate::Refused;
    outcome.receipt.reason = reason;
    return false;
}

Reception::Outcome Reception::receive(const SignatureHeaders &headers, QByteArrayView body, TimePoint now)
{
    Outcome outcome;
    WebhookReceipt &receipt = outcome.receipt;
    receipt.at = now;
    receipt.id = {QString::fromUtf8(headers.id.first(std::min(headers.id.size(), longestIdShown)))};
    receipt.verdict = m_verifier.hasKeys() ? m_verifier.verify(headers, body, now) : Verdict::MissingHeader;
    if (!isProven(outcome))
        return outcome;

    receipt.body = body.toByteArray();
    auto event = parseWebhook(body);
    if (event)
        describe(*event, receipt);
    if (!headers.id.isEmpty() && m_deliveries.contains(headers.id)) {
        receipt.fate = Fate::Repeated;
        return outcome;
    }
    if (!event) {
        outcome.status = 400;
        receipt.fate = Fate::Malformed;
        receipt.reason = event.error().message;
        return outcome; // not remembered: a repeat may be whole
    }
    if (!headers.id.isEmpty())
        m_deliveries.remember(headers.id, now);
    receipt.fate = fateOf(std::move(event->call), outcome);
    return outcome;
}

void Reception::remember(const KnownDelivery &delivery)
{
    if (!delivery.id.isEmpty())
        m_deliveries.remember(delivery.id.value.toUtf8(), delivery.at);
    if (!delivery.call.isEmpty())
        m_calls.remember(delivery.call.value.toUtf8(), delivery.at);
}

Fate Reception::fateOf(std::optional<IncomingCall> &&call, Outcome &outcome)
{
    if (!call)
        return Fate::OtherType;
    // Two deliveries can bring the same call, under different ids (fact sheet f, 11).
    const QByteArray callId = call->call.value.toUtf8();
    if (m_calls.contains(callId))
        return Fate::Repeated;
    const TimePoint now = outcome.receipt.at;
    m_calls.remember(callId, now);
    call->delivery = outcome.receipt.id;
    call->receivedAt = now;
    outcome.call = std::move(call);
    return now - outcome.call->createdAt > m_rules.ringLimit ? Fate::StaleCall : Fate::Offered;
}

} // namespace geon::webhooks
