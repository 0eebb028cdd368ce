#include "ui/alerts/alerts.h"

#include "ui/alerts/mutetag.h"
#include "ui/alerts/tray.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLocale>

namespace geon::ui {

using namespace Qt::StringLiterals;

Alerts::Alerts(MainWindow &window, desk::Desk &desk, desk::Setup &setup, AlertOutlets outlets, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_desk(desk),
      m_setup(setup),
      m_outlets(std::move(outlets)),
      m_tray(new Tray(this)),
      m_muteTag(new MuteTag)
{
    m_window.addToStrip(m_muteTag);
    m_window.installEventFilter(this);
    for (QTimer *timer : {&m_wake, &m_unmute})
        timer->setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Alerts::act);
    connect(&m_unmute, &QTimer::timeout, this, &Alerts::checkMute);
    connect(&desk, &desk::Desk::updated, this, &Alerts::apply);
    connect(&setup, &desk::Setup::applied, this, &Alerts::readSettings);
    connect(&setup, &desk::Setup::saved, this, &Alerts::readSettings); // together with others, for which the engine starts again
    connect(&window, &MainWindow::callShown, this, &Alerts::look);
    connect(m_muteTag, &QToolButton::clicked, this, [this] { mute({}); });
    window.actions()[Act::Mute]->setCheckable(true);
    connect(window.actions()[Act::Mute], &QAction::triggered, this, [this](bool muted) { mute(muted ? muteShort : 0min); });
    connect(m_tray, &Tray::windowRequested, this, &Alerts::comeToFront);
    connect(m_tray, &Tray::nextRequested, this, &Alerts::openNext);
    connect(m_tray, &Tray::muteRequested, this, &Alerts::mute);
    connect(m_tray, &Tray::quitRequested, &window, &QWidget::close);
    connect(m_tray, &Tray::noteOpened, this, &Alerts::openNote);
    if (Notifier *notifier = m_outlets.notifier.get()) {
        connect(notifier, &Notifier::opened, this, &Alerts::openNote);
        connect(notifier, &Notifier::dismissed, this, [this](NoteId note) { m_alerts.dismissed(note); });
        connect(notifier, &Notifier::refused, m_tray, &Tray::tell);
    }
    readSettings();
    look();
}

Alerts::~Alerts() = default;

void Alerts::readSettings()
{
    m_alerts.apply(alertSettings(m_setup.current()));
    m_tray->setShown(m_alerts.settings().tray);
    showState();
}

void Alerts::mute(std::chrono::minutes length)
{
    const TimePoint now = m_desk.now();
    m_alerts.mute(length == 0min ? TimePoint{} : now + length);
    checkMute();
}

void Alerts::checkMute()
{
    const Duration left = m_alerts.mutedUntil() - m_desk.now();
    if (left > 0ms)
        m_unmute.start(left);
    else
        m_unmute.stop();
    showState();
}

void Alerts::apply(const desk::Update &update)
{
    m_alerts.take(update, m_desk.now());
    if (update.totals)
        m_live = update.totals->live;
    if (update.intake)
        m_mode = update.intake->mode;
    act();
    showState();
}

bool Alerts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::ActivationChange)
        look();
    return false;
}

void Alerts::look()
{
    m_alerts.look(m_window.openedCall(), m_window.isActiveWindow(), m_desk.now());
    act();
}

void Alerts::act()
{
    carryOut(m_alerts.steps(m_desk.now()));
    if (const auto at = m_alerts.wakeAt())
        m_wake.start(std::max(Duration(1), *at - m_desk.now()));
}

void Alerts::carryOut(const AlertSteps &steps)
{
    if (steps.markWindow)
        QApplication::alert(&m_window);
    if (steps.play && m_outlets.sounder)
        m_outlets.sounder->play(*steps.play, m_alerts.settings().volume);
    if (!m_outlets.notifier)
        return;
    for (const Note &note : steps.show)
        m_outlets.notifier->show(note, noteText(note));
    for (const NoteId note : steps.withdraw)
        m_outlets.notifier->withdraw(note);
}

void Alerts::showState()
{
    const bool muted = m_alerts.isMuted(m_desk.now());
    const QString until = muted ? QLocale().toString(toDateTime(m_alerts.mutedUntil()).time(), QLocale::ShortFormat) : QString();
    m_muteTag->show(until);
    m_window.actions()[Act::Mute]->setChecked(muted);
    m_tray->show({{m_alerts.count(), m_alerts.worst()}, m_live, !m_alerts.next().isEmpty(), m_mode, until});
}

// Only a person's press leads here.

void Alerts::openNote(NoteId note)
{
    // The mark of a notification that several calls share leads to the worst of them.
    if (const CallId call = m_alerts.callOf(note); !call.isEmpty())
        m_window.open(call);
    comeToFront();
}

void Alerts::openNext()
{
    if (const CallId call = m_alerts.next(); !call.isEmpty())
        m_window.open(call);
    comeToFront();
}

void Alerts::comeToFront()
{
    if (m_window.isMinimized())
        m_window.showNormal();
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace geon::ui
