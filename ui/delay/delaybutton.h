// DelayButton: the delay that callers hear now, on the strip; pressed, that of each agent with the newest turns as a chart.
#pragma once

#include "core/desk/values.h"

#include <QPointer>
#include <QToolButton>

class QFrame;
class QVBoxLayout;

namespace geon::ui {

class DelayButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit DelayButton(QWidget *parent = nullptr);

    //! Hidden while no turn was answered lately.
    void setDelays(const QList<desk::AgentDelays> &delays);
    //! Shows the delays of each agent below the button; Escape, or a click elsewhere, closes it.
    void popUp();

private:
    void fill();

    QList<desk::AgentDelays> m_delays;
    QPointer<QFrame> m_popup;
    QList<ProfileId> m_shown; //!< the agents the popup has rows for, in order
};

} // namespace geon::ui
