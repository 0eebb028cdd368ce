#include "ui/transcript/callpage.h"

#include "ui/composer/composer.h"
#include "ui/transcript/callheader.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/panefocus.h"
#include "ui/words/words.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::CallState;

CallPage::CallPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_header(new CallHeader),
      m_link(new StateNote),
      m_oneSided(new StateNote),
      m_transcript(new TranscriptView),
      m_find(new FindBar(m_transcript)),
      m_composer(new Composer(desk))
{
    setObjectName(u"callPage"_s);
    m_link->setObjectName(u"linkBanner"_s);
    m_oneSided->setObjectName(u"oneSidedNotice"_s);
    m_transcript->setObjectName(u"transcript"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_header);
    for (StateNote *note : {m_link, m_oneSided}) {
        note->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
        page->addWidget(note);
    }
    page->addWidget(m_find);
    page->addWidget(m_transcript, 1);
    page->addWidget(m_composer);
    passFocusOn(this, m_transcript);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] { m_header->tick(m_desk.now()); });
    connect(m_composer, &Composer::leaveRequested, this, [this] { m_transcript->setFocus(); });
    clear();
}

void CallPage::show(const desk::OpenedCall &call)
{
    m_facts = call.facts;
    m_transcript->clearCall();
    m_transcript->showActions(m_facts.actions);
    showFacts();
    m_transcript->open(call.transcript);
}

void CallPage::apply(const desk::Update &update)
{
    m_composer->apply(update.actions);
    m_composer->forget(update.removed);
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
    if (watched)
        m_transcript->apply(watched->transcript);
}

void CallPage::clear()
{
    m_facts = {};
    m_header->hide();
    m_link->say({});
    m_oneSided->say({});
    m_find->hide();
    m_transcript->clearCall();
    m_composer->clearCall();
    m_composer->hide();
    showEmptyWords();
}

void CallPage::showFacts()
{
    const calls::CallSummary &call = m_facts.summary;
    m_header->setCall(call, m_desk.now());
    m_header->show();
    m_composer->setCall(call);
    m_composer->show();
    m_transcript->setStart(call.liveAt == TimePoint{} ? call.offeredAt : call.liveAt);
    showNotices();
    showEmptyWords();
}

void CallPage::showNotices()
{
    const CallState state = m_facts.summary.state;
    m_link->say(state == CallState::Degraded ? tr("The link is lost; the call may go on. Trying again…") : QString(), Role::Trouble,
                u"gap"_s);
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

void CallPage::find()
{
    if (!call().isEmpty())
        m_find->open();
}

void CallPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_header->tick(m_desk.now());
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
