#include "ui/transcript/callpage.h"

#include "ui/attention/attentionbar.h"
#include "ui/composer/composer.h"
#include "ui/screening/screeningpanel.h"
#include "ui/transcript/callheader.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/pausebanner.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/panefocus.h"
#include "ui/words/words.h"
#include "ui/wrapup/markbar.h"
#include "ui/wrapup/wrapupstrip.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::CallState;

namespace {

[[nodiscard]] QList<calls::TranscriptChange> changesTo(const QList<calls::TranscriptEntry> &entries)
{
    QList<calls::TranscriptChange> changes;
    for (const calls::TranscriptEntry &entry : entries)
        changes.append({changes.isEmpty() ? 0 : changes.last().entry.key, entry});
    return changes;
}

} // namespace

CallPage::CallPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_header(new CallHeader),
      m_attention(new AttentionBar(desk)),
      m_link(new StateNote),
      m_clear(new StateNote),
      m_oneSided(new StateNote),
      m_paused(new PauseBanner),
      m_screening(new ScreeningPanel(desk)),
      m_transcript(new TranscriptView),
      m_find(new FindBar(m_transcript)),
      m_marks(new MarkBar(desk, m_transcript)),
      m_wrapUp(new WrapUpStrip(desk)),
      m_composer(new Composer(desk))
{
    setObjectName(u"callPage"_s);
    m_link->setObjectName(u"linkBanner"_s);
    m_clear->setObjectName(u"clearBanner"_s);
    m_oneSided->setObjectName(u"oneSidedNotice"_s);
    m_transcript->setObjectName(u"transcript"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_attention);
    for (StateNote *note : {m_link, m_clear, m_oneSided}) {
        note->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
        page->addWidget(note);
    }
    page->addWidget(m_paused);
    page->addWidget(m_screening);
    page->addWidget(m_find);
    page->addWidget(m_transcript, 1);
    page->addWidget(m_marks);
    page->addWidget(m_wrapUp);
    page->addWidget(m_composer);
    passFocusOn(this, m_transcript);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &CallPage::tick);
    connect(m_header, &CallHeader::revealPressed, this, &CallPage::revealPressed);
    connect(m_header, &CallHeader::revealReleased, this, &CallPage::revealReleased);
    connect(m_paused, &PauseBanner::handBackRequested, this, &CallPage::togglePause);
    connect(m_composer, &Composer::leaveRequested, this, [this] { m_transcript->setFocus(); });
    connect(m_wrapUp, &WrapUpStrip::leaveRequested, this, &CallPage::leaveFoot);
    connect(m_wrapUp, &WrapUpStrip::listRequested, this, &CallPage::outcomesRequested);
    clear();
}

void CallPage::show(const desk::OpenedCall &call)
{
    // Told again, masked or in clear, the reader's place stays; of a moment before, rows are gone.
    const int rows = m_transcript->rowCount();
    const bool again = call.facts.summary.id == this->call() && rows > 0 && call.transcript.size() >= rows;
    if (call.facts.summary.id != this->call())
        m_outcomeAsked = false;
    m_facts = call.facts;
    m_marks->setCall(this->call());
    if (!again)
        m_transcript->clearCall();
    m_transcript->showActions(m_facts.actions);
    showFacts();
    m_clear->say(call.clear ? tr("Shown in clear. This is recorded.") : QString(), Role::Ringing, u"eye"_s);
    if (again)
        m_transcript->apply(changesTo(call.transcript));
    else
        m_transcript->open(call.transcript);
    m_marks->refresh();
}

void CallPage::apply(const desk::Update &update)
{
    m_composer->apply(update.actions);
    m_composer->forget(update.removed);
    m_wrapUp->apply(update.actions);
    m_wrapUp->forget(update.removed);
    if (call().isEmpty())
        return;
    // The summary of the list may come before the facts: the newer one counts.
    for (const calls::CallSummary &summary : update.calls) {
        if (summary.id == call())
            m_facts.summary = summary;
    }
    const desk::WatchedCall *watched = update.watchedOf(call());
    if (watched)
        m_facts = watched->facts;
    if (watched || !update.calls.isEmpty())
        showFacts();
    m_transcript->showActions(update.actions);
    if (!watched)
        return;
    m_transcript->apply(watched->transcript);
    if (!watched->transcript.isEmpty())
        m_marks->refresh();
}

void CallPage::clear()
{
    m_facts = {};
    m_header->hide();
    m_attention->setCall({}, {});
    m_paused->setCall({}, m_desk.now());
    m_link->say({});
    m_clear->say({});
    m_oneSided->say({});
    m_screening->setCall({});
    m_find->hide();
    m_transcript->clearCall();
    m_composer->clearCall();
    m_composer->hide();
    m_outcomeAsked = false;
    m_marks->setCall({});
    m_wrapUp->clearCall();
    m_wrapUp->hide();
    showEmptyWords();
}

void CallPage::setRecording()
{
    m_recording = true;
    m_attention->setReadOnly();
    m_paused->setReadOnly();
    showFoot();
}

void CallPage::tick()
{
    m_header->tick(m_desk.now());
    m_attention->tick(m_desk.now());
    m_paused->tick(m_desk.now());
}

void CallPage::showFacts()
{
    const calls::CallSummary &call = m_facts.summary;
    m_header->setCall(call, m_desk.now());
    m_header->setDelays(m_facts.delay);
    m_attention->setCall(call, m_desk.now());
    m_header->show();
    m_paused->setCall(call, m_desk.now());
    m_screening->setCall(m_recording ? calls::CallSummary() : call);
    m_composer->setCall(call);
    m_wrapUp->setCall(m_facts);
    showFoot();
    m_transcript->setStart(call.liveAt == TimePoint{} ? call.offeredAt : call.liveAt);
    showNotices();
    showEmptyWords();
}

// Who types to the AI while the call ends must not type into something else: the keyboard comes to rest where no key does anything.
void CallPage::showFoot()
{
    const bool over = calls::isOver(m_facts.summary.state);
    if (over && m_composer->isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
        m_header->setFocus(Qt::OtherFocusReason);
    m_wrapUp->setVisible(over || m_outcomeAsked);
    const CallState state = m_facts.summary.state;
    m_composer->setVisible(!m_recording && !over && state != CallState::Screening && state != CallState::Rejecting);
}

void CallPage::leaveFoot()
{
    m_transcript->setFocus();
    m_outcomeAsked = false;
    showFoot();
}

void CallPage::showNotices()
{
    const CallState state = m_facts.summary.state;
    const QString lost = m_recording ? tr("The link was lost here.") : tr("The link is lost; the call may go on. Trying again…");
    m_link->say(state == CallState::Degraded ? lost : QString(), Role::Trouble, u"gap"_s);
    if (!m_facts.session)
        m_oneSided->say({});
    else if (!m_facts.transcriptionProblem.isEmpty())
        m_oneSided->say(tr("Some of the caller's words could not be written down. The service says: %1")
                            .arg(harmlessLine(m_facts.transcriptionProblem)),
                        Role::Trouble, u"warning"_s);
    else if (!m_facts.callerTranscribed)
        m_oneSided->say(
            tr("Only the AI's side is written: no transcription model is set. Name one in the settings to read the caller too."),
            Role::Muted, u"info"_s);
    else
        m_oneSided->say({});
}

void CallPage::showEmptyWords()
{
    const calls::CallSummary &call = m_facts.summary;
    if (call.id.isEmpty())
        m_transcript->setEmptyWords(tr("No call is open"), tr("Choose a call on the left to read it as it is spoken."));
    else if (calls::isOver(call.state))
        m_transcript->setEmptyWords(tr("Nothing was said"), words::reason(call.reason));
    else if (call.state == CallState::Live)
        m_transcript->setEmptyWords(tr("Connected"), tr("The conversation will appear here as it is spoken."));
    else
        m_transcript->setEmptyWords(words::state(call.state), tr("The conversation will appear here."));
}

void CallPage::focusSay()
{
    m_composer->focus(Composer::Mode::Say);
}

void CallPage::focusGuide()
{
    m_composer->focus(Composer::Mode::Guide);
}

void CallPage::togglePause()
{
    if (call().isEmpty())
        return;
    if (m_facts.summary.paused)
        m_desk.submit(desk::HandBack{call(), m_paused->tells()});
    else
        m_desk.submit(desk::PauseAi{call()});
}

void CallPage::find()
{
    if (!call().isEmpty())
        m_find->open();
}

void CallPage::mark()
{
    if (call().isEmpty())
        return;
    // A call that is over has no present: the row that is read, or its end while nobody reads.
    const TimePoint read = m_transcript->hasFocus() ? m_transcript->momentAtCursor() : m_facts.summary.endedAt;
    m_marks->mark(calls::isOver(m_facts.summary.state) ? read : m_desk.now());
}

void CallPage::goToMark(bool backward)
{
    m_marks->go(backward);
}

void CallPage::focusOutcome()
{
    if (call().isEmpty())
        return;
    m_outcomeAsked = !calls::isOver(m_facts.summary.state);
    showFoot();
    m_wrapUp->focusOutcome();
}

void CallPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_second.start();
}

void CallPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void CallPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !call().isEmpty()) {
        Q_EMIT leaveRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace geon::ui
