#include "ui/window/callwindows.h"

#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/window/callwindow.h"
#include "ui/window/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <algorithm>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView placesGroup{"window/own"};

QString keyOf(int number)
{
    return u"%1/%2"_s.arg(placesGroup).arg(number);
}

QList<QRect> usableScreens()
{
    QList<QRect> areas{QGuiApplication::primaryScreen()->availableGeometry()};
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        areas += screen->availableGeometry();
    return areas;
}

} // namespace

CallWindows::CallWindows(desk::Desk &desk, desk::Setup &setup, CallViews &views, QSettings &store, QWidget *main)
    : QObject(main), m_desk(desk), m_setup(setup), m_views(views), m_store(store), m_main(main)
{
}

CallWindows::~CallWindows() = default;

void CallWindows::open(const calls::CallSummary &call)
{
    const auto known = std::ranges::find(m_own, call.id, [](const Own &own) { return own.window->call().id; });
    if (known != m_own.end()) {
        known->window->setWindowState(known->window->windowState() & ~Qt::WindowMinimized);
        known->window->raise();
        known->window->activateWindow(); // asked for
        return;
    }
    m_own.push_back({freeNumber(), std::make_unique<CallWindow>(m_desk, m_setup, call)});
    CallWindow *window = m_own.back().window.get();
    window->setGeometry(placeFor(m_own.back().number));
    connect(window, &CallWindow::closed, this, [this, window] { closed(window); });
    connect(window, &CallWindow::outcomesRequested, this, &CallWindows::outcomesRequested);
    m_views.add(window);
    m_views.open({window}, call.id);
    window->show();
    window->page()->setFocus();
    Q_EMIT changed();
}

QSet<CallId> CallWindows::calls() const
{
    QSet<CallId> all;
    for (const Own &own : m_own)
        all.insert(own.window->call().id);
    return all;
}

QList<CallWindow *> CallWindows::windows() const
{
    QList<CallWindow *> all;
    for (const Own &own : m_own)
        all += own.window.get();
    return all;
}

void CallWindows::apply(const desk::Update &update)
{
    const auto all = windows();
    for (CallWindow *window : all) {
        if (update.removed.contains(window->call().id))
            window->close();
    }
}

int CallWindows::freeNumber() const
{
    int number = 1;
    while (std::ranges::find(m_own, number, &Own::number) != m_own.end())
        ++number;
    return number;
}

QRect CallWindows::placeFor(int number) const
{
    const QRect kept = m_store.value(keyOf(number)).toRect();
    if (!kept.isEmpty())
        return placeOnScreen(kept, usableScreens());
    const int step = space(m_main, 8) * number; // so that one does not hide the one before
    const QRect beside(m_main->geometry().topLeft() + QPoint(step, step), QSize(space(m_main, 140), space(m_main, 160)));
    return placeOnScreen(beside, usableScreens());
}

void CallWindows::keepPlace(const Own &own)
{
    const bool plain = !own.window->isFullScreen() && !own.window->isMaximized();
    m_store.setValue(keyOf(own.number), plain ? own.window->geometry() : own.window->normalGeometry());
}

// It is closing, and may be inside one of its own events: it must live until that returns.
void CallWindows::closed(const CallWindow *window)
{
    const auto own = std::ranges::find(m_own, window, [](const Own &one) { return one.window.get(); });
    if (own == m_own.end())
        return;
    keepPlace(*own);
    CallWindow *going = own->window.release();
    m_own.erase(own);
    m_views.open({going}, {});
    going->deleteLater();
    Q_EMIT changed();
}

void CallWindows::closeAll()
{
    const auto all = windows();
    for (CallWindow *window : all)
        window->close();
}

void CallWindows::forgetPlaces()
{
    m_store.remove(placesGroup);
}

} // namespace geon::ui
