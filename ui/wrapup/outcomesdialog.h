// OutcomesDialog: what the calls of an agent may end as, one a line, and whether each call must end as one of them.
#pragma once

#include "core/desk/desk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace geon::ui {

//! Not modal: calls go on, and so does work on them.
class OutcomesDialog final : public QDialog
{
    Q_OBJECT

public:
    //! @p shown is the agent it opens with; unknown: the first.
    OutcomesDialog(desk::Desk &desk, const QList<agents::AgentProfile> &agents, const ProfileId &shown, QWidget *parent = nullptr);

private:
    void showAgent();
    void check();
    void save();
    [[nodiscard]] QStringList written() const;

    desk::Desk &m_desk;
    QList<agents::AgentProfile> m_agents;
    QComboBox *m_agent;
    QPlainTextEdit *m_list;
    QCheckBox *m_required;
    QLabel *m_told;
    QPushButton *m_save;
};

} // namespace geon::ui
