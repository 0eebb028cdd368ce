#include "ui/wall/wall.h"

#include "ui/wall/wallcards.h"
#include "ui/wall/wallgrid.h"
#include "ui/wall/wallnumbers.h"
#include "ui/wall/wallpaint.h"

#include <QKeyEvent>
#include <QScreen>

namespace geon::ui {

using namespace Qt::StringLiterals;

Wall::Wall(desk::Desk &desk, QWidget *window)
    : QWidget(window, Qt::Window),
      m_desk(desk),
      m_numbers(new WallNumbers(m_facts, this)),
      m_cards(new WallCards(m_facts, this)),
      m_grid(new WallGrid(m_facts, this))
{
    setObjectName(u"wall"_s);
    setWindowTitle(tr("Wall – GEON Console"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_tick, &QTimer::timeout, this, &Wall::refresh);
}

void Wall::apply(const desk::Update &update)
{
    m_facts.apply(update);
}

void Wall::setFullCallers(bool full)
{
    m_facts.setFullCallers(full);
    if (isVisible())
        refresh();
}

void Wall::open()
{
    setGeometry(parentWidget()->screen()->geometry());
    showFullScreen();
}

void Wall::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_tick.start(std::chrono::seconds(1));
}

void Wall::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    QWidget::hideEvent(event);
}

void Wall::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Wall::refresh()
{
    const TimePoint now = m_desk.now();
    m_numbers->refresh(now);
    m_cards->refresh(now);
    m_grid->refresh(now);
    place();
}

void Wall::place()
{
    const double u = wallUnit(size(), font());
    const int head = m_numbers->heightFor(width());
    const int margin = qRound(40 * u);
    m_numbers->setGeometry(0, 0, width(), head);
    QRect rest = rect().adjusted(margin, head + margin, -margin, -margin / 2);
    const bool needed = !m_cards->cards().isEmpty();
    m_cards->setVisible(needed);
    if (needed && rest.width() > rest.height()) {
        const int cards = std::clamp(qRound(640 * u), rest.width() * 35 / 100, rest.width() / 2);
        m_cards->setGeometry(rest.left(), rest.top(), cards, rest.height());
        rest.setLeft(rest.left() + cards + margin);
    } else if (needed) {
        const int cards = std::min(m_cards->wantedHeight(), rest.height() * 45 / 100);
        m_cards->setGeometry(rest.left(), rest.top(), rest.width(), cards);
        rest.setTop(rest.top() + cards + margin / 2);
    }
    m_grid->setGeometry(rest);
}

void Wall::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Background, palette()));
}

void Wall::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace geon::ui
