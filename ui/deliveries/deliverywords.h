// Words and shapes of deliveries.
#pragma once

#include "core/desk/history.h"
#include "ui/theme/theme.h"

namespace geon::ui {

[[nodiscard]] QString newsName(calls::NewsKind kind); //!< "A call rings"
[[nodiscard]] QString eventName(const QString &type); //!< of a delivery: the same; "Test"; an unknown type as it is
[[nodiscard]] QString deliveryState(desk::DeliveryState state);
//! The same for one delivery: one that failed before says so.
[[nodiscard]] QString deliveryState(const desk::Delivery &delivery);
struct DeliveryShape {
    QString icon;
    Role role = Role::Muted;
};
[[nodiscard]] DeliveryShape deliveryShape(const desk::Delivery &delivery);
//! The time of today, the date with it of another day; empty for never.
[[nodiscard]] QString moment(TimePoint at);

} // namespace geon::ui
