#include "core/realtime/callsapiexchange.h"

#include "core/realtime/callsapianswer.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace geon::realtime {

namespace {

constexpr qsizetype largestBody = 64 * 1024; // an error's words; whatever is longer is no answer of this service

void keepPrivate(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept-Encoding", "identity"); // a few words: nothing to gain, and nothing that could unpack to gigabytes
}

} // namespace

Exchange::Exchange(RequestLanes::Lease lane, std::optional<CallAction> action, Asker asker, QObject *parent)
    : QObject(parent), m_lane(std::move(lane)), m_action(action), m_asker(std::move(asker))
{
    Q_ASSERT(m_asker.context->thread() == QThread::currentThread());
    connect(m_asker.context, &QObject::destroyed, this, [this] {
        cancel();
        deleteLater();
    });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        CallAnswer late;
        late.outcome = CallAnswer::Outcome::TimedOut;
        late.message = u"The service did not answer within %1 s."_s.arg(double(m_deadline.interval()) / 1000);
        answer(late);
    });
}

Exchange::~Exchange()
{
    cancel();
}

void Exchange::start(QNetworkRequest request, const QByteArray &body, Duration timeout)
{
    keepPrivate(request);
    m_since.start();
    m_deadline.start(timeout);
    m_reply = m_action ? m_lane->post(request, body) : m_lane->get(request);
    m_reply->setReadBufferSize(largestBody);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::collect);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::readAnswer);
}

void Exchange::collect()
{
    m_body += m_reply->read(largestBody - m_body.size());
    if (m_body.size() == largestBody)
        readAnswer();
}

void Exchange::readAnswer()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool())
        Q_EMIT multiplexed();
    if (status == 0) {
        CallAnswer none;
        none.message = m_reply->errorString();
        answer(none);
        return;
    }
    if (m_reply->isFinished())
        m_body += m_reply->read(largestBody - m_body.size());
    CallAnswer read = answerFrom(status, m_body, m_action);
    read.retryAfter = retryAfter(m_reply->rawHeader("retry-after-ms"), m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date"),
                                 SystemClock().now());
    answer(read);
}

//! By way of the event loop: the asker may then do as it likes, even delete the CallsApi, with no reply's signal under way.
void Exchange::answer(CallAnswer answer)
{
    answer.took = Duration(m_since.elapsed());
    QMetaObject::invokeMethod(
        m_asker.context, [answered = std::move(m_asker.answered), answer] { answered(answer); }, Qt::QueuedConnection);
    cancel();
    deleteLater();
}

void Exchange::cancel()
{
    m_deadline.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    m_lane.reset();
}

} // namespace geon::realtime
