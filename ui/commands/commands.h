// Commands: what reaches over the panes of the window: keys of one's own, the list of commands, one command for many calls, and what a
// screen reader is told.
#pragma once

#include "core/desk/desk.h"
#include "core/desk/setup.h"
#include "ui/actions/actionregistry.h"
#include "ui/commands/command.h"

#include <QHash>
#include <QPointer>

class QSettings;

namespace geon::ui {

class Announcer;
class CommandPalette;
class ManyCallsDialog;

class Commands final : public QObject
{
    Q_OBJECT

public:
    //! All outlive it.
    Commands(desk::Desk &desk, desk::Setup &setup, QSettings &store, ActionRegistry &actions, QWidget *window);

    void apply(const desk::Update &update);
    //! The open call; empty: none.
    void setOpen(const CallId &call);

    //! The setting of keys, where it has changed. To be called once whoever hears problemFound() is connected.
    void readKeys();
    void showPalette();
    void editKeys();
    void actOnMany();
    void announce(bool on);

Q_SIGNALS:
    //! Chosen in the list of commands.
    void callChosen(const geon::CallId &call);
    void agentChosen(const geon::ProfileId &agent);
    //! The setting of keys has lines that cannot be used.
    void problemFound(const QString &sentence);

private:
    void remember(const QString &id);
    [[nodiscard]] QList<Command> all();
    [[nodiscard]] Command ofAction(QAction *action) const;
    [[nodiscard]] Command ofCall(const calls::CallSummary &call);
    [[nodiscard]] Command ofAgent(const agents::AgentProfile &agent);
    [[nodiscard]] Command manyOf(const agents::AgentProfile &agent);

    desk::Desk &m_desk;
    desk::Setup &m_setup;
    QSettings &m_store;
    ActionRegistry &m_actions;
    QWidget *m_window;
    QHash<CallId, calls::CallSummary> m_calls;
    QList<agents::AgentProfile> m_agents;
    QString m_setting; //!< of keys, as last read
    CommandPalette *m_palette;
    Announcer *m_announcer;
    QPointer<QWidget> m_keyEditor;
    QPointer<ManyCallsDialog> m_many;
};

} // namespace geon::ui
