// A whole simulated call: its journal tells what the engine told, and how large it is for what was said.
#include "tests/support/telephone.h"

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;

class JournalSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJournalOfARealCallTellsItAndIsSmall()
    {
        Telephone telephone({.speed = 40});
        const CallId call = telephone.ring({}, u"support-router-lights.en"_s);
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.calls.contains(call) && isOver(telephone.state(call)), 40000);
        QTRY_VERIFY(telephone.facts && isOver(telephone.facts->summary.state));
        telephone.engine.reset(); // writes down the last of it
        const auto tape = telephone.journal.tape(call);
        QVERIFY(tape);
        QCOMPARE(tape->lost(), 0);

        const auto line = tape->begin();
        QList<CallNews> news;
        for (const Tape::Step &step : tape->steps())
            tape->play(*line, step, &news);
        QCOMPARE(line->call.summary(), telephone.facts->summary);
        const auto &rows = line->call.transcript().entries();
        QCOMPARE(telephone.transcript, QList<TranscriptEntry>(rows.begin(), rows.end()));
        QCOMPARE(news.size(), telephone.journal.news.size());
        for (qsizetype one = 0; one < news.size(); ++one) {
            QCOMPARE(news[one].kind, telephone.journal.news[one].kind);
            QCOMPARE(news[one].number, telephone.journal.news[one].number);
            QCOMPARE(news[one].entry, telephone.journal.news[one].entry);
        }

        qint64 spoken = 0;
        for (const TranscriptEntry &row : rows) {
            if (row.kind == EntryKind::Words)
                spoken += row.text.toUtf8().size();
        }
        QByteArray all;
        for (const JournalEntry &entry : tape->entries())
            all += entry.body + QByteArray(13, '\0'); // number, moment and kind
        const double raw = double(all.size()) / double(spoken);
        const double pressed = double(qCompress(all).size()) / double(spoken);
        qInfo("%lld entries, %lld bytes for %lld bytes that were said: %.1f to one, pressed %.1f to one", qlonglong(tape->entries().size()),
              qlonglong(all.size()), qlonglong(spoken), raw, pressed);
        QVERIFY(spoken > 500);
        QVERIFY(pressed < 10);
    }
};

QTEST_GUILESS_MAIN(JournalSizeTest)
#include "tst_journalsize.moc"
