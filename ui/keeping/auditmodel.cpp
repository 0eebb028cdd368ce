#include "ui/keeping/auditmodel.h"

#include "ui/keeping/auditwords.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/words/words.h"

#include <QGuiApplication>
#include <QLocale>

namespace geon::ui {

using namespace Qt::StringLiterals;

AuditModel::AuditModel(desk::History &history, QObject *parent) : QAbstractTableModel(parent), m_history(history)
{
    connect(&history, &desk::History::auditRead, this, &AuditModel::take);
}

void AuditModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_whole = false;
    endResetModel();
    m_waiting = true;
    m_history.readAudit(0, pageSize);
}

void AuditModel::setGroup(const QString &prefix)
{
    beginResetModel();
    m_group = prefix;
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (isOf(m_rows.at(i).kind, m_group))
            m_shown.append(i);
    }
    endResetModel();
    if (m_shown.size() < enough)
        fetchMore({});
}

void AuditModel::take(const QList<desk::AuditRow> &rows)
{
    // Another viewer's page is not the one below ours.
    const bool next = m_rows.isEmpty() || rows.isEmpty() || rows.first().number < m_rows.last().number;
    if (!m_waiting || !next)
        return;
    m_waiting = false;
    m_whole = rows.size() < pageSize;
    QList<qsizetype> shown;
    for (const desk::AuditRow &row : rows) {
        if (isOf(row.kind, m_group))
            shown.append(m_rows.size());
        m_rows.append(row);
    }
    if (!shown.isEmpty()) {
        beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + shown.size()) - 1);
        m_shown += shown;
        endInsertRows();
    }
    Q_EMIT pageRead();
    if (m_shown.size() < enough)
        fetchMore({});
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_waiting && !m_whole;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_waiting = true;
    m_history.readAudit(m_rows.isEmpty() ? 0 : m_rows.last().number, pageSize);
}

QString AuditModel::text(const desk::AuditRow &row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row.number);
    case When:
        return QLocale().toString(toDateTime(row.at).date(), QLocale::ShortFormat) + u' ' + words::clockTime(row.at);
    case Actor:
        return harmlessLine(row.actor);
    case What:
        return harmlessLine(auditKind(row.kind));
    case Call:
        return harmlessLine(row.call.value);
    case Detail:
        return harmlessLine(row.detail);
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const desk::AuditRow &row = m_rows.at(m_shown.at(index.row()));
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole && (index.column() == Detail || index.column() == Call))
        return u"<qt>"_s + text(row, index.column()).toHtmlEscaped() + u"</qt>"_s;
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && (index.column() == Number || index.column() == When))
        return tabular(QGuiApplication::font());
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case When:
        return tr("When");
    case Actor:
        return tr("Who");
    case What:
        return tr("What");
    case Call:
        return tr("Call");
    case Detail:
        return tr("Detail");
    default:
        return {};
    }
}

} // namespace geon::ui
