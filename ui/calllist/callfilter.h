// CallFilter: which calls of the list are shown. Pure: what is asked for, and whether a call answers it.
#pragma once

#include "core/calls/values.h"

#include <QCoreApplication>
#include <QSet>
#include <array>

namespace geon::ui {

//! What a call is asked to be. Paused and Transferring calls are Live too; NeedsYou is beside all of them.
enum class CallKind { Ringing, Live, Paused, Transferring, Ended, NeedsYou };
inline constexpr std::array callKinds{CallKind::Ringing,      CallKind::Live,  CallKind::Paused,
                                      CallKind::Transferring, CallKind::Ended, CallKind::NeedsYou};

[[nodiscard]] QString kindName(CallKind kind);
[[nodiscard]] QString reasonName(calls::AttentionKind kind); //!< two or three words
[[nodiscard]] bool isOfKind(const calls::CallSummary &call, CallKind kind);

//! Within one list any will do; between the lists all must hold. An empty list asks for nothing.
class CallFilter
{
    Q_DECLARE_TR_FUNCTIONS(CallFilter)

public:
    //! Matches the caller's number in any writing, names, the agent, the newest words, the outcome: accents and case aside, each word of it
    //! anywhere. Or the call is one of those found().
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    //! Calls in which the text was said earlier.
    void addFound(const QSet<CallId> &calls) { m_found += calls; }
    [[nodiscard]] const QSet<CallId> &found() const { return m_found; }
    //! What a call's row says now is said earlier in a moment: a call that has matched once goes on matching while the words run on.
    void remember(const calls::CallSummary &call);

    QSet<CallKind> kinds;
    QSet<QString> agents; //!< by name, as the list shows them
    QSet<calls::AttentionKind> reasons;

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && kinds.isEmpty() && agents.isEmpty() && reasons.isEmpty(); }
    [[nodiscard]] bool matches(const calls::CallSummary &call) const;
    //! What is chosen beside the text, for a person: "Live, Paused · Anna".
    [[nodiscard]] QString description() const;

    friend bool operator==(const CallFilter &, const CallFilter &) = default;

private:
    [[nodiscard]] bool hasText(const calls::CallSummary &call) const;
    [[nodiscard]] bool hasNumber(const QString &number) const;

    QString m_text;
    QStringList m_words; //!< folded
    QString m_digits;    //!< of a text that is a number or a part of one
    QSet<CallId> m_found;
};

} // namespace geon::ui
