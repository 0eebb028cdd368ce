#include "ui/history/historyfilterpanel.h"

#include "ui/calllist/callfilter.h"
#include "ui/history/choicebutton.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"
#include "ui/wrapup/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestCall = 4 * 3600; // seconds

//! Minutes and seconds; "90" is as good as "1:30". 0 asks for nothing.
class LengthBox final : public QSpinBox
{
public:
    LengthBox()
    {
        setRange(0, longestCall);
        setSingleStep(30);
    }

protected:
    [[nodiscard]] QString textFromValue(int seconds) const override { return words::duration(std::chrono::seconds(seconds)); }
    [[nodiscard]] int valueFromText(const QString &text) const override
    {
        int seconds = 0;
        for (const QString &part : text.split(u':'))
            seconds = seconds * 60 + part.trimmed().toInt();
        return seconds;
    }
    [[nodiscard]] QValidator::State validate(QString &text, int & /*position*/) const override
    {
        static const QRegularExpression written(u"^[0-9]{0,5}(:[0-9]{0,2}){0,2}$"_s);
        return text == specialValueText() || written.match(text).hasMatch() ? QValidator::Acceptable : QValidator::Invalid;
    }
};

QDoubleSpinBox *costBox()
{
    auto *box = new QDoubleSpinBox;
    box->setRange(0, 1000);
    box->setDecimals(2);
    box->setSingleStep(0.1);
    box->setPrefix(u"$"_s);
    return box;
}

template <typename Value, typename Name> QList<ChoiceButton::Choice> choicesOf(const QList<Value> &values, Name name)
{
    QList<ChoiceButton::Choice> choices;
    for (const Value value : values)
        choices.append({int(value), name(value)});
    return choices;
}

QList<calls::AttentionKind> allKinds()
{
    QList<calls::AttentionKind> kinds;
    for (int kind = 0; kind <= int(calls::AttentionKind::SessionEnding); ++kind)
        kinds += calls::AttentionKind(kind);
    return kinds;
}

template <typename Value> QList<int> numbersOf(const QList<Value> &values)
{
    QList<int> numbers;
    for (const Value value : values)
        numbers += int(value);
    return numbers;
}

template <typename Value> QList<Value> valuesOf(const QList<int> &numbers)
{
    QList<Value> values;
    for (const int number : numbers)
        values += Value(number);
    return values;
}

} // namespace

HistoryFilterPanel::HistoryFilterPanel(QWidget *parent)
    : QWidget(parent),
      m_period(new QComboBox),
      m_first(new QDateEdit),
      m_last(new QDateEdit),
      m_agent(new QComboBox),
      m_version(new QComboBox),
      m_number(new QLineEdit),
      m_outcome(new QComboBox),
      m_states(new ChoiceButton(tr("Any"), choicesOf(offeredStates(), [](auto state) { return words::state(state); }))),
      m_endReasons(new ChoiceButton(tr("Any"), choicesOf(offeredEndReasons(), endReasonName))),
      m_shortest(new LengthBox),
      m_longest(new LengthBox),
      m_cheapest(costBox()),
      m_dearest(costBox()),
      m_needed(new ChoiceButton(tr("Any"), choicesOf(allKinds(), reasonName))),
      m_marked(new QCheckBox(tr("With marks"))),
      m_imported(new QCheckBox(tr("Imported")))
{
    setObjectName(u"historyFilters"_s);
    build();
    fillChoices();
    setFilter({});
    connectAll();
}

QWidget *HistoryFilterPanel::field(const QString &name, QWidget *control, QWidget *second)
{
    auto *all = new QWidget;
    auto *label = new QLabel(name);
    label->setFont(smallFont(font()));
    label->setBuddy(control);
    setRole(label, Role::Muted);
    control->setAccessibleName(second ? tr("%1, at least").arg(name) : name);
    auto *row = new QHBoxLayout;
    row->setSpacing(space(this, 1));
    row->addWidget(control);
    if (second) {
        second->setAccessibleName(tr("%1, at most").arg(name));
        auto *to = new QLabel(u"–"_s);
        setRole(to, Role::Muted);
        row->addWidget(to);
        row->addWidget(second);
    }
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(space(this, 1));
    column->addWidget(label);
    column->addLayout(row);
    return all;
}

void HistoryFilterPanel::build()
{
    for (int period = 0; period <= int(Period::Custom); ++period)
        m_period->addItem(periodName(Period(period)));
    m_period->setObjectName(u"filterPeriod"_s);
    m_first->setObjectName(u"filterFirstDay"_s);
    m_last->setObjectName(u"filterLastDay"_s);
    for (QDateEdit *day : {m_first, m_last}) {
        day->setCalendarPopup(true);
        day->setMinimumWidth(fontMetrics().horizontalAdvance(u"30 Mmm 2026"_s) + space(this, 14));
    }
    m_agent->setObjectName(u"filterAgent"_s);
    m_version->setObjectName(u"filterVersion"_s);
    m_number->setObjectName(u"filterNumber"_s);
    m_number->setPlaceholderText(tr("Digits"));
    m_outcome->setObjectName(u"filterOutcome"_s);
    m_states->setObjectName(u"filterStates"_s);
    m_endReasons->setObjectName(u"filterEndReasons"_s);
    m_shortest->setObjectName(u"filterShortest"_s);
    m_longest->setObjectName(u"filterLongest"_s);
    m_cheapest->setObjectName(u"filterCheapest"_s);
    m_dearest->setObjectName(u"filterDearest"_s);
    m_needed->setObjectName(u"filterNeeded"_s);
    m_marked->setObjectName(u"filterMarked"_s);
    m_imported->setObjectName(u"filterImported"_s);
    for (QComboBox *combo : {m_agent, m_outcome}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
    for (QAbstractSpinBox *box : {static_cast<QAbstractSpinBox *>(m_shortest), static_cast<QAbstractSpinBox *>(m_longest),
                                  static_cast<QAbstractSpinBox *>(m_cheapest), static_cast<QAbstractSpinBox *>(m_dearest)}) {
        box->setSpecialValueText(tr("any"));
        box->setFixedWidth(space(this, 22));
        box->installEventFilter(this);
    }
    m_number->setFixedWidth(space(this, 32));

    auto *fields = new QWidget;
    auto *flow = new FlowLayout(space(this, 3));
    fields->setLayout(flow);
    flow->addWidget(field(tr("Date"), m_period));
    m_days = field(tr("Days"), m_first, m_last);
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    flow->addWidget(m_days);
    flow->addWidget(field(tr("Agent"), m_agent));
    flow->addWidget(field(tr("Version"), m_version));
    flow->addWidget(field(tr("Number"), m_number));
    flow->addWidget(field(tr("Outcome"), m_outcome));
    flow->addWidget(field(tr("State"), m_states));
    flow->addWidget(field(tr("How it ended"), m_endReasons));
    flow->addWidget(field(tr("Duration"), m_shortest, m_longest));
    flow->addWidget(field(tr("Cost"), m_cheapest, m_dearest));
    flow->addWidget(field(tr("Needed you"), m_needed));
    auto *boxes = new QWidget;
    auto *column = new QVBoxLayout(boxes);
    column->setContentsMargins({});
    column->setSpacing(space(this, 1));
    column->addWidget(m_marked);
    column->addWidget(m_imported);
    flow->addWidget(boxes);
    QSizePolicy tall(QSizePolicy::Preferred, QSizePolicy::Preferred);
    tall.setHeightForWidth(true);
    fields->setSizePolicy(tall);
    auto *edge = new QVBoxLayout(this);
    edge->setContentsMargins(space(this, 3), 0, space(this, 3), space(this, 3));
    edge->addWidget(fields);
}

void HistoryFilterPanel::connectAll()
{
    for (QComboBox *combo : {m_period, m_agent, m_version, m_outcome})
        connect(combo, &QComboBox::currentIndexChanged, this, &HistoryFilterPanel::take);
    for (QDateEdit *day : {m_first, m_last})
        connect(day, &QDateEdit::dateChanged, this, &HistoryFilterPanel::take);
    for (QSpinBox *box : {m_shortest, m_longest})
        connect(box, &QSpinBox::valueChanged, this, &HistoryFilterPanel::take);
    for (QDoubleSpinBox *box : {m_cheapest, m_dearest})
        connect(box, &QDoubleSpinBox::valueChanged, this, &HistoryFilterPanel::take);
    for (ChoiceButton *button : {m_states, m_endReasons, m_needed})
        connect(button, &ChoiceButton::chosenChanged, this, &HistoryFilterPanel::take);
    for (QCheckBox *box : {m_marked, m_imported})
        connect(box, &QCheckBox::toggled, this, &HistoryFilterPanel::take);
    connect(m_number, &QLineEdit::textChanged, this, &HistoryFilterPanel::take);
}

// "any" is a word to type over, not to type behind; the press that gave the keyboard puts its cursor first.
bool HistoryFilterPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (auto *box = qobject_cast<QAbstractSpinBox *>(watched); box && event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(box, &QAbstractSpinBox::selectAll, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void HistoryFilterPanel::offer(const desk::HistoryChoices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    fillChoices();
    setFilter(m_filter);
}

void HistoryFilterPanel::fillChoices()
{
    const QScopedValueRollback filling(m_filling, true);
    m_agent->clear();
    m_agent->addItem(tr("Any"));
    for (const auto &[id, name] : std::as_const(m_choices.agents))
        m_agent->addItem(harmlessLine(name, 60), id.value);
    m_version->clear();
    m_version->addItem(tr("Any"), 0);
    for (const int version : std::as_const(m_choices.versions))
        m_version->addItem(tr("v%1").arg(version), version);
    m_outcome->clear();
    m_outcome->addItem(tr("Any"));
    m_outcome->addItem(tr("None set"), QString(u""_s));
    for (const QString &outcome : std::as_const(m_choices.outcomes)) {
        if (!outcome.isEmpty())
            m_outcome->addItem(harmlessLine(outcome, 60), outcome);
    }
}

void HistoryFilterPanel::setFilter(const HistoryFilter &filter)
{
    const QScopedValueRollback filling(m_filling, true);
    m_filter = filter;
    const auto choose = [](QComboBox *combo, bool any, const QString &name, const QVariant &value) {
        int place = any ? 0 : combo->findData(value);
        if (place < 0) { // chosen elsewhere, or of calls that are gone
            combo->addItem(harmlessLine(name, 60), value);
            place = combo->count() - 1;
        }
        combo->setCurrentIndex(place);
    };
    m_period->setCurrentIndex(int(filter.period));
    m_days->setVisible(filter.period == Period::Custom);
    m_first->setDate(filter.first.isValid() ? filter.first : m_today.addDays(-6));
    m_last->setDate(filter.last.isValid() ? filter.last : m_today);
    choose(m_agent, filter.agent.isEmpty(), filter.agentName.isEmpty() ? filter.agent.value : filter.agentName, filter.agent.value);
    choose(m_version, filter.version == 0, tr("v%1").arg(filter.version), filter.version);
    choose(m_outcome, !filter.outcome, filter.outcome.value_or(QString()), filter.outcome.value_or(QString()));
    if (m_number->text() != filter.number)
        m_number->setText(filter.number);
    m_states->choose(numbersOf(filter.states));
    m_endReasons->choose(numbersOf(filter.endReasons));
    m_needed->choose(numbersOf(filter.needed));
    const auto seconds = [](const std::optional<Duration> &length) {
        return length ? int(std::chrono::duration_cast<std::chrono::seconds>(*length).count()) : 0;
    };
    m_shortest->setValue(seconds(filter.shortest));
    m_longest->setValue(seconds(filter.longest));
    m_cheapest->setValue(filter.cheapest.value_or(0));
    m_dearest->setValue(filter.dearest.value_or(0));
    m_marked->setChecked(filter.marked);
    m_imported->setChecked(filter.imported);
}

void HistoryFilterPanel::take()
{
    if (m_filling)
        return;
    HistoryFilter next;
    next.words = m_filter.words;
    next.period = Period(m_period->currentIndex());
    m_days->setVisible(next.period == Period::Custom);
    if (next.period == Period::Custom) {
        next.first = m_first->date();
        next.last = m_last->date();
    }
    if (m_agent->currentIndex() > 0) {
        next.agent = ProfileId{m_agent->currentData().toString()};
        next.agentName = m_agent->currentText();
    }
    next.version = m_version->currentData().toInt();
    next.number = m_number->text();
    if (m_outcome->currentIndex() > 0)
        next.outcome = m_outcome->currentData().toString();
    next.states = valuesOf<calls::CallState>(m_states->chosen());
    next.endReasons = valuesOf<calls::ReasonCode>(m_endReasons->chosen());
    next.needed = valuesOf<calls::AttentionKind>(m_needed->chosen());
    const auto length = [](const QSpinBox *box) {
        return box->value() > 0 ? std::optional<Duration>(std::chrono::seconds(box->value())) : std::nullopt;
    };
    next.shortest = length(m_shortest);
    next.longest = length(m_longest);
    const auto dollars = [](const QDoubleSpinBox *box) { return box->value() > 0 ? std::optional(box->value()) : std::nullopt; };
    next.cheapest = dollars(m_cheapest);
    next.dearest = dollars(m_dearest);
    next.marked = m_marked->isChecked();
    next.imported = m_imported->isChecked();
    if (next == m_filter)
        return;
    m_filter = next;
    Q_EMIT filterChanged();
}

} // namespace geon::ui
