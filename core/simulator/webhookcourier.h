// WebhookCourier: posts signed webhooks and posts them again when nobody says 2xx (fact sheet b).
#pragma once

#include "core/base/ids.h"
#include "core/base/secret.h"
#include "core/simulator/agenda.h"
#include "core/simulator/faults.h"

#include <QNetworkAccessManager>

namespace geon::simulator {

struct Delivery {
    WebhookId id; //!< the same on each retry
    QByteArray body;
    Faults::Signature signature = Faults::Signature::Good;
};

class WebhookCourier : public QObject
{
    Q_OBJECT

public:
    WebhookCourier(QUrl target, Secret secret, Agenda &agenda, QObject *parent = nullptr);

    void deliver(const Delivery &delivery);

Q_SIGNALS:
    void posted();
    //! The HTTP status; 0 where no answer came.
    void answered(int status, const geon::WebhookId &delivery);

private:
    void post(const Delivery &delivery, int attempt);
    [[nodiscard]] QNetworkRequest requestFor(const Delivery &delivery) const;

    QUrl m_target;
    Secret m_secret;
    Agenda &m_agenda;
    QNetworkAccessManager m_network;
};

} // namespace geon::simulator
