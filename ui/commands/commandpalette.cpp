#include "ui/commands/commandpalette.h"

#include "ui/commands/commandpainter.h"
#include "ui/commands/fuzzy.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

CommandPalette::CommandPalette(std::function<QList<Command>()> commands, QWidget *window)
    : QFrame(window), m_commands(std::move(commands)), m_line(new QLineEdit), m_list(new QListWidget), m_nothing(new QLabel)
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands"));
    setProperty("popup", true);
    setAutoFillBackground(true);
    m_line->setObjectName(u"commandLine"_s);
    m_line->setPlaceholderText(tr("What to do, or whose call"));
    m_line->setAccessibleName(tr("Search the commands, calls and agents"));
    m_line->installEventFilter(this);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line, which walks the list
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new CommandPainter(m_list));
    m_nothing->setText(tr("Nothing fits. Try other words, a number or an agent."));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setMargin(space(this, 2));

    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 2);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(m_line);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
    window->installEventFilter(this);
    hide();
}

void CommandPalette::toggle()
{
    isVisible() ? leave() : open();
}

void CommandPalette::open()
{
    m_before = QApplication::focusWidget();
    m_all = m_commands();
    m_line->clear();
    fill();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::leave()
{
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    if (before && before->isVisible())
        before->setFocus(Qt::PopupFocusReason);
    hide();
}

// The program losing the keyboard as a whole leaves the list as it is.
void CommandPalette::focusMoved(const QWidget *now)
{
    if (isVisible() && now && now != this && !isAncestorOf(now))
        hide();
}

void CommandPalette::fill()
{
    QList<Findable> findable;
    for (const Command &command : std::as_const(m_all))
        findable += {command.text, command.alsoBy, command.whyNot.isEmpty(), int(m_recent.indexOf(command.id))};
    QList<int> found = ranked(m_line->text(), findable);
    if (found.size() > mostShown)
        found.resize(mostShown);
    m_list->clear();
    for (const int index : std::as_const(found)) {
        const Command &command = m_all.at(index);
        auto *item = new QListWidgetItem(command.icon, command.text, m_list);
        const QString note = command.whyNot.isEmpty() ? command.note : command.whyNot;
        item->setData(CommandPainter::NoteRole, note);
        item->setData(CommandPainter::IndexRole, index);
        item->setData(CommandPainter::UsableRole, command.whyNot.isEmpty());
        const QString spoken = command.whyNot.isEmpty() ? tr("%1, %2") : tr("%1, not now: %2");
        item->setData(Qt::AccessibleTextRole, note.isEmpty() ? command.text : spoken.arg(command.text, note));
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_list->setVisible(m_list->count() > 0);
    m_nothing->setVisible(m_list->count() == 0);
    place();
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int edge = space(this, 4);
    const int width = std::min(space(this, 150), window->width() - 2 * edge);
    const int rows = std::min(m_list->count(), rowsSeen);
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(rows * row);
    const int top = window->height() / 8;
    const int height = std::min(layout()->sizeHint().height(), window->height() - top - edge);
    setGeometry((window->width() - width) / 2, top, width, height);
}

void CommandPalette::step(int by)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !item->data(CommandPainter::UsableRole).toBool())
        return;
    const Command command = m_all.at(item->data(CommandPainter::IndexRole).toInt());
    leave(); // first: what is done may move the keyboard
    Q_EMIT used(command.id);
    command.run();
}

bool CommandPalette::keyPressed(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(rowsSeen - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - rowsSeen);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent *>(event)->key());
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace geon::ui
