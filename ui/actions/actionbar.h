// ActionBar: what can be done to the open call, and what became of it. Hanging up is asked for twice, and names the caller.
#pragma once

#include "core/desk/desk.h"
#include "ui/actions/actionregistry.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace geon::ui {

class ConfirmationLine;

class ActionBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds armedFor{10};

    ActionBar(desk::Desk &desk, const ActionRegistry &actions, QWidget *parent = nullptr);

    void apply(const desk::Update &update);
    //! The call the buttons act on; none: an empty summary.
    void setCall(const calls::CallSummary &call);
    void stopSpeaking();
    //! Asks "Hang up +55 …?": Enter does it, Esc or anything else does not.
    void arm();
    [[nodiscard]] bool isArmed() const { return m_armed; }
    //! What the panel of a transfer stands on.
    [[nodiscard]] QWidget *transferButton() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void disarm();
    void hangUp();
    void showButtons();
    void fit();
    void showLabels(bool shown);

    desk::Desk &m_desk;
    const ActionRegistry &m_actions;
    calls::CallSummary m_call;
    QPushButton *m_stop;
    QPushButton *m_pause;
    QPushButton *m_transfer;
    QPushButton *m_hangUp;
    ConfirmationLine *m_line;
    bool m_armed = false;
    QString m_fitted; //!< the words that were fitted into the width
    int m_fittedWidth = -1;
    int m_narrowest = 0;
    QPointer<QWidget> m_focusBefore;
    QTimer m_patience;
};

} // namespace geon::ui
