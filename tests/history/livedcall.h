// A call as the engine tells it to its journal: a short life, step by step, without sockets.
#pragma once

#include "core/calls/callbook.h"
#include "tests/support/fakeclock.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace geon {

using namespace Qt::StringLiterals;

class LivedCall
{
public:
    //! Clock and sink outlive it.
    LivedCall(const QString &id, FakeClock &clock, calls::JournalSink &sink, const QString &number = u"+14155550100"_s)
        : m_clock(clock), m_recorder(&sink)
    {
        calls::Beginning beginning;
        beginning.incoming.call = {id};
        beginning.incoming.delivery = {u"wh_"_s + id};
        beginning.incoming.createdAt = clock.now();
        beginning.incoming.receivedAt = clock.now();
        beginning.incoming.headers = {{u"From"_s, u"<sip:%1@h>"_s.arg(number)}, {u"To"_s, u"<sip:+14155550199@h>"_s}};
        beginning.profile.id = {u"support"_s};
        beginning.profile.name = u"Support"_s;
        beginning.profile.instructions = u"Help."_s;
        beginning.profile.outcomes = {u"Solved"_s, u"Open"_s};
        beginning.session.model = u"gpt-realtime"_s;
        beginning.session.transcriptionModel = u"gpt-4o-mini-transcribe"_s;
        beginning.prices = std::make_shared<const calls::PriceTable>(calls::PriceTable::builtIn());
        m_line = std::make_unique<calls::CallLine>(beginning.makeCall());
        m_recorder.began(*m_line, beginning, clock.now());
        m_recorder.webhook(*m_line, webhookBody(id, clock.now()), clock.now());
        m_recorder.flush();
    }

    static QByteArray webhookBody(const QString &id, TimePoint at)
    {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
        return QJsonDocument(QJsonObject{{u"id"_s, u"evt_"_s + id},
                                         {u"type"_s, u"realtime.call.incoming"_s},
                                         {u"created_at"_s, qint64{seconds}},
                                         {u"data"_s, QJsonObject{{u"call_id"_s, id}}}})
            .toJson(QJsonDocument::Compact);
    }

    void goLive()
    {
        using Outcome = realtime::CallAnswer::Outcome;
        tell(calls::AcceptNow());
        tell(calls::AcceptAnswered{{Outcome::Ok, 200}});
        tell(calls::LinkOpened());
        frame({{u"type"_s, u"session.created"_s},
               {u"session"_s, QJsonObject{{u"id"_s, u"sess_1"_s}, {u"model"_s, u"gpt-realtime"_s}, {u"instructions"_s, u"Help."_s}}}});
    }
    void callerSays(const QString &words)
    {
        const QString item = u"item_%1"_s.arg(++m_items);
        event(u"input_audio_buffer.speech_started"_s, {{u"item_id"_s, item}});
        event(u"input_audio_buffer.speech_stopped"_s, {{u"item_id"_s, item}});
        event(u"input_audio_buffer.committed"_s, {{u"item_id"_s, item}});
        event(u"conversation.item.input_audio_transcription.completed"_s, {{u"item_id"_s, item}, {u"transcript"_s, words}});
    }
    void agentSays(const QString &words)
    {
        const QString item = u"item_%1"_s.arg(++m_items);
        const QString response = u"resp_%1"_s.arg(m_items);
        const QJsonObject of{{u"response_id"_s, response}, {u"item_id"_s, item}};
        const QJsonObject message{{u"id"_s, item}, {u"type"_s, u"message"_s}, {u"role"_s, u"assistant"_s}, {u"status"_s, u"in_progress"_s}};
        event(u"response.created"_s, {{u"response"_s, QJsonObject{{u"id"_s, response}, {u"status"_s, u"in_progress"_s}}}});
        event(u"response.output_item.added"_s, {{u"response_id"_s, response}, {u"item"_s, message}});
        event(u"conversation.item.added"_s, {{u"item"_s, message}});
        event(u"output_audio_buffer.started"_s, of);
        for (const QString &word : words.split(u' ')) {
            QJsonObject delta = of;
            delta[u"delta"_s] = word + u' ';
            event(u"response.output_audio_transcript.delta"_s, delta);
        }
        QJsonObject done = of;
        done[u"transcript"_s] = words;
        event(u"response.output_audio_transcript.done"_s, done);
        event(u"response.done"_s, {{u"response"_s, QJsonObject{{u"id"_s, response}, {u"status"_s, u"completed"_s}}}});
        event(u"output_audio_buffer.stopped"_s, of);
    }
    void end()
    {
        tell(calls::LinkClosed{{realtime::SidebandClose::Why::Closed, 1000, {}}});
        tell(calls::LinkClosed{{realtime::SidebandClose::Why::CallGone, 404, {}}});
    }
    //! From beginning to end, with a turn of each.
    void live(const QString &asked, const QString &answered)
    {
        goLive();
        agentSays(u"Hello, how can I help?"_s);
        callerSays(asked);
        agentSays(answered);
        end();
    }

    void tell(const calls::CallInput &input)
    {
        m_clock.advance(100ms);
        m_recorder.told(*m_line, input, m_clock.now());
        perform(calls::tell(m_line->call, input, m_clock.now()));
    }
    [[nodiscard]] const calls::Call &call() const { return m_line->call; }
    [[nodiscard]] const CallId &id() const { return m_line->call.id(); }

private:
    void event(const QString &type, QJsonObject object)
    {
        object[u"type"_s] = type;
        frame(object);
    }
    void frame(const QJsonObject &object)
    {
        m_clock.advance(100ms);
        const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
        const auto event = realtime::decode(bytes);
        m_recorder.told(*m_line, bytes, event, m_clock.now());
        perform(calls::tell(m_line->call, event, m_clock.now()));
    }
    void perform(const calls::Effects &)
    {
        m_recorder.news(*m_line, m_clock.now());
        m_recorder.flush();
    }

    FakeClock &m_clock;
    calls::Recorder m_recorder;
    std::unique_ptr<calls::CallLine> m_line;
    int m_items = 0;
};

} // namespace geon
