// Sounder: makes an alert heard. The computer's is PulseSounder; tests have their own.
#pragma once

#include "core/calls/values.h"

namespace geon::ui {

//! Called on the UI thread; returns at once. Where nothing can be heard nothing happens.
class Sounder
{
public:
    Sounder() = default;
    virtual ~Sounder() = default;
    Q_DISABLE_COPY_MOVE(Sounder)

    //! @p volume in percent, 1 to 100.
    virtual void play(calls::Severity severity, int volume) = 0;
};

} // namespace geon::ui
