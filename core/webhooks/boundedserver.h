// BoundedServer: the way in from the network. A QTcpServer whose connections are counted, limited and timed, with TLS where wanted;
// Qt HTTP Server is bound to it and gets only whole, checked requests (connection.h says how).
#pragma once

#include "core/base/result.h"
#include "core/webhooks/connection.h"

#include <QHash>
#include <QHostAddress>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>
#include <optional>

namespace geon::webhooks {

class BoundedServer final : public QTcpServer
{
    Q_OBJECT

public:
    BoundedServer(const ServerLimits &limits, const Clock &clock, QObject *parent = nullptr);
    ~BoundedServer() override;

    //! Speak TLS on every connection from now on.
    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }

    [[nodiscard]] const FrontCounters &counters() const { return m_front.counters; }
    //! Those being sent away included.
    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] std::unique_ptr<QTcpSocket> makeWire(qintptr descriptor);
    void forget(Connection *connection, const QHostAddress &address);
    void sweep();

    Front m_front;
    std::optional<QSslConfiguration> m_tls;
    QSet<Connection *> m_connections;
    QHash<QHostAddress, qsizetype> m_perAddress;
    QTimer m_sweep;
};

//! TLS for a server from PEM files: the certificate first, those between it and its root after it. The error names the file.
[[nodiscard]] Result<QSslConfiguration> serverTls(const QString &certificatePath, const QString &keyPath);

} // namespace geon::webhooks
