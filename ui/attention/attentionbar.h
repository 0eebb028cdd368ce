// AttentionBar: what the open call needs its operator for, below its header: each reason with what to do, settled or put off from here.
#pragma once

#include "core/desk/desk.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace geon::ui {

class ElidedLabel;

//! Hidden while the call needs nobody and nothing is snoozed.
class AttentionBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes usualSnooze{5}; //!< of the key

    explicit AttentionBar(desk::Desk &desk, QWidget *parent = nullptr);

    void setCall(const calls::CallSummary &call, TimePoint now);
    //! The parts that count: told once a second.
    void tick(TimePoint now);
    //! It tells what a call that was needed, for good: nothing can be done about it.
    void setReadOnly() { m_readOnly = true; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *shape;
        QLabel *words;
        QLabel *since;
        ElidedLabel *advice;
        QPushButton *handled;
    };

    static constexpr qsizetype most = 4; //!< lines; the rest are counted

    Line makeLine(int row);
    void makeSnooze();
    void showReason(const Line &line, const calls::AttentionReason &reason) const;
    void handle(size_t line);
    void snooze(Duration length);

    desk::Desk &m_desk;
    calls::CallSummary m_call;
    bool m_readOnly = false;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    QToolButton *m_snooze;
    QLabel *m_more;
    QLabel *m_snoozed;
    QPushButton *m_wake;
};

} // namespace geon::ui
