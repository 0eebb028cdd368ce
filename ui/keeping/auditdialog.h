// AuditDialog: who did what, newest first; whether the log is whole; and its export.
#pragma once

#include "core/desk/history.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace geon::ui {

class AuditModel;
class JobLine;
class StateNote;

//! Not modal.
class AuditDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AuditDialog(desk::History &history, QWidget *parent = nullptr);

    void reject() override;

private:
    [[nodiscard]] QWidget *makeTop();
    void showCount();
    void verify();
    void showVerdict(const desk::AuditVerdict &verdict);
    void exportLog();

    desk::History &m_history;
    AuditModel *m_model;
    QTableView *m_table;
    QComboBox *m_group;
    QLabel *m_empty;
    StateNote *m_verdict;
    JobLine *m_job;
    QPushButton *m_verify;
    QPushButton *m_export;
    bool m_verifying = false;
};

} // namespace geon::ui
