// ActionRegistry: everything that can be asked for, once: name, text, keys, icon and when it can be done. Menus, bars, the list of commands
// and the sheet of keys only place these. An action's object name is its name in the table.
#pragma once

#include "ui/keys/keymap.h"

#include <QAction>
#include <QObject>
#include <QSet>
#include <unordered_map>

namespace geon::ui {

enum class Act {
    NextCall,
    PreviousCall,
    NextNeedingYou,
    OpenCall,
    LeaveCall,
    Guide,
    Say,
    StopSpeaking,
    Handled,
    Snooze,
    PauseAi, //!< hands back where it is paused
    Transfer,
    HangUp,
    EditInstructions,
    ApplyInstructions,
    Find,
    Reveal,
    Mark,
    NextMark,
    PreviousMark,
    Outcome,
    NextDue,
    Outcomes,
    OwnWindow,
    Filter,
    ShowAllCalls,
    SideBySide,
    OtherTranscript,
    ManyCalls,
    Commands,
    NextPane,
    Wall,
    History,
    HistorySearch,
    ImportRecording,
    EraseCalls,
    AuditLog,
    Kept,
    SentWebhooks,
    Destinations,
    FullScreen,
    Mute,
    Announce,
    ResetLayout,
    Settings,
    Connection,
    ChangeKeys,
    Prices,
    Keys,
    Intake,
    Accept,
    Decline,
    Quit,
};

enum class Menu { File, Call, View, History, Help };

//! What the operator has before them.
struct Situation {
    bool connected = true; //!< the console is shown, not the welcome page
    bool history = false;  //!< the calls that were stand in place of those that are
    bool opened = false;   //!< a call is open
    bool live = false;     //!< it is live, so that it can be talked into
    bool paused = false;   //!< its AI is paused
    bool speaking = false; //!< the AI is heard
    bool over = false;
    bool needsYou = false;  //!< it has open reasons
    int needing = 0;        //!< calls that have
    bool screened = false;  //!< it waits for accept or reject
    bool undecided = false; //!< neither accepted nor rejected yet
    int calls = 0;
    int marks = 0;         //!< of the open call
    int due = 0;           //!< calls with an outcome due
    bool split = false;    //!< two transcripts side by side
    bool filtered = false; //!< some calls may be hidden

    friend bool operator==(const Situation &, const Situation &) = default;
};

//! Keys without a modifier (J, Enter, Esc, ...) act only where nobody types: in lists and transcripts.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QWidget *window);

    [[nodiscard]] QAction *operator[](Act act) const { return m_actions.at(act); }
    [[nodiscard]] QList<QAction *> menu(Menu menu) const;
    [[nodiscard]] QList<QAction *> all() const;                   //!< in the order of the table
    [[nodiscard]] QAction *named(const QString &name) const;      //!< null: there is none
    [[nodiscard]] QString menuTitleOf(const QString &name) const; //!< of the menu it stands in, without its mnemonic
    void setSituation(const Situation &situation);
    //! What is missing for an action of this registry, in a few words; empty when it can be done.
    [[nodiscard]] QString whyNot(const QAction *action) const;
    //! Whether an action of this registry could be done there.
    [[nodiscard]] bool isPossible(const QAction *action, const Situation &there) const;
    [[nodiscard]] static QString menuTitle(Menu menu);

    [[nodiscard]] const KeyMap &keys() const { return m_keys; }
    void setKeys(const KeyMap &keys);
    //! "Stop speaking (X)".
    [[nodiscard]] QString withKeys(const QString &text, Act act) const;
    //! Adds the keys of what the widget does to its tooltip, and keeps them right.
    void explain(QWidget *widget, Act act);

Q_SIGNALS:
    void keysChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPause(bool paused);

    QWidget *m_window;
    Situation m_situation;
    std::unordered_map<Act, QAction *> m_actions;
    KeyMap m_keys;
    QSet<int> m_bareKeys; //!< whatever Shift does to them
};

} // namespace geon::ui
