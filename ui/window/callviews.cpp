#include "ui/window/callviews.h"

#include <algorithm>

namespace geon::ui {

void CallViews::add(QObject *view, std::function<void(const desk::OpenedCall &)> show, std::function<void(const desk::Update &)> apply,
                    std::function<void()> clear)
{
    m_places.push_back({view, std::move(show), std::move(apply), std::move(clear), {}, false});
    connect(view, &QObject::destroyed, this, [this, view] { forget(view); });
}

void CallViews::forget(const QObject *view)
{
    const auto place = std::ranges::find(m_places, view, &Place::view);
    leave(*place);
    m_places.erase(place);
}

bool CallViews::isShown(const CallId &call) const
{
    return std::ranges::find(m_places, call, &Place::call) != m_places.end();
}

void CallViews::leave(Place &place)
{
    place.waiting = false;
    const CallId left = std::exchange(place.call, {});
    if (!left.isEmpty() && !isShown(left))
        m_desk.unwatch(left);
}

void CallViews::open(const QList<QObject *> &views, const CallId &call)
{
    std::vector<Place *> moving;
    for (Place &place : m_places) {
        if (views.contains(place.view) && place.call != call)
            moving.push_back(&place);
    }
    // All of them leave before any arrives, so that a call that nobody shows any more is let go first.
    for (Place *place : moving)
        leave(*place);
    for (Place *place : moving) {
        if (call.isEmpty()) {
            place->clear();
            continue;
        }
        const bool onItsWay = std::ranges::any_of(m_places, [&](const Place &one) { return one.waiting && one.call == call; });
        place->call = call;
        place->waiting = true;
        if (!onItsWay)
            m_desk.watch(call);
    }
}

CallId CallViews::callOf(const QObject *view) const
{
    const auto place = std::ranges::find(m_places, view, &Place::view);
    return place == m_places.end() ? CallId() : place->call;
}

QSet<CallId> CallViews::shown() const
{
    QSet<CallId> calls;
    for (const Place &place : m_places) {
        if (!place.call.isEmpty())
            calls.insert(place.call);
    }
    return calls;
}

void CallViews::apply(const desk::Update &update)
{
    for (Place &place : m_places) {
        const desk::OpenedCall *whole = place.call.isEmpty() ? nullptr : update.openedOf(place.call);
        // With nothing new beside it, the whole is all there is to know: the call was left and watched anew meanwhile.
        if (!whole || (!place.waiting && update.watchedOf(place.call))) {
            place.apply(update);
            continue;
        }
        place.waiting = false;
        place.show(*whole);
        desk::Update rest = update; // what is new in the call is in the whole already
        rest.watched.removeIf([&place](const desk::WatchedCall &one) { return one.call() == place.call; });
        place.apply(rest);
    }
}

} // namespace geon::ui
