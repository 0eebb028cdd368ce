// A call over loopback sockets, recorded, masked, written and read: what is told again is the same call.
#include "core/calls/tape.h"
#include "core/history/maskedrecording.h"
#include "tests/support/telephone.h"

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;
using calls::ActionState;
using calls::CallState;

namespace {

Recording recordingOf(const Telephone &telephone, const CallId &call)
{
    Recording recording{u"GEON Console"_s, fromUnixSeconds(1769868120), false, call, telephone.journal.journal.value(call), {}};
    for (const QByteArray &hash : calls::hashesIn(recording.entries))
        recording.shared.append({hash, u"text"_s, telephone.journal.shared.value(hash)});
    return recording;
}

std::unique_ptr<calls::CallLine> played(const Recording &recording)
{
    calls::SharedTexts shared;
    for (const calls::SharedText &text : recording.shared)
        shared.insert(text.hash, text.body);
    const auto tape = calls::Tape::from(recording.entries, shared);
    return tape && tape->lost() == 0 ? tape->playAll() : nullptr;
}

//! All that a file of it holds, words unfolded.
QString everything(const Recording &recording)
{
    QString all;
    for (const calls::JournalEntry &entry : recording.entries)
        all += QString::fromUtf8(entry.body) + u'\n';
    return all;
}

} // namespace

class RecordedCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maskedItIsTheSameCall_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QStringList>("never");
        QTest::newRow("English") << u"support-pays-by-card.en"_s
                                 << QStringList{u"4111"_s, u"one one"_s, u"whitfield at"_s, u"example dot"_s, u"five five"_s, u"DE89"_s};
        QTest::newRow("Portuguese") << u"support-pays-by-card.pt-BR"_s
                                    << QStringList{u"4111"_s, u"um um"_s, u"figueira arroba"_s, u"cinco cinco"_s, u"982.247"_s};
    }

    void maskedItIsTheSameCall()
    {
        QFETCH(QString, scenario);
        QFETCH(QStringList, never);
        Telephone telephone({.speed = 30});
        const CallId call = telephone.ring({}, scenario);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId mark = telephone.submit(desk::Mark{call, u"card 4111 1111 1111 1111"_s});
        const ActionId instructions = telephone.submit(desk::ReplaceInstructions{
            call, {}, u"You speak with {{caller_name}}, {{caller_number}}. Their old card: 4111 1111 1111 1111."_s});
        QTRY_VERIFY(telephone.outcome(instructions).has_value() && telephone.outcome(mark).has_value());
        QCOMPARE(*telephone.outcome(instructions), ActionState::Confirmed);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(call, CallState::Ended), 60000);
        const calls::CallSummary seen = telephone.calls[call];

        const Recording clear = recordingOf(telephone, call);
        const auto file = toFile(maskedRecording(clear, redaction::Redactor({})));
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        const auto masked = recordingFrom(*file);
        QVERIFY(masked && masked->masked);

        const auto first = played(clear);
        const auto second = played(*masked);
        QVERIFY(first && second);
        const calls::CallSummary was = first->call.summary();
        const calls::CallSummary is = second->call.summary();
        QCOMPARE(is.state, was.state);
        QCOMPARE(is.reason.code, was.reason.code);
        QCOMPARE(is.dialledNumber, was.dialledNumber);
        QCOMPARE(is.cost, was.cost);
        QCOMPARE(is.troubles, was.troubles);
        QVERIFY(!is.callerNumber.isEmpty() && is.callerNumber != seen.callerNumber);
        const auto &rows = first->call.transcript().entries();
        const auto &told = second->call.transcript().entries();
        QCOMPARE(told.size(), rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(told[i].kind, rows[i].kind);
            QCOMPARE(told[i].who, rows[i].who);
            QCOMPARE(told[i].at, rows[i].at);
            QCOMPARE(told[i].item, rows[i].item);
            QCOMPARE(told[i].interrupted, rows[i].interrupted);
            QCOMPARE(told[i].tool.has_value(), rows[i].tool.has_value());
        }
        const auto confirmed = second->call.facts().actions;
        QVERIFY(std::ranges::any_of(
            confirmed, [&](const calls::Action &one) { return one.id == instructions && one.state == ActionState::Confirmed; }));

        QString all = everything(*masked);
        all.replace(u"Their old card: 4111 1111 1111 1111"_s, QString()); // instructions are the agent's
        all.replace(u"{{caller_number}}"_s, QString());
        for (const QString &words : never)
            QVERIFY2(!all.contains(words, Qt::CaseInsensitive),
                     qPrintable(words + u": "_s + all.mid(all.indexOf(words, 0, Qt::CaseInsensitive) - 400, 500)));
        for (const QString &who : {seen.callerNumber.mid(1), seen.callerName})
            QVERIFY2(who.isEmpty() || !all.contains(who), qPrintable(who));
    }
};

QTEST_GUILESS_MAIN(RecordedCallTest)
#include "tst_recordedcall.moc"
