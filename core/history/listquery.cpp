#include "core/history/listquery.h"

#include "core/base/textfold.h"
#include "core/history/storednames.h"
#include "core/history/wordfinder.h"

namespace geon::history {

using namespace Qt::StringLiterals;
using desk::HistoryColumn;

namespace {

class Conditions
{
public:
    void add(const QString &sql, const QVariantList &values = {})
    {
        m_sql.append(sql);
        m_values += values;
    }
    template <typename Enum> void addAnyOf(QLatin1StringView column, const QList<Enum> &wanted)
    {
        if (wanted.isEmpty())
            return;
        QStringList marks;
        QVariantList names;
        for (const Enum one : wanted) {
            marks.append(u"?"_s);
            names.append(QString(nameOf(one)));
        }
        add(column + " IN ("_L1 + marks.join(u',') + u')', names);
    }
    [[nodiscard]] QString sql() const { return m_sql.isEmpty() ? QString() : " WHERE "_L1 + m_sql.join(" AND "_L1); }
    [[nodiscard]] QVariantList values() const { return m_values; }

private:
    QStringList m_sql;
    QVariantList m_values;
};

QString orderOf(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::OfferedAt:
        return u"offered_at"_s;
    case HistoryColumn::Caller:
        return u"caller_number"_s;
    case HistoryColumn::Dialled:
        return u"dialled_number"_s;
    case HistoryColumn::Agent:
        return u"profile_name COLLATE NOCASE"_s;
    case HistoryColumn::Version:
        return u"profile_version"_s;
    case HistoryColumn::State:
        return u"state"_s;
    case HistoryColumn::Duration:
        return u"duration"_s;
    case HistoryColumn::Outcome:
        return u"outcome COLLATE NOCASE"_s;
    case HistoryColumn::Note:
        return u"note COLLATE NOCASE"_s;
    case HistoryColumn::Cost:
        return u"cost"_s;
    case HistoryColumn::Reasons: // by how many
        return u"length(needed) - length(replace(needed, ' ', ''))"_s;
    case HistoryColumn::Marks:
        return u"marks"_s;
    case HistoryColumn::Turns:
        return u"turns"_s;
    case HistoryColumn::Troubles:
        return u"troubles"_s;
    case HistoryColumn::CallId:
        return u"call"_s;
    }
    return u"offered_at"_s;
}

//! Among equals the newer comes first.
QString orderOf(const desk::HistoryQuery &query)
{
    const QLatin1StringView way = query.descending ? " DESC"_L1 : " ASC"_L1;
    const QString first = " ORDER BY "_L1 + orderOf(query.sortBy) + way;
    return query.sortBy == HistoryColumn::OfferedAt ? first + ", id"_L1 + way : first + ", offered_at DESC, id DESC"_L1;
}

void addWhoAndWhat(const desk::HistoryQuery &query, Conditions &conditions)
{
    if (!query.agent.isEmpty())
        conditions.add(u"profile = ?"_s, {query.agent.value});
    if (query.version > 0)
        conditions.add(u"profile_version = ?"_s, {query.version});
    if (const QString digits = digitsOf(query.number); !digits.isEmpty())
        conditions.add(u"(instr(caller_digits, ?) OR instr(dialled_digits, ?))"_s, {digits, digits});
    if (query.outcome)
        conditions.add(u"outcome = ?"_s, {*query.outcome});
    conditions.addAnyOf("state"_L1, query.states);
    conditions.addAnyOf("reason"_L1, query.endReasons);
    QStringList kinds;
    QVariantList names;
    for (const calls::AttentionKind kind : query.needed) {
        kinds.append(u"instr(needed, ?)"_s);
        names.append(u' ' + QString(nameOf(kind)) + u' ');
    }
    if (!kinds.isEmpty())
        conditions.add(u'(' + kinds.join(" OR "_L1) + u')', names);
    if (query.marked)
        conditions.add(u"marks > 0"_s);
    if (query.imported)
        conditions.add(u"imported = 1"_s);
}

void addHowMuch(const desk::HistoryQuery &query, Conditions &conditions)
{
    const auto ms = [](TimePoint at) { return qint64(at.time_since_epoch().count()); };
    if (query.from)
        conditions.add(u"offered_at >= ?"_s, {ms(*query.from)});
    if (query.to)
        conditions.add(u"offered_at < ?"_s, {ms(*query.to)});
    if (query.shortest)
        conditions.add(u"duration >= ?"_s, {qint64(query.shortest->count())});
    if (query.longest)
        conditions.add(u"duration <= ?"_s, {qint64(query.longest->count())});
    if (query.cheapest)
        conditions.add(u"cost >= ?"_s, {*query.cheapest});
    if (query.dearest)
        conditions.add(u"cost <= ?"_s, {*query.dearest});
}

} // namespace

std::optional<ListQuery> listQuery(const desk::HistoryQuery &query)
{
    Conditions conditions;
    addWhoAndWhat(query, conditions);
    addHowMuch(query, conditions);
    if (!query.words.trimmed().isEmpty()) {
        const WordFinder finder(query.words);
        if (finder.isEmpty())
            return {};
        conditions.add(u"id IN (SELECT rowid FROM words WHERE words MATCH ?)"_s, {finder.match()});
    }
    if (!query.number.trimmed().isEmpty() && digitsOf(query.number).isEmpty())
        return {};
    return ListQuery{"SELECT id FROM calls"_L1 + conditions.sql() + orderOf(query), conditions.values()};
}

} // namespace geon::history
