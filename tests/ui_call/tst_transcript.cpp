// The transcript as people meet it: rows in their order, text that stays text, a view that does not run away from its reader.
#include "samplecall.h"
#include "ui/theme/theme.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/transcriptview.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::TranscriptChange;
using calls::TranscriptEntry;
using calls::Who;
using ui::TranscriptView;

namespace {

[[nodiscard]] QStringList texts(const TranscriptView &view)
{
    return view.toPlainText().split(u'\n');
}

[[nodiscard]] QList<TranscriptEntry> manyTurns(int count)
{
    QList<TranscriptEntry> rows;
    for (int i = 1; i <= count; ++i)
        rows << sample::turn(quint64(i), i % 2 ? Who::Agent : Who::Caller, std::chrono::seconds(i * 3),
                             u"Turn %1: %2"_s.arg(i).arg(u"some words that fill a line or two of the page, "_s.repeated(3)));
    return rows;
}

void show(TranscriptView &view)
{
    view.resize(640, 500);
    view.setStart(sample::start);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

} // namespace

class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRowGoesBelowTheRowItNames()
    {
        TranscriptView view;
        show(view);
        view.open({sample::turn(1, Who::Agent, 1s, u"one"_s), sample::turn(2, Who::Agent, 9s, u"four"_s)});
        view.apply({{1, sample::turn(3, Who::Caller, 4s, u"two"_s)}});
        view.apply({{3, sample::turn(4, Who::Caller, 5s, u"three"_s)}});
        view.apply({{0, sample::turn(5, Who::Caller, 0s, u"zero"_s)}, {0, sample::turn(6, Who::Caller, 0s, u"minus"_s)}});
        QCOMPARE(texts(view), QStringList({u"minus"_s, u"zero"_s, u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
        view.apply({{6, sample::turn(5, Who::Caller, 0s, u"zero!"_s)}, {1, sample::turn(3, Who::Caller, 4s, u"two!"_s)}});
        QCOMPARE(texts(view), QStringList({u"minus"_s, u"zero!"_s, u"one"_s, u"two!"_s, u"three"_s, u"four"_s}));
    }

    void aPartialTurnGrowsAndItsFinalTextReplacesIt()
    {
        TranscriptView view;
        show(view);
        auto words = sample::turn(1, Who::Agent, 1s, {});
        words.partial = true;
        for (const QString &text : {u"Let"_s, u"Let me"_s, u"Let me chek"_s}) {
            words.text = text;
            view.apply({{0, words}});
            QCOMPARE(view.toPlainText(), text);
        }
        words.partial = false;
        words.text = u"Let me check."_s;
        view.apply({{0, words}});
        QCOMPARE(view.toPlainText(), u"Let me check."_s);
        QCOMPARE(view.rowCount(), 1);
    }

    void anInterruptedTurnSaysSo()
    {
        TranscriptView view;
        show(view);
        auto words = sample::turn(1, Who::Agent, 1s, u"I see a payment on the twelfth"_s);
        words.interrupted = true;
        words.heardCharacters = 15;
        view.open({words});
        QVERIFY(view.toPlainText().startsWith(words.text));
        QVERIFY(view.toPlainText().endsWith(u"interrupted"_s));
    }

    void severalChangesOfOneRowEndInTheLast()
    {
        TranscriptView view;
        show(view);
        QList<TranscriptChange> batch;
        for (int i = 1; i <= 50; ++i)
            batch << TranscriptChange{0, sample::turn(1, Who::Agent, 1s, u"word "_s.repeated(i))};
        view.apply(batch);
        QCOMPARE(view.toPlainText(), u"word "_s.repeated(50));
        QCOMPARE(view.rowCount(), 1);
    }

    void copyingAcrossTurnsTellsWhoSaidItAndWhen()
    {
        TranscriptView view;
        show(view);
        view.open({sample::turn(1, Who::Caller, 182s, u"I already paid"_s), sample::turn(2, Who::Agent, 185s, u"Let me check that"_s),
                   sample::note(3, calls::EntryKind::InstructionsChanged, 191s, u"v14 → v15"_s)});
        view.selectAll();
        view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"03:02 Caller: I already paid\n03:05 AI: Let me check that\n03:11 -- instructions v14 → v15 --"_s);

        QTextCursor part(view.document());
        part.setPosition(2);
        part.setPosition(9, QTextCursor::KeepAnchor);
        view.setTextCursor(part);
        view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"already"_s);
    }

    void aSelectionDoesNotGrowWithTheText()
    {
        TranscriptView view;
        show(view);
        view.open({sample::turn(1, Who::Agent, 1s, u"Good morning"_s)});
        QTextCursor all(view.textCursor());
        all.setPosition(0);
        all.setPosition(12, QTextCursor::KeepAnchor);
        view.setTextCursor(all);
        view.apply({{0, sample::turn(1, Who::Agent, 1s, u"Good morning to you"_s)}});
        QCOMPARE(view.textCursor().selectedText(), u"Good morning"_s);
    }

    void itFollowsTheEndOnlyWhileTheReaderIsThere()
    {
        TranscriptView view;
        show(view);
        view.open(manyTurns(60));
        auto *bar = view.verticalScrollBar();
        auto *jump = view.findChild<QPushButton *>(u"jumpToLatest"_s);
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(!jump->isVisible());

        view.apply({{60, sample::turn(61, Who::Caller, 200s, u"newest"_s)}});
        QCOMPARE(bar->value(), bar->maximum());

        bar->setValue(10);
        QVERIFY(!view.isFollowing());
        QVERIFY(jump->isVisible());
        view.apply({{61, sample::turn(62, Who::Agent, 203s, u"two more"_s)}, {62, sample::turn(63, Who::Caller, 206s, u"rows"_s)}});
        QCOMPARE(bar->value(), 10);
        QCOMPARE(view.newTurns(), 2);
        QVERIFY(jump->text().contains(u'2'));

        QTest::mouseClick(jump, Qt::LeftButton);
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(view.isFollowing());
        QVERIFY(!jump->isVisible());
    }

    void aRowInsertedAboveDoesNotMoveWhatIsRead()
    {
        TranscriptView view;
        show(view);
        view.open(manyTurns(60));
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        const QString before = view.cursorForPosition({4, 60}).block().text();
        view.apply(
            {{3, sample::turn(100, Who::Caller, 10s, u"late words"_s)}, {0, sample::turn(101, Who::Caller, 0s, u"earlier still"_s)}});
        QCOMPARE(view.cursorForPosition({4, 60}).block().text(), before);
    }

    void resizingKeepsTheReaderAtTheEnd()
    {
        TranscriptView view;
        show(view);
        view.open(manyTurns(80));
        for (const QSize size : {QSize(420, 300), QSize(900, 700), QSize(500, 420)}) {
            view.resize(size);
            QCoreApplication::processEvents();
            QVERIFY(view.isFollowing());
            QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
            const QTextBlock last = view.document()->lastBlock();
            QVERIFY(view.cursorRect(QTextCursor(last)).bottom() <= view.viewport()->height());
        }
    }

    void aToolOpensByMouseAndByKeyboard()
    {
        TranscriptView view;
        show(view);
        view.open(sample::conversation().mid(3, 3));
        const QTextBlock row = view.document()->findBlockByNumber(1);
        QVERIFY(!row.text().contains(u"pay_81"_s));
        view.setTextCursor(QTextCursor(row));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(row.text().contains(u"pay_81"_s));
        QTest::keyClick(&view, Qt::Key_Space);
        QVERIFY(!row.text().contains(u"pay_81"_s));
        const QPoint middle = view.cursorRect(QTextCursor(row)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle + QPoint(20, 0));
        QVERIFY(row.text().contains(u"pay_81"_s));
        QTest::mouseClick(view.gutter(), Qt::LeftButton, {}, {view.gutter()->width() - 8, view.cursorRect(QTextCursor(row)).center().y()});
        QVERIFY(!row.text().contains(u"pay_81"_s));
    }

    void clicksBetweenTwoLinesMeanTheNearer()
    {
        TranscriptView view;
        show(view);
        view.open(manyTurns(2));
        const QTextLayout *lines = view.document()->firstBlock().layout();
        QVERIFY(lines->lineCount() > 1);
        const QTextLine first = lines->lineAt(0);
        QVERIFY(lines->lineAt(1).y() - first.y() > first.height() * 1.4);
        const QPoint below(int(first.cursorToX(9)) + 1, int(first.y() + first.height() + view.contentsRect().y()) + 1);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, below);
        QVERIFY2(std::abs(view.textCursor().position() - 9) <= 1, qPrintable(QString::number(view.textCursor().position())));
    }

    void nothingIsSelectedButByTheReader()
    {
        TranscriptView view;
        show(view);
        view.open({});
        auto growing = sample::turn(1, Who::Agent, 1s, u"Hello"_s);
        growing.partial = true;
        view.apply({{0, growing}});
        view.apply({{0, sample::turn(1, Who::Agent, 1s, u"Hello, who is calling?"_s)}});
        view.apply({{1, sample::turn(2, Who::Caller, 2s, u"It is me"_s)}});
        QVERIFY2(!view.textCursor().hasSelection(), qPrintable(view.textCursor().selectedText()));

        QTextCursor reader = view.textCursor();
        reader.setPosition(0);
        reader.setPosition(5, QTextCursor::KeepAnchor);
        view.setTextCursor(reader);
        view.apply({{2, sample::turn(3, Who::Agent, 3s, u"Good morning"_s)}});
        QCOMPARE(view.textCursor().selectedText(), u"Hello"_s);
    }

    void searchMarksCountsAndGoesRound()
    {
        TranscriptView view;
        ui::FindBar bar(&view, &view);
        show(view);
        view.open({sample::turn(1, Who::Caller, 1s, u"Paid. I paid it"_s), sample::turn(2, Who::Agent, 2s, u"Nothing here"_s),
                   sample::turn(3, Who::Caller, 3s, u"PAID!"_s)});
        bar.open();
        auto *text = bar.findChild<QLineEdit *>(u"findText"_s);
        QTest::keyClicks(text, u"paid"_s);
        QCOMPARE(view.matches(), 3);
        QCOMPARE(view.textCursor().selectionStart(), 0);
        QCOMPARE(view.findNext(), 2);
        QCOMPARE(view.findNext(), 3);
        QCOMPARE(view.findNext(), 1);
        QCOMPARE(view.findNext(true), 3);
        view.apply({{3, sample::turn(4, Who::Agent, 4s, u"paid"_s)}});
        QCOMPARE(view.matches(), 4);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
        QCOMPARE(view.matches(), 0);
    }

    void hostileTextStaysText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << u"<img src=x onerror=alert(1)><b>bold</b> <a href='file:///'>x</a>"_s;
        QTest::newRow("controls") << u"bell\a null"_s + QChar(0) + u" escape\x1b[31m red"_s;
        QTest::newRow("direction override") << u"pay \u202E001\u202C now \u2066x\u2069"_s;
        QTest::newRow("document frames") << u"a\uFDD0b\uFDD1c\uFFFCd\u2029e\r\nf\rg"_s;
        QTest::newRow("half surrogate") << u"x"_s + QChar(0xD83D) + u"y"_s + QChar(0xDC00);
    }
    void hostileTextStaysText()
    {
        QFETCH(QString, text);
        TranscriptView view;
        show(view);
        auto rows = sample::conversation().first(2);
        rows << sample::turn(3, Who::Caller, 30s, text) << sample::turn(4, Who::Agent, 31s, u"after"_s);
        view.open(rows);
        QCOMPARE(view.document()->blockCount(), 4);
        const QString shown = view.document()->findBlockByNumber(2).text();
        QCOMPARE(shown, ui::harmless(text));
        for (const QChar c : shown)
            QVERIFY(c.unicode() >= 0x20 && !(c.unicode() >= 0x202A && c.unicode() <= 0x202E) && c.unicode() != 0xFFFC);
        if (text.startsWith(u'<'))
            QCOMPARE(shown, text);
        view.grab();
    }

    void anythingAppliedStepByStepIsTheSameAsOpenedAtOnce()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 12; ++round) {
            TranscriptView live;
            TranscriptView whole;
            show(live);
            QList<TranscriptEntry> rows;
            quint64 key = 0;
            for (int step = 0; step < 60; ++step) {
                QList<TranscriptChange> batch;
                for (int n = random.bounded(1, 6); n > 0; --n) {
                    const auto place = rows.isEmpty() ? 0 : random.bounded(int(rows.size()) + 1);
                    if (rows.isEmpty() || random.bounded(3) == 0) {
                        auto entry = sample::conversation().at(random.bounded(20));
                        entry.key = ++key;
                        rows.insert(place, entry);
                        batch << TranscriptChange{place ? rows.at(place - 1).key : 0, entry};
                    } else {
                        TranscriptEntry &entry = rows[std::min<qsizetype>(place, rows.size() - 1)];
                        entry.text += QString::number(random.bounded(1000)) + u' ';
                        if (random.bounded(5) == 0)
                            entry.text = entry.text.mid(2);
                        entry.partial = random.bounded(2);
                        entry.interrupted = random.bounded(4) == 0;
                        const auto at = rows.indexOf(entry);
                        batch << TranscriptChange{at ? rows.at(at - 1).key : 0, entry};
                    }
                }
                live.apply(batch);
                if (step % 7 == 0)
                    live.grab();
            }
            whole.open(rows);
            QCOMPARE(live.toPlainText(), whole.toPlainText());
            QCOMPARE(live.rowCount(), int(rows.size()));
            for (QTextBlock a = live.document()->firstBlock(), b = whole.document()->firstBlock(); a.isValid(); a = a.next(), b = b.next())
                QCOMPARE(a.blockFormat().topMargin(), b.blockFormat().topMargin());
        }
    }

    void aTurnThatGrewIsLaidOutLikeOneThatWasOpened()
    {
        TranscriptView live;
        TranscriptView whole;
        show(live);
        show(whole);
        auto words = sample::turn(1, Who::Agent, 1s, {});
        for (int i = 0; i < 60; ++i) {
            words.text += u"word%1 "_s.arg(i);
            live.apply({{0, words}});
        }
        whole.open({words});
        const QTextLayout *grown = live.document()->firstBlock().layout();
        const QTextLayout *opened = whole.document()->firstBlock().layout();
        QVERIFY(opened->lineCount() > 3);
        QCOMPARE(grown->lineCount(), opened->lineCount());
        QCOMPARE(live.document()->lineCount(), whole.document()->lineCount());
        for (int i = 0; i < opened->lineCount(); ++i) {
            QCOMPARE(grown->lineAt(i).y(), opened->lineAt(i).y());
            QCOMPARE(grown->lineAt(i).textStart(), opened->lineAt(i).textStart());
        }
    }

    void anOperatorsLineTellsWhatBecameOfIt()
    {
        TranscriptView view;
        show(view);
        view.open(sample::conversation());
        calls::Action action;
        action.id = ActionId{2};
        action.state = calls::ActionState::DidNotHappen;
        view.showActions({action});
        QVERIFY(view.toPlainText().contains(u"The receipt is on its way to your e-mail. · did not happen"_s));
        action.state = calls::ActionState::Confirmed;
        view.showActions({action});
        QVERIFY(!view.toPlainText().contains(u"did not happen"_s));
    }

    void itLooksAsDesigned()
    {
        for (const auto choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::applyTheme(*qApp, choice);
            const QString suffix = choice == ui::ThemeChoice::Light ? u"light"_s : u"dark"_s;
            TranscriptView view;
            show(view);
            view.resize(700, 860);
            view.open(sample::conversation());
            view.toggleDetails(view.document()->findBlockByNumber(4));
            view.verticalScrollBar()->setValue(0);
            sample::grab(view, u"transcript-"_s + suffix);
            view.selectAll();
            sample::grab(view, u"transcript-selected-"_s + suffix);
            QVERIFY(!view.grab().isNull());
        }
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(TestTranscript)
#include "tst_transcript.moc"
