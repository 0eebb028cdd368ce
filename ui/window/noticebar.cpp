#include "ui/window/noticebar.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_text(new QLabel)
{
    setObjectName(u"noticeBar"_s);
    auto *mark = new QLabel;
    mark->setPixmap(icon(u"trouble"_s, Role::Trouble).pixmap(iconSize(this)));
    mark->setAccessibleName(tr("Notice"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setObjectName(u"closeNotice"_s);
    close->setIcon(icon(u"close"_s, Role::Muted));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the notice"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, &NoticeBar::clear);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    row->setSpacing(space(this, 2));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::tell(const QString &sentence)
{
    if (m_sentences.contains(sentence))
        return;
    m_sentences.append(sentence);
    m_text->setText(m_sentences.join(u'\n'));
    show();
}

void NoticeBar::clear()
{
    m_sentences.clear();
    hide();
}

} // namespace geon::ui
