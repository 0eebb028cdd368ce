#include "core/integrations/posting.h"

#include "core/desk/destinationrules.h"
#include "core/realtime/callsapianswer.h"
#include "core/webhooks/signature.h"

#include <QCoreApplication>

namespace geon::integrations {

using namespace Qt::StringLiterals;
using Kind = AttemptResult::Kind;

namespace {

constexpr qsizetype mostDetail = 160;

QString text(const char *source)
{
    return QCoreApplication::translate("Courier", source);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

//! The beginning of what the other side says, as one line.
QString oneLine(const QByteArray &body)
{
    QString line = QString::fromUtf8(body.first(std::min(body.size(), 4 * mostDetail))).simplified();
    for (QChar &character : line)
        character = character.isPrint() || character.isSurrogate() ? character : u'\uFFFD';
    return line.size() > mostDetail ? line.first(mostDetail - 1) + u'…' : line;
}

QNetworkRequest bareRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"geon-console/" GEON_VERSION ""_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept-Encoding", "identity"); // nothing that could unpack to gigabytes
    return request;
}

} // namespace

QString redirectProblem(const desk::Destination &destination, const QUrl &from, const QUrl &to)
{
    const QString host = desk::hostName(to.host());
    if (!to.isValid() || host.isEmpty())
        return text(QT_TRANSLATE_NOOP("Courier", "The receiver sends it on without a usable address. Correct it there."));
    const bool own = host == desk::hostName(QUrl(destination.url).host());
    const bool allowed =
        own || std::ranges::any_of(destination.allowedHosts, [&](const QString &one) { return desk::hostName(one) == host; });
    if (!allowed)
        return text(QT_TRANSLATE_NOOP("Courier",
                                      "The receiver sends it on to %1, which is not allowed. Allow that host, or correct the address of "
                                      "the destination."))
            .arg(host);
    if (from.scheme() == "https"_L1 && to.scheme() != "https"_L1)
        return text(QT_TRANSLATE_NOOP("Courier", "The receiver sends it on to %1 without encryption, which is never done.")).arg(host);
    if (!desk::maySendTo(to))
        return text(QT_TRANSLATE_NOOP("Courier", "The receiver sends it on to an address at %1 that cannot be used.")).arg(host);
    return {};
}

Posting::Posting(desk::Destination destination, Letter letter, QNetworkAccessManager &network, const Clock &clock, QObject *parent)
    : QObject(parent), m_destination(std::move(destination)), m_letter(std::move(letter)), m_network(network), m_clock(clock)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish({Kind::TimedOut, 0, {}, QString::number(double(m_patience.interval()) / 1000)});
    });
}

Posting::~Posting()
{
    drop();
}

void Posting::start(Duration patience)
{
    m_patience.start(patience);
    post(QUrl(m_destination.url, QUrl::StrictMode));
}

void Posting::post(const QUrl &url)
{
    const qint64 now = std::chrono::floor<std::chrono::seconds>(m_clock.now().time_since_epoch()).count();
    const QByteArray id = m_letter.messageId.toUtf8();
    const auto signature = webhooks::sign(m_destination.secret, id, now, m_letter.payload);
    if (!desk::maySendTo(url) || !signature)
        return finish({Kind::Unsendable, 0, {}, signature ? desk::problemOf(m_destination) : signature.error().message});
    QNetworkRequest request = bareRequest(url);
    request.setRawHeader("webhook-id", id);
    request.setRawHeader("webhook-timestamp", QByteArray::number(now));
    request.setRawHeader("webhook-signature", *signature);
    m_body.clear();
    m_reply = m_network.post(request, m_letter.payload);
    m_reply->setReadBufferSize(mostRead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Posting::collect);
    connect(m_reply, &QNetworkReply::finished, this, &Posting::answered);
}

void Posting::collect()
{
    m_body += m_reply->read(mostRead - m_body.size());
    if (m_body.size() == mostRead)
        answered(); // the status is known; the rest is nobody's
}

void Posting::answered()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return finish({Kind::NoAnswer, 0, {}, oneLine(m_reply->errorString().toUtf8())});
    if (isRedirect(status))
        return redirected(status);
    if (m_reply->isFinished())
        m_body += m_reply->read(mostRead - m_body.size());
    const auto wait = realtime::retryAfter({}, m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date"), m_clock.now());
    finish({Kind::Answered, status, wait, oneLine(m_body)});
}

// Posted again, never turned into a GET: a receiver that answers 303 wants something else than a webhook.
void Posting::redirected(int status)
{
    const QUrl from = m_reply->url();
    const QUrl to = from.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode));
    QString problem =
        m_reply->rawHeader("Location").isEmpty() ? redirectProblem(m_destination, from, {}) : redirectProblem(m_destination, from, to);
    if (status == 303)
        problem = text(QT_TRANSLATE_NOOP("Courier",
                                         "The receiver answered 303: what was posted is to be fetched elsewhere. Correct the "
                                         "address of the destination."));
    else if (problem.isEmpty() && ++m_redirects > mostRedirects)
        problem = text(QT_TRANSLATE_NOOP("Courier", "The receiver sends it on again and again. Correct the address of the destination."));
    if (!problem.isEmpty())
        return finish({Kind::RedirectRefused, status, {}, problem});
    drop();
    post(to);
}

//! By way of the event loop: whoever listens may delete this, with no reply's signal under way.
void Posting::finish(AttemptResult result)
{
    if (std::exchange(m_done, true))
        return;
    m_patience.stop();
    drop();
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

void Posting::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace geon::integrations
