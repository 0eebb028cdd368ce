// DeliveriesDialog: the log of outbound webhooks: what was sent where, what waits, what was given up, and sending that again.
#pragma once

#include "core/desk/history.h"

#include <QDialog>
#include <QSet>
#include <QTimer>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace geon::ui {

class DeliveriesModel;
class StateNote;

//! Not modal. Follows what happens while it is open; selection and place in the list stay.
class DeliveriesDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostShown = 1000;

    explicit DeliveriesDialog(desk::History &history, QWidget *parent = nullptr);

    //! Shows what was given up only: where a count of it leads.
    void showGivenUp();

private:
    void build();
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QWidget *makeDetail();
    void read();
    void take(const QList<desk::Delivery> &deliveries);
    void showRows(const QList<desk::Delivery> &deliveries);
    void nameDestinations(const QList<desk::Delivery> &deliveries);
    void showOne();
    void showCounts();
    void showKeeping();
    void resend(const QList<qint64> &ids);
    void showResent();
    [[nodiscard]] QList<qint64> dead(bool selectedOnly) const;
    [[nodiscard]] QString emptyWords() const;

    desk::History &m_history;
    DeliveriesModel *m_model;
    QComboBox *m_destination;
    QComboBox *m_state;
    StateNote *m_problem;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QTableView *m_table;
    StateNote *m_why;
    QPlainTextEdit *m_payload;
    QToolButton *m_copy;
    QLabel *m_counts;
    QPushButton *m_resend;
    QPushButton *m_resendAll;
    QTimer m_refresh; //!< many deliveries change in one moment
    QSet<qint64> m_resent;
    int m_reading = 0; //!< answers that are due: only the last is of the filter as it is
    bool m_wasRead = false;
};

} // namespace geon::ui
