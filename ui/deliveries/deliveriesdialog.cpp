#include "ui/deliveries/deliveriesdialog.h"

#include "ui/deliveries/deliveriesmodel.h"
#include "ui/deliveries/deliverywords.h"
#include "ui/details/prettyjson.h"
#include "ui/theme/buttons.h"
#include "ui/theme/rowpainter.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using desk::Delivery;
using desk::DeliveryState;

DeliveriesDialog::DeliveriesDialog(desk::History &history, QWidget *parent)
    : QDialog(parent),
      m_history(history),
      m_model(new DeliveriesModel(this)),
      m_destination(new QComboBox),
      m_state(new QComboBox),
      m_problem(new StateNote),
      m_pages(new QStackedWidget),
      m_empty(new QLabel),
      m_table(new QTableView),
      m_why(new StateNote),
      m_payload(new QPlainTextEdit),
      m_copy(new QToolButton),
      m_counts(new QLabel),
      m_resend(new QPushButton(tr("Resend"))),
      m_resendAll(new QPushButton)
{
    setObjectName(u"deliveriesDialog"_s);
    setWindowTitle(tr("Webhooks that were sent"));
    build();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(200ms);
    connect(&m_refresh, &QTimer::timeout, this, &DeliveriesDialog::read);
    connect(&history, &desk::History::deliveriesChanged, &m_refresh, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(&history, &desk::History::deliveriesRead, this, &DeliveriesDialog::take);
    connect(&history, &desk::History::stateChanged, this, &DeliveriesDialog::showKeeping);
    for (QComboBox *filter : {m_destination, m_state})
        connect(filter, &QComboBox::activated, this, [this] {
            m_resent.clear();
            read();
        });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeliveriesDialog::showOne);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &DeliveriesDialog::showOne);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_payload->toPlainText()); });
    connect(m_resend, &QPushButton::clicked, this, [this] { resend(dead(true)); });
    connect(m_resendAll, &QPushButton::clicked, this, [this] { resend(dead(false)); });
    showKeeping();
    showOne();
    read();
    m_table->setFocus();
}

void DeliveriesDialog::build()
{
    m_destination->setObjectName(u"deliveriesDestination"_s);
    m_destination->setAccessibleName(tr("Destination"));
    m_destination->addItem(tr("All destinations"), QString());
    m_destination->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_destination->setMinimumContentsLength(24);
    m_state->setObjectName(u"deliveriesState"_s);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("In any state"), -1);
    for (const DeliveryState state : {DeliveryState::Waiting, DeliveryState::Delivered, DeliveryState::Dead})
        m_state->addItem(deliveryState(state), int(state));
    m_counts->setObjectName(u"deliveriesCounts"_s);
    setRole(m_counts, Role::Muted);
    m_resend->setObjectName(u"resend"_s);
    m_resendAll->setObjectName(u"resendAll"_s);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"deliveriesClose"_s);
    for (QPushButton *button : {m_resend, m_resendAll, close})
        button->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QWidget::close);

    const int margin = space(this, 4);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(margin, margin, margin, space(this, 2));
    filters->setSpacing(space(this, 2));
    filters->addWidget(m_destination);
    filters->addWidget(m_state);
    filters->addStretch(1);
    filters->addWidget(m_resend);
    filters->addWidget(m_resendAll);
    m_problem->setObjectName(u"deliveriesProblem"_s);
    m_problem->setContentsMargins(margin, 0, margin, space(this, 2));
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(makeTable());
    split->addWidget(makeDetail());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *footer = new QWidget;
    footer->setProperty("footer", true);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(margin, space(this, 3), margin, space(this, 3));
    line->addWidget(m_counts, 1);
    line->addWidget(close);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addLayout(filters);
    page->addWidget(m_problem);
    page->addWidget(split, 1);
    page->addWidget(footer);
    resize(space(this, 250), space(this, 170));
}

QWidget *DeliveriesDialog::makeTable()
{
    m_table->setObjectName(u"deliveriesTable"_s);
    m_table->setAccessibleName(tr("Deliveries, newest first"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowPainter(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setFont(tabular(font()));
    m_table->setIconSize(QSize(1, 1) * iconSize(this));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space(this, 2));
    QHeaderView *head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    const int pad = space(this, 6);
    const auto width = [&](DeliveriesModel::Column column, const QString &text) {
        m_table->setColumnWidth(column, fontMetrics().horizontalAdvance(text) + pad);
    };
    width(DeliveriesModel::State, tr("Tries again") + u"MMM"_s);
    width(DeliveriesModel::Event, tr("A call needs an operator"));
    width(DeliveriesModel::Call, u"rtc_u1_9c6574da8b"_s);
    width(DeliveriesModel::Tries, tr("Tries"));
    width(DeliveriesModel::Status, tr("Status"));
    const QString longest = QLocale().toString(QDateTime(QDate(2026, 12, 28), QTime(22, 58)), QLocale::ShortFormat);
    width(DeliveriesModel::Made, longest);
    width(DeliveriesModel::Next, longest);
    head->setSectionResizeMode(DeliveriesModel::Destination, QHeaderView::Stretch);

    m_empty->setObjectName(u"deliveriesEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(space(this, 8));
    setRole(m_empty, Role::Muted);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    return m_pages;
}

QWidget *DeliveriesDialog::makeDetail()
{
    m_payload->setObjectName(u"deliveryPayload"_s);
    m_payload->setAccessibleName(tr("What was sent"));
    m_payload->setPlaceholderText(tr("Select a delivery to read what was sent."));
    m_payload->setReadOnly(true);
    m_payload->setTabChangesFocus(true);
    m_payload->setUndoRedoEnabled(false);
    m_payload->setFrameShape(QFrame::NoFrame);
    m_payload->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(std::max(1.0, smallFont(font()).pointSizeF()));
    m_payload->setFont(fixed);
    m_payload->document()->setDocumentMargin(space(this, 4));
    m_why->setObjectName(u"deliveryProblem"_s);
    m_copy->setObjectName(u"copyPayload"_s);
    m_copy->setIcon(icon(u"copy"_s));
    m_copy->setToolTip(tr("Copy what was sent"));
    m_copy->setAccessibleName(tr("Copy what was sent"));
    setKind(m_copy, ButtonKind::Quiet);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(space(this, 4), space(this, 1), space(this, 2), 0);
    top->addWidget(m_why, 1, Qt::AlignVCenter);
    top->addStretch(0);
    top->addWidget(m_copy, 0, Qt::AlignTop | Qt::AlignRight);
    auto *detail = new QWidget;
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_payload, 1);
    return detail;
}

void DeliveriesDialog::showGivenUp()
{
    m_destination->setCurrentIndex(0);
    m_state->setCurrentIndex(m_state->findData(int(DeliveryState::Dead)));
    read();
}

void DeliveriesDialog::read()
{
    m_refresh.stop();
    ++m_reading;
    const int state = m_state->currentData().toInt();
    m_history.readDeliveries(m_destination->currentData().toString(), state < 0 ? std::nullopt : std::optional(DeliveryState(state)),
                             mostShown);
}

void DeliveriesDialog::take(const QList<Delivery> &deliveries)
{
    m_reading = std::max(0, m_reading - 1);
    if (m_reading > 0)
        return; // of a filter that is no more
    m_wasRead = true;
    nameDestinations(deliveries);
    showRows(deliveries);
    m_empty->setText(emptyWords());
    m_pages->setCurrentWidget(deliveries.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    showOne();
    showResent();
}

//! Scrolled down, what is read stays where it is while new ones come above.
void DeliveriesDialog::showRows(const QList<Delivery> &deliveries)
{
    const int first = m_table->verticalScrollBar()->value() > 0 ? m_table->rowAt(0) : -1;
    const qint64 top = first >= 0 ? m_model->deliveries()[first].id : 0;
    m_model->show(deliveries);
    const auto now = std::ranges::find(deliveries, top, &Delivery::id);
    if (first >= 0 && now != deliveries.end())
        m_table->scrollTo(m_model->index(int(now - deliveries.begin()), 0), QAbstractItemView::PositionAtTop);
}

QString DeliveriesDialog::emptyWords() const
{
    if (m_destination->currentIndex() > 0 || m_state->currentIndex() > 0)
        return tr("No delivery fits this choice.");
    return tr("Nothing was sent yet. Once a destination is set up, each event that it is told of is shown here, with what became of it.");
}

//! Those that were ever seen here: with a filter only some of them come.
void DeliveriesDialog::nameDestinations(const QList<Delivery> &deliveries)
{
    for (const Delivery &one : deliveries) {
        if (m_destination->findData(one.destination) < 0)
            m_destination->addItem(harmlessLine(one.destination), one.destination);
    }
}

void DeliveriesDialog::showOne()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const Delivery *one = rows.size() == 1 ? &m_model->deliveries()[rows[0].row()] : nullptr;
    const DeliveryShape shape = one ? deliveryShape(*one) : DeliveryShape();
    m_why->say(one ? harmlessLine(one->problem, 600) : QString(), shape.role, shape.icon);
    const QString payload = one ? harmlessLines(prettyJson(one->payload)) : QString();
    if (payload != m_payload->toPlainText())
        m_payload->setPlainText(payload);
    m_payload->setPlaceholderText(rows.size() > 1 ? tr("%n deliveries are selected.", nullptr, int(rows.size()))
                                                  : tr("Select a delivery to read what was sent."));
    m_copy->setEnabled(one);
    const int selected = int(dead(true).size());
    const int all = int(dead(false).size());
    m_resend->setEnabled(selected > 0);
    m_resend->setText(selected > 1 ? tr("Resend %n", nullptr, selected) : tr("Resend"));
    m_resend->setToolTip(tr("Sends the selected ones again that were given up"));
    m_resendAll->setVisible(all > 1);
    m_resendAll->setText(tr("Resend all %n given up", nullptr, all));
    showCounts();
}

void DeliveriesDialog::showCounts()
{
    if (!m_wasRead) {
        m_counts->setText(tr("Reading …"));
        return;
    }
    if (!m_resent.isEmpty())
        return;
    QString counts = tr("%n deliveries", nullptr, m_model->rowCount());
    if (m_model->rowCount() >= mostShown)
        counts = tr("The newest %n deliveries", nullptr, m_model->rowCount());
    if (const qint64 given = m_history.state().deadDeliveries; given > 0)
        counts = tr("%1, %2 given up in all").arg(counts, QLocale().toString(given));
    m_counts->setText(counts);
}

void DeliveriesDialog::showKeeping()
{
    m_problem->say(m_history.state().problem, Role::Trouble, u"trouble"_s);
    showCounts();
}

QList<qint64> DeliveriesDialog::dead(bool selectedOnly) const
{
    QList<qint64> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Delivery &one = m_model->deliveries()[row];
        if (one.state == DeliveryState::Dead && (!selectedOnly || m_table->selectionModel()->isRowSelected(row)))
            ids.append(one.id);
    }
    return ids;
}

void DeliveriesDialog::resend(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    m_resent = QSet<qint64>(ids.begin(), ids.end());
    m_counts->setText(tr("Resending %n …", nullptr, int(ids.size())));
    m_history.resend(ids);
}

//! What was asked for is confirmed by what is read.
void DeliveriesDialog::showResent()
{
    if (m_resent.isEmpty())
        return showCounts();
    int delivered = 0;
    int waiting = 0;
    int given = 0;
    for (const Delivery &one : m_model->deliveries()) {
        if (!m_resent.contains(one.id))
            continue;
        delivered += one.state == DeliveryState::Delivered;
        waiting += one.state == DeliveryState::Waiting;
        given += one.state == DeliveryState::Dead;
    }
    const int elsewhere = int(m_resent.size()) - delivered - waiting - given; // the filter shows them no more
    m_counts->setText(elsewhere > 0 ? tr("Resent: %1 no longer given up, %2 given up").arg(delivered + waiting + elsewhere).arg(given)
                                    : tr("Resent: %1 delivered, %2 waiting, %3 given up").arg(delivered).arg(waiting).arg(given));
    if (waiting + elsewhere == 0 && given == 0)
        m_resent.clear();
}

} // namespace geon::ui
