// CallerScript: the caller's side of one conversation: when the caller speaks, and what the service tells of it (fact sheet e).
#pragma once

#include "core/simulator/agenda.h"
#include "core/simulator/conversation.h"
#include "core/simulator/eventstream.h"
#include "core/simulator/scenario.h"

#include <QRandomGenerator>
#include <deque>

namespace geon::simulator {

class CallerScript : public QObject
{
    Q_OBJECT

public:
    CallerScript(const Scenario &scenario, Agenda &agenda, EventStream &events, Conversation &conversation, QRandomGenerator &random,
                 QObject *parent = nullptr);

    //! The caller is on the line and expects to be greeted.
    void begin();
    //! The AI can be heard. A caller who means to interrupt an answer does it some way into @p length; a filler is listened to.
    void agentSpeaks(Duration length, bool isAnswer);
    //! The AI has answered and is silent: the caller's turn, after a pause.
    void agentFinished();
    //! The AI is silent but has not answered yet: the caller waits, for a while.
    void keepWaiting();
    //! No event, no timer any more.
    void silence();

    //! The `transcription` object of the session; null: nobody writes down what the caller says.
    void setTranscription(const QJsonValue &transcription) { m_transcription = transcription; }
    void setTranscriptionFails(bool fails) { m_transcriptionFails = fails; }
    [[nodiscard]] bool isSpeaking() const { return m_speaking; }
    [[nodiscard]] int turnsSpoken() const { return int(m_next); }

Q_SIGNALS:
    void speechStarted();
    //! The caller's words are an item of the conversation. @p turn is -1 where the caller only asked whether anybody is there.
    void turnCommitted(int turn);
    void hungUp();

private:
    void planNextTurn(Duration pause);
    void takeTurn();
    void pressKeys(qsizetype at);
    void speak(const QString &words, int turn);
    void stopSpeaking(const QString &item, const QString &words, int turn, Duration spoken);
    void planTranscript(const QString &item, const QString &words, Duration spoken, bool fails);
    void sendTranscript(const QString &item, const QString &words, Duration spoken);
    void sendCompleted(const QString &item, const QString &words, Duration spoken);
    void sendFailed(const QString &item);
    void waitForAnswer();
    void losePatience();
    void end();

    [[nodiscard]] bool isDone() const { return m_next >= m_scenario.turns.size(); }
    [[nodiscard]] qint64 audioMs() const { return (m_agenda.now() - m_begun).count(); }
    [[nodiscard]] Duration between(int from, int to) { return Duration(m_random.bounded(from, to)); }

    Scenario m_scenario;
    Agenda &m_agenda;
    EventStream &m_events;
    Conversation &m_conversation;
    QRandomGenerator &m_random;
    QJsonValue m_transcription;
    bool m_transcriptionFails = false;
    bool m_speaking = false;
    bool m_leaving = false; //!< patience is over: nothing the AI says keeps the caller
    qsizetype m_next = 0;   //!< the turn to come
    int m_unanswered = 0;   //!< how often the caller asked whether anybody is there
    Duration m_begun{};
    std::optional<Duration> m_turnDue; //!< kept while the AI speaks, so that a long silence is not begun anew
    Alarm m_turn;
    Alarm m_speech;
    Alarm m_patience;
    std::deque<Alarm> m_transcripts; //!< one for each turn on its way to be written down
};

} // namespace geon::simulator
