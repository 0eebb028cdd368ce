// ImportDialog: a recording from a file into the history. A passphrase is asked for when the file turns out to need one.
#pragma once

#include "core/desk/history.h"
#include "ui/keeping/growingdialog.h"

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace geon::ui {

class JobLine;
class PathField;

//! Not modal. Closes by itself once the call is there: imported() opens it.
class ImportDialog final : public GrowingDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(desk::History &history, QWidget *parent = nullptr);

    //! As if it had been chosen here.
    void setFile(const QString &path);
    void reject() override;

Q_SIGNALS:
    void imported(geon::desk::CallRowId row, const geon::CallId &call);

private:
    void check();
    void submit();
    void ended(const desk::JobState &job);
    void opened(quint64 ticket, const QList<desk::HistoryRow> &rows);
    void showPassphrase(bool shown);

    desk::History &m_history;
    quint64 m_ticket = 0; //!< of the read that says which call it was
    QFormLayout *m_form;
    PathField *m_path;
    QLineEdit *m_passphrase;
    JobLine *m_job;
    QPushButton *m_close;
    QPushButton *m_import;
};

} // namespace geon::ui
