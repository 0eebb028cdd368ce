// Desk: the one door between core and whoever watches: commands in, batches of changes out.
#pragma once

#include "core/desk/values.h"

#include <QObject>

namespace geon::desk {

//! Lives on the watcher's thread (the UI thread). Everything here returns at once; what came of it arrives with updated().
class Desk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Hands a command over. Its Action, with this id, comes with the next updates until it is settled.
    virtual ActionId submit(const Command &command) = 0;
    //! Streams this call's transcript, facts and frames too; the next update's `opened` starts it. A call that is watched already is told
    //! whole once more, for one more view of it: what goes on in `watched` goes on.
    virtual void watch(const CallId &call) = 0;
    virtual void unwatch(const CallId &call) = 0;
    //! A watched call is told again whole, without masks, until it is let go (@p on false), no longer watched, or a minute has passed. Each
    //! time is an Action of the call (ActionKind::Reveal) whose `settledAt` is when it ended.
    virtual void reveal(const CallId &call, bool on) = 0;
    //! Which calls have said it, accents and case aside? Update::found answers, and again when more calls have, until another text is asked
    //! for. An empty one ends it.
    virtual void find(const QString &text) = 0;
    //! The profile that answers calls to numbers without a route of their own.
    virtual void setDefaultProfile(const ProfileId &profile) = 0;
    //! The time by the engine's clock, which the TimePoints of all values are told in.
    [[nodiscard]] virtual TimePoint now() const = 0;

Q_SIGNALS:
    //! At most 30 times a second, never empty.
    void updated(const geon::desk::Update &update);
};

} // namespace geon::desk
