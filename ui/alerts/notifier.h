// Notifier: shows notifications outside the window. The desktop's is DesktopNotifier; tests have their own.
#pragma once

#include "ui/alerts/alertdesk.h"
#include "ui/alerts/alertwords.h"

#include <QObject>

namespace geon::ui {

//! Lives on the UI thread; nothing here waits.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Shows a new one, or changes the one with this id.
    virtual void show(const geon::ui::Note &note, const geon::ui::NoteText &text) = 0;
    virtual void withdraw(geon::ui::NoteId note) = 0;

Q_SIGNALS:
    //! A person pressed it or its Open: the one case in which the window may come to the front.
    void opened(geon::ui::NoteId note);
    //! A person put it away.
    void dismissed(geon::ui::NoteId note);
    //! The desktop has no service that shows it.
    void refused(geon::ui::NoteId note, const geon::ui::NoteText &text);
};

} // namespace geon::ui
