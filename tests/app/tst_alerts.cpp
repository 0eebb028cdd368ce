// Alerts of the whole program: the real window and engine, a real bus, and a notification service as a desktop has it.
#include "app/console.h"
#include "core/config/commandline.h"
#include "tests/support/fakeoutlets.h"
#include "tests/support/notificationservice.h"
#include "tests/ui_shell/samplecalls.h"
#include "ui/alerts/tray.h"
#include "ui/outlets/desktopnotifier.h"
#include "ui/wall/wall.h"
#include "ui/window/mainwindow.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::Severity;

class AlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
        if (!m_bus.start())
            QSKIP("dbus-daemon is not installed");
    }

    void aProviderThatDoesNotAnswerIsTold()
    {
        NotificationService service(m_bus.address());
        app::Console console(commandLine(unreachable()), folders(), app::Console::Face::Window);
        FakeOutlets outlets;
        console.setOutlets({std::make_unique<ui::DesktopNotifier>(m_bus.address()), std::move(outlets.make().sounder)});
        QSignalSpy listening(&console, &app::Console::listening);
        console.start();
        QTRY_VERIFY_WITH_TIMEOUT(isShown(service, u"The provider has trouble"_s), 20000);
        QCOMPARE(outlets.played.first().first, Severity::Urgent);

        // Somebody calls the webhook who does not have the secret.
        QTRY_COMPARE(listening.size(), 1);
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(listening.first().first().toInt())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("webhook-id", "wh_1");
        request.setRawHeader("webhook-timestamp", QByteArray::number(QDateTime::currentSecsSinceEpoch()));
        request.setRawHeader("webhook-signature", "v1,bm90IHRoZSByaWdodCBvbmUgYXQgYWxsISEhISEhISE=");
        const std::unique_ptr<QNetworkReply> reply(network.post(request, "{}"));
        QTRY_VERIFY_WITH_TIMEOUT(isShown(service, u"Webhook refused"_s), 20000);
    }

    void aCallThatNeedsSomebodyGoesTheWholeWay()
    {
        NotificationService service(m_bus.address());
        app::Console console(commandLine({u"--demo=2"_s, u"--demo-speed=4"_s, u"--set"_s, u"GEON_NOTIFY=all"_s}), folders(),
                             app::Console::Face::Window);
        FakeOutlets outlets;
        console.setOutlets({std::make_unique<ui::DesktopNotifier>(m_bus.address()), std::move(outlets.make().sounder)});
        console.start();
        ui::MainWindow *window = console.window();

        // Somebody works in another window, and goes on doing so.
        QLineEdit elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        elsewhere.setFocus();
        QTRY_VERIFY(QApplication::activeWindow() == &elsewhere);
        QSignalSpy moved(qApp, &QGuiApplication::focusWindowChanged);

        calls::CallSummary call = sampleCall(7);
        call.attention = {{AttentionKind::AsksForPerson, Severity::Urgent, console.desk().now(), u"said on the call"_s, 0}};
        Q_EMIT console.desk().updated({.calls = {call}});
        QTRY_VERIFY(isShown(service, words::attention({.kind = AttentionKind::AsksForPerson})));
        QVERIFY(!service.shown.last().body.contains(u"said on the call"_s));
        QCOMPARE(outlets.played.size(), 1);
        QCOMPARE(console.alerts()->alertDesk().count(), 1);
        QCOMPARE(moved.size(), 0);
        QVERIFY(elsewhere.hasFocus());
        QVERIFY(!window->isActiveWindow());

        // The person presses it: now the window may come, with the call.
        service.press(service.shown.last().id, u"default"_s);
        QTRY_COMPARE(window->openedCall(), call.id);
        QTRY_VERIFY(window->isActiveWindow());
        QTRY_VERIFY(service.standing().isEmpty());

        call.attention.clear();
        Q_EMIT console.desk().updated({.calls = {call}});
        QCOMPARE(console.alerts()->alertDesk().count(), 0);
    }

    void theWallShowsWhatTheEngineTells()
    {
        app::Console console(commandLine({u"--demo=5"_s, u"--demo-speed=10"_s}), folders(), app::Console::Face::Window);
        console.start();
        ui::MainWindow *window = console.window();
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
        QTRY_VERIFY_WITH_TIMEOUT(window->wall().facts().liveCalls().size() >= 3, 20000);
        QTest::keyClick(window, Qt::Key_F11);
        QTRY_VERIFY(window->wall().isActiveWindow());
        QVERIFY(!window->wall().grab().isNull());
        QTest::keyClick(&window->wall(), Qt::Key_Escape);
        QVERIFY(!window->wall().isVisible());
        QVERIFY(window->isVisible());
    }

    void inATestRunTheDesktopIsLeftAlone()
    {
        app::Console console(commandLine({u"--demo=1"_s}), folders(), app::Console::Face::Window);
        console.start();
        Q_EMIT console.desk().updated({.calls = {sampleCall(7)}});
        QVERIFY(console.alerts() != nullptr);
    }

private:
    [[nodiscard]] static bool isShown(const NotificationService &service, const QString &title)
    {
        return std::ranges::any_of(service.shown, [&](const auto &shown) { return shown.title == title; });
    }

    [[nodiscard]] static QStringList unreachable()
    {
        QStringList arguments;
        for (const QString &setting :
             {u"AZURE_OPENAI_ENDPOINT=http://127.0.0.1:9"_s, u"AZURE_OPENAI_API_KEY=0123456789abcdef0123456789abcdef"_s,
              u"AZURE_OPENAI_REALTIME_MODEL=gpt-realtime"_s, u"AZURE_OPENAI_WEBHOOK_SECRET=whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s,
              u"PORT=0"_s, u"GEON_NOTIFY=all"_s})
            arguments << u"--set"_s << setting;
        return arguments;
    }

    [[nodiscard]] static config::CommandLine commandLine(QStringList arguments)
    {
        arguments.prepend(u"geon-console"_s);
        return config::parse(arguments);
    }

    [[nodiscard]] config::Folders folders() const
    {
        return {m_folder.path(), m_folder.filePath(u"settings"_s), m_folder.filePath(u"data"_s)};
    }

    QTemporaryDir m_folder;
    PrivateBus m_bus;
};

QTEST_MAIN(AlertsTest)
#include "tst_alerts.moc"
