#include "ui/keeping/growingdialog.h"

#include <QEvent>
#include <QLayout>

namespace geon::ui {

bool GrowingDialog::event(QEvent *event)
{
    const bool taken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        grow();
    return taken;
}

void GrowingDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    grow();
}

void GrowingDialog::grow()
{
    if (!layout() || !layout()->hasHeightForWidth())
        return;
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

} // namespace geon::ui
