// Announcements: what a screen reader is told of the open call, in order, no faster than it can be listened to. Pure.
#pragma once

#include "core/desk/values.h"

#include <QStringList>
#include <optional>
#include <unordered_set>

namespace geon::ui {

//! Finished turns, changes of state and what became of actions; each once. When more comes than can be spoken, the oldest words are let go:
//! news of now count more.
class Announcements
{
public:
    static constexpr Duration apart = 1s;
    static constexpr qsizetype mostWaiting = 4;
    static constexpr qsizetype longest = 300; //!< characters of one turn

    //! Another call is open: nothing of the one before is spoken any more. Turns it has already are not read out.
    void open(const desk::OpenedCall &call);
    void clear();
    void apply(const desk::Update &update);

    //! What to say now; none while there is nothing, or it is too soon.
    [[nodiscard]] std::optional<QString> take(TimePoint now);
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.isEmpty(); }

private:
    void tellEntry(const calls::TranscriptEntry &entry);
    void tellState(const calls::CallSummary &call);
    void tellAction(const calls::Action &action);
    void add(const QString &words);

    CallId m_call;
    QString m_situation;
    std::unordered_set<quint64> m_told;    //!< keys of turns
    std::unordered_set<quint64> m_settled; //!< ids of actions
    QStringList m_waiting;
    TimePoint m_spokenAt{};
};

} // namespace geon::ui
