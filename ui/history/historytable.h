// HistoryTable: the list of calls that were: columns to choose, order and widen, rows to walk and choose, what was said under each row that
// was found by it.
#pragma once

#include "ui/history/historymodel.h"

#include <QTableView>

class QMenu;
class QSettings;

namespace geon::ui {

//! J and K walk as the arrows do; Enter and a double click open. Left and right scroll.
class HistoryTable final : public QTableView
{
    Q_OBJECT

public:
    //! Both outlive it.
    HistoryTable(HistoryModel &model, QSettings &store, QWidget *parent = nullptr);
    ~HistoryTable() override;

    //! The chosen rows, in the order of the list.
    [[nodiscard]] QList<int> chosenRows() const;
    [[nodiscard]] QList<desk::CallRowId> chosen() const;
    [[nodiscard]] bool isAtTop() const;
    //! Rows are two lines high where what was said is shown under them.
    void setSnippets(bool shown);
    void setSort(desk::HistoryColumn column, bool descending);
    //! Adds what columns there are, which can be shown and hidden, and what to sort by.
    void fillColumnMenu(QMenu &menu);
    void keepColumns() const;

Q_SIGNALS:
    void opened(int row);
    void sortWanted(geon::desk::HistoryColumn column, bool descending);
    void menuWanted(const QPoint &where);
    //! Whether calls may come and go in the list: nothing moves under the pointer, or for who reads further down.
    void mayMoveChanged(bool may);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;

private:
    friend class HistoryPainter;

    void build();
    void restoreColumns();
    void resetColumns();
    void spread();
    void measure();
    void look();
    void judge();
    void step(int by);
    void sortBy(int column);
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    void paintSnippet(QPainter &painter, int row) const;

    HistoryModel &m_model;
    QSettings &m_store;
    bool m_usualColumns = true; //!< nobody has changed them: they take the room there is
    bool m_spreading = false;
    bool m_snippets = false;
    bool m_pointerOver = false;
    bool m_mayMove = true;
    int m_hovered = -1;
};

} // namespace geon::ui
