// Redaction on the whole way: callers who read out their numbers, and what the desk is told of it.
#include "core/config/check.h"
#include "tests/support/telephone.h"

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;

namespace {

//! Everything the desk was ever told, as text.
class Overheard : public QObject
{
public:
    explicit Overheard(desk::Engine &engine)
    {
        connect(&engine, &desk::Engine::updated, this, [this](const desk::Update &update) {
            for (const calls::CallSummary &call : update.calls)
                summaries += call.lastWords;
            for (const desk::OpenedCall &call : update.opened) {
                for (const calls::TranscriptEntry &entry : call.transcript)
                    hear(entry);
                frames += call.frames;
                facts = call.facts;
            }
            for (const desk::WatchedCall &call : update.watched) {
                for (const calls::TranscriptChange &change : call.transcript)
                    hear(change.entry);
                frames += call.frames;
                facts = call.facts;
            }
            for (const desk::FinishedTurn &turn : update.turns)
                turns += turn.entry.text;
        });
    }

    [[nodiscard]] QStringList all() const
    {
        QStringList every = summaries + rows + turns;
        for (const desk::ProtocolFrame &frame : frames) {
            if (frame.direction == desk::Direction::Received || frame.direction == desk::Direction::Sent)
                every += QString::fromUtf8(frame.raw);
        }
        return every;
    }
    [[nodiscard]] bool has(const QString &words) const
    {
        return std::ranges::any_of(all(), [&](const QString &one) { return one.contains(words, Qt::CaseInsensitive); });
    }

    QStringList summaries;
    QStringList rows;
    QStringList turns;
    QList<desk::ProtocolFrame> frames;
    calls::CallFacts facts;

private:
    void hear(const calls::TranscriptEntry &entry)
    {
        rows += entry.text;
        if (entry.tool)
            rows += {entry.tool->arguments, entry.tool->output, entry.tool->error};
    }
};

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadAloudIsNeverTold_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QStringList>("never");
        QTest::addColumn<QStringList>("readable");
        QTest::newRow("English") << u"support-pays-by-card.en"_s
                                 << QStringList{u"4111"_s,        u"1111"_s, u"one one"_s,   u"whitfield at"_s, u"whitfield@"_s,
                                                u"example dot"_s, u"555"_s,  u"five five"_s, u"3704"_s,         u"DE89"_s}
                                 << QStringList{u"12/10/2026"_s, u"one of two"_s, u"79.90"_s, u"R-5172"_s, u"••••"_s};
        QTest::newRow("Portuguese") << u"support-pays-by-card.pt-BR"_s
                                    << QStringList{u"4111"_s,  u"1111"_s,        u"um um"_s,     u"figueira arroba"_s, u"figueira@"_s,
                                                   u"95555"_s, u"cinco cinco"_s, u"nove oito"_s, u"982.247"_s}
                                    << QStringList{u"12/10/2026"_s, u"uma de duas"_s, u"79,90"_s, u"R-5172"_s, u"••••"_s};
    }

    void whatIsReadAloudIsNeverTold()
    {
        QFETCH(QString, scenario);
        QFETCH(QStringList, never);
        QFETCH(QStringList, readable);
        Telephone telephone({.speed = 30, .tellTurns = true});
        Overheard overheard(*telephone.engine);
        const CallId call = telephone.ring({}, scenario);
        QTRY_VERIFY(telephone.calls.contains(call));
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(call, CallState::Ended), 60000);
        QVERIFY(overheard.rows.size() > 20 && overheard.turns.size() > 10 && overheard.frames.size() > 100);
        QVERIFY(overheard.has(u"\"delta\":\"•••\""_s));
        for (const QString &words : never)
            QVERIFY2(!overheard.has(words), qPrintable(words + u" in "_s + overheard.all().filter(words, Qt::CaseInsensitive).value(0)));
        for (const QString &words : readable)
            QVERIFY2(overheard.has(words), qPrintable(words));
        QVERIFY(std::ranges::any_of(telephone.transcript, [](const calls::TranscriptEntry &entry) {
            return std::ranges::any_of(entry.masked, [](const MaskedSpan &span) { return span.kind == MaskedKind::Card; });
        }));
    }

    void whoHoldsTheKeySeesIt()
    {
        Telephone telephone({.speed = 30});
        Overheard overheard(*telephone.engine);
        const CallId call = telephone.ring({}, u"support-pays-by-card.en"_s);
        QTRY_VERIFY(telephone.calls.contains(call));
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(call, CallState::Ended), 60000);
        QVERIFY(!telephone.text().contains(u"4111"));

        const ActionId action{1000};
        telephone.engine->reveal(call, action);
        QTRY_VERIFY(telephone.text().contains(u"4111 1111 1111 1111"));
        QVERIFY(telephone.text().contains(u"four one one one"));
        QVERIFY(std::ranges::any_of(overheard.frames, [](const desk::ProtocolFrame &frame) { return frame.raw.contains("4111"); }));
        QTRY_VERIFY(telephone.actions.contains(action));
        QCOMPARE(telephone.actions[action].kind, calls::ActionKind::Reveal);
        QCOMPARE(telephone.actions[action].state, calls::ActionState::Confirmed);
        QCOMPARE(telephone.actions[action].settledAt, TimePoint{});
        QVERIFY(!telephone.calls[call].lastWords.contains(u"4111")); // the list stays masked

        telephone.engine->conceal(call);
        QTRY_VERIFY(!telephone.text().contains(u"4111"));
        QTRY_VERIFY(telephone.actions[action].settledAt != TimePoint{});
        QVERIFY(std::ranges::any_of(telephone.facts->actions, [](const calls::Action &one) {
            return one.kind == calls::ActionKind::Reveal && one.settledAt >= one.askedAt;
        }));
    }

    void aCallThatIsLeftIsMaskedAgain()
    {
        Telephone telephone({.speed = 30});
        const CallId call = telephone.ring({}, u"support-pays-by-card.en"_s);
        QTRY_VERIFY(telephone.calls.contains(call));
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.text().contains(u"••••"), 30000);
        telephone.engine->reveal(call, ActionId{1000});
        QTRY_VERIFY(telephone.text().contains(u"one one one"));
        telephone.watch(call); // anew
        QTRY_VERIFY(telephone.actions.value(ActionId{1000}).settledAt != TimePoint{});
        QTRY_VERIFY(!telephone.text().contains(u"one one one"));
    }

    void aCallNobodyWatchesIsNotRevealed()
    {
        Telephone telephone({.speed = 30});
        const CallId call = telephone.ring({}, u"support-pays-by-card.en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(call, CallState::Live), 30000);
        telephone.engine->reveal(call, ActionId{1000});
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.text().contains(u"••••"), 30000);
        QVERIFY(!telephone.text().contains(u"one one one"));
        QVERIFY(!telephone.actions.contains(ActionId{1000}));
    }

    void keysThatArePressedAreMasked()
    {
        Telephone telephone({.speed = 30});
        const CallId call = telephone.ring({}, u"support-ticket-by-keys.en"_s);
        QTRY_VERIFY(telephone.calls.contains(call));
        telephone.watch(call);
        const auto keys = [&] {
            const auto row = std::ranges::find(telephone.transcript, calls::EntryKind::Dtmf, &calls::TranscriptEntry::kind);
            return row == telephone.transcript.end() ? QString() : row->text;
        };
        QTRY_COMPARE_WITH_TIMEOUT(keys(), u"••••••"_s, 30000);
    }

    void settingsSayWhatIsMasked()
    {
        config::Inputs inputs;
        QCOMPARE(desk::liveSettings(config::Values::collect(inputs)).redaction, redaction::Rules());
        inputs.commandLine = {{u"GEON_REDACT_CARDS"_s, u"off"_s},
                              {u"GEON_REDACT_SPOKEN"_s, u"off"_s},
                              {u"GEON_REDACT_PATTERNS"_s, u"member = M-\\d{4}\nbad = (\n"_s}};
        redaction::Rules wanted;
        wanted.cards = wanted.spoken = false;
        wanted.patterns = {{u"member"_s, u"M-\\d{4}"_s}};
        QCOMPARE(desk::liveSettings(config::Values::collect(inputs)).redaction, wanted);
    }

    void aPatternThatCannotBeUsedIsRefused()
    {
        const config::Row &row = *config::rowOf(config::key::redactPatterns);
        QVERIFY(!config::check(row, u"member = M-\\d{4}"_s));
        for (const QString &bad : {u"bad = ("_s, u"slow = (a+)+$"_s}) {
            const auto found = config::check(row, bad);
            QVERIFY(found && found->weight == config::Weight::Refused);
            QVERIFY2(found->problem.what.startsWith(u"Line 1"), qPrintable(found->problem.what));
        }
    }

    void settingsAreInForceAtOnce()
    {
        Telephone telephone({.speed = 30});
        const CallId call = telephone.ring({}, u"support-pays-by-card.en"_s);
        QTRY_VERIFY(telephone.calls.contains(call));
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(call, CallState::Ended), 60000);
        QVERIFY(!telephone.text().contains(u"4111") && !telephone.text().contains(u"R-•"));
        desk::LiveSettings settings;
        settings.redaction.cards = false;
        settings.redaction.patterns = {{u"receipt"_s, u"R-\\d{4}"_s}};
        telephone.engine->apply(settings);
        QTRY_VERIFY(telephone.text().contains(u"4111 1111 1111 1111"));
        QVERIFY(!telephone.text().contains(u"5172") && !telephone.text().contains(u"@example"));
        telephone.engine->apply({});
        QTRY_VERIFY(!telephone.text().contains(u"4111"));
        QVERIFY(telephone.text().contains(u"R-5172"));
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
