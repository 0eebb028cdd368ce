#include "ui/transcript/findbar.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/transcriptview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(TranscriptView *transcript, QWidget *parent)
    : QWidget(parent), m_transcript(transcript), m_text(new QLineEdit), m_count(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(this, 3), space(this, 1), space(this, 3), space(this, 1));
    row->setSpacing(space(this, 1));
    m_text->setObjectName(u"findText"_s);
    m_text->setPlaceholderText(tr("Find in this call"));
    m_text->setAccessibleName(tr("Find in this call"));
    m_text->setClearButtonEnabled(false);
    m_text->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setFont(tabular(font()));
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    const auto button = [&](const QString &picture, const QString &name, auto slot) {
        auto *made = new QToolButton;
        made->setIcon(icon(picture));
        made->setToolTip(name);
        made->setAccessibleName(name);
        setKind(made, ButtonKind::Quiet);
        connect(made, &QToolButton::clicked, this, slot);
        row->addWidget(made);
    };
    button(u"chevron-up"_s, tr("Previous"), [this] { go(true); });
    button(u"chevron-down"_s, tr("Next"), [this] { go(false); });
    button(u"close"_s, tr("Close the search"), [this] { close(); });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_transcript->setSearch(text);
        m_number = 0;
        // Searching starts where the reader is, and what is found while typing may begin at the same place again.
        QTextCursor at = m_transcript->textCursor();
        at.setPosition(at.selectionStart());
        m_transcript->setTextCursor(at);
        go(false);
    });
    connect(m_transcript, &TranscriptView::matchesChanged, this, &FindBar::tell);
    hide();
}

void FindBar::open()
{
    const QString selected = m_transcript->textCursor().selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_text->setText(selected);
    else if (!m_text->text().isEmpty())
        m_transcript->setSearch(m_text->text());
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::close()
{
    hide();
    m_transcript->setSearch({});
    m_transcript->setFocus();
}

void FindBar::go(bool backward)
{
    m_number = m_transcript->findNext(backward);
    tell();
}

void FindBar::tell()
{
    if (m_text->text().isEmpty())
        m_count->clear();
    else if (m_transcript->matches() == 0)
        m_count->setText(tr("not found"));
    else if (m_number > 0)
        m_count->setText(tr("%1 of %2").arg(m_number).arg(m_transcript->matches()));
    else
        m_count->setText(tr("%n found", nullptr, m_transcript->matches()));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        go(key->modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace geon::ui
