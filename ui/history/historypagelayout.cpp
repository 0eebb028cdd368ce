// Where the parts of the history page stand.
#include "ui/history/historyfilterpanel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"
#include "ui/window/panefocus.h"
#include "ui/wrapup/flowlayout.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

void HistoryPage::build()
{
    m_panel->hide();
    m_problem->setObjectName(u"historyProblem"_s);
    m_problem->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    m_new->setObjectName(u"newCalls"_s);
    m_new->setIcon(icon(u"chevron-up"_s, Role::OnAccent));
    m_new->setFocusPolicy(Qt::NoFocus);
    setKind(m_new, ButtonKind::Primary);
    m_new->hide();
    makeEmpty();
    auto *line = new QFrame;
    line->setProperty("hairline", true);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(makeBar());
    page->addWidget(m_panel);
    page->addWidget(makeFound());
    page->addWidget(m_problem);
    page->addWidget(line);
    page->addWidget(m_table, 1);
    passFocusOn(this, m_table);
}

QWidget *HistoryPage::makeBar()
{
    auto *back = new QToolButton;
    back->setObjectName(u"historyBack"_s);
    back->setIcon(icon(u"chevron-left"_s));
    back->setText(tr("Calls"));
    back->setToolTip(tr("Back to the calls (Esc)"));
    connect(back, &QToolButton::clicked, this, &HistoryPage::backRequested);
    m_words->setObjectName(u"historySearch"_s);
    m_words->setPlaceholderText(tr("Search what was said"));
    m_words->setAccessibleName(tr("Search what was said in all calls"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition);
    m_words->setMinimumWidth(space(this, 50));
    m_words->installEventFilter(this);
    m_filters->setObjectName(u"historyFilterToggle"_s);
    m_filters->setIcon(icon(u"filter"_s));
    m_filters->setCheckable(true);
    m_filters->setToolTip(tr("Filter by date, agent, number, outcome and more"));
    m_columns->setObjectName(u"historyColumns"_s);
    m_columns->setIcon(icon(u"side-by-side"_s));
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Columns to show, and what to sort by"));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setProperty("opens", true);
    auto *columns = new QMenu(m_columns);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { m_table->fillColumnMenu(*columns); });
    m_columns->setMenu(columns);
    m_exportList->setObjectName(u"exportList"_s);
    m_exportList->setIcon(icon(u"export-list"_s));
    m_exportList->setText(tr("Export list …"));
    m_exportList->setToolTip(tr("Write the list to a file: the chosen calls where there are several, else all that were found"));
    m_import->setObjectName(u"importRecording"_s);
    m_import->setIcon(icon(u"import"_s));
    m_import->setText(tr("Import recording …"));
    m_import->setToolTip(tr("Read a call that was exported here or elsewhere"));

    m_bar = new QWidget;
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    row->setSpacing(space(this, 2));
    row->addWidget(back);
    row->addWidget(m_words, 1);
    for (QToolButton *button : {m_filters, m_columns, m_exportList, m_import})
        row->addWidget(button);
    for (QToolButton *button : {back, m_filters, m_columns, m_exportList, m_import}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(button->toolTip());
        setKind(button, ButtonKind::Quiet);
    }
    m_wideEnough = row->minimumSize().width();
    m_bar->setMinimumWidth(m_words->minimumWidth() + space(this, 90));
    return m_bar;
}

QWidget *HistoryPage::makeFound()
{
    m_count->setObjectName(u"historyCount"_s);
    m_count->setFont(tabular(smallFont(font())));
    setRole(m_count, Role::Muted);
    m_chips->setObjectName(u"historyChips"_s);
    m_chips->setLayout(new FlowLayout(space(this, 1)));
    QSizePolicy tall(QSizePolicy::Preferred, QSizePolicy::Preferred);
    tall.setHeightForWidth(true);
    m_chips->setSizePolicy(tall);
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setText(tr("Clear all"));
    m_clear->setFont(smallFont(font()));
    setKind(m_clear, ButtonKind::Quiet);
    auto *found = new QWidget;
    auto *row = new QHBoxLayout(found);
    row->setContentsMargins(space(this, 3), 0, space(this, 3), space(this, 2));
    row->setSpacing(space(this, 3));
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addWidget(m_chips, 1, Qt::AlignVCenter);
    row->addWidget(m_clear, 0, Qt::AlignTop);
    return found;
}

void HistoryPage::makeEmpty()
{
    m_empty->setObjectName(u"historyEmpty"_s);
    m_emptyTitle->setFont(titleFont(font()));
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyTitle->setObjectName(u"historyEmptyTitle"_s);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setObjectName(u"historyEmptyWords"_s);
    setRole(m_emptyWords, Role::Muted);
    m_emptyClear->setObjectName(u"emptyClear"_s);
    auto *column = new QVBoxLayout(m_empty);
    column->setSpacing(space(this, 2));
    column->addStretch(2);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyWords);
    column->addWidget(m_emptyClear, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *over = new QVBoxLayout(m_table->viewport());
    over->setContentsMargins(space(this, 6), 0, space(this, 6), 0);
    over->addWidget(m_empty);
}

} // namespace geon::ui
