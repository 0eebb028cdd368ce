// Rules of destinations: what one may be, the names of its events, and secrets for it. Pure but for generateSecret(), which asks the system
// for random bytes.
#pragma once

#include "core/desk/destinations.h"

#include <QUrl>
#include <array>
#include <optional>

namespace geon::desk {

inline constexpr std::array newsKinds{calls::NewsKind::Offered,   calls::NewsKind::Started,  calls::NewsKind::Turn,
                                      calls::NewsKind::Tool,      calls::NewsKind::NeedsYou, calls::NewsKind::Ended,
                                      calls::NewsKind::OutcomeSet};

//! As it stands in payloads and files: "call.ended".
[[nodiscard]] QString typeOf(calls::NewsKind kind);
[[nodiscard]] std::optional<calls::NewsKind> newsKindOf(const QString &type);

//! Whether anything may be sent there: https, or http where nobody on the way can listen (127.0.0.0/8, ::1, localhost); with a host,
//! without a user or a fragment.
[[nodiscard]] bool maySendTo(const QUrl &url);
//! A host's name as it is compared: lower case, ASCII; empty: none.
[[nodiscard]] QString hostName(const QString &host);

//! What is wrong with a destination.
struct DestinationFault {
    enum class Field { Name, Address, Secret, Hosts };
    qsizetype index = 0; //!< of the destination in its list
    Field field = Field::Name;
    QString sentence; //!< names the destination: what is wrong and what to do
};
[[nodiscard]] std::optional<DestinationFault> faultOf(const Destination &destination);
//! Of the first that is wrong; the second of one name is.
[[nodiscard]] std::optional<DestinationFault> faultOf(const QList<Destination> &destinations);

//! The sentence alone; empty: all is well.
[[nodiscard]] QString problemOf(const Destination &destination);
[[nodiscard]] QString problemOf(const QList<Destination> &destinations);

//! `whsec_` and 32 random bytes in base64 (Standard Webhooks asks for 24 to 64).
[[nodiscard]] Secret generateSecret();

} // namespace geon::desk
