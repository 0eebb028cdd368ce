// Notifications over a real bus of the test's own, to a service of the test's own.
#include "tests/support/notificationservice.h"
#include "ui/outlets/desktopnotifier.h"

#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::Severity;

namespace {

ui::Note note(ui::NoteId id, Severity severity = Severity::Urgent, bool quiet = false)
{
    return {id, severity, {{}}, 1, quiet};
}

const ui::NoteText asksForPerson{u"Asks for a person"_s, u"<b>Ana</b> & co, agent Anna"_s};

} // namespace

class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bus.start())
            QSKIP("dbus-daemon is not installed");
    }

    void isShown_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("actions");
        QTest::newRow("all") << QStringList{u"body"_s, u"actions"_s, u"body-markup"_s} << u"&lt;b&gt;Ana&lt;/b&gt; &amp; co, agent Anna"_s
                             << true;
        QTest::newRow("plain text") << QStringList{u"body"_s} << asksForPerson.text << false;
    }
    void isShown()
    {
        QFETCH(const QStringList, capabilities);
        NotificationService service(m_bus.address());
        service.capabilities = capabilities;
        ui::DesktopNotifier notifier(m_bus.address());
        notifier.show(note(1), asksForPerson);
        QTRY_COMPARE(service.shown.size(), 1);
        const NotificationService::Shown &shown = service.shown.first();
        QCOMPARE(shown.title, asksForPerson.title);
        QTEST(shown.body, "body");
        QTEST(!shown.actions.isEmpty(), "actions");
        QCOMPARE(shown.replaces, 0U);
        QCOMPARE(shown.hints.value(u"urgency"_s).value<uchar>(), uchar(2));
        QCOMPARE(shown.hints.value(u"suppress-sound"_s).toBool(), true);
    }

    void urgencyFollowsSeverity()
    {
        NotificationService service(m_bus.address());
        ui::DesktopNotifier notifier(m_bus.address());
        notifier.show(note(1, Severity::Notice), asksForPerson);
        notifier.show(note(2, Severity::Warning), asksForPerson);
        notifier.show(note(3, Severity::Urgent), asksForPerson);
        QTRY_COMPARE(service.shown.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(service.shown.at(i).hints.value(u"urgency"_s).value<uchar>(), uchar(i));
    }

    void aChangeReplaces()
    {
        NotificationService service(m_bus.address());
        ui::DesktopNotifier notifier(m_bus.address());
        notifier.show(note(1), asksForPerson);
        QTRY_COMPARE(service.shown.size(), 1);
        notifier.show(note(1, Severity::Urgent, true), {u"2 calls need you"_s, {}});
        QTRY_COMPARE(service.shown.size(), 2);
        QCOMPARE(service.shown.at(1).replaces, service.shown.at(0).id);
        QCOMPARE(service.shown.at(1).hints.value(u"urgency"_s).value<uchar>(), uchar(0));
    }

    void changesWhileTheServiceThinksAreOne()
    {
        NotificationService service(m_bus.address());
        ui::DesktopNotifier notifier(m_bus.address());
        for (int i = 0; i < 20; ++i)
            notifier.show(note(1), {QString::number(i), {}});
        QTRY_VERIFY(!service.shown.isEmpty() && service.shown.last().title == u"19"_s);
        QVERIFY(service.shown.size() < 20);
        for (const auto &shown : service.shown.sliced(1))
            QCOMPARE(shown.replaces, service.shown.first().id);
    }

    void isWithdrawn()
    {
        NotificationService service(m_bus.address());
        ui::DesktopNotifier notifier(m_bus.address());
        notifier.show(note(1), asksForPerson);
        QTRY_COMPARE(service.shown.size(), 1);
        notifier.withdraw(1);
        QTRY_COMPARE(service.closed, QList{service.shown.first().id});
        // Before the service has answered.
        notifier.show(note(2), asksForPerson);
        notifier.withdraw(2);
        notifier.show(note(3), asksForPerson);
        QTRY_COMPARE(service.shown.last().title, asksForPerson.title);
        QTRY_VERIFY(service.standing().size() == 1);
    }

    void allAreWithdrawnAtTheEnd()
    {
        NotificationService service(m_bus.address());
        {
            ui::DesktopNotifier notifier(m_bus.address());
            notifier.show(note(1), asksForPerson);
            notifier.show(note(2), asksForPerson);
            QTRY_COMPARE(service.shown.size(), 2);
            QTest::qWait(0);
        }
        QTRY_VERIFY(service.standing().isEmpty());
    }

    void aPressIsTold_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("opens");
        QTest::newRow("the notification") << u"default"_s << true;
        QTest::newRow("its Open") << u"open"_s << true;
        QTest::newRow("something else") << u"settings"_s << false;
    }
    void aPressIsTold()
    {
        QFETCH(const QString, action);
        QFETCH(const bool, opens);
        NotificationService service(m_bus.address());
        ui::DesktopNotifier notifier(m_bus.address());
        QSignalSpy opened(&notifier, &ui::Notifier::opened);
        QSignalSpy dismissed(&notifier, &ui::Notifier::dismissed);
        notifier.show(note(7), asksForPerson);
        QTRY_COMPARE(service.answered, 1);
        const uint id = service.shown.first().id;
        service.press(id + 100, u"default"_s); // another program's
        service.press(id, action);
        service.close(id, 2);
        QTRY_COMPARE(dismissed.size(), 1);
        QCOMPARE(opened.size(), opens ? 1 : 0);
        if (opens)
            QCOMPARE(opened.first().first().value<ui::NoteId>(), ui::NoteId(7));
    }

    void oneThatRanOutIsNotShownAgainByAChange()
    {
        NotificationService service(m_bus.address());
        ui::DesktopNotifier notifier(m_bus.address());
        QSignalSpy opened(&notifier, &ui::Notifier::opened);
        notifier.show(note(1), asksForPerson);
        QTRY_COMPARE(service.answered, 1);
        const uint id = service.shown.first().id;
        service.close(id, 1);
        service.press(id, u"default"_s); // kept in the desktop's list of them
        QTRY_COMPARE(opened.size(), 1);
        notifier.show(note(1, Severity::Urgent, true), asksForPerson);
        notifier.show(note(2), {u"later"_s, {}});
        QTRY_COMPARE(service.shown.size(), 2);
        QCOMPARE(service.shown.last().title, u"later"_s);
    }

    void withoutAServiceItSaysSo()
    {
        ui::DesktopNotifier notifier(m_bus.address());
        QSignalSpy refused(&notifier, &ui::Notifier::refused);
        notifier.show(note(1), asksForPerson);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(1).value<ui::NoteText>(), asksForPerson);
        // It comes up later.
        NotificationService service(m_bus.address());
        notifier.show(note(2), asksForPerson);
        QTRY_COMPARE(service.shown.size(), 1);
    }

    void withoutABusItSaysSo()
    {
        ui::DesktopNotifier notifier(u"unix:path=/nowhere/bus"_s);
        QSignalSpy refused(&notifier, &ui::Notifier::refused);
        QElapsedTimer timer;
        timer.start();
        notifier.show(note(1), asksForPerson);
        QVERIFY(timer.elapsed() < 50); // whatever the bus does
        QTRY_COMPARE(refused.size(), 1);
    }

private:
    PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
