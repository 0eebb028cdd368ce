// Pausing the AI and handing back through the real window, by keyboard, with a caller who goes on talking.
#include "tests/support/windowline.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using simulator::Faults;

class PauseWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void pausedSpokenForAndHandedBackByKeyboard()
    {
        WindowLine line(4);
        QTRY_VERIFY(line.speaks());
        auto *button = line.find<QPushButton>("pauseAi");
        QCOMPARE(button->accessibleName(), u"Pause AI"_s);
        QVERIFY(button->toolTip().contains(u"undo"_s));
        line.key(Qt::Key_P);
        auto *banner = line.find<QWidget>("pauseBanner");
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(button->accessibleName(), u"Hand back"_s);
        QVERIFY(!line.find<QLabel>("pausedSince")->text().isEmpty());
        QVERIFY(line.find<QToolButton>("sayMode")->isChecked()); // the operator speaks now
        QTRY_VERIFY(line.find<QLabel>("callSituation")->text().contains(u"paused"_s));

        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(line.telephone.transcript, [](const auto &row) { return row.who == Who::Caller && !row.text.isEmpty(); }),
            20000);
        line.key(Qt::Key_Return);
        line.find<QPlainTextEdit>("composerLine")->setFocus();
        line.find<QToolButton>("sayMode")->click();
        line.write(u"This is Rita speaking."_s);
        line.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(line.telephone.text().count(u"This is Rita speaking."_s) >= 2, 15000);
        QVERIFY(banner->isVisible());

        line.key(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 15000);
        QCOMPARE(button->accessibleName(), u"Pause AI"_s);
        const auto &actions = line.telephone.facts->actions;
        const auto handBack = std::ranges::find(actions, ActionKind::HandBack, &Action::kind);
        QVERIFY(handBack != actions.end());
        QCOMPARE(handBack->state, ActionState::Confirmed);
        QVERIFY(handBack->text.contains(u"Rita"_s)); // it was told
    }

    void withoutTelling()
    {
        WindowLine line(4);
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_P);
        QTRY_VERIFY(line.find<QWidget>("pauseBanner")->isVisible());
        line.find<QCheckBox>("tellTheAi")->setChecked(false);
        auto *handBack = line.find<QPushButton>("handBack");
        handBack->setFocus();
        QTest::keyClick(handBack, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!line.find<QWidget>("pauseBanner")->isVisible(), 15000);
        const auto &actions = line.telephone.facts->actions;
        QVERIFY(std::ranges::find(actions, ActionKind::HandBack, &Action::kind)->text.isEmpty());
    }

    void ignoredItIsNotClaimed()
    {
        Faults faults;
        faults.ignoredClientEvents = {u"session.update"_s};
        WindowLine line(4, faults);
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_P);
        auto *confirmation = line.find<QToolButton>("confirmationLine");
        QTRY_VERIFY_WITH_TIMEOUT(confirmation->accessibleName().contains(u"not confirmed"_s), 15000);
        QVERIFY(!line.find<QWidget>("pauseBanner")->isVisible());
        QCOMPARE(line.find<QPushButton>("pauseAi")->accessibleName(), u"Pause AI"_s);
    }

    void itOutlivesALostLink()
    {
        Faults faults;
        faults.dropSidebandAfter = 10s; // two and a half seconds here
        WindowLine line(4, faults);
        QTRY_VERIFY(line.isLive());
        line.key(Qt::Key_P);
        QTRY_VERIFY(line.find<QWidget>("pauseBanner")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(line.telephone.hasRow(EntryKind::Gap), 15000);
        QTRY_COMPARE(line.telephone.calls.value(line.call).state, CallState::Live);
        QVERIFY(line.find<QWidget>("pauseBanner")->isVisible());
    }
};

QTEST_MAIN(PauseWindowTest)
#include "tst_pause.moc"
