// Reception: judges one delivery after another: is it signed, was it here before, does it bring a call. Pure; the server answers what it
// says.
#pragma once

#include "core/webhooks/incomingcall.h"
#include "core/webhooks/recentids.h"
#include "core/webhooks/signature.h"

#include <QByteArray>
#include <QMetaType>
#include <optional>

namespace geon::webhooks {

//! What became of a delivery.
enum class Fate {
    Offered,   //!< a call that rings now
    StaleCall, //!< a call, but told too late: it has long stopped ringing
    Repeated,  //!< this delivery, or this call, was here before
    OtherType, //!< an event that brings no call
    Malformed, //!< proven, but its body makes no sense
    Refused,   //!< not proven to come from the provider
};

//! One webhook that reached us, for the health lamp and the flight recorder.
struct WebhookReceipt {
    TimePoint at;
    Fate fate = Fate::Refused;
    Verdict verdict = Verdict::MissingHeader; //!< anything but Valid beside a fate other than Refused: taken unsigned, as was allowed
    WebhookId id;                             //!< as claimed; empty when there was none
    QString type;                             //!< empty when the body was not read
    QString eventId;
    QString reason;  //!< why Refused or Malformed, else empty
    QByteArray body; //!< empty when Refused
    CallId call;     //!< that it brings; empty: none, or it was not read
};

//! A delivery that was answered 200 by an earlier run of the program.
struct KnownDelivery {
    WebhookId id; //!< empty: it came without one
    CallId call;  //!< empty: it brought none
    TimePoint at{};
};

//! Keeps what is to be answered 200, before that is said.
class WebhookKeeper
{
public:
    virtual ~WebhookKeeper() = default;
    //! At once, and so that the death of the program cannot take it back. False: it could not be kept.
    [[nodiscard]] virtual bool keep(const WebhookReceipt &receipt) = 0;
};

struct ReceptionRules {
    bool allowUnsigned = false;         //!< a delivery without the signature headers is taken as well
    std::chrono::seconds ringLimit{60}; //!< a call older than this has stopped ringing
    std::chrono::hours rememberFor{72}; //!< for so long the provider repeats a delivery (fact sheet b.5)
    size_t rememberMost = 200'000;
};

class Reception
{
public:
    struct Outcome {
        int status = 200;
        WebhookReceipt receipt;
        std::optional<IncomingCall> call; //!< with the fates Offered and StaleCall
    };

    Reception(Verifier verifier, const ReceptionRules &rules);

    //! It was here before; a repeat of it is known as one.
    void remember(const KnownDelivery &delivery);
    [[nodiscard]] Outcome receive(const SignatureHeaders &headers, QByteArrayView body, TimePoint now);

private:
    [[nodiscard]] bool isProven(Outcome &outcome) const;
    [[nodiscard]] Fate fateOf(std::optional<IncomingCall> &&call, Outcome &outcome);

    Verifier m_verifier;
    ReceptionRules m_rules;
    RecentIds m_deliveries;
    RecentIds m_calls;
};

} // namespace geon::webhooks

Q_DECLARE_METATYPE(geon::webhooks::WebhookReceipt)
