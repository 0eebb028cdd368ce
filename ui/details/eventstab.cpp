#include "ui/details/eventstab.h"

#include "ui/details/framesmodel.h"
#include "ui/details/prettyjson.h"
#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

EventsTab::EventsTab(QWidget *parent)
    : QWidget(parent),
      m_model(new FramesModel(this)),
      m_text(new QLineEdit),
      m_hideDeltas(new QCheckBox(tr("Hide deltas"))),
      m_pause(new QToolButton),
      m_copy(new QToolButton),
      m_problem(new StateNote),
      m_table(new QTableView),
      m_detail(new QPlainTextEdit),
      m_counts(new QLabel)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    connect(&m_typing, &QTimer::timeout, this, &EventsTab::filter);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_hideDeltas, &QCheckBox::toggled, this, &EventsTab::filter);
    connect(m_pause, &QToolButton::toggled, this, [this](bool on) {
        m_pause->setIcon(icon(on ? u"play"_s : u"pause"_s));
        m_model->setPaused(on);
        showCounts();
    });
    connect(m_copy, &QToolButton::clicked, this, &EventsTab::copySelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EventsTab::showFrame);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EventsTab::showFrame);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_atEnd = value >= m_table->verticalScrollBar()->maximum(); });
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_atEnd)
            m_table->scrollToBottom();
    });
    showCounts();
}

void EventsTab::build()
{
    m_text->setObjectName(u"eventsFilter"_s);
    m_text->setPlaceholderText(tr("Filter: words, -without, /expression/"));
    m_text->setAccessibleName(tr("Filter of the events"));
    m_text->setClearButtonEnabled(true);
    m_hideDeltas->setObjectName(u"hideDeltas"_s);
    m_hideDeltas->setFont(smallFont(font()));
    m_pause->setObjectName(u"pauseEvents"_s);
    m_pause->setCheckable(true);
    m_pause->setIcon(icon(u"pause"_s));
    m_pause->setToolTip(tr("Pause: events are collected, the list stands still"));
    m_pause->setAccessibleName(tr("Pause the list of events"));
    m_copy->setObjectName(u"copyEvents"_s);
    m_copy->setIcon(icon(u"copy"_s));
    m_copy->setToolTip(tr("Copy the selected events as lines of JSON"));
    m_copy->setAccessibleName(tr("Copy the selected events"));
    setKind(m_pause, ButtonKind::Quiet);
    setKind(m_copy, ButtonKind::Quiet);

    m_table->setObjectName(u"eventsTable"_s);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Events"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // a type says most at its ends
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    const QFont small = tabular(smallFont(font()));
    m_table->setFont(small);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(small).height() + space(this, 1));
    QHeaderView *head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setSectionResizeMode(QHeaderView::Interactive);
    const QFontMetrics metrics(small);
    const int pad = space(this, 4);
    m_table->setColumnWidth(FramesModel::Number, metrics.horizontalAdvance(u"00000"_s) + pad);
    m_table->setColumnWidth(FramesModel::Time, metrics.horizontalAdvance(u"00:00:00 PM"_s) + space(this, 2));
    m_table->setColumnWidth(FramesModel::Direction, metrics.horizontalAdvance(tr("↓ webhook")) + pad);
    m_table->setColumnWidth(FramesModel::Size, metrics.horizontalAdvance(u"00.0 kB"_s) + pad);
    head->setSectionResizeMode(FramesModel::Type, QHeaderView::Stretch);

    m_detail->setObjectName(u"eventDetail"_s);
    m_detail->setReadOnly(true);
    m_detail->setAccessibleName(tr("Content of the event"));
    m_detail->setPlaceholderText(tr("Select an event to read it whole."));
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setUndoRedoEnabled(false);
    m_detail->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(std::max(1.0, smallFont(font()).pointSizeF()));
    m_detail->setFont(fixed);
    m_detail->document()->setDocumentMargin(space(this, 2));
    m_counts->setFont(small);
    setRole(m_counts, Role::Muted);
    m_counts->setObjectName(u"eventsCounts"_s);

    const int edge = space(this, 2);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(edge, edge, edge, space(this, 1));
    bar->setSpacing(space(this, 1));
    bar->addWidget(m_text, 1);
    bar->addWidget(m_pause);
    bar->addWidget(m_copy);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(edge, 0, edge, space(this, 1));
    below->addWidget(m_hideDeltas);
    below->addStretch(1);
    below->addWidget(m_counts);
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(u"eventsSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    m_problem->setContentsMargins(edge, 0, edge, 0);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addLayout(bar);
    page->addLayout(below);
    page->addWidget(m_problem);
    page->addWidget(split, 1);
}

void EventsTab::open(const QList<desk::ProtocolFrame> &frames)
{
    m_pause->setChecked(false);
    m_model->open(frames);
    m_atEnd = true;
    m_table->scrollToBottom();
    showCounts();
}

void EventsTab::append(const QList<desk::ProtocolFrame> &frames)
{
    m_model->append(frames);
    showCounts();
}

void EventsTab::filter()
{
    const FrameFilter wanted(m_text->text(), m_hideDeltas->isChecked());
    m_problem->say(wanted.problem().isEmpty() ? QString()
                                              : tr("Not a regular expression (%1): looked for as plain text.").arg(wanted.problem()),
                   Role::Ringing, u"warning"_s);
    m_model->setFilter(wanted);
    m_table->scrollToBottom();
    showCounts();
}

void EventsTab::showFrame()
{
    const QModelIndex at = m_table->currentIndex();
    m_detail->setPlainText(at.isValid() ? harmlessLines(prettyJson(m_model->frame(at.row()).raw)) : QString());
}

void EventsTab::showCounts()
{
    const int shown = m_model->rowCount();
    QString counts =
        shown == m_model->kept() ? tr("%n events", nullptr, shown) : tr("%1 of %n events", nullptr, m_model->kept()).arg(shown);
    if (m_pause->isChecked())
        counts = tr("paused, %n new", nullptr, m_model->waiting());
    else if (m_model->kept() >= int(FramesModel::mostFrames))
        counts += tr(", the newest only");
    m_counts->setText(counts);
}

void EventsTab::copySelected()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines += QString::fromUtf8(m_model->frame(row.row()).raw).simplified();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool EventsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copySelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace geon::ui
