// CallWindows: the calls that have windows of their own, and where those windows stood.
#pragma once

#include "core/desk/desk.h"
#include "core/desk/setup.h"
#include "ui/window/callviews.h"

#include <QObject>
#include <memory>
#include <vector>

class QSettings;

namespace geon::ui {

class CallWindow;

//! Windows are numbered: a new one takes the lowest free number, and stands where the last one of that number stood.
class CallWindows final : public QObject
{
    Q_OBJECT

public:
    //! All outlive it.
    CallWindows(desk::Desk &desk, desk::Setup &setup, CallViews &views, QSettings &store, QWidget *main);
    ~CallWindows() override;

    //! Opens a window for the call, or comes back to the one it has.
    void open(const calls::CallSummary &call);
    [[nodiscard]] QSet<CallId> calls() const;
    [[nodiscard]] QList<CallWindow *> windows() const;
    //! Windows of calls that are no longer kept close.
    void apply(const desk::Update &update);
    //! Keeps where all of them stand, and closes them.
    void closeAll();
    //! Where windows stood is forgotten.
    void forgetPlaces();

Q_SIGNALS:
    void changed();
    void outcomesRequested(const geon::ProfileId &agent);

private:
    struct Own {
        int number;
        std::unique_ptr<CallWindow> window;
    };

    [[nodiscard]] int freeNumber() const;
    [[nodiscard]] QRect placeFor(int number) const;
    void keepPlace(const Own &own);
    void closed(const CallWindow *window);

    desk::Desk &m_desk;
    desk::Setup &m_setup;
    CallViews &m_views;
    QSettings &m_store;
    QWidget *m_main;
    std::vector<Own> m_own;
};

} // namespace geon::ui
