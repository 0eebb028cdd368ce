#include "core/history/transcriptforms.h"

#include "core/base/plaintext.h"
#include "core/history/markdowntext.h"
#include "core/history/transcriptjson.h"
#include "core/history/transcriptlines.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

namespace geon::history {

using namespace Qt::StringLiterals;
using desk::TranscriptForm;

namespace {

constexpr qsizetype longestPart = 60; // of a file's name

struct TranscriptForms {
    Q_DECLARE_TR_FUNCTIONS(TranscriptForms)
};

QString oneLine(const QString &text)
{
    return plainText(text, u' ');
}

QString title(const CallRecord &call, const FormStyle &style)
{
    return TranscriptForms::tr("Call of %1").arg(toDateTime(call.summary.offeredAt).toTimeZone(style.zone).toString(u"yyyy-MM-dd HH:mm"_s));
}

QString nothingSaid()
{
    return TranscriptForms::tr("There are no words: nobody spoke, or they were removed.");
}

QByteArray textOf(const CallRecord &call, const FormStyle &style)
{
    QString out = title(call, style) + u"\n\n"_s;
    for (const auto &[name, value] : factsOf(call, style))
        out += name + u": "_s + oneLine(value) + u'\n';
    out += u'\n';
    if (call.transcript.isEmpty())
        out += nothingSaid() + u'\n';
    QByteArray bytes = out.toUtf8();
    for (const calls::TranscriptEntry &entry : call.transcript)
        bytes += rowIn(entry, call.summary, style);
    return bytes;
}

QByteArray markdownOf(const CallRecord &call, const FormStyle &style)
{
    QString out = u"# "_s + title(call, style) + u"\n\n| | |\n|---|---|\n"_s;
    for (const auto &[name, value] : factsOf(call, style))
        out += u"| "_s + name + u" | "_s + markdownText(oneLine(value)) + u" |\n"_s;
    if (call.transcript.isEmpty())
        out += u"\n"_s + nothingSaid() + u'\n';
    for (const calls::TranscriptEntry &entry : call.transcript) {
        const TranscriptLine line = lineOf(entry, style);
        const QString offset = offsetText(line.from - beginOf(call.summary));
        out += line.speaker.isEmpty() ? u"\n**%1** "_s.arg(offset) : u"\n**%1 %2:** "_s.arg(offset, line.speaker);
        out += markdownText(line.text) + u'\n';
    }
    return out.toUtf8();
}

QString cueTime(Duration at)
{
    const auto ms = std::max<qint64>(at.count(), 0);
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    return two(ms / 3600000) + u':' + two(ms / 60000 % 60) + u':' + two(ms / 1000 % 60) + u",%1"_s.arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

// Players take tags (<b>, {\an8}) and an arrow for their own; an empty line ends a cue.
QString cueText(const TranscriptLine &line)
{
    QStringList lines = plainText(line.text, u'\n').split(u'\n');
    lines.removeIf([](const QString &one) { return one.trimmed().isEmpty(); });
    QString text = (line.speaker.isEmpty() ? QString() : line.speaker + u": "_s) + lines.join(u'\n');
    text.replace(u"-->"_s, u"→"_s);
    text.replace(u'<', u'‹').replace(u'>', u'›').replace(u'{', u'(').replace(u'}', u')');
    return text.trimmed();
}

// Where an end is not known: time to read it, but not into the next one.
Duration cueEnd(const TranscriptLine &line, Duration from, std::optional<Duration> next, Duration toBegin)
{
    static constexpr Duration least = 700ms;
    if (line.to > line.from)
        return std::max(line.to.time_since_epoch() - toBegin, from + least);
    const Duration reading = std::clamp(Duration(line.text.size() * 60), Duration(1500), Duration(7000));
    return std::max(from + least, next && *next > from ? std::min(from + reading, *next) : from + reading);
}

QByteArray srtOf(const CallRecord &call, const FormStyle &style)
{
    QList<TranscriptLine> lines;
    for (const calls::TranscriptEntry &entry : call.transcript)
        lines.append(lineOf(entry, style));
    std::ranges::stable_sort(lines, {}, &TranscriptLine::from);
    const Duration begin = beginOf(call.summary).time_since_epoch();
    const auto start = [&](const TranscriptLine &line) { return std::max(line.from.time_since_epoch() - begin, Duration::zero()); };
    QString out;
    int number = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString text = cueText(lines[i]);
        if (text.isEmpty())
            continue;
        const Duration from = start(lines[i]);
        const auto next = i + 1 < lines.size() ? std::optional(start(lines[i + 1])) : std::nullopt;
        out += u"%1\n%2 --> %3\n"_s.arg(++number).arg(cueTime(from), cueTime(cueEnd(lines[i], from, next, begin))) + text + u"\n\n"_s;
    }
    return out.toUtf8();
}

QString partOfName(const QString &text)
{
    QString out;
    for (const QChar c : text.left(longestPart)) {
        if ((c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'_' || (c == u'-' && !out.isEmpty()))
            out += c;
    }
    return out;
}

} // namespace

QByteArray rowIn(const calls::TranscriptEntry &entry, const calls::CallSummary &call, const FormStyle &style)
{
    const TranscriptLine line = lineOf(entry, style);
    const QString start = offsetText(line.from - beginOf(call)) + u"  "_s;
    // Lines of one turn hang below its first, so that none can be taken for a turn of its own.
    const QString hanging = u'\n' + QString(start.size(), u' ');
    const QString speaker = line.speaker.isEmpty() ? QString() : line.speaker + u": "_s;
    return QString(start + speaker + plainText(line.text, u'\n').replace(u'\n', hanging) + u'\n').toUtf8();
}

QByteArray transcriptIn(TranscriptForm form, const CallRecord &call, const FormStyle &style)
{
    switch (form) {
    case TranscriptForm::Text:
        return textOf(call, style);
    case TranscriptForm::Markdown:
        return markdownOf(call, style);
    case TranscriptForm::Json:
        return jsonTranscript(call, style);
    case TranscriptForm::Srt:
        return srtOf(call, style);
    }
    return {};
}

QLatin1StringView suffixOf(TranscriptForm form)
{
    switch (form) {
    case TranscriptForm::Text:
        return "txt"_L1;
    case TranscriptForm::Markdown:
        return "md"_L1;
    case TranscriptForm::Json:
        return "json"_L1;
    case TranscriptForm::Srt:
        return "srt"_L1;
    }
    return {};
}

QString fileNameOf(const calls::CallSummary &call, const QTimeZone &zone)
{
    QStringList parts{toDateTime(call.offeredAt).toTimeZone(zone).toString(u"yyyy-MM-dd HHmm"_s)};
    parts += partOfName(call.callerNumber);
    // An id that cannot stand in a name as it is, is named by what it hashes to.
    const QString id = partOfName(call.id.value);
    const QByteArray hash = QCryptographicHash::hash(call.id.value.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    parts += id == call.id.value && !id.isEmpty() ? id : QString::fromLatin1(hash);
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace geon::history
