// Handing a caller to somebody else through the real window, by keyboard, against a service that takes it, refuses it or forgets it.
#include "tests/support/windowline.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using simulator::Faults;

namespace {

Faults failing(int status, bool ignored)
{
    Faults faults;
    faults.referStatus = status;
    faults.referIgnored = ignored;
    return faults;
}

desk::LiveSettings quick()
{
    desk::LiveSettings live;
    live.transferWithin = 1s;
    return live;
}

QString stateOf(const WindowLine &line)
{
    return line.find<ui::StateNote>("transferState")->text();
}

} // namespace

class TransferWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void aContactIsChosenAnnouncedAndReached()
    {
        WindowLine line(10);
        line.setup.commandLine.insert(config::key::addressBook, u"Maria Silva = +55 11 95555-0100\nDesk = sip:desk@example.com"_s);
        line.setup.commandLine.insert(config::key::transferAnnouncement, u"One moment, I will connect you."_s);
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_T);
        QTRY_COMPARE(line.focus(), u"transferTarget"_s);
        QCOMPARE(line.find<QListWidget>("addressBook")->count(), 2);
        QCOMPARE(line.find<QLineEdit>("transferAnnouncement")->text(), u"One moment, I will connect you."_s);
        auto *go = line.find<QPushButton>("transferGo");
        QVERIFY(!go->isEnabled());

        line.write(u"mar"_s);
        QCOMPARE(line.find<QListWidget>("addressBook")->count(), 1);
        QVERIFY(go->accessibleName().contains(u"Maria Silva"_s));
        line.press(Qt::Key_Return); // to the button that names both
        QCOMPARE(line.focus(), u"transferGo"_s);
        line.press(Qt::Key_Return);
        QTRY_COMPARE(line.telephone.calls.value(line.call).state, CallState::Transferring);
        QTRY_COMPARE_WITH_TIMEOUT(line.telephone.calls.value(line.call).reason.code, ReasonCode::EndedByTransfer, 30000);
        QVERIFY(line.telephone.text().contains(u"One moment, I will connect you."_s));
        QTRY_VERIFY2(stateOf(line).contains(u"Maria Silva"_s), qPrintable(stateOf(line)));
        QTRY_VERIFY(line.find<QLabel>("callSituation")->text().contains(u"Maria Silva"_s));
    }

    void aNumberIsCheckedAsItIsWrittenAndCanBeKept()
    {
        WindowLine line(4);
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_T);
        auto *note = line.find<ui::StateNote>("transferNote");
        line.write(u"11 95555"_s);
        QVERIFY2(note->text().contains(u"+55 11"_s), qPrintable(note->text())); // says how it is written
        QVERIFY(!line.find<QPushButton>("transferGo")->isEnabled());
        line.find<QLineEdit>("transferTarget")->clear();
        line.write(u"+5511955550100"_s);
        QVERIFY2(note->text().contains(u"+55 11 95555-0100"_s), qPrintable(note->text()));
        QVERIFY(line.find<QPushButton>("transferGo")->isEnabled());

        auto *name = line.find<QLineEdit>("contactName");
        QVERIFY(name->isVisible());
        name->setFocus();
        line.write(u"Maria Silva"_s);
        line.press(Qt::Key_Return);
        QCOMPARE(line.setup.savedChanges.size(), 1);
        QCOMPARE(line.setup.savedChanges.first().value(config::key::addressBook), u"Maria Silva = +5511955550100"_s);
        line.setup.commandLine.insert(config::key::addressBook, u"Maria Silva = +5511955550100"_s);
        line.setup.answerSave(true, u"Saved."_s);
        QVERIFY(!name->isVisible());
        QVERIFY(line.find<QPushButton>("transferGo")->accessibleName().contains(u"Maria Silva"_s));

        line.find<QLineEdit>("transferTarget")->setFocus();
        line.press(Qt::Key_Escape);
        QVERIFY(!line.find<QWidget>("transferPanel")->isVisible());
        QCOMPARE(line.focus(), u"callList"_s); // the keyboard is given back
        QCOMPARE(line.telephone.calls.value(line.call).state, CallState::Live);
    }

    void aBookThatCannotBeSavedIsSaid()
    {
        WindowLine line(4);
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_T);
        line.write(u"+5511955550100"_s);
        line.find<QLineEdit>("contactName")->setText(u"Maria"_s);
        line.find<QPushButton>("keepContact")->click();
        line.setup.answerSave(false, u"The disk is full."_s);
        QVERIFY(line.find<ui::StateNote>("transferNote")->text().contains(u"The disk is full."_s));
    }

    void refusedItSaysWhyAndOffersOtherWays()
    {
        WindowLine line(10, failing(500, false));
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_T);
        line.write(u"+5511955550100"_s);
        line.press(Qt::Key_Return);
        line.press(Qt::Key_Return);
        auto *again = line.find<QPushButton>("transferAgain");
        QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), 15000);
        QVERIFY2(stateOf(line).contains(u"did not happen"_s), qPrintable(stateOf(line)));
        QTRY_COMPARE(line.telephone.calls.value(line.call).state, CallState::Live);
        QTRY_COMPARE(line.focus(), u"transferAgain"_s);
        line.find<QPushButton>("transferSay")->click();
        QTRY_COMPARE(line.focus(), u"composerLine"_s);
        QVERIFY(!line.find<QWidget>("transferPanel")->isVisible());
    }

    void forgottenItIsNotConfirmedAndTriedAgain()
    {
        WindowLine line(3, failing(200, true), quick());
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_T);
        line.write(u"+5511955550100"_s);
        line.press(Qt::Key_Return);
        line.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(line).contains(u"not confirmed"_s), 15000);
        QVERIFY(stateOf(line).contains(u"trunk"_s)); // what to look at
        QTRY_COMPARE(line.focus(), u"transferAgain"_s);
        line.press(Qt::Key_Return);
        QTRY_COMPARE(line.telephone.calls.value(line.call).state, CallState::Transferring);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(line).contains(u"not confirmed"_s), 15000);

        // Closed and opened again, the ways on are still there.
        line.press(Qt::Key_Escape);
        line.key(Qt::Key_T);
        QVERIFY(line.find<QPushButton>("transferOther")->isVisible());
        line.find<QPushButton>("transferOther")->click();
        QTRY_COMPARE(line.focus(), u"transferTarget"_s);
        line.press(Qt::Key_Escape);
        line.key(Qt::Key_T);
        line.find<QPushButton>("transferHangUp")->click();
        QTRY_COMPARE(line.focus(), u"hangUp"_s); // asked for twice
        line.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(line.telephone.calls.value(line.call).reason.code, ReasonCode::EndedByOperator, 15000);
    }

    void whileASentenceIsAwaitedItCanBeTakenBack()
    {
        WindowLine line(2);
        QTRY_VERIFY(line.isLive() && line.speaks());
        line.key(Qt::Key_T);
        line.write(u"+5511955550100"_s);
        line.press(Qt::Key_Return);
        line.press(Qt::Key_Return);
        QTRY_COMPARE(line.focus(), u"transferWithdraw"_s);
        line.press(Qt::Key_Return);
        QTRY_COMPARE(line.telephone.calls.value(line.call).state, CallState::Live);
        QTRY_VERIFY2(stateOf(line).contains(u"taken back"_s), qPrintable(stateOf(line)));
    }
};

QTEST_MAIN(TransferWindowTest)
#include "tst_transfer.moc"
