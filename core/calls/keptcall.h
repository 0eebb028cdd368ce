// KeptCall: what is kept of a call that goes on while no console watches it, so that the next one can take it up. A value and its file
// form.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/webhooks/incomingcall.h"

#include <QByteArray>
#include <QList>

namespace geon::calls {

struct KeptCall {
    webhooks::IncomingCall incoming;
    ProfileId profile;
    int profileVersion = 0;
    QString instructions; //!< in use, as written: {{variables}} and all
    bool greeted = false; //!< the AI was asked to open the call
    TimePoint liveAt{};   //!< the epoch: accepted, and never live here
    TimePoint leftAt{};   //!< nobody watched from here on
    TimePoint expiresAt{};
    bool paused = false;
    TimePoint pausedSince{};
    double cost = 0; //!< USD, until leftAt
    bool costKnown = true;

    friend bool operator==(const KeptCall &, const KeptCall &) = default;
};

[[nodiscard]] QByteArray toJson(const QList<KeptCall> &calls);
//! Refused whole when it is damaged or of another format: the error says which member is wrong. Members nobody knows are left aside.
[[nodiscard]] Result<QList<KeptCall>> keptCallsFrom(const QByteArray &json);

} // namespace geon::calls
