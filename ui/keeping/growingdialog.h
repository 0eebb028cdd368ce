// GrowingDialog: a form whose sentences come and go. It is always tall enough for what it says; a layout alone sees to that for words on
// one line only.
#pragma once

#include <QDialog>

namespace geon::ui {

class GrowingDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void grow();
};

} // namespace geon::ui
