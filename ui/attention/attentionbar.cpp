#include "ui/attention/attentionbar.h"

#include "ui/calllist/callgroup.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/elidedlabel.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 6; // shape, words, since, advice, handled, snooze

QLabel *plainLabel(const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}

} // namespace

AttentionBar::AttentionBar(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_grid(new QGridLayout(this)),
      m_snooze(new QToolButton),
      m_more(plainLabel(smallFont(font()))),
      m_snoozed(plainLabel(smallFont(font()))),
      m_wake(new QPushButton(tr("Show again")))
{
    setObjectName(u"attentionBar"_s);
    setAccessibleName(tr("Needs you"));
    m_grid->setContentsMargins(space(this, 3), space(this, 1), space(this, 3), space(this, 1));
    m_grid->setHorizontalSpacing(space(this, 2));
    m_grid->setVerticalSpacing(space(this, 1));
    m_grid->setColumnStretch(3, 1);
    for (int row = 0; row < int(most); ++row)
        m_lines.push_back(makeLine(row));
    makeSnooze();
    m_grid->addWidget(m_more, int(most), 1, 1, 3);

    m_snoozed->setObjectName(u"snoozedNote"_s);
    setRole(m_snoozed, Role::Muted);
    m_wake->setObjectName(u"endSnooze"_s);
    setKind(m_wake, ButtonKind::Quiet);
    connect(m_wake, &QPushButton::clicked, this, [this] { snooze(Duration::zero()); });
    m_grid->addWidget(m_snoozed, int(most) + 1, 1, 1, 3);
    m_grid->addWidget(m_wake, int(most) + 1, 4, 1, 2, Qt::AlignRight);
    setCall({}, {});
}

AttentionBar::Line AttentionBar::makeLine(int row)
{
    const Line line{new QLabel, plainLabel(mediumFont(font())), plainLabel(tabular(smallFont(font()))), new ElidedLabel,
                    new QPushButton(tr("Handled"))};
    line.words->setObjectName(u"reason%1"_s.arg(row));
    line.advice->setFont(smallFont(font()));
    setRole(line.since, Role::Muted);
    line.handled->setObjectName(u"handled%1"_s.arg(row));
    setKind(line.handled, ButtonKind::Quiet);
    connect(line.handled, &QPushButton::clicked, this, [this, row] { handle(size_t(row)); });
    int column = 0;
    for (QWidget *part : {static_cast<QWidget *>(line.shape), static_cast<QWidget *>(line.words), static_cast<QWidget *>(line.since),
                          static_cast<QWidget *>(line.advice), static_cast<QWidget *>(line.handled)})
        m_grid->addWidget(part, row, column++);
    return line;
}

void AttentionBar::makeSnooze()
{
    m_snooze->setObjectName(u"snooze"_s);
    m_snooze->setText(tr("Snooze"));
    m_snooze->setToolTip(tr("All of this call waits, unless something worse comes"));
    m_snooze->setPopupMode(QToolButton::InstantPopup);
    setKind(m_snooze, ButtonKind::Quiet);
    m_snooze->setProperty("opens", true);
    auto *menu = new QMenu(m_snooze);
    for (const int minutes : {1, int(usualSnooze.count()), 15})
        menu->addAction(tr("%n minute(s)", nullptr, minutes), this, [this, minutes] { snooze(std::chrono::minutes(minutes)); });
    m_snooze->setMenu(menu);
    m_grid->addWidget(m_snooze, 0, columns - 1);
}

void AttentionBar::setCall(const calls::CallSummary &call, TimePoint now)
{
    m_call = call;
    const auto count = call.attention.size();
    for (qsizetype row = 0; row < most; ++row) {
        const Line &line = m_lines[size_t(row)];
        const bool used = row < count;
        for (QWidget *part : {static_cast<QWidget *>(line.shape), static_cast<QWidget *>(line.words), static_cast<QWidget *>(line.since),
                              static_cast<QWidget *>(line.advice), static_cast<QWidget *>(line.handled)})
            part->setVisible(used && !(m_readOnly && part == line.handled));
        if (used)
            showReason(line, call.attention[row]);
    }
    m_more->setVisible(count > most);
    m_more->setText(tr("and %n more", nullptr, int(std::max<qsizetype>(0, count - most))));
    m_snooze->setVisible(count > 0 && !m_readOnly);
    const bool snoozed = call.snoozedUntil != TimePoint{};
    m_snoozed->setText(tr("Snoozed until %1").arg(words::clockTime(call.snoozedUntil)));
    m_snoozed->setVisible(snoozed);
    m_wake->setVisible(snoozed && !m_readOnly);
    setVisible(count > 0 || snoozed);
    tick(now);
}

void AttentionBar::showReason(const Line &line, const calls::AttentionReason &reason) const
{
    const Shape shape = shapeOf(reason.severity);
    const int size = iconSize(this);
    line.shape->setPixmap(icon(shape.icon, shape.role).pixmap(QSize(size, size), devicePixelRatioF()));
    const QString brief = harmlessLine(words::attention(reason));
    line.words->setText(brief);
    line.words->setAccessibleName(tr("%1, %2").arg(brief, words::severity(reason.severity)));
    setRole(line.words, shape.role);
    line.advice->setText(harmlessLine(words::attentionAdvice(reason)));
    line.handled->setAccessibleName(tr("Handled: %1").arg(brief));
    line.handled->setToolTip(tr("You have seen to it: it goes, until it happens anew"));
}

void AttentionBar::tick(TimePoint now)
{
    for (qsizetype row = 0; row < std::min(most, m_call.attention.size()); ++row)
        m_lines[size_t(row)].since->setText(words::duration(now - m_call.attention[row].since));
}

void AttentionBar::handle(size_t line)
{
    if (qsizetype(line) < m_call.attention.size())
        m_desk.submit(desk::Handle{m_call.id, m_call.attention[qsizetype(line)].kind});
}

void AttentionBar::snooze(Duration length)
{
    m_desk.submit(desk::Snooze{m_call.id, length});
}

void AttentionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (qsizetype row = 0; row < std::min(qsizetype(m_lines.size()), m_call.attention.size()); ++row)
        showReason(m_lines[size_t(row)], m_call.attention[row]);
}

void AttentionBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Role role = m_call.attention.isEmpty() ? Role::Muted : shapeOf(m_call.attention.first().severity).role;
    painter.fillRect(rect(), tint(role, palette()));
    painter.fillRect(0, 0, 3, height(), color(role, palette()));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::Line, palette()));
}

} // namespace geon::ui
