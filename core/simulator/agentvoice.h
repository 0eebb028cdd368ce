// AgentVoice: one response after the other, from response.created to response.done, and the audio of them, which plays slower than it is
// generated (fact sheet e). It knows no scenario: what to say is given to it.
#pragma once

#include "core/simulator/agenda.h"
#include "core/simulator/conversation.h"
#include "core/simulator/eventstream.h"
#include "core/simulator/opaqueid.h"
#include "core/simulator/playbackqueue.h"
#include "core/simulator/scenario.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace geon::simulator {

//! One output item to be.
struct ResponsePart {
    enum class Kind { Message, McpCall, FunctionCall, ApprovalRequest };
    Kind kind = Kind::Message;
    QString text{}; //!< Message
    ScriptedTool tool{};
    QString approvalRequestId{}; //!< McpCall that was approved
};

struct ResponseOrder {
    QList<ResponsePart> parts{};
    QJsonObject metadata{}; //!< echoed
    bool outOfBand = false; //!< conversation "none": no item of the conversation, nothing played
    bool textOnly = false;  //!< output_modalities ["text"]
    bool silent = false;    //!< a fault: generated, but no audio ever comes
};

class AgentVoice : public QObject
{
    Q_OBJECT

public:
    enum class Ending { Completed, TurnDetected, ClientCancelled };

    AgentVoice(Agenda &agenda, EventStream &events, Conversation &conversation, QRandomGenerator &random, QObject *parent = nullptr);

    //! Starts the response of the default conversation; none may be active.
    void start(const ResponseOrder &order);
    //! Answers an out-of-band response at once, beside whatever is active.
    void answerAside(const ResponseOrder &order);
    //! Stops the generation. False when nothing was being generated.
    bool cancel(Ending why);
    //! Drops what is queued or playing and says so. False when nothing could be heard yet.
    bool clearAudio() { return m_playback.clear(); }
    //! No event, no timer any more.
    void silence();

    [[nodiscard]] bool isGenerating() const { return m_active.has_value(); }
    [[nodiscard]] QString activeResponse() const { return m_active ? m_active->id : QString(); }
    [[nodiscard]] bool isPlaying() const { return !m_playback.isEmpty(); }
    [[nodiscard]] bool hasSpoken() const { return m_playback.hasPlayed(); }
    //! Changed by the session: goes into `audio.output.voice` of responses.
    void setVoice(const QJsonValue &voice) { m_voice = voice; }
    void setPlaybackSpeed(double speed) { m_playbackSpeed = speed; }

Q_SIGNALS:
    //! Audio begins to play; it will take @p length if nobody stops it.
    void playbackStarted(geon::Duration length);
    void playbackEnded();
    //! response.done was sent. The ids are those of the tool items in it.
    void generated(geon::simulator::AgentVoice::Ending how, const QStringList &toolItems);

private:
    struct Active {
        QString id{};
        ResponseOrder order{};
        qsizetype part = -1;
        QString item{};
        QStringList words{}; //!< of the message being spoken
        qsizetype said = 0;
        QString toolCallId{};
        QJsonArray output{};
        QStringList toolItems{};
        Tokens used{};
    };
    void nextPart();
    void beginMessage(const QString &text);
    void sayWords();
    void finishMessage(QLatin1StringView status);
    void beginTool(const ResponsePart &part);
    void writeArguments(const ResponsePart &part);
    void runMcpTool(const ResponsePart &part);
    void finishTool(const QJsonObject &item);
    void finishResponse(Ending how);
    void addItem(const QJsonObject &item, Tokens tokens);
    void sendRateLimits(qint64 tokens);

    [[nodiscard]] QJsonObject responseObject(const Active &active, QLatin1StringView status) const;
    [[nodiscard]] QJsonObject messageItem(QLatin1StringView status, const QString &text) const;
    [[nodiscard]] QJsonObject toolItem(const ResponsePart &part, const QString &arguments) const;
    [[nodiscard]] QJsonObject partMembers() const;
    [[nodiscard]] QString newId(QLatin1StringView prefix) { return opaqueId(prefix, m_random); }
    [[nodiscard]] Duration playingTime(const QString &text) const;
    [[nodiscard]] Duration between(int from, int to) { return Duration(m_random.bounded(from, to)); }

    EventStream &m_events;
    Conversation &m_conversation;
    QRandomGenerator &m_random;
    QJsonValue m_voice;
    double m_playbackSpeed = 1.0;
    std::optional<Active> m_active;
    PlaybackQueue m_playback;
    Alarm m_step;
    qint64 m_tokensLeft = 40'000;
};

} // namespace geon::simulator
