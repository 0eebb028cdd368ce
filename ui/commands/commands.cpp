#include "ui/commands/commands.h"

#include "core/config/table.h"
#include "ui/announce/announcer.h"
#include "ui/calllist/callgroup.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/manycallsdialog.h"
#include "ui/keys/keyeditor.h"
#include "ui/words/words.h"

#include <QSettings>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView recentKey{"window/recentCommands"};
constexpr QLatin1StringView announceKey{"window/announce"};
constexpr qsizetype recentKept = 12;

} // namespace

Commands::Commands(desk::Desk &desk, desk::Setup &setup, QSettings &store, ActionRegistry &actions, QWidget *window)
    : QObject(window),
      m_desk(desk),
      m_setup(setup),
      m_store(store),
      m_actions(actions),
      m_window(window),
      m_palette(new CommandPalette([this] { return all(); }, window)),
      m_announcer(new Announcer(desk, window))
{
    m_palette->setRecent(store.value(recentKey).toStringList());
    connect(m_palette, &CommandPalette::used, this, &Commands::remember);
    connect(&setup, &desk::Setup::applied, this, &Commands::readKeys);
    connect(&setup, &desk::Setup::saved, this, &Commands::readKeys);

    const auto on = [this](Act act, auto slot) { connect(m_actions[act], &QAction::triggered, this, slot); };
    on(Act::Commands, &Commands::showPalette);
    on(Act::ChangeKeys, &Commands::editKeys);
    on(Act::ManyCalls, &Commands::actOnMany);
    QAction *announcing = m_actions[Act::Announce];
    announcing->setCheckable(true);
    announcing->setChecked(store.value(announceKey, true).toBool());
    m_announcer->setOn(announcing->isChecked());
    connect(announcing, &QAction::toggled, this, &Commands::announce);
}

void Commands::apply(const desk::Update &update)
{
    for (const calls::CallSummary &call : update.calls)
        m_calls.insert(call.id, call);
    for (const CallId &call : update.removed)
        m_calls.remove(call);
    if (update.agents)
        m_agents = *update.agents;
    m_announcer->apply(update);
    if (m_many)
        m_many->apply(update);
}

void Commands::setOpen(const CallId &call)
{
    m_announcer->setCall(call);
}

void Commands::announce(bool on)
{
    m_store.setValue(announceKey, on);
    m_announcer->setOn(on);
}

// Keys

void Commands::readKeys()
{
    const config::Values values = m_setup.current();
    const config::Value &value = values[config::key::keys];
    const QString setting = value.raw.reveal();
    if (m_setting == setting)
        return;
    m_setting = setting;
    KeyMap keys = m_actions.keys();
    for (config::Problem problem : keys.read(setting)) {
        problem.origin = value.from();
        Q_EMIT problemFound(config::toLine(problem));
    }
    m_actions.setKeys(keys);
}

void Commands::editKeys()
{
    if (!m_keyEditor) {
        m_keyEditor = new KeyEditor(m_actions, m_setup, m_window);
        m_keyEditor->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_keyEditor->show();
    m_keyEditor->activateWindow();
}

// The list of commands

void Commands::showPalette()
{
    m_palette->toggle();
}

void Commands::remember(const QString &id)
{
    QStringList recent = m_store.value(recentKey).toStringList();
    recent.removeAll(id);
    recent.prepend(id);
    if (recent.size() > recentKept)
        recent.resize(recentKept);
    m_store.setValue(recentKey, recent);
    m_palette->setRecent(recent);
}

QList<Command> Commands::all()
{
    QList<Command> commands;
    for (QAction *action : m_actions.all()) {
        if (action != m_actions[Act::Commands])
            commands += ofAction(action);
    }
    QList<calls::CallSummary> calls = m_calls.values();
    std::ranges::sort(calls, {}, [](const calls::CallSummary &call) {
        return std::tuple(calls::isOver(call.state), call.attention.isEmpty(), -call.offeredAt.time_since_epoch(), call.id);
    });
    for (const calls::CallSummary &call : std::as_const(calls))
        commands += ofCall(call);
    for (const agents::AgentProfile &agent : std::as_const(m_agents)) {
        commands += ofAgent(agent);
        if (std::ranges::any_of(calls, [&](const auto &call) { return call.profile == agent.id && calls::isOnLine(call.state); }))
            commands += manyOf(agent);
    }
    return commands;
}

Command Commands::ofAction(QAction *action) const
{
    Command command;
    command.id = action->objectName();
    command.text = action->text().remove('&'_L1);
    command.note = shownKeys(action->shortcut());
    if (action->isCheckable() && command.note.isEmpty())
        command.note = action->isChecked() ? tr("on") : tr("off");
    command.whyNot = m_actions.whyNot(action);
    // The English name too: who learnt the program in English finds it in any language.
    command.alsoBy = {QString(command.id).replace('-'_L1, ' '_L1), m_actions.menuTitleOf(command.id)};
    command.icon = action->icon();
    command.run = [action = QPointer(action)] {
        if (action)
            action->trigger();
    };
    return command;
}

Command Commands::ofCall(const calls::CallSummary &call)
{
    const Shape shape = shapeOf(call);
    const QString caller = words::phoneNumber(call.callerNumber);
    const QString situation = words::situation(call);
    Command command;
    command.id = u"call "_s + call.id.value;
    command.text = call.callerName.isEmpty() ? caller : tr("%1  %2").arg(caller, isolated(call.callerName));
    command.note = call.profileName.isEmpty() ? situation : tr("%1 · %2").arg(isolated(call.profileName), situation);
    command.alsoBy = {u"%1 %2 %3 %4"_s.arg(call.callerName, caller, call.profileName, situation)};
    command.icon = icon(shape.icon, shape.role);
    command.run = [this, id = call.id] { Q_EMIT callChosen(id); };
    return command;
}

Command Commands::ofAgent(const agents::AgentProfile &agent)
{
    Command command;
    command.id = u"agent "_s + agent.id.value;
    command.text = tr("Instructions of %1").arg(isolated(agent.name));
    command.alsoBy = {agent.name};
    command.icon = icon(u"agent"_s);
    command.run = [this, id = agent.id] { Q_EMIT agentChosen(id); };
    return command;
}

Command Commands::manyOf(const agents::AgentProfile &agent)
{
    Command command;
    command.id = u"many "_s + agent.id.value;
    command.text = tr("Act on the calls of %1 …").arg(isolated(agent.name));
    command.alsoBy = {agent.name};
    command.icon = icon(u"list"_s);
    command.run = [this, id = agent.id] {
        actOnMany();
        m_many->chooseAgent(id);
    };
    return command;
}

// Many calls

void Commands::actOnMany()
{
    if (!m_many) {
        m_many = new ManyCallsDialog(m_desk, m_calls, m_agents, m_window);
        m_many->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_many->show();
    m_many->activateWindow();
}

} // namespace geon::ui
