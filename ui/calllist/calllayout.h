// CallLayout: where rows, cells and headings stand. Pure geometry, so that a thousand calls cost one pass and painting costs what is seen.
#pragma once

#include <QRect>
#include <QString>
#include <span>
#include <vector>

namespace geon::ui {

struct CallSection {
    QString title;
    std::vector<int> rows; //!< of the model, in order; -1: a place that is free
    int lines = 0;         //!< in a grid: so many of them have a line as wide as the pane
    bool kept = false;     //!< its heading stands also while it has none
};

struct CallMetrics {
    int width = 0;
    int headingHeight = 0;
    QSize item;         //!< of a row (its width is not used) or a cell
    int lineHeight = 0; //!< of a section of lines
    int gap = 0;        //!< between cells
    int margin = 0;     //!< beside cells
    bool grid = false;
};

class CallLayout
{
public:
    struct Heading {
        QRect area;
        QString title;
        int count = 0;
    };

    CallLayout() = default;
    //! @p rowCount is the model's; a row that is in no section has an empty area.
    CallLayout(const std::vector<CallSection> &sections, int rowCount, const CallMetrics &metrics);

    //! In contents coordinates: the view takes the scrolling off.
    [[nodiscard]] QRect area(int row) const { return row >= 0 && row < int(m_areas.size()) ? m_areas.at(size_t(row)) : QRect(); }
    [[nodiscard]] int rowAt(QPoint point) const; //!< -1: none
    [[nodiscard]] const std::vector<Heading> &headings() const { return m_headings; }
    //! Rows from top to bottom as the eye reads them.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }
    //! Rows that touch a stretch of the contents.
    [[nodiscard]] std::span<const int> between(int top, int bottom) const;
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int columns() const { return m_columns; }
    //! The row a step of the keyboard leads to, as the eye sees it: up and down keep the column. The same row at an end.
    [[nodiscard]] int neighbour(int row, QPoint step) const;

private:
    std::vector<QRect> m_areas;
    std::vector<Heading> m_headings;
    std::vector<int> m_order;
    int m_height = 0;
    int m_columns = 1;
};

} // namespace geon::ui
