// Posting: one try to deliver one webhook: signs it, posts it, follows the redirects that are allowed, and says what it brought.
#pragma once

#include "core/desk/destinations.h"
#include "core/integrations/attempt.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace geon::integrations {

//! What is sent, apart from where to.
struct Letter {
    QString messageId; //!< `webhook-id`
    QByteArray payload;
};

//! Headers are those of Standard Webhooks: webhook-id, webhook-timestamp (of the try), webhook-signature. No cookies, no passwords, nothing
//! kept. TLS is verified, always. Of an answer at most 64 KiB are read. Deleted before it is done, it stops without a word.
class Posting : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostRead = 64 * 1024;
    static constexpr int mostRedirects = 3;

    //! @p network and @p clock outlive it.
    Posting(desk::Destination destination, Letter letter, QNetworkAccessManager &network, const Clock &clock, QObject *parent = nullptr);
    ~Posting() override;

    //! @p patience is for the whole try, redirects and all.
    void start(Duration patience);

Q_SIGNALS:
    //! Once, never from within start().
    void finished(const geon::integrations::AttemptResult &result);

private:
    void post(const QUrl &url);
    void collect();
    void answered();
    void redirected(int status);
    void finish(AttemptResult result);
    void drop();

    desk::Destination m_destination;
    Letter m_letter;
    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QTimer m_patience;
    int m_redirects = 0;
    bool m_done = false;
};

//! Whether a webhook for @p destination that was posted to @p from may go on to @p to, and if not, why: the end of a sentence.
[[nodiscard]] QString redirectProblem(const desk::Destination &destination, const QUrl &from, const QUrl &to);

} // namespace geon::integrations
