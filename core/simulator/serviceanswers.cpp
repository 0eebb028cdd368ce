#include "core/simulator/serviceanswers.h"

#include <QJsonArray>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

HttpAnswer toAnswer(const Refusal &refusal, Dialect dialect)
{
    QJsonObject error{{"message"_L1, refusal.message},
                      {"type"_L1, refusal.type},
                      {"param"_L1, textOrNull(refusal.param)},
                      {"code"_L1, textOrNull(refusal.code)}};
    if (dialect == Dialect::Azure) {
        error["details"_L1] = QJsonArray();
        error["additionalInfo"_L1] = QJsonObject();
        error["debugInfo"_L1] = QJsonObject();
        // Azure's `code` is required and never null.
        if (refusal.code.isEmpty())
            error["code"_L1] = QString::number(refusal.status);
    }
    return {refusal.status, {{"error"_L1, error}}, {}};
}

Refusal callNotFound()
{
    return {404, u"invalid_request_error"_s, u"call_id_not_found"_s, u"No session found for this call_id."_s, {}};
}

Refusal wrongKey()
{
    return {401,
            u"invalid_request_error"_s,
            u"invalid_api_key"_s,
            u"Access denied due to an invalid key. Provide a valid key for an active resource."_s,
            {}};
}

Refusal tooManyRequests()
{
    return {429, u"requests"_s, u"rate_limit_exceeded"_s, u"Rate limit reached. Please try again later."_s, {}};
}

Refusal serverFault()
{
    return {500, u"server_error"_s, {}, u"The server had an error while processing your request. Sorry about that!"_s, {}};
}

Refusal alreadyAccepted()
{
    return {400, u"invalid_request_error"_s, u"decision_already_made"_s, u"A decision was already made for this call."_s, {}};
}

Refusal unknownPath(const QString &path)
{
    return {404, u"invalid_request_error"_s, u"unknown_url"_s, u"Unknown request URL: %1."_s.arg(path), {}};
}

Refusal missingParameter(const QString &name)
{
    return {400, u"invalid_request_error"_s, u"missing_required_parameter"_s, u"Missing required parameter: '%1'."_s.arg(name), name};
}

Refusal unknownParameter(const QString &name)
{
    return {400, u"invalid_request_error"_s, u"unknown_parameter"_s, u"Unknown parameter: '%1'."_s.arg(name), name};
}

Refusal invalidValue(const QString &name, const QString &expected)
{
    return {400, u"invalid_request_error"_s, u"invalid_value"_s, u"Invalid value for '%1': %2."_s.arg(name, expected), name};
}

} // namespace geon::simulator
