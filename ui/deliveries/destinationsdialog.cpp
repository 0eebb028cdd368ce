#include "ui/deliveries/destinationsdialog.h"

#include "ui/deliveries/destinationform.h"
#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QCloseEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::Destination;

DestinationsDialog::DestinationsDialog(desk::Destinations &destinations, desk::History &history, QWidget *parent)
    : QDialog(parent),
      m_door(destinations),
      m_history(history),
      m_standIn(desk::generateSecret()),
      m_list(new QListWidget),
      m_add(new QPushButton(tr("Add a destination"))),
      m_pages(new QStackedWidget),
      m_scroll(new QScrollArea),
      m_form(new DestinationForm),
      m_standing(new StateNote),
      m_close(new QPushButton),
      m_save(new QPushButton(tr("Save")))
{
    setObjectName(u"destinationsDialog"_s);
    setWindowTitle(tr("Destinations of webhooks"));
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &DestinationsDialog::showChosen);
    connect(m_form, &DestinationForm::edited, this, &DestinationsDialog::formEdited);
    connect(m_form, &DestinationForm::removeAsked, this, &DestinationsDialog::remove);
    connect(m_form, &DestinationForm::testAsked, this, &DestinationsDialog::test);
    connect(&m_door, &desk::Destinations::changed, this, [this] {
        if (!m_saving && !isDirty()) // what is being written here is not thrown away
            reload();
    });
    connect(&m_door, &desk::Destinations::saved, this, &DestinationsDialog::saved);
    connect(&m_history, &desk::History::tested, this, &DestinationsDialog::tested);
    reload();
    (m_drafts.isEmpty() ? static_cast<QWidget *>(m_add) : m_list)->setFocus();
}

void DestinationsDialog::build()
{
    m_scroll->setObjectName(u"destinationScroll"_s);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(makeEmptyPage());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeSide());
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(makeFooter());
    resize(space(this, 210), space(this, 175));
}

QWidget *DestinationsDialog::makeSide()
{
    m_list->setObjectName(u"destinationsList"_s);
    m_list->setAccessibleName(tr("Destinations"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add->setObjectName(u"addDestination"_s);
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &DestinationsDialog::add);
    auto *side = new QWidget;
    side->setFixedWidth(space(this, 56));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space(this, 4), space(this, 6), space(this, 2), space(this, 4));
    column->setSpacing(space(this, 3));
    column->addWidget(m_list, 1);
    column->addWidget(m_add);
    return side;
}

QWidget *DestinationsDialog::makeEmptyPage()
{
    auto *words =
        new QLabel(tr("Nothing is sent anywhere yet.\n\nA destination is the address of a program, such as a CRM, n8n or Supabase, "
                      "that is told of calls as they happen."));
    words->setObjectName(u"destinationsEmpty"_s);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMargin(space(this, 8));
    setRole(words, Role::Muted);
    return words;
}

QWidget *DestinationsDialog::makeFooter()
{
    m_standing->setObjectName(u"destinationsStanding"_s);
    m_close->setObjectName(u"destinationsClose"_s);
    m_save->setObjectName(u"saveDestinations"_s);
    setKind(m_save, ButtonKind::Primary);
    for (QPushButton *button : {m_close, m_save})
        button->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    auto *keys = new QShortcut(QKeySequence::Save, this); // not the button's own: that takes the keyboard to it
    m_save->setToolTip(keys->key().toString(QKeySequence::NativeText));
    connect(keys, &QShortcut::activated, m_save, [this] {
        if (m_save->isEnabled())
            save();
    });
    connect(m_save, &QPushButton::clicked, this, &DestinationsDialog::save);
    auto *footer = new QWidget;
    footer->setProperty("footer", true);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(space(this, 6), space(this, 3), space(this, 6), space(this, 3));
    line->setSpacing(space(this, 2));
    line->addWidget(m_standing, 1, Qt::AlignVCenter);
    line->addStretch(0);
    line->addWidget(m_close);
    line->addWidget(m_save);
    return footer;
}

DestinationsDialog::Draft *DestinationsDialog::chosen()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_drafts.size() ? &m_drafts[row] : nullptr;
}

void DestinationsDialog::reload()
{
    const Draft *before = chosen();
    const QString name = before ? before->destination.name : QString();
    m_drafts.clear();
    m_removed = false;
    for (const Destination &destination : m_door.destinations())
        m_drafts.append({destination, true, false});
    showList();
    const auto same = std::ranges::find(m_drafts, name, [](const Draft &draft) { return draft.destination.name; });
    m_list->setCurrentRow(m_drafts.isEmpty() ? -1 : same == m_drafts.end() ? 0 : int(same - m_drafts.begin()));
    showChosen();
}

void DestinationsDialog::showList()
{
    const QSignalBlocker quiet(m_list);
    while (m_list->count() > m_drafts.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < m_drafts.size())
        m_list->addItem(new QListWidgetItem);
    for (int row = 0; row < m_drafts.size(); ++row) {
        const Destination &one = m_drafts[row].destination;
        const QString name = one.name.isEmpty() ? tr("New destination") : harmlessLine(one.name);
        QListWidgetItem *item = m_list->item(row);
        item->setText(one.enabled ? name : tr("%1 (off)").arg(name));
        item->setToolTip(name);
        item->setIcon(one.enabled ? icon(u"webhook"_s, Role::Live) : icon(u"pause"_s, Role::Muted));
    }
}

void DestinationsDialog::showChosen()
{
    const Draft *draft = chosen();
    m_pages->setCurrentIndex(draft ? 0 : 1);
    if (draft) {
        m_form->show(draft->destination, draft->kept);
        m_scroll->verticalScrollBar()->setValue(0);
    }
    showStanding();
}

bool DestinationsDialog::isDirty() const
{
    return m_removed || std::ranges::any_of(m_drafts, [](const Draft &draft) { return draft.edited; });
}

std::optional<desk::DestinationFault> DestinationsDialog::fault() const
{
    QList<Destination> written;
    for (const Draft &draft : m_drafts) {
        written.append(draft.destination);
        if (draft.kept && draft.destination.secret.isEmpty())
            written.last().secret = m_standIn;
    }
    return desk::faultOf(written);
}

void DestinationsDialog::showStanding()
{
    const bool dirty = isDirty();
    const auto wrong = dirty ? fault() : std::nullopt;
    const bool isHere = wrong && wrong->index == m_list->currentRow();
    m_save->setEnabled(dirty && !wrong && !m_saving);
    m_form->setFault(isHere ? wrong : std::nullopt);
    m_close->setText(m_leaving ? tr("Close without saving") : tr("Close"));
    if (const Draft *draft = chosen()) {
        const bool unsaved = !draft->kept || draft->edited;
        // While its own test is under way the button stays: without it the keyboard would be on the next one, which removes.
        const bool isOther = !m_testing.isEmpty() && m_testing != draft->destination.name;
        m_form->setTestable(unsaved       ? tr("Save it first: a test goes to what is saved.")
                                : isOther ? tr("The test of another destination is on its way.")
                                          : QString());
    }
    if (m_saving)
        m_standing->say(tr("Saving …"));
    else if (m_leaving)
        m_standing->say(tr("Not saved. Save it, or close once more to leave all as it was."), Role::Ringing, u"warning"_s);
    else if (wrong && !isHere)
        m_standing->say(harmlessLine(wrong->sentence), Role::Trouble, u"trouble"_s);
    else if (dirty)
        m_standing->say(m_removed ? tr("Not saved yet. What still waits for a removed destination is given up then.")
                                  : tr("Not saved yet."));
    else
        m_standing->say({});
}

void DestinationsDialog::add()
{
    Draft draft;
    draft.destination.events = {calls::NewsKind::Ended, calls::NewsKind::OutcomeSet};
    draft.destination.secret = desk::generateSecret();
    m_drafts.append(draft);
    showList();
    m_leaving = false;
    m_list->setCurrentRow(int(m_drafts.size()) - 1);
    m_form->focusName();
}

void DestinationsDialog::remove()
{
    const int row = m_list->currentRow();
    if (!chosen())
        return;
    m_removed = m_removed || m_drafts[row].kept;
    m_drafts.removeAt(row);
    m_leaving = false;
    {
        const QSignalBlocker quiet(m_list);
        delete m_list->takeItem(row);
        m_list->setCurrentRow(std::min(row, int(m_drafts.size()) - 1));
    }
    showChosen();
    m_list->setFocus();
}

void DestinationsDialog::formEdited()
{
    if (Draft *draft = chosen()) {
        draft->destination = m_form->destination();
        draft->edited = true;
    }
    m_leaving = false;
    showList();
    showStanding();
}

void DestinationsDialog::save()
{
    QList<Destination> written;
    for (const Draft &draft : std::as_const(m_drafts))
        written.append(draft.destination);
    m_saving = true;
    m_leaving = false;
    m_keyboard = focusWidget();
    m_form->setEnabled(false); // what is typed now would be lost with the answer
    showStanding();
    m_door.save(written);
}

void DestinationsDialog::saved(const QString &problem)
{
    if (!std::exchange(m_saving, false))
        return; // an answer to somebody else
    m_form->setEnabled(true);
    if (problem.isEmpty()) {
        reload();
        m_standing->say(tr("Saved, and in force."), Role::Live, u"check"_s);
        (m_keyboard && m_keyboard->isEnabled() ? m_keyboard.data() : m_list)->setFocus();
    } else {
        showStanding();
        m_standing->say(harmlessLine(problem), Role::Trouble, u"trouble"_s);
        if (m_keyboard)
            m_keyboard->setFocus();
    }
}

void DestinationsDialog::test()
{
    const Draft *draft = chosen();
    if (!draft || !m_testing.isEmpty())
        return;
    m_testing = draft->destination.name;
    m_form->setTesting();
    m_history.testDestination(m_testing);
}

void DestinationsDialog::tested(const QString &destination, bool good, const QString &sentence)
{
    if (destination != m_testing)
        return;
    m_testing.clear();
    showStanding();
    const Draft *draft = chosen();
    if (draft && draft->destination.name == destination) {
        m_form->showTested(good, sentence);
        showStanding();
    }
}

void DestinationsDialog::closeEvent(QCloseEvent *event)
{
    if (isDirty() && !m_leaving && !m_saving) {
        m_leaving = true;
        showStanding();
        m_close->setFocus();
        event->ignore();
        return;
    }
    m_leaving = false;
    reload();        // what was not saved is forgotten
    event->accept(); // QDialog would call reject(), which is this
}

} // namespace geon::ui
