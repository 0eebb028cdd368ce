#include "ui/transfer/transferpanel.h"

#include "ui/calllist/callgroup.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/elidedlabel.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::ActionState;
using calls::CallState;

namespace {

constexpr int panelWidth = 120; // steps of space()
constexpr int listHeight = 36;

//! A name as a button's text: no letter of it becomes a key.
QString onButton(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

QString plain(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.category() != QChar::Mark_NonSpacing)
            letters += c;
    }
    return letters;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

QString numberOf(const DialTarget &target)
{
    return words::phoneNumber(target.address);
}

bool matches(const config::Contact &contact, const QString &written)
{
    if (plain(contact.name).contains(plain(written)) || contact.target.address.contains(written, Qt::CaseInsensitive))
        return true;
    const QString digits = digitsOf(written);
    return digits.size() >= 2 && digitsOf(contact.target.address).contains(digits);
}

} // namespace

TransferPanel::TransferPanel(desk::Desk &desk, desk::Setup &setup, QWidget *over)
    : QFrame(over), m_desk(desk), m_setup(setup), m_title(new ElidedLabel), m_pages(new QStackedWidget)
{
    setObjectName(u"transferPanel"_s);
    setProperty("popup", true);
    setAutoFillBackground(true);
    auto *leave = new QToolButton;
    leave->setObjectName(u"transferClose"_s);
    leave->setIcon(icon(u"close"_s));
    leave->setToolTip(tr("Close (Esc)"));
    leave->setAccessibleName(tr("Close"));
    setKind(leave, ButtonKind::Quiet);
    connect(leave, &QToolButton::clicked, this, &TransferPanel::close);
    m_title->setFont(titleFont(font()));
    m_title->setObjectName(u"transferTitle"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(leave);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 3);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 2));
    column->addLayout(top);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeProgress());
    column->addWidget(m_pages);

    m_clock.setInterval(250);
    connect(&m_clock, &QTimer::timeout, this, &TransferPanel::tick);
    connect(&setup, &desk::Setup::saved, this, &TransferPanel::told);
    over->installEventFilter(this);
    hide();
}

QWidget *TransferPanel::makeForm()
{
    m_field = new QLineEdit;
    m_field->setObjectName(u"transferTarget"_s);
    m_field->setPlaceholderText(tr("Name, number with + and country code, or sip: address"));
    m_field->setAccessibleName(tr("Whom to transfer to"));
    m_field->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setObjectName(u"addressBook"_s);
    m_list->setAccessibleName(tr("Address book"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field moves about in it
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_note = new StateNote;
    m_note->setObjectName(u"transferNote"_s);

    m_contactName = new QLineEdit;
    m_contactName->setObjectName(u"contactName"_s);
    m_contactName->setPlaceholderText(tr("Name"));
    m_contactName->setAccessibleName(tr("Name in the address book"));
    m_contactName->installEventFilter(this);
    m_keepButton = new QPushButton(tr("Keep in address book"));
    m_keepButton->setObjectName(u"keepContact"_s);
    m_keep = new QWidget;
    auto *keep = new QHBoxLayout(m_keep);
    keep->setContentsMargins({});
    keep->addWidget(m_contactName, 1);
    keep->addWidget(m_keepButton);

    m_announcement = new QLineEdit;
    m_announcement->setObjectName(u"transferAnnouncement"_s);
    m_announcement->setPlaceholderText(tr("Nothing: it goes as soon as the AI's sentence ends"));
    m_announcement->installEventFilter(this);
    auto *label = new QLabel(tr("The AI says before"));
    label->setFont(smallFont(font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_announcement);
    m_announcement->setAccessibleName(label->text());
    m_go = new QPushButton;
    m_go->setObjectName(u"transferGo"_s);
    m_go->setIcon(icon(u"transfer"_s, Role::OnAccent));
    setKind(m_go, ButtonKind::Primary);

    connect(m_field, &QLineEdit::textChanged, this, &TransferPanel::fillList);
    connect(m_list, &QListWidget::itemClicked, this, [this] { showChoice(); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_go->setFocus(); });
    connect(m_contactName, &QLineEdit::textChanged, this, &TransferPanel::showChoice);
    connect(m_keepButton, &QPushButton::clicked, this, &TransferPanel::keepContact);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (const auto target = chosen())
            transfer(*target, m_announcement->text().trimmed());
    });

    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(space(this, 2));
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_note);
    column->addWidget(m_keep);
    column->addWidget(label);
    column->addWidget(m_announcement);
    column->addSpacing(space(this, 1));
    column->addWidget(m_go);
    return form;
}

QWidget *TransferPanel::makeProgress()
{
    m_state = new StateNote;
    m_state->setObjectName(u"transferState"_s);
    m_countdown = new QLabel;
    m_countdown->setObjectName(u"transferCountdown"_s);
    m_countdown->setFont(tabular(font()));
    const auto button = [](const char *name, const QString &text, const QString &iconName, Role role = Role::Text) {
        auto *made = new QPushButton(icon(iconName, role), text);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_withdraw = button("transferWithdraw", tr("Take back"), u"undo"_s);
    m_again = button("transferAgain", tr("Try again"), u"transfer"_s, Role::OnAccent);
    setKind(m_again, ButtonKind::Primary);
    m_other = button("transferOther", tr("Choose another"), u"search"_s);
    m_say = button("transferSay", tr("Tell the caller"), u"say"_s);
    m_hangUp = button("transferHangUp", tr("Hang up"), u"hang-up"_s);
    setKind(m_hangUp, ButtonKind::Destructive);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { m_desk.submit(desk::WithdrawTransfer{m_call.id}); });
    connect(m_again, &QPushButton::clicked, this, &TransferPanel::again);
    connect(m_other, &QPushButton::clicked, this, &TransferPanel::showForm);
    connect(m_say, &QPushButton::clicked, this, [this] {
        m_focusBefore.clear();
        close();
        Q_EMIT sayRequested();
    });
    connect(m_hangUp, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT hangUpRequested();
    });

    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    for (QPushButton *made : {m_withdraw, m_again, m_other})
        first->addWidget(made);
    for (QPushButton *made : {m_say, m_hangUp})
        second->addWidget(made);
    first->addStretch(1);
    second->addStretch(1);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space(this, 2));
    column->addWidget(m_state);
    column->addWidget(m_countdown);
    column->addLayout(first);
    column->addLayout(second);
    column->addStretch(1);
    return page;
}

void TransferPanel::open(const calls::CallSummary &call, QWidget *anchor)
{
    m_anchor = anchor;
    m_call = call;
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    readBook();
    show();
    raise();
    const auto sent = m_sent.constFind(call.id);
    const bool unsure = sent != m_sent.cend() && sent->action.state == ActionState::NotConfirmed;
    if (call.state == CallState::Transferring || unsure)
        showProgress();
    else
        showForm();
}

void TransferPanel::setCall(const calls::CallSummary &call)
{
    const bool other = call.id != m_call.id;
    m_call = call;
    if (!isVisible())
        return;
    const bool form = m_pages->currentIndex() == 0;
    if (other || (form && calls::isOver(call.state)))
        return close();
    if (form)
        showChoice();
    else
        showProgress();
}

void TransferPanel::apply(const desk::Update &update)
{
    for (const calls::Action &action : update.actions) {
        const auto sent = m_sent.find(action.call);
        if (sent == m_sent.end() || sent->action.id != action.id)
            continue;
        sent->action = action;
        if (isVisible() && action.call == m_call.id && m_pages->currentIndex() == 1)
            showProgress();
    }
    for (const CallId &call : update.removed)
        m_sent.remove(call);
}

QString TransferPanel::caller() const
{
    return words::phoneNumber(m_call.callerNumber);
}

// The form

void TransferPanel::readBook()
{
    const config::Values values = m_setup.current();
    m_book = config::contactsFrom(values.lines(config::key::addressBook));
    const QString announcement = values.text(config::key::transferAnnouncement).simplified();
    if (m_announcement->text() == m_announcementOf || announcement != m_announcementOf)
        m_announcement->setText(announcement);
    m_announcementOf = announcement;
}

void TransferPanel::showForm()
{
    m_title->setText(tr("Transfer %1").arg(caller()));
    m_pages->setCurrentIndex(0);
    m_clock.stop();
    fillList();
    m_field->setFocus();
    m_field->selectAll();
}

void TransferPanel::fillList()
{
    const QString written = m_field->text().trimmed();
    m_list->clear();
    for (int i = 0; i < m_book.size(); ++i) {
        if (!written.isEmpty() && !matches(m_book[i], written))
            continue;
        auto *item = new QListWidgetItem(tr("%1   %2").arg(isolated(harmlessLine(m_book[i].name, 80)), numberOf(m_book[i].target)));
        item->setData(Qt::UserRole, i);
        item->setToolTip(item->text().toHtmlEscaped());
        m_list->addItem(item);
    }
    m_list->setVisible(m_list->count() > 0);
    if (!written.isEmpty() && m_list->count() > 0 && !dialTargetFrom(written))
        m_list->setCurrentRow(0);
    showChoice();
}

std::optional<TransferPanel::Target> TransferPanel::chosen() const
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        const config::Contact &contact = m_book[item->data(Qt::UserRole).toInt()];
        return Target{contact.target.uri, contact.name, numberOf(contact.target)};
    }
    const auto target = dialTargetFrom(m_field->text());
    if (!target)
        return std::nullopt;
    const auto known = std::ranges::find(m_book, *target, &config::Contact::target);
    return Target{target->uri, known == m_book.end() ? QString() : known->name, numberOf(*target)};
}

void TransferPanel::showChoice()
{
    const auto target = chosen();
    const auto written = dialTargetFrom(m_field->text());
    const bool wrong = !target && !m_field->text().trimmed().isEmpty();
    if (target) {
        m_note->say(target->name.isEmpty() ? tr("Calls %1").arg(target->number)
                                           : tr("Calls %1, %2").arg(isolated(harmlessLine(target->name)), target->number),
                    Role::Muted, u"check"_s);
    } else if (wrong) {
        const config::Problem problem = config::problemOf(written.error());
        m_note->say(tr("%1 %2").arg(problem.what, problem.remedy), Role::Trouble, u"trouble"_s);
    } else if (m_book.isEmpty()) {
        m_note->say(tr("The address book is empty. Write a number; it can be kept here."), Role::Muted, u"info"_s);
    } else {
        m_note->say(tr("Choose with Up and Down, or write a number."), Role::Muted, u"info"_s);
    }
    m_field->setProperty("wrong", wrong);
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
    m_field->setAccessibleDescription(m_note->text());

    m_keep->setVisible(target && target->name.isEmpty());
    m_keepButton->setEnabled(!m_contactName->text().trimmed().isEmpty() && !m_saving);
    const QString whole =
        target ? tr("Transfer %1 to %2").arg(caller(), isolated(harmlessLine(target->shown()))) : tr("Transfer %1").arg(caller());
    const int room = width() - space(this, 20);
    m_go->setText(onButton(fontMetrics().elidedText(whole, Qt::ElideMiddle, room)));
    m_go->setAccessibleName(whole);
    m_go->setToolTip(whole.toHtmlEscaped());
    const bool live = m_call.state == CallState::Live;
    m_go->setEnabled(target && live);
    if (target && !live)
        m_note->say(tr("The call is not live now; it can be transferred when the link is up."), Role::Trouble, u"trouble"_s);
    place();
}

void TransferPanel::transfer(const Target &target, const QString &announcement)
{
    const ActionId id = m_desk.submit(desk::Transfer{m_call.id, target.dialled, target.shown(), announcement});
    calls::Action action;
    action.id = id;
    action.kind = calls::ActionKind::Transfer;
    action.call = m_call.id;
    m_sent.insert(m_call.id, {target, action, !announcement.isEmpty()});
    m_field->clear();
    showProgress();
}

void TransferPanel::keepContact()
{
    const auto target = dialTargetFrom(m_field->text());
    const QString name = m_contactName->text().simplified();
    if (!target || name.isEmpty())
        return;
    const config::Values values = m_setup.current();
    const QString line = config::toLine({name, *target});
    if (const auto contact = config::contactFrom(line); !contact || contact->name != name) {
        m_note->say(tr("A name has no = in it."), Role::Trouble, u"trouble"_s);
        return;
    }
    const QString before = values.text(config::key::addressBook);
    m_saving = true;
    m_setup.save({{QString(config::key::addressBook), before.trimmed().isEmpty() ? line : before.trimmed() + u'\n' + line}});
    showChoice();
}

void TransferPanel::told(bool good, const QString &verdict, const QList<config::Problem> &problems)
{
    if (!std::exchange(m_saving, false))
        return;
    readBook();
    if (good)
        m_contactName->clear();
    fillList();
    const QString why = problems.isEmpty() ? verdict : problems.first().what + u' ' + problems.first().remedy;
    if (!good)
        m_note->say(tr("Not kept. %1").arg(why), Role::Trouble, u"trouble"_s);
}

// What becomes of it

void TransferPanel::again()
{
    if (const auto sent = m_sent.constFind(m_call.id); sent != m_sent.cend())
        transfer(Target(sent->target), {});
}

void TransferPanel::showProgress()
{
    const auto sent = m_sent.constFind(m_call.id);
    const QString whom = sent != m_sent.cend() ? sent->target.shown() : m_call.transferTarget;
    m_title->setText(tr("Transfer %1 to %2").arg(caller(), isolated(harmlessLine(whom))));
    const bool hadKeyboard = m_pages->currentIndex() != 1 || hasKeyboard();
    m_pages->setCurrentIndex(1);
    const bool settled = sent != m_sent.cend() && calls::isSettled(sent->action.state);
    const bool posted = m_call.transferBy != TimePoint{} || (sent != m_sent.cend() && sent->action.state == ActionState::Sent);
    if (settled)
        showSettled(sent->action);
    else if (posted)
        m_state->say(tr("Sent. The end of the call confirms it."), Role::Paused, u"transfer"_s);
    else if (sent != m_sent.cend() && sent->announced)
        m_state->say(tr("The AI announces it; then the transfer is sent."), Role::Paused, u"queued"_s);
    else
        m_state->say(tr("Waiting for the AI's sentence to end."), Role::Paused, u"queued"_s);

    const bool waysOn = settled && sent->action.state != ActionState::Confirmed && !calls::isOver(m_call.state);
    m_withdraw->setVisible(!settled && !posted);
    m_countdown->setVisible(!settled && posted);
    for (QPushButton *button : {m_again, m_other, m_say, m_hangUp})
        button->setVisible(waysOn);
    if (settled)
        m_clock.stop();
    else
        m_clock.start();
    tick();
    place();
    if (hadKeyboard)
        keepKeyboard();
}

bool TransferPanel::hasKeyboard() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

// A button that has gone leaves the keyboard to the first that is there.
void TransferPanel::keepKeyboard()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && focus != this && isAncestorOf(focus) && focus->isVisible() && focus->isEnabled())
        return;
    for (QPushButton *button : {m_withdraw, m_again, m_other}) {
        if (button->isVisibleTo(this) && button->isEnabled())
            return button->setFocus();
    }
    setFocus();
}

void TransferPanel::showSettled(const calls::Action &action)
{
    const bool happened = action.state == ActionState::Confirmed;
    QString sentence = happened ? tr("Confirmed: the call has left for %1.").arg(isolated(harmlessLine(m_call.transferTarget)))
                                : words::actionLine(action);
    if (const QString advice = words::advice(action); !advice.isEmpty())
        sentence += u' ' + advice;
    m_state->say(sentence, happened ? Role::Live : Role::Trouble, happened ? u"health-ok"_s : u"trouble"_s);
}

void TransferPanel::tick()
{
    if (m_call.transferBy == TimePoint{})
        return m_countdown->setText(tr("The service has not answered yet."));
    const Duration left = std::max(Duration::zero(), m_call.transferBy - m_desk.now());
    m_countdown->setText(tr("%1 left until it counts as not confirmed").arg(words::duration(left)));
}

// Where it stands

void TransferPanel::place()
{
    if (!m_anchor || !isVisible())
        return;
    QWidget *over = parentWidget();
    const int margin = space(this, 2);
    const int wide = std::min(space(this, panelWidth), over->width() - 2 * margin);
    m_list->setFixedHeight(std::min(space(this, listHeight), std::max(1, m_list->count()) * (m_list->sizeHintForRow(0) + 2) + 2));
    m_pages->setMaximumHeight(m_pages->currentWidget()->sizeHint().height());
    setFixedWidth(wide);
    layout()->activate();
    const int tall = std::min(heightForWidth(wide) > 0 ? heightForWidth(wide) : sizeHint().height(), over->height() - 2 * margin);
    resize(wide, tall);
    const QPoint at = m_anchor->mapTo(over, QPoint(0, 0));
    move(std::clamp(at.x(), margin, std::max(margin, over->width() - wide - margin)), std::max(margin, at.y() - tall - margin));
}

void TransferPanel::close()
{
    const bool giveBack = m_focusBefore && hasKeyboard();
    hide();
    if (giveBack && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void TransferPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_clock.stop();
}

bool TransferPanel::stepThroughList(int key)
{
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return false;
    const int count = m_list->count();
    const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
    if (count > 0)
        m_list->setCurrentRow(std::clamp(row, 0, count - 1));
    showChoice();
    return true;
}

bool TransferPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (event->type() != QEvent::KeyPress || watched == parentWidget())
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_field && stepThroughList(key))
        return true;
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    // Enter goes to the button that names caller and target: the second one sends.
    if (watched == m_contactName)
        keepContact();
    else if (m_go->isEnabled())
        m_go->setFocus();
    return true;
}

void TransferPanel::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if (event->key() == Qt::Key_Escape)
        close();
    else if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace geon::ui
