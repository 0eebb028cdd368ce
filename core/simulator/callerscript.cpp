#include "core/simulator/callerscript.h"

#include "core/simulator/opaqueid.h"

#include <QDateTime>
#include <QJsonDocument>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int spokenMsPerCharacter = 66;
constexpr int shortestSpeechMs = 400;
constexpr int patienceMs = 9'000;
constexpr int mostUnanswered = 4;

QString anybodyThere(const QString &language, int times)
{
    static const QStringList english{u"Hello?"_s, u"Hello? Are you still there?"_s, u"Can you hear me?"_s, u"Hello... is anybody there?"_s};
    static const QStringList portuguese{u"Alô?"_s, u"Alô? Você está aí?"_s, u"Está me ouvindo?"_s, u"Alô... tem alguém aí?"_s};
    return (language == "pt-BR"_L1 ? portuguese : english).at(times % 4);
}

QString impatient(const QString &language)
{
    return language == "pt-BR"_L1 ? u"Olha, não posso esperar mais. Eu ligo depois."_s
                                  : u"Look, I can't wait any longer. I'll call back."_s;
}

} // namespace

CallerScript::CallerScript(const Scenario &scenario, Agenda &agenda, EventStream &events, Conversation &conversation,
                           QRandomGenerator &random, QObject *parent)
    : QObject(parent),
      m_scenario(scenario),
      m_agenda(agenda),
      m_events(events),
      m_conversation(conversation),
      m_random(random),
      m_begun(agenda.now()),
      m_turn(agenda),
      m_speech(agenda),
      m_patience(agenda)
{
}

void CallerScript::begin()
{
    m_begun = m_agenda.now();
    waitForAnswer();
}

void CallerScript::silence()
{
    m_turn.stop();
    m_speech.stop();
    m_patience.stop();
    m_transcripts.clear();
}

void CallerScript::agentSpeaks(Duration length, bool isAnswer)
{
    m_patience.stop();
    m_unanswered = 0;
    if (m_leaving)
        return;
    m_turn.stop();
    if (m_speaking || !isAnswer)
        return;
    const Duration interruption = std::max(Duration(900), length * m_random.bounded(35, 65) / 100);
    if (isDone() && m_scenario.endsMidSentence)
        m_turn.set(interruption, [this] { Q_EMIT hungUp(); });
    else if (!isDone() && m_scenario.turns[m_next].interrupts)
        m_turn.set(interruption, [this] { takeTurn(); });
}

void CallerScript::agentFinished()
{
    if (m_speaking || m_leaving)
        return;
    m_patience.stop();
    if (isDone()) {
        end();
        return;
    }
    if (!m_turnDue)
        m_turnDue = m_agenda.now() + m_scenario.turns[m_next].pause.value_or(between(500, 1800));
    m_turn.set(std::max(*m_turnDue - m_agenda.now(), between(300, 600)), [this] { takeTurn(); });
}

void CallerScript::keepWaiting()
{
    if (!m_speaking && !m_leaving)
        waitForAnswer();
}

void CallerScript::takeTurn()
{
    m_turn.stop();
    m_turnDue.reset();
    if (m_scenario.turns[m_next].keys.isEmpty())
        speak(m_scenario.turns[m_next].caller, int(m_next));
    else
        pressKeys(0);
}

void CallerScript::pressKeys(qsizetype at)
{
    const ScriptedTurn &turn = m_scenario.turns[m_next];
    if (at == turn.keys.size()) {
        speak(turn.caller, int(m_next));
        return;
    }
    // The one event that has no event_id (fact sheet d.2).
    m_events.sendRaw(QString::fromUtf8(QJsonDocument(QJsonObject{{"type"_L1, "input_audio_buffer.dtmf_event_received"_L1},
                                                                 {"event"_L1, QString(turn.keys[at])},
                                                                 {"received_at"_L1, QDateTime::currentSecsSinceEpoch()}})
                                           .toJson(QJsonDocument::Compact)));
    m_turn.set(between(220, 420), [this, at] { pressKeys(at + 1); });
}

void CallerScript::speak(const QString &words, int turn)
{
    m_patience.stop();
    m_turn.stop();
    m_speaking = true;
    if (turn >= 0)
        m_next = turn + 1;
    const QString item = opaqueId("item_caller"_L1, m_random);
    const Duration spoken(std::max(shortestSpeechMs, int(words.size()) * spokenMsPerCharacter));
    m_events.send("input_audio_buffer.speech_started"_L1, {{"audio_start_ms"_L1, audioMs()}, {"item_id"_L1, item}});
    Q_EMIT speechStarted();
    m_speech.set(spoken, [this, item, words, turn, spoken] { stopSpeaking(item, words, turn, spoken); });
}

void CallerScript::stopSpeaking(const QString &item, const QString &words, int turn, Duration spoken)
{
    m_speaking = false;
    m_events.send("input_audio_buffer.speech_stopped"_L1, {{"audio_end_ms"_L1, audioMs()}, {"item_id"_L1, item}});
    m_conversation.add(item, callerTokens(spoken));
    const QJsonValue previous = m_conversation.previousOf(item);
    m_events.send("input_audio_buffer.committed"_L1, {{"previous_item_id"_L1, previous}, {"item_id"_L1, item}});
    const QJsonObject message{{"id"_L1, item},
                              {"object"_L1, "realtime.item"_L1},
                              {"type"_L1, "message"_L1},
                              {"status"_L1, "completed"_L1},
                              {"role"_L1, "user"_L1},
                              {"content"_L1, QJsonArray{QJsonObject{{"type"_L1, "input_audio"_L1}, {"transcript"_L1, QJsonValue::Null}}}}};
    m_events.send("conversation.item.added"_L1, {{"previous_item_id"_L1, previous}, {"item"_L1, message}});
    m_events.send("conversation.item.done"_L1, {{"previous_item_id"_L1, previous}, {"item"_L1, message}});
    const bool fails = m_transcriptionFails || (turn >= 0 && m_scenario.turns[turn].transcription == ScriptedTurn::Transcription::Fails);
    planTranscript(item, words, spoken, fails);
    waitForAnswer();
    Q_EMIT turnCommitted(turn);
}

// Transcription runs beside the answer: mostly done in the middle of it, now and then only after it, so also after a later caller turn.
void CallerScript::planTranscript(const QString &item, const QString &words, Duration spoken, bool fails)
{
    if (!m_transcription.isObject())
        return;
    while (!m_transcripts.empty() && !m_transcripts.front().isSet())
        m_transcripts.pop_front();
    m_transcripts.emplace_back(m_agenda);
    const Duration delay = m_random.bounded(8) == 0 ? between(3'000, 7'000) : between(250, 1'800);
    m_transcripts.back().set(delay, [this, item, words, spoken, fails] {
        if (fails)
            sendFailed(item);
        else
            sendTranscript(item, words, spoken);
    });
}

// A few words at a time, all at once: the transcription model works on a finished turn.
void CallerScript::sendTranscript(const QString &item, const QString &words, Duration spoken)
{
    constexpr qsizetype wordsInPiece = 3;
    const QStringList list = words.split(u' ');
    for (qsizetype at = 0; at < list.size(); at += wordsInPiece) {
        const QString piece = (at == 0 ? QString() : u" "_s) + list.mid(at, wordsInPiece).join(u' ');
        m_events.send("conversation.item.input_audio_transcription.delta"_L1,
                      {{"item_id"_L1, item}, {"content_index"_L1, 0}, {"delta"_L1, piece}});
    }
    sendCompleted(item, words, spoken);
}

void CallerScript::sendCompleted(const QString &item, const QString &words, Duration spoken)
{
    QJsonObject usage;
    // whisper and its kind bill seconds, the others tokens (fact sheet g).
    if (m_transcription["model"_L1].toString().contains("whisper"_L1)) {
        usage = {{"type"_L1, "duration"_L1}, {"seconds"_L1, double((spoken.count() + 999) / 1000)}};
    } else {
        const qint64 audio = callerTokens(spoken).audio;
        const qint64 text = textTokens(words).text;
        usage = {{"type"_L1, "tokens"_L1},
                 {"input_tokens"_L1, audio},
                 {"output_tokens"_L1, text},
                 {"total_tokens"_L1, audio + text},
                 {"input_token_details"_L1, QJsonObject{{"text_tokens"_L1, 0}, {"audio_tokens"_L1, audio}}}};
    }
    m_events.send("conversation.item.input_audio_transcription.completed"_L1,
                  {{"item_id"_L1, item}, {"content_index"_L1, 0}, {"transcript"_L1, words}, {"usage"_L1, usage}});
}

void CallerScript::sendFailed(const QString &item)
{
    m_events.send("conversation.item.input_audio_transcription.failed"_L1,
                  {{"item_id"_L1, item},
                   {"content_index"_L1, 0},
                   {"error"_L1,
                    QJsonObject{{"type"_L1, "server_error"_L1},
                                {"code"_L1, "transcription_failed"_L1},
                                {"message"_L1, "Input transcription failed for this item: 403 Forbidden."_L1}}}});
}

void CallerScript::waitForAnswer()
{
    m_patience.set(Duration(patienceMs) + between(0, 2'000), [this] { losePatience(); });
}

void CallerScript::losePatience()
{
    if (++m_unanswered > mostUnanswered) {
        Q_EMIT hungUp();
        return;
    }
    speak(anybodyThere(m_scenario.language, m_unanswered - 1), -1);
}

void CallerScript::end()
{
    if (m_scenario.end == ScenarioEnd::CallerHangsUp) {
        m_turn.set(m_scenario.endPause, [this] { Q_EMIT hungUp(); });
        return;
    }
    // For a person the caller waits long, says so, and goes.
    m_turn.set(std::max(m_scenario.endPause, Duration(45'000)), [this] {
        speak(impatient(m_scenario.language), -1);
        m_leaving = true;
        m_turn.set(Duration(4'500), [this] { Q_EMIT hungUp(); });
    });
}

} // namespace geon::simulator
