#include "ui/screening/screeningpanel.h"

#include "ui/calllist/callgroup.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::CallState;
using calls::RejectStatus;

namespace {

// Fine enough for a bar that runs out.
constexpr auto tickEvery = std::chrono::milliseconds(200);

QLabel *wrapped(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ScreeningPanel::ScreeningPanel(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_shape(new QLabel),
      m_title(wrapped(u"screeningTitle"_s)),
      m_cause(wrapped(u"screeningCause"_s)),
      m_left(new QLabel),
      m_bar(new QProgressBar),
      m_outlook(wrapped(u"screeningOutlook"_s)),
      m_accept(new QPushButton(tr("Accept"))),
      m_decline(new QPushButton(tr("Decline"))),
      m_reject(new QPushButton(tr("Reject as")))
{
    setObjectName(u"screeningPanel"_s);
    m_title->setFont(titleFont(font()));
    m_left->setObjectName(u"screeningLeft"_s);
    m_left->setFont(numberFont(font()));
    m_left->setTextFormat(Qt::PlainText);
    setRole(m_left, Role::Ringing);
    setRole(m_outlook, Role::Muted);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);

    auto *title = new QHBoxLayout;
    title->setSpacing(space(this, 2));
    title->addWidget(m_shape, 0, Qt::AlignVCenter);
    title->addWidget(m_title, 1);
    title->addWidget(m_left, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space(this, 4), space(this, 3), space(this, 4), space(this, 3));
    column->setSpacing(space(this, 2));
    column->addLayout(title);
    column->addWidget(m_bar);
    column->addWidget(m_cause);
    column->addWidget(m_outlook);
    column->addSpacing(space(this, 1));
    column->addWidget(makeButtons());

    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &ScreeningPanel::tick);
    hide();
}

QWidget *ScreeningPanel::makeButtons()
{
    m_accept->setObjectName(u"acceptCall"_s);
    m_accept->setToolTip(tr("Accept the call (A)"));
    m_accept->setIcon(icon(u"check"_s, Role::OnAccent));
    setKind(m_accept, ButtonKind::Primary);
    m_decline->setObjectName(u"declineCall"_s);
    m_decline->setToolTip(tr("Reject the call as declined, 603 (D)"));
    m_decline->setIcon(icon(u"close"_s));
    m_reject->setObjectName(u"rejectCallAs"_s);
    m_reject->setToolTip(tr("Choose what the caller is told"));
    for (QPushButton *button : {m_accept, m_decline, m_reject}) {
        button->setAutoDefault(false);
        button->setAccessibleDescription(button->toolTip());
    }
    connect(m_accept, &QPushButton::clicked, this, [this] { m_desk.submit(desk::AcceptCall{m_call.id}); });
    connect(m_decline, &QPushButton::clicked, this, [this] { reject(RejectStatus::Decline); });
    auto *menu = new QMenu(m_reject);
    menu->setObjectName(u"rejectMenu"_s);
    menu->addAction(tr("&Busy (486)"), this, [this] { reject(RejectStatus::Busy); });
    menu->addAction(tr("&Unavailable (480)"), this, [this] { reject(RejectStatus::Unavailable); });
    menu->addAction(tr("&Declined (603)"), this, [this] { reject(RejectStatus::Decline); });
    m_reject->setMenu(menu);

    auto *buttons = new QWidget;
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins({});
    line->setSpacing(space(this, 2));
    for (QPushButton *button : {m_accept, m_decline, m_reject})
        line->addWidget(button);
    line->addStretch(1);
    return buttons;
}

void ScreeningPanel::reject(RejectStatus status)
{
    m_desk.submit(desk::RejectCall{m_call.id, status});
}

void ScreeningPanel::setCall(const calls::CallSummary &call)
{
    m_call = call;
    const bool waits = call.state == CallState::Screening;
    const bool shown = waits || call.state == CallState::Rejecting;
    setVisible(shown);
    if (!shown)
        return m_tick.stop();
    for (QPushButton *button : {m_accept, m_decline, m_reject})
        button->setEnabled(waits);
    showWords();
    tick();
    if (waits)
        m_tick.start();
    else
        m_tick.stop();
}

void ScreeningPanel::showWords()
{
    const bool waits = m_call.state == CallState::Screening;
    const Shape shape = shapeOf(m_call);
    m_shape->setPixmap(icon(shape.icon, shape.role).pixmap(QSize(1, 1) * iconSize(this), devicePixelRatioF()));
    m_title->setText(words::state(m_call.state));
    m_cause->setText(waits ? harmlessLine(words::screenCause(m_call)) : QString());
    m_cause->setVisible(waits);
    setRole(m_cause, m_call.screened == calls::ScreenCause::RejectFailed ? Role::Trouble : Role::Text);
    m_outlook->setText(waits ? words::screenOutlook(m_call) : tr("The service was asked to reject the call."));
    m_left->setVisible(waits);
    m_bar->setVisible(waits);
}

void ScreeningPanel::tick()
{
    const Duration left = std::max(Duration::zero(), m_call.decideBy - m_desk.now());
    const Duration whole = std::max(Duration(1), m_call.decideBy - m_call.stateSince);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    m_left->setText(tr("%1 s").arg(seconds));
    m_left->setAccessibleName(tr("%n second(s) left", nullptr, int(seconds)));
    m_bar->setValue(int(std::min<qint64>(1000, 1000 * left.count() / whole.count())));
}

void ScreeningPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        showWords();
}

void ScreeningPanel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), tint(Role::Ringing, palette()));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::Line, palette()));
}

} // namespace geon::ui
