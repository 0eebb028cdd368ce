// The other process: the service and its simulated callers, so that their CPU is not the console's.
#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QProcess>

namespace geon::bench {

constexpr QLatin1StringView signingSecret{"whsec_c2lnbmluZyBzZWNyZXQgb2YgdGhlIGJlbmNobWFyaw=="};

//! main() of that process: keeps @p calls going, @p speed times as fast as life, once it is told where to ring.
int runCallers(int argc, char **argv, int calls, double speed);

//! Starts that process and talks to it.
class Callers
{
public:
    Callers(int calls, double speed)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("callers"), QString::number(calls), QString::number(speed)});
        m_port = answer().toInt();
    }
    ~Callers()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Callers)

    [[nodiscard]] int port() const { return m_port; }
    void ring(quint16 port) { m_process.write("http://127.0.0.1:" + QByteArray::number(port) + "/webhooks/azure-realtime\n"); }
    [[nodiscard]] qint64 framesSent()
    {
        m_process.write("\n");
        return answer().toLongLong();
    }

private:
    QByteArray answer()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(int(longest.count()))) { }
        return m_process.readLine().trimmed();
    }

    static constexpr Duration longest = 60s;
    QProcess m_process;
    int m_port = 0;
};

} // namespace geon::bench
