#include "ui/transcript/statenote.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace geon::ui {

namespace {

//! A label's colour is part of its palette: when the program's palette changes, the label is given its role's colour anew.
class RoleKeeper final : public QObject
{
public:
    RoleKeeper(QLabel *label, Role role) : QObject(label), m_label(label), m_role(role)
    {
        label->installEventFilter(this);
        colour();
    }
    void setRole(Role role)
    {
        m_role = role;
        colour();
    }
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
            colour();
        return false;
    }

private:
    void colour()
    {
        QPalette own;
        own.setColor(QPalette::WindowText, color(m_role, QGuiApplication::palette()));
        if (own.color(QPalette::WindowText) != m_label->palette().color(QPalette::WindowText))
            m_label->setPalette(own);
    }

    QLabel *m_label;
    Role m_role;
};

} // namespace

void setRole(QLabel *label, Role role)
{
    for (QObject *child : label->children()) {
        if (auto *keeper = dynamic_cast<RoleKeeper *>(child)) {
            keeper->setRole(role);
            return;
        }
    }
    new RoleKeeper(label, role);
}

StateNote::StateNote(QWidget *parent) : QWidget(parent), m_icon(new QLabel), m_words(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space(this, 1));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setFont(smallFont(font()));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    hide();
}

void StateNote::say(const QString &sentence, Role role, const QString &iconName)
{
    m_words->setText(sentence);
    m_role = role;
    m_iconName = iconName;
    colour();
    setVisible(!sentence.isEmpty());
}

QString StateNote::text() const
{
    return m_words->text();
}

void StateNote::colour()
{
    setRole(m_words, m_role);
    m_icon->setVisible(!m_iconName.isEmpty());
    const int size = iconSize(m_words);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName, m_role).pixmap(QSize(size, size), devicePixelRatioF()));
}

void StateNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        colour();
}

} // namespace geon::ui
