#include "ui/history/historypage.h"

#include "ui/history/historyfilterpanel.h"
#include "ui/history/historytable.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/window/panefocus.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(desk::History &history, QSettings &store, std::function<TimePoint()> now, QWidget *parent)
    : QWidget(parent),
      m_history(history),
      m_now(std::move(now)),
      m_model(new HistoryModel(history, this)),
      m_table(new HistoryTable(*m_model, store)),
      m_words(new QLineEdit),
      m_filters(new QToolButton),
      m_columns(new QToolButton),
      m_exportList(new QToolButton),
      m_import(new QToolButton),
      m_panel(new HistoryFilterPanel),
      m_problem(new StateNote),
      m_count(new QLabel),
      m_chips(new QWidget),
      m_clear(new QToolButton),
      m_empty(new QWidget),
      m_emptyTitle(new QLabel),
      m_emptyWords(new QLabel),
      m_emptyClear(new QPushButton(tr("Clear all filters"))),
      m_new(new QPushButton(m_table->viewport()))
{
    setObjectName(u"historyPage"_s);
    build();
    connectAll();
    showChips();
    showEmpty();
}

void HistoryPage::connectAll()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &HistoryPage::search);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.words = text;
        m_pause.start();
    });
    connect(m_panel, &HistoryFilterPanel::filterChanged, this, [this] {
        const QString words = m_filter.words;
        m_filter = m_panel->filter();
        m_filter.words = words;
        m_pause.start();
        showChips();
    });
    connect(m_filters, &QToolButton::toggled, this, [this](bool open) {
        m_panel->setVisible(open);
        if (open)
            m_history.askChoices();
    });
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_clear), static_cast<QAbstractButton *>(m_emptyClear)})
        connect(button, &QAbstractButton::clicked, this, [this] {
            setFilter({});
            m_table->setFocus();
        });
    connect(m_exportList, &QToolButton::clicked, this, [this] {
        const auto chosen = m_table->chosen();
        Q_EMIT listExportRequested(chosen.size() > 1 ? chosen : m_model->found());
    });
    connect(m_import, &QToolButton::clicked, this, &HistoryPage::importRequested);
    connect(m_table, &HistoryTable::opened, this, &HistoryPage::open);
    connect(m_table, &HistoryTable::menuWanted, this, &HistoryPage::showMenu);
    connect(m_table, &HistoryTable::mayMoveChanged, this, [this](bool may) { m_model->hold(!may); });
    connect(m_table, &HistoryTable::sortWanted, this, [this](desk::HistoryColumn column, bool descending) {
        desk::HistoryQuery query = m_model->query();
        query.sortBy = column;
        query.descending = descending;
        m_model->search(query);
    });
    connect(m_model, &HistoryModel::stateChanged, this, [this] {
        showFound();
        showEmpty();
    });
    connect(m_model, &HistoryModel::waitingChanged, this, &HistoryPage::showWaiting);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_model->showWaiting();
        m_table->scrollToTop();
    });
    connect(&m_history, &desk::History::choicesRead, m_panel, &HistoryFilterPanel::offer);
    connect(&m_history, &desk::History::stateChanged, this, &HistoryPage::takeState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showFound);
    m_problem->say(m_history.state().problem, Role::Trouble, u"warning"_s);
}

// A store that opens has answers to what was asked before.
void HistoryPage::takeState(const desk::KeepingState &state)
{
    m_problem->say(state.problem, Role::Trouble, u"warning"_s);
    if (state.open && !m_model->hasAnswer() && isVisible())
        search();
    showEmpty();
}

// Looking for calls

QDate HistoryPage::today() const
{
    return toDateTime(m_now()).toLocalTime().date();
}

void HistoryPage::search()
{
    m_pause.stop();
    desk::HistoryQuery query = queryOf(m_filter, today());
    query.sortBy = m_model->query().sortBy;
    query.descending = m_model->query().descending;
    m_table->setSnippets(!query.words.isEmpty());
    m_model->search(query);
    showChips();
}

void HistoryPage::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    {
        const QSignalBlocker quiet(m_words);
        m_words->setText(filter.words);
    }
    m_panel->setFilter(filter);
    search();
}

void HistoryPage::openSearch(const QString &words)
{
    if (!words.trimmed().isEmpty()) {
        HistoryFilter filter;
        filter.words = words.simplified();
        setFilter(filter);
    }
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void HistoryPage::showNumber(const QString &number)
{
    HistoryFilter filter;
    filter.number = number;
    setFilter(filter);
    m_table->setFocus();
}

// Where the words of the buttons leave the search line no room, their pictures and tooltips remain.
void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto style = width() >= m_wideEnough ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (QToolButton *button : {m_columns, m_exportList, m_import})
        button->setToolButtonStyle(style);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_panel->setToday(today());
    m_history.askChoices();
    search();
    showFound();
    showEmpty();
}

// What was found

void HistoryPage::showChips()
{
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        std::unique_ptr<QLayoutItem> gone(item);
    }
    const auto parts = m_filter.parts();
    for (const FilterPart part : parts) {
        auto *chip = new QToolButton;
        const QString text = harmlessLine(wordsOf(m_filter, part), 60);
        chip->setObjectName(u"filterChip"_s);
        chip->setFont(smallFont(font()));
        chip->setText(QString(text).replace(u'&', u"&&"_s));
        chip->setIcon(icon(u"close"_s, Role::Muted));
        chip->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the cross stands after the words
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Take this filter away"));
        chip->setAccessibleName(tr("Filter: %1. Take it away").arg(text));
        connect(chip, &QToolButton::clicked, this, [this, part] {
            setFilter(m_filter.without(part));
            m_table->setFocus();
        });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    const auto fields = parts.size() - (parts.contains(FilterPart::Words) ? 1 : 0);
    m_filters->setText(fields > 0 ? tr("Filters (%1)").arg(fields) : tr("Filters"));
    m_filters->setIcon(icon(u"filter"_s, fields > 0 ? Role::Accent : Role::Text));
    m_clear->setVisible(!parts.isEmpty());
}

void HistoryPage::showFound()
{
    const int calls = m_model->rowCount();
    const QString count = QLocale().toString(calls);
    if (!m_history.state().open && !m_model->hasAnswer())
        m_count->clear();
    else if (m_model->isReading() || !m_model->hasAnswer())
        m_count->setText(tr("Searching…"));
    else if (m_filter.isEmpty())
        m_count->setText(tr("%1 call(s)", nullptr, calls).arg(count));
    else
        m_count->setText(tr("%1 call(s) found", nullptr, calls).arg(count));
    int chosen = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        chosen += range.height();
    if (chosen > 1)
        m_count->setText(tr("%1 · %2 chosen").arg(m_count->text(), QLocale().toString(chosen)));
    m_exportList->setEnabled(calls > 0);
}

void HistoryPage::showEmpty()
{
    const desk::KeepingState state = m_history.state();
    const bool shut = !state.open && !m_model->hasAnswer();
    const bool none = m_model->rowCount() == 0;
    m_empty->setVisible(none && (shut || m_model->hasAnswer() || m_model->isReading()));
    m_emptyClear->setVisible(m_model->hasAnswer() && !m_model->isReading() && !m_filter.isEmpty());
    if (shut) {
        m_emptyTitle->setText(tr("The stored calls cannot be read"));
        m_emptyWords->setText(state.problem.isEmpty() ? tr("Their store is being opened.") : harmlessLine(state.problem));
    } else if (m_model->isReading()) {
        m_emptyTitle->setText(tr("Searching…"));
        m_emptyWords->setText(tr("The calls appear here as soon as they are found."));
    } else if (m_filter.isEmpty()) {
        m_emptyTitle->setText(tr("No call is stored yet"));
        m_emptyWords->setText(tr("Every call that ends is kept here, with all that was said. You can also import a recording."));
    } else {
        m_emptyTitle->setText(tr("No call fits"));
        m_emptyWords->setText(m_filter.words.trimmed().isEmpty()
                                  ? tr("Take one of the filters away, or look at more days.")
                                  : tr("Look for fewer words, or only the beginning of one, or take a filter away."));
    }
}

void HistoryPage::showWaiting()
{
    const int calls = m_model->waiting();
    m_new->setVisible(calls > 0);
    if (calls == 0)
        return;
    m_new->setText(tr("%n new call(s)", nullptr, calls));
    m_new->adjustSize();
    m_new->move((m_table->viewport()->width() - m_new->width()) / 2, space(this, 2));
    m_new->raise();
}

// What is done with them

void HistoryPage::open(int row)
{
    if (const desk::HistoryRow *facts = m_model->row(row))
        Q_EMIT openRequested(facts->row, facts->call);
}

void HistoryPage::nextPane()
{
    focusNextPane({m_bar, m_table});
}

void HistoryPage::keepColumns() const
{
    m_table->keepColumns();
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    const bool find = event->matches(QKeySequence::Find) || (event->key() == Qt::Key_Slash && !m_words->hasFocus());
    if (find) {
        openSearch();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_table->hasFocus())
            Q_EMIT backRequested();
        else
            m_table->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        search();
        [[fallthrough]];
    case Qt::Key_Down:
        m_table->setFocus();
        return true;
    default:
        return false;
    }
}

} // namespace geon::ui
