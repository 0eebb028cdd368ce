#include "ui/strip/intakestrip.h"

#include "ui/delay/delaybutton.h"
#include "ui/intake/intakecontrol.h"
#include "ui/strip/lamp.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *counter(const QString &objectName, QWidget *owner)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setFont(tabular(owner->font()));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

IntakeStrip::IntakeStrip(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_control(new IntakeControl(desk)),
      m_server(new Lamp(tr("Server"))),
      m_webhook(new Lamp(tr("Webhook"))),
      m_provider(new Lamp(tr("Provider"))),
      m_simulated(new QLabel(tr("Simulated calls"))),
      m_needsYou(new QToolButton),
      m_ringing(counter(u"ringingCount"_s, this)),
      m_live(counter(u"liveCount"_s, this)),
      m_ended(counter(u"endedCount"_s, this)),
      m_delay(new DelayButton),
      m_cost(counter(u"costCount"_s, this)),
      m_line(new QHBoxLayout),
      m_banner(makeBanner())
{
    setObjectName(u"intakeStrip"_s);
    m_server->setObjectName(u"serverLamp"_s);
    m_webhook->setObjectName(u"webhookLamp"_s);
    m_provider->setObjectName(u"providerLamp"_s);
    m_simulated->setObjectName(u"simulatedTag"_s);
    m_simulated->setProperty("tag", true);
    m_simulated->setToolTip(tr("Calls come from the simulator in this program. Nobody is on the phone, and nothing is billed."));
    m_live->setFont(mediumFont(m_live->font()));
    m_needsYou->setObjectName(u"needsYouCount"_s);
    m_needsYou->setFont(tabular(font()));
    m_needsYou->setFocusPolicy(Qt::TabFocus);
    setKind(m_needsYou, ButtonKind::Quiet);
    connect(m_needsYou, &QToolButton::clicked, this, &IntakeStrip::nextNeedingYouRequested);

    QHBoxLayout *line = m_line;
    line->setContentsMargins(space(this, 2), 0, space(this, 3), 0);
    line->setSpacing(space(this, 1));
    line->addWidget(m_control);
    line->addSpacing(space(this, 1));
    for (auto *lamp : {m_server, m_webhook, m_provider})
        line->addWidget(lamp);
    line->addSpacing(space(this, 2));
    line->addWidget(m_simulated, 0, Qt::AlignVCenter);
    line->addStretch(1);
    line->addWidget(m_needsYou);
    for (QWidget *item : {static_cast<QWidget *>(m_ringing), static_cast<QWidget *>(m_live), static_cast<QWidget *>(m_ended),
                          static_cast<QWidget *>(m_delay), static_cast<QWidget *>(m_cost)}) {
        line->addSpacing(space(this, 4));
        line->addWidget(item);
    }
    auto *bar = new QWidget;
    bar->setLayout(line);
    bar->setFixedHeight(
        std::max(space(this, 10), std::max(m_control->sizeHint().height(), m_server->sizeHint().height()) + space(this, 2)));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_banner);

    showIntake();
    showTotals({});
    connect(&m_tick, &QTimer::timeout, this, &IntakeStrip::showIntake);
    m_tick.start(std::chrono::seconds(1));
}

QWidget *IntakeStrip::makeBanner()
{
    auto *banner = new QLabel(tr("Webhooks without a signature are taken: anybody who finds the address can make calls appear. Turn "
                                 "GEON_ALLOW_UNSIGNED_WEBHOOKS off when the trial is over."));
    banner->setObjectName(u"unsignedBanner"_s);
    banner->setProperty("banner", true);
    banner->setWordWrap(true);
    banner->hide();
    return banner;
}

void IntakeStrip::apply(const desk::Update &update)
{
    if (update.intake) {
        m_intake = *update.intake;
        showIntake();
    }
    if (update.totals) {
        m_totals = *update.totals;
        showTotals(m_totals);
        m_control->show(m_intake, m_totals);
    }
    if (update.delays)
        m_delay->setDelays(*update.delays);
}

void IntakeStrip::addTag(QWidget *tag)
{
    m_line->insertWidget(m_line->indexOf(m_simulated) + 1, tag, 0, Qt::AlignVCenter);
}

void IntakeStrip::showIntake()
{
    m_control->show(m_intake, m_totals);
    m_server->show(serverLamp(m_intake));
    m_webhook->show(webhookLamp(m_intake, m_desk.now()));
    m_provider->show(providerLamp(m_intake));
    m_simulated->setVisible(m_intake.simulated);
    m_banner->setVisible(m_intake.unsignedAllowed);
}

// The only part of the strip that may be loud.
void IntakeStrip::showNeedsYou(int calls)
{
    m_needsYou->setText(tr("Needs you %1").arg(calls));
    m_needsYou->setToolTip(calls > 0 ? tr("Go to the next call that needs you, the worst first (N)") : tr("No call needs you"));
    m_needsYou->setAccessibleName(tr("Calls that need you: %1").arg(calls));
    m_needsYou->setEnabled(calls > 0);
    if (m_needsYou->property("loud").toBool() == (calls > 0))
        return;
    m_needsYou->setProperty("loud", calls > 0);
    m_needsYou->style()->unpolish(m_needsYou);
    m_needsYou->style()->polish(m_needsYou);
}

void IntakeStrip::showTotals(const desk::Totals &totals)
{
    showNeedsYou(totals.needsYou);
    m_ringing->setText(totals.screening > 0 ? tr("Ringing %1, waiting for you %2").arg(totals.ringing).arg(totals.screening)
                                            : tr("Ringing %1").arg(totals.ringing));
    m_live->setText(tr("Live %1").arg(totals.live));
    m_ended->setText(tr("Ended %1").arg(totals.ended));
    m_cost->setText(words::cost(totals.cost, totals.costKnown));
    m_cost->setToolTip(totals.costKnown ? tr("Cost of today's calls, estimated from the price table")
                                        : tr("At least this much: a model without a price took part. Add it to the price table."));
    m_ringing->setForegroundRole(totals.ringing > 0 ? QPalette::WindowText : QPalette::PlaceholderText);
    m_ended->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace geon::ui
