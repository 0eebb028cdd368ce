#include "ui/details/sidepanel.h"

#include "ui/details/calltab.h"
#include "ui/details/eventstab.h"
#include "ui/instructions/instructionspanel.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SidePanel::SidePanel(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_instructions(new InstructionsPanel(desk)),
      m_tabs(new QTabWidget),
      m_call(new CallTab),
      m_events(new EventsTab)
{
    setObjectName(u"sidePanel"_s);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_call, tr("Call"));
    m_tabs->addTab(m_events, tr("Events"));
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(u"sideSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(m_instructions);
    split->addWidget(m_tabs);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({500, 500}); // shares, until somebody moves it
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(split);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &SidePanel::showFacts);
}

void SidePanel::show(const desk::OpenedCall &call)
{
    const bool again = call.facts.summary.id == m_facts.summary.id; // masked or in clear: of the instructions nothing changes
    m_facts = call.facts;
    m_marks.clear();
    for (const calls::TranscriptEntry &entry : call.transcript)
        keepMark(entry);
    if (!again || m_recording)
        m_instructions->show(m_facts);
    m_events->open(call.frames);
    showFacts();
}

void SidePanel::apply(const desk::Update &update)
{
    m_instructions->apply(update);
    if (m_facts.summary.id.isEmpty())
        return;
    const auto own = std::ranges::find(update.calls, m_facts.summary.id, &calls::CallSummary::id);
    if (own != update.calls.end())
        m_facts.summary = *own;
    const desk::WatchedCall *watched = update.watchedOf(m_facts.summary.id);
    if (watched) {
        m_facts = watched->facts;
        for (const calls::TranscriptChange &change : watched->transcript)
            keepMark(change.entry);
    }
    if (watched || own != update.calls.end())
        showFacts();
    if (watched)
        m_events->append(watched->frames);
}

void SidePanel::clear()
{
    m_facts = {};
    m_marks.clear();
    m_instructions->clear();
    m_call->clear();
    m_events->open({});
}

void SidePanel::setRecording()
{
    m_recording = true;
    m_instructions->setReadOnly();
}

void SidePanel::focusInstructions()
{
    m_instructions->focusEditor();
}

void SidePanel::showAgent(const ProfileId &agent)
{
    m_instructions->choose(agent);
    m_instructions->focusEditor();
}

void SidePanel::applyInstructions()
{
    m_instructions->applyInstructions();
}

void SidePanel::showFacts()
{
    if (m_facts.summary.id.isEmpty() || !isVisible())
        return;
    const calls::CallSummary &call = m_facts.summary;
    m_call->show(m_facts, m_desk.now());
    m_call->showMarks(m_marks, call.liveAt == TimePoint{} ? call.offeredAt : call.liveAt);
}

void SidePanel::keepMark(const calls::TranscriptEntry &entry)
{
    if (entry.kind != calls::EntryKind::Mark)
        return;
    const auto known = std::ranges::find(m_marks, entry.key, &calls::TranscriptEntry::key);
    if (known != m_marks.end())
        *known = entry;
    else
        m_marks.insert(std::ranges::upper_bound(m_marks, entry.at, {}, &calls::TranscriptEntry::at), entry);
}

void SidePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showFacts();
    m_second.start();
}

void SidePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace geon::ui
