#include "ui/wrapup/wrapupstrip.h"

#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"
#include "ui/wrapup/flowlayout.h"
#include "ui/wrapup/maskednote.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNote = 500;
constexpr int widestButton = 44; // steps of space; the tooltip has the whole name

} // namespace

WrapUpStrip::WrapUpStrip(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(new QLabel(tr("Outcome"))),
      m_due(new StateNote),
      m_choices(new QWidget),
      m_buttons(new QButtonGroup(this)),
      m_combo(new QComboBox),
      m_note(new QLineEdit),
      m_save(new QPushButton(tr("Save"))),
      m_list(new QToolButton),
      m_told(new StateNote)
{
    setObjectName(u"wrapUpStrip"_s);
    build();
    connect(m_buttons, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        const QString outcome = button->property("outcome").toString();
        choose(draft().outcome == outcome ? QString() : outcome); // pressed again it is taken back
    });
    connect(m_combo, &QComboBox::activated, this, [this](int index) { choose(m_combo->itemData(index).toString()); });
    connect(m_note, &QLineEdit::textEdited, this, &WrapUpStrip::write);
    connect(m_save, &QPushButton::clicked, this, &WrapUpStrip::save);
    connect(m_list, &QToolButton::clicked, this, [this] { Q_EMIT listRequested(m_call.profile); });
    hide();
}

void WrapUpStrip::build()
{
    m_title->setFont(mediumFont(font()));
    m_due->setObjectName(u"outcomeDue"_s);
    m_choices->setObjectName(u"outcomeChoices"_s);
    m_choices->setLayout(new FlowLayout(space(this, 1)));
    QSizePolicy tall(QSizePolicy::Preferred, QSizePolicy::Preferred);
    tall.setHeightForWidth(true);
    m_choices->setSizePolicy(tall);
    m_buttons->setExclusive(false);
    m_combo->setObjectName(u"outcomeCombo"_s);
    m_combo->setAccessibleName(tr("Outcome of the call"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(30);
    m_note->setObjectName(u"outcomeNote"_s);
    m_note->setMaxLength(longestNote);
    m_note->setAccessibleName(tr("A note about the call"));
    m_save->setObjectName(u"saveOutcome"_s);
    m_save->setAutoDefault(false);
    setKind(m_save, ButtonKind::Primary);
    m_list->setObjectName(u"editOutcomes"_s);
    m_list->setIcon(icon(u"edit"_s, Role::Muted));
    m_list->setToolTip(tr("Edit the agent's list of outcomes"));
    m_list->setAccessibleName(m_list->toolTip());
    setKind(m_list, ButtonKind::Quiet);
    m_told->setObjectName(u"outcomeTold"_s);

    auto *head = new QHBoxLayout;
    head->setSpacing(space(this, 3));
    head->addWidget(m_title);
    head->addWidget(m_due, 1, Qt::AlignVCenter);
    head->addStretch(0);
    head->addWidget(m_list);
    auto *line = new QHBoxLayout;
    line->setSpacing(space(this, 2));
    line->addWidget(m_note, 1);
    line->addWidget(m_save);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    page->setSpacing(space(this, 2));
    page->addLayout(head);
    page->addWidget(m_choices);
    page->addWidget(m_combo, 0, Qt::AlignLeft);
    page->addLayout(line);
    page->addWidget(m_told);
}

void WrapUpStrip::setCall(const calls::CallFacts &facts)
{
    m_call = facts.summary;
    m_required = facts.outcomeRequired;
    QStringList offered = facts.outcomes;
    if (!m_call.outcome.isEmpty() && !offered.contains(m_call.outcome))
        offered += m_call.outcome;
    if (std::exchange(m_offered, offered) != offered)
        buildChoices();
    // What is saved meanwhile, here or by another hand, is nothing to save any more.
    if (const Draft now = draft(); now.outcome == m_call.outcome && now.note.value_or(m_call.outcomeNote) == m_call.outcomeNote)
        m_drafts.remove(m_call.id);
    showDraft();
}

void WrapUpStrip::clearCall()
{
    m_call = {};
    m_offered.clear();
    buildChoices();
    showDraft();
}

void WrapUpStrip::forget(const QList<CallId> &calls)
{
    for (const CallId &call : calls) {
        m_drafts.remove(call);
        m_troubles.remove(call);
    }
}

void WrapUpStrip::buildChoices()
{
    const bool combo = m_offered.size() > mostButtons;
    const bool hadFocus = m_choices->isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    for (QAbstractButton *button : m_buttons->buttons()) {
        m_buttons->removeButton(button);
        m_choices->layout()->removeWidget(button);
        button->setParent(nullptr);
        button->deleteLater(); // it may be the one that was just clicked
    }
    m_combo->clear();
    m_combo->setVisible(combo);
    m_choices->setVisible(!combo && !m_offered.isEmpty());
    if (combo)
        m_combo->addItem(tr("No outcome"), QString());
    QWidget *before = m_list;
    for (qsizetype i = 0; i < m_offered.size(); ++i) {
        const QString shown = harmlessLine(m_offered.at(i));
        if (combo) {
            m_combo->addItem(shown, m_offered.at(i));
            continue;
        }
        auto *button = new QToolButton;
        button->setObjectName(u"outcome%1"_s.arg(i + 1));
        button->setProperty("outcome", m_offered.at(i));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        const QString fits = fontMetrics().elidedText(shown, Qt::ElideRight, space(this, widestButton));
        button->setText(tr("%1  %2", "a key and the outcome it chooses").arg(i + 1).arg(fits).replace(u'&', u"&&"_s));
        button->setToolTip(tr("%1 (key %2; press again to take it back)").arg(shown.toHtmlEscaped()).arg(i + 1));
        button->setAccessibleName(shown);
        m_buttons->addButton(button);
        m_choices->layout()->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_note);
    if (hadFocus)
        focusOutcome();
}

void WrapUpStrip::choose(const QString &outcome)
{
    setDraft({outcome, draft().note});
}

void WrapUpStrip::write(const QString &note)
{
    setDraft({draft().outcome, note});
}

void WrapUpStrip::setDraft(Draft now)
{
    if (m_call.id.isEmpty())
        return;
    if (now.note == m_call.outcomeNote)
        now.note.reset();
    if (now == Draft{m_call.outcome, {}})
        m_drafts.remove(m_call.id);
    else
        m_drafts.insert(m_call.id, now);
    m_troubles.remove(m_call.id);
    showDraft();
}

bool WrapUpStrip::hasChanges() const
{
    return m_drafts.contains(m_call.id);
}

void WrapUpStrip::save()
{
    if (m_call.id.isEmpty() || !hasChanges())
        return;
    const Draft now = draft();
    m_pending.insert(m_desk.submit(desk::SetOutcome{m_call.id, now.outcome, now.note}), {m_call.id, now});
    showState();
    Q_EMIT leaveRequested();
}

void WrapUpStrip::apply(const QList<calls::Action> &actions)
{
    for (const calls::Action &action : actions) {
        if (!calls::isSettled(action.state) || !m_pending.contains(action.id))
            continue;
        const auto [call, sent] = m_pending.take(action.id);
        settled(action, call, sent);
    }
}

void WrapUpStrip::settled(const calls::Action &action, const CallId &call, const Draft &sent)
{
    const bool done = action.state == calls::ActionState::Confirmed || action.reason.code == calls::ReasonCode::NothingToDo;
    if (!done) {
        m_troubles.insert(call, words::actionLine(action));
    } else {
        m_troubles.remove(call);
        if (m_drafts.value(call) == sent) // else it was written on meanwhile
            m_drafts.remove(call);
    }
    if (call == m_call.id)
        showDraft();
}

void WrapUpStrip::showDraft()
{
    const Draft shown = draft();
    for (QAbstractButton *button : m_buttons->buttons()) {
        const bool chosen = button->property("outcome").toString() == shown.outcome;
        button->setChecked(chosen);
        button->setIcon(chosen ? icon(u"check"_s) : icon(u"ended"_s, Role::Muted)); // as wide, so that no button moves
    }
    m_combo->setCurrentIndex(std::max(0, m_combo->findData(shown.outcome)));
    const bool hidden = isMasked(m_call.outcomeNote);
    const QString note = shown.note.value_or(hidden ? QString() : m_call.outcomeNote);
    if (m_note->text() != note)
        m_note->setText(note);
    m_note->setPlaceholderText(hidden ? tr("%1 (masked; what you write replaces it)").arg(harmlessLine(m_call.outcomeNote))
                                      : tr("A note about the call"));
    showState();
}

void WrapUpStrip::showState()
{
    m_save->setEnabled(hasChanges());
    m_title->setText(m_required ? tr("Outcome (required)") : tr("Outcome"));
    if (m_offered.isEmpty())
        m_due->say(tr("The agent has no list of outcomes yet: edit it on the right."), Role::Muted, u"info"_s);
    else if (m_call.outcomeDue)
        m_due->say(tr("outcome due"), Role::Ringing, u"outcome-due"_s);
    else if (m_call.outcome.isEmpty())
        m_due->say({});
    else
        m_due->say(tr("saved: %1").arg(harmlessLine(m_call.outcome)), Role::Muted, u"check"_s);
    m_told->say(m_troubles.value(m_call.id), Role::Trouble, u"trouble"_s);
}

void WrapUpStrip::focusOutcome()
{
    if (m_combo->count() > 0)
        return m_combo->setFocus();
    const auto buttons = m_buttons->buttons();
    const auto chosen = std::ranges::find_if(buttons, [](const QAbstractButton *button) { return button->isChecked(); });
    if (chosen != buttons.end())
        (*chosen)->setFocus();
    else if (!buttons.isEmpty())
        buttons.first()->setFocus();
    else
        m_note->setFocus();
}

void WrapUpStrip::keyPressEvent(QKeyEvent *event)
{
    const int number = event->key() - Qt::Key_0;
    const bool bare = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
    } else if (bare && number >= 1 && number <= std::min<qsizetype>(m_offered.size(), mostButtons) && !m_note->hasFocus()) {
        if (const auto buttons = m_buttons->buttons(); number <= buttons.size()) {
            buttons.at(number - 1)->setFocus();
            buttons.at(number - 1)->click();
        } else {
            choose(m_offered.at(number - 1));
        }
    } else if (bare && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        save();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace geon::ui
