// WrapUpStrip: what a call came to: an outcome of its agent's list, and a line about it. It asks for nothing and holds nobody up.
#pragma once

#include "core/desk/desk.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace geon::ui {

class StateNote;

//! Stands where the composer stood once the call is over, and above it while the call goes on when it is asked for. What is chosen and
//! written is kept for each call until it is saved. A note that comes
//! masked is only told: what is written replaces it. 1 to 9 choose while the keyboard is in the strip and not in the line.
class WrapUpStrip final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostButtons = 9; //!< a longer list is a combo box

    explicit WrapUpStrip(desk::Desk &desk, QWidget *parent = nullptr);

    //! The call it is about, and what may be chosen. Brings back what was begun for it.
    void setCall(const calls::CallFacts &facts);
    void clearCall();
    //! What became of what was saved; one that did not happen stays as it was written.
    void apply(const QList<calls::Action> &actions);
    void forget(const QList<CallId> &calls);
    //! The keyboard goes to the chosen outcome, else to the first.
    void focusOutcome();
    //! What is chosen and written is not what is saved.
    [[nodiscard]] bool hasChanges() const;

Q_SIGNALS:
    //! Escape, or saved by key: the keyboard goes back to the call.
    void leaveRequested();
    void listRequested(const geon::ProfileId &agent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Draft {
        QString outcome;
        std::optional<QString> note; //!< none: as it is

        friend bool operator==(const Draft &, const Draft &) = default;
    };

    void build();
    void buildChoices();
    void choose(const QString &outcome);
    void write(const QString &note);
    void setDraft(Draft draft);
    void save();
    void settled(const calls::Action &action, const CallId &call, const Draft &sent);
    void showDraft();
    void showState();
    [[nodiscard]] Draft draft() const { return m_drafts.value(m_call.id, {m_call.outcome, {}}); }

    desk::Desk &m_desk;
    calls::CallSummary m_call;
    QStringList m_offered; //!< the list, and the call's own outcome where the list has it no more
    bool m_required = false;
    QHash<CallId, Draft> m_drafts; //!< only what is not saved
    QHash<ActionId, std::pair<CallId, Draft>> m_pending;
    QHash<CallId, QString> m_troubles;

    QLabel *m_title;
    StateNote *m_due;
    QWidget *m_choices;
    QButtonGroup *m_buttons;
    QComboBox *m_combo;
    QLineEdit *m_note;
    QPushButton *m_save;
    QToolButton *m_list;
    StateNote *m_told;
};

} // namespace geon::ui
