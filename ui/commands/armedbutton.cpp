#include "ui/commands/armedbutton.h"

#include "ui/theme/buttons.h"

#include <QKeyEvent>

namespace geon::ui {

ArmedButton::ArmedButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ArmedButton::disarm);
    connect(this, &QPushButton::clicked, this, &ArmedButton::pressed);
}

void ArmedButton::setWords(const QString &calm, const QString &armed, bool dangerous)
{
    m_calm = calm;
    m_armedWords = armed;
    m_dangerous = dangerous;
    m_armed = false;
    m_patience.stop();
    setCheckable(dangerous);
    setKind(this, dangerous ? ButtonKind::Destructive : ButtonKind::Primary);
    showWords();
}

void ArmedButton::disarm()
{
    m_armed = false;
    m_patience.stop();
    showWords();
}

void ArmedButton::pressed()
{
    if (!m_dangerous || m_armed) {
        disarm();
        Q_EMIT confirmed();
        return;
    }
    m_armed = true;
    m_patience.start(armedFor);
    showWords();
    setFocus(Qt::OtherFocusReason);
}

void ArmedButton::showWords()
{
    setText(m_armed ? m_armedWords : m_calm);
    setAccessibleName(text());
    setChecked(m_armed);
}

void ArmedButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        // A key that is held must not walk through both steps.
        if (!event->isAutoRepeat())
            click();
        return;
    }
    if (m_armed && event->key() == Qt::Key_Escape)
        return disarm();
    // Space would press the button: only Enter and a second click confirm.
    if (m_armed && event->key() == Qt::Key_Space)
        return;
    QPushButton::keyPressEvent(event);
}

void ArmedButton::focusOutEvent(QFocusEvent *event)
{
    disarm();
    QPushButton::focusOutEvent(event);
}

} // namespace geon::ui
