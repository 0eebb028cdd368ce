// KeepingDialog: how the memory of the program stands: whether it takes entries, what waits, what was lost, the newest backup; and what can
// be done for it.
#pragma once

#include "core/desk/history.h"
#include "ui/keeping/growingdialog.h"

class QPushButton;

namespace geon::ui {

class JobLine;
class StateNote;

//! Not modal; follows the state while it is open.
class KeepingDialog final : public GrowingDialog
{
    Q_OBJECT

public:
    explicit KeepingDialog(desk::History &history, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void settingsRequested(); //!< how long things are kept
    void auditRequested();
    void eraseRequested();

private:
    [[nodiscard]] QWidget *makeActs();
    [[nodiscard]] QWidget *makeLinks();
    void showState(const desk::KeepingState &state);
    void begin(quint64 job, const QString &doing);

    desk::History &m_history;
    StateNote *m_store;
    StateNote *m_backup;
    StateNote *m_waiting;
    StateNote *m_lost;
    StateNote *m_deliveries;
    JobLine *m_job;
    QPushButton *m_check;
    QPushButton *m_backUp;
};

} // namespace geon::ui
