// CallViews: which calls the desk is asked to stream, because some view shows them. A call in two places is watched once, and left when the
// last of them leaves it.
#pragma once

#include "core/desk/desk.h"

#include <QObject>
#include <QSet>
#include <functional>
#include <vector>

namespace geon::ui {

class CallViews final : public QObject
{
    Q_OBJECT

public:
    //! The desk outlives it.
    explicit CallViews(desk::Desk &desk, QObject *parent = nullptr) : QObject(parent), m_desk(desk) { }

    //! A view has show(OpenedCall), apply(Update) and clear(). It leaves its call when it dies.
    template <typename View> void add(View *view)
    {
        add(
            view, [view](const desk::OpenedCall &call) { view->show(call); }, [view](const desk::Update &update) { view->apply(update); },
            [view] { view->clear(); });
    }
    //! From now on these views show @p call; an empty one: none. They get it whole as soon as it comes.
    void open(const QList<QObject *> &views, const CallId &call);
    [[nodiscard]] CallId callOf(const QObject *view) const;
    [[nodiscard]] QSet<CallId> shown() const;
    //! Hands a batch to every view: the whole of a call to those that wait for it, what is new in it to those that have it.
    void apply(const desk::Update &update);

private:
    struct Place {
        QObject *view = nullptr;
        std::function<void(const desk::OpenedCall &)> show;
        std::function<void(const desk::Update &)> apply;
        std::function<void()> clear;
        CallId call;
        bool waiting = false; //!< for the whole of the call
    };

    void add(QObject *view, std::function<void(const desk::OpenedCall &)> show, std::function<void(const desk::Update &)> apply,
             std::function<void()> clear);
    void forget(const QObject *view);
    void leave(Place &place);
    [[nodiscard]] bool isShown(const CallId &call) const;

    desk::Desk &m_desk;
    std::vector<Place> m_places;
};

} // namespace geon::ui
