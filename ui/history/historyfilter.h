// HistoryFilter: what an operator asks the history for, as it is chosen: a day is "yesterday" until midnight. Pure.
#pragma once

#include "core/desk/history.h"

#include <QCoreApplication>

namespace geon::ui {

enum class Period { Any, Today, Yesterday, SevenDays, ThirtyDays, Custom };

//! One part of a filter that can be taken away alone.
enum class FilterPart { Words, Period, Agent, Version, Number, Outcome, State, EndReason, Duration, Cost, Needed, Marked, Imported };

struct HistoryFilter {
    QString words;
    Period period = Period::Any;
    QDate first; //!< of Custom, both days included; either may be missing
    QDate last;
    ProfileId agent;
    QString agentName; //!< for people
    int version = 0;
    QString number; //!< in any writing: its digits count
    std::optional<QString> outcome;
    QList<calls::CallState> states;
    QList<calls::ReasonCode> endReasons;
    std::optional<Duration> shortest;
    std::optional<Duration> longest;
    std::optional<double> cheapest; //!< USD
    std::optional<double> dearest;
    QList<calls::AttentionKind> needed;
    bool marked = false;
    bool imported = false;

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;

    [[nodiscard]] bool isEmpty() const { return *this == HistoryFilter(); }
    //! The parts that ask for something, in the order of the enumeration.
    [[nodiscard]] QList<FilterPart> parts() const;
    [[nodiscard]] HistoryFilter without(FilterPart part) const;
};

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryFilter)
};

//! What the store is asked; days are those of this machine's time zone. Sorted as a new query is.
[[nodiscard]] desk::HistoryQuery queryOf(const HistoryFilter &filter, QDate today);
//! One part in a few words: "Agent: Anna".
[[nodiscard]] QString wordsOf(const HistoryFilter &filter, FilterPart part);
[[nodiscard]] QString periodName(Period period);
//! The states and the reasons that a stored call can have ended with, in the order they are offered.
[[nodiscard]] QList<calls::CallState> offeredStates();
[[nodiscard]] QList<calls::ReasonCode> offeredEndReasons();
[[nodiscard]] QString endReasonName(calls::ReasonCode reason); //!< three words, with a capital

} // namespace geon::ui
