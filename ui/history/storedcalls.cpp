#include "ui/history/storedcalls.h"

#include "ui/history/storedcallwindow.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/window/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <algorithm>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView placeKey{"history/window"};

QList<QRect> usableScreens()
{
    QList<QRect> areas{QGuiApplication::primaryScreen()->availableGeometry()};
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        areas += screen->availableGeometry();
    return areas;
}

} // namespace

StoredCalls::StoredCalls(desk::History &history, desk::Setup &setup, QSettings &store, QWidget *main)
    : QObject(main), m_history(history), m_setup(setup), m_store(store), m_main(main)
{
}

StoredCalls::~StoredCalls()
{
    for (const QPointer<StoredCallWindow> &window : std::as_const(m_going))
        delete window; // it stands on what goes now
}

bool StoredCalls::open(desk::CallRowId row, const CallId &call, bool wordsKept)
{
    const auto known = std::ranges::find(m_own, row, &Own::row);
    if (known != m_own.end()) {
        known->window->setWindowState(known->window->windowState() & ~Qt::WindowMinimized);
        known->window->raise();
        known->window->activateWindow(); // asked for
        return true;
    }
    std::unique_ptr<desk::Player> player = m_history.open(row, call);
    if (!player)
        return false;
    const QRect where = place();
    m_own.push_back({row, std::make_unique<StoredCallWindow>(std::move(player), m_setup, wordsKept)});
    StoredCallWindow *window = m_own.back().window.get();
    window->setGeometry(where);
    connect(window, &StoredCallWindow::closed, this, [this, window] { closed(window); });
    connect(window, &StoredCallWindow::outcomesRequested, this, &StoredCalls::outcomesRequested);
    window->show();
    window->page()->setFocus();
    return true;
}

QList<StoredCallWindow *> StoredCalls::windows() const
{
    QList<StoredCallWindow *> all;
    for (const Own &own : m_own)
        all += own.window.get();
    return all;
}

// Several stand a step apart, so that one does not hide the one before.
QRect StoredCalls::place() const
{
    const int step = space(m_main, 8) * int(m_own.size());
    QRect wanted = m_store.value(placeKey).toRect();
    if (wanted.isEmpty())
        wanted = QRect(m_main->geometry().topLeft() + QPoint(space(m_main, 12), space(m_main, 12)),
                       QSize(space(m_main, 240), space(m_main, 170)));
    return placeOnScreen(wanted.translated(step, step), usableScreens());
}

// It is closing, and may be inside one of its own events: it must live until that returns.
void StoredCalls::closed(const StoredCallWindow *window)
{
    const auto own = std::ranges::find(m_own, window, [](const Own &one) { return one.window.get(); });
    if (own == m_own.end())
        return;
    const bool plain = !window->isFullScreen() && !window->isMaximized();
    m_store.setValue(placeKey, plain ? window->geometry() : window->normalGeometry());
    StoredCallWindow *going = own->window.release();
    m_own.erase(own);
    m_going.removeAll(nullptr);
    m_going.append(going);
    going->deleteLater();
}

void StoredCalls::closeAll()
{
    const auto all = windows();
    for (StoredCallWindow *window : all)
        window->close();
}

void StoredCalls::forgetPlace()
{
    m_store.remove(placeKey);
}

} // namespace geon::ui
