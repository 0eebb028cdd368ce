#include "ui/calllist/callpane.h"

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
      m_model(new CallListModel(this)),
      m_view(new CallListView(*m_model, [&desk] { return desk.now(); })),
      m_empty(new QLabel),
      m_density(new QToolButton)
{
    auto *title = new QLabel(tr("Calls"));
    title->setFont(mediumFont(font()));
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
    heading->setContentsMargins(space(this, 3), space(this, 1), space(this, 2), 0);
    heading->addWidget(title, 1);
    heading->addWidget(m_density);

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
    if (update.intake)
        showEmptyState(*update.intake);
    m_empty->setVisible(m_model->rowCount() == 0 && !m_model->hasWaiting());
}

void CallPane::showEmptyState(const desk::Intake &intake)
{
    if (intake.simulated)
        m_empty->setText(tr("No calls yet. The simulator will ring in a moment."));
    else if (intake.publicUrl.isEmpty())
        m_empty->setText(tr("No calls yet. A call appears here the moment it rings. Set the public URL in the settings, so that the "
                            "service can reach this computer."));
    else
        m_empty->setText(tr("No calls yet. A call appears here the moment it rings: dial your number to try it."));
}

} // namespace geon::ui
