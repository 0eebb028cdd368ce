#include "core/base/epolldispatcher.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <sys/socket.h>
#include <unistd.h>

using namespace geon;
using namespace std::chrono_literals;

namespace {

//! Two connected sockets.
struct Pair {
    Pair() { socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()); }
    ~Pair()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    Q_DISABLE_COPY_MOVE(Pair)
    void write() const { QCOMPARE(::write(ends[1], "x", 1), 1); }
    void read() const
    {
        char byte = 0;
        QCOMPARE(::read(ends[0], &byte, 1), 1);
    }
    std::array<int, 2> ends{-1, -1};
};

} // namespace

//! Runs on the dispatcher it tests: QTRY_* spins it.
class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(dynamic_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance())); }

    void aReadableSocketIsToldUntilItIsRead()
    {
        Pair pair;
        int told = 0;
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [&] {
            if (++told == 3)
                pair.read();
        });
        pair.write();
        QTRY_COMPARE(told, 3);
        QCoreApplication::processEvents();
        QCOMPARE(told, 3);
    }

    void aDisabledNotifierHearsNothing()
    {
        Pair pair;
        int told = 0;
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [&] { ++told; });
        notifier.setEnabled(false);
        pair.write();
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(told, 0);
        notifier.setEnabled(true);
        QTRY_VERIFY(told > 0);
    }

    void readingAndWritingAreToldApart()
    {
        Pair pair;
        int readable = 0;
        int writable = 0;
        QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
        QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
        connect(&reader, &QSocketNotifier::activated, this, [&] { ++readable; });
        connect(&writer, &QSocketNotifier::activated, this, [&] {
            ++writable;
            writer.setEnabled(false);
        });
        QTRY_COMPARE(writable, 1);
        QCOMPARE(readable, 0);
        pair.write();
        QTRY_VERIFY(readable > 0);
        QCOMPARE(writable, 1);
    }

    void aNotifierMayBeDestroyedByAnothersSlot()
    {
        Pair one;
        Pair two;
        std::unique_ptr<QSocketNotifier> first(new QSocketNotifier(one.ends[0], QSocketNotifier::Read));
        std::unique_ptr<QSocketNotifier> second(new QSocketNotifier(two.ends[0], QSocketNotifier::Read));
        int told = 0;
        connect(first.get(), &QSocketNotifier::activated, this, [&] {
            ++told;
            first->setEnabled(false);
            second.reset();
        });
        connect(second.get(), &QSocketNotifier::activated, this, [&] {
            ++told;
            second->setEnabled(false);
            first.reset();
        });
        one.write();
        two.write();
        QTRY_COMPARE(told, 1);
        QCoreApplication::processEvents();
        QCOMPARE(told, 1);
    }

    void aNumberUsedAgainIsAnotherDescriptor()
    {
        Pair watched;
        auto other = std::make_unique<Pair>();
        std::unique_ptr<QSocketNotifier> stale(new QSocketNotifier(other->ends[0], QSocketNotifier::Read));
        std::unique_ptr<QSocketNotifier> fresh;
        std::unique_ptr<Pair> reuse;
        int wrongly = 0;
        QSocketNotifier notifier(watched.ends[0], QSocketNotifier::Read);
        const auto swap = [&] {
            notifier.setEnabled(false);
            stale.reset();
            const int before = other->ends[0];
            other.reset();
            reuse = std::make_unique<Pair>(); // the kernel gives the lowest free numbers: the same ones
            QCOMPARE(reuse->ends[0], before);
            fresh = std::make_unique<QSocketNotifier>(reuse->ends[0], QSocketNotifier::Read);
            connect(fresh.get(), &QSocketNotifier::activated, this, [&] { ++wrongly; });
        };
        connect(&notifier, &QSocketNotifier::activated, this, swap);
        connect(stale.get(), &QSocketNotifier::activated, this, [&] { stale->setEnabled(false); });
        watched.write();
        other->write();
        QTRY_VERIFY(fresh);
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(wrongly, 0);
    }

    void aHangUpIsTold()
    {
        Pair pair;
        int told = 0;
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [&] {
            ++told;
            notifier.setEnabled(false);
        });
        ::shutdown(pair.ends[1], SHUT_RDWR);
        QTRY_COMPARE(told, 1);
    }

    void timersFireInOrderAndNeverEarly()
    {
        QList<int> order;
        QElapsedTimer since;
        since.start();
        const auto note = [&](int after) {
            order.append(after);
            QVERIFY2(since.elapsed() >= after, qPrintable(QString::number(since.elapsed())));
        };
        for (const int after : {60, 0, 20, 40})
            QTimer::singleShot(after, Qt::PreciseTimer, this, [=] { note(after); });
        QTRY_COMPARE(order, (QList<int>{0, 20, 40, 60}));
    }

    void aRepeatingTimerRepeatsUntilStopped()
    {
        int fired = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (++fired == 3)
                timer.stop();
        });
        timer.start(5ms);
        QVERIFY(timer.remainingTime() >= 0);
        QTRY_COMPARE(fired, 3);
        bool later = false;
        QTimer::singleShot(30, this, [&] { later = true; });
        QTRY_VERIFY(later);
        QCOMPARE(fired, 3);
        QCOMPARE(timer.remainingTime(), -1);
    }

    void aTimerMayStopAnotherThatIsDue()
    {
        QTimer one;
        QTimer two;
        int fired = 0;
        const auto stopBoth = [&] {
            ++fired;
            one.stop();
            two.stop();
        };
        connect(&one, &QTimer::timeout, this, stopBoth);
        connect(&two, &QTimer::timeout, this, stopBoth);
        one.start(0ms);
        two.start(0ms);
        QTRY_COMPARE(fired, 1);
        QCoreApplication::processEvents();
        QCOMPARE(fired, 1);
    }

    void aTimerDoesNotFireInsideItself()
    {
        int inside = 0;
        int deepest = 0;
        int others = 0;
        QTimer own;
        QTimer other;
        connect(&other, &QTimer::timeout, this, [&] { ++others; });
        connect(&own, &QTimer::timeout, this, [&] {
            deepest = std::max(deepest, ++inside);
            QEventLoop nested;
            QTimer::singleShot(20, &nested, &QEventLoop::quit);
            nested.exec();
            --inside;
            own.stop();
        });
        own.start(1ms);
        other.start(1ms);
        QTRY_VERIFY(!own.isActive());
        QCOMPARE(deepest, 1);
        QVERIFY(others > 0);
    }

    void timersGoWithTheirObject()
    {
        auto object = std::make_unique<QObject>();
        auto *dispatcher = QAbstractEventDispatcher::instance();
        object->startTimer(100h);
        object->startTimer(5ms, Qt::PreciseTimer);
        QCOMPARE(dispatcher->registeredTimers(object.get()).size(), 2);
        QObject *gone = object.get();
        object.reset();
        QCOMPARE(dispatcher->registeredTimers(gone).size(), 0);
    }

    void anotherThreadWakesTheWait()
    {
        QThread thread;
        thread.setEventDispatcher(new EpollDispatcher);
        QObject there;
        there.moveToThread(&thread);
        thread.start();
        std::atomic<int> heard = 0;
        for (int i = 0; i < 1000; ++i) {
            QMetaObject::invokeMethod(&there, [&] { ++heard; });
            if (i % 100 == 0)
                QTRY_COMPARE(heard.load(), i + 1);
        }
        QTRY_COMPARE(heard.load(), 1000);
        thread.quit();
        QVERIFY(thread.wait(5000));
    }

    void socketsMayBeLeftOut()
    {
        Pair pair;
        int told = 0;
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [&] {
            ++told;
            pair.read();
        });
        pair.write();
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
        QCOMPARE(told, 0);
        QTRY_COMPARE(told, 1);
    }

    void manyConnectionsAtOnce()
    {
        QTcpServer server;
        server.setListenBacklogSize(512);
        server.setMaxPendingConnections(512);
        connect(&server, &QTcpServer::newConnection, this, [&] {
            while (QTcpSocket *peer = server.nextPendingConnection())
                connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        constexpr int count = 200;
        int echoes = 0;
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < count; ++i) {
            auto &socket = *sockets.emplace_back(std::make_unique<QTcpSocket>());
            connect(&socket, &QTcpSocket::connected, this, [&socket] { socket.write("hello"); });
            connect(&socket, &QTcpSocket::readyRead, this, [&socket, &echoes] { echoes += int(socket.readAll().size()); });
            socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
        }
        QTRY_COMPARE(echoes, count * 5);
        for (const auto &socket : sockets)
            socket->disconnectFromHost();
        QTRY_VERIFY(std::ranges::all_of(sockets, [](const auto &socket) { return socket->state() == QAbstractSocket::UnconnectedState; }));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_epolldispatcher.moc"
