#include "ui/actions/confirmationline.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::ActionState;

Shape shapeOf(ActionState state)
{
    switch (state) {
    case ActionState::Queued:
        return {u"queued"_s, Role::Muted};
    case ActionState::Sent:
        return {u"send"_s, Role::Accent};
    case ActionState::Confirmed:
        return {u"health-ok"_s, Role::Live};
    case ActionState::DidNotHappen:
    case ActionState::NotConfirmed:
        return {u"trouble"_s, Role::Trouble};
    }
    return {};
}

ConfirmationLine::ConfirmationLine(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"confirmationLine"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setKind(this, ButtonKind::Quiet);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, &ConfirmationLine::popUp);
    showNewest();
}

void ConfirmationLine::apply(const QList<calls::Action> &actions)
{
    for (const calls::Action &action : actions) {
        const auto known = std::ranges::find(m_recent, action.id, &calls::Action::id);
        if (known == m_recent.end())
            m_recent.prepend(action);
        else
            *known = action;
    }
    if (m_recent.size() > kept)
        m_recent.resize(kept);
    if (!actions.isEmpty())
        showNewest();
}

void ConfirmationLine::learn(const QList<calls::CallSummary> &calls)
{
    for (const calls::CallSummary &call : calls) {
        if (!m_callers.contains(call.id))
            m_callers.insert(call.id, words::phoneNumber(call.callerNumber));
    }
}

QString ConfirmationLine::lineOf(const calls::Action &action) const
{
    const TimePoint at = calls::isSettled(action.state) && action.settledAt != TimePoint{} ? action.settledAt : action.askedAt;
    const QString line = tr("%1  %2").arg(words::clockTime(at), words::actionLine(action));
    return action.failedOn.isEmpty() ? line : tr("%1 Not on: %2.").arg(line, namesOf(action.failedOn));
}

// The first few, and how many more.
QString ConfirmationLine::namesOf(const QList<CallId> &calls) const
{
    constexpr qsizetype named = 5;
    QStringList names;
    for (const CallId &call : calls.first(std::min(named, calls.size())))
        names += isolated(m_callers.value(call, call.value));
    const QString all = names.join(", "_L1);
    return calls.size() <= named ? all : tr("%1 and %n more", nullptr, int(calls.size() - named)).arg(all);
}

void ConfirmationLine::showNewest()
{
    setEnabled(!m_recent.isEmpty());
    if (m_recent.isEmpty()) {
        m_full = tr("What you do is confirmed here");
        setIcon(ui::icon(u"info"_s, Role::Muted));
    } else {
        const calls::Action &newest = m_recent.first();
        const Shape shape = shapeOf(newest.state);
        const QString advice = words::advice(newest);
        m_full = lineOf(newest);
        if (!advice.isEmpty())
            m_full = tr("%1 %2").arg(m_full, advice);
        setIcon(ui::icon(shape.icon, shape.role));
        setProperty("tone", shape.role == Role::Trouble ? u"trouble"_s : QString());
        setKind(this, ButtonKind::Quiet);
    }
    setAccessibleName(m_full);
    setToolTip(m_recent.isEmpty() ? QString() : tr("%1\nPress to see the recent actions of all calls.").arg(m_full));
    setText(fontMetrics().elidedText(m_full, Qt::ElideRight, width() - iconSize().width() - space(this, 8)));
}

void ConfirmationLine::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    setText(fontMetrics().elidedText(m_full, Qt::ElideRight, width() - iconSize().width() - space(this, 8)));
}

QSize ConfirmationLine::sizeHint() const
{
    return {space(this, 60), QToolButton::sizeHint().height()};
}

QSize ConfirmationLine::minimumSizeHint() const
{
    return {space(this, 20), QToolButton::sizeHint().height()};
}

void ConfirmationLine::popUp()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("popup", true);
    popup->setObjectName(u"recentActions"_s);
    auto *list = new QListWidget;
    list->setAccessibleName(tr("Recent actions"));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setWordWrap(true);
    list->setFrameShape(QFrame::NoFrame);
    for (const calls::Action &action : m_recent) {
        const Shape shape = shapeOf(action.state);
        const QString caller = m_callers.value(action.call);
        QString text = caller.isEmpty() ? lineOf(action) : tr("%1  %2").arg(lineOf(action), isolated(caller));
        if (const QString advice = words::advice(action); !advice.isEmpty())
            text += '\n'_L1 + advice;
        list->addItem(new QListWidgetItem(ui::icon(shape.icon, shape.role), text));
    }
    auto *column = new QVBoxLayout(popup);
    const int margin = space(this, 2);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(list);
    const int rows = static_cast<int>(std::min<qsizetype>(m_recent.size(), 8));
    popup->resize(std::max(width(), space(this, 100)), rows * space(this, 9) + 2 * margin + space(this, 2));
    popup->move(mapToGlobal(QPoint(width() - popup->width(), -popup->height())));
    popup->show();
    list->setFocus();
    list->setCurrentRow(0);
}

} // namespace geon::ui
