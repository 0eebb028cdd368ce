// CallPane: the left pane: the filter and the density, the calls, and what to expect while there are none.
#pragma once

#include "core/desk/desk.h"
#include "ui/calllist/calllistview.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace geon::ui {

class CallFilterLine;

class CallPane final : public QWidget
{
    Q_OBJECT

public:
    explicit CallPane(desk::Desk &desk, QWidget *parent = nullptr);

    void apply(const desk::Update &update);
    [[nodiscard]] CallListView &view() { return *m_view; }
    [[nodiscard]] CallListModel &model() { return *m_model; }
    void setDensity(Density density);
    //! Gives the keyboard to the filter.
    void openFilter();
    void showAll();

Q_SIGNALS:
    void densityChanged(geon::ui::Density density);
    //! The text of the filter is to be looked for in the calls that were.
    void historyWanted(const QString &text);

private:
    void filter(const CallFilter &filter);
    void tellFilter();
    [[nodiscard]] QStringList agents() const;
    void showEmptyState(const desk::Intake &intake);
    void showEmpty();

    desk::Desk &m_desk;
    CallListModel *m_model;
    CallListView *m_view;
    CallFilterLine *m_filter;
    QLabel *m_empty;
    QString m_expected; //!< what is said while there are no calls
    QToolButton *m_density;
};

} // namespace geon::ui
