// StoredCallWindow: a call that was, in a window of its own: read as it stood at a moment, and played on from there. What only a call that
// goes on has is not there; outcome, notes and marks can still be written.
#pragma once

#include "core/desk/player.h"
#include "core/desk/setup.h"
#include "ui/actions/actionregistry.h"
#include "ui/window/callviews.h"

#include <QWidget>
#include <memory>

class QLabel;
class QSplitter;

namespace geon::ui {

class CallPage;
class PlaybackBar;
class SidePanel;
class StateNote;

//! Space plays and pauses wherever nobody types, + and − change the speed, Alt with left and right go 5 seconds; in the bar left, right,
//! Home and End do. Escape closes.
class StoredCallWindow final : public QWidget
{
    Q_OBJECT

public:
    //! @p wordsKept false: they were removed from the store.
    StoredCallWindow(std::unique_ptr<desk::Player> player, desk::Setup &setup, bool wordsKept);
    ~StoredCallWindow() override;

    [[nodiscard]] CallPage *page() const { return m_page; }
    [[nodiscard]] SidePanel *side() const { return m_side; }
    [[nodiscard]] PlaybackBar *bar() const { return m_bar; }
    [[nodiscard]] const ActionRegistry &actions() const { return *m_actions; }
    [[nodiscard]] desk::Player &player() const { return *m_player; }

    // As a view of its call.
    void show(const desk::OpenedCall &call);
    using QWidget::show;
    void apply(const desk::Update &update);
    void clear() { }

Q_SIGNALS:
    //! The window was closed, by whatever means.
    void closed();
    void outcomesRequested(const geon::ProfileId &agent);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectActions(desk::Setup &setup);
    void showPlayback(const desk::Playback &playback);
    void showCall();

    std::unique_ptr<desk::Player> m_player; //!< outlives all parts of the window
    calls::CallSummary m_call;
    bool m_wordsKept;
    ActionRegistry *m_actions;
    QLabel *m_banner;
    StateNote *m_problem;
    StateNote *m_removed;
    CallPage *m_page;
    SidePanel *m_side;
    QSplitter *m_panes;
    PlaybackBar *m_bar;
    std::unique_ptr<CallViews> m_views;
};

} // namespace geon::ui
