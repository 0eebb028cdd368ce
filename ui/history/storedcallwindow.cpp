#include "ui/history/storedcallwindow.h"

#include "core/config/table.h"
#include "ui/details/sidepanel.h"
#include "ui/history/playbackbar.h"
#include "ui/history/seekslider.h"
#include "ui/reveal/revealhold.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/panefocus.h"
#include "ui/window/situation.h"
#include "ui/words/words.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

//! A wash in the colour of what is not going on, so that nobody takes it for a live call.
class Banner final : public QWidget
{
public:
    explicit Banner(QLabel *words)
    {
        auto *sign = new QLabel;
        sign->setPixmap(icon(u"clock"_s, Role::Paused).pixmap(QSize(iconSize(this), iconSize(this)), devicePixelRatioF()));
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
        row->setSpacing(space(this, 2));
        row->addWidget(sign);
        row->addWidget(words, 1);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tint(Role::Paused, palette()));
        painter.fillRect(0, 0, 3, height(), color(Role::Paused, palette()));
        painter.fillRect(0, height() - 1, width(), 1, color(Role::Line, palette()));
    }
};

} // namespace

StoredCallWindow::StoredCallWindow(std::unique_ptr<desk::Player> player, desk::Setup &setup, bool wordsKept)
    : m_player(std::move(player)),
      m_wordsKept(wordsKept),
      m_actions(new ActionRegistry(this)),
      m_banner(new QLabel),
      m_problem(new StateNote),
      m_removed(new StateNote),
      m_page(new CallPage(*m_player)),
      m_side(new SidePanel(*m_player)),
      m_panes(new QSplitter),
      m_bar(new PlaybackBar(*m_player)),
      m_views(std::make_unique<CallViews>(*m_player))
{
    setObjectName(u"storedCallWindow"_s);
    build();
    connectActions(setup);
    m_page->setRecording();
    m_side->setRecording();
    m_page->transcript()->setEmptyWords(tr("Reading the call…"), tr("It appears as soon as it is read from the disk."));
    m_page->transcript()->installEventFilter(this);
    connect(m_page, &CallPage::leaveRequested, this, &QWidget::close);
    connect(m_page, &CallPage::outcomesRequested, this, &StoredCallWindow::outcomesRequested);
    connect(m_player.get(), &desk::Player::playbackChanged, this, &StoredCallWindow::showPlayback);
    connect(m_player.get(), &desk::Desk::updated, m_views.get(), [this](const desk::Update &update) { m_views->apply(update); });
    m_views->add(m_page);
    m_views->add(m_side);
    m_views->add(this);
    m_call.id = m_player->call();
    m_views->open({m_page, m_side, this}, m_call.id);
    showPlayback(m_player->playback());
    showCall();
}

// The player goes as the last child: what shows its call may speak to it until then.
StoredCallWindow::~StoredCallWindow()
{
    disconnect(m_player.get(), nullptr, this, nullptr);
    m_views.reset();
    m_player.release()->setParent(this);
}

void StoredCallWindow::build()
{
    m_banner->setObjectName(u"recordingBanner"_s);
    m_banner->setTextFormat(Qt::PlainText);
    m_banner->setFont(mediumFont(font()));
    m_problem->setObjectName(u"recordingProblem"_s);
    m_removed->setObjectName(u"wordsRemoved"_s);
    for (StateNote *note : {m_problem, m_removed})
        note->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    m_removed->say(m_wordsKept
                       ? QString()
                       : tr("What was said in this call is no longer kept: a person or the settings had it removed. Its facts remain."),
                   Role::Muted, u"info"_s);
    m_panes->setObjectName(u"storedPanes"_s);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_page);
    m_panes->addWidget(m_side);
    m_panes->setStretchFactor(0, 3);
    m_panes->setStretchFactor(1, 1);
    m_page->setMinimumWidth(space(this, 70));
    m_side->setMinimumWidth(space(this, 68));
    auto *line = new QFrame;
    line->setProperty("hairline", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new Banner(m_banner));
    column->addWidget(m_problem);
    column->addWidget(m_removed);
    column->addWidget(m_panes, 1);
    column->addWidget(line);
    column->addWidget(m_bar);
    m_panes->setSizes({space(this, 160), space(this, 80)});
}

void StoredCallWindow::connectActions(desk::Setup &setup)
{
    QSet<QAction *> own{(*m_actions)[Act::Reveal]}; // RevealHold has it
    const auto on = [this, &own](Act act, auto &&slot) {
        own.insert((*m_actions)[act]);
        connect((*m_actions)[act], &QAction::triggered, this, slot);
    };
    on(Act::Find, [this] { m_page->find(); });
    on(Act::Mark, [this] { m_page->mark(); });
    on(Act::NextMark, [this] { m_page->goToMark(false); });
    on(Act::PreviousMark, [this] { m_page->goToMark(true); });
    on(Act::Outcome, [this] { m_page->focusOutcome(); });
    on(Act::LeaveCall, [this] { close(); });
    on(Act::NextPane, [this] { focusNextPane({m_page, m_side, m_bar}); });
    on(Act::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    const auto all = QWidget::actions();
    for (QAction *action : all) {
        if (!own.contains(action))
            removeAction(action);
    }
    auto *reveal = new RevealHold(*m_player, (*m_actions)[Act::Reveal], this);
    reveal->setCall(m_player->call());
    connect(m_page, &CallPage::revealPressed, reveal, &RevealHold::press);
    connect(m_page, &CallPage::revealReleased, reveal, &RevealHold::release);
    const auto readKeys = [this, &setup] {
        KeyMap keys = m_actions->keys();
        (void)keys.read(setup.current().text(config::key::keys)); // what cannot be used of them, the main window says
        m_actions->setKeys(keys);
    };
    connect(&setup, &desk::Setup::applied, this, readKeys);
    readKeys();
}

void StoredCallWindow::show(const desk::OpenedCall &call)
{
    m_call = call.facts.summary;
    m_bar->addMoments(call.transcript);
    showCall();
}

void StoredCallWindow::apply(const desk::Update &update)
{
    if (const desk::WatchedCall *watched = update.watchedOf(m_call.id)) {
        m_call = watched->facts.summary;
        QList<calls::TranscriptEntry> rows;
        for (const calls::TranscriptChange &change : watched->transcript)
            rows += change.entry;
        m_bar->addMoments(rows);
        showCall();
    }
}

void StoredCallWindow::showPlayback(const desk::Playback &playback)
{
    m_problem->say(playback.problem, Role::Trouble, u"warning"_s);
    if (!playback.problem.isEmpty())
        m_page->transcript()->setEmptyWords(tr("The call cannot be shown"), playback.problem);
    m_page->tick();
    showCall();
}

void StoredCallWindow::showCall()
{
    m_actions->setSituation(situationOf(m_call));
    const desk::Playback playback = m_player->playback();
    const QString caller = m_call.offeredAt == TimePoint{} ? m_call.id.value : words::phoneNumber(m_call.callerNumber);
    const QString name = harmlessLine(m_call.callerName.isEmpty() ? caller : tr("%1 (%2)").arg(caller, m_call.callerName));
    setWindowTitle(tr("Recording: %1 – GEON Console").arg(name));
    if (playback.begins == TimePoint{}) {
        m_banner->setText(tr("A recording: reading the call…"));
        return;
    }
    const QDateTime began = toDateTime(playback.begins).toLocalTime();
    m_banner->setText(
        tr("A recording of %1, %2. Not a live call: nobody hears what you do here.")
            .arg(QLocale().toString(began.date(), QLocale::LongFormat), QLocale().toString(began.time(), QLocale::ShortFormat)));
}

void StoredCallWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

void StoredCallWindow::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        return m_bar->togglePlay();
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        return m_bar->faster();
    case Qt::Key_Minus:
        return m_bar->slower();
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (alt)
            return m_bar->seekBy(event->key() == Qt::Key_Left ? -SeekSlider::step : Duration(SeekSlider::step));
        break;
    case Qt::Key_Escape:
        close();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

// The transcript would scroll by Space, and takes the arrows whatever is held with them.
bool StoredCallWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_page->transcript() || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool arrow = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
    if (key->key() != Qt::Key_Space && !(arrow && (key->modifiers() & Qt::AltModifier)))
        return false;
    keyPressEvent(key);
    return true;
}

} // namespace geon::ui
