#include "ui/composer/composer.h"

#include "ui/theme/buttons.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::ActionState;
using calls::CallState;

namespace {

constexpr int mostLines = 5;
constexpr qsizetype keptLines = 50;

} // namespace

Composer::Composer(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_guide(new QToolButton),
      m_say(new QToolButton),
      m_line(new QPlainTextEdit),
      m_send(new QPushButton(tr("Send"))),
      m_answerNow(new QCheckBox(tr("answer at once"))),
      m_hearer(new StateNote),
      m_note(new StateNote)
{
    build();
    connect(m_guide, &QToolButton::clicked, this, [this] { focus(Mode::Guide); });
    connect(m_say, &QToolButton::clicked, this, [this] { focus(Mode::Say); });
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_line, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        showState();
    });
    showMode();
    showState();
}

void Composer::build()
{
    auto *modes = new QButtonGroup(this);
    for (QToolButton *button : {m_guide, m_say}) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        modes->addButton(button);
    }
    m_guide->setObjectName(u"guideMode"_s);
    m_guide->setText(words::action(calls::ActionKind::Guide));
    m_guide->setIcon(icon(u"guide"_s));
    m_guide->setToolTip(tr("Write to the AI; the caller does not hear it"));
    m_say->setObjectName(u"sayMode"_s);
    m_say->setText(words::action(calls::ActionKind::Say));
    m_say->setIcon(icon(u"say"_s));
    m_say->setToolTip(tr("Write a line for the AI to speak to the caller"));

    m_line->setObjectName(u"composerLine"_s);
    m_line->setProperty("input", true);
    m_line->setTabChangesFocus(true);
    m_line->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_line->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_line->document()->setDocumentMargin(0);
    m_line->installEventFilter(this);
    m_send->setObjectName(u"composerSend"_s);
    m_send->setIcon(icon(u"send"_s, Role::OnAccent));
    m_send->setToolTip(tr("Send (Enter)"));
    setKind(m_send, ButtonKind::Primary);
    m_answerNow->setObjectName(u"answerNow"_s);
    m_answerNow->setFont(smallFont(font()));
    m_answerNow->setChecked(true);
    m_answerNow->setToolTip(tr("The AI speaks as soon as it has read the hint; else the hint waits for the next turn"));

    auto *top = new QHBoxLayout;
    top->setSpacing(space(this, 1));
    top->addWidget(m_guide, 0, Qt::AlignBottom);
    top->addWidget(m_say, 0, Qt::AlignBottom);
    top->addSpacing(space(this, 1));
    top->addWidget(m_line, 1, Qt::AlignBottom);
    top->addSpacing(space(this, 1));
    top->addWidget(m_send, 0, Qt::AlignBottom);
    auto *below = new QHBoxLayout;
    below->setSpacing(space(this, 3));
    below->addWidget(m_hearer, 1);
    below->addWidget(m_answerNow, 0, Qt::AlignRight);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    page->setSpacing(space(this, 1));
    page->addWidget(m_note);
    page->addLayout(top);
    page->addLayout(below);
    m_note->setObjectName(u"composerNote"_s);
    m_hearer->setObjectName(u"whoHears"_s);
    // The second row keeps its height when the check goes, so that the field does not move between the modes.
    QSizePolicy stays = m_answerNow->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_answerNow->setSizePolicy(stays);
}

void Composer::setCall(const calls::CallSummary &call)
{
    const bool other = call.id != m_call.id;
    const bool turned = call.paused != m_call.paused;
    if (other) {
        keep();
        m_call = call;
        bringBack();
    }
    m_call = call;
    // While the AI is paused it is the operator who speaks; what is being written stays what it is.
    const bool fresh = other ? !m_drafts.contains(call.id) && call.paused : turned;
    if (fresh && m_line->toPlainText().isEmpty())
        setMode(call.paused ? Mode::Say : Mode::Guide);
    showState();
}

void Composer::clearCall()
{
    setCall({});
}

void Composer::keep()
{
    if (m_call.id.isEmpty())
        return;
    Draft &draft = m_drafts[m_call.id];
    draft.text = m_browsing >= 0 ? m_unsent : m_line->toPlainText();
    draft.mode = m_mode;
    draft.answerNow = m_answerNow->isChecked();
}

void Composer::bringBack()
{
    const Draft draft = m_drafts.value(m_call.id);
    m_browsing = -1;
    m_line->setPlainText(draft.text);
    m_line->moveCursor(QTextCursor::End);
    m_answerNow->setChecked(draft.answerNow);
    m_note->say(draft.note, draft.bad ? Role::Trouble : Role::Muted, draft.bad ? u"trouble"_s : QString());
    setMode(draft.mode);
}

void Composer::forget(const QList<CallId> &calls)
{
    for (const CallId &call : calls) {
        if (call != m_call.id)
            m_drafts.remove(call);
    }
}

void Composer::setMode(Mode mode)
{
    m_mode = mode;
    showMode();
    showState();
}

void Composer::focus(Mode mode)
{
    setMode(mode);
    m_line->setFocus();
}

void Composer::showMode()
{
    const bool say = m_mode == Mode::Say;
    m_guide->setChecked(!say);
    m_say->setChecked(say);
    m_answerNow->setVisible(!say);
    m_line->setAccessibleName(say ? tr("Line for the AI to speak to the caller") : tr("Hint that only the AI reads"));
    m_line->setPlaceholderText(say ? tr("A line for the caller to hear") : tr("Tell the AI what to do"));
    m_line->viewport()->update(); // Qt 6.4 leaves the old words there until the field is painted for another reason
}

QString Composer::whyNot() const
{
    if (m_call.id.isEmpty())
        return tr("Open a live call to guide its AI or to say a line.");
    switch (m_call.state) {
    case CallState::Live:
    case CallState::Degraded:
    case CallState::Transferring:
        return {};
    case CallState::Offered:
    case CallState::Screening:
    case CallState::Accepting:
    case CallState::Connecting:
        return tr("The call is not live yet. What you write is kept.");
    case CallState::Ending:
        return tr("The call is being hung up.");
    default:
        return tr("The call is over: nobody would hear it.");
    }
}

void Composer::showState()
{
    const QString reason = whyNot();
    const bool over = m_call.id.isEmpty() || calls::isOver(m_call.state) || m_call.state == CallState::Ending;
    m_line->setEnabled(!over);
    m_send->setEnabled(reason.isEmpty() && !m_line->toPlainText().trimmed().isEmpty());
    m_guide->setEnabled(!over);
    m_say->setEnabled(!over);
    m_answerNow->setEnabled(!over && !m_call.paused);
    if (!reason.isEmpty())
        m_hearer->say(reason, Role::Muted, u"info"_s);
    else if (m_call.state == CallState::Degraded)
        m_hearer->say(tr("The link is lost: the line waits for it, and is given up after a while."), Role::Trouble, u"trouble"_s);
    else if (m_mode == Mode::Say)
        m_hearer->say(tr("The caller hears this in the AI's voice"), Role::Operator, u"say"_s);
    else if (m_call.paused)
        m_hearer->say(tr("Only the AI reads this; it does not answer while it is paused"), Role::Muted, u"eye-off"_s);
    else
        m_hearer->say(tr("Only the AI reads this"), Role::Muted, u"eye-off"_s);
}

void Composer::send()
{
    const QString text = m_line->toPlainText().trimmed();
    if (text.isEmpty() || !whyNot().isEmpty())
        return;
    const ActionId id = m_mode == Mode::Say ? m_desk.submit(desk::Say{m_call.id, text})
                                            : m_desk.submit(desk::Guide{m_call.id, text, m_answerNow->isChecked()});
    m_pending.insert(id, {m_call.id, text, m_mode});
    Draft &draft = m_drafts[m_call.id];
    draft.sent.removeAll(text);
    draft.sent += text;
    if (draft.sent.size() > keptLines)
        draft.sent.removeFirst();
    m_browsing = -1;
    m_line->clear();
    tell(m_call.id, {}, false);
    keep();
}

void Composer::apply(const QList<calls::Action> &actions)
{
    for (const calls::Action &action : actions) {
        const auto line = m_pending.constFind(action.id);
        if (line == m_pending.cend() || !calls::isSettled(action.state))
            continue;
        const Pending sent = *line;
        m_pending.erase(line);
        settled(action, sent);
    }
}

void Composer::settled(const calls::Action &action, const Pending &line)
{
    if (action.state == ActionState::Confirmed)
        return;
    const bool here = line.call == m_call.id;
    if (here)
        keep();
    Draft &draft = m_drafts[line.call];
    QString note = words::actionLine(action);
    if (action.state == ActionState::NotConfirmed) {
        note += u' ' + words::advice(action);
    } else if (draft.text.isEmpty()) {
        draft.text = line.text;
        draft.mode = line.mode;
    } else {
        note += u' ' + tr("Your line is kept: press Up for it.");
    }
    tell(line.call, note, true);
    if (here)
        bringBack();
}

void Composer::tell(const CallId &call, const QString &note, bool bad)
{
    Draft &draft = m_drafts[call];
    draft.note = note;
    draft.bad = bad;
    if (call == m_call.id)
        m_note->say(note, bad ? Role::Trouble : Role::Muted, bad ? u"trouble"_s : QString());
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && keyPressed(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool Composer::keyPressed(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers().testFlag(Qt::ShiftModifier))
            return false;
        send();
        return true;
    case Qt::Key_Escape:
        Q_EMIT leaveRequested();
        return true;
    case Qt::Key_Up:
        return key.modifiers() == Qt::NoModifier && !m_line->textCursor().block().previous().isValid() && browse(-1);
    case Qt::Key_Down:
        return key.modifiers() == Qt::NoModifier && !m_line->textCursor().block().next().isValid() && browse(1);
    default:
        return false;
    }
}

bool Composer::browse(int step)
{
    const QStringList sent = m_drafts.value(m_call.id).sent;
    const int count = int(sent.size());
    const int from = m_browsing < 0 ? count : m_browsing;
    const int to = from + step;
    if (to < 0 || to > count || (m_browsing < 0 && step > 0))
        return false;
    if (m_browsing < 0)
        m_unsent = m_line->toPlainText();
    m_browsing = to == count ? -1 : to;
    m_line->setPlainText(to == count ? m_unsent : sent.at(to));
    m_line->moveCursor(QTextCursor::End);
    return true;
}

void Composer::fitHeight()
{
    const int lines = std::clamp(int(m_line->document()->size().height()), 1, mostLines);
    const int around = m_line->height() - m_line->viewport()->height();
    const int button = std::max(m_send->sizeHint().height(), m_guide->sizeHint().height());
    m_send->setMinimumHeight(button);
    m_line->setFixedHeight(std::max(button, lines * m_line->fontMetrics().lineSpacing() + around));
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

} // namespace geon::ui
