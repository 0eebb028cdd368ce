// HistoryFilterPanel: everything but the words that the history can be asked for, as fields. It holds nothing back: what is chosen counts.
#pragma once

#include "ui/history/historyfilter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace geon::ui {

class ChoiceButton;

class HistoryFilterPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterPanel(QWidget *parent = nullptr);

    //! What is offered, of all that is stored; what is chosen stays offered.
    void offer(const desk::HistoryChoices &choices);
    //! Shows it; says nothing. The words are not of this panel and are kept as they are.
    void setFilter(const HistoryFilter &filter);
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    //! The days that Custom starts from.
    void setToday(QDate today) { m_today = today; }

Q_SIGNALS:
    //! By a person.
    void filterChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void fillChoices();
    void take();
    [[nodiscard]] QWidget *field(const QString &name, QWidget *control, QWidget *second = nullptr);

    HistoryFilter m_filter;
    desk::HistoryChoices m_choices;
    QDate m_today = QDate::currentDate();
    bool m_filling = false; //!< the fields are being set, not used
    QComboBox *m_period;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QWidget *m_days = nullptr;
    QComboBox *m_agent;
    QComboBox *m_version;
    QLineEdit *m_number;
    QComboBox *m_outcome;
    ChoiceButton *m_states;
    ChoiceButton *m_endReasons;
    QSpinBox *m_shortest;
    QSpinBox *m_longest;
    QDoubleSpinBox *m_cheapest;
    QDoubleSpinBox *m_dearest;
    ChoiceButton *m_needed;
    QCheckBox *m_marked;
    QCheckBox *m_imported;
};

} // namespace geon::ui
