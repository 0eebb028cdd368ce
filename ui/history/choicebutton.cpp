#include "ui/history/choicebutton.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>

namespace geon::ui {

ChoiceButton::ChoiceButton(const QString &none, QList<Choice> choices, QWidget *parent)
    : QToolButton(parent), m_none(none), m_choices(std::move(choices))
{
    setPopupMode(InstantPopup);
    setProperty("opens", true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(this);
    menu->installEventFilter(this);
    for (const Choice &one : m_choices) {
        QAction *action = menu->addAction(QString(one.name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setData(one.value);
        connect(action, &QAction::toggled, this, [this, value = one.value](bool on) { tick(value, on); });
    }
    setMenu(menu);
    showChosen();
}

void ChoiceButton::choose(const QList<int> &values)
{
    m_chosen = values;
    const auto actions = menu()->actions();
    for (QAction *action : actions) {
        const QSignalBlocker quiet(action);
        action->setChecked(values.contains(action->data().toInt()));
    }
    showChosen();
}

void ChoiceButton::tick(int value, bool on)
{
    QList<int> chosen;
    for (const Choice &one : std::as_const(m_choices)) {
        if (one.value == value ? on : m_chosen.contains(one.value))
            chosen += one.value;
    }
    m_chosen = chosen;
    showChosen();
    Q_EMIT chosenChanged();
}

void ChoiceButton::showChosen()
{
    QStringList names;
    for (const Choice &one : std::as_const(m_choices)) {
        if (m_chosen.contains(one.value))
            names += one.name;
    }
    setToolTip(names.join(QStringLiteral(", ")).toHtmlEscaped());
    const QString text = names.isEmpty() ? m_none
        : names.size() == 1              ? names.first()
                                         : tr("%1 +%2").arg(names.first()).arg(names.size() - 1);
    setText(fontMetrics().elidedText(text, Qt::ElideRight, fontMetrics().averageCharWidth() * 26).replace(u'&', QStringLiteral("&&")));
}

bool ChoiceButton::eventFilter(QObject *watched, QEvent *event)
{
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (watched != menu() || (event->type() != QEvent::MouseButtonRelease && !space))
        return QToolButton::eventFilter(watched, event);
    QAction *action = space ? menu()->activeAction() : menu()->actionAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (!action)
        return false;
    action->toggle();
    return true;
}

} // namespace geon::ui
