#include "ui/keys/keycapture.h"

#include "ui/keys/keymap.h"

#include <QKeyEvent>

namespace geon::ui {

KeyCapture::KeyCapture(QWidget *parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // a dead key is a key here
}

bool KeyCapture::event(QEvent *event)
{
    // Whatever it means elsewhere, here it is only shown.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyCapture::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->isAutoRepeat())
        return;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        Q_EMIT left();
        return;
    }
    if (const QKeySequence keys = keysOf(*event); !keys.isEmpty())
        Q_EMIT pressed(keys);
}

void KeyCapture::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
}

} // namespace geon::ui
