// CallHeader: who is on the phone and how it goes, in two lines that never scroll away.
#pragma once

#include "core/calls/values.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace geon::ui {

class ElidedLabel;

class CallHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CallHeader(QWidget *parent = nullptr);

    void setCall(const calls::CallSummary &call, TimePoint now);
    //! The delays of its turns, for whoever wants to know more than the last one.
    void setDelays(const calls::DelayFacts &delays);
    //! The parts that count: told once a second.
    void tick(TimePoint now);

Q_SIGNALS:
    //! Masked words are wanted in clear, until the button is let go.
    void revealPressed();
    void revealReleased();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showNames();
    void showSituation();

    calls::CallSummary m_call;
    QLabel *m_number;
    ElidedLabel *m_name;
    ElidedLabel *m_profile;
    QLabel *m_simulated;
    QToolButton *m_reveal;
    QLabel *m_time;
    QLabel *m_shape;
    QLabel *m_situation;
    QLabel *m_delay;
    QLabel *m_cost;
    QLabel *m_expiry;
};

} // namespace geon::ui
