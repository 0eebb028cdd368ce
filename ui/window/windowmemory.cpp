// What the window remembers from one start to the next, and the menus that change it.
#include "ui/actions/actionregistry.h"
#include "ui/calllist/callpane.h"
#include "ui/history/historypage.h"
#include "ui/window/callpanes.h"
#include "ui/window/callwindows.h"
#include "ui/window/mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView themeKey{"window/theme"};
constexpr QLatin1StringView languageKey{"window/language"};
constexpr QLatin1StringView versionKey{"window/layoutVersion"};
constexpr QLatin1StringView geometryKey{"window/geometry"};
constexpr QLatin1StringView panesKey{"window/panes"};
constexpr QLatin1StringView densityKey{"window/density"};
constexpr QLatin1StringView splitKey{"window/sideBySide"};
constexpr QLatin1StringView transcriptsKey{"window/transcripts"};

} // namespace

ThemeChoice savedTheme(const QSettings &store)
{
    const QString name = store.value(themeKey).toString();
    return name == "light"_L1 ? ThemeChoice::Light : name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

QString savedLanguage(const QSettings &store)
{
    return store.value(languageKey).toString();
}

void MainWindow::makeMenus()
{
    for (const auto menu : {Menu::File, Menu::Call, Menu::View, Menu::History, Menu::Help}) {
        QMenu *shown = menuBar()->addMenu(ActionRegistry::menuTitle(menu));
        const auto actions = m_actions->menu(menu);
        for (QAction *action : actions) {
            const Act before[] = {Act::Quit, Act::HangUp, Act::ImportRecording, Act::SentWebhooks, Act::AuditLog};
            if (std::ranges::any_of(before, [&](Act act) { return action == (*m_actions)[act]; }))
                shown->addSeparator();
            shown->addAction(action);
        }
        if (menu == Menu::View) {
            shown->addSeparator();
            addThemeMenu(*shown);
            addLanguageMenu(*shown);
        }
    }
}

void MainWindow::addThemeMenu(QMenu &menu)
{
    auto *group = new QActionGroup(this);
    QMenu *themes = menu.addMenu(icon(u"sun"_s), tr("Theme"));
    const auto add = [&](const QString &text, const QString &name, ThemeChoice choice) {
        QAction *action = themes->addAction(text, this, [this, name, choice] {
            m_store.setValue(themeKey, name);
            applyTheme(*qApp, choice);
        });
        action->setCheckable(true);
        action->setChecked(savedTheme(m_store) == choice);
        group->addAction(action);
    };
    add(tr("As the desktop"), u"system"_s, ThemeChoice::System);
    add(tr("Light"), u"light"_s, ThemeChoice::Light);
    add(tr("Dark"), u"dark"_s, ThemeChoice::Dark);
}

void MainWindow::addLanguageMenu(QMenu &menu)
{
    auto *group = new QActionGroup(this);
    QMenu *languages = menu.addMenu(icon(u"globe"_s), tr("Language"));
    const auto add = [&](const QString &text, const QString &name) {
        QAction *action = languages->addAction(text, this, [this, name] { m_store.setValue(languageKey, name); });
        action->setCheckable(true);
        action->setChecked(savedLanguage(m_store) == name);
        group->addAction(action);
    };
    add(tr("As the desktop"), {});
    add(u"English"_s, u"en"_s);
    add(u"Português (Brasil)"_s, u"pt_BR"_s);
    languages->addSeparator();
    languages->addAction(tr("Takes effect at the next start"))->setEnabled(false);
}

void MainWindow::restoreLayout()
{
    resetLayout();
    const auto density = m_store.value(densityKey, int(Density::Auto)).toInt();
    m_calls->setDensity(density >= 0 && density <= int(Density::Grid) ? Density(density) : Density::Auto);
    if (m_store.value(versionKey).toInt() != layoutVersion)
        return;
    restoreGeometry(m_store.value(geometryKey).toByteArray());
    if (!m_panes->restoreState(m_store.value(panesKey).toByteArray()) || m_panes->sizes().contains(0))
        resetLayout();
    m_middle->setSplit(m_store.value(splitKey).toBool());
    if (!m_middle->restoreState(m_store.value(transcriptsKey).toByteArray()))
        m_middle->evenOut();
    arrange();
}

void MainWindow::resetLayout()
{
    if (!isMaximized() && !isFullScreen())
        resize(space(this, 320), space(this, 200));
    const int side = space(this, 90);
    m_panes->setSizes({space(this, 78), width() - side - space(this, 78), side});
    m_middle->evenOut();
}

void MainWindow::saveLayout() const
{
    m_store.setValue(versionKey, layoutVersion);
    m_store.setValue(geometryKey, saveGeometry());
    m_store.setValue(panesKey, m_panes->saveState());
    m_store.setValue(splitKey, m_middle->isSplit());
    m_store.setValue(transcriptsKey, m_middle->saveState());
    m_history->keepColumns();
    m_store.setValue(densityKey, int(m_calls->view().density()));
}

} // namespace geon::ui
