// A stored call in its window: read, played again, and nothing in it that only a live call has.
#include "samplehistory.h"
#include "tests/support/fakesetup.h"
#include "tests/ui_call/samplecall.h"
#include "ui/composer/composer.h"
#include "ui/details/sidepanel.h"
#include "ui/history/playbackbar.h"
#include "ui/history/seekslider.h"
#include "ui/history/storedcallwindow.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/transcript/transcriptview.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;

namespace {

desk::OpenedCall recording()
{
    desk::OpenedCall whole;
    whole.facts = sample::facts();
    calls::CallSummary &call = whole.facts.summary;
    call.state = calls::CallState::Ended;
    call.activity = calls::Activity::None;
    call.reason.code = calls::ReasonCode::EndedByCaller;
    call.offeredAt = sample::start;
    call.liveAt = sample::start + 1s;
    call.endedAt = sample::start + 100s;
    whole.facts.outcomes = {u"Paid"_s, u"Promised to pay"_s};
    whole.transcript = sample::conversation();
    auto mark = sample::note(50, calls::EntryKind::Mark, 60s, u"the moment"_s);
    mark.action = ActionId{77};
    whole.transcript.append(mark);
    call.marks = 1;
    return whole;
}

struct Stored {
    explicit Stored(bool wordsKept = true)
    {
        auto made = std::make_unique<FakePlayer>(recording());
        player = made.get();
        window = std::make_unique<ui::StoredCallWindow>(std::move(made), setup, wordsKept);
        window->resize(1000, 760);
        window->show();
        window->activateWindow();
        window->page()->setFocus();
    }
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor([this] { return window->page()->transcript()->rowCount() == int(player->whole.transcript.size()); })
            && QTest::qWaitForWindowActive(window.get());
    }
    template <typename T> T *find(const QString &name) { return window->findChild<T *>(name); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    FakeSetup setup;
    FakePlayer *player;
    std::unique_ptr<ui::StoredCallWindow> window;
};

} // namespace

class TestStoredCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theWholeCallIsReadAtItsEnd()
    {
        Stored stored;
        QVERIFY(stored.ready());
        QVERIFY(stored.window->windowTitle().startsWith(u"Recording: +55 11 95555-0100"_s));
        QVERIFY(stored.find<QLabel>(u"recordingBanner"_s)->text().contains(u"Not a live call"_s));
        QVERIFY(stored.find<QPlainTextEdit>(u"instructionsEdit"_s)->isReadOnly());
        QVERIFY(stored.find<QPlainTextEdit>(u"instructionsEdit"_s)->toPlainText().contains(u"You are Anna"_s));
        QCOMPARE(stored.find<QLabel>(u"playbackTime"_s)->text(), u"01:40 / 01:40"_s);
        QCOMPARE(stored.find<QLabel>(u"callTime"_s)->text(), u"01:39"_s);
        QVERIFY(stored.window->bar()->slider().moments() > 8);
    }

    void whatOnlyALiveCallHasIsNotThere()
    {
        Stored stored;
        QVERIFY(stored.ready());
        stored.player->seek(stored.player->standing.begins + 50s);
        QTRY_COMPARE(stored.find<QLabel>(u"callTime"_s)->text(), u"00:49"_s);
        QVERIFY(!stored.window->findChild<ui::Composer *>()->isVisible());
        for (const QString &name : {u"hangUp"_s, u"stopSpeaking"_s, u"pauseAi"_s})
            QVERIFY(!stored.find<QWidget>(name));
        for (const QString &name : {u"applyInstructions"_s, u"undoInstructions"_s, u"applyScope"_s, u"useForNewCalls"_s, u"showChanges"_s})
            QVERIFY2(!stored.find<QWidget>(name)->isVisible(), qPrintable(name));
        for (const Act act : {Act::HangUp, Act::Say, Act::Guide, Act::Transfer, Act::PauseAi, Act::StopSpeaking})
            QVERIFY(!stored.window->QWidget::actions().contains(stored.window->actions()[act]));
        stored.press(Qt::Key_X);
        stored.press(Qt::Key_P);
        QVERIFY(stored.player->commands.empty());
    }

    void whatNeededSomebodyIsToldWithoutButtons()
    {
        Stored stored;
        QVERIFY(stored.ready());
        desk::Update update;
        desk::WatchedCall then{stored.player->whole.facts, {}, {}};
        then.facts.summary.state = calls::CallState::Live;
        then.facts.summary.paused = true;
        then.facts.summary.pausedSince = sample::start + 80s;
        then.facts.summary.attention = {{calls::AttentionKind::Silent, calls::Severity::Warning, sample::start + 70s, {}, 12}};
        update.watched = {then};
        stored.player->tellUpdate(update);
        QVERIFY(stored.find<QLabel>(u"pausedSince"_s)->isVisible());
        QVERIFY(!stored.find<QPushButton>(u"handBack"_s)->isVisible());
        QVERIFY(!stored.find<QToolButton>(u"snooze"_s)->isVisible());
        QVERIFY(stored.find<QLabel>(u"pausedSince"_s)->text().contains(u"00:20"_s)); // by the playback's moment
    }

    void spacePlaysFromTheBeginningAndPauses()
    {
        Stored stored;
        QVERIFY(stored.ready());
        QTRY_VERIFY(stored.window->page()->transcript()->hasFocus());
        stored.press(Qt::Key_Space);
        QVERIFY(stored.player->standing.playing);
        QCOMPARE(stored.player->standing.at, stored.player->standing.begins);
        QTRY_COMPARE(stored.window->page()->transcript()->rowCount(), 0);
        stored.player->pass(30s);
        QTRY_VERIFY(stored.window->page()->transcript()->rowCount() > 3);
        QCOMPARE(stored.find<QLabel>(u"playbackTime"_s)->text(), u"00:30 / 01:40"_s);
        QCOMPARE(stored.find<QLabel>(u"callTime"_s)->text(), u"00:29"_s);
        stored.press(Qt::Key_Space);
        QVERIFY(!stored.player->standing.playing);
    }

    void speedGoesInStepsAndStopsAtTheEnds()
    {
        Stored stored;
        QVERIFY(stored.ready());
        QList<int> speeds;
        for (int i = 0; i < 5; ++i) {
            stored.press(Qt::Key_Plus);
            speeds += stored.player->standing.speed;
        }
        QCOMPARE(speeds, QList<int>({2, 4, 8, 16, 16}));
        QVERIFY(stored.find<QToolButton>(u"speed16"_s)->isChecked());
        for (int i = 0; i < 5; ++i)
            stored.press(Qt::Key_Minus);
        QCOMPARE(stored.player->standing.speed, 1);
        stored.find<QToolButton>(u"speed4"_s)->click();
        QCOMPARE(stored.player->standing.speed, 4);
    }

    void keysOfTheBarSeek_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("second");
        QTest::newRow("left") << int(Qt::Key_Left) << 45;
        QTest::newRow("right") << int(Qt::Key_Right) << 55;
        QTest::newRow("page up") << int(Qt::Key_PageUp) << 80;
        QTest::newRow("page down") << int(Qt::Key_PageDown) << 20;
        QTest::newRow("home") << int(Qt::Key_Home) << 0;
        QTest::newRow("end") << int(Qt::Key_End) << 100;
    }
    void keysOfTheBarSeek()
    {
        QFETCH(int, key);
        QFETCH(int, second);
        Stored stored;
        QVERIFY(stored.ready());
        stored.player->seek(stored.player->standing.begins + 50s);
        stored.window->bar()->slider().setFocus();
        stored.press(key);
        QCOMPARE(stored.player->standing.at, stored.player->standing.begins + std::chrono::seconds(second));
        if (key != Qt::Key_PageUp && key != Qt::Key_PageDown) { // so do they from a button of the bar
            stored.player->seek(stored.player->standing.begins + 50s);
            stored.window->bar()->playButton()->setFocus();
            stored.press(key);
            QCOMPARE(stored.player->standing.at, stored.player->standing.begins + std::chrono::seconds(second));
        }
    }

    void altAndArrowsSeekFromTheTranscript()
    {
        Stored stored;
        QVERIFY(stored.ready());
        QTRY_VERIFY(stored.window->page()->transcript()->hasFocus());
        stored.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stored.player->standing.at, stored.player->standing.ends - 5s);
        stored.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stored.player->standing.at, stored.player->standing.ends);
    }

    void aPressOnTheBarGoesThere()
    {
        Stored stored;
        QVERIFY(stored.ready());
        ui::SeekSlider &slider = stored.window->bar()->slider();
        QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(slider.width() / 2, slider.height() / 2));
        const auto at = stored.player->standing.at - stored.player->standing.begins;
        QVERIFY2(at > 48s && at < 52s, qPrintable(QString::number(at.count())));
        QTRY_VERIFY(stored.window->page()->transcript()->rowCount() < int(stored.player->whole.transcript.size()));
    }

    void rowsThatAreNotSaidYetGoAndComeBack()
    {
        Stored stored;
        QVERIFY(stored.ready());
        const int all = stored.window->page()->transcript()->rowCount();
        stored.player->seek(stored.player->standing.begins + 20s);
        const int then = stored.window->page()->transcript()->rowCount();
        QVERIFY(then > 0 && then < all);
        stored.player->seek(stored.player->standing.ends);
        QCOMPARE(stored.window->page()->transcript()->rowCount(), all);
    }

    void outcomeAndNoteCanBeWritten()
    {
        Stored stored;
        QVERIFY(stored.ready());
        QVERIFY(stored.find<QLineEdit>(u"outcomeNote"_s)->isVisible());
        stored.press(Qt::Key_O);
        stored.press(Qt::Key_2);
        stored.find<QLineEdit>(u"outcomeNote"_s)->setFocus();
        QTest::keyClicks(stored.find<QLineEdit>(u"outcomeNote"_s), u"by Friday"_s);
        stored.find<QPushButton>(u"saveOutcome"_s)->click();
        const auto *sent = stored.player->last<desk::SetOutcome>();
        QVERIFY(sent);
        QCOMPARE(sent->outcome, u"Promised to pay"_s);
        QCOMPARE(sent->note, u"by Friday"_s);
        QCOMPARE(sent->call, stored.player->call());
    }

    void marksAreMadeAndTheirNotesWritten()
    {
        Stored stored;
        QVERIFY(stored.ready());
        stored.press(Qt::Key_BracketRight);
        auto *note = stored.find<QLineEdit>(u"markNote"_s);
        QTRY_VERIFY(note->isVisible());
        note->setFocus();
        note->selectAll();
        QTest::keyClicks(note, u"what was promised"_s);
        QTest::keyClick(note, Qt::Key_Return);
        const auto *edit = stored.player->last<desk::EditMark>();
        QVERIFY(edit);
        QCOMPARE(edit->mark, ActionId{77});
        QCOMPARE(edit->note, u"what was promised"_s);
        stored.window->page()->transcript()->setFocus();
        stored.press(Qt::Key_M);
        QVERIFY(stored.player->last<desk::Mark>());
    }

    void aSpaceInALineIsASpace()
    {
        Stored stored;
        QVERIFY(stored.ready());
        auto *note = stored.find<QLineEdit>(u"outcomeNote"_s);
        note->setFocus();
        QTest::keyClicks(note, u"a - b + c"_s);
        QCOMPARE(note->text(), u"a - b + c"_s);
        QVERIFY(!stored.player->standing.playing);
        QCOMPARE(stored.player->standing.speed, 1);
    }

    void readingAndProblemsAreSaid()
    {
        Stored stored;
        QVERIFY(stored.ready());
        auto *problem = stored.find<QWidget>(u"recordingProblem"_s);
        QVERIFY(!problem->isVisible());
        desk::Playback playback = stored.player->standing;
        playback.ready = false;
        stored.player->tellPlayback(playback);
        QVERIFY(!stored.window->bar()->isEnabled());
        playback.problem = u"The journal of this call is damaged. Import it from a backup."_s;
        stored.player->tellPlayback(playback);
        QVERIFY(problem->isVisible());
        QVERIFY(!stored.window->bar()->isEnabled());
    }

    void removedWordsAreSaid()
    {
        Stored kept;
        QVERIFY(!kept.find<QWidget>(u"wordsRemoved"_s)->isVisible());
        Stored removed(false);
        QVERIFY(removed.find<QWidget>(u"wordsRemoved"_s)->isVisible());
    }

    void escapeClosesAndTheCallIsLeft()
    {
        Stored stored;
        QVERIFY(stored.ready());
        const QSignalSpy closed(stored.window.get(), &ui::StoredCallWindow::closed);
        stored.press(Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        stored.window.reset(); // with its player, in the right order
    }

    void everythingHasAName()
    {
        Stored stored;
        QVERIFY(stored.ready());
        for (QWidget *widget : stored.window->bar()->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestStoredCall)
#include "tst_storedcall.moc"
