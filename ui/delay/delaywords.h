// The delay that callers hear, in words: its parts, and what is counted. One place, so that bar, tooltip and chart say the same.
#pragma once

#include "core/desk/values.h"
#include "ui/theme/theme.h"

#include <QList>

namespace geon::ui {

//! One part of a wait, as it is drawn and named.
struct DelayPart {
    QString name;
    Duration length{};
    Role role = Role::Muted;
    Qt::BrushStyle fill = Qt::SolidPattern; //!< no two parts differ by colour alone
    bool estimated = false;
};

//! The parts in the order of time; those of no length are left out.
[[nodiscard]] QList<DelayPart> partsOf(const calls::TurnDelay &delay);
//! "0.5 s model, 1.2 s tool, 0.3 s playback; about 0.4 s turn detection before": one line.
[[nodiscard]] QString split(const calls::TurnDelay &delay);
//! What is counted, and what cannot be seen from here: some sentences.
[[nodiscard]] QString whatIsCounted();
//! "Anna: median 0.8 s, 95 % within 1.9 s, 34 turns"
[[nodiscard]] QString summary(const desk::AgentDelays &delays);
//! Newest last: "0.8 s, 1.2 s, 0.9 s".
[[nodiscard]] QString lengths(const QList<calls::TurnDelay> &delays, qsizetype most = 10);

} // namespace geon::ui
