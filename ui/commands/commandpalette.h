// CommandPalette: everything that can be done, over the window: type a few letters, Enter does it, Esc leaves.
#pragma once

#include "ui/commands/command.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;

namespace geon::ui {

//! A part of the window rather than a window of its own, so that dead keys and input methods work in it. It goes away as soon as the
//! keyboard is elsewhere, and gives it back to where it was.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int mostShown = 60;
    static constexpr int rowsSeen = 12;

    //! @p commands is asked each time the list is opened.
    CommandPalette(std::function<QList<Command>()> commands, QWidget *window);

    //! Shows the list, or puts it away when it is there.
    void toggle();
    //! Ids of what was used lately, newest first.
    void setRecent(const QStringList &ids) { m_recent = ids; }

Q_SIGNALS:
    void used(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void leave();
    void fill();
    void place();
    void step(int by);
    void run();
    void focusMoved(const QWidget *now);
    [[nodiscard]] bool keyPressed(int key);

    std::function<QList<Command>()> m_commands;
    QList<Command> m_all;
    QStringList m_recent;
    QLineEdit *m_line;
    QListWidget *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before; //!< had the keyboard
};

} // namespace geon::ui
