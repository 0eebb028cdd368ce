// The call page and the side panel whole: what a desk tells is what is seen, by eye, by key and by screen reader.
#include "samplecall.h"
#include "tests/support/fakedesk.h"
#include "ui/details/sidepanel.h"
#include "ui/instructions/instructionsedit.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/transcript/statenote.h"
#include "ui/transcript/transcriptview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] desk::OpenedCall opened()
{
    desk::OpenedCall call{sample::facts(), sample::conversation(), {}};
    for (quint64 i = 1; i <= 40; ++i)
        call.frames << desk::ProtocolFrame{i, i % 9 ? calls::Direction::Received : calls::Direction::Sent, sample::start + 2s * i,
                                           i % 9 ? u"response.output_audio_transcript.delta"_s : u"response.create"_s,
                                           R"({"type":"response.output_audio_transcript.delta","delta":"Bom dia"})"};
    calls::Action done{ActionId{1}, calls::ActionKind::Guide, calls::ActionState::Confirmed, call.facts.summary.id};
    done.askedAt = sample::start + 34s;
    calls::Action bad{ActionId{2}, calls::ActionKind::Say, calls::ActionState::NotConfirmed, call.facts.summary.id};
    bad.askedAt = sample::start + 66s;
    bad.reason = {calls::ReasonCode::NoAnswer, {}};
    call.facts.actions = {done, bad};
    return call;
}

} // namespace

class TestCallPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        m_desk->time = sample::start + 83s;
        m_window = std::make_unique<QWidget>();
        m_window->resize(1180, 860);
        auto *row = new QHBoxLayout(m_window.get());
        row->setContentsMargins({});
        row->setSpacing(1);
        m_page = new ui::CallPage(*m_desk);
        m_side = new ui::SidePanel(*m_desk);
        row->addWidget(m_page, 3);
        row->addWidget(m_side, 2);
        desk::Update agents;
        agents.agents = QList<agents::AgentProfile>{sample::profile()};
        tell(agents);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void anEmptyPageSaysWhatWillAppear()
    {
        QVERIFY(m_page->call().isEmpty());
        QVERIFY(m_page->transcript()->accessibleDescription().contains(u"Choose a call"_s));
        QVERIFY(!m_page->findChild<QPlainTextEdit *>(u"composerLine"_s)->isVisible());
        sample::grab(*m_window, u"page-empty"_s);
    }

    void anOpenedCallIsShownWhole()
    {
        open();
        QCOMPARE(m_page->call(), sample::summary().id);
        QCOMPARE(m_page->transcript()->rowCount(), 20);
        QCOMPARE(m_page->findChild<QLabel *>(u"callNumber"_s)->text(), u"+55 11 95555-0100"_s);
        QCOMPARE(m_page->findChild<QLabel *>(u"callTime"_s)->text(), u"01:23"_s);
        QCOMPARE(m_page->findChild<QLabel *>(u"callSituation"_s)->text(), u"Speaking"_s);
        QVERIFY(m_page->transcript()->toPlainText().contains(u"not confirmed"_s));
    }

    void changesArriveInPlace()
    {
        open();
        desk::Update update;
        auto growing = sample::conversation().last();
        growing.text += u" também no seu celular."_s;
        growing.partial = false;
        auto facts = sample::facts();
        facts.summary.activity = calls::Activity::Listening;
        update.watched = {{facts, {{19, growing}}, {}}};
        tell(update);
        QVERIFY(m_page->transcript()->toPlainText().endsWith(u"também no seu celular."_s));
        QCOMPARE(m_page->findChild<QLabel *>(u"callSituation"_s)->text(), u"Listening"_s);
    }

    void theClockTicksWhileItIsSeen()
    {
        open();
        m_desk->time += 5s;
        QTRY_COMPARE_WITH_TIMEOUT(m_page->findChild<QLabel *>(u"callTime"_s)->text(), u"01:28"_s, 3000);
    }

    void aLostLinkIsToldAtOnce()
    {
        open();
        const auto *banner = m_page->findChild<ui::StateNote *>(u"linkBanner"_s);
        QVERIFY(!banner->isVisible());
        desk::Update update;
        auto call = sample::summary();
        call.state = calls::CallState::Degraded;
        update.calls = {call};
        tell(update);
        QVERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(u"the call may go on"_s));
        QStringList facts;
        for (const auto *field : m_side->findChildren<QLineEdit *>())
            facts += field->text();
        QVERIFY(facts.contains(u"Link lost"_s));
        QCoreApplication::processEvents();
        sample::grab(*m_window, u"page-degraded"_s);
        update.calls = {sample::summary()};
        tell(update);
        QVERIFY(!banner->isVisible());
    }

    void aMissingSideSaysWhy()
    {
        auto call = opened();
        call.facts.callerTranscribed = false;
        m_page->show(call);
        const auto *notice = m_page->findChild<ui::StateNote *>(u"oneSidedNotice"_s);
        QVERIFY(notice->isVisible() && notice->text().contains(u"no transcription model"_s));
        call.facts.transcriptionProblem = u"<b>quota</b>"_s;
        m_page->show(call);
        QVERIFY(notice->text().contains(u"<b>quota</b>"_s));
    }

    void keysLeadToTheLineAndBack()
    {
        open();
        auto *line = m_page->findChild<QPlainTextEdit *>(u"composerLine"_s);
        m_page->focusSay();
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, u"One moment, please."_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_desk->last<desk::Say>()->line, u"One moment, please."_s);
        QSignalSpy left(m_page, &ui::CallPage::leaveRequested);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(m_page->transcript()->hasFocus());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(m_page->transcript(), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        m_page->find();
        QTRY_VERIFY(m_page->findChild<QLineEdit *>(u"findText"_s)->hasFocus());
    }

    void clearingLeavesNothingBehind()
    {
        open();
        m_page->clear();
        m_side->clear();
        QCOMPARE(m_page->transcript()->rowCount(), 0);
        QVERIFY(m_page->call().isEmpty());
        open();
        QCOMPARE(m_page->transcript()->rowCount(), 20);
    }

    void noControlIsNameless()
    {
        open();
        m_page->find();
        m_side->findChild<QTabWidget *>(u"detailTabs"_s)->setCurrentIndex(1);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
                || qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QAbstractItemView *>(widget);
            // Parts of Qt's own controls (a combo box's list, a field's clear button, a table's corner) are named by their owners.
            const bool part = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QLineEditIconButton")
                || widget->inherits("QTableCornerButton") || widget->inherits("QComboBoxListView") || widget->inherits("QHeaderView")
                || qobject_cast<QTabBar *>(widget->parentWidget());
            if (!control || part || widget->focusPolicy() == Qt::NoFocus)
                continue;
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(told);
            QVERIFY2(!told->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        }
    }

    void splittersCanBeRemembered()
    {
        for (const auto *splitter : m_side->findChildren<QSplitter *>())
            QVERIFY(!splitter->objectName().isEmpty());
    }

    void itLooksAsDesigned()
    {
        open();
        auto *tabs = m_side->findChild<QTabWidget *>(u"detailTabs"_s);
        for (const auto choice : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
            ui::applyTheme(*qApp, choice);
            const QString suffix = choice == ui::ThemeChoice::Light ? u"light"_s : u"dark"_s;
            tabs->setCurrentIndex(0);
            QCoreApplication::processEvents();
            sample::grab(*m_window, u"page-"_s + suffix);
            tabs->setCurrentIndex(1);
            QCoreApplication::processEvents();
            sample::grab(*m_window, u"page-events-"_s + suffix);
            QVERIFY(!m_window->grab().isNull());
        }
        m_page->focusSay();
        m_page->resize(360, 700);
        m_window->resize(820, 640);
        QCoreApplication::processEvents();
        sample::grab(*m_window, u"page-narrow"_s);
    }

private:
    void tell(const desk::Update &update)
    {
        m_page->apply(update);
        m_side->apply(update);
    }
    void open()
    {
        m_page->show(opened());
        m_side->show(opened());
    }

    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    ui::CallPage *m_page = nullptr;
    ui::SidePanel *m_side = nullptr;
};

QTEST_MAIN(TestCallPage)
#include "tst_callpage.moc"
