#include "ui/reveal/revealhold.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace geon::ui {

RevealHold::RevealHold(desk::Desk &desk, QAction *action, QWidget *window)
    : QObject(window), m_desk(desk), m_action(action), m_window(window)
{
    m_action->setAutoRepeat(false);
    m_fromMenu.setSingleShot(true);
    m_fromMenu.setInterval(fromMenuFor);
    connect(m_action, &QAction::triggered, this, &RevealHold::triggered);
    connect(&m_fromMenu, &QTimer::timeout, this, &RevealHold::release);
    qApp->installEventFilter(this);
}

RevealHold::~RevealHold()
{
    release();
}

void RevealHold::setCall(const CallId &call)
{
    if (call == m_call)
        return;
    release();
    m_call = call;
}

void RevealHold::triggered()
{
    press();
    if (m_key == 0)
        m_fromMenu.start();
}

void RevealHold::press()
{
    if (m_held || m_call.isEmpty())
        return;
    m_held = true;
    m_desk.reveal(m_call, true);
}

void RevealHold::release()
{
    m_fromMenu.stop();
    if (std::exchange(m_held, false))
        m_desk.reveal(m_call, false);
}

// A shortcut takes the press, so only its announcement and the release are seen here.
bool RevealHold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto keys = m_action->shortcuts();
        const bool own = std::ranges::any_of(keys, [&](const QKeySequence &one) { return one[0] == key->keyCombination(); });
        if (own && !key->isAutoRepeat())
            m_key = key->key();
        break;
    }
    case QEvent::KeyRelease: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_key != 0 && key->key() == m_key && !key->isAutoRepeat()) {
            m_key = 0;
            release();
        }
        break;
    }
    case QEvent::WindowDeactivate:
        if (watched == m_window) {
            m_key = 0;
            release();
        }
        break;
    default:
        break;
    }
    return false;
}

} // namespace geon::ui
