// The Call tab and the Events tab: facts as plain text, the protocol filtered, paused, copied, bounded.
#include "samplecall.h"
#include "ui/details/calltab.h"
#include "ui/details/eventstab.h"
#include "ui/details/framesmodel.h"
#include "ui/details/prettyjson.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::ProtocolFrame;

namespace {

[[nodiscard]] ProtocolFrame frame(quint64 number, const QString &type, const QByteArray &raw = "{}")
{
    return {number, calls::Direction::Received, sample::start + std::chrono::seconds(number), type, raw};
}

[[nodiscard]] QList<ProtocolFrame> some()
{
    return {frame(1, u"session.created"_s, "{\"type\":\"session.created\",\"session\":{\"id\":\"sess_CX1\"}}"),
            frame(2, u"response.output_audio_transcript.delta"_s, "{\"delta\":\"Bom\"}"),
            frame(3, u"error"_s, "{\"type\":\"error\",\"error\":{\"message\":\"<b>no</b>\"}}"),
            {4, calls::Direction::Sent, sample::start, u"response.create"_s, "{\"type\":\"response.create\"}"}};
}

[[nodiscard]] QStringList types(const ui::FramesModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found += model.frame(row).type;
    return found;
}

} // namespace

class TestDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void jsonIsSetForReadingInItsOwnOrder_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        QTest::newRow("order kept") << QByteArray("{\"z\":1,\"a\":[1,2],\"e\":{},\"t\":\"x{,\\\"}\"}")
                                    << u"{\n  \"z\": 1,\n  \"a\": [\n    1,\n    2\n  ],\n  \"e\": {},\n  \"t\": \"x{,\\\"}\"\n}"_s;
        QTest::newRow("cut off") << QByteArray("{\"a\":\"hal") << u"{\n  \"a\": \"hal"_s;
        QTest::newRow("too many ends") << QByteArray("[]]]}") << u"[]\n]\n]\n}"_s;
        QTest::newRow("no json") << QByteArray("HTTP/1.1 200 OK\nx: y") << u"HTTP/1.1 200 OK\nx: y"_s;
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void jsonIsSetForReadingInItsOwnOrder()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        QCOMPARE(ui::prettyJson(json), expected);
    }

    void filtersShowWhatTheySay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hideDeltas");
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("none") << QString() << false << QList<int>{1, 2, 3, 4};
        QTest::newRow("deltas hidden") << QString() << true << QList<int>{1, 3, 4};
        QTest::newRow("type") << u"RESPONSE"_s << false << QList<int>{2, 4};
        QTest::newRow("content") << u"sess_cx1"_s << false << QList<int>{1};
        QTest::newRow("all words") << u"response bom"_s << false << QList<int>{2};
        QTest::newRow("without") << u"-response"_s << false << QList<int>{1, 3};
        QTest::newRow("expression") << u"/^(error|session)/"_s << false << QList<int>{1, 3};
        QTest::newRow("broken expression") << u"/(/"_s << false << QList<int>{};
        QTest::newRow("odd") << u"- / // [ \\ *"_s << false << QList<int>{};
    }
    void filtersShowWhatTheySay()
    {
        QFETCH(QString, text);
        QFETCH(bool, hideDeltas);
        QFETCH(QList<int>, numbers);
        ui::FramesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(some());
        model.setFilter(ui::FrameFilter(text, hideDeltas));
        QList<int> shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown += int(model.frame(row).number);
        QCOMPARE(shown, numbers);
    }

    void aBatchIsOneInsertionAndTheOldestGo()
    {
        ui::FramesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QList<ProtocolFrame> batch;
        for (quint64 i = 1; i <= 4000; ++i)
            batch << frame(i, i % 2 ? u"a"_s : u"b.delta"_s);
        model.setFilter(ui::FrameFilter({}, true));
        model.append(batch);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), 2000);
        for (ProtocolFrame &one : batch)
            one.number += 4000;
        model.append(batch);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(model.kept(), 5000);
        QCOMPARE(model.frame(0).number, quint64(3001));
        QCOMPARE(model.frame(model.rowCount() - 1).number, quint64(7999));
    }

    void aPausedListStandsStillAndLosesNothing()
    {
        ui::EventsTab tab;
        tab.open(some());
        auto *model = tab.findChild<ui::FramesModel *>();
        auto *pause = tab.findChild<QToolButton *>(u"pauseEvents"_s);
        pause->setChecked(true);
        tab.append({frame(5, u"x"_s), frame(6, u"y"_s)});
        QCOMPARE(model->rowCount(), 4);
        QVERIFY(tab.findChild<QLabel *>(u"eventsCounts"_s)->text().contains(u'2'));
        pause->setChecked(false);
        QCOMPARE(types(*model).last(), u"y"_s);
        QCOMPARE(model->rowCount(), 6);
    }

    void aBrokenExpressionIsToldAndHarmsNothing()
    {
        ui::EventsTab tab;
        tab.resize(400, 500);
        tab.show();
        tab.open(some());
        auto *text = tab.findChild<QLineEdit *>(u"eventsFilter"_s);
        QTest::keyClicks(text, u"/([/"_s);
        QTRY_VERIFY(tab.findChild<ui::StateNote *>()->isVisible());
        text->clear();
        QTRY_VERIFY(!tab.findChild<ui::StateNote *>()->isVisible());
        QTRY_COMPARE(tab.findChild<ui::FramesModel *>()->rowCount(), 4);
    }

    void selectedFramesAreCopiedAsLinesOfJson()
    {
        ui::EventsTab tab;
        tab.resize(400, 500);
        tab.show();
        tab.open(some());
        auto *table = tab.findChild<QTableView *>(u"eventsTable"_s);
        table->selectRow(3);
        table->selectionModel()->select(table->model()->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first(), QString::fromUtf8(some().first().raw));
        for (const QString &line : lines)
            QVERIFY(QJsonDocument::fromJson(line.toUtf8()).isObject());
    }

    void theSelectedFrameIsShownAsText()
    {
        ui::EventsTab tab;
        tab.open(some());
        tab.findChild<QTableView *>(u"eventsTable"_s)->selectRow(2);
        QVERIFY(tab.findChild<QPlainTextEdit *>(u"eventDetail"_s)->toPlainText().contains(u"\"message\": \"<b>no</b>\""_s));
    }

    void theCallTabShowsFactsAndCopiesIds()
    {
        ui::CallTab tab;
        tab.resize(380, 700);
        tab.QWidget::show();
        auto facts = sample::facts();
        facts.headers << webhooks::SipHeader{u"X-Evil"_s, u"<img src=x> \u202Egnp.exe\r\nInjected: yes"_s};
        tab.show(facts, sample::start + 192s);
        QStringList values;
        for (const auto *field : tab.findChildren<QLineEdit *>()) {
            QVERIFY(field->isReadOnly());
            values += field->text();
        }
        QVERIFY(values.contains(u"03:12"_s));
        QVERIFY(values.contains(sample::summary().id.value));
        QVERIFY(values.contains(u"<img src=x> \uFFFDgnp.exe Injected: yes"_s));
        for (auto *copy : tab.findChildren<QToolButton *>()) {
            if (copy->accessibleName() == u"Copy Session"_s)
                QTest::mouseClick(copy, Qt::LeftButton);
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"sess_CX1"_s);
        tab.findChild<QToolButton *>(u"showSession"_s)->setChecked(true);
        QVERIFY(tab.findChild<QPlainTextEdit *>(u"sessionEcho"_s)->toPlainText().contains(u"gpt-realtime"_s));
        tab.clear();
        QVERIFY(!tab.findChild<QPlainTextEdit *>(u"sessionEcho"_s)->isVisible());
    }

    void aTickKeepsWhatIsSelected()
    {
        ui::CallTab tab;
        tab.QWidget::show();
        tab.show(sample::facts(), sample::start + 10s);
        QLineEdit *number = nullptr;
        for (auto *field : tab.findChildren<QLineEdit *>())
            number = field->text() == sample::summary().id.value ? field : number;
        QVERIFY(number);
        number->selectAll();
        tab.show(sample::facts(), sample::start + 11s);
        QCOMPARE(number->selectedText(), sample::summary().id.value);
    }
};

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
