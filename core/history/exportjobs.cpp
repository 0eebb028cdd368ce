// Calls that leave the program, and calls that come in.
#include "core/history/jobs.h"
#include "core/history/listforms.h"
#include "core/history/maskedrecord.h"
#include "core/history/maskedrecording.h"
#include "core/history/maskedrows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace geon::history {

namespace {

constexpr qsizetype rowsAtOnce = 200;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryJobs)
};

Result<void> notWritten(const QFileDevice &file)
{
    return failure(
        ErrorKind::Storage,
        Text::tr("%1 could not be written: %2. Check the free space and who may write there.").arg(file.fileName(), file.errorString()));
}

//! Whole or not at all, and for its user alone: it holds what people said.
Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit())
        return {};
    return notWritten(file);
}

class ExportJob final : public Job
{
public:
    ExportJob(desk::ExportRequest request, const redaction::Rules &rules, FormStyle style)
        : m_request(std::move(request)), m_redactor(m_request.clear ? redaction::Rules::none() : rules), m_style(std::move(style))
    {
        m_style.masked = !m_request.clear;
    }

    void step(const JobTools &tools, desk::JobState &state) override
    {
        state.of = m_request.calls.size();
        const auto done = !m_begun                              ? begin(tools.keeper)
            : m_request.what == desk::ExportRequest::What::List ? listed(tools.keeper)
                                                                : oneCall(tools.keeper);
        state.done = m_next;
        if (!done) {
            state.problem = done.error().message;
            state.finished = true;
        } else if (m_next >= m_request.calls.size()) {
            finish(tools.keeper, state);
        }
    }

private:
    [[nodiscard]] Result<void> begin(Keeper &keeper)
    {
        m_begun = true;
        (void)keeper.writeAll();
        if (m_request.what == desk::ExportRequest::What::List) {
            m_list = std::make_unique<QSaveFile>(m_request.path);
            m_writer = std::make_unique<ListWriter>(*m_list, m_request.listForm);
            const bool open = m_list->open(QIODevice::WriteOnly) && m_list->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            return open ? m_writer->begin() : notWritten(*m_list);
        }
        if (m_request.calls.size() > 1 && !QDir().mkpath(m_request.path))
            return failure(ErrorKind::Storage, Text::tr("The folder %1 cannot be made. Check who may write there.").arg(m_request.path));
        return {};
    }

    [[nodiscard]] Result<void> listed(Keeper &keeper)
    {
        const auto page = m_request.calls.sliced(m_next, std::min(rowsAtOnce, m_request.calls.size() - m_next));
        auto rows = keeper.store().rows(page, {});
        if (!rows)
            return tl::unexpected(rows.error());
        mask(*rows, m_redactor.rules());
        for (const desk::HistoryRow &row : std::as_const(*rows)) {
            if (const auto written = m_writer->write(row); !written)
                return written;
        }
        m_next += page.size();
        return {};
    }

    [[nodiscard]] Result<void> oneCall(Keeper &keeper)
    {
        const auto call = keeper.store().callOf(m_request.calls[m_next++]);
        if (!call)
            return tl::unexpected(call.error());
        if (call->isEmpty())
            return {}; // it was erased meanwhile
        const auto content =
            m_request.what == desk::ExportRequest::What::Recording ? recordingOf(keeper, *call) : transcriptOf(keeper, *call);
        if (!content)
            return tl::unexpected(content.error());
        return writeFile(pathFor(), *content);
    }

    [[nodiscard]] Result<QByteArray> transcriptOf(Keeper &keeper, const CallId &call)
    {
        const auto unfinished = keeper.store().unfinished();
        if (!unfinished)
            return tl::unexpected(unfinished.error());
        auto record = keeper.store().recordOf(call);
        if (unfinished->contains(call)) { // it goes on, and the tables know next to nothing of it
            const auto tape = keeper.tapeOf(call);
            if (!tape)
                return tl::unexpected(tape.error());
            record = recordFrom(*tape);
        }
        nameFile(record->summary);
        m_suffix = suffixOf(m_request.form);
        return transcriptIn(m_request.form, m_request.clear ? *record : maskedRecord(std::move(*record), m_redactor), m_style);
    }

    [[nodiscard]] Result<QByteArray> recordingOf(Keeper &keeper, const CallId &call)
    {
        const auto tape = keeper.tapeOf(call);
        if (!tape)
            return tl::unexpected(tape.error());
        const auto shared = keeper.store().shared(calls::hashesIn(tape->entries()));
        if (!shared)
            return tl::unexpected(shared.error());
        Recording recording{m_style.program, keeper.clock().now(), !m_request.clear, call, tape->entries(), *shared};
        nameFile(tape->begin()->call.summary());
        m_suffix = recordingSuffix;
        return toFile(m_request.clear ? recording : maskedRecording(std::move(recording), m_redactor), m_request.passphrase);
    }

    void nameFile(const calls::CallSummary &call)
    {
        m_name = fileNameOf(call, m_style.zone);
        m_call = call.id;
    }

    [[nodiscard]] QString pathFor() const
    {
        const bool toFolder = m_request.calls.size() > 1 || QFileInfo(m_request.path).isDir();
        return toFolder ? QDir(m_request.path).filePath(m_name + u'.' + m_suffix) : m_request.path;
    }

    void finish(Keeper &keeper, desk::JobState &state)
    {
        state.finished = true;
        if (m_list && !m_list->commit()) {
            state.problem = notWritten(*m_list).error().message;
            return;
        }
        const QString what = m_request.what == desk::ExportRequest::What::List ? u"list"_s
            : m_request.what == desk::ExportRequest::What::Recording           ? u"recording"_s
                                                                               : u"transcript"_s;
        const bool one = m_request.calls.size() == 1;
        keeper.audit(m_request.clear ? u"export.clear"_s : u"export"_s, one ? m_call : CallId(),
                     u"%1, calls: %2"_s.arg(what).arg(m_request.calls.size()));
        state.result = Text::tr("%n call(s) written to %1.", nullptr, int(m_request.calls.size())).arg(m_request.path);
    }

    desk::ExportRequest m_request;
    redaction::Redactor m_redactor;
    FormStyle m_style;
    bool m_begun = false;
    qsizetype m_next = 0;
    CallId m_call;
    QString m_name;
    QString m_suffix;
    std::unique_ptr<QSaveFile> m_list;
    std::unique_ptr<ListWriter> m_writer;
};

class ExportAuditJob final : public Job
{
public:
    explicit ExportAuditJob(const QString &path) : m_file(path) { }

    void step(const JobTools &tools, desk::JobState &state) override
    {
        if (!m_file.isOpen()) {
            (void)tools.keeper.writeAll();
            if (!m_file.open(QIODevice::WriteOnly) || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
                return end(state, notWritten(m_file).error().message);
        }
        const auto rows = tools.keeper.store().audit(m_before, rowsAtOnce);
        if (!rows)
            return end(state, rows.error().message);
        for (const desk::AuditRow &row : *rows) {
            m_file.write(lineOf(row));
            m_before = row.number;
        }
        state.done += rows->size();
        if (!rows->isEmpty() && m_before > 1)
            return;
        if (!m_file.commit())
            return end(state, notWritten(m_file).error().message);
        tools.keeper.audit(u"export"_s, {}, u"audit, rows: %1"_s.arg(state.done));
        state.result = Text::tr("The audit log was written to %1.").arg(m_file.fileName());
        end(state, {});
    }

private:
    static void end(desk::JobState &state, const QString &problem)
    {
        state.problem = problem;
        state.finished = true;
    }

    static QByteArray lineOf(const desk::AuditRow &row)
    {
        return QJsonDocument(QJsonObject{{u"number"_s, qint64(row.number)},
                                         {u"at"_s, toDateTime(row.at).toUTC().toString(Qt::ISODateWithMs)},
                                         {u"actor"_s, row.actor},
                                         {u"kind"_s, row.kind},
                                         {u"call"_s, row.call.value},
                                         {u"detail"_s, row.detail},
                                         {u"hash"_s, QString::fromLatin1(row.hash.toHex())}})
                   .toJson(QJsonDocument::Compact)
            + '\n';
    }

    QSaveFile m_file;
    quint64 m_before = 0;
};

class ImportJob final : public Job
{
public:
    ImportJob(QString path, QString passphrase) : m_path(std::move(path)), m_passphrase(std::move(passphrase)) { }

    void step(const JobTools &tools, desk::JobState &state) override
    {
        state.finished = true;
        const auto row = bring(tools.keeper);
        if (!row) {
            state.problem = row.error().message;
            state.passphrase = row.error().kind == ErrorKind::Unauthorized;
            return;
        }
        state.opened = *row;
        state.result = Text::tr("The call of the recording is in the history now.");
    }

private:
    [[nodiscard]] Result<CallRowId> bring(Keeper &keeper)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, Text::tr("%1 cannot be read: %2.").arg(m_path, file.errorString()));
        if (file.size() > largestRecording)
            return failure(ErrorKind::InvalidInput, Text::tr("%1 is larger than any recording. It was not read.").arg(m_path));
        const auto recording = recordingFrom(file.readAll(), m_passphrase);
        if (!recording)
            return tl::unexpected(recording.error());
        const auto there = keeper.store().rowOf(recording->call);
        if (!there)
            return tl::unexpected(there.error());
        if (*there != 0)
            return failure(ErrorKind::InvalidInput, Text::tr("The call of this recording is in the history already: nothing was changed."));
        calls::SharedTexts shared;
        for (const SharedText &text : recording->shared)
            shared.insert(text.hash, text.body);
        if (const auto tape = calls::Tape::from(recording->entries, shared); !tape)
            return failure(ErrorKind::InvalidInput, Text::tr("This recording cannot be played: %1").arg(tape.error().message));
        Changes changes;
        changes.shared = recording->shared;
        changes.entries = recording->entries;
        auto kept = keeper.store().commit(changes);
        if (kept)
            kept = keeper.makeRecord(recording->call, true);
        if (!kept)
            return tl::unexpected(kept.error());
        keeper.audit(u"import"_s, recording->call, {});
        Q_EMIT keeper.callsChanged({recording->call});
        return keeper.store().rowOf(recording->call);
    }

    QString m_path;
    QString m_passphrase;
};

} // namespace

std::unique_ptr<Job> exportJob(const desk::ExportRequest &request, const redaction::Rules &rules, const FormStyle &style)
{
    return std::make_unique<ExportJob>(request, rules, style);
}

std::unique_ptr<Job> exportAuditJob(const QString &path)
{
    return std::make_unique<ExportAuditJob>(path);
}

std::unique_ptr<Job> importJob(const QString &path, const QString &passphrase)
{
    return std::make_unique<ImportJob>(path, passphrase);
}

} // namespace geon::history
