#include "core/config/historyoptions.h"

#include "core/config/configtext.h"

#include <QStringList>
#include <algorithm>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

constexpr double fastest = 16;
constexpr qsizetype shortestErased = 5; // digits: fewer would fit numbers nobody thought of

// clang-format off
constexpr HistoryOption table[] = {
    {"replay"_L1, "FILE"_L1,
     QT_TRANSLATE_NOOP("Settings", "Prints the transcript of a recording. A passphrase is read from GEON_PASSPHRASE.")},
    {"speed"_L1, "X"_L1,
     QT_TRANSLATE_NOOP("Settings", "With --replay: prints it as it was said, X times as fast as life, 1 to 16. All at once when not said.")},
    {"export"_L1, "WHAT"_L1,
     QT_TRANSLATE_NOOP("Settings", "Writes calls.csv, calls.jsonl, transcripts, recording or audit. Words are masked; with GEON_PASSPHRASE a recording is encrypted.")},
    {"to"_L1, "PATH"_L1,
     QT_TRANSLATE_NOOP("Settings", "Where the export goes: a file, of transcripts a folder. Lists and the audit log go here when not said.")},
    {"form"_L1, "txt|md|json|srt"_L1,
     QT_TRANSLATE_NOOP("Settings", "How transcripts are written, txt when not said.")},
    {"from"_L1, "YYYY-MM-DD"_L1,
     QT_TRANSLATE_NOOP("Settings", "Exports only calls of this day or later.")},
    {"until"_L1, "YYYY-MM-DD"_L1,
     QT_TRANSLATE_NOOP("Settings", "Exports only calls of this day or before.")},
    {"agent"_L1, "NAME"_L1,
     QT_TRANSLATE_NOOP("Settings", "Exports only calls of this agent.")},
    {"number"_L1, "DIGITS"_L1,
     QT_TRANSLATE_NOOP("Settings", "Exports only calls from or to numbers with these digits.")},
    {"call"_L1, "ID"_L1,
     QT_TRANSLATE_NOOP("Settings", "Exports only this call (rtc_...).")},
    {"clear"_L1, {},
     QT_TRANSLATE_NOOP("Settings", "Exports words in clear. The audit log says so.")},
    {"import"_L1, "FILE"_L1,
     QT_TRANSLATE_NOOP("Settings", "Adds a recording to the history. A passphrase is read from GEON_PASSPHRASE.")},
    {"erase-number"_L1, "NUMBER"_L1,
     QT_TRANSLATE_NOOP("Settings", "Erases every call from or to this number, also from backups. It cannot be undone, so it needs --yes.")},
    {"yes"_L1, {},
     QT_TRANSLATE_NOOP("Settings", "Says that --erase-number is meant.")},
    {"verify-audit"_L1, {},
     QT_TRANSLATE_NOOP("Settings", "Looks for changed or missing rows in the audit log. Ends with 3 when it finds any.")},
    {"check-history"_L1, {},
     QT_TRANSLATE_NOOP("Settings", "Looks for damage in the history. Ends with 3 when it finds any.")},
    {"backup"_L1, {},
     QT_TRANSLATE_NOOP("Settings", "Makes a copy of the history now.")},
};
// clang-format on

struct FormName {
    QLatin1StringView name;
    ExportForm form;
    QLatin1StringView standard; //!< file it goes to when nobody says; empty: it must be said
};
constexpr FormName exports[] = {
    {"calls.csv"_L1, ExportForm::Csv, "calls.csv"_L1}, {"calls.jsonl"_L1, ExportForm::JsonLines, "calls.jsonl"_L1},
    {"transcripts"_L1, ExportForm::Text, {}},          {"recording"_L1, ExportForm::Recording, {}},
    {"audit"_L1, ExportForm::Audit, "audit.jsonl"_L1},
};
constexpr FormName transcriptForms[] = {
    {"txt"_L1, ExportForm::Text, {}},
    {"md"_L1, ExportForm::Markdown, {}},
    {"json"_L1, ExportForm::Json, {}},
    {"srt"_L1, ExportForm::Srt, {}},
};

tl::unexpected<Error> wrong(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, sentence);
}

tl::unexpected<Error> wrongValue(const HistoryOption &option)
{
    return wrong(ConfigText::tr("The value of --%1 is not right. Write --%1=%2: %3")
                     .arg(option.name, option.form, QCoreApplication::translate("Settings", option.explanation)));
}

const HistoryOption &optionOf(QLatin1StringView name)
{
    return *std::ranges::find(table, name, &HistoryOption::name);
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}

bool isNumber(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || u"+()-. "_s.contains(c); });
}

class Reader
{
public:
    explicit Reader(const QHash<QString, QString> &given) : m_given(given) { }

    Result<HistoryTask> read() const
    {
        QStringList tasks;
        for (const auto one :
             {"replay"_L1, "export"_L1, "import"_L1, "erase-number"_L1, "verify-audit"_L1, "check-history"_L1, "backup"_L1}) {
            if (has(one))
                tasks += one;
        }
        if (tasks.size() > 1)
            return wrong(ConfigText::tr("--%1 and --%2 are two things to do. Do one after the other.").arg(tasks[0], tasks[1]));
        const QString task = tasks.value(0);
        if (const QString alone = strayed(task); !alone.isEmpty())
            return wrong(alone);
        if (task == "replay"_L1)
            return replay();
        if (task == "export"_L1)
            return exporting();
        if (task == "erase-number"_L1)
            return erasing();
        if (task == "import"_L1)
            return ImportTask{value("import"_L1)};
        if (task == "verify-audit"_L1)
            return VerifyAuditTask{};
        if (task == "check-history"_L1)
            return CheckHistoryTask{};
        return task.isEmpty() ? HistoryTask() : HistoryTask(BackUpTask{});
    }

private:
    [[nodiscard]] bool has(QLatin1StringView name) const { return m_given.contains(name); }
    [[nodiscard]] QString value(QLatin1StringView name) const { return m_given.value(name); }

    // An option without the one it belongs to.
    [[nodiscard]] QString strayed(const QString &task) const
    {
        static constexpr std::pair<QLatin1StringView, QLatin1StringView> belongs[] = {
            {"speed"_L1, "replay"_L1}, {"to"_L1, "export"_L1},        {"form"_L1, "export"_L1},   {"from"_L1, "export"_L1},
            {"until"_L1, "export"_L1}, {"agent"_L1, "export"_L1},     {"number"_L1, "export"_L1}, {"call"_L1, "export"_L1},
            {"clear"_L1, "export"_L1}, {"yes"_L1, "erase-number"_L1},
        };
        for (const auto &[option, owner] : belongs) {
            if (has(option) && task != owner)
                return ConfigText::tr("--%1 belongs to --%2. Write that too, or leave it out.").arg(option, owner);
        }
        return {};
    }

    [[nodiscard]] Result<HistoryTask> replay() const
    {
        ReplayTask task{value("replay"_L1), 0};
        if (has("speed"_L1)) {
            bool good = false;
            task.speed = value("speed"_L1).toDouble(&good);
            if (!good || !(task.speed >= 1 && task.speed <= fastest))
                return wrongValue(optionOf("speed"_L1));
        }
        return task;
    }

    [[nodiscard]] Result<HistoryTask> erasing() const
    {
        const QString number = value("erase-number"_L1).trimmed();
        if (!isNumber(number) || digitsOf(number).size() < shortestErased)
            return wrongValue(optionOf("erase-number"_L1));
        if (!has("yes"_L1))
            return wrong(ConfigText::tr("--erase-number cannot be undone. Write --yes too when it is meant."));
        return EraseTask{number};
    }

    [[nodiscard]] Result<HistoryTask> exporting() const
    {
        const auto *what = std::ranges::find(exports, value("export"_L1), &FormName::name);
        if (what == std::end(exports))
            return wrongValue(optionOf("export"_L1));
        ExportTask task{what->form, has("to"_L1) ? value("to"_L1) : QString(what->standard), {}, has("clear"_L1)};
        if (const auto form = formOf(task); !form)
            return tl::unexpected(form.error());
        if (const auto calls = callsOf(task); !calls)
            return tl::unexpected(calls.error());
        if (task.to.isEmpty())
            return wrong(ConfigText::tr("Say where it goes: --to PATH."));
        if (task.form == ExportForm::Recording && task.calls.call.isEmpty())
            return wrong(ConfigText::tr("A recording is of one call: write --call=ID, which --export=calls.csv lists."));
        return task;
    }

    [[nodiscard]] Result<void> formOf(ExportTask &task) const
    {
        if (!has("form"_L1))
            return {};
        if (task.form != ExportForm::Text)
            return wrong(ConfigText::tr("--%1 belongs to --%2. Write that too, or leave it out.").arg("form"_L1, "export=transcripts"_L1));
        const auto *form = std::ranges::find(transcriptForms, value("form"_L1), &FormName::name);
        if (form == std::end(transcriptForms))
            return wrongValue(optionOf("form"_L1));
        task.form = form->form;
        return {};
    }

    [[nodiscard]] Result<void> callsOf(ExportTask &task) const
    {
        if (task.form == ExportForm::Audit) {
            for (const auto option : {"from"_L1, "until"_L1, "agent"_L1, "number"_L1, "call"_L1, "clear"_L1}) {
                if (has(option))
                    return wrong(ConfigText::tr("--%1 says nothing for the audit log, which is exported whole.").arg(option));
            }
        }
        task.calls.agent = value("agent"_L1);
        task.calls.call = value("call"_L1);
        if (has("number"_L1)) {
            task.calls.number = digitsOf(value("number"_L1));
            if (task.calls.number.isEmpty() || !isNumber(value("number"_L1)))
                return wrongValue(optionOf("number"_L1));
        }
        for (auto [name, day] : {std::pair{"from"_L1, &task.calls.from}, std::pair{"until"_L1, &task.calls.until}}) {
            if (!has(name))
                continue;
            const QDate date = QDate::fromString(value(name), Qt::ISODate);
            if (!date.isValid())
                return wrongValue(optionOf(name));
            *day = date;
        }
        if (task.calls.from && task.calls.until && *task.calls.until < *task.calls.from)
            return wrong(ConfigText::tr("--until is before --from, so no call would fit."));
        return {};
    }

    const QHash<QString, QString> &m_given;
};

} // namespace

std::span<const HistoryOption> historyOptions()
{
    return table;
}

Result<HistoryTask> historyTaskFrom(const QHash<QString, QString> &given)
{
    return Reader(given).read();
}

} // namespace geon::config
