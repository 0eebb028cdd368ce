// IncomingCall: what a realtime.call.incoming webhook says (fact sheet b.2, i). Header values come from the network: text, never trusted.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QMetaType>
#include <optional>

namespace geon::webhooks {

struct SipHeader {
    QString name;
    QString value;
    friend bool operator==(const SipHeader &, const SipHeader &) = default;
};

struct IncomingCall {
    CallId call;
    WebhookId delivery;
    QString eventId; //!< `evt_…`
    TimePoint createdAt;
    TimePoint receivedAt;
    QList<SipHeader> headers; //!< order and repeats kept
    QString mediaSecurity;    //!< rtp, srtp or empty

    //! The first header of that name, compared without case.
    [[nodiscard]] QString header(QStringView name) const;
    //! The caller as E.164 where there is one, else the SIP user or address; empty when the caller is anonymous.
    [[nodiscard]] QString callerNumber() const;
    //! The display name of From, empty where there is none.
    [[nodiscard]] QString callerName() const;
    //! The number that was dialled: from Diversion, else To where that is a number; empty: unknown line.
    [[nodiscard]] QString dialledNumber() const;
    //! True on calls of the simulator (header X-Geon-Simulated).
    [[nodiscard]] bool isSimulated() const;

    friend bool operator==(const IncomingCall &, const IncomingCall &) = default;
};

//! An event of a webhook, its signature already checked.
struct WebhookEvent {
    QString type;
    QString id;
    TimePoint createdAt;
    std::optional<IncomingCall> call; //!< only on realtime.call.incoming
};

//! Reads a body. The error names the member that is missing or wrong.
[[nodiscard]] Result<WebhookEvent> parseWebhook(QByteArrayView body);

} // namespace geon::webhooks

Q_DECLARE_METATYPE(geon::webhooks::IncomingCall)
