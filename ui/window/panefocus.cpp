#include "ui/window/panefocus.h"

#include <QApplication>
#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

namespace geon::ui {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

QWidget *entrance(QWidget *pane)
{
    if (QWidget *last = pane->focusWidget(); last && takesFocus(last))
        return last;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

class FocusPasser final : public QObject
{
public:
    FocusPasser(QWidget *pane, QWidget *child) : QObject(pane), m_child(child) { pane->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn && m_child)
            m_child->setFocus(static_cast<QFocusEvent *>(event)->reason());
        return QObject::eventFilter(watched, event);
    }

private:
    QPointer<QWidget> m_child;
};

} // namespace

void passFocusOn(QWidget *pane, QWidget *child)
{
    new FocusPasser(pane, child);
}

void focusNextPane(const QList<QWidget *> &panes)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto here =
        std::ranges::find_if(panes, [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const auto start = here == panes.end() ? -1 : here - panes.begin();
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        if (QWidget *next = entrance(panes.at((start + step) % panes.size()))) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace geon::ui
