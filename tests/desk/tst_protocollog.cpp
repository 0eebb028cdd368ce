#include "core/calls/protocollog.h"

#include <QTest>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;

class ProtocolLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAreNumberedAndASkippedOneLeavesAGap()
    {
        ProtocolLog log;
        log.append(Direction::Received, {}, u"a"_s, QByteArrayView("1"));
        log.skip();
        log.append(Direction::Sent, {}, u"b"_s, QByteArrayView("2"));
        const auto frames = log.frames();
        QCOMPARE(frames.size(), 2);
        QCOMPARE(frames[0].number, 1u);
        QCOMPARE(frames[1].number, 3u);
        QCOMPARE(log.since(1).size(), 1);
        QCOMPARE(log.since(1).first().type, u"b"_s);
        QVERIFY(log.since(3).isEmpty());
    }

    void aQuietLogStaysSmallAndAWatchedOneKeepsMore()
    {
        ProtocolLog log;
        const QByteArray frame(1024, 'x');
        const auto fill = [&] {
            for (int i = 0; i < 200; ++i)
                log.append(Direction::Received, {}, u"x"_s, frame);
        };
        fill();
        QCOMPARE(log.frames().size(), ProtocolLog::quietBytes / 1024);
        log.setWatched(true);
        fill();
        QVERIFY(log.frames().size() >= 200);
        log.setWatched(false);
        QCOMPARE(log.frames().size(), ProtocolLog::quietBytes / 1024);
        QCOMPARE(log.frames().last().number, 400u);
    }

    void aHugeFrameIsCut()
    {
        ProtocolLog log;
        log.append(Direction::Received, {}, u"x"_s, QByteArray(1 << 20, 'x'));
        QCOMPARE(log.frames().first().raw.size(), ProtocolLog::frameBytes);
    }
};

QTEST_GUILESS_MAIN(ProtocolLogTest)
#include "tst_protocollog.moc"
