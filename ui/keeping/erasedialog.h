// EraseDialog: takes calls out of the history for good: those that were chosen, or every call of a telephone number.
#pragma once

#include "core/desk/history.h"
#include "ui/keeping/growingdialog.h"
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace geon::ui {

class ArmedButton;
class JobLine;

//! Not modal. Says how many calls would go before they do; asks twice.
class EraseDialog final : public GrowingDialog
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds countAfter{250}; //!< of quiet: a number that is typed is not looked for digit by digit
    static constexpr qsizetype shortestNumber = 5;              //!< digits

    //! No @p calls: by number only.
    EraseDialog(desk::History &history, QList<desk::CallRowId> calls, QWidget *parent = nullptr);

    //! Begins with this number.
    void setNumber(const QString &number);
    void reject() override;

private:
    void arrange();
    void numberChanged();
    void count();
    void counted(quint64 ticket, const QList<desk::CallRowId> &rows);
    void read(quint64 ticket, const QList<desk::HistoryRow> &rows);
    void showWhat();
    void submit();
    void setRunning(bool running);
    [[nodiscard]] bool byNumber() const;
    [[nodiscard]] QString digits() const;

    desk::History &m_history;
    QList<desk::CallRowId> m_calls;
    QTimer m_later;
    quint64 m_finding = 0;
    quint64 m_reading = 0;
    qsizetype m_ofNumber = -1; //!< calls of the number; -1: not counted yet
    QRadioButton *m_chosen;
    QRadioButton *m_number;
    QLineEdit *m_line;
    QLabel *m_what;
    QLabel *m_warning;
    JobLine *m_job;
    QPushButton *m_close;
    ArmedButton *m_erase;
};

} // namespace geon::ui
