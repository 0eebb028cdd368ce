#include "ui/calllist/callfilterline.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestSearch = 3; // characters; fewer are in nearly every call

} // namespace

CallFilterLine::CallFilterLine(std::function<QStringList()> agents, QWidget *parent)
    : QWidget(parent),
      m_agents(std::move(agents)),
      m_line(new QHBoxLayout),
      m_text(new QLineEdit),
      m_choose(new QToolButton),
      m_result(new QWidget),
      m_count(new ElidedLabel),
      m_needsYou(new QToolButton),
      m_history(new QToolButton),
      m_showAll(new QToolButton)
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const QString text = m_filter.text().trimmed();
        Q_EMIT searchWanted(text.size() < shortestSearch ? QString() : text);
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        m_pause.start();
        change();
    });
    connect(m_needsYou, &QToolButton::clicked, this, &CallFilterLine::showHiddenThatNeedYou);
    connect(m_history, &QToolButton::clicked, this, [this] { Q_EMIT historyWanted(m_filter.text()); });
    connect(m_showAll, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT listRequested();
    });
    m_result->hide();
}

void CallFilterLine::build()
{
    m_text->setObjectName(u"callFilter"_s);
    m_text->setPlaceholderText(tr("Filter the calls"));
    m_text->setAccessibleName(tr("Filter the calls by number, name, agent or what was said"));
    m_text->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_choose->setObjectName(u"callFilterMenu"_s);
    m_choose->setIcon(icon(u"filter"_s, Role::Muted));
    m_choose->setToolTip(tr("Filter by state, agent or reason"));
    m_choose->setAccessibleName(m_choose->toolTip());
    m_choose->setPopupMode(QToolButton::InstantPopup);
    setKind(m_choose, ButtonKind::Quiet);
    auto *menu = new QMenu(m_choose);
    menu->setObjectName(u"callFilterChoices"_s);
    menu->installEventFilter(this);
    connect(menu, &QMenu::aboutToShow, this, &CallFilterLine::fillMenu);
    m_choose->setMenu(menu);

    m_count->setObjectName(u"callFilterCount"_s);
    m_count->setFont(tabular(smallFont(font())));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_needsYou->setObjectName(u"hiddenNeedsYou"_s);
    m_needsYou->setProperty("tone", u"trouble"_s);
    m_needsYou->setToolTip(tr("Show them"));
    m_showAll->setObjectName(u"showAllCalls"_s);
    m_showAll->setText(tr("Show all"));
    m_history->setObjectName(u"searchHistory"_s);
    m_history->setIcon(icon(u"history"_s, Role::Muted));
    m_history->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_history->setText(tr("Search the history for it"));
    m_history->setToolTip(tr("Look for it in all calls that were (Ctrl+Shift+F)"));
    for (auto *button : {m_needsYou, m_history, m_showAll}) {
        button->setFont(smallFont(font()));
        setKind(button, ButtonKind::Quiet);
    }

    m_line->setContentsMargins({});
    m_line->setSpacing(space(this, 1));
    m_line->addWidget(m_text, 1);
    m_line->addWidget(m_choose);
    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins({});
    result->setSpacing(0);
    auto *count = new QHBoxLayout;
    count->addWidget(m_count, 1);
    count->addWidget(m_showAll);
    result->addLayout(count);
    result->addWidget(m_needsYou, 0, Qt::AlignLeft);
    result->addWidget(m_history, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space(this, 1));
    column->addLayout(m_line);
    column->addWidget(m_result);
}

void CallFilterLine::addAtEnd(QWidget *widget)
{
    m_line->addWidget(widget);
}

void CallFilterLine::open()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void CallFilterLine::clear()
{
    m_filter = {};
    {
        const QSignalBlocker once(m_text); // one change, not two
        m_text->clear();
    }
    m_pause.start();
    change();
}

void CallFilterLine::change()
{
    const QString chosen = m_filter.description();
    m_choose->setIcon(icon(u"filter"_s, chosen.isEmpty() ? Role::Muted : Role::Accent));
    m_result->setVisible(!m_filter.isEmpty());
    m_history->setVisible(!m_filter.text().trimmed().isEmpty());
    Q_EMIT filterChanged(m_filter);
}

void CallFilterLine::tell(const CallListModel::Shown &shown, int of)
{
    const QString chosen = m_filter.description();
    const QString count = tr("%1 of %n call(s)", nullptr, of).arg(shown.calls);
    m_count->setText(chosen.isEmpty() ? count : tr("%1: %2").arg(count, chosen));
    m_needsYou->setText(tr("%n hidden call(s) need you", nullptr, shown.hiddenNeedsYou));
    m_needsYou->setVisible(shown.hiddenNeedsYou > 0);
}

void CallFilterLine::showHiddenThatNeedYou()
{
    clear();
    m_filter.kinds = {CallKind::NeedsYou};
    change();
    Q_EMIT listRequested();
}

template <typename Value> void CallFilterLine::addChoice(QMenu &menu, const QString &text, QSet<Value> &chosen, const Value &value)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen.contains(value));
    connect(action, &QAction::toggled, this, [this, &chosen, value](bool on) {
        if (on)
            chosen.insert(value);
        else
            chosen.remove(value);
        change();
    });
}

void CallFilterLine::fillMenu()
{
    QMenu &menu = *m_choose->menu();
    menu.clear();
    for (const CallKind kind : callKinds)
        addChoice(menu, kindName(kind), m_filter.kinds, kind);
    menu.addSeparator();
    QStringList agents = m_agents();
    agents += QStringList(m_filter.agents.begin(), m_filter.agents.end());
    agents.removeDuplicates();
    agents.sort();
    for (const QString &agent : std::as_const(agents))
        addChoice(menu, agent.isEmpty() ? tr("No agent") : QString(agent).replace(u'&', u"&&"_s), m_filter.agents, agent);
    menu.addSeparator();
    QMenu *reasons = menu.addMenu(tr("Reason"));
    reasons->installEventFilter(this);
    for (int kind = 0; kind <= int(calls::AttentionKind::SessionEnding); ++kind)
        addChoice(*reasons, reasonName(calls::AttentionKind(kind)), m_filter.reasons, calls::AttentionKind(kind));
    menu.addSeparator();
    QAction *all = menu.addAction(icon(u"close"_s), tr("Show all"), this, &CallFilterLine::clear);
    all->setEnabled(!m_filter.isEmpty());
}

bool CallFilterLine::keyPressed(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        clear();
        Q_EMIT listRequested();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT listRequested();
        return true;
    default:
        return false;
    }
}

bool CallFilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text)
        return event->type() == QEvent::KeyPress && keyPressed(static_cast<QKeyEvent *>(event)->key());
    // Several are chosen in one go: the menu stays while boxes are ticked.
    auto *menu = qobject_cast<QMenu *>(watched);
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!menu || (event->type() != QEvent::MouseButtonRelease && !space))
        return false;
    QAction *action = space ? menu->activeAction() : menu->actionAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (!action || !action->isCheckable())
        return false;
    action->toggle();
    return true;
}

} // namespace geon::ui
