#include "core/calls/tape.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

//! A body is what went, after the line with its name.
std::pair<QString, QByteArrayView> requestIn(const QByteArray &body)
{
    const qsizetype end = body.indexOf('\n');
    if (end < 0)
        return {QString::fromUtf8(body), {}};
    return {QString::fromUtf8(body.first(end)), QByteArrayView(body).sliced(end + 1)};
}

//! As it went over the wire: there is nothing in it that could not be read.
bool isFrame(JournalKind kind)
{
    return kind == JournalKind::Event || kind == JournalKind::Webhook || kind == JournalKind::Request || kind == JournalKind::Sent;
}

} // namespace

QList<QByteArray> hashesIn(const QList<JournalEntry> &entries)
{
    QList<QByteArray> all;
    for (const JournalEntry &entry : entries) {
        for (const QByteArray &hash : hashesIn(entry)) {
            if (!all.contains(hash))
                all.append(hash);
        }
    }
    return all;
}

Result<Tape> Tape::from(QList<JournalEntry> entries, const SharedTexts &shared)
{
    if (entries.isEmpty() || entries.first().kind != JournalKind::Began)
        return failure(ErrorKind::InvalidInput, u"The journal does not begin with the call's beginning."_s);
    auto beginning = beginningFrom(entries.first().body, shared);
    if (!beginning)
        return tl::unexpected(beginning.error());
    Tape tape;
    tape.m_beginning = std::move(*beginning);
    tape.m_entries = std::move(entries);
    tape.m_shared = shared;
    for (qsizetype entry = 1; entry < tape.m_entries.size(); ++entry)
        tape.addSteps(entry);
    return tape;
}

void Tape::addSteps(qsizetype index)
{
    const JournalEntry &entry = m_entries[index];
    if (entry.kind == JournalKind::Lost) {
        m_lost += std::max(1, QJsonDocument::fromJson(entry.body)["entries"_L1].toInt());
        return;
    }
    if (entry.kind != JournalKind::Words) {
        if (isFrame(entry.kind) || inputFrom(entry, m_shared))
            m_steps.push_back({entry.at, index});
        else
            ++m_lost;
        return;
    }
    auto words = wordsFrom(entry.body);
    if (!words) {
        ++m_lost;
        return;
    }
    qsizetype from = 0;
    for (const JoinedWords::Step &step : words->steps) {
        m_steps.push_back({entry.at + step.after, index, from, step.length});
        from += step.length;
    }
    m_words.insert(index, std::move(*words));
}

std::unique_ptr<CallLine> Tape::begin() const
{
    auto line = std::make_unique<CallLine>(m_beginning.makeCall());
    line->journal = CallJournal(m_entries.first().number, m_entries.first().at);
    return line;
}

void Tape::play(CallLine &line, const Step &step, QList<CallNews> *news) const
{
    const JournalEntry &entry = m_entries[step.entry];
    line.journal = CallJournal(entry.number, step.at);
    switch (entry.kind) {
    case JournalKind::Words:
        return playWords(line, step);
    case JournalKind::Webhook:
        return line.log.append(Direction::Webhook, step.at, u"realtime.call.incoming"_s, entry.body);
    case JournalKind::Sent:
        return line.log.append(Direction::Sent, step.at, QString::fromUtf8(realtime::frameType(entry.body)), entry.body);
    case JournalKind::Request: {
        const auto [name, body] = requestIn(entry.body);
        return line.log.append(Direction::Request, step.at, name, body);
    }
    case JournalKind::Event:
        line.log.append(Direction::Received, step.at, QString::fromUtf8(realtime::frameType(entry.body)), entry.body);
        (void)tell(line.call, realtime::decode(entry.body), step.at);
        break;
    default:
        if (const auto input = inputFrom(entry, m_shared))
            (void)tell(line.call, *input, step.at);
    }
    QList<CallNews> told;
    line.news.collect(line.call, step.at, news ? *news : told);
}

// One frame stands in the log for all the pieces.
void Tape::playWords(CallLine &line, const Step &step) const
{
    const JoinedWords &words = *m_words.constFind(step.entry);
    if (step.from == 0)
        line.log.append(Direction::Received, step.at, words.type, m_entries[step.entry].body);
    (void)tell(line.call, tl::expected<realtime::ServerEvent, realtime::DecodeError>(eventOf(words, step.from, step.length)), step.at);
}

std::unique_ptr<CallLine> Tape::playAll() const
{
    auto line = begin();
    for (const Step &step : m_steps)
        play(*line, step);
    // What could not be read has its number and its moment all the same.
    const JournalEntry &newest = m_entries.last();
    line->journal = CallJournal(newest.number, std::max(newest.at, line->journal.lastAt()));
    return line;
}

} // namespace geon::calls
