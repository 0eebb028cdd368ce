// CallWindow: one call in a window of its own: its page, its actions, its keys. Closing it leaves the call as it is.
#pragma once

#include "core/desk/desk.h"
#include "core/desk/setup.h"
#include "ui/actions/actionregistry.h"

#include <QWidget>

namespace geon::ui {

class ActionBar;
class CallPage;
class TransferPanel;

class CallWindow final : public QWidget
{
    Q_OBJECT

public:
    CallWindow(desk::Desk &desk, desk::Setup &setup, const calls::CallSummary &call);

    [[nodiscard]] CallPage *page() const { return m_page; }
    [[nodiscard]] const calls::CallSummary &call() const { return m_call; }
    [[nodiscard]] const ActionRegistry &actions() const { return *m_actions; }

    // As a view of its call.
    void show(const desk::OpenedCall &call);
    using QWidget::show;
    void apply(const desk::Update &update);
    void clear();

Q_SIGNALS:
    //! The window was closed, by whatever means.
    void closed();
    void outcomesRequested(const geon::ProfileId &agent);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions(desk::Desk &desk);
    void showSituation();

    calls::CallSummary m_call;
    ActionRegistry *m_actions;
    CallPage *m_page;
    ActionBar *m_bar;
    TransferPanel *m_transfer;
};

} // namespace geon::ui
