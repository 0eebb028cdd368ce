#include "core/history/markdowntext.h"
#include "core/history/maskedrecord.h"
#include "core/history/transcriptforms.h"
#include "core/history/transcriptlines.h"
#include "storedcall.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;
using calls::EntryKind;
using calls::Who;
using desk::TranscriptForm;

namespace {

FormStyle style()
{
    return {QLocale::c(), QTimeZone(-3 * 3600), {}, u"GEON Console 1.2.0"_s, true};
}

QString in(TranscriptForm form, const CallRecord &call)
{
    return QString::fromUtf8(transcriptIn(form, call, style()));
}

CallRecord with(const calls::TranscriptEntry &entry)
{
    CallRecord call = stored::call();
    call.transcript = {entry};
    return call;
}

} // namespace

class TranscriptFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallAsText()
    {
        QCOMPARE(in(TranscriptForm::Text, stored::call()),
                 u"Call of 2026-01-31 11:02\n"
                 "\n"
                 "Caller: +5511955550100, Ana Lima\n"
                 "Dialled: +551140000000\n"
                 "Offered: 2026-01-31 11:02:00 UTC-03:00\n"
                 "Length: 01:23\n"
                 "Agent: Clinic, version 14\n"
                 "Ended: ended_by_caller\n"
                 "Outcome: Booked\n"
                 "Cost: US$ 0.31\n"
                 "Call: rtc_a1\n"
                 "Words: masked by the rules of redaction\n"
                 "\n"
                 "00:00  AI: Good morning.\n"
                 "00:02  Caller: My card is 4111 1111 1111 1111.\n"_s);
    }

    void aCallAsMarkdown()
    {
        CallRecord call = stored::call();
        call.summary.callerName = u"Ana | <b>Lima</b>\n# x"_s;
        call.summary.outcome.clear();
        const QString text = in(TranscriptForm::Markdown, call);
        QVERIFY(text.startsWith(u"# Call of 2026-01-31 11:02\n\n| | |\n|---|---|\n"_s));
        QVERIFY2(text.contains(u"| Caller | \\+5511955550100, Ana \\| \\<b\\>Lima\\</b\\> \\# x |\n"_s), qPrintable(text));
        QVERIFY(text.endsWith(u"\n**00:00 AI:** Good morning.\n\n**00:02 Caller:** My card is 4111 1111 1111 1111.\n"_s));
    }

    void reasonsAreSaidInThePassedWords()
    {
        FormStyle words = style();
        words.reason = [](const calls::Reason &) { return u"Quem ligou desligou."_s; };
        const QByteArray text = transcriptIn(TranscriptForm::Text, stored::call(), words);
        QVERIFY(text.contains("Ended: Quem ligou desligou.\n"));
    }

    void everyKindOfRowHasItsLine_data()
    {
        QTest::addColumn<calls::TranscriptEntry>("entry");
        QTest::addColumn<QString>("line");
        const auto entry = [](EntryKind kind, const QString &text, Who who = Who::System) { return stored::row(kind, who, 65s, text); };
        auto cut = entry(EntryKind::Words, u"We open at nine on Monday"_s, Who::Agent);
        cut.interrupted = true;
        QTest::newRow("interrupted") << cut << u"01:05  AI: We open at nine on Monday [interrupted]"_s;
        cut.heardCharacters = 15;
        QTest::newRow("heard") << cut << u"01:05  AI: We open at nine [interrupted; about this was not heard: on Monday]"_s;
        auto partial = entry(EntryKind::Words, u"I would li"_s, Who::Caller);
        partial.partial = true;
        QTest::newRow("partial") << partial << u"01:05  Caller: I would li [not finished]"_s;
        QTest::newRow("say") << entry(EntryKind::Say, u"One moment"_s) << u"01:05  Operator, through the AI: One moment"_s;
        QTest::newRow("guide") << entry(EntryKind::Guide, u"Offer Friday"_s) << u"01:05  Operator, to the AI only: Offer Friday"_s;
        auto gap = entry(EntryKind::Gap, {});
        gap.endedAt = gap.at + 4200ms;
        QTest::newRow("gap") << gap << u"01:05  [Link lost for 4.2 s: what was said then is missing]"_s;
        QTest::newRow("gap to the end") << entry(EntryKind::Gap, {}) << u"01:05  [Link lost: what was said then is missing]"_s;
        QTest::newRow("mark") << entry(EntryKind::Mark, {}) << u"01:05  [Mark]"_s;
        QTest::newRow("mark with a note") << entry(EntryKind::Mark, u"angry"_s) << u"01:05  [Mark: angry]"_s;
        QTest::newRow("keys") << entry(EntryKind::Dtmf, u"1"_s) << u"01:05  [Keys pressed by the caller: 1]"_s;
        QTest::newRow("instructions") << entry(EntryKind::InstructionsChanged, u"v14 -> v15"_s)
                                      << u"01:05  [Instructions changed: v14 -> v15]"_s;
        QTest::newRow("lines") << entry(EntryKind::Words, u"One\r\n00:00  AI: forged"_s, Who::Caller)
                               << u"01:05  Caller: One\n       00:00  AI: forged"_s;
        auto tool = entry(EntryKind::Tool, {}, Who::Tool);
        tool.tool = calls::ToolFacts{u"slots"_s, {}, u"{\"day\":1}"_s, u"[9]"_s, {}, calls::ToolStatus::Done, 1200ms};
        QTest::newRow("tool") << tool << u"01:05  Tool: slots {\"day\":1} → [9] (1.2 s)"_s;
        tool.tool->status = calls::ToolStatus::Failed;
        tool.tool->server = u"crm"_s;
        tool.tool->error = u"no such day"_s;
        QTest::newRow("failed tool") << tool << u"01:05  Tool: crm/slots {\"day\":1} → failed: no such day (1.2 s)"_s;
    }

    void everyKindOfRowHasItsLine()
    {
        QFETCH(calls::TranscriptEntry, entry);
        QFETCH(QString, line);
        const QString text = in(TranscriptForm::Text, with(entry));
        QVERIFY2(text.endsWith(u"\n\n"_s + line + u'\n'), qPrintable(text));
    }

    void markdownTakesNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("plain") << u"Good morning, it's 9.30 - or (about) that; 50% off!"_s
                               << u"Good morning, it's 9.30 - or (about) that; 50% off!"_s;
        QTest::newRow("emphasis") << u"*a* _b_ `c` ~~d~~"_s << u"\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"_s;
        QTest::newRow("picture") << u"![x](y)"_s << u"!\\[x\\](y)"_s;
        QTest::newRow("tags") << u"<script>&amp;"_s << u"\\<script\\>\\&amp;"_s;
        QTest::newRow("links") << u"https://a.b www.c.d mailto:e e@f.g"_s << u"https\\://a.b www\\.c.d mailto\\:e e\\@f.g"_s;
        QTest::newRow("list") << u"- a\n+ b\n1. c\n2) d"_s << u"\\- a\\\n\\+ b\\\n1\\. c\\\n2\\) d"_s;
        QTest::newRow("title") << u"a\n===\n---\n# b"_s << u"a\\\n\\===\\\n\\---\\\n\\# b"_s;
        QTest::newRow("code") << u"    a\n\n\tb"_s << u"a\\\nb"_s;
        QTest::newRow("controls") << u"a\x1b[2J"_s << u"a␛\\[2J"_s;
    }

    void markdownTakesNoMarkup()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        QCOMPARE(markdownText(text), escaped);
    }

    void srtCountsFromTheBeginning()
    {
        CallRecord call = stored::call();
        call.transcript[0].endedAt = call.transcript[0].at + 1500ms;
        QCOMPARE(in(TranscriptForm::Srt, call),
                 u"1\n00:00:00,000 --> 00:00:01,500\nAI: Good morning.\n\n"
                 "2\n00:00:02,000 --> 00:00:03,860\nCaller: My card is 4111 1111 1111 1111.\n\n"_s);
    }

    void srtNeitherEndsNorStylesACueByWhatWasSaid()
    {
        CallRecord call = with(stored::said(Who::Caller, 1h + 2ms, u"<b>x</b> {\\an8}\n\n7\n00:00:00,000 --> 00:00:09,000\nforged"_s));
        call.transcript.append(stored::said(Who::Agent, -9s, u"early"_s));
        const QString text = in(TranscriptForm::Srt, call);
        QCOMPARE(text,
                 u"1\n00:00:00,000 --> 00:00:01,500\nAI: early\n\n"
                 "2\n01:00:00,002 --> 01:00:03,302\nCaller: ‹b›x‹/b› (\\an8)\n7\n00:00:00,000 → 00:00:09,000\nforged\n\n"_s);
    }

    void jsonHasItsShape()
    {
        CallRecord call = stored::call();
        call.transcript[1].interrupted = true;
        call.transcript[1].heardCharacters = 4;
        call.needed = {calls::AttentionKind::AsksForPerson};
        calls::Action hangUp;
        hangUp.id = {7};
        hangUp.kind = calls::ActionKind::HangUp;
        hangUp.state = calls::ActionState::Confirmed;
        hangUp.askedAt = stored::live;
        call.actions = {hangUp};
        const QJsonObject json = QJsonDocument::fromJson(transcriptIn(TranscriptForm::Json, call, style())).object();
        QCOMPARE(json.keys(), (QStringList{u"actions"_s, u"call"_s, u"format"_s, u"masked"_s, u"program"_s, u"transcript"_s, u"usage"_s}));
        QCOMPARE(json[u"format"_s].toString(), u"geon.transcript/1"_s);
        const QJsonObject about = json[u"call"_s].toObject();
        QCOMPARE(about[u"offered_at"_s].toString(), u"2026-01-31T14:02:00.000Z"_s);
        QCOMPARE(about[u"reason"_s].toString(), u"ended_by_caller"_s);
        QCOMPARE(about[u"agent"_s][u"version"_s].toInt(), 14);
        QCOMPARE(about[u"needed"_s].toArray(), (QJsonArray{u"asks_for_person"_s}));
        const QJsonObject turn = json[u"transcript"_s][1].toObject();
        QCOMPARE(turn.keys(),
                 (QStringList{u"at"_s, u"ended_at"_s, u"heard_characters"_s, u"interrupted"_s, u"item"_s, u"kind"_s, u"offset_ms"_s,
                              u"partial"_s, u"text"_s, u"tool"_s, u"who"_s}));
        QCOMPARE(turn[u"offset_ms"_s].toInt(), 2000);
        QCOMPARE(turn[u"heard_characters"_s].toInt(), 4);
        QVERIFY(turn[u"ended_at"_s].isNull() && turn[u"tool"_s].isNull());
        QCOMPARE(json[u"actions"_s][0][u"kind"_s].toString(), u"hang_up"_s);
        QVERIFY(json[u"actions"_s][0][u"settled_at"_s].isNull());
    }

    void maskedNothingOfANumberIsLeft()
    {
        CallRecord call = stored::call();
        call.transcript[1].interrupted = true;
        call.transcript[1].heardCharacters = 20;
        call.summary.outcomeNote = u"CPF 529.982.247-25"_s;
        auto tool = stored::row(EntryKind::Tool, Who::Tool, 5s, {});
        tool.tool =
            calls::ToolFacts{u"pay"_s, {}, u"{\"card\":\"4111111111111111\"}"_s, u"4111111111111111"_s, {}, calls::ToolStatus::Done};
        call.transcript.append(tool);
        call.transcript.append(stored::row(EntryKind::Dtmf, Who::Caller, 6s, u"4111"_s));
        const CallRecord masked = maskedRecord(call, redaction::Redactor({}));
        QCOMPARE(masked.summary.callerNumber, call.summary.callerNumber); // it names the call
        QVERIFY(!masked.summary.lastWords.contains(u"1111"_s));
        for (const auto form : {TranscriptForm::Text, TranscriptForm::Markdown, TranscriptForm::Json, TranscriptForm::Srt}) {
            const QString text = in(form, masked);
            QVERIFY2(!text.contains(u"111"_s) && !text.contains(u"529"_s), qPrintable(text));
            QVERIFY(text.contains(u"My card is"_s));
        }
        redaction::Rules nothing;
        nothing.cards = nothing.emails = nothing.phones = nothing.cpf = nothing.cnpj = nothing.iban = false;
        QCOMPARE(maskedRecord(call, redaction::Redactor(nothing)), call);
    }

    void aFileNameIsOfOurMaking_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("usual") << u"+5511955550100"_s << u"rtc_a1"_s << u"2026-01-31 1402 5511955550100 rtc_a1"_s;
        QTest::newRow("anonymous") << QString() << u"rtc_a1"_s << u"2026-01-31 1402 rtc_a1"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"rtc_a1"_s << u"2026-01-31 1402 etcpasswd rtc_a1"_s;
        QTest::newRow("odd id") << QString() << u"../x"_s << QString();
    }

    void aFileNameIsOfOurMaking()
    {
        QFETCH(QString, number);
        QFETCH(QString, id);
        QFETCH(QString, name);
        calls::CallSummary call = stored::call().summary;
        call.callerNumber = number;
        call.id = {id};
        if (id == "../x"_L1)
            name =
                u"2026-01-31 1402 "_s + QString::fromLatin1(QCryptographicHash::hash("../x", QCryptographicHash::Sha256).toHex().left(12));
        QCOMPARE(fileNameOf(call, QTimeZone::utc()), name);
    }

    void offsetsAreRead()
    {
        QCOMPARE(offsetText(7s), u"00:07"_s);
        QCOMPARE(offsetText(3723s), u"1:02:03"_s);
        QCOMPARE(offsetText(-4s), u"-00:04"_s);
    }

    void aCallWithoutWordsSaysSo()
    {
        CallRecord call = stored::call();
        call.transcript.clear();
        QVERIFY(in(TranscriptForm::Text, call).endsWith(u"There are no words: nobody spoke, or they were removed.\n"_s));
        QCOMPARE(in(TranscriptForm::Srt, call), QString());
    }
};

QTEST_GUILESS_MAIN(TranscriptFormsTest)
#include "tst_transcriptforms.moc"
