// SipAddress: who a SIP header such as From, To or Diversion names. Values come from the network: every text is cut and cleaned for
// showing.
#pragma once

#include <QString>
#include <QStringView>

namespace geon::webhooks {

struct SipAddress {
    QString displayName; //!< unquoted; empty where there is none
    QString user;        //!< percent-decoded, without parameters; of a `tel:` address the number
    QString host;        //!< without port; empty in a `tel:` address

    //! Reads `"Name" <sip:user@host:port>;tag=…`, a bare `sip:…`, `sips:…` or `tel:…`. All empty when it is none of these.
    [[nodiscard]] static SipAddress parse(QStringView value);

    //! `+` and 3 to 15 digits, or digits alone where the trunk sends no plus; visual separators dropped. Empty: not a number.
    [[nodiscard]] QString number() const;
    //! The caller asked not to be named: user `anonymous`, `restricted`, `unavailable`, `unknown`, or host anonymous.invalid (RFC 3323).
    [[nodiscard]] bool isAnonymous() const;
    //! `user@host`, or whichever of the two is there.
    [[nodiscard]] QString address() const;
};

} // namespace geon::webhooks
