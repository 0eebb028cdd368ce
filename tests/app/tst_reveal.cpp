// Masked words in the real window, with a real engine and a caller who reads out a card: seen only while the key is held.
#include "core/desk/localdesk.h"
#include "core/simulator/simulator.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakesetup.h"
#include "ui/calllist/callpane.h"
#include "ui/details/framesmodel.h"
#include "ui/theme/theme.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/mainwindow.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

struct Exchange {
    Exchange() : simulator(options()), window(desk, setup, history, store, ui::StartPage::Console)
    {
        const bool listening = simulator.listen().has_value();
        Q_ASSERT(listening);
        webhooks::WebhookServerOptions server;
        server.port = 0;
        server.secrets = {options().signingSecret};
        desk::EngineOptions engine{*realtime::Provider::azure(simulator.endpoint(), options().apiKey),
                                   {u"gpt-realtime"_s, u"gpt-4o-mini-transcribe"_s},
                                   std::move(server),
                                   {}};
        engine.library = agents::AgentLibrary::builtIn();
        QObject::connect(&desk, &desk::Desk::updated, &desk, [this](const desk::Update &update) {
            for (const calls::CallSummary &call : update.calls)
                summary = call;
            for (const calls::Action &action : update.actions) {
                if (action.kind == calls::ActionKind::Reveal)
                    reveal = action;
            }
        });
        QSignalSpy started(&desk, &desk::LocalDesk::started);
        desk.start(std::move(engine));
        if (started.isEmpty())
            started.wait();
        simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(started.value(0).value(0).toInt())));
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
    }

    void ring(const QString &scenario)
    {
        simulator::CallPlan plan;
        plan.scenario = scenario;
        std::ignore = simulator.placeCall(plan);
    }
    [[nodiscard]] QString text() const { return window.findChild<QPlainTextEdit *>(u"transcript"_s)->toPlainText(); }
    [[nodiscard]] QWidget *banner() const { return window.findChild<QWidget *>(u"clearBanner"_s); }
    [[nodiscard]] QString frames() const
    {
        QString all;
        const auto *model = window.findChild<ui::FramesModel *>();
        for (int row = 0; row < model->rowCount(); ++row)
            all += QString::fromUtf8(model->frame(row).raw) + u'\n';
        return all;
    }
    [[nodiscard]] bool isOver() const { return calls::isOver(summary.state); }

    static simulator::SimulatorOptions options()
    {
        simulator::SimulatorOptions wanted;
        wanted.apiKey = Secret(u"test-key-0123456789"_s);
        wanted.signingSecret = Secret(u"whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s);
        wanted.speed = 30;
        wanted.seed = 7;
        return wanted;
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    FakeSetup setup;
    FakeHistory history;
    simulator::Simulator simulator;
    desk::LocalDesk desk{std::make_shared<SystemClock>()};
    ui::MainWindow window;
    calls::CallSummary summary;
    calls::Action reveal;
};

const auto card = u"4111 1111 1111 1111"_s;

} // namespace

class RevealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void maskedEverywhereButWhileTheKeyIsHeld()
    {
        Exchange exchange;
        exchange.ring(u"support-pays-by-card.en"_s);
        // Whatever the window shows on the way, of the card it shows nothing.
        QTRY_VERIFY_WITH_TIMEOUT((!exchange.text().contains(u"one one") && !exchange.text().contains(u"4111") && exchange.isOver()), 90000);
        QVERIFY(exchange.text().contains(u"•••• •••• •••• ••••"));
        QVERIFY(exchange.text().contains(u"12/10/2026"));
        QVERIFY(exchange.frames().contains(u"••••") && !exchange.frames().contains(u"1111"));
        auto *list = exchange.window.findChild<ui::CallListView *>();
        QVERIFY(!list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"1111"));
        QVERIFY(exchange.banner()->isHidden());

        list->setFocus();
        QTest::keyPress(list, Qt::Key_F8);
        QTRY_VERIFY(exchange.text().contains(card));
        QTRY_VERIFY(exchange.banner()->isVisible());
        QTRY_VERIFY(exchange.frames().contains(u"4111"));
        QVERIFY(exchange.text().contains(u"four one one one"));

        QTest::keyRelease(list, Qt::Key_F8);
        QTRY_VERIFY(!exchange.text().contains(u"1111") && !exchange.text().contains(u"one one"));
        QTRY_VERIFY(exchange.banner()->isHidden());
        QVERIFY(!exchange.frames().contains(u"1111"));
        QTRY_VERIFY(exchange.reveal.settledAt != TimePoint{});
        QCOMPARE(exchange.reveal.state, calls::ActionState::Confirmed);
        QCOMPARE(exchange.reveal.call, exchange.summary.id);
        QVERIFY(exchange.reveal.settledAt >= exchange.reveal.askedAt);
    }

    void maskedWordsSayWhatTheyAre()
    {
        ui::TranscriptView view;
        view.resize(600, 300);
        view.show();
        calls::TranscriptEntry entry;
        entry.key = 1;
        entry.who = calls::Who::Caller;
        entry.text = u"it is •••• ••••"_s;
        entry.masked = {{6, 9, MaskedKind::Card}};
        view.open({entry});
        QTextCursor cursor(view.document());
        cursor.setPosition(2);
        view.setTextCursor(cursor);
        QVERIFY2(view.accessibleDescription().contains(u"card number"), qPrintable(view.accessibleDescription()));
        const auto tip = [&](int position) {
            cursor.setPosition(position);
            const QPoint at = view.viewport()->mapTo(&view, view.cursorRect(cursor).center());
            QHelpEvent help(QEvent::ToolTip, at, view.mapToGlobal(at));
            QApplication::sendEvent(&view, &help);
            return QToolTip::text();
        };
        QVERIFY(tip(2).isEmpty());
        QCOMPARE(tip(9), words::masked(MaskedKind::Card));
    }

    void theButtonDoesTheSame()
    {
        Exchange exchange;
        exchange.ring(u"support-pays-by-card.pt-BR"_s);
        QTRY_VERIFY_WITH_TIMEOUT(exchange.isOver(), 90000);
        auto *button = exchange.window.findChild<QToolButton *>(u"reveal"_s);
        QVERIFY(button->isVisible() && !button->toolTip().isEmpty());
        QTest::mousePress(button, Qt::LeftButton);
        QTRY_VERIFY(exchange.text().contains(card));
        QVERIFY(exchange.text().contains(u"quatro um um um"));
        QTest::mouseRelease(button, Qt::LeftButton);
        QTRY_VERIFY(!exchange.text().contains(card));
        button->setFocus();
        QTest::keyPress(button, Qt::Key_Space);
        QTRY_VERIFY(exchange.text().contains(card));
        QTest::keyRelease(button, Qt::Key_Space);
        QTRY_VERIFY(!exchange.text().contains(card));
    }

    void aWindowThatIsLeftMasksAgain()
    {
        Exchange exchange;
        exchange.ring(u"support-pays-by-card.en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(exchange.isOver(), 90000);
        auto *list = exchange.window.findChild<ui::CallListView *>();
        list->setFocus();
        QTest::keyPress(list, Qt::Key_F8);
        QTRY_VERIFY(exchange.text().contains(card));
        QEvent away(QEvent::WindowDeactivate);
        QApplication::sendEvent(&exchange.window, &away);
        QTRY_VERIFY(!exchange.text().contains(card));
        QTest::keyRelease(list, Qt::Key_F8);

        // And so does a call that is left.
        QTest::keyPress(list, Qt::Key_F8);
        QTRY_VERIFY(exchange.text().contains(card));
        list->select({});
        QTRY_VERIFY(exchange.text().isEmpty());
        QTRY_VERIFY(exchange.reveal.settledAt != TimePoint{});
        list->select(exchange.summary.id);
        QTRY_VERIFY(exchange.text().contains(u"••••"));
        QVERIFY(!exchange.text().contains(card));
        QTest::keyRelease(list, Qt::Key_F8);
    }
};

QTEST_MAIN(RevealTest)
#include "tst_reveal.moc"
