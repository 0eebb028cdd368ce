// CallPane: the left pane: a heading with the density, the calls, and what to expect while there are none.
#pragma once

#include "core/desk/desk.h"
#include "ui/calllist/calllistview.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace geon::ui {

class CallPane final : public QWidget
{
    Q_OBJECT

public:
    explicit CallPane(desk::Desk &desk, QWidget *parent = nullptr);

    void apply(const desk::Update &update);
    [[nodiscard]] CallListView &view() { return *m_view; }
    [[nodiscard]] CallListModel &model() { return *m_model; }
    void setDensity(Density density);

Q_SIGNALS:
    void densityChanged(geon::ui::Density density);

private:
    void showEmptyState(const desk::Intake &intake);

    CallListModel *m_model;
    CallListView *m_view;
    QLabel *m_empty;
    QToolButton *m_density;
};

} // namespace geon::ui
