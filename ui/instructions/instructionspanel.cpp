#include "ui/instructions/instructionspanel.h"

#include "ui/instructions/diffview.h"
#include "ui/instructions/instructionsedit.h"
#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::ActionState;
using calls::CallState;
using desk::InstructionsScope;

namespace {

constexpr int charactersPerToken = 4; // of English text, about; Portuguese is nearer to 3.5

} // namespace

InstructionsPanel::InstructionsPanel(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_profile(new QComboBox),
      m_changes(new QToolButton),
      m_useForNew(new QPushButton(tr("Answer new calls with it"))),
      m_pages(new QStackedWidget),
      m_edit(new InstructionsEdit),
      m_diff(new DiffView),
      m_conflict(new StateNote),
      m_discard(new QPushButton(tr("Take the text in use"))),
      m_state(new QLabel),
      m_scope(new QComboBox),
      m_undo(new QPushButton(tr("Undo"))),
      m_apply(new QPushButton(tr("Apply"))),
      m_outcome(new StateNote)
{
    build();
    connectAll();
    showTarget();
}

void InstructionsPanel::build()
{
    m_profile->setObjectName(u"profileChoice"_s);
    m_profile->setAccessibleName(tr("Agent profile"));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(12);
    m_changes->setObjectName(u"showChanges"_s);
    m_changes->setText(tr("Changes"));
    m_changes->setCheckable(true);
    m_changes->setToolTip(tr("Compare with the instructions in use"));
    setKind(m_changes, ButtonKind::Quiet);
    setKind(m_useForNew, ButtonKind::Quiet);
    m_useForNew->setObjectName(u"useForNewCalls"_s);
    m_useForNew->setToolTip(tr("Calls to numbers without an agent of their own are answered with this profile"));
    setKind(m_discard, ButtonKind::Quiet);
    m_conflict->setObjectName(u"instructionsConflict"_s);
    m_outcome->setObjectName(u"instructionsOutcome"_s);
    m_pages->addWidget(m_edit);
    m_pages->addWidget(m_diff);

    const int edge = space(this, 3);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(edge, space(this, 2), edge, space(this, 2));
    top->setSpacing(space(this, 2));
    top->addWidget(m_profile, 1);
    top->addWidget(m_changes);
    auto *warning = new QHBoxLayout;
    warning->setContentsMargins(edge, 0, edge, 0);
    warning->addWidget(m_conflict, 1);
    warning->addWidget(m_discard, 0, Qt::AlignTop);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addLayout(top);
    page->addLayout(warning);
    page->addWidget(m_pages, 1);
    page->addWidget(footer());
}

QWidget *InstructionsPanel::footer()
{
    m_state->setObjectName(u"instructionsState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setFont(smallFont(font()));
    setRole(m_state, Role::Muted);
    m_scope->setObjectName(u"applyScope"_s);
    m_scope->setAccessibleName(tr("Apply to"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(10);
    m_undo->setObjectName(u"undoInstructions"_s);
    m_undo->setIcon(icon(u"undo"_s));
    m_undo->setToolTip(tr("Put the previous instructions back"));
    m_apply->setObjectName(u"applyInstructions"_s);
    m_apply->setToolTip(tr("Apply"));
    setKind(m_apply, ButtonKind::Primary);
    m_applyTo = new QLabel(tr("Apply to"));
    m_applyTo->setBuddy(m_scope);
    setRole(m_applyTo, Role::Muted);

    auto *all = new QWidget;
    auto *row = new QHBoxLayout;
    row->setSpacing(space(this, 2));
    row->addWidget(m_applyTo);
    row->addWidget(m_scope, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(this, 2));
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_apply);
    auto *page = new QVBoxLayout(all);
    page->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 3));
    page->setSpacing(space(this, 2));
    page->addLayout(row);
    page->addLayout(buttons);
    page->addWidget(m_useForNew, 0, Qt::AlignRight);
    page->addWidget(m_outcome);
    return all;
}

void InstructionsPanel::connectAll()
{
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling || target().isEmpty())
            return;
        draft().text = m_edit->toPlainText();
        showState();
    });
    connect(m_apply, &QPushButton::clicked, this, &InstructionsPanel::applyInstructions);
    connect(m_undo, &QPushButton::clicked, this, &InstructionsPanel::undo);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_scopeChosenFor = target().key();
        showState();
    });
    connect(m_profile, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_chosen = ProfileId{m_profile->currentData().toString()};
        showTarget();
    });
    connect(m_useForNew, &QPushButton::clicked, this, [this] {
        m_desk.setDefaultProfile(m_chosen);
        if (const agents::AgentProfile *chosen = profile(m_chosen))
            m_outcome->say(tr("%1 answers new calls from now on.").arg(harmlessLine(chosen->name)), Role::Live, u"check"_s);
    });
    connect(m_changes, &QToolButton::toggled, this, [this](bool on) {
        m_diff->setTexts(draft().inUse, draft().text);
        m_pages->setCurrentIndex(on ? 1 : 0);
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        Draft &mine = draft();
        mine.text = mine.inUse;
        mine.conflict = false;
        showTarget();
    });
}

DraftTarget InstructionsPanel::target() const
{
    return {m_facts.summary.id, m_facts.summary.id.isEmpty() ? m_chosen : m_facts.summary.profile};
}

const agents::AgentProfile *InstructionsPanel::profile(const ProfileId &id) const
{
    const auto found = std::ranges::find(m_profiles, id, &agents::AgentProfile::id);
    return found == m_profiles.end() ? nullptr : &*found;
}

bool InstructionsPanel::isCallLive() const
{
    return calls::isOnLine(m_facts.summary.state);
}

void InstructionsPanel::show(const calls::CallFacts &facts)
{
    takeFacts(facts);
    showTarget();
}

void InstructionsPanel::clear()
{
    m_facts = {};
    showTarget();
}

void InstructionsPanel::setReadOnly()
{
    m_readOnly = true;
    m_edit->setReadOnly(true);
    m_edit->setPlaceholderText(tr("No instructions are kept of this call."));
    for (QWidget *control : {static_cast<QWidget *>(m_applyTo), static_cast<QWidget *>(m_scope), static_cast<QWidget *>(m_undo),
                             static_cast<QWidget *>(m_apply), static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_useForNew)})
        control->hide();
}

void InstructionsPanel::takeFacts(const calls::CallFacts &facts)
{
    m_facts = facts;
    const calls::CallSummary &call = facts.summary;
    // The profile's own text still has its variables; what the service echoes has them filled in.
    const agents::AgentProfile *own = profile(call.profile);
    const bool asWritten = own && !call.instructionsEdited && own->version == call.profileVersion;
    const bool isTemplate = asWritten && couldBeRenderedFrom(own->instructions, facts.instructions);
    takeInUse(draft(), facts.instructions, isTemplate ? own->instructions : facts.instructions);
}

void InstructionsPanel::takeProfiles()
{
    for (const agents::AgentProfile &one : std::as_const(m_profiles))
        takeInUse(m_drafts[DraftTarget{{}, one.id}.key()], one.instructions, one.instructions);
    if (m_chosen.isEmpty() && !m_profiles.isEmpty())
        m_chosen = m_profiles.first().id;
    if (!m_facts.summary.id.isEmpty())
        takeFacts(m_facts);
}

void InstructionsPanel::countLive(const desk::Update &update)
{
    for (const calls::CallSummary &call : update.calls) {
        if (calls::isOnLine(call.state))
            m_live.insert(call.id, call.profile);
        else
            m_live.remove(call.id);
    }
    for (const CallId &call : update.removed) {
        m_live.remove(call);
        if (call != m_facts.summary.id)
            m_drafts.remove(DraftTarget{call, {}}.key());
    }
}

int InstructionsPanel::liveCalls(const ProfileId &id) const
{
    return int(std::ranges::count(m_live, id));
}

void InstructionsPanel::apply(const desk::Update &update)
{
    const int liveBefore = liveCalls(target().profile);
    countLive(update);
    if (update.agents) {
        m_profiles = *update.agents;
        takeProfiles();
    }
    // A call may end before its facts say so: the newer summary counts.
    const auto own = std::ranges::find(update.calls, m_facts.summary.id, &calls::CallSummary::id);
    const bool moved = own != update.calls.end() && own->state != m_facts.summary.state;
    if (own != update.calls.end())
        m_facts.summary = *own;
    const desk::WatchedCall *watched = m_facts.summary.id.isEmpty() ? nullptr : update.watchedOf(m_facts.summary.id);
    if (watched)
        takeFacts(watched->facts);
    bool told = false;
    for (const calls::Action &action : update.actions) {
        for (Draft &one : m_drafts)
            told = takeOutcome(one, action) || told;
    }
    if (update.agents || watched)
        showTarget();
    else if (told || moved || liveBefore != liveCalls(target().profile))
        showScopes();
}

void InstructionsPanel::focusEditor()
{
    m_changes->setChecked(false);
    m_edit->setFocus();
}

InstructionsScope InstructionsPanel::scope() const
{
    return m_scope->currentData().value<InstructionsScope>();
}

void InstructionsPanel::choose(const ProfileId &profile)
{
    m_chosen = profile;
    showTarget();
}

void InstructionsPanel::applyInstructions()
{
    if (m_apply->isEnabled())
        submit(draft().text, scope());
}

void InstructionsPanel::undo()
{
    if (!m_undo->isEnabled())
        return;
    Draft &mine = draft();
    const Draft::Step step = mine.undo.value_or(Draft::Step{m_facts.previousInstructions, InstructionsScope::ThisCall});
    // An edit on top of what is undone stays in the editor: only what nobody changed goes back with it.
    const bool clean = !mine.isEdited();
    submit(step.text, step.scope);
    if (clean)
        mine.text = step.text;
    showTarget();
}

void InstructionsPanel::submit(const QString &text, InstructionsScope scope)
{
    const DraftTarget at = target();
    const ActionId id = m_desk.submit(desk::ReplaceInstructions{at.call, at.profile, text, scope});
    markSubmitted(draft(), id, text, scope);
    showState();
}

void InstructionsPanel::showTarget()
{
    showProfiles();
    const bool none = target().isEmpty();
    m_edit->setEnabled(!none);
    {
        const QScopedValueRollback filling(m_filling, true);
        m_edit->setInUse(none ? QString() : draft().inUse);
        m_edit->setText(none ? QString() : draft().text);
        if (m_changes->isChecked())
            m_diff->setTexts(draft().inUse, draft().text);
    }
    showScopes();
}

void InstructionsPanel::showProfiles()
{
    const QScopedValueRollback filling(m_filling, true);
    const bool call = target().isCall();
    QStringList ids;
    for (const agents::AgentProfile &one : std::as_const(m_profiles)) {
        if (!call || one.id == m_facts.summary.profile)
            ids += one.id.value;
    }
    if (call && ids.isEmpty())
        ids += m_facts.summary.profile.value;
    m_profile->clear();
    for (const QString &id : std::as_const(ids)) {
        const agents::AgentProfile *one = profile(ProfileId{id});
        const QString name = one ? one->name : m_facts.summary.profileName;
        const int version = call ? m_facts.summary.profileVersion : one->version;
        m_profile->addItem(tr("%1 · v%2").arg(harmlessLine(name, 60)).arg(version), id);
    }
    m_profile->setCurrentIndex(m_profile->findData(target().profile.value));
    m_profile->setEnabled(!call && !ids.isEmpty());
    m_useForNew->setVisible(!m_readOnly && !call && !ids.isEmpty());
}

void InstructionsPanel::showScopes()
{
    const DraftTarget at = target();
    const agents::AgentProfile *own = profile(at.profile);
    const QString name = harmlessLine(own ? own->name : m_facts.summary.profileName, 40);
    {
        const QScopedValueRollback filling(m_filling, true);
        const QVariant before = m_scope->currentData();
        m_scope->clear();
        const auto add = [this](const QString &words, const QString &whole, InstructionsScope to) {
            m_scope->addItem(words, QVariant::fromValue(to));
            m_scope->setItemData(m_scope->count() - 1, whole, Qt::ToolTipRole);
        };
        if (at.isCall() && isCallLive())
            add(tr("this call only"), tr("This call; other calls and the agent's profile stay as they are"), InstructionsScope::ThisCall);
        if (const int live = liveCalls(at.profile); live > 0)
            add(tr("%n live calls of this agent", nullptr, live),
                tr("All live calls of %1, and its next calls: the profile gets a new version").arg(name), InstructionsScope::LiveCalls);
        add(tr("next calls only"), tr("The next calls of %1: the profile gets a new version, live calls stay as they are").arg(name),
            InstructionsScope::NextCalls);
        // Only what a person chose is kept. While a call rings there is no "this call" yet, after its end no longer: then the scope that
        // touches nobody stands there.
        const int kept = m_scopeChosenFor == at.key() ? m_scope->findData(before) : -1;
        m_scope->setCurrentIndex(kept >= 0 ? kept : at.isCall() && isCallLive() ? 0 : m_scope->count() - 1);
    }
    showState();
}

void InstructionsPanel::showState()
{
    const DraftTarget at = target();
    const Draft mine = at.isEmpty() ? Draft() : draft();
    m_edit->setInUse(mine.inUse);
    m_scope->setEnabled(!at.isEmpty());
    const bool otherPlace = scope() != InstructionsScope::ThisCall && at.isCall();
    m_apply->setEnabled(!at.isEmpty() && !mine.pending && !mine.text.trimmed().isEmpty() && (mine.isEdited() || otherPlace));
    const bool callUndo = at.isCall() && isCallLive() && !m_facts.previousInstructions.isEmpty();
    const bool ownUndo = mine.undo && (mine.undo->scope != InstructionsScope::ThisCall || isCallLive());
    m_undo->setEnabled(!mine.pending && (ownUndo || (!mine.undo && callUndo)));
    m_changes->setEnabled(!at.isEmpty());
    m_conflict->say(mine.conflict
                        ? tr("The instructions in use changed while you were editing. Your text is kept; Changes shows what differs.")
                        : QString(),
                    Role::Ringing, u"warning"_s);
    m_discard->setVisible(mine.conflict);
    m_state->setText(at.isEmpty() ? tr("No agent profile yet.") : savedState(mine));
    showOutcome(mine);
}

QString InstructionsPanel::savedState(const Draft &mine) const
{
    const DraftTarget at = target();
    const agents::AgentProfile *own = profile(at.profile);
    const int number = at.isCall() ? m_facts.summary.profileVersion : own ? own->version : 0;
    const QString version =
        at.isCall() && m_facts.summary.instructionsEdited ? tr("v%1, edited for this call").arg(number) : tr("v%1").arg(number);
    const QString tokens = tr("about %n tokens", nullptr, int(mine.text.size() + charactersPerToken - 1) / charactersPerToken);
    if (m_readOnly)
        return tr("%1 · %2").arg(version, tokens);
    QString state = at.isCall() ? tr("in use on this call") : tr("saved");
    if (mine.pending)
        state = tr("waiting for confirmation");
    else if (mine.isEdited())
        state = tr("edited, not applied");
    return tr("%1 · %2 · %3").arg(version, tokens, state);
}

void InstructionsPanel::showOutcome(const Draft &mine)
{
    if (!mine.outcome && !mine.pending) {
        m_outcome->say({});
        return;
    }
    if (!mine.outcome) {
        m_outcome->say(tr("Sent; waiting for confirmation…"), Role::Muted, u"queued"_s);
        return;
    }
    const calls::Action &action = *mine.outcome;
    QString words = words::actionLine(action);
    switch (action.state) {
    case ActionState::Queued:
    case ActionState::Sent:
        m_outcome->say(words, Role::Muted, u"queued"_s);
        return;
    case ActionState::Confirmed:
        if (action.calls == 0)
            words = tr("Saved: the next calls use it.");
        m_outcome->say(words, action.confirmed < action.calls && action.calls > 1 ? Role::Ringing : Role::Live, u"check"_s);
        return;
    case ActionState::DidNotHappen:
    case ActionState::NotConfirmed:
        break;
    }
    const QString advice = words::advice(action);
    m_outcome->say(advice.isEmpty() ? words : words + u' ' + advice, Role::Trouble, u"trouble"_s);
}

} // namespace geon::ui
