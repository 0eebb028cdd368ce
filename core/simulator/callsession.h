// CallSession: an accepted call as the service runs it: the session object, the client events, and what the AI answers when.
#pragma once

#include "core/simulator/agentmind.h"
#include "core/simulator/agentvoice.h"
#include "core/simulator/callerscript.h"
#include "core/simulator/faults.h"
#include "core/simulator/serviceanswers.h"

#include <QSet>

namespace geon::simulator {

class CallSession : public QObject
{
    Q_OBJECT

public:
    //! @p asked is the body of accept; @p expiresAt in Unix seconds; @p twins as in AgentMind.
    CallSession(const QJsonObject &asked, qint64 expiresAt, const Scenario &scenario, const QList<Scenario> &twins, const Faults &faults,
                Agenda &agenda, EventStream &events, QRandomGenerator &random, QObject *parent = nullptr);

    //! The caller is on the line.
    void begin();
    //! A sideband has come: session.created, and what it may have missed of the start.
    void greet(QWebSocket *socket);
    //! One frame of a sideband.
    void receive(QWebSocket *from, const QString &frame);
    //! The time limit: error session_expired.
    void expire();
    //! No event, no timer any more.
    void silence();

    [[nodiscard]] int turnsSpoken() const { return m_caller.turnsSpoken(); }
    [[nodiscard]] const QJsonObject &session() const { return m_session; }

Q_SIGNALS:
    void clientEventReceived(const QJsonObject &event);
    void callerHungUp();

private:
    //! An answer the AI owes to a caller turn, and how far it has come.
    struct Owed {
        enum class Stage { Begin, Approval, Approved, FunctionOutput, Answer, Declined };
        int turn = -1; //!< -1: to a caller who only asked whether anybody is there
        Stage stage = Stage::Begin;
        QString toolItem; //!< the approval request's id, or the function's call_id
    };

    // Client events.
    void updateSession(QWebSocket *from, const QJsonObject &event);
    void createResponse(QWebSocket *from, const QJsonObject &event);
    void cancelResponse(QWebSocket *from, const QJsonObject &event);
    void clearOutput(QWebSocket *from, const QJsonObject &event);
    void createItem(QWebSocket *from, const QJsonObject &event);
    void deleteItem(QWebSocket *from, const QJsonObject &event);
    void retrieveItem(QWebSocket *from, const QJsonObject &event);
    void truncateItem(QWebSocket *from, const QJsonObject &event);
    void clearInput(QWebSocket *from, const QJsonObject &event);
    void commitInput(QWebSocket *from, const QJsonObject &event);
    void refuse(QWebSocket *from, const QJsonObject &event, const Refusal &refusal);
    void takeItem(const QJsonObject &item);
    void takeApproval(const QJsonObject &item);

    // The conversation.
    void callerSpeaks();
    void callerHasSpoken(int turn);
    void answerOwed();
    void responseEnded(AgentVoice::Ending how, const QStringList &toolItems);
    void advanceOwed(AgentVoice::Ending how, const QStringList &toolItems);
    void settle();
    void idle();
    void start(ResponseOrder order);
    void applySession();
    void importTools();
    void sendOddities();
    [[nodiscard]] ResponseOrder orderFor(Owed &owed);
    [[nodiscard]] ResponseOrder orderFor(const QJsonObject &params);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QJsonObject turnDetection() const;

    QJsonObject m_session;
    Faults m_faults;
    Agenda &m_agenda;
    EventStream &m_events;
    QRandomGenerator &m_random;
    Conversation m_conversation;
    AgentMind m_mind;
    AgentVoice m_voice;
    CallerScript m_caller;
    QHash<QString, QJsonObject> m_items; //!< what clients created, for retrieve
    std::optional<Owed> m_owed;
    bool m_answersOwed = false; //!< the response being generated is for m_owed
    bool m_greeted = false;     //!< a first response has begun
    bool m_toolsImported = false;
    bool m_oddSent = false;
    Alarm m_soon; //!< the moment between a turn and its automatic answer
    Alarm m_idle;
    Alarm m_import;
};

} // namespace geon::simulator
