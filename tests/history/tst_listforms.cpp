#include "core/history/listforms.h"
#include "core/history/retentionsettings.h"
#include "storedcall.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;
using desk::HistoryRow;
using desk::ListForm;

namespace {

HistoryRow row()
{
    HistoryRow row;
    row.call = {u"rtc_a1"_s};
    row.reason = {calls::ReasonCode::EndedByCaller, {}};
    row.callerNumber = u"+5511955550100"_s;
    row.callerName = u"Lima, \"Ana\""_s;
    row.profileName = u"Clinic"_s;
    row.profileVersion = 14;
    row.offeredAt = stored::offered;
    row.liveAt = stored::live;
    row.endedAt = stored::live + 83500ms;
    row.note = u"=HYPERLINK(\"http://x\")"_s;
    row.cost = 0.31;
    row.needed = {calls::AttentionKind::AsksForPerson, calls::AttentionKind::Slow};
    row.turns = 9;
    return row;
}

QByteArray written(ListForm form, const QList<HistoryRow> &rows)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    ListWriter writer(out, form);
    bool good = writer.begin().has_value();
    for (const HistoryRow &one : rows)
        good = good && writer.write(one);
    return good ? out.data() : QByteArray();
}

//! A disk that is full after so many bytes.
class FullDisk final : public QIODevice
{
public:
    explicit FullDisk(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

class ListFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsWrittenAsItsRuleSays()
    {
        QCOMPARE(
            QString::fromUtf8(written(ListForm::Csv, {row(), HistoryRow()})),
            u"call_id,offered_at,live_at,ended_at,duration_s,state,reason,caller_number,caller_name,dialled_number,agent,agent_version,"
            "outcome,note,cost_usd,cost_known,needed,marks,turns,troubles,simulated,imported\r\n"
            "rtc_a1,2026-01-31T14:02:00.000Z,2026-01-31T14:02:03.000Z,2026-01-31T14:03:26.500Z,83.5,ended,ended_by_caller,"
            "+5511955550100,\"Lima, \"\"Ana\"\"\",,Clinic,14,,\"'=HYPERLINK(\"\"http://x\"\")\",0.31,true,asks_for_person slow,0,9,0,"
            "false,false\r\n"
            ",,,,,ended,none,,,,,0,,,0,true,,0,0,0,false,false\r\n"_s);
    }

    void jsonLinesAreObjects()
    {
        const QList<QByteArray> lines = written(ListForm::JsonLines, {row(), HistoryRow()}).split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.last().isEmpty());
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first.size(), 22);
        QCOMPARE(first[u"note"_s].toString(), row().note);
        QCOMPARE(first[u"duration_s"_s].toDouble(), 83.5);
        QCOMPARE(first[u"needed"_s].toArray(), (QJsonArray{u"asks_for_person"_s, u"slow"_s}));
        const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
        QVERIFY(second[u"live_at"_s].isNull() && second[u"duration_s"_s].isNull());
    }

    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("words") << u"Ana"_s << u"Ana"_s;
        QTest::newRow("inside") << u"a=b"_s << u"a=b"_s;
        QTest::newRow("=") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("+") << u"+1+1"_s << u"'+1+1"_s;
        QTest::newRow("-") << u"-1+cmd|' /C calc'!A0"_s << u"'-1+cmd|' /C calc'!A0"_s;
        QTest::newRow("@") << u"@SUM(1)"_s << u"'@SUM(1)"_s;
        QTest::newRow("wide") << u"＝1"_s << u"'＝1"_s;
        QTest::newRow("after blanks") << u"  =1"_s << u"'  =1"_s;
        QTest::newRow("after a tab") << u"\t=1"_s << u"' =1"_s;
        QTest::newRow("after a break") << u"\n=1"_s << u"\"'\n=1\""_s;
        QTest::newRow("number") << u"+5511955550100"_s << u"+5511955550100"_s;
        QTest::newRow("number and more") << u"+5511955550100-1"_s << u"'+5511955550100-1"_s;
        QTest::newRow("plus alone") << u"+"_s << u"'+"_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("semicolon, which some spreadsheets part at") << u"a;=b"_s << u"\"a;=b\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("lines") << u"a\r\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("controls") << u"a\x1b[2J"_s << u"a␛[2J"_s;
    }

    void noCellIsAFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(csvCell(text), cell);
    }

    void aFullDiskIsTold()
    {
        FullDisk disk(400);
        ListWriter writer(disk, ListForm::Csv);
        QVERIFY(writer.begin());
        Result<void> result;
        for (int i = 0; i < 9 && result; ++i)
            result = writer.write(row());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Storage);
        QVERIFY(result.error().message.contains(u"No space left on device"_s));
    }

    void retentionComesFromTheSettings()
    {
        config::Inputs inputs;
        QCOMPARE(retentionFrom(config::Values::collect(inputs)), (Retention{std::nullopt, std::nullopt, 30, 7}));
        inputs.commandLine = {{u"GEON_HISTORY_CALLS_DAYS"_s, u"365"_s},
                              {u"GEON_HISTORY_WORDS_DAYS"_s, u"90"_s},
                              {u"GEON_HISTORY_DELIVERIES_DAYS"_s, u"off"_s},
                              {u"GEON_HISTORY_BACKUP_DAYS"_s, u"0"_s}};
        QCOMPARE(retentionFrom(config::Values::collect(inputs)), (Retention{365, 90, std::nullopt, 0}));
        inputs.commandLine = {{u"GEON_HISTORY_CALLS_DAYS"_s, u"0"_s}}; // never: everything would go
        QCOMPARE(retentionFrom(config::Values::collect(inputs)).calls, std::nullopt);
    }
};

QTEST_GUILESS_MAIN(ListFormsTest)
#include "tst_listforms.moc"
