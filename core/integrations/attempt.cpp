#include "core/integrations/attempt.h"

#include <QCoreApplication>

namespace geon::integrations {

using Kind = AttemptResult::Kind;

namespace {

constexpr std::array<Duration, 8> ladder{5s, 30s, 2min, 10min, 30min, 1h, 2h, 4h};
constexpr int triesWhenRefused = 5;

QString text(const char *source)
{
    return QCoreApplication::translate("Courier", source);
}

enum class Verdict { Delivered, TryOn, TryAFewTimes, GiveUp };

Verdict verdictOf(const AttemptResult &result)
{
    if (isDelivered(result))
        return Verdict::Delivered;
    if (result.kind == Kind::RedirectRefused || result.kind == Kind::Unsendable)
        return Verdict::TryAFewTimes;
    if (result.kind != Kind::Answered)
        return Verdict::TryOn;
    if (result.status == 410)
        return Verdict::GiveUp;
    const bool refused = result.status >= 300 && result.status < 500 && result.status != 408 && result.status != 429;
    return refused ? Verdict::TryAFewTimes : Verdict::TryOn;
}

Duration waitAfter(int tries, const AttemptResult &result, double chance)
{
    const auto step = std::min(size_t(std::max(tries, 1)) - 1, ladder.size() - 1);
    const double factor = 0.8 + 0.4 * std::clamp(chance, 0.0, 1.0);
    const Duration wait(std::llround(double(ladder[step].count()) * factor));
    return std::max(wait, result.retryAfter.value_or(Duration{}));
}

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : text(QT_TRANSLATE_NOOP("Courier", "%1 It said: %2")).arg(sentence, detail);
}

QString answeredProblem(const AttemptResult &result)
{
    const QString status = QString::number(result.status);
    switch (verdictOf(result)) {
    case Verdict::Delivered:
        return {};
    case Verdict::GiveUp:
        return withDetail(text(QT_TRANSLATE_NOOP("Courier",
                                                 "The receiver answered 410: this address is gone for good. Correct the address of the "
                                                 "destination, then resend.")),
                          result.detail);
    case Verdict::TryAFewTimes:
        return withDetail(text(QT_TRANSLATE_NOOP("Courier",
                                                 "The receiver refused it (%1). Check the address and the signing secret of the "
                                                 "destination, then resend."))
                              .arg(status),
                          result.detail);
    case Verdict::TryOn:
        break;
    }
    if (result.status == 429)
        return withDetail(text(QT_TRANSLATE_NOOP("Courier", "The receiver answered 429: too much at once. It is sent later.")),
                          result.detail);
    return withDetail(text(QT_TRANSLATE_NOOP("Courier", "The receiver has trouble of its own (%1).")).arg(status), result.detail);
}

} // namespace

bool isDelivered(const AttemptResult &result)
{
    return result.kind == Kind::Answered && result.status >= 200 && result.status < 300;
}

QString problemOf(const AttemptResult &result)
{
    switch (result.kind) {
    case Kind::Answered:
        return answeredProblem(result);
    case Kind::NoAnswer:
        return text(QT_TRANSLATE_NOOP("Courier", "The receiver could not be reached: %1.")).arg(result.detail);
    case Kind::TimedOut:
        return text(QT_TRANSLATE_NOOP("Courier", "The receiver did not answer within %1 s.")).arg(result.detail);
    case Kind::RedirectRefused:
    case Kind::Unsendable:
        return result.detail;
    }
    return {};
}

history::OutboxOutcome afterAttempt(const history::OutboxItem &item, const AttemptResult &result, TimePoint now, double chance)
{
    history::OutboxOutcome outcome{item.id, desk::DeliveryState::Delivered, now, {}, result.status, problemOf(result)};
    const Verdict verdict = verdictOf(result);
    if (verdict == Verdict::Delivered)
        return outcome;
    const int tries = item.tries + 1; // with this one
    const TimePoint next = now + waitAfter(tries, result, chance);
    const bool tooOld = next > item.madeAt + triedFor;
    if (verdict == Verdict::GiveUp || tooOld || (verdict == Verdict::TryAFewTimes && tries >= triesWhenRefused)) {
        outcome.state = desk::DeliveryState::Dead;
        if (tooOld && verdict == Verdict::TryOn)
            outcome.problem = text(QT_TRANSLATE_NOOP("Courier",
                                                     "%1 It was given up 72 hours after it was made; resend it when the receiver "
                                                     "is back."))
                                  .arg(outcome.problem);
    } else {
        outcome.state = desk::DeliveryState::Waiting;
        outcome.dueAt = next;
    }
    return outcome;
}

history::OutboxOutcome destinationGone(const history::OutboxItem &item, TimePoint now)
{
    return {item.id,
            desk::DeliveryState::Dead,
            now,
            {},
            item.status,
            text(QT_TRANSLATE_NOOP("Courier",
                                   "Its destination was removed before it could be sent. Add a destination of the same name, "
                                   "then resend."))};
}

} // namespace geon::integrations
