// MuteTag: says that sounds are muted and until when; pressed, they are heard again. Not there while nothing is muted.
#pragma once

#include <QToolButton>

namespace geon::ui {

class MuteTag final : public QToolButton
{
    Q_OBJECT

public:
    explicit MuteTag(QWidget *parent = nullptr);

    //! @p until as people read it; empty: not muted.
    void show(const QString &until);
};

} // namespace geon::ui
