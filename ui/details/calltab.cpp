#include "ui/details/calltab.h"

#include "ui/calllist/callgroup.h"
#include "ui/delay/delaybar.h"
#include "ui/delay/delaychart.h"
#include "ui/details/factsgrid.h"
#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QFontDatabase>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString tokens(qint64 count)
{
    return QLocale().toString(count);
}

//! What is not known is left out, not shown as nothing.
void add(QList<Fact> &facts, const QString &name, const QString &value, bool copyable = false)
{
    if (!value.isEmpty())
        facts += Fact{name, value, copyable};
}

[[nodiscard]] QList<Fact> who(const calls::CallFacts &facts)
{
    const calls::CallSummary &call = facts.summary;
    QList<Fact> rows;
    add(rows, CallTab::tr("Caller"), words::phoneNumber(call.callerNumber));
    add(rows, CallTab::tr("Name"), call.callerName);
    add(rows, CallTab::tr("Dialled"), call.dialledNumber.isEmpty() ? CallTab::tr("unknown line") : words::phoneNumber(call.dialledNumber));
    add(rows, CallTab::tr("Agent"), CallTab::tr("%1 · v%2").arg(call.profileName).arg(call.profileVersion));
    add(rows, CallTab::tr("State"), words::situation(call));
    add(rows, CallTab::tr("Reason"), words::reason(call.reason));
    add(rows, CallTab::tr("Outcome"), call.outcomeDue ? CallTab::tr("due") : call.outcome);
    add(rows, CallTab::tr("Note"), call.outcomeNote);
    add(rows, CallTab::tr("Media"), facts.mediaSecurity);
    return rows;
}

[[nodiscard]] QList<Fact> numbers(const calls::CallFacts &facts, TimePoint now)
{
    const calls::DelayFacts &delay = facts.delay;
    QList<Fact> rows;
    add(rows, CallTab::tr("Duration"), words::duration(elapsed(facts.summary, now)));
    add(rows, CallTab::tr("Cost"), CallTab::tr("%1, estimate").arg(words::cost(facts.summary.cost, facts.summary.costKnown)));
    if (delay.last && delay.lastThinking)
        add(rows, CallTab::tr("Delay"),
            CallTab::tr("%1, of it thinking %2").arg(words::seconds(*delay.last), words::seconds(*delay.lastThinking)));
    else if (delay.last)
        add(rows, CallTab::tr("Delay"), words::seconds(*delay.last));
    if (delay.median && delay.worst)
        add(rows, CallTab::tr("Delays"),
            CallTab::tr("median %1, worst %2, %n turns", nullptr, delay.turns)
                .arg(words::seconds(*delay.median), words::seconds(*delay.worst)));
    if (facts.linkRoundTrip)
        add(rows, CallTab::tr("Link"), CallTab::tr("%1 ms there and back").arg(facts.linkRoundTrip->count()));
    QString events = CallTab::tr("%n received", nullptr, facts.eventsReceived);
    if (facts.unknownEvents > 0)
        events += CallTab::tr(", %n unknown", nullptr, facts.unknownEvents);
    if (facts.badFrames > 0)
        events += CallTab::tr(", %n unreadable", nullptr, facts.badFrames);
    add(rows, CallTab::tr("Events"), events);
    return rows;
}

[[nodiscard]] QList<Fact> usage(const calls::UsageTotals &usage)
{
    if (usage.responses == 0 && usage.transcriptionInput == 0 && usage.transcriptionSeconds <= 0)
        return {};
    const realtime::Usage &used = usage.tokens;
    QList<Fact> rows;
    const auto line = [&](const QString &name, qint64 in, qint64 cached, qint64 out) {
        add(rows, name, CallTab::tr("in %1 (cached %2), out %3").arg(tokens(in), tokens(cached), tokens(out)));
    };
    line(CallTab::tr("Text"), used.inputText, used.cachedText, used.outputText);
    line(CallTab::tr("Audio"), used.inputAudio, used.cachedAudio, used.outputAudio);
    add(rows, CallTab::tr("Responses"), tokens(usage.responses));
    if (usage.transcriptionSeconds > 0)
        add(rows, CallTab::tr("Transcription"), CallTab::tr("%1 s of speech").arg(QLocale().toString(usage.transcriptionSeconds, 'f', 1)));
    else if (usage.transcriptionInput > 0)
        add(rows, CallTab::tr("Transcription"),
            CallTab::tr("in %1, out %2").arg(tokens(usage.transcriptionInput), tokens(usage.transcriptionOutput)));
    return rows;
}

[[nodiscard]] QList<Fact> limits(const QList<realtime::RateLimit> &limits)
{
    QList<Fact> rows;
    for (const realtime::RateLimit &limit : limits)
        add(rows, limit.name,
            CallTab::tr("%1 of %2 left, full in %3 s")
                .arg(tokens(limit.remaining), tokens(limit.limit), QLocale().toString(limit.resetSeconds, 'f', 1)));
    return rows;
}

//! Of what was written about the call, the words too: an edit leaves no other trace of what was there before.
[[nodiscard]] QString written(const calls::Action &action)
{
    const bool told = action.kind == calls::ActionKind::Mark || action.kind == calls::ActionKind::SetOutcome;
    return told && !action.text.isEmpty() ? u" · "_s + action.text : QString();
}

[[nodiscard]] QList<Fact> deeds(const QList<calls::Action> &actions)
{
    QList<Fact> rows;
    for (auto action = actions.rbegin(); action != actions.rend(); ++action)
        rows += Fact{words::clockTime(action->askedAt), words::actionLine(*action) + written(*action), false};
    return rows;
}

[[nodiscard]] QString header(const calls::CallFacts &facts, QStringView name)
{
    const auto found = std::ranges::find_if(
        facts.headers, [&](const webhooks::SipHeader &one) { return name.compare(one.name, Qt::CaseInsensitive) == 0; });
    return found == facts.headers.end() ? QString() : found->value;
}

[[nodiscard]] QList<Fact> ids(const calls::CallFacts &facts)
{
    QList<Fact> rows;
    add(rows, CallTab::tr("Call"), facts.summary.id.value, true);
    add(rows, CallTab::tr("Session"), facts.session ? facts.session->id : QString(), true);
    add(rows, CallTab::tr("Webhook"), facts.delivery.value, true);
    add(rows, CallTab::tr("Event"), facts.webhookEventId, true);
    add(rows, CallTab::tr("Twilio call"), header(facts, u"X-Twilio-CallSid"), true);
    return rows;
}

[[nodiscard]] QList<Fact> headers(const calls::CallFacts &facts)
{
    QList<Fact> rows;
    for (const webhooks::SipHeader &one : facts.headers)
        rows += Fact{one.name, one.value, false};
    return rows;
}

} // namespace

CallTab::CallTab(QWidget *parent)
    : QScrollArea(parent),
      m_empty(new QLabel(tr("Open a call to see its numbers, headers and ids."))),
      m_who(new FactsGrid(tr("Who"))),
      m_numbers(new FactsGrid(tr("Numbers"))),
      m_delay(new QWidget),
      m_delayBar(new DelayBar),
      m_delayChart(new DelayChart),
      m_usage(new FactsGrid(tr("Tokens"))),
      m_marks(new FactsGrid(tr("Marks"))),
      m_limits(new FactsGrid(tr("Rate limits"))),
      m_actions(new FactsGrid(tr("What operators did"))),
      m_ids(new FactsGrid(tr("Ids"))),
      m_headers(new FactsGrid(tr("SIP headers"))),
      m_sessionTitle(new QToolButton),
      m_session(new QPlainTextEdit)
{
    setObjectName(u"callTab"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("About the call"));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space(this, 3), space(this, 3), space(this, 3), space(this, 3));
    column->setSpacing(space(this, 4));
    m_empty->setWordWrap(true);
    setRole(m_empty, Role::Muted);
    column->addWidget(m_empty);
    for (QWidget *part : {static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_marks), static_cast<QWidget *>(m_numbers), m_delay,
                          static_cast<QWidget *>(m_usage), static_cast<QWidget *>(m_actions), static_cast<QWidget *>(m_ids),
                          static_cast<QWidget *>(m_headers), static_cast<QWidget *>(m_limits)})
        column->addWidget(part);
    m_delayBar->setObjectName(u"delayBar"_s);
    m_delayChart->setObjectName(u"delayChart"_s);
    auto *delays = new QVBoxLayout(m_delay);
    delays->setContentsMargins({});
    delays->setSpacing(space(this, 2));
    auto *delayTitle = new QLabel(tr("What the caller waited for"));
    delayTitle->setFont(mediumFont(font()));
    delays->addWidget(delayTitle);
    delays->addWidget(m_delayBar);
    delays->addWidget(m_delayChart);

    m_sessionTitle->setObjectName(u"showSession"_s);
    m_sessionTitle->setText(tr("Session as echoed"));
    m_sessionTitle->setCheckable(true);
    m_sessionTitle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sessionTitle->setIcon(icon(u"chevron-right"_s));
    setKind(m_sessionTitle, ButtonKind::Quiet);
    m_session->setObjectName(u"sessionEcho"_s);
    m_session->setReadOnly(true);
    m_session->setUndoRedoEnabled(false);
    m_session->setFrameShape(QFrame::NoFrame);
    m_session->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_session->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_session->setAccessibleName(tr("Session as echoed by the service"));
    m_session->setMinimumHeight(fontMetrics().height() * 16);
    connect(m_sessionTitle, &QToolButton::toggled, this, [this](bool on) {
        m_sessionTitle->setIcon(icon(on ? u"chevron-down"_s : u"chevron-right"_s));
        m_session->setVisible(on);
    });
    column->addWidget(m_sessionTitle, 0, Qt::AlignLeft);
    column->addWidget(m_session);
    column->addStretch(1);
    setWidget(page);
    clear();
}

void CallTab::show(const calls::CallFacts &facts, TimePoint now)
{
    m_empty->hide();
    m_who->setFacts(who(facts));
    m_numbers->setFacts(numbers(facts, now));
    showDelay(facts.delay);
    m_usage->setFacts(usage(facts.usage));
    m_limits->setFacts(limits(facts.rateLimits));
    m_actions->setFacts(deeds(facts.actions));
    m_ids->setFacts(ids(facts));
    m_headers->setFacts(headers(facts));
    showSession(facts);
}

void CallTab::showDelay(const calls::DelayFacts &delay)
{
    m_delay->setVisible(!delay.recent.isEmpty());
    if (delay.recent.isEmpty())
        return;
    m_delayBar->setDelay(delay.recent.last());
    m_delayChart->setDelays(tr("Delays of the newest turns"), delay.recent);
}

void CallTab::showMarks(const QList<calls::TranscriptEntry> &marks, TimePoint start)
{
    QList<Fact> rows;
    for (const calls::TranscriptEntry &mark : marks)
        rows += Fact{words::duration(mark.at - start), mark.text.isEmpty() ? tr("no note") : mark.text, false};
    m_marks->setFacts(rows);
}

void CallTab::showSession(const calls::CallFacts &facts)
{
    m_sessionTitle->setVisible(facts.session.has_value());
    m_session->setVisible(facts.session && m_sessionTitle->isChecked());
    if (!facts.session || facts.session->raw == m_shownSession)
        return;
    m_shownSession = facts.session->raw;
    m_session->setPlainText(harmlessLines(QString::fromUtf8(QJsonDocument(m_shownSession).toJson(QJsonDocument::Indented))));
}

void CallTab::clear()
{
    for (FactsGrid *grid : {m_who, m_marks, m_numbers, m_usage, m_actions, m_ids, m_headers, m_limits})
        grid->setFacts({});
    showDelay({});
    m_shownSession = {};
    m_session->clear();
    m_session->hide();
    m_sessionTitle->hide();
    m_empty->show();
}

} // namespace geon::ui
