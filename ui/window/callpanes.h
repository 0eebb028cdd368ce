// CallPanes: the middle of the window: one transcript, or two side by side of which one is active: keys, actions and the side panel are
// its.
#pragma once

#include "ui/transcript/callpage.h"

#include <QWidget>
#include <array>

class QLabel;
class QSplitter;
class QToolButton;

namespace geon::ui {

//! A page with a bar above it, which is there while it has a neighbour: an accent edge and a word tell the active one.
class CallPaneFrame final : public QWidget
{
    Q_OBJECT

public:
    CallPaneFrame(desk::Desk &desk, int number, QWidget *parent = nullptr);

    [[nodiscard]] CallPage *page() const { return m_page; }
    void setMark(bool beside, bool active);

Q_SIGNALS:
    void pressed();
    void closeRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    CallPage *m_page;
    QWidget *m_bar;
    QLabel *m_word;
    bool m_active = false;
};

class CallPanes final : public QWidget
{
    Q_OBJECT

public:
    explicit CallPanes(desk::Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] CallPage *active() const { return m_frames.at(size_t(m_active))->page(); }
    [[nodiscard]] CallPage *other() const { return m_frames.at(size_t(1 - m_active))->page(); }
    [[nodiscard]] QList<CallPage *> pages() const { return {m_frames[0]->page(), m_frames[1]->page()}; }
    [[nodiscard]] bool isSplit() const { return m_split; }
    void setSplit(bool split);
    void swapActive() { activate(1 - m_active); }
    //! Whether there is room for two; else the active one stands alone, and the other behind it.
    void setRoomForBoth(bool room);

    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);
    void evenOut();

Q_SIGNALS:
    //! Another of the two is active, by the mouse or the keyboard.
    void activeChanged();
    //! Asks for the active one to be closed, after it was made so.
    void closeRequested();
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void activate(int index);
    void showFrames();

    QSplitter *m_splitter;
    std::array<CallPaneFrame *, 2> m_frames;
    int m_active = 0;
    bool m_split = false;
    bool m_room = true;
};

} // namespace geon::ui
