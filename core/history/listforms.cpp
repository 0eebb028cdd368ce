#include "core/history/listforms.h"

#include "core/base/plaintext.h"
#include "core/calls/attention.h"
#include "core/history/storednames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace geon::history {

using namespace Qt::StringLiterals;
using desk::HistoryRow;

namespace {

struct Column {
    QLatin1StringView name;
    QJsonValue (*value)(const HistoryRow &row);
};

QJsonValue moment(TimePoint at)
{
    return at > TimePoint() ? QJsonValue(toDateTime(at).toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue duration(const HistoryRow &row)
{
    const bool both = row.liveAt > TimePoint() && row.endedAt >= row.liveAt;
    return both ? QJsonValue(double((row.endedAt - row.liveAt).count()) / 1000) : QJsonValue();
}

QJsonValue needed(const HistoryRow &row)
{
    QJsonArray codes;
    for (const calls::AttentionKind kind : row.needed)
        codes.append(calls::nameOf(kind));
    return codes;
}

// clang-format off
constexpr Column columns[] = {
    {"call_id"_L1, [](const HistoryRow &row) { return QJsonValue(row.call.value); }},
    {"offered_at"_L1, [](const HistoryRow &row) { return moment(row.offeredAt); }},
    {"live_at"_L1, [](const HistoryRow &row) { return moment(row.liveAt); }},
    {"ended_at"_L1, [](const HistoryRow &row) { return moment(row.endedAt); }},
    {"duration_s"_L1, duration},
    {"state"_L1, [](const HistoryRow &row) { return QJsonValue(nameOf(row.state)); }},
    {"reason"_L1, [](const HistoryRow &row) { return QJsonValue(nameOf(row.reason.code)); }},
    {"caller_number"_L1, [](const HistoryRow &row) { return QJsonValue(row.callerNumber); }},
    {"caller_name"_L1, [](const HistoryRow &row) { return QJsonValue(row.callerName); }},
    {"dialled_number"_L1, [](const HistoryRow &row) { return QJsonValue(row.dialledNumber); }},
    {"agent"_L1, [](const HistoryRow &row) { return QJsonValue(row.profileName); }},
    {"agent_version"_L1, [](const HistoryRow &row) { return QJsonValue(row.profileVersion); }},
    {"outcome"_L1, [](const HistoryRow &row) { return QJsonValue(row.outcome); }},
    {"note"_L1, [](const HistoryRow &row) { return QJsonValue(row.note); }},
    {"cost_usd"_L1, [](const HistoryRow &row) { return QJsonValue(row.cost); }},
    {"cost_known"_L1, [](const HistoryRow &row) { return QJsonValue(row.costKnown); }},
    {"needed"_L1, needed},
    {"marks"_L1, [](const HistoryRow &row) { return QJsonValue(row.marks); }},
    {"turns"_L1, [](const HistoryRow &row) { return QJsonValue(row.turns); }},
    {"troubles"_L1, [](const HistoryRow &row) { return QJsonValue(row.troubles); }},
    {"simulated"_L1, [](const HistoryRow &row) { return QJsonValue(row.simulated); }},
    {"imported"_L1, [](const HistoryRow &row) { return QJsonValue(row.imported); }},
};
// clang-format on

bool isTelephoneNumber(const QString &text)
{
    return text.size() > 1 && text.front() == u'+'
        && std::all_of(text.cbegin() + 1, text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 12);
    case QJsonValue::Array:
        return value.toVariant().toStringList().join(u' ');
    default:
        return value.toString();
    }
}

QByteArray csvLine(const HistoryRow &row)
{
    QStringList cells;
    for (const Column &column : columns)
        cells += csvCell(textOf(column.value(row)));
    return cells.join(u',').toUtf8() + "\r\n";
}

QByteArray jsonLine(const HistoryRow &row)
{
    QJsonObject object;
    for (const Column &column : columns)
        object.insert(column.name, column.value(row));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = text;
    // Blanks before it do not keep every spreadsheet from seeing a formula.
    const QString bare = cell.trimmed();
    const bool formula =
        (!cell.isEmpty() && u"\t\r\n"_s.contains(cell.front())) || (!bare.isEmpty() && u"=+-@＝＋－＠"_s.contains(bare.front()));
    if (formula && !isTelephoneNumber(cell))
        cell.prepend(u'\'');
    cell = plainText(cell, u'\n');
    const bool quoted = cell.contains(u'"') || cell.contains(u',') || cell.contains(u';') || cell.contains(u'\n') || cell != cell.trimmed();
    return quoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

QLatin1StringView suffixOf(desk::ListForm form)
{
    return form == desk::ListForm::Csv ? "csv"_L1 : "jsonl"_L1;
}

Result<void> ListWriter::begin()
{
    if (m_form != desk::ListForm::Csv)
        return {};
    QStringList names;
    for (const Column &column : columns)
        names += column.name;
    return put(names.join(u',').toUtf8() + "\r\n");
}

Result<void> ListWriter::write(const HistoryRow &row)
{
    return put(m_form == desk::ListForm::Csv ? csvLine(row) : jsonLine(row));
}

Result<void> ListWriter::put(const QByteArray &line)
{
    if (m_out.write(line) == line.size())
        return {};
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("ListForms",
                                               "The list could not be written (%1). Free space on the disk or choose another "
                                               "place, then export again.")
                       .arg(m_out.errorString()));
}

} // namespace geon::history
