#include "ui/commands/commandpalette.h"
#include "ui/commands/fuzzy.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::fuzzyScore;

namespace {

struct Bench {
    Bench()
    {
        (new QVBoxLayout(&window))->addWidget(button);
        const auto add = [this](const QString &id, const QString &whyNot = {}) {
            commands += {id, id, {}, whyNot, {}, {}, [this, id] { done += id; }};
        };
        add(u"Next call"_s);
        add(u"Hang up"_s);
        add(u"Stop speaking"_s, u"No live call is open"_s);
        add(u"Find in the call"_s);
        window.resize(1000, 700);
        window.show();
        window.activateWindow();
        button->setFocus();
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < items->count(); ++row)
            texts += items->item(row)->text();
        return texts;
    }

    QWidget window;
    QPushButton *button = new QPushButton(u"elsewhere"_s);
    QList<ui::Command> commands;
    QStringList done;
    ui::CommandPalette palette{[this] { return commands; }, &window};
    QLineEdit *line = palette.findChild<QLineEdit *>();
    QListWidget *items = palette.findChild<QListWidget *>();
};

} // namespace

class TestCommandList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void whatFitsIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("whole") << u"hang up"_s << u"Hang up"_s << true;
        QTest::newRow("beginning") << u"ha"_s << u"Hang up"_s << true;
        QTest::newRow("a later word") << u"up"_s << u"Hang up"_s << true;
        QTest::newRow("words in another order") << u"up hang"_s << u"Hang up"_s << true;
        QTest::newRow("initials") << u"ss"_s << u"Stop speaking"_s << true;
        QTest::newRow("initials of some") << u"fc"_s << u"Next find call"_s << true;
        QTest::newRow("inside a word") << u"structions"_s << u"Edit the instructions"_s << true;
        QTest::newRow("scattered") << u"hngup"_s << u"Hang up"_s << true;
        QTest::newRow("accents left out") << u"instrucoes"_s << u"Editar as instruções"_s << true;
        QTest::newRow("accents written") << u"instruções"_s << u"Editar as instruções"_s << true;
        QTest::newRow("accents of the other form") << u"São"_s << u"Sao Paulo"_s << true;
        QTest::newRow("ligação") << u"lig"_s << u"Próxima ligação"_s << true;
        QTest::newRow("case") << u"HANG"_s << u"hang up"_s << true;
        QTest::newRow("digits of a number") << u"55550100"_s << u"+55 11 95555-0100"_s << true;
        QTest::newRow("number as it is shown") << u"+55 11"_s << u"+55 11 95555-0100"_s << true;
        QTest::newRow("end of a number") << u"0100"_s << u"+55 11 95555-0100"_s << true;
        QTest::newRow("a name set apart") << u"instructions of anna"_s << u"Instructions of \u2068Anna\u2069"_s << true;
        QTest::newRow("Arabic") << u"محمد"_s << u"محمد علي"_s << true;

        QTest::newRow("nothing typed") << QString() << u"Hang up"_s << false;
        QTest::newRow("no text") << u"a"_s << QString() << false;
        QTest::newRow("another word") << u"prices"_s << u"Hang up"_s << false;
        QTest::newRow("one word of two") << u"hang on"_s << u"Hang up"_s << false;
        QTest::newRow("letters in the wrong order") << u"puh"_s << u"Hang up"_s << false;
        QTest::newRow("two letters scattered") << u"hp"_s << u"Hang on, put"_s << false;
        QTest::newRow("scattered from within a word") << u"ngup"_s << u"Hang up"_s << false;
        QTest::newRow("other digits") << u"9999"_s << u"+55 11 95555-0100"_s << false;
        QTest::newRow("only signs") << u"…"_s << u"Keys …"_s << false;
    }
    void whatFitsIsFound()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(fuzzyScore(typed, text) > 0, fits);
    }

    void theBetterFitIsFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("whole before beginning") << u"keys"_s << u"Keys"_s << u"Keys of all"_s;
        QTest::newRow("beginning before a later word") << u"call"_s << u"Call ended"_s << u"Next call"_s;
        QTest::newRow("earlier word") << u"the"_s << u"Edit the instructions"_s << u"Find in the call"_s;
        QTest::newRow("word before initials") << u"st"_s << u"Stop"_s << u"Say this"_s;
        QTest::newRow("initials before inside") << u"hu"_s << u"Hang up"_s << u"Exhume"_s;
        QTest::newRow("inside before scattered") << u"ngu"_s << u"Hangup"_s << u"Nothing good is up"_s;
        QTest::newRow("shorter") << u"next"_s << u"Next call"_s << u"Next call of this agent"_s;
        QTest::newRow("tighter") << u"hgup"_s << u"Hang up"_s << u"Hold again, uncertain people"_s;
    }
    void theBetterFitIsFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const int first = fuzzyScore(typed, better);
        const int second = fuzzyScore(typed, worse);
        QVERIFY2(first > second, qPrintable(u"%1 against %2"_s.arg(first).arg(second)));
    }

    void whatCannotBeDoneGoesLastAndTheNewestFirst()
    {
        using ui::Findable;
        const QList<Findable> all{
            {u"Say"_s, {}, false, -1}, {u"Say a line"_s, {}, true, -1}, {u"Quit"_s, {u"say goodbye"_s}, true, 0}, {u"Find"_s, {}, true, 1}};
        QCOMPARE(ui::ranked({}, all), (QList{2, 3, 1, 0}));
        QCOMPARE(ui::ranked(u"  "_s, all), (QList{2, 3, 1, 0}));
        QCOMPARE(ui::ranked(u"say"_s, all), (QList{1, 2, 0}));
        QCOMPARE(ui::ranked(u"nothing"_s, all), QList<int>());
    }

    void aThousandCallsAreSearchedAtOnce()
    {
        QList<ui::Findable> all;
        for (int i = 0; i < 1000; ++i)
            all += {u"+55 11 95555-%1"_s.arg(i, 4, 10, '0'_L1), {u"Anna Collections Speaking %1"_s.arg(i)}, true, -1};
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!ui::ranked(u"anna 999"_s, all).isEmpty());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed()))); // about 10 ms on a quiet machine
    }

    void enterDoesTheBestAndGivesTheKeyboardBack()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        const QSignalSpy used(&bench.palette, &ui::CommandPalette::used);
        bench.palette.toggle();
        QTRY_VERIFY(bench.line->hasFocus());
        QTest::keyClicks(bench.line, u"hu"_s);
        QCOMPARE(bench.shown().first(), u"Hang up"_s);
        QTest::keyClick(bench.line, Qt::Key_Return);
        QCOMPARE(bench.done, QStringList{u"Hang up"_s});
        QCOMPARE(used.size(), 1);
        QVERIFY(bench.palette.isHidden());
        QVERIFY(bench.button->hasFocus());
    }

    void whatCannotBeDoneSaysWhyAndIsNotDone()
    {
        Bench bench;
        bench.palette.toggle();
        QCOMPARE(bench.shown().last(), u"Stop speaking"_s);
        bench.line->setText(u"stop"_s);
        QCOMPARE(bench.items->item(0)->data(Qt::AccessibleTextRole).toString(), u"Stop speaking, not now: No live call is open"_s);
        QTest::keyClick(bench.line, Qt::Key_Return);
        QVERIFY(bench.done.isEmpty());
        QVERIFY(bench.palette.isVisible());
    }

    void arrowsWalkAndEscLeaves()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.palette.toggle();
        QCOMPARE(bench.items->currentRow(), 0);
        QTest::keyClick(bench.line, Qt::Key_Down);
        QTest::keyClick(bench.line, Qt::Key_Down);
        QTest::keyClick(bench.line, Qt::Key_Up);
        QCOMPARE(bench.items->currentRow(), 1);
        QTest::keyClick(bench.line, Qt::Key_PageDown);
        QCOMPARE(bench.items->currentRow(), bench.items->count() - 1);
        QTest::keyClick(bench.line, Qt::Key_Escape);
        QVERIFY(bench.palette.isHidden());
        QVERIFY(bench.done.isEmpty());
        QVERIFY(bench.button->hasFocus());
    }

    void whatWasUsedLatelyIsFirst()
    {
        Bench bench;
        bench.palette.setRecent({u"Find in the call"_s, u"Hang up"_s});
        bench.palette.toggle();
        QCOMPARE(bench.shown(), (QStringList{u"Find in the call"_s, u"Hang up"_s, u"Next call"_s, u"Stop speaking"_s}));
    }

    void itGoesAwayWhenTheKeyboardIsElsewhere()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.palette.toggle();
        QTRY_VERIFY(bench.line->hasFocus());
        bench.button->setFocus();
        QVERIFY(bench.palette.isHidden());
    }

    void nothingThatFitsIsSaid()
    {
        Bench bench;
        bench.palette.toggle();
        bench.line->setText(u"zzzz"_s);
        QCOMPARE(bench.items->count(), 0);
        QTest::keyClick(bench.line, Qt::Key_Return);
        QVERIFY(bench.palette.isVisible());
    }
};

QTEST_MAIN(TestCommandList)
#include "tst_commandlist.moc"
