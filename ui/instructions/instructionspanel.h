// InstructionsPanel: what the AI is told to do: read, edited, compared, applied, confirmed, undone.
#pragma once

#include "core/desk/desk.h"
#include "ui/instructions/drafts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace geon::ui {

class DiffView;
class InstructionsEdit;
class StateNote;

//! With a call open it edits that call's instructions, else the profile's that is chosen. Every text is kept while the panel shows another.
class InstructionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InstructionsPanel(desk::Desk &desk, QWidget *parent = nullptr);

    void show(const calls::CallFacts &facts);
    void apply(const desk::Update &update);
    void clear();
    //! It shows what the AI was told to do, for good: nothing is edited or applied.
    void setReadOnly();

    void focusEditor();
    //! The profile that is shown while no call is open.
    void choose(const ProfileId &profile);
    //! Sends the text to where the scope says. Nothing happens while there is nothing to apply.
    void applyInstructions();
    void undo();

private:
    void build();
    [[nodiscard]] QWidget *footer();
    void connectAll();

    [[nodiscard]] DraftTarget target() const;
    [[nodiscard]] const agents::AgentProfile *profile(const ProfileId &id) const;
    [[nodiscard]] Draft &draft() { return m_drafts[target().key()]; }
    void takeFacts(const calls::CallFacts &facts);
    void takeProfiles();
    void countLive(const desk::Update &update);
    [[nodiscard]] int liveCalls(const ProfileId &profile) const;
    [[nodiscard]] desk::InstructionsScope scope() const;
    [[nodiscard]] bool isCallLive() const;
    void submit(const QString &text, desk::InstructionsScope scope);

    void showTarget();
    void showProfiles();
    void showScopes();
    void showState();
    void showOutcome(const Draft &draft);
    [[nodiscard]] QString savedState(const Draft &draft) const;

    desk::Desk &m_desk;
    calls::CallFacts m_facts; //!< of the open call; its id is empty while none is
    QList<agents::AgentProfile> m_profiles;
    ProfileId m_chosen;
    QHash<QString, Draft> m_drafts;
    QHash<CallId, ProfileId> m_live;
    bool m_readOnly = false;
    bool m_filling = false;   //!< the widgets are being set, not used
    QString m_scopeChosenFor; //!< the call or profile a person chose the scope for

    QComboBox *m_profile;
    QToolButton *m_changes;
    QPushButton *m_useForNew;
    QStackedWidget *m_pages;
    InstructionsEdit *m_edit;
    DiffView *m_diff;
    StateNote *m_conflict;
    QPushButton *m_discard;
    QLabel *m_state;
    QComboBox *m_scope;
    QPushButton *m_undo;
    QPushButton *m_apply;
    QLabel *m_applyTo = nullptr;
    StateNote *m_outcome;
};

} // namespace geon::ui
