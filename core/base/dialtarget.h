// DialTarget: whom a call can be handed to: a telephone number or a SIP address, from what a person writes. Pure; the only parser of it.
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace geon {

//! Why a text is none. config/contacts.h has the sentences.
enum class DialFault {
    Empty,
    NoCountryCode, //!< digits without + before them
    NotDigits,     //!< something else than digits and what parts them
    TooShort,      //!< fewer than 8 digits
    TooLong,       //!< more than 15 (ITU-T E.164)
    NoScheme,      //!< an address without sip: before it
    BadAddress,    //!< a sip: address without a host, or with what none has
};

struct DialTarget {
    QString uri;     //!< as it is sent: `tel:+5511955550100`, `sip:sales@example.com`
    QString address; //!< the same without `tel:` or `sip:`, to be shown: `+5511955550100`, `sales@example.com`

    friend bool operator==(const DialTarget &, const DialTarget &) = default;
};

//! Takes a number with + and country code, set with blanks, brackets, dots and dashes as people do, and tel:, sip: and sips: addresses.
[[nodiscard]] tl::expected<DialTarget, DialFault> dialTargetFrom(const QString &text);

} // namespace geon
