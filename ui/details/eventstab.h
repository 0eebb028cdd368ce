// EventsTab: the raw protocol of the open call: every frame, filtered, paused, copied.
#pragma once

#include "core/desk/values.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;
class QToolButton;

namespace geon::ui {

class FramesModel;
class StateNote;

class EventsTab : public QWidget
{
    Q_OBJECT

public:
    explicit EventsTab(QWidget *parent = nullptr);

    void open(const QList<desk::ProtocolFrame> &frames);
    void append(const QList<desk::ProtocolFrame> &frames);
    //! The selected frames as JSON, one line each.
    void copySelected();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void filter();
    void showFrame();
    void showCounts();

    FramesModel *m_model;
    QLineEdit *m_text;
    QCheckBox *m_hideDeltas;
    QToolButton *m_pause;
    QToolButton *m_copy;
    StateNote *m_problem;
    QTableView *m_table;
    QPlainTextEdit *m_detail;
    QLabel *m_counts;
    QTimer m_typing; //!< filtering waits for a pause in typing: up to 5,000 frames are read anew
    bool m_atEnd = true;
};

} // namespace geon::ui
