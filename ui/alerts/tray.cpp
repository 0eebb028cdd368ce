#include "ui/alerts/tray.h"

#include "ui/alerts/alertwords.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMenu>

namespace geon::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Tray::Tray(QObject *parent) : QObject(parent), m_menu(std::make_unique<QMenu>())
{
    makeMenu();
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT windowRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT noteOpened(m_told); });
    show({});
}

Tray::~Tray() = default;

void Tray::makeMenu()
{
    const auto add = [this](const QString &name, const QString &text, const QIcon &icon, auto &&slot) {
        QAction *action = m_menu->addAction(icon, text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add(u"trayWindow"_s, tr("Open the window"), ui::icon(u"geon-console"_s), [this] { Q_EMIT windowRequested(); });
    m_next = add(u"trayNext"_s, tr("Next call that needs you"), ui::icon(u"arrow-right"_s), [this] { Q_EMIT nextRequested(); });
    m_menu->addSeparator();
    m_mode = m_menu->addAction(QString());
    m_mode->setObjectName(u"trayMode"_s);
    m_mode->setEnabled(false);
    m_menu->addSeparator();
    m_muteShort = add(u"trayMuteShort"_s, tr("Mute sounds for 15 minutes"), ui::icon(u"mute"_s), [this] { Q_EMIT muteRequested(15min); });
    m_muteLong = add(u"trayMuteLong"_s, tr("Mute sounds for 1 hour"), ui::icon(u"mute"_s), [this] { Q_EMIT muteRequested(60min); });
    m_unmute = add(u"trayUnmute"_s, {}, ui::icon(u"sound"_s), [this] { Q_EMIT muteRequested(0min); });
    m_menu->addSeparator();
    add(u"trayQuit"_s, tr("Quit"), {}, [this] { Q_EMIT quitRequested(); });
}

void Tray::setShown(bool shown)
{
    m_shown = shown;
    // A platform without a desktop would only complain.
    static const QStringList bare{u"offscreen"_s, u"minimal"_s};
    if (!bare.contains(QGuiApplication::platformName()))
        m_icon.setVisible(shown);
}

void Tray::show(const State &state)
{
    if (m_state == state)
        return;
    if (!m_state || m_state->face != state.face)
        m_icon.setIcon(trayIcon(state.face, QApplication::palette(), QApplication::font()));
    m_state = state;
    const QString live = tr("%n live", "calls", state.live);
    const QString needs = state.face.count == 0 ? tr("none needs you") : tr("%n need(s) you", "calls", state.face.count);
    m_icon.setToolTip(tr("GEON Console: %1, %2").arg(live, needs));
    m_next->setEnabled(state.hasNext);
    m_mode->setVisible(state.mode.has_value());
    if (state.mode)
        m_mode->setText(modeText(*state.mode));
    m_unmute->setVisible(!state.mutedUntil.isEmpty());
    m_unmute->setText(tr("Muted until %1: hear sounds again").arg(state.mutedUntil));
}

void Tray::tell(NoteId note, const NoteText &text)
{
    if (!m_icon.isVisible() || !QSystemTrayIcon::supportsMessages())
        return;
    m_told = note;
    m_icon.showMessage(text.title, text.text, m_icon.icon());
}

} // namespace geon::ui
