#include "ui/delay/delaybutton.h"

#include "ui/delay/delaybar.h"
#include "ui/delay/delaychart.h"
#include "ui/delay/delaywords.h"
#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <memory>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Median, P95, Turns, Chart };

QLabel *label(const QString &text, Role role, const QFont &font, Qt::Alignment side = Qt::AlignRight)
{
    auto *made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setFont(font);
    made->setAlignment(side | Qt::AlignVCenter);
    setRole(made, role);
    return made;
}

} // namespace

DelayButton::DelayButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"delayButton"_s);
    setFont(tabular(font()));
    setKind(this, ButtonKind::Quiet);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &DelayButton::popUp);
    hide();
}

void DelayButton::setDelays(const QList<desk::AgentDelays> &delays)
{
    m_delays = delays.size() == 2 ? delays.last(1) : delays; // of one agent alone, all together say the same
    setVisible(!delays.isEmpty());
    if (delays.isEmpty()) {
        if (m_popup)
            m_popup->close();
        return;
    }
    setText(tr("Delay %1", "the median wait for an answer").arg(words::seconds(delays.first().median)));
    QStringList lines;
    for (const desk::AgentDelays &agent : std::as_const(m_delays))
        lines += summary(agent);
    setToolTip(lines.join(u'\n') + u"\n\n"_s + whatIsCounted());
    setAccessibleName(tr("Delay callers hear: %1").arg(summary(delays.first())));
    setAccessibleDescription(toolTip());
    if (m_popup)
        fill();
}

void DelayButton::popUp()
{
    if (m_delays.isEmpty())
        return;
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setObjectName(u"delayPopup"_s);
    m_popup->setAttribute(Qt::WA_DeleteOnClose);
    m_popup->setProperty("popup", true);
    m_popup->setAccessibleName(tr("Delay callers hear, by agent"));
    auto *grid = new QGridLayout(m_popup);
    grid->setContentsMargins(space(this, 4), space(this, 3), space(this, 4), space(this, 3));
    grid->setHorizontalSpacing(space(this, 4));
    grid->setVerticalSpacing(space(this, 2));
    grid->setColumnStretch(Chart, 1);
    m_shown.clear();
    fill();
    m_popup->adjustSize();
    const QRect screen = this->screen()->availableGeometry();
    QPoint corner = mapToGlobal(QPoint(width() - m_popup->width(), height()));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - m_popup->width())));
    m_popup->move(corner);
    m_popup->show();
    if (auto *chart = m_popup->findChild<DelayChart *>())
        chart->setFocus(Qt::PopupFocusReason);
}

void DelayButton::fill()
{
    auto *grid = static_cast<QGridLayout *>(m_popup->layout());
    QList<ProfileId> agents;
    for (const desk::AgentDelays &agent : std::as_const(m_delays))
        agents += agent.profile;
    const QFont small = smallFont(font());
    if (agents != m_shown) {
        while (QLayoutItem *item = grid->takeAt(0)) {
            const std::unique_ptr<QWidget> widget(item->widget());
            const std::unique_ptr<QLayoutItem> owned(item);
        }
        m_shown = agents;
        grid->addWidget(label(tr("Delay callers hear"), Role::Text, mediumFont(font()), Qt::AlignLeft), 0, Name);
        grid->addWidget(label(tr("median"), Role::Muted, small), 0, Median);
        grid->addWidget(label(tr("95 % within"), Role::Muted, small), 0, P95);
        grid->addWidget(label(tr("turns"), Role::Muted, small), 0, Turns);
        grid->addWidget(label(tr("newest turns"), Role::Muted, small, Qt::AlignLeft), 0, Chart);
        for (int row = 1; row <= m_delays.size(); ++row) {
            const bool all = m_delays.at(row - 1).profile.isEmpty();
            const QFont name = all ? mediumFont(font()) : font();
            grid->addWidget(label({}, Role::Text, name, Qt::AlignLeft), row, Name);
            for (const int column : {Median, P95, Turns})
                grid->addWidget(label({}, column == Turns ? Role::Muted : Role::Text, tabular(name)), row, column);
            grid->addWidget(new DelayChart, row, Chart);
        }
        grid->addWidget(label(tr("median of each part"), Role::Muted, small, Qt::AlignLeft), int(m_delays.size()) + 1, Name);
        grid->addWidget(new DelayBar, int(m_delays.size()) + 1, Median, 1, Chart + 1 - Median);
        auto *note = new QLabel(whatIsCounted() + u' ' + tr("Turns of the last 15 minutes."));
        note->setWordWrap(true);
        note->setFont(small);
        setRole(note, Role::Muted);
        grid->addWidget(note, int(m_delays.size()) + 2, Name, 1, Chart + 1);
        m_popup->setMinimumWidth(space(this, 150));
    }
    m_popup->findChild<DelayBar *>()->setDelay(m_delays.first().parts);
    const auto text = [&](int row, int column, const QString &words) {
        static_cast<QLabel *>(grid->itemAtPosition(row, column)->widget())->setText(words);
    };
    for (int row = 1; row <= m_delays.size(); ++row) {
        const desk::AgentDelays &agent = m_delays.at(row - 1);
        text(row, Name, agent.profile.isEmpty() ? tr("All agents") : harmlessLine(agent.name, 40));
        text(row, Median, words::seconds(agent.median));
        text(row, P95, words::seconds(agent.p95));
        text(row, Turns, QLocale().toString(agent.turns));
        static_cast<DelayChart *>(grid->itemAtPosition(row, Chart)->widget())->setDelays(summary(agent), agent.recent, agent.p95);
    }
}

} // namespace geon::ui
