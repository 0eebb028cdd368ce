#include "ui/transcript/callheader.h"

#include "ui/calllist/callgroup.h"
#include "ui/delay/delaywords.h"
#include "ui/theme/buttons.h"
#include "ui/transcript/elidedlabel.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QLabel *figures(const QString &name)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    label->setFont(tabular(label->font()));
    return label;
}

} // namespace

CallHeader::CallHeader(QWidget *parent)
    : QWidget(parent),
      m_number(new QLabel),
      m_name(new ElidedLabel),
      m_profile(new ElidedLabel),
      m_simulated(new QLabel(tr("simulated"))),
      m_reveal(new QToolButton),
      m_time(figures(u"callTime"_s)),
      m_shape(new QLabel),
      m_situation(new QLabel),
      m_delay(figures(u"callDelay"_s)),
      m_cost(figures(u"callCost"_s)),
      m_expiry(figures(u"callExpiry"_s))
{
    m_number->setFont(tabular(titleFont(font())));
    m_number->setTextFormat(Qt::PlainText);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setObjectName(u"callNumber"_s);
    m_name->setFont(mediumFont(font()));
    m_situation->setFont(mediumFont(font()));
    m_situation->setTextFormat(Qt::PlainText);
    m_situation->setObjectName(u"callSituation"_s);
    m_simulated->setFont(smallFont(font()));
    setRole(m_profile, Role::Muted);
    setRole(m_simulated, Role::Paused);
    setRole(m_delay, Role::Muted);
    setRole(m_cost, Role::Muted);
    setRole(m_expiry, Role::Trouble);

    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setIcon(icon(u"eye"_s, Role::Muted));
    setKind(m_reveal, ButtonKind::Quiet);
    m_reveal->setAccessibleName(tr("Show masked words while held"));
    m_reveal->setToolTip(tr("Hold to show masked words in clear. It is recorded."));
    connect(m_reveal, &QToolButton::pressed, this, &CallHeader::revealPressed);
    connect(m_reveal, &QToolButton::released, this, &CallHeader::revealReleased);

    auto *who = new QHBoxLayout;
    who->setSpacing(space(this, 3));
    who->addWidget(m_number);
    who->addWidget(m_name);
    who->addStretch(1);
    who->addWidget(m_simulated);
    who->addWidget(m_reveal);
    auto *how = new QHBoxLayout;
    how->setSpacing(space(this, 2));
    how->addWidget(m_time);
    how->addSpacing(space(this, 1));
    how->addWidget(m_shape);
    how->addWidget(m_situation);
    how->addSpacing(space(this, 1));
    how->addWidget(m_delay);
    how->addSpacing(space(this, 1));
    how->addWidget(m_cost);
    how->addSpacing(space(this, 1));
    how->addWidget(m_expiry);
    how->addStretch(1);
    how->addWidget(m_profile);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    page->setSpacing(space(this, 1));
    page->addLayout(who);
    page->addLayout(how);
}

void CallHeader::setCall(const calls::CallSummary &call, TimePoint now)
{
    m_call = call;
    showNames();
    showSituation();
    tick(now);
}

void CallHeader::showNames()
{
    m_number->setText(harmlessLine(words::phoneNumber(m_call.callerNumber)));
    m_name->setText(isolated(harmlessLine(m_call.callerName)));
    m_name->setVisible(!m_call.callerName.isEmpty());
    const QString profile = harmlessLine(m_call.profileName);
    const QString version = tr("v%1").arg(m_call.profileVersion);
    m_profile->setText(m_call.instructionsEdited ? tr("%1 · %2, edited").arg(profile, version) : tr("%1 · %2").arg(profile, version));
    m_profile->setVisible(!profile.isEmpty());
    m_simulated->setVisible(m_call.simulated);
}

void CallHeader::showSituation()
{
    const Shape shape = shapeOf(m_call);
    const int size = iconSize(this);
    m_shape->setPixmap(icon(shape.icon, shape.role).pixmap(QSize(size, size), devicePixelRatioF()));
    setRole(m_situation, shape.role);
    const QString why = words::shortReason(m_call.reason);
    const QString word = words::situation(m_call);
    m_situation->setText(why.isEmpty() ? word : tr("%1: %2").arg(word, why));
    m_situation->setToolTip(words::reason(m_call.reason).toHtmlEscaped());
    m_delay->setText(m_call.lastDelay ? tr("delay %1").arg(words::seconds(*m_call.lastDelay)) : QString());
    m_cost->setText(words::cost(m_call.cost, m_call.costKnown));
    m_cost->setToolTip(tr("Estimated cost of this call"));
}

void CallHeader::setDelays(const calls::DelayFacts &delays)
{
    QStringList lines;
    if (!delays.recent.isEmpty())
        lines += tr("Last turn: %1").arg(split(delays.recent.last()));
    if (delays.median && delays.worst)
        lines +=
            tr("Median %1, worst %2, %n turn(s)", nullptr, delays.turns).arg(words::seconds(*delays.median), words::seconds(*delays.worst));
    const QString told = lines.join(u'\n');
    m_delay->setToolTip(told + (told.isEmpty() ? QString() : u"\n\n"_s) + whatIsCounted());
    m_delay->setAccessibleDescription(told);
}

void CallHeader::tick(TimePoint now)
{
    m_time->setText(words::duration(elapsed(m_call, now)));
    const bool expiring = m_call.activity == calls::Activity::Expiring && m_call.expiresAt != TimePoint{} && m_call.expiresAt > now;
    m_expiry->setText(expiring ? tr("session ends in %1").arg(words::duration(m_call.expiresAt - now)) : QString());
    m_expiry->setVisible(expiring);
}

void CallHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_call.id.isEmpty())
        showSituation();
}

void CallHeader::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Surface, palette()));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::Line, palette()));
}

} // namespace geon::ui
