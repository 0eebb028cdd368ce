// ProgramRun: one run of a true program without a window, on given premises, until it ends or is killed; and what it printed.
#pragma once

#include "tests/recovery/premises.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

namespace geon {

class ProgramRun
{
public:
    explicit ProgramRun(const Premises &premises, const QString &program = QStringLiteral(GEON_CONSOLE),
                        const QStringList &arguments = {QStringLiteral("--headless")})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GEON_CONFIG_DIR"), premises.settingsFolder());
        environment.insert(QStringLiteral("GEON_DATA_DIR"), premises.dataFolder());
        environment.insert(QStringLiteral("GEON_TEST"), QStringLiteral("1")); // no keychain
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=false"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(premises.settingsFolder());
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [this] { read(); });
        m_process.start(program, arguments);
    }
    ~ProgramRun()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", (m_lines.join('\n') + "\n" + m_rest).constData());
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }
    Q_DISABLE_COPY_MOVE(ProgramRun)

    //! It takes webhooks.
    [[nodiscard]] bool listens()
    {
        return waitFor([this] { return !all(u"intake", {{u"part", u"server"}}).isEmpty(); });
    }

    //! At once, from wherever; the program has no say in it.
    void strike() { ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL); }
    //! The same, and waits until nothing of it is left.
    void kill()
    {
        strike();
        (void)gone();
    }
    [[nodiscard]] bool gone()
    {
        const bool finished = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patienceMs);
        read();
        return finished;
    }
    //! Asks it to end and leave its calls running; its exit code, or -1.
    int leave()
    {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        // Not waitForFinished: the service is on this thread.
        const bool finished = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patienceMs);
        read();
        return finished && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QProcess &process() { return m_process; }

    //! Whole lines, as they were printed.
    [[nodiscard]] const QList<QByteArray> &printed() const { return m_lines; }
    using Facts = QList<std::pair<QStringView, QStringView>>;
    //! The lines of one kind that say all these facts.
    [[nodiscard]] QList<QJsonObject> all(QStringView event, const Facts &facts = {}) const
    {
        QList<QJsonObject> found;
        for (const QByteArray &line : m_lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const bool fits = std::ranges::all_of(facts, [&](const auto &fact) { return object[fact.first].toString() == fact.second; });
            if (fits && object[u"event"].toString() == event)
                found.append(object);
        }
        return found;
    }
    [[nodiscard]] bool told(const CallId &call, QStringView state) const
    {
        return !all(u"call", {{u"call_id", call.value}, {u"state", state}}).isEmpty();
    }
    //! What was said, as far as it was printed.
    [[nodiscard]] QStringList turns(const CallId &call) const
    {
        QStringList texts;
        for (const QJsonObject &line : all(u"turn", {{u"call_id", call.value}})) {
            if (!line.contains(u"tool"))
                texts.append(line[u"text"].toString());
        }
        return texts;
    }

    //! False also when the program ends meanwhile.
    template <typename Condition> [[nodiscard]] bool waitFor(Condition condition)
    {
        return QTest::qWaitFor([&] { return condition() || m_process.state() == QProcess::NotRunning; }, patienceMs) && condition();
    }

private:
    void read()
    {
        m_rest += m_process.readAllStandardError();
        const qsizetype end = m_rest.lastIndexOf('\n');
        if (end < 0)
            return;
        m_lines += m_rest.first(end).split('\n');
        m_rest = m_rest.sliced(end + 1);
    }

    QProcess m_process;
    QByteArray m_rest; //!< of a line that is not whole
    QList<QByteArray> m_lines;
};

} // namespace geon
