#include "app/historytasks.h"

#include "core/config/settings.h"
#include "core/history/projection.h"
#include "core/history/recording.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

void say(FILE *where, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), where);
    std::fflush(where);
}

QString passphrase()
{
    return qEnvironmentVariable(config::passphraseVariable);
}

desk::ExportRequest requestFor(const config::ExportTask &task, const QList<desk::CallRowId> &rows)
{
    using Form = config::ExportForm;
    using What = desk::ExportRequest::What;
    desk::ExportRequest request;
    request.calls = rows;
    request.path = task.to;
    request.clear = task.clear;
    switch (task.form) {
    case Form::Csv:
    case Form::JsonLines:
        request.what = What::List;
        request.listForm = task.form == Form::Csv ? desk::ListForm::Csv : desk::ListForm::JsonLines;
        break;
    case Form::Recording:
        request.what = What::Recording;
        request.passphrase = passphrase();
        break;
    case Form::Text:
    case Form::Audit: // has a job of its own
        request.form = desk::TranscriptForm::Text;
        break;
    case Form::Markdown:
        request.form = desk::TranscriptForm::Markdown;
        break;
    case Form::Json:
        request.form = desk::TranscriptForm::Json;
        break;
    case Form::Srt:
        request.form = desk::TranscriptForm::Srt;
        break;
    }
    return request;
}

TimePoint beginOf(QDate day)
{
    return TimePoint(Duration(day.startOfDay().toMSecsSinceEpoch()));
}

//! What is looked for; the agent is named by a person.
Result<desk::HistoryQuery> queryFor(const config::CallSelection &calls, history::Store &store)
{
    desk::HistoryQuery query;
    query.descending = false;
    query.number = calls.number;
    if (calls.from)
        query.from = beginOf(*calls.from);
    if (calls.until)
        query.to = beginOf(calls.until->addDays(1));
    if (calls.agent.isEmpty())
        return query;
    const auto choices = store.choices();
    if (!choices)
        return tl::unexpected(choices.error());
    for (const auto &[id, name] : choices->agents) {
        if (id.value == calls.agent || name.compare(calls.agent, Qt::CaseInsensitive) == 0)
            query.agent = id;
    }
    if (query.agent.isEmpty())
        return failure(ErrorKind::NotFound, HistoryTasks::tr("No stored call was answered by an agent named %1.").arg(calls.agent));
    return query;
}

Result<QList<desk::CallRowId>> rowsFor(const config::CallSelection &calls, history::Store &store)
{
    if (!calls.call.isEmpty()) {
        const auto row = store.rowOf({calls.call});
        if (!row)
            return tl::unexpected(row.error());
        if (*row == 0)
            return failure(ErrorKind::NotFound, HistoryTasks::tr("There is no stored call %1.").arg(calls.call));
        return QList<desk::CallRowId>{*row};
    }
    const auto query = queryFor(calls, store);
    if (!query)
        return tl::unexpected(query.error());
    return store.find(*query);
}

} // namespace

HistoryTasks::HistoryTasks(config::HistoryTask task, const config::Values &values, QObject *parent)
    : QObject(parent), m_task(std::move(task)), m_values(values), m_clock(std::make_shared<SystemClock>())
{
}

HistoryTasks::~HistoryTasks() = default;

void HistoryTasks::start()
{
    if (const auto *one = std::get_if<config::ReplayTask>(&m_task))
        return replay(*one);
    const QString folder = config::resolve(m_values, config::Purpose::Demo).settings.dataDir;
    m_lock = std::make_unique<FolderLock>(folder);
    if (!m_lock->take())
        return end(1, tr("A console is running with the data folder %1: do it in its window, or stop it first.").arg(folder));
    m_keeping = std::make_unique<Keeping>(QString(), m_clock, nullptr, m_store);
    m_keeping->use(m_values);
    connect(m_keeping.get(), &Keeping::opened, this, [this](const history::Recovered &, const QString &problem) { run(problem); });
    connect(&m_keeping->history(), &desk::History::jobChanged, this, &HistoryTasks::jobTold);
    connect(&m_keeping->history(), &desk::History::auditVerified, this, [this](const desk::AuditVerdict &verdict) {
        end(verdict.whole ? 0 : 3,
            verdict.whole ? tr("The audit log is whole: %n row(s).", nullptr, int(verdict.rows))
                          : tr("The audit log is not whole from row %1 on: %2").arg(verdict.firstBad).arg(verdict.problem));
    });
    m_keeping->open(folder);
}

void HistoryTasks::run(const QString &problem)
{
    if (!problem.isEmpty())
        return end(1, problem);
    history::LocalHistory &history = m_keeping->history();
    if (const auto *one = std::get_if<config::ExportTask>(&m_task))
        runExport(*one);
    else if (const auto *import = std::get_if<config::ImportTask>(&m_task))
        follow(history.importRecording(import->file, passphrase()));
    else if (const auto *erase = std::get_if<config::EraseTask>(&m_task))
        follow(history.eraseNumber(erase->number));
    else if (std::holds_alternative<config::VerifyAuditTask>(m_task))
        history.verifyAudit();
    else if (std::holds_alternative<config::CheckHistoryTask>(m_task))
        follow(history.checkIntegrity(), 3);
    else
        follow(history.backUp());
}

void HistoryTasks::runExport(const config::ExportTask &task)
{
    if (task.form == config::ExportForm::Audit)
        return follow(m_keeping->history().exportAudit(task.to));
    m_keeping->history().onStore([this, task](history::Keeper &keeper) {
        const auto rows = rowsFor(task.calls, keeper.store());
        QMetaObject::invokeMethod(this, [this, task, rows] {
            if (!rows)
                return end(1, rows.error().message);
            exportRows(task, *rows);
        });
    });
}

void HistoryTasks::exportRows(const config::ExportTask &task, const QList<desk::CallRowId> &rows)
{
    if (rows.isEmpty())
        return end(1, tr("No stored call is like that: nothing was written."));
    follow(m_keeping->history().exportCalls(requestFor(task, rows)));
}

void HistoryTasks::follow(quint64 job, int failure)
{
    m_job = job;
    m_failure = failure;
}

void HistoryTasks::jobTold(const desk::JobState &state)
{
    if (state.job != m_job)
        return;
    if (!state.finished) {
        if (state.of > 0 && isatty(STDERR_FILENO))
            say(stderr, u"\r%1 / %2 "_s.arg(state.done).arg(state.of).toUtf8());
        return;
    }
    end(state.problem.isEmpty() ? 0 : m_failure, state.problem.isEmpty() ? state.result : state.problem);
}

void HistoryTasks::replay(const config::ReplayTask &task)
{
    QFile file(task.file);
    if (!file.open(QIODevice::ReadOnly))
        return end(1, tr("%1 cannot be read: %2.").arg(task.file, file.errorString()));
    if (file.size() > history::largestRecording)
        return end(1, tr("%1 is larger than any recording.").arg(task.file));
    const auto recording = history::recordingFrom(file.readAll(), passphrase());
    if (!recording)
        return end(1, recording.error().message);
    calls::SharedTexts shared;
    for (const calls::SharedText &text : recording->shared)
        shared.insert(text.hash, text.body);
    const auto tape = calls::Tape::from(recording->entries, shared);
    if (!tape)
        return end(1, tape.error().message);
    const history::CallRecord record = history::recordFrom(*tape);
    history::FormStyle style;
    style.reason = [](const calls::Reason &reason) { return words::reason(reason); };
    style.program = recording->program;
    style.masked = recording->masked;
    if (task.speed <= 0) {
        say(stdout, history::transcriptIn(desk::TranscriptForm::Text, record, style));
        return end(0);
    }
    m_speed = task.speed;
    for (const calls::TranscriptEntry &entry : record.transcript) {
        history::CallRecord one;
        one.summary = record.summary;
        one.transcript = {entry};
        m_lines.append({std::max(entry.at - record.summary.offeredAt, Duration()), history::rowIn(entry, record.summary, style)});
    }
    m_since.start();
    replayNext();
}

void HistoryTasks::replayNext()
{
    if (m_lines.isEmpty())
        return end(0);
    const Line next = m_lines.takeFirst();
    const auto due = std::chrono::duration_cast<Duration>(next.after / m_speed);
    QTimer::singleShot(std::max(due - Duration(m_since.elapsed()), Duration()), this, [this, text = next.text] {
        say(stdout, text);
        replayNext();
    });
}

void HistoryTasks::end(int code, const QString &sentence)
{
    if (!sentence.isEmpty())
        say(code == 0 ? stdout : stderr, sentence.toUtf8() + '\n');
    QMetaObject::invokeMethod(
        this, [this, code] { Q_EMIT finished(code); }, Qt::QueuedConnection);
}

} // namespace geon::app
