// Exchange: one request and its one answer, with a limit on the time and on the size. Private to CallsApi.
#pragma once

#include "core/realtime/callsapi.h"
#include "core/realtime/callsapilanes.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

namespace geon::realtime {

//! Deletes itself when the answer is given or the asker is gone; deleting it cancels the request.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    struct Asker {
        QObject *context;
        CallsApi::Answered answered;
    };

    Exchange(RequestLanes::Lease lane, std::optional<CallAction> action, Asker asker, QObject *parent);
    ~Exchange() override;

    //! POSTs @p body for an action, and is a GET without one.
    void start(QNetworkRequest request, const QByteArray &body, Duration timeout);

Q_SIGNALS:
    //! The answer came over HTTP/2.
    void multiplexed();

private:
    void collect();
    void readAnswer();
    void answer(CallAnswer answer);
    void cancel();

    RequestLanes::Lease m_lane;
    std::optional<CallAction> m_action;
    Asker m_asker;
    QNetworkReply *m_reply = nullptr; //!< a child of its manager, which the lease keeps
    QByteArray m_body;
    QTimer m_deadline;
    QElapsedTimer m_since;
};

} // namespace geon::realtime
