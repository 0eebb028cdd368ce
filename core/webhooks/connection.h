// Connection: one peer of a BoundedServer. To Qt HTTP Server it is the socket; behind it the real one is read only within limits.
//
// Qt HTTP Server 6.4 reads whatever comes, without any limit, and byte by byte. So it is shown nothing until a request is whole and
// checked, and then its request line alone, by which it dispatches; a handler asks the Connection, which it is given as the socket,
// for headers and body. An answer has to be given while the request is shown; whatever is written later is thrown away.
#pragma once

#include "core/base/clock.h"
#include "core/webhooks/requestreader.h"

#include <QTcpSocket>
#include <memory>

namespace geon::webhooks {

struct ServerLimits {
    RequestLimits request;
    qsizetype connections = 1024;           //!< more: 503
    qsizetype connectionsPerAddress = 512;  //!< more: 503. Wide, as a tunnel brings all its requests from one address
    qsizetype heldBytes = 64 * 1024 * 1024; //!< memory of all requests under way; more: 503
    Duration requestDeadline = 10s;         //!< from the first byte of a request to its last, and to the reading of the answer: 408
    Duration idleDeadline = 30s;            //!< between two requests of a connection
};

struct FrontCounters {
    quint64 bytesRead = 0;
    quint64 refusedConnections = 0;
    quint64 timedOut = 0;
    quint64 tooLarge = 0;
    quint64 malformed = 0;
};

//! What the connections of one server share.
struct Front {
    const ServerLimits limits;
    const Clock &clock;
    FrontCounters counters;
    qsizetype heldBytes = 0;
    TimePoint sweepDue; //!< when deadlines are to be looked at, should the timer starve
};

class Connection final : public QTcpSocket
{
    Q_OBJECT

public:
    //! @p wire is connected, or at its TLS handshake. @p front outlives the connection.
    Connection(std::unique_ptr<QTcpSocket> wire, Front &front, QObject *parent);
    ~Connection() override;

    //! Says why in an answer of its own, then ends the connection without cutting off that answer.
    void refuse(const Refusal &refusal);
    //! To be called now and then, at least twice a second: ends what takes too long.
    void checkDeadline(TimePoint now);

    //! Of the request that is being shown; views that are good until its handler returns.
    [[nodiscard]] QByteArrayView header(QByteArrayView name) const { return m_reader.header(name); }
    [[nodiscard]] QByteArrayView body() const { return m_reader.body(); }
    //! The answer to it will be the last: a handler then adds the header `Connection: close`.
    [[nodiscard]] bool isLast() const { return m_isLast; }

    [[nodiscard]] qint64 bytesAvailable() const override;
    void disconnectFromHost() override;

Q_SIGNALS:
    //! The first request is about to be shown: whoever serves it connects to readyRead() now.
    void requested();
    //! Timers come last in a busy event loop: deadlines have not been looked at for too long.
    void sweepOverdue();
    //! The peer has left or was sent away; the object deletes itself.
    void gone();

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class Phase { Serving, Congested, Lingering, Gone };

    void receive();
    void answerRequests();
    void showRequest();
    void send();
    void resume();
    void linger();
    void drain();
    void endWriting();
    void leave();
    void countHeldBytes();
    void setDeadline(RequestReader::State before, bool answered);
    [[nodiscard]] bool isTooFull() const;

    std::unique_ptr<QTcpSocket> m_wire;
    Front &m_front;
    RequestReader m_reader;
    Phase m_phase = Phase::Serving;
    bool m_isKnown = false;   //!< a request was shown before
    bool m_isShowing = false; //!< the only time in which an answer is taken
    bool m_isLast = false;    //!< the request shown is the last of the connection
    QByteArray m_shown;
    qsizetype m_shownRead = 0;
    QByteArray m_answers; //!< of all requests that came together, sent in one go
    TimePoint m_deadline;
    qsizetype m_heldBytes = 0;
    qsizetype m_drained = 0;
};

} // namespace geon::webhooks
