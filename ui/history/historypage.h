// HistoryPage: the calls that were: looked for by what was said and by everything else that is known of them, opened, exported, erased.
#pragma once

#include "ui/history/historyfilter.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QToolButton;

namespace geon::ui {

class ElidedLabel;
class HistoryFilterPanel;
class HistoryModel;
class HistoryTable;
class StateNote;

//! Reads nothing before it is shown. What is to be done with the chosen calls it only asks for, by signals.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds typingPause{250};

    //! Both outlive it. @p now tells what day it is.
    HistoryPage(desk::History &history, QSettings &store, std::function<TimePoint()> now, QWidget *parent = nullptr);

    //! The keyboard goes to the search line; @p words, where there are any, are looked for.
    void openSearch(const QString &words = {});
    //! Only the calls from or to a number.
    void showNumber(const QString &number);
    void setFilter(const HistoryFilter &filter);
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    //! From the line to the list and back.
    void nextPane();
    void keepColumns() const;
    [[nodiscard]] HistoryTable &table() const { return *m_table; }
    [[nodiscard]] HistoryModel &model() const { return *m_model; }

Q_SIGNALS:
    void backRequested();
    void openRequested(geon::desk::CallRowId row, const geon::CallId &call);
    //! Transcripts of these calls.
    void exportRequested(const QList<geon::desk::CallRowId> &calls);
    //! The list of them: what was chosen where it is several, else all that was found.
    void listExportRequested(const QList<geon::desk::CallRowId> &calls);
    void recordingExportRequested(const QList<geon::desk::CallRowId> &calls);
    void eraseRequested(const QList<geon::desk::CallRowId> &calls);
    void importRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QWidget *makeFound();
    void makeEmpty();
    void connectAll();
    void search();
    void takeState(const desk::KeepingState &state);
    void showChips();
    void showFound();
    void showEmpty();
    void showWaiting();
    void showMenu(const QPoint &where);
    void open(int row);
    void copy(desk::HistoryColumn column);
    [[nodiscard]] QDate today() const;

    desk::History &m_history;
    std::function<TimePoint()> m_now;
    HistoryFilter m_filter;
    HistoryModel *m_model;
    HistoryTable *m_table;
    QWidget *m_bar = nullptr;
    QLineEdit *m_words;
    QToolButton *m_filters;
    QToolButton *m_columns;
    QToolButton *m_exportList;
    QToolButton *m_import;
    HistoryFilterPanel *m_panel;
    StateNote *m_problem;
    QLabel *m_count;
    QWidget *m_chips;
    QToolButton *m_clear;
    QWidget *m_empty;
    QLabel *m_emptyTitle;
    QLabel *m_emptyWords;
    QPushButton *m_emptyClear;
    QPushButton *m_new;
    QTimer m_pause;
    int m_wideEnough = 0; //!< for the words of all buttons
};

} // namespace geon::ui
