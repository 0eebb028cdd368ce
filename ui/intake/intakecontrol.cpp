#include "ui/intake/intakecontrol.h"

#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::IntakeMode;

namespace {

constexpr std::array modes{IntakeMode::Open, IntakeMode::Screen, IntakeMode::Hold, IntakeMode::Drain};

QString shapeOf(IntakeMode mode)
{
    switch (mode) {
    case IntakeMode::Open:
        return u"intake-open"_s;
    case IntakeMode::Screen:
        return u"intake-screen"_s;
    case IntakeMode::Hold:
        return u"intake-hold"_s;
    case IntakeMode::Drain:
        return u"intake-drain"_s;
    }
    return {};
}

Role roleOf(IntakeMode mode)
{
    switch (mode) {
    case IntakeMode::Open:
        return Role::Live;
    case IntakeMode::Screen:
        return Role::Ringing;
    case IntakeMode::Hold:
        return Role::Trouble;
    case IntakeMode::Drain:
        return Role::Paused;
    }
    return Role::Text;
}

//! Calls do not come in: it must not be forgotten.
bool isShut(IntakeMode mode)
{
    return mode == IntakeMode::Hold || mode == IntakeMode::Drain;
}

} // namespace

IntakeControl::IntakeControl(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_button(new QToolButton),
      m_menu(new QMenu(m_button)),
      m_note(new QLabel),
      m_quit(new QPushButton(tr("Quit")))
{
    setObjectName(u"intakeControl"_s);
    m_button->setObjectName(u"intakeButton"_s);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_button->setFont(mediumFont(font()));
    m_note->setObjectName(u"intakeNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setFont(tabular(font()));
    m_quit->setObjectName(u"quitDrained"_s);
    m_quit->setAutoDefault(false);
    connect(m_quit, &QPushButton::clicked, this, &IntakeControl::quitRequested);

    m_menu->setObjectName(u"intakeMenu"_s);
    auto *group = new QActionGroup(m_menu);
    for (const IntakeMode mode : modes) {
        auto *action =
            m_menu->addAction(icon(shapeOf(mode), roleOf(mode)), tr("&%1: %2").arg(words::intakeMode(mode), words::intakeMeaning(mode)),
                              this, [this, mode] { m_desk.submit(desk::SetIntake{mode}); });
        action->setObjectName(shapeOf(mode));
        action->setCheckable(true);
        action->setData(int(mode));
        group->addAction(action);
    }

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(space(this, 2));
    line->addWidget(m_button);
    line->addWidget(m_note);
    line->addWidget(m_quit);
    showState();
}

void IntakeControl::show(const desk::Intake &intake, const desk::Totals &totals)
{
    m_intake = intake;
    m_totals = totals;
    showState();
}

void IntakeControl::setQuitting(bool quitting)
{
    m_quitting = quitting;
    showState();
}

void IntakeControl::popUp()
{
    m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    m_menu->setActiveAction(m_menu->actions().at(int(m_intake.mode)));
}

void IntakeControl::showState()
{
    const IntakeMode mode = m_intake.mode;
    const bool shut = isShut(mode);
    m_button->setIcon(icon(shapeOf(mode), shut ? Role::Surface : roleOf(mode)));
    m_button->setText(tr("Intake: %1").arg(words::intakeMode(mode)));
    m_button->setToolTip(tr("Intake: %1").arg(words::intakeMeaning(mode)));
    const QString alarm = mode == IntakeMode::Hold ? u"trouble"_s : mode == IntakeMode::Drain ? u"paused"_s : QString();
    if (m_button->property("alarm").toString() != alarm) {
        m_button->setProperty("alarm", alarm);
        m_button->style()->unpolish(m_button);
        m_button->style()->polish(m_button);
    }
    m_menu->actions().at(int(mode))->setChecked(true);

    const QString words = note();
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    const bool drained = mode == IntakeMode::Drain && m_totals.live + m_totals.ringing == 0;
    m_quit->setVisible(drained);
    m_button->setAccessibleName(m_button->text());
    m_button->setAccessibleDescription(words.isEmpty() ? words::intakeMeaning(mode) : tr("%1. %2").arg(words::intakeMeaning(mode), words));
}

QString IntakeControl::note() const
{
    const Duration since = m_intake.modeSince == TimePoint{} ? Duration::zero() : m_desk.now() - m_intake.modeSince;
    const int left = m_totals.live + m_totals.ringing;
    if (m_intake.mode == IntakeMode::Hold)
        return tr("for %1").arg(words::duration(since));
    if (m_intake.mode != IntakeMode::Drain)
        return {};
    if (left == 0)
        return tr("Safe to quit");
    return m_quitting ? tr("quits after %n call(s)", nullptr, left) : tr("%n call(s) left", nullptr, left);
}

} // namespace geon::ui
