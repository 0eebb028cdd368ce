#include "ui/window/callpanes.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QToolButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 3; // of what is selected, as in the list

//! A name is found once in a window: that of the first page.
void numberNames(QObject *page, int number)
{
    auto all = page->findChildren<QObject *>();
    all.append(page);
    for (QObject *one : std::as_const(all)) {
        if (const QString name = one->objectName(); !name.isEmpty() && !name.startsWith("qt_"_L1))
            one->setObjectName(name + QString::number(number));
    }
}

} // namespace

CallPaneFrame::CallPaneFrame(desk::Desk &desk, int number, QWidget *parent)
    : QWidget(parent), m_page(new CallPage(desk)), m_bar(new QWidget), m_word(new QLabel)
{
    setObjectName(u"callFrame%1"_s.arg(number));
    if (number > 1)
        numberNames(m_page, number);
    m_word->setFont(smallFont(font()));
    auto *close = new QToolButton;
    close->setObjectName(u"closeTranscript%1"_s.arg(number));
    close->setIcon(icon(u"close"_s, Role::Muted));
    close->setToolTip(tr("Close this transcript (the call goes on)"));
    close->setAccessibleName(close->toolTip());
    close->setFocusPolicy(Qt::TabFocus);
    setKind(close, ButtonKind::Quiet);
    connect(close, &QToolButton::clicked, this, &CallPaneFrame::closeRequested);

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(space(this, 3), edge, space(this, 1), 0);
    bar->addWidget(m_word, 1);
    bar->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_page, 1);
    setFocusProxy(m_page);
    m_bar->hide();
}

void CallPaneFrame::setMark(bool beside, bool active)
{
    m_active = active;
    m_bar->setVisible(beside);
    m_word->setText(active ? tr("Active: keys and actions are for this call") : QString());
    setRole(m_word, Role::Accent);
    update();
}

void CallPaneFrame::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    Q_EMIT pressed();
}

void CallPaneFrame::paintEvent(QPaintEvent * /*event*/)
{
    if (m_bar->isHidden())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), m_bar->height()), color(Role::Surface, palette()));
    painter.fillRect(QRect(0, 0, width(), edge), color(m_active ? Role::Accent : Role::Line, palette()));
}

CallPanes::CallPanes(desk::Desk &desk, QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter), m_frames{new CallPaneFrame(desk, 1), new CallPaneFrame(desk, 2)}
{
    m_splitter->setObjectName(u"transcripts"_s);
    m_splitter->setChildrenCollapsible(false);
    for (int i = 0; i < 2; ++i) {
        CallPaneFrame *frame = m_frames.at(size_t(i));
        m_splitter->addWidget(frame);
        m_splitter->setStretchFactor(i, 1);
        connect(frame, &CallPaneFrame::pressed, this, [this, i] { activate(i); });
        const auto close = [this, i] {
            activate(i);
            Q_EMIT closeRequested();
        };
        connect(frame, &CallPaneFrame::closeRequested, this, close);
        connect(frame->page(), &CallPage::leaveRequested, this, close);
    }
    // Whoever writes or reads in one of them means that one.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        for (int i = 0; now && i < 2; ++i) {
            if (m_frames.at(size_t(i))->isAncestorOf(now))
                activate(i);
        }
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
    showFrames();
}

void CallPanes::setSplit(bool split)
{
    if (m_split == split)
        return;
    m_split = split;
    showFrames();
}

void CallPanes::setRoomForBoth(bool room)
{
    if (m_room == room)
        return;
    m_room = room;
    showFrames();
}

void CallPanes::activate(int index)
{
    if (m_active == index || !m_split)
        return;
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    m_active = index;
    showFrames();
    if (hadKeyboard && !active()->isAncestorOf(QApplication::focusWidget()))
        active()->setFocus();
    Q_EMIT activeChanged();
}

void CallPanes::showFrames()
{
    for (int i = 0; i < 2; ++i) {
        CallPaneFrame *frame = m_frames.at(size_t(i));
        frame->setVisible(i == m_active || (m_split && m_room));
        frame->setMark(m_split, i == m_active);
    }
    setFocusProxy(active());
}

void CallPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

QByteArray CallPanes::saveState() const
{
    return m_splitter->saveState();
}

bool CallPanes::restoreState(const QByteArray &state)
{
    return m_splitter->restoreState(state);
}

void CallPanes::evenOut()
{
    m_splitter->setSizes({1000, 1000}); // shares
}

} // namespace geon::ui
