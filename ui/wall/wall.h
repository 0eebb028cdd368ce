// Wall: the calls on one screen, to be read from three metres: numbers, who needs somebody, every live call. Full-screen, opened by a
// person, left by Esc or F11. Still: it changes once a second at most, and nothing moves.
#pragma once

#include "core/desk/desk.h"
#include "ui/wall/wallfacts.h"

#include <QTimer>
#include <QWidget>

namespace geon::ui {

class WallCards;
class WallGrid;
class WallNumbers;

class Wall final : public QWidget
{
    Q_OBJECT

public:
    //! A window of its own that goes with @p window.
    Wall(desk::Desk &desk, QWidget *window);

    void apply(const desk::Update &update);
    void setFullCallers(bool full);
    //! Covers the screen @p window is on.
    void open();
    [[nodiscard]] const WallFacts &facts() const { return m_facts; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void place();

    desk::Desk &m_desk;
    WallFacts m_facts;
    WallNumbers *m_numbers;
    WallCards *m_cards;
    WallGrid *m_grid;
    QTimer m_tick;
};

} // namespace geon::ui
