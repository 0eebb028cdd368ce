// CallTab: everything about one call but its words: who, numbers, headers, ids, the session as the service echoes it, what operators did.
#pragma once

#include "core/calls/values.h"

#include <QScrollArea>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace geon::ui {

class DelayBar;
class DelayChart;
class FactsGrid;

class CallTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit CallTab(QWidget *parent = nullptr);

    void show(const calls::CallFacts &facts, TimePoint now);
    //! The marked moments of the call, in its order.
    void showMarks(const QList<calls::TranscriptEntry> &marks, TimePoint start);
    void clear();

private:
    void showDelay(const calls::DelayFacts &delay);
    void showSession(const calls::CallFacts &facts);

    QLabel *m_empty;
    FactsGrid *m_who;
    FactsGrid *m_numbers;
    QWidget *m_delay;
    DelayBar *m_delayBar;
    DelayChart *m_delayChart;
    FactsGrid *m_usage;
    FactsGrid *m_marks;
    FactsGrid *m_limits;
    FactsGrid *m_actions;
    FactsGrid *m_ids;
    FactsGrid *m_headers;
    QToolButton *m_sessionTitle;
    QPlainTextEdit *m_session;
    QJsonObject m_shownSession;
};

} // namespace geon::ui
