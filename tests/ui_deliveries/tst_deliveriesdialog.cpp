// The log of outbound webhooks by key and by eye.
#include "tests/support/fakehistory.h"
#include "tests/support/grab.h"
#include "ui/deliveries/deliveriesdialog.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using desk::DeliveryState;

class DeliveriesDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, qEnvironmentVariableIsSet("GEON_DARK") ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light); }
    void init() { m_history = std::make_unique<FakeHistory>(); }
    void cleanup()
    {
        m_dialog.reset();
        m_history.reset();
    }

    void emptyItSaysWhatWillBeHere()
    {
        open(0);
        QVERIFY(child<QLabel>(u"deliveriesEmpty"_s)->isVisible());
        QVERIFY(child<QLabel>(u"deliveriesEmpty"_s)->text().contains(u"destination"_s));
        QVERIFY(!button(u"resend"_s)->isEnabled());
        picture(u"deliveries-empty"_s);
    }

    void aProblemOfTheHistoryIsSaid()
    {
        m_history->keeping.problem = u"The history cannot be opened: the disk is full. Make room and start the program again."_s;
        open(0);
        QCOMPARE(note(u"deliveriesProblem"_s), m_history->keeping.problem);
        picture(u"deliveries-problem"_s);
        m_history->tellState({.open = true});
        QVERIFY(note(u"deliveriesProblem"_s).isEmpty());
    }

    void oneIsReadByKeyboard()
    {
        sixOfAll();
        open(6);
        QVERIFY(table()->hasFocus());
        QTest::keyClick(table(), Qt::Key_Down); // from none to the first
        if (table()->currentIndex().row() == 0)
            QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentIndex().row(), 1);
        QVERIFY(payload().contains(u"\"id\": 5"_s));
        QVERIFY(payload().contains(u"<b>bold?</b>"_s)); // as text
        QVERIFY(payload().count(u'\n') > 2);
        picture(u"deliveries-payload"_s);
        child<QToolButton>(u"copyPayload"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), payload());
    }

    void whatFailedSaysWhy()
    {
        sixOfAll();
        open(6);
        select({2});
        QCOMPARE(note(u"deliveryProblem"_s), m_history->deliveries[2].problem);
        select({0});
        QVERIFY(note(u"deliveryProblem"_s).isEmpty());
    }

    void filtersLeaveWhatFits()
    {
        sixOfAll();
        open(6);
        choose(u"deliveriesState"_s, 3); // given up
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        picture(u"deliveries-given-up"_s);
        choose(u"deliveriesDestination"_s, 2);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        choose(u"deliveriesState"_s, 1); // waiting
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        QVERIFY(child<QLabel>(u"deliveriesEmpty"_s)->text().contains(u"fits"_s));
        choose(u"deliveriesState"_s, 0);
        choose(u"deliveriesDestination"_s, 0);
        QTRY_COMPARE(table()->model()->rowCount(), 6);
    }

    void anAnswerOfAFilterThatIsNoMoreIsNotShown()
    {
        sixOfAll();
        open(6);
        m_history->hold(true);
        choose(u"deliveriesState"_s, 3);
        choose(u"deliveriesState"_s, 2);
        QSignalSpy answers(m_history.get(), &desk::History::deliveriesRead);
        m_history->hold(false);
        QTRY_COMPARE(answers.size(), 4); // each step of the choice asked
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(!button(u"resendAll"_s)->isVisible());
    }

    void oneSeveralAndAllAreResent()
    {
        sixOfAll();
        open(6);
        QCOMPARE(child<QLabel>(u"deliveriesCounts"_s)->text(), u"6 deliveries"_s);
        select({0});
        QVERIFY(!button(u"resend"_s)->isEnabled()); // it arrived
        select({2});
        QCOMPARE(button(u"resend"_s)->text(), u"Resend"_s);
        click(u"resend"_s);
        QCOMPARE(m_history->resent.last(), QList<qint64>{4});
        QVERIFY(child<QLabel>(u"deliveriesCounts"_s)->text().contains(u"Resending"_s));
        select({0, 2, 5});
        QCOMPARE(button(u"resend"_s)->text(), u"Resend 2"_s);
        click(u"resend"_s);
        QCOMPARE(m_history->resent.last(), (QList<qint64>{4, 1}));
        click(u"resendAll"_s);
        QCOMPARE(m_history->resent.last(), (QList<qint64>{4, 1}));
        QCOMPARE(m_history->resent.size(), 3);

        // What is read says what became of them.
        m_history->deliveries[2].state = DeliveryState::Waiting;
        m_history->deliveries[5].state = DeliveryState::Delivered;
        m_history->tellDeliveriesChanged();
        QTRY_COMPARE(child<QLabel>(u"deliveriesCounts"_s)->text(), u"Resent: 1 delivered, 1 waiting, 0 given up"_s);
        picture(u"deliveries-resent"_s);
        m_history->deliveries[2].state = DeliveryState::Delivered;
        m_history->tellDeliveriesChanged();
        QTRY_COMPARE(child<QLabel>(u"deliveriesCounts"_s)->text(), u"Resent: 2 delivered, 0 waiting, 0 given up"_s);
    }

    void newOnesComeAndTheSelectionStays()
    {
        for (int i = 200; i > 0; --i)
            add(i, DeliveryState::Delivered);
        open(200);
        select({100});
        table()->scrollTo(table()->currentIndex(), QAbstractItemView::PositionAtCenter);
        const QString before = payload();
        const int at = table()->visualRect(table()->currentIndex()).top();
        for (int i = 201; i < 204; ++i) {
            add(i, DeliveryState::Waiting);
            m_history->deliveries.move(m_history->deliveries.size() - 1, 0);
        }
        m_history->tellDeliveriesChanged();
        QTRY_COMPARE(table()->model()->rowCount(), 203);
        QCOMPARE(table()->currentIndex().row(), 103);
        QVERIFY(table()->selectionModel()->isRowSelected(103));
        QCOMPARE(payload(), before);
        QCOMPARE(table()->visualRect(table()->currentIndex()).top(), at); // nothing moves under the eye
    }

    void whatIsGivenUpIsWhereTheTagLeads()
    {
        sixOfAll();
        open(6);
        m_dialog->showGivenUp();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(child<QComboBox>(u"deliveriesState"_s)->currentIndex(), 3);
    }

    void longWordsStayInTheirPlace()
    {
        add(2, DeliveryState::Dead, u"Customer relations of the southern region, São Paulo office"_s);
        m_history->deliveries.last().problem =
            u"The receiver answered 410: this address is gone for good. Correct the address of the destination, then resend. "_s
            + QString(200, u'x');
        m_history->deliveries.last().payload = "[\"" + QByteArray(5000, 'y') + "\"]";
        add(1, DeliveryState::Waiting, u"مرحبا 世界"_s);
        m_history->deliveries.last().type = u"call.something_of_a_later_version"_s;
        m_history->deliveries.last().madeAt -= 400h;
        open(2);
        select({0});
        QVERIFY(m_dialog->width() < 1300);
        picture(u"deliveries-long"_s);
    }

private:
    void add(qint64 id, DeliveryState state, const QString &destination = u"CRM"_s)
    {
        const auto now = TimePoint(Duration(QDateTime::currentMSecsSinceEpoch()));
        desk::Delivery one;
        one.id = id;
        one.destination = destination;
        one.type = id % 2 ? u"call.ended"_s : u"call.needs_you"_s;
        one.call = {u"rtc_u1_9c6574da%1"_s.arg(id)};
        one.state = state;
        one.madeAt = now - (1000 - id) * 1s;
        one.nextTry = now + 90s;
        one.tries = state == DeliveryState::Dead ? 12 : 1;
        one.status = state == DeliveryState::Delivered ? 200 : 500;
        if (state != DeliveryState::Delivered)
            one.problem = u"The receiver answered 500. Look into its log."_s;
        one.payload = u"{\"id\":%1,\"type\":\"call.ended\",\"data\":{\"words\":\"<b>bold?</b>\"}}"_s.arg(id).toUtf8();
        m_history->deliveries.append(one);
    }
    void sixOfAll()
    {
        add(6, DeliveryState::Delivered);
        add(5, DeliveryState::Waiting);
        add(4, DeliveryState::Dead);
        add(3, DeliveryState::Delivered, u"n8n"_s);
        add(2, DeliveryState::Waiting);
        m_history->deliveries.last().tries = 0;
        add(1, DeliveryState::Dead, u"n8n"_s);
    }
    void open(int rows)
    {
        m_dialog = std::make_unique<ui::DeliveriesDialog>(*m_history);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_COMPARE(table()->model()->rowCount(), rows);
        QTRY_VERIFY(!child<QLabel>(u"deliveriesCounts"_s)->text().contains(u"Reading"_s));
    }
    void select(const QList<int> &rows)
    {
        table()->clearSelection();
        for (const int row : rows)
            table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0),
                                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    //! As a person would, by the keyboard.
    void choose(const QString &name, int index)
    {
        auto *filter = child<QComboBox>(name);
        while (filter->currentIndex() < index)
            QTest::keyClick(filter, Qt::Key_Down);
        while (filter->currentIndex() > index)
            QTest::keyClick(filter, Qt::Key_Up);
    }
    template <typename T> [[nodiscard]] T *child(const QString &name) const { return m_dialog->findChild<T *>(name); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return child<QPushButton>(name); }
    [[nodiscard]] QTableView *table() const { return child<QTableView>(u"deliveriesTable"_s); }
    [[nodiscard]] QString payload() const { return child<QPlainTextEdit>(u"deliveryPayload"_s)->toPlainText(); }
    [[nodiscard]] QString note(const QString &name) const { return child<ui::StateNote>(name)->text(); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void picture(const QString &name) const { grab(*m_dialog, name); }

    std::unique_ptr<FakeHistory> m_history;
    std::unique_ptr<ui::DeliveriesDialog> m_dialog;
};

QTEST_MAIN(DeliveriesDialogTest)
#include "tst_deliveriesdialog.moc"
