#include "core/history/spool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace geon::history {

namespace {

QByteArray lineOf(const WebhookKept &webhook)
{
    return QJsonDocument(QJsonObject{{u"id"_s, webhook.id.value},
                                     {u"event"_s, webhook.eventId},
                                     {u"call"_s, webhook.call.value},
                                     {u"at"_s, qint64{webhook.at.time_since_epoch().count()}},
                                     {u"body"_s, QString::fromLatin1(webhook.body.toBase64())}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

std::optional<WebhookKept> webhookIn(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.contains("body"_L1))
        return std::nullopt;
    return WebhookKept{{object["id"_L1].toString()},
                       object["event"_L1].toString(),
                       {object["call"_L1].toString()},
                       TimePoint(Duration(object["at"_L1].toInteger())),
                       QByteArray::fromBase64(object["body"_L1].toString().toLatin1())};
}

QList<WebhookKept> readAll(const QString &path)
{
    QList<WebhookKept> webhooks;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return webhooks;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (const auto webhook = webhookIn(line))
            webhooks.append(*webhook);
    }
    return webhooks;
}

bool writeAll(int file, const QByteArray &bytes)
{
    const ssize_t written = ::write(file, bytes.constData(), size_t(bytes.size()));
    return written == bytes.size();
}

} // namespace

Result<std::unique_ptr<WebhookSpool>> WebhookSpool::open(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"webhooks.spool"_s);
    QList<WebhookKept> left = readAll(path);
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("History", "%1 cannot be written: %2. Check the free space and who may write there.")
                           .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    return std::unique_ptr<WebhookSpool>(new WebhookSpool(file, std::move(left)));
}

// A line that an earlier run left half written must not spoil the first of this one.
WebhookSpool::WebhookSpool(int file, QList<WebhookKept> left)
    : m_file(file), m_left(std::move(left)), m_waiting(m_left.size()), m_torn(true)
{
}

WebhookSpool::~WebhookSpool()
{
    ::close(m_file);
}

bool WebhookSpool::append(const WebhookKept &webhook)
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray line = lineOf(webhook);
    if (!writeAll(m_file, m_torn ? '\n' + line : line)) {
        m_torn = true;
        return false;
    }
    m_torn = false;
    ++m_waiting;
    return true;
}

void WebhookSpool::taken(qsizetype count)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting = std::max<qsizetype>(0, m_waiting - count);
    if (m_waiting == 0)
        m_torn = ::ftruncate(m_file, 0) != 0;
}

} // namespace geon::history
