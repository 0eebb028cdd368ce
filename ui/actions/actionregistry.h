// ActionRegistry: everything that can be asked for, once: text, keys, icon and when it can be done. Menus, bars and the sheet of keys
// only place these.
#pragma once

#include <QAction>
#include <QObject>
#include <unordered_map>

namespace geon::ui {

enum class Act {
    NextCall,
    PreviousCall,
    OpenCall,
    LeaveCall,
    Guide,
    Say,
    StopSpeaking,
    HangUp,
    EditInstructions,
    ApplyInstructions,
    Find,
    NextPane,
    FullScreen,
    ResetLayout,
    Settings,
    Prices,
    Keys,
    Intake,
    Accept,
    Decline,
    Quit,
};

enum class Menu { File, Call, View, Help };

//! What the operator has before them.
struct Situation {
    bool connected = true; //!< the console is shown, not the welcome page
    bool opened = false;   //!< a call is open
    bool live = false;     //!< it is live, so that it can be talked into
    bool speaking = false; //!< the AI is heard
    bool over = false;
    bool screened = false;  //!< it waits for accept or reject
    bool undecided = false; //!< neither accepted nor rejected yet
    int calls = 0;

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
    void setSituation(const Situation &situation);
    [[nodiscard]] static QString menuTitle(Menu menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    std::unordered_map<Act, QAction *> m_actions;
    QList<QKeySequence> m_bareKeys;
};

} // namespace geon::ui
