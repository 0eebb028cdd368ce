#include "ui/commands/manycallsdialog.h"

#include "ui/calllist/callgroup.h"
#include "ui/commands/armedbutton.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <memory>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int callRole = Qt::UserRole;
constexpr std::chrono::milliseconds listEvery{250};

CallId callOf(const QListWidgetItem *item)
{
    return CallId{item->data(callRole).toString()};
}

QListWidget *makeList(const QString &objectName, const QString &name)
{
    auto *list = new QListWidget;
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setFrameShape(QFrame::NoFrame);
    list->setTabKeyNavigation(false);
    list->setUniformItemSizes(true);
    return list;
}

} // namespace

ManyCallsDialog::ManyCallsDialog(desk::Desk &desk, const QHash<CallId, calls::CallSummary> &calls,
                                 const QList<agents::AgentProfile> &agents, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_calls(calls),
      m_pages(new QStackedWidget),
      m_form(new QFormLayout),
      m_which(new QComboBox),
      m_agent(new QComboBox),
      m_situation(new QComboBox),
      m_number(new QLineEdit),
      m_act(new QComboBox),
      m_text(new QLineEdit),
      m_list(makeList(u"manyCallsList"_s, tr("Calls that are meant"))),
      m_count(new QLabel),
      m_next(new QPushButton(tr("Continue"))),
      m_sentence(new QLabel),
      m_names(makeList(u"exactCalls"_s, tr("Exactly these calls"))),
      m_ended(new QLabel),
      m_do(new ArmedButton)
{
    setObjectName(u"manyCallsDialog"_s);
    setWindowTitle(tr("Act on many calls"));
    m_pages->addWidget(makeFirstPage());
    m_pages->addWidget(makeSecondPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pages);
    fillAgents(agents);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ManyCallsDialog::showNews);
    resize(space(this, 130), space(this, 120));
    showChoice();
    m_which->setFocus();
}

QWidget *ManyCallsDialog::makeFirstPage()
{
    const auto add = [this](const QString &text, Which which) { m_which->addItem(text, int(which)); };
    add(tr("All live calls"), Which::AllLive);
    add(tr("Calls of an agent"), Which::OfAgent);
    add(tr("Calls in a state"), Which::InState);
    add(tr("Calls that need you"), Which::NeedingYou);
    add(tr("Calls from a number"), Which::FromNumber);
    for (const CallSituation &situation : callSituations())
        m_situation->addItem(situationName(situation));
    for (const ManyActRow &row : manyActs())
        m_act->addItem(words::action(row.kind), int(row.act));
    m_number->setPlaceholderText(tr("Digits, or a pattern such as +5511*"));
    m_text->setPlaceholderText(tr("Hint for the AI on each of these calls"));
    for (auto [widget, objectName, name] : {std::tuple<QWidget *, QString, QString>{m_which, u"manyWhich"_s, tr("Which calls")},
                                            {m_agent, u"manyAgent"_s, tr("Agent")},
                                            {m_situation, u"manyState"_s, tr("State")},
                                            {m_number, u"manyNumber"_s, tr("Number")},
                                            {m_act, u"manyAct"_s, tr("What to do")},
                                            {m_text, u"manyText"_s, tr("Text")}}) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(name);
    }
    m_next->setObjectName(u"manyNext"_s);
    m_next->setDefault(true);
    setKind(m_next, ButtonKind::Primary);
    m_count->setObjectName(u"manyCount"_s);

    m_form->setSpacing(space(this, 2));
    m_form->addRow(tr("Which calls"), m_which);
    m_form->addRow(tr("Agent"), m_agent);
    m_form->addRow(tr("State"), m_situation);
    m_form->addRow(tr("Number"), m_number);
    m_form->addRow(tr("What to do"), m_act);
    m_form->addRow(tr("Text"), m_text);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_next);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addLayout(m_form);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);

    for (QComboBox *combo : {m_which, m_agent, m_situation, m_act})
        connect(combo, &QComboBox::currentIndexChanged, this, &ManyCallsDialog::showChoice);
    connect(m_number, &QLineEdit::textChanged, this, &ManyCallsDialog::showList);
    connect(m_text, &QLineEdit::textChanged, this, &ManyCallsDialog::showCount);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (m_filling)
            return;
        if (item->checkState() == Qt::Checked)
            m_unchecked.remove(callOf(item));
        else
            m_unchecked.insert(callOf(item));
        showCount();
    });
    connect(m_next, &QPushButton::clicked, this, &ManyCallsDialog::goOn);
    return page;
}

QWidget *ManyCallsDialog::makeSecondPage()
{
    m_sentence->setObjectName(u"manySentence"_s);
    m_sentence->setFont(titleFont(font()));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_ended->setObjectName(u"manyEnded"_s);
    m_ended->setForegroundRole(QPalette::PlaceholderText);
    m_do->setObjectName(u"manyDo"_s);
    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(u"manyBack"_s);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &ManyCallsDialog::goBack);
    connect(m_do, &ArmedButton::confirmed, this, &ManyCallsDialog::submit);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addWidget(m_ended, 1);
    buttons->addWidget(m_do);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(m_sentence);
    column->addWidget(m_names, 1);
    column->addLayout(buttons);
    return page;
}

void ManyCallsDialog::fillAgents(const QList<agents::AgentProfile> &agents)
{
    const QScopedValueRollback filling(m_filling, true);
    const ProfileId before{m_agent->currentData().toString()};
    m_agent->clear();
    for (const agents::AgentProfile &agent : agents)
        m_agent->addItem(agent.name, agent.id.value);
    m_agent->setCurrentIndex(std::max(0, m_agent->findData(before.value)));
}

void ManyCallsDialog::chooseAgent(const ProfileId &agent)
{
    m_agent->setCurrentIndex(std::max(0, m_agent->findData(agent.value)));
    m_which->setCurrentIndex(m_which->findData(int(Which::OfAgent)));
}

CallChoice ManyCallsDialog::choice() const
{
    CallChoice choice;
    choice.which = Which(m_which->currentData().toInt());
    choice.agent = ProfileId{m_agent->currentData().toString()};
    if (m_situation->currentIndex() >= 0)
        choice.situation = callSituations()[size_t(m_situation->currentIndex())];
    choice.number = m_number->text();
    return choice;
}

ManyAct ManyCallsDialog::act() const
{
    return ManyAct(m_act->currentData().toInt());
}

QString ManyCallsDialog::phrase(int count) const
{
    switch (choice().which) {
    case Which::AllLive:
        return tr("%n calls", nullptr, count);
    case Which::OfAgent:
        return tr("%n calls of %1", nullptr, count).arg(isolated(m_agent->currentText()));
    case Which::InState:
        return tr("%n calls in the state %1", nullptr, count).arg(m_situation->currentText());
    case Which::NeedingYou:
        return tr("%n calls that need you", nullptr, count);
    case Which::FromNumber:
        return tr("%n calls from %1", nullptr, count).arg(isolated(m_number->text()));
    }
    return {};
}

QString ManyCallsDialog::lineOf(const calls::CallSummary &call) const
{
    const QString caller = words::phoneNumber(call.callerNumber);
    const QString who = call.callerName.isEmpty() ? caller : tr("%1  %2").arg(caller, isolated(call.callerName));
    const QString agent = call.profileName.isEmpty() ? tr("No agent") : isolated(call.profileName);
    return tr("%1  ·  %2  ·  %3").arg(who, agent, words::situation(call));
}

void ManyCallsDialog::showChoice()
{
    if (m_filling)
        return;
    const Which which = choice().which;
    m_form->setRowVisible(m_agent, which == Which::OfAgent);
    m_form->setRowVisible(m_situation, which == Which::InState);
    m_form->setRowVisible(m_number, which == Which::FromNumber);
    m_form->setRowVisible(m_text, rowOf(act()).needsText);
    showList();
}

void ManyCallsDialog::showList()
{
    const QScopedValueRollback filling(m_filling, true);
    QList<calls::CallSummary> fitting;
    const CallChoice wanted = choice();
    for (const calls::CallSummary &call : std::as_const(m_calls)) {
        if (fits(wanted, call) && canBe(act(), call))
            fitting += call;
    }
    std::ranges::sort(fitting, {}, [](const calls::CallSummary &call) { return std::pair(call.offeredAt, call.id); });
    // Rows are reused in place, so that the row with the keyboard and the scrolling stay where they are.
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(callRole).toString() : QString();
    for (int row = 0; row < int(fitting.size()); ++row) {
        const calls::CallSummary &call = fitting.at(row);
        QListWidgetItem *item = row < m_list->count() ? m_list->item(row) : new QListWidgetItem(m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setText(lineOf(call));
        item->setData(callRole, call.id.value);
        item->setCheckState(m_unchecked.contains(call.id) ? Qt::Unchecked : Qt::Checked);
        if (call.id.value == current)
            m_list->setCurrentRow(row);
    }
    while (m_list->count() > fitting.size()) {
        const std::unique_ptr<QListWidgetItem> gone(m_list->takeItem(m_list->count() - 1)); // ours, once taken
    }
    showCount();
}

QList<CallId> ManyCallsDialog::chosen() const
{
    QList<CallId> calls;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            calls += callOf(m_list->item(row));
    }
    return calls;
}

void ManyCallsDialog::showCount()
{
    const int count = int(chosen().size());
    const bool textMissing = rowOf(act()).needsText && m_text->text().trimmed().isEmpty();
    m_count->setText(m_list->count() == 0 ? tr("No call fits.")
                         : textMissing    ? tr("Write the text first.")
                                          : tr("%1 of %2 chosen").arg(count).arg(m_list->count()));
    m_next->setEnabled(count > 0 && !textMissing);
}

void ManyCallsDialog::goOn()
{
    m_exactly = chosen();
    if (m_exactly.isEmpty())
        return;
    m_pages->setCurrentIndex(1);
    m_names->clear();
    for (int row = 0; row < int(m_exactly.size()); ++row)
        new QListWidgetItem(m_names);
    showExactly();
    const ManyActRow &row = rowOf(act());
    const QString what = tr("%1: %2").arg(words::action(row.kind), phrase(int(m_exactly.size())));
    const QString text = m_text->text().trimmed();
    m_sentence->setText(row.needsText ? tr("%1\n%2").arg(what, isolated(text)) : what);
    m_do->setWords(what, tr("%1? Enter to confirm").arg(what), row.destructive);
    m_names->setCurrentRow(0);
    m_do->setFocus();
}

// The names stay, whatever becomes of the calls meanwhile.
void ManyCallsDialog::showExactly()
{
    int ended = 0;
    for (int row = 0; row < int(m_exactly.size()); ++row) {
        const auto call = m_calls.constFind(m_exactly.at(row));
        ended += call == m_calls.cend() || calls::isOver(call->state) ? 1 : 0;
        if (call != m_calls.cend())
            m_names->item(row)->setText(lineOf(*call));
    }
    m_ended->setText(ended == 0 ? QString() : tr("%n of them have ended meanwhile.", nullptr, ended));
}

void ManyCallsDialog::goBack()
{
    m_pages->setCurrentIndex(0);
    m_do->disarm();
    showList();
    m_list->setFocus();
}

void ManyCallsDialog::submit()
{
    m_desk.submit(desk::ForCalls{m_exactly, rowOf(act()).command(m_text->text().trimmed())});
    accept();
}

void ManyCallsDialog::apply(const desk::Update &update)
{
    for (const calls::CallSummary &call : update.calls)
        m_calls.insert(call.id, call);
    for (const CallId &call : update.removed)
        m_calls.remove(call);
    if (update.agents)
        fillAgents(*update.agents);
    if (update.calls.isEmpty() && update.removed.isEmpty())
        return;
    if (!m_later.isActive())
        m_later.start(listEvery);
}

void ManyCallsDialog::showNews()
{
    if (m_pages->currentIndex() == 0)
        showList();
    else
        showExactly();
}

void ManyCallsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pages->currentIndex() == 1)
        return goBack();
    // Enter goes on by the first page's button alone; a key that is held must not run through both pages.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->isAutoRepeat() || m_pages->currentIndex() == 1))
        return;
    QDialog::keyPressEvent(event);
}

} // namespace geon::ui
