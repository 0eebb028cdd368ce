#include "ui/history/historyfilter.h"

#include "core/base/textfold.h"
#include "ui/calllist/callfilter.h"
#include "ui/words/words.h"

#include <QLocale>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::CallState;
using calls::ReasonCode;

namespace {

TimePoint startOf(QDate day)
{
    return TimePoint(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

QString shortDate(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

template <typename Value, typename Name> QString listed(const QList<Value> &values, Name name)
{
    QStringList names;
    for (const Value &value : values)
        names += name(value);
    return names.join(u", "_s);
}

QString rangeWords(const QString &what, const QString &least, const QString &most)
{
    if (most.isEmpty())
        return FilterWords::tr("%1 at least %2").arg(what, least);
    if (least.isEmpty())
        return FilterWords::tr("%1 at most %2").arg(what, most);
    return FilterWords::tr("%1 %2 to %3").arg(what, least, most);
}

QString customWords(const HistoryFilter &filter)
{
    if (!filter.last.isValid())
        return FilterWords::tr("From %1").arg(shortDate(filter.first));
    if (!filter.first.isValid())
        return FilterWords::tr("Until %1").arg(shortDate(filter.last));
    return FilterWords::tr("%1 to %2").arg(shortDate(filter.first), shortDate(filter.last));
}

void setPeriod(desk::HistoryQuery &query, const HistoryFilter &filter, QDate today)
{
    switch (filter.period) {
    case Period::Any:
        return;
    case Period::Today:
        query.from = startOf(today);
        return;
    case Period::Yesterday:
        query.from = startOf(today.addDays(-1));
        query.to = startOf(today);
        return;
    case Period::SevenDays: // with today
        query.from = startOf(today.addDays(-6));
        return;
    case Period::ThirtyDays:
        query.from = startOf(today.addDays(-29));
        return;
    case Period::Custom:
        if (filter.first.isValid())
            query.from = startOf(filter.first);
        if (filter.last.isValid())
            query.to = startOf(filter.last.addDays(1));
        return;
    }
}

bool asksFor(const HistoryFilter &filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Words:
        return !filter.words.trimmed().isEmpty();
    case FilterPart::Period:
        return filter.period == Period::Custom ? filter.first.isValid() || filter.last.isValid() : filter.period != Period::Any;
    case FilterPart::Agent:
        return !filter.agent.isEmpty();
    case FilterPart::Version:
        return filter.version != 0;
    case FilterPart::Number:
        return !digitsOf(filter.number).isEmpty();
    case FilterPart::Outcome:
        return filter.outcome.has_value();
    case FilterPart::State:
        return !filter.states.isEmpty();
    case FilterPart::EndReason:
        return !filter.endReasons.isEmpty();
    case FilterPart::Duration:
        return filter.shortest || filter.longest;
    case FilterPart::Cost:
        return filter.cheapest || filter.dearest;
    case FilterPart::Needed:
        return !filter.needed.isEmpty();
    case FilterPart::Marked:
        return filter.marked;
    case FilterPart::Imported:
        return filter.imported;
    }
    return false;
}

} // namespace

QList<FilterPart> HistoryFilter::parts() const
{
    QList<FilterPart> all;
    for (int part = 0; part <= int(FilterPart::Imported); ++part) {
        if (asksFor(*this, FilterPart(part)))
            all += FilterPart(part);
    }
    return all;
}

HistoryFilter HistoryFilter::without(FilterPart part) const
{
    const HistoryFilter none;
    HistoryFilter less = *this;
    switch (part) {
    case FilterPart::Words:
        less.words = none.words;
        break;
    case FilterPart::Period:
        less.period = none.period;
        less.first = none.first;
        less.last = none.last;
        break;
    case FilterPart::Agent:
        less.agent = none.agent;
        less.agentName = none.agentName;
        break;
    case FilterPart::Version:
        less.version = none.version;
        break;
    case FilterPart::Number:
        less.number = none.number;
        break;
    case FilterPart::Outcome:
        less.outcome = none.outcome;
        break;
    case FilterPart::State:
        less.states = none.states;
        break;
    case FilterPart::EndReason:
        less.endReasons = none.endReasons;
        break;
    case FilterPart::Duration:
        less.shortest = less.longest = std::nullopt;
        break;
    case FilterPart::Cost:
        less.cheapest = less.dearest = std::nullopt;
        break;
    case FilterPart::Needed:
        less.needed = none.needed;
        break;
    case FilterPart::Marked:
        less.marked = false;
        break;
    case FilterPart::Imported:
        less.imported = false;
        break;
    }
    return less;
}

desk::HistoryQuery queryOf(const HistoryFilter &filter, QDate today)
{
    desk::HistoryQuery query;
    query.words = filter.words.simplified();
    setPeriod(query, filter, today);
    query.agent = filter.agent;
    query.version = filter.version;
    query.number = digitsOf(filter.number);
    query.outcome = filter.outcome;
    query.states = filter.states;
    query.endReasons = filter.endReasons;
    query.shortest = filter.shortest;
    query.longest = filter.longest;
    query.cheapest = filter.cheapest;
    query.dearest = filter.dearest;
    query.needed = filter.needed;
    query.marked = filter.marked;
    query.imported = filter.imported;
    return query;
}

QString periodName(Period period)
{
    switch (period) {
    case Period::Any:
        return FilterWords::tr("Any day");
    case Period::Today:
        return FilterWords::tr("Today");
    case Period::Yesterday:
        return FilterWords::tr("Yesterday");
    case Period::SevenDays:
        return FilterWords::tr("Last 7 days");
    case Period::ThirtyDays:
        return FilterWords::tr("Last 30 days");
    case Period::Custom:
        return FilterWords::tr("From … to …");
    }
    return {};
}

QList<CallState> offeredStates()
{
    return {CallState::Ended, CallState::Missed, CallState::Rejected, CallState::Failed, CallState::Live};
}

QList<ReasonCode> offeredEndReasons()
{
    using enum ReasonCode;
    return {EndedByCaller,      EndedByOperator, EndedByAgent,   EndedByTransfer, EndedByTimeLimit,  EndedByError,
            EndedUnknown,       CallerLeft,      WebhookStale,   AcceptDeadline,  AcceptRefused,     AcceptHadNoEffect,
            RejectedByOperator, RejectedOnHold,  RejectedByRule, RejectedFull,    RejectedUnattended};
}

QString endReasonName(ReasonCode reason)
{
    QString name = words::shortReason({reason, {}});
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString wordsOf(const HistoryFilter &filter, FilterPart part)
{
    const QLocale locale;
    switch (part) {
    case FilterPart::Words:
        return FilterWords::tr("Said: %1").arg(filter.words.simplified());
    case FilterPart::Period:
        return filter.period == Period::Custom ? customWords(filter) : periodName(filter.period);
    case FilterPart::Agent:
        return FilterWords::tr("Agent: %1").arg(filter.agentName.isEmpty() ? filter.agent.value : filter.agentName);
    case FilterPart::Version:
        return FilterWords::tr("Version %1").arg(filter.version);
    case FilterPart::Number:
        return FilterWords::tr("Number: %1").arg(filter.number.simplified());
    case FilterPart::Outcome:
        return filter.outcome.value_or(QString()).isEmpty() ? FilterWords::tr("No outcome")
                                                            : FilterWords::tr("Outcome: %1").arg(*filter.outcome);
    case FilterPart::State:
        return listed(filter.states, [](CallState state) { return words::state(state); });
    case FilterPart::EndReason:
        return FilterWords::tr("Ended: %1").arg(listed(filter.endReasons, endReasonName));
    case FilterPart::Duration:
        return rangeWords(FilterWords::tr("Duration"), filter.shortest ? words::duration(*filter.shortest) : QString(),
                          filter.longest ? words::duration(*filter.longest) : QString());
    case FilterPart::Cost:
        return rangeWords(FilterWords::tr("Cost"), filter.cheapest ? words::cost(*filter.cheapest) : QString(),
                          filter.dearest ? words::cost(*filter.dearest) : QString());
    case FilterPart::Needed:
        return FilterWords::tr("Needed you: %1").arg(listed(filter.needed, reasonName));
    case FilterPart::Marked:
        return FilterWords::tr("With marks");
    case FilterPart::Imported:
        return FilterWords::tr("Imported");
    }
    return {};
}

} // namespace geon::ui
