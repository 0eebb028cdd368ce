// ManyCallsDialog: one command for many calls: which ones and what, then, on a page of its own, exactly these.
#pragma once

#include "core/desk/desk.h"
#include "ui/commands/callchoice.h"

#include <QDialog>
#include <QHash>
#include <QSet>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace geon::ui {

class ArmedButton;

//! While it is chosen, the list follows the calls. On the second page it stands: a call that comes later is not taken along, and one that
//! has ended is said to have.
class ManyCallsDialog final : public QDialog
{
    Q_OBJECT

public:
    ManyCallsDialog(desk::Desk &desk, const QHash<CallId, calls::CallSummary> &calls, const QList<agents::AgentProfile> &agents,
                    QWidget *parent = nullptr);

    //! Begins with the calls of one agent.
    void chooseAgent(const ProfileId &agent);
    void apply(const desk::Update &update);

    //! What is checked on the first page.
    [[nodiscard]] QList<CallId> chosen() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFirstPage();
    [[nodiscard]] QWidget *makeSecondPage();
    void fillAgents(const QList<agents::AgentProfile> &agents);
    [[nodiscard]] CallChoice choice() const;
    [[nodiscard]] ManyAct act() const;
    [[nodiscard]] QString phrase(int count) const;
    [[nodiscard]] QString lineOf(const calls::CallSummary &call) const;
    void showChoice();
    void showList();
    void showCount();
    void showNews();
    void showExactly();
    void goOn();
    void goBack();
    void submit();

    desk::Desk &m_desk;
    QHash<CallId, calls::CallSummary> m_calls;
    QSet<CallId> m_unchecked; //!< by hand
    QList<CallId> m_exactly;  //!< of the second page
    bool m_filling = false;
    QTimer m_later; //!< news of the calls are shown a few times a second

    QStackedWidget *m_pages;
    QFormLayout *m_form;
    QComboBox *m_which;
    QComboBox *m_agent;
    QComboBox *m_situation;
    QLineEdit *m_number;
    QComboBox *m_act;
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_count;
    QPushButton *m_next;
    QLabel *m_sentence;
    QListWidget *m_names;
    QLabel *m_ended;
    ArmedButton *m_do;
};

} // namespace geon::ui
