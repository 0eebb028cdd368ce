#include "core/simulator/webhookcourier.h"

#include "core/base/logging.h"
#include "core/webhooks/signature.h"

#include <QDateTime>
#include <QNetworkReply>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

// The service goes on for 72 hours; a call does not ring that long.
constexpr int mostAttempts = 5;
constexpr auto firstRetry = 500ms;
constexpr int answerWithinMs = 10'000;

} // namespace

WebhookCourier::WebhookCourier(QUrl target, Secret secret, Agenda &agenda, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_secret(std::move(secret)), m_agenda(agenda), m_network(this)
{
    m_network.setTransferTimeout(answerWithinMs);
    m_network.setAutoDeleteReplies(true);
}

void WebhookCourier::deliver(const Delivery &delivery)
{
    post(delivery, 1);
}

QNetworkRequest WebhookCourier::requestFor(const Delivery &delivery) const
{
    QNetworkRequest request(m_target);
    const QByteArray id = delivery.id.value.toUtf8();
    const qint64 timestamp = QDateTime::currentSecsSinceEpoch();
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    // Success is a 2xx; a redirect is a failure (fact sheet b.5).
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("User-Agent", "OpenAI/1.0 (+https://platform.openai.com/docs/webhooks)");
    request.setRawHeader("webhook-id", id);
    request.setRawHeader("webhook-timestamp", QByteArray::number(timestamp));
    if (delivery.signature == Faults::Signature::Missing)
        return request;
    const Secret wrong(u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s);
    const auto signature = webhooks::sign(delivery.signature == Faults::Signature::Good ? m_secret : wrong, id, timestamp, delivery.body);
    if (signature)
        request.setRawHeader("webhook-signature", *signature);
    else
        qCWarning(logSimulator, "the webhook goes out unsigned: %s", qUtf8Printable(signature.error().message));
    return request;
}

void WebhookCourier::post(const Delivery &delivery, int attempt)
{
    Q_EMIT posted();
    QNetworkReply *reply = m_network.post(requestFor(delivery), delivery.body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, delivery, attempt] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        Q_EMIT answered(status, delivery.id);
        if ((status >= 200 && status < 300) || attempt == mostAttempts)
            return;
        // The agenda dies with the simulator, and this courier with it.
        std::ignore = m_agenda.after(firstRetry * (1 << (attempt - 1)), [this, delivery, attempt] { post(delivery, attempt + 1); });
    });
}

} // namespace geon::simulator
