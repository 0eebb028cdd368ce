#include "core/realtime/callsapianswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace geon::realtime {

namespace {

CallAnswer::Outcome outcomeOf(int status, const QString &code, std::optional<CallAction> action)
{
    using enum CallAnswer::Outcome;
    if (status >= 200 && status < 300)
        return Ok;
    if (action && (status == 404 || (status == 400 && code == "call_id_not_found"_L1)))
        return CallGone;
    if (status == 429)
        return RateLimited;
    return status >= 500 ? ServerError : BadRequest;
}

std::optional<TimePoint> httpDate(const QByteArray &text)
{
    QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!at.isValid())
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    return TimePoint(Duration(at.toMSecsSinceEpoch()));
}

//! A number of @p unit, written in digits with or without a fraction.
std::optional<Duration> amount(const QByteArray &text, Duration unit)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !(value >= 0))
        return std::nullopt;
    const double longest = std::chrono::duration<double, Duration::period>(1h).count();
    return Duration(qint64(std::min(value * double(unit.count()), longest)));
}

} // namespace

CallAnswer answerFrom(int status, const QByteArray &body, std::optional<CallAction> action)
{
    CallAnswer answer;
    answer.status = status;
    if (status < 200 || status >= 300) { // the body of a success is empty or of no known shape: never read (fact sheet a.1)
        const QJsonObject error = QJsonDocument::fromJson(body).object().value("error"_L1).toObject();
        answer.code = error.value("code"_L1).toString();
        answer.message = error.value("message"_L1).toString();
        answer.param = error.value("param"_L1).toString();
        if (answer.message.isEmpty() && status < 400)
            answer.message = u"The service answered with a redirection (%1), which is not followed. Check the endpoint."_s.arg(status);
        else if (answer.message.isEmpty())
            answer.message = u"The service answered with HTTP status %1 and said no more."_s.arg(status);
    }
    answer.outcome = outcomeOf(status, answer.code, action);
    return answer;
}

std::optional<Duration> retryAfter(const QByteArray &retryAfterMs, const QByteArray &retryAfter, const QByteArray &date, TimePoint now)
{
    auto wait = amount(retryAfterMs, 1ms);
    auto other = amount(retryAfter, 1s);
    if (const auto at = httpDate(retryAfter))
        other = std::clamp<Duration>(*at - httpDate(date).value_or(now), 0ms, 1h);
    if (!wait || (other && *other > *wait))
        wait = other;
    return wait;
}

} // namespace geon::realtime
