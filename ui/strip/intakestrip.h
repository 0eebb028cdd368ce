// IntakeStrip: one line over the panes: can calls come in, and how many are there. Below it a banner while webhooks go unchecked.
#pragma once

#include "core/desk/desk.h"
#include "ui/strip/lamps.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace geon::ui {

class DelayButton;
class IntakeControl;
class Lamp;

class IntakeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit IntakeStrip(desk::Desk &desk, QWidget *parent = nullptr);

    void apply(const desk::Update &update);
    //! A tag of somebody else, beside the counters.
    void addTag(QWidget *tag);
    [[nodiscard]] IntakeControl &intake() { return *m_control; }

Q_SIGNALS:
    //! The counter was pressed.
    void nextNeedingYouRequested();

private:
    void showIntake();
    void showTotals(const desk::Totals &totals);
    void showNeedsYou(int calls);
    [[nodiscard]] QWidget *makeBanner();

    desk::Desk &m_desk;
    desk::Intake m_intake;
    desk::Totals m_totals;
    IntakeControl *m_control;
    Lamp *m_server;
    Lamp *m_webhook;
    Lamp *m_provider;
    QLabel *m_simulated;
    QToolButton *m_needsYou;
    QLabel *m_ringing;
    QLabel *m_live;
    QLabel *m_ended;
    DelayButton *m_delay;
    QLabel *m_cost;
    QHBoxLayout *m_line;
    QWidget *m_banner;
    QTimer m_tick; //!< the age of the last webhook
};

} // namespace geon::ui
