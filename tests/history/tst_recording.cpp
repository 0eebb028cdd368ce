#include "core/history/recording.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;
using calls::JournalKind;

namespace {

Recording sample()
{
    Recording recording;
    recording.program = u"GEON Console 1.2.0"_s;
    recording.exportedAt = fromUnixSeconds(1769868120);
    recording.call = {u"rtc_a1"_s};
    const QByteArray profile(R"({"name":"Clinic"})");
    recording.shared = {{QCryptographicHash::hash(profile, QCryptographicHash::Sha256), u"profile"_s, profile}};
    for (quint32 i = 1; i <= 40; ++i)
        recording.entries.append({recording.call, i, fromUnixSeconds(1769868000) + i * 13ms,
                                  i % 2 ? JournalKind::Event : JournalKind::Ticked,
                                  i % 2 ? QByteArray("{\"type\":\"x\",\"text\":\"ação\"}") : QByteArray()});
    return recording;
}

// A file that says of itself whatever it likes, whole by its hash.
QByteArray forged(const QByteArray &header, const QByteArray &body)
{
    QByteArray file("GEONCALL");
    const quint32 size = qToBigEndian(quint32(header.size()));
    file.append(reinterpret_cast<const char *>(&size), 4);
    file += header + body;
    return file + QCryptographicHash::hash(file, QCryptographicHash::Sha256);
}

QByteArray block(const QByteArray &packed)
{
    const quint32 size = qToBigEndian(quint32(packed.size()));
    return QByteArray(reinterpret_cast<const char *>(&size), 4) + packed;
}

const QByteArray plainHeader(R"({"format":1})");

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBackAsItWas()
    {
        const Recording recording = sample();
        const auto file = toFile(recording);
        QVERIFY(file);
        QCOMPARE(needsPassphrase(file->first(200)), std::optional(false));
        const auto read = recordingFrom(*file);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message + read.error().detail));
        QCOMPARE(*read, recording);
        QCOMPARE(*recordingFrom(*file, u"not asked for"_s), recording);
    }

    void aLargeOneComesBackToo()
    {
        Recording recording = sample();
        QByteArray noise(300'000, Qt::Uninitialized); // which cannot be compressed
        for (char &c : noise)
            c = char(QRandomGenerator::global()->bounded(256));
        recording.entries[3].body = noise;
        recording.entries[4].body = QByteArray(2'000'000, 'a');
        const auto file = toFile(recording);
        QVERIFY(file && file->size() < 400'000);
        QCOMPARE(*recordingFrom(*file), recording);
    }

    void aPassphraseIsNeededAndTold()
    {
        const Recording recording = sample();
        const auto file = toFile(recording, u"palavra-chave ç 7"_s);
        QVERIFY(file);
        QVERIFY(!file->contains("Clinic") && !file->contains("rtc_a1"));
        QCOMPARE(needsPassphrase(*file), std::optional(true));
        QCOMPARE(*recordingFrom(*file, u"palavra-chave ç 7"_s), recording);
        QCOMPARE(*recordingFrom(*file, u"palavra-chave c\u0327 7"_s), recording); // typed on another keyboard

        const auto without = recordingFrom(*file);
        QCOMPARE(without.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(without.error().message, u"This recording is encrypted. Write the passphrase it was made with."_s);
        const auto wrong = recordingFrom(*file, u"palavra-chave"_s);
        QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
        QVERIFY(wrong.error().message.startsWith(u"The passphrase is not the one"_s));
        QByteArray hurt = *file;
        hurt[hurt.size() - 60] = char(hurt[hurt.size() - 60] ^ 1);
        const auto damaged = recordingFrom(hurt, u"palavra-chave ç 7"_s);
        QCOMPARE(damaged.error().kind, ErrorKind::InvalidInput);
        QVERIFY(damaged.error().message.startsWith(u"This recording is damaged"_s));
        // Two files of one call share nothing.
        QVERIFY(toFile(recording, u"palavra-chave ç 7"_s)->right(500) != file->right(500));
    }

    void whatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("told");
        const QByteArray good = *toFile(sample());
        const QString damaged = u"This recording is damaged"_s;
        QTest::newRow("empty") << QByteArray() << u"This is not a recording of a call"_s;
        QTest::newRow("another") << QByteArray("%PDF-1.7 and so on") << u"This is not a recording of a call"_s;
        QTest::newRow("cut off in the header") << good.first(30) << damaged;
        QTest::newRow("cut off in the body") << good.chopped(100) << damaged;
        QTest::newRow("one byte more") << good + 'x' << damaged;
        QTest::newRow("newer") << forged(R"({"format":2,"program":"GEON Console 9.0"})", "?")
                               << u"This recording was made by a newer version of the program (GEON Console 9.0)."_s;
        QTest::newRow("no format") << forged("{}", {}) << damaged;
        QTest::newRow("no object") << forged("[1]", {}) << damaged;
        QTest::newRow("empty body") << forged(plainHeader, {}) << damaged;
        QTest::newRow("block of no size") << forged(plainHeader, block({})) << damaged;
        QTest::newRow("block that says it is huge")
            << forged(plainHeader, block(QByteArray("\x7f\xff\xff\xff", 4) + "xxxxxxxx")) << damaged;
        QTest::newRow("block larger than it may be") << forged(plainHeader, block(qCompress(QByteArray(200'000, 'a')))) << damaged;
        QByteArray bomb = qCompress(QByteArray(40'000'000, 'a'));
        qToBigEndian(quint32(60'000), bomb.data()); // it lies
        QTest::newRow("bomb") << forged(plainHeader, block(bomb)) << damaged;
        QByteArray body("\0\0\0\1x\0\0\0\0\xff\xff\xff\xff", 13);
        QTest::newRow("too many entries") << forged(plainHeader, block(qCompress(body))) << u"This recording is larger than 96 MB"_s;
        body.replace(9, 4, QByteArray("\0\0\xff\xff", 4));
        QTest::newRow("entries that are not there") << forged(plainHeader, block(qCompress(body))) << damaged;
        QTest::newRow("cipher of no kind") << forged(R"({"format":1,"cipher":{"name":"rot13"}})", "x") << damaged;
        QTest::newRow("cipher that is too dear") << forged(
            R"({"format":1,"cipher":{"name":"aes-256-gcm","kdf":"scrypt","n":1073741824,"r":64,"p":9,"salt":"","nonce":""}})", "x")
                                                 << damaged;
    }

    void whatCannotBeReadSaysWhy()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, told);
        const auto read = recordingFrom(file, u"x"_s);
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(told), qPrintable(read.error().message + u" / "_s + read.error().detail));
    }

    void manyBlocksCannotUnfoldWithoutEnd()
    {
        const QByteArray one = block(qCompress(QByteArray(64 * 1024, 'a')));
        QByteArray body;
        while (body.size() / one.size() < 1600)
            body += one;
        const auto read = recordingFrom(forged(plainHeader, body));
        QVERIFY(!read && read.error().message.startsWith(u"This recording is larger than 96 MB"_s));
    }

    void everyChangedByteIsFound()
    {
        const QByteArray good = *toFile(sample());
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray hurt = good;
            hurt[i] = char(hurt[i] ^ (1 << (i % 8)));
            QVERIFY2(!recordingFrom(hurt), qPrintable(QString::number(i)));
        }
    }

    // With its hash made right again, a changed file may be read as another; it must never do harm.
    void aHostileFileDoesNoHarm()
    {
        QRandomGenerator chance(20260131);
        const QByteArray good = *toFile(sample());
        for (int round = 0; round < 3000; ++round) {
            QByteArray hurt = good.chopped(32);
            for (int flips = chance.bounded(1, 6); flips > 0; --flips)
                hurt[chance.bounded(8, int(hurt.size()))] = char(chance.bounded(256));
            if (chance.bounded(4) == 0)
                hurt = hurt.first(chance.bounded(8, int(hurt.size())));
            hurt += QCryptographicHash::hash(hurt, QCryptographicHash::Sha256);
            const auto read = recordingFrom(hurt);
            QVERIFY(read || !read.error().message.isEmpty());
        }
        // The same behind the compression.
        const QByteArray packed = good.sliced(good.indexOf('}') + 1).chopped(32);
        const QByteArray plain = qUncompress(packed.sliced(4));
        QVERIFY(!plain.isEmpty());
        for (int round = 0; round < 3000; ++round) {
            QByteArray hurt = plain;
            for (int flips = chance.bounded(1, 6); flips > 0; --flips)
                hurt[chance.bounded(int(hurt.size()))] = char(chance.bounded(256));
            const auto read = recordingFrom(forged(plainHeader, block(qCompress(hurt))));
            QVERIFY(read || !read.error().message.isEmpty());
        }
    }

    void whatIsNotWholeIsNotWritten()
    {
        Recording none = sample();
        none.entries.clear();
        QCOMPARE(toFile(none).error().message, u"There is nothing to record of this call: it has no journal, or its words were removed."_s);
        Recording holed = sample();
        holed.entries.removeAt(5);
        QVERIFY(toFile(holed).error().message.startsWith(u"The journal of this call is not whole"_s));
        Recording huge = sample();
        huge.entries[2].body = QByteArray(largestRecording, 'a');
        QVERIFY(!toFile(huge));
    }
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "tst_recording.moc"
