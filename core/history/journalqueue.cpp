#include "core/history/journalqueue.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace geon::history {

namespace {

// What an entry costs beside its body.
constexpr qint64 perEntry = 200;
// A summary and a row.
constexpr qint64 perNews = 2000;

qint64 bytesOf(const calls::JournalBatch &batch)
{
    qint64 bytes = perNews * batch.news.size() + perEntry * batch.audit.size();
    for (const JournalEntry &entry : batch.entries)
        bytes += perEntry + entry.body.size();
    return bytes;
}

QByteArray lostBody(int entries)
{
    return QJsonDocument(QJsonObject{{u"entries"_s, entries}}).toJson(QJsonDocument::Compact);
}

} // namespace

void JournalQueue::setSpool(std::shared_ptr<WebhookSpool> spool)
{
    const QMutexLocker lock(&m_mutex);
    m_spool = std::move(spool);
}

void JournalQueue::open()
{
    const QMutexLocker lock(&m_mutex);
    m_closed = false;
}

void JournalQueue::close()
{
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    lose(m_waiting.batch);
    m_waiting = {};
    m_entries = 0;
    m_bytes = 0;
    m_bytesOut = 0;
}

void JournalQueue::take(calls::JournalBatch batch)
{
    bool first = false;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_closed) {
            lose(batch);
            return;
        }
        first = m_waiting.batch.isEmpty() && m_waiting.webhooks.isEmpty();
        if (m_bytes + bytesOf(batch) > m_mostBytes) {
            lose({.entries = std::exchange(batch.entries, {})});
            if (m_bytes + bytesOf(batch) > 2 * m_mostBytes)
                lose(std::exchange(batch, {}));
        }
        notLost(batch);
        m_bytes += bytesOf(batch);
        m_entries += batch.entries.size();
        append(std::move(batch));
    }
    if (first)
        m_notify();
}

void JournalQueue::append(calls::JournalBatch &&batch)
{
    calls::JournalBatch &all = m_waiting.batch;
    all.entries += batch.entries;
    all.news += batch.news;
    all.audit += batch.audit;
    for (const SharedText &text : std::as_const(batch.shared)) {
        if (std::ranges::none_of(all.shared, [&](const SharedText &there) { return there.hash == text.hash; }))
            all.shared.append(text);
    }
}

// The first entry after a hole is preceded by one that says how large it was.
void JournalQueue::notLost(calls::JournalBatch &batch)
{
    if (m_holes.isEmpty())
        return;
    for (qsizetype i = 0; i < batch.entries.size(); ++i) {
        const auto hole = m_holes.constFind(batch.entries[i].call);
        if (hole == m_holes.cend())
            continue;
        const JournalEntry &next = batch.entries[i];
        const JournalEntry lost{next.call, hole->first, next.at, calls::JournalKind::Lost, lostBody(hole->entries)};
        m_holes.erase(hole);
        batch.entries.insert(i, lost);
    }
}

void JournalQueue::lose(const calls::JournalBatch &batch)
{
    m_lost += batch.entries.size() + batch.audit.size();
    for (const JournalEntry &entry : batch.entries) {
        Hole &hole = m_holes[entry.call];
        if (hole.entries++ == 0)
            hole.first = entry.number;
    }
}

bool JournalQueue::keep(const webhooks::WebhookReceipt &receipt)
{
    WebhookKept webhook{receipt.id, receipt.eventId, receipt.call, receipt.at, receipt.body};
    bool first = false;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_spool && !m_spool->append(webhook))
            return false;
        if (m_closed)
            return true;
        first = m_waiting.batch.isEmpty() && m_waiting.webhooks.isEmpty();
        m_waiting.webhooks.append(std::move(webhook));
    }
    if (first)
        m_notify();
    return true;
}

JournalQueue::Waiting JournalQueue::takeAll()
{
    const QMutexLocker lock(&m_mutex);
    m_bytesOut = m_bytes;
    return std::exchange(m_waiting, {});
}

void JournalQueue::done(const Waiting &kept)
{
    const QMutexLocker lock(&m_mutex);
    m_bytes -= std::exchange(m_bytesOut, 0);
    m_entries -= kept.batch.entries.size();
    if (m_spool && !kept.webhooks.isEmpty())
        m_spool->taken(kept.webhooks.size());
}

void JournalQueue::putBack(Waiting &&taken)
{
    const QMutexLocker lock(&m_mutex);
    m_bytesOut = 0;
    Waiting since = std::exchange(m_waiting, std::move(taken));
    m_waiting.webhooks += since.webhooks;
    append(std::move(since.batch));
}

qint64 JournalQueue::waiting() const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries;
}

qint64 JournalQueue::lost() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lost;
}

} // namespace geon::history
