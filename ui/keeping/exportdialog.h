// ExportDialog: calls of the history as files: what, how, masked or in clear, and where to.
#pragma once

#include "core/desk/history.h"
#include "ui/keeping/growingdialog.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace geon::ui {

class JobLine;
class PathField;

//! Not modal: calls go on. While it writes, Esc stops it; then Esc closes.
class ExportDialog final : public GrowingDialog
{
    Q_OBJECT

public:
    using What = desk::ExportRequest::What;

    ExportDialog(desk::History &history, QList<desk::CallRowId> calls, What what, QWidget *parent = nullptr);

    void reject() override;

private:
    void fillForms();
    void arrange();
    void suggest();
    void check();
    void submit();
    void named(quint64 ticket, const QList<desk::HistoryRow> &rows);
    void setRunning(bool running);
    [[nodiscard]] What what() const;
    [[nodiscard]] bool toFolder() const;
    [[nodiscard]] QString suffix() const;
    [[nodiscard]] desk::ExportRequest request() const;

    desk::History &m_history;
    QList<desk::CallRowId> m_calls;
    quint64 m_ticket = 0;    //!< of the read that names the file
    QString m_name;          //!< of the one call, safe for a file
    QString m_suggested;     //!< what stands there unless it was changed
    bool m_ofFolder = false; //!< what stands there
    QString m_replaceable;   //!< a file that is there, and was said to be
    QFormLayout *m_form;
    QComboBox *m_what;
    QComboBox *m_how;
    QCheckBox *m_clear;
    QLabel *m_meaning;
    QLineEdit *m_passphrase;
    QLineEdit *m_repeat;
    QLabel *m_passphraseMeaning;
    PathField *m_path;
    JobLine *m_job;
    QPushButton *m_close;
    QPushButton *m_export;
};

} // namespace geon::ui
