// Sounds to a server of the test's own; without one installed, how a machine without sound is spared.
#include "ui/outlets/pulsesounder.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::Severity;

class TestPulseSounder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const char *place : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
            qputenv(place, m_folder.path().toUtf8());
    }

    void withoutAServerNothingWaits()
    {
        ui::PulseSounder sounder(u"unix:/nowhere/pulse"_s);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i)
            sounder.play(Severity::Urgent, 60);
        QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    }

    void aServerThatHangsHoldsNobodyUp()
    {
        const QString path = m_folder.filePath(u"hangs"_s);
        QLocalServer server;
        QVERIFY(server.listen(path));
        QElapsedTimer timer;
        {
            ui::PulseSounder sounder(u"unix:"_s + path);
            timer.start();
            sounder.play(Severity::Urgent, 60);
            QVERIFY(timer.elapsed() < 50);
            QTRY_VERIFY(server.hasPendingConnections());
            timer.restart();
        }
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed()))); // the program ends
    }

    void isHeard()
    {
        const QString program = QStandardPaths::findExecutable(u"pulseaudio"_s);
        const QString recorder = QStandardPaths::findExecutable(u"parec"_s);
        if (program.isEmpty() || recorder.isEmpty())
            QSKIP("pulseaudio is not installed");
        const QString socket = m_folder.filePath(u"native.sock"_s);
        QProcess server;
        server.start(program,
                     {u"-n"_s, u"--daemonize=no"_s, u"--exit-idle-time=-1"_s, u"-L"_s,
                      u"module-null-sink sink_name=heard rate=48000 channels=1"_s, u"-L"_s,
                      u"module-native-protocol-unix auth-anonymous=1 socket=%1"_s.arg(socket)});
        QVERIFY(server.waitForStarted());
        QTRY_VERIFY(QFile::exists(socket));
        // The socket is there a moment before the server answers.
        const auto answers = [&] { return QProcess::execute(u"pactl"_s, {u"--server=unix:%1"_s.arg(socket), u"stat"_s}) == 0; };
        QTRY_VERIFY(answers());
        QProcess record;
        record.start(recorder,
                     {u"--server=unix:%1"_s.arg(socket), u"--device=heard.monitor"_s, u"--format=s16le"_s, u"--rate=48000"_s,
                      u"--channels=1"_s, u"--raw"_s, u"--latency-msec=20"_s});
        QVERIFY(record.waitForStarted());
        QVERIFY(record.waitForReadyRead());
        ui::PulseSounder sounder(u"unix:"_s + socket);
        sounder.play(Severity::Urgent, 100);
        QByteArray heard;
        const auto loud = [&] {
            heard += record.readAll();
            const auto *samples = reinterpret_cast<const qint16 *>(heard.constData());
            return std::count_if(samples, samples + heard.size() / 2, [](qint16 sample) { return std::abs(sample) > 2000; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(loud() > 5000, 10000);
        for (QProcess *process : {&record, &server}) {
            process->terminate();
            process->waitForFinished();
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPulseSounder)
#include "tst_pulsesounder.moc"
