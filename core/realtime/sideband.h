// Sideband: one WebSocket attached to one call. It opens, reopens nothing by itself, checks that the peer lives, and says how it closed;
// whether to attach again is the Call's decision.
//
// It is a QWebSocket underneath: measured at 2,000,000 frames a second from one socket, where a framing of our own would make perhaps
// three times that, but at 1,000 sockets of 25 frames a second would save one tenth only; what counts there is how the thread waits
// (core/base/epolldispatcher.h). 25 KiB each while open. permessage-deflate is not offered.
#pragma once

#include "core/base/clock.h"
#include "core/realtime/clientevents.h"
#include "core/realtime/decode.h"
#include "core/realtime/provider.h"

#include <QObject>
#include <memory>

namespace geon::realtime {

//! How an attempt or a connection ended.
struct SidebandClose {
    enum class Why {
        CallGone,     //!< the handshake answered 404: the call is over, or (right after accept) not ready yet
        Unauthorized, //!< the handshake answered 401 or 403
        HandshakeFailed,
        Closed,   //!< an open socket closed, with or without a close frame: perhaps the call's end, perhaps the network's
        Silent,   //!< no pong within the limit
        TooLarge, //!< a message over the limit
    };
    Why why = Why::Closed;
    int status = 0; //!< HTTP status of a failed handshake (0: none came, or one that Qt does not tell, as 400), or the WebSocket close
                    //!< code (1006: the connection went without a close frame)
    QString detail;
};

class Sideband : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        Duration handshake = 10s;
        Duration pingEvery = 15s;
        Duration pongWithin = 10s;
        quint64 messageBytes = 16 * 1024 * 1024;
    };

    Sideband(const Provider &provider, CallId call, Limits limits, QObject *parent = nullptr);
    ~Sideband() override;

    //! Opens a connection; one that is still there is dropped without a word.
    void open();
    //! Closes politely; closed() is not emitted any more.
    void close();
    //! Sends one frame; false when the socket is not open.
    bool send(const QByteArray &frame);
    [[nodiscard]] bool isOpen() const;
    //! The last measured time of a ping there and back.
    [[nodiscard]] std::optional<Duration> roundTrip() const;

Q_SIGNALS:
    void opened();
    //! One text message, UTF-8, as it came. Valid during the signal only: copy what must stay.
    void frameReceived(QByteArrayView frame);
    //! Once per open(), unless close() or another open() came first; the sideband may be destroyed in the slot: the attempt failed or the
    //! connection ended.
    void closed(const geon::realtime::SidebandClose &how);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace geon::realtime
