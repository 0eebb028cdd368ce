// The body of realtime.call.incoming as a Twilio trunk call raises it (fact sheet b.2, i). Pure.
#pragma once

#include "core/base/ids.h"
#include "core/simulator/callerparty.h"

#include <QByteArray>

namespace geon::simulator {

struct IncomingNotice {
    CallId call;
    QString eventId;      //!< `evt_…`
    qint64 createdAt = 0; //!< Unix seconds
    CallerParty caller;
    QString dialled; //!< E.164
    bool azure = true;
    quint64 mark = 0; //!< makes the ids in the headers differ
};

//! Marked as simulated by the header X-Geon-Simulated.
[[nodiscard]] QByteArray webhookBody(const IncomingNotice &notice);

} // namespace geon::simulator
