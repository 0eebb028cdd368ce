// Announcer: says to a screen reader what happens on the open call. A label nobody sees, whose name changes.
#pragma once

#include "core/desk/desk.h"
#include "ui/announce/announcements.h"

#include <QTimer>
#include <QWidget>

namespace geon::ui {

//! Qt 6.4 has no event for announcements (they came with 6.8): an alert whose name changes is what screen readers speak by themselves.
class Announcer final : public QWidget
{
    Q_OBJECT

public:
    Announcer(desk::Desk &desk, QWidget *window);

    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    //! None: an empty id.
    void setCall(const CallId &call);
    void apply(const desk::Update &update);

private:
    void speak();

    desk::Desk &m_desk;
    CallId m_call;
    Announcements m_announcements;
    QTimer m_next;
    bool m_on = true;
};

} // namespace geon::ui
