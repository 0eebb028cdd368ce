// Lamp: one part of the way in: shape, colour and words; its details as a tooltip, and at once when pressed.
#pragma once

#include "ui/strip/lamps.h"

#include <QToolButton>

namespace geon::ui {

//! Shape and colour of a state of health.
[[nodiscard]] QIcon lampIcon(desk::Health health);

class Lamp final : public QToolButton
{
    Q_OBJECT

public:
    explicit Lamp(const QString &name, QWidget *parent = nullptr);

    void show(const LampText &lamp);

private:
    QString m_name; //!< what is watched, for a screen reader
    LampText m_shown;
};

} // namespace geon::ui
