#include "ui/wrapup/markbar.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/transcriptview.h"
#include "ui/words/words.h"
#include "ui/wrapup/maskednote.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNote = 300;

} // namespace

MarkBar::MarkBar(desk::Desk &desk, TranscriptView *transcript, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_transcript(transcript), m_place(new QLabel), m_note(new QLineEdit)
{
    setObjectName(u"markBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(this, 3), space(this, 1), space(this, 3), space(this, 1));
    row->setSpacing(space(this, 1));
    auto *sign = new QLabel;
    sign->setPixmap(icon(u"mark"_s, Role::Operator).pixmap(QSize(iconSize(this), iconSize(this)), devicePixelRatioF()));
    m_place->setObjectName(u"markPlace"_s);
    m_place->setFont(tabular(font()));
    m_note->setObjectName(u"markNote"_s);
    m_note->setMaxLength(longestNote);
    m_note->setAccessibleName(tr("Note of the mark"));
    m_note->installEventFilter(this);
    row->addWidget(sign);
    row->addWidget(m_place);
    row->addSpacing(space(this, 1));
    row->addWidget(m_note, 1);
    const auto button = [&](const QString &picture, const QString &name, const QString &objectName, auto slot) {
        auto *made = new QToolButton;
        made->setObjectName(objectName);
        made->setIcon(icon(picture));
        made->setToolTip(name);
        made->setAccessibleName(name);
        setKind(made, ButtonKind::Quiet);
        connect(made, &QToolButton::clicked, this, slot);
        row->addWidget(made);
    };
    button(u"chevron-up"_s, tr("Previous mark"), u"previousMark"_s, [this] { go(true); });
    button(u"chevron-down"_s, tr("Next mark"), u"nextMark"_s, [this] { go(false); });
    button(u"close"_s, tr("Close"), u"closeMarks"_s, [this] { close(); });
    hide();
}

void MarkBar::setCall(const CallId &call)
{
    if (std::exchange(m_call, call) == call)
        return;
    m_mark = {};
    m_note->clear();
    hide();
}

void MarkBar::mark(TimePoint at)
{
    if (m_call.isEmpty())
        return;
    keep(); // of the mark before, which may still be written on
    m_mark = m_desk.submit(desk::Mark{m_call, {}, at});
    showNote({});
    show();
    tell();
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void MarkBar::go(bool backward)
{
    const std::optional<calls::TranscriptEntry> found = m_transcript->goToMark(backward);
    if (!found)
        return;
    keep();
    m_mark = found->action;
    showNote(found->text);
    show();
    tell();
}

void MarkBar::refresh()
{
    if (!isHidden())
        tell();
}

void MarkBar::keep()
{
    const QString note = m_note->text().simplified();
    if (m_mark.value == 0 || note == m_kept)
        return;
    m_desk.submit(desk::EditMark{m_call, m_mark, note});
    m_kept = note;
}

void MarkBar::close()
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_mark = {};
    m_note->clear();
    hide();
    if (hadFocus)
        m_transcript->setFocus();
}

void MarkBar::tell()
{
    const QList<calls::TranscriptEntry> marks = m_transcript->marks();
    const auto own = std::ranges::find(marks, m_mark, &calls::TranscriptEntry::action);
    if (own == marks.end())
        return m_place->setText(tr("Marked"));
    const QString time = words::duration(std::max(Duration(), own->at - m_transcript->start()));
    m_place->setText(marks.size() == 1 ? tr("Mark %1").arg(time)
                                       : tr("Mark %1 · %2 of %3").arg(time).arg(own - marks.begin() + 1).arg(marks.size()));
    // Written by another hand, revealed, or masked again.
    if (m_told != own->text && m_note->text() == m_kept && !m_note->hasFocus())
        showNote(own->text);
}

void MarkBar::showNote(const QString &note)
{
    m_told = note;
    m_kept = isMasked(note) ? QString() : note;
    m_note->setText(m_kept);
    m_note->setCursorPosition(0);
    m_note->setPlaceholderText(isMasked(note) ? tr("%1 (masked; what you write replaces it)").arg(harmlessLine(note))
                                              : tr("A note for this mark (Enter keeps it)"));
}

bool MarkBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_note || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (key != Qt::Key_Escape)
        keep();
    close();
    return true;
}

} // namespace geon::ui
