#include "ui/calllist/callpane.h"

#include "ui/calllist/callfilterline.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/window/panefocus.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

CallPane::CallPane(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new CallListModel(this)),
      m_view(new CallListView(*m_model, [&desk] { return desk.now(); })),
      m_filter(new CallFilterLine([this] { return agents(); })),
      m_empty(new QLabel),
      m_density(new QToolButton)
{
    m_density->setIcon(icon(u"density-auto"_s, Role::Muted));
    m_density->setAccessibleName(tr("Density of the list"));
    m_density->setToolTip(tr("Rows or grid"));
    m_density->setPopupMode(QToolButton::InstantPopup);
    setKind(m_density, ButtonKind::Quiet);
    auto *menu = new QMenu(m_density);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &drawing, Density density) {
        auto *action = menu->addAction(icon(drawing), text, this, [this, density] { setDensity(density); });
        action->setCheckable(true);
        action->setChecked(density == Density::Auto);
        action->setData(int(density));
        group->addAction(action);
    };
    add(tr("Rows, and a grid for many calls"), u"density-auto"_s, Density::Auto);
    add(tr("Always rows"), u"list"_s, Density::Rows);
    add(tr("Always a grid"), u"grid"_s, Density::Grid);
    m_density->setMenu(menu);

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(space(this, 3), space(this, 2), space(this, 2), 0);
    heading->addWidget(m_filter);
    m_filter->addAtEnd(m_density);
    connect(m_filter, &CallFilterLine::filterChanged, this, &CallPane::filter);
    connect(m_filter, &CallFilterLine::searchWanted, this, [this](const QString &text) { m_desk.find(text); });
    connect(m_filter, &CallFilterLine::historyWanted, this, &CallPane::historyWanted);
    connect(m_filter, &CallFilterLine::listRequested, m_view, [this] { m_view->setFocus(); });

    m_empty->setObjectName(u"noCalls"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setMargin(space(this, 3));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *over = new QVBoxLayout(m_view->viewport());
    over->setContentsMargins({});
    over->addWidget(m_empty);
    over->addStretch(1);
    showEmptyState({});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(heading);
    column->addWidget(m_view, 1);
    passFocusOn(this, m_view);
}

void CallPane::setDensity(Density density)
{
    static const QHash<Density, QString> drawings{
        {Density::Auto, u"density-auto"_s}, {Density::Rows, u"list"_s}, {Density::Grid, u"grid"_s}};
    m_view->setDensity(density);
    m_density->setIcon(icon(drawings.value(density), Role::Muted));
    for (auto *action : m_density->menu()->actions())
        action->setChecked(action->data().toInt() == int(density));
    Q_EMIT densityChanged(density);
}

void CallPane::apply(const desk::Update &update)
{
    if (!update.calls.isEmpty() || !update.removed.isEmpty())
        m_model->apply(update.calls, update.removed);
    if (update.found && update.found->text == m_model->filter().text().trimmed())
        m_model->addFound(update.found->calls);
    if (update.intake)
        showEmptyState(*update.intake);
    showEmpty();
    tellFilter();
}

void CallPane::openFilter()
{
    m_filter->open();
}

void CallPane::showAll()
{
    m_filter->clear();
}

void CallPane::filter(const CallFilter &filter)
{
    CallFilter next = filter;
    if (next.text() == m_model->filter().text())
        next.addFound(m_model->filter().found());
    m_model->setFilter(next);
    showEmpty();
    tellFilter();
}

void CallPane::tellFilter()
{
    if (!m_model->filter().isEmpty())
        m_filter->tell(m_model->shown(), m_model->rowCount());
}

QStringList CallPane::agents() const
{
    QSet<QString> names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.insert(m_model->call(row).profileName);
    return names.values();
}

void CallPane::showEmpty()
{
    const bool none = m_model->rowCount() == 0 && !m_model->hasWaiting();
    m_empty->setText(none ? m_expected : tr("No call matches the filter."));
    m_empty->setVisible(none || (!m_model->filter().isEmpty() && m_model->shown().calls == 0));
}

void CallPane::showEmptyState(const desk::Intake &intake)
{
    if (intake.simulated)
        m_expected = tr("No calls yet. The simulator will ring in a moment.");
    else if (intake.publicUrl.isEmpty())
        m_expected = tr("No calls yet. A call appears here the moment it rings. Set the public URL in the settings, so that the "
                        "service can reach this computer.");
    else
        m_expected = tr("No calls yet. A call appears here the moment it rings: dial your number to try it.");
    showEmpty();
}

} // namespace geon::ui
