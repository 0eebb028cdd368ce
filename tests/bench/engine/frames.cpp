#include "tests/bench/engine/frames.h"

#include <array>

namespace geon::bench {

namespace {

// Ids have as many characters as the service's. TTTTTTTT stands for the turn's number and PPPPPPPP for the one's before.
constexpr QByteArrayView turnMark("TTTTTTTT");
constexpr QByteArrayView previousMark("PPPPPPPP");

constexpr std::array words{" Good", " payment", " of", " your", " account", " again", " please", " tomorrow", " the", " agreed"};

constexpr std::array callerSpeaks{
    R"({"type":"input_audio_buffer.speech_started","event_id":"event_CxQ1a2b3c4d5e6f7g","audio_start_ms":1240,"item_id":"item_CxQ1aCTTTTTTTT"})",
    R"({"type":"input_audio_buffer.speech_stopped","event_id":"event_CxQ1a2b3c4d5e6f7g","audio_end_ms":3480,"item_id":"item_CxQ1aCTTTTTTTT"})",
    R"({"type":"input_audio_buffer.committed","event_id":"event_CxQ1a2b3c4d5e6f7g","previous_item_id":"item_CxQ1aAPPPPPPPP","item_id":"item_CxQ1aCTTTTTTTT"})",
    R"({"type":"conversation.item.added","event_id":"event_CxQ1a2b3c4d5e6f7g","previous_item_id":"item_CxQ1aAPPPPPPPP","item":{"id":"item_CxQ1aCTTTTTTTT","object":"realtime.item","type":"message","status":"completed","role":"user","content":[{"type":"input_audio","transcript":null}]}})",
    R"({"type":"conversation.item.done","event_id":"event_CxQ1a2b3c4d5e6f7g","previous_item_id":"item_CxQ1aAPPPPPPPP","item":{"id":"item_CxQ1aCTTTTTTTT","object":"realtime.item","type":"message","status":"completed","role":"user","content":[{"type":"input_audio","transcript":null}]}})",
};

// The mark in its metadata makes the first one the greeting that the console asks for; on the others it says nothing.
constexpr auto responseCreated =
    R"({"type":"response.created","event_id":"event_CxQ1a2b3c4d5e6f7g","response":{"object":"realtime.response","id":"resp_CxQ1aTTTTTTTT","status":"in_progress","status_details":null,"output":[],"conversation_id":"conv_CxQ1a2b3c4d5","output_modalities":["audio"],"max_output_tokens":"inf","audio":{"output":{"format":{"type":"audio/pcmu"},"voice":"marin"}},"usage":null,"metadata":{"geon_greeting":"1"}}})";
constexpr auto itemAdded =
    R"({"type":"conversation.item.added","event_id":"event_CxQ1a2b3c4d5e6f7g","previous_item_id":"item_CxQ1aCTTTTTTTT","item":{"id":"item_CxQ1aATTTTTTTT","object":"realtime.item","type":"message","status":"in_progress","role":"assistant","content":[]}})";

constexpr std::array agentBegins{
    responseCreated,
    R"({"type":"response.output_item.added","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT","output_index":0,"item":{"id":"item_CxQ1aATTTTTTTT","object":"realtime.item","type":"message","status":"in_progress","role":"assistant","content":[]}})",
    itemAdded,
    R"({"type":"response.content_part.added","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT","item_id":"item_CxQ1aATTTTTTTT","output_index":0,"content_index":0,"part":{"type":"audio","transcript":""}})",
    R"({"type":"output_audio_buffer.started","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT"})",
};

constexpr auto callerDelta =
    R"({"type":"conversation.item.input_audio_transcription.delta","event_id":"event_CxQ1a2b3c4d5e6f7g","item_id":"item_CxQ1aCTTTTTTTT","content_index":0,"delta":"Can I pay it in two parts, ","obfuscation":"a1b2c3d4"})";
constexpr auto callerDone =
    R"({"type":"conversation.item.input_audio_transcription.completed","event_id":"event_CxQ1a2b3c4d5e6f7g","item_id":"item_CxQ1aCTTTTTTTT","content_index":0,"transcript":"Can I pay it in two parts, the first one now and the other one at the end of the month?","usage":{"type":"tokens","total_tokens":57,"input_tokens":38,"input_token_details":{"text_tokens":0,"audio_tokens":38},"output_tokens":19}})";
constexpr auto delta =
    R"({"type":"response.output_audio_transcript.delta","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT","item_id":"item_CxQ1aATTTTTTTT","output_index":0,"content_index":0,"delta":"WWWW","obfuscation":"a1b2c3"})";
constexpr auto transcriptDone =
    R"({"type":"response.output_audio_transcript.done","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT","item_id":"item_CxQ1aATTTTTTTT","output_index":0,"content_index":0,"transcript":"WWWW"})";

constexpr std::array agentEnds{
    R"({"type":"response.output_audio.done","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT","item_id":"item_CxQ1aATTTTTTTT","output_index":0,"content_index":0})",
    transcriptDone,
    R"({"type":"response.content_part.done","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT","item_id":"item_CxQ1aATTTTTTTT","output_index":0,"content_index":0,"part":{"type":"audio","transcript":"WWWW"}})",
    R"({"type":"response.output_item.done","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT","output_index":0,"item":{"id":"item_CxQ1aATTTTTTTT","object":"realtime.item","type":"message","status":"completed","role":"assistant","content":[{"type":"output_audio","transcript":"WWWW"}]}})",
    R"({"type":"conversation.item.done","event_id":"event_CxQ1a2b3c4d5e6f7g","previous_item_id":"item_CxQ1aCTTTTTTTT","item":{"id":"item_CxQ1aATTTTTTTT","object":"realtime.item","type":"message","status":"completed","role":"assistant","content":[{"type":"output_audio","transcript":"WWWW"}]}})",
    R"({"type":"response.done","event_id":"event_CxQ1a2b3c4d5e6f7g","response":{"object":"realtime.response","id":"resp_CxQ1aTTTTTTTT","status":"completed","status_details":null,"output":[{"id":"item_CxQ1aATTTTTTTT","object":"realtime.item","type":"message","status":"completed","role":"assistant","content":[{"type":"output_audio","transcript":"WWWW"}]}],"conversation_id":"conv_CxQ1a2b3c4d5","output_modalities":["audio"],"max_output_tokens":"inf","audio":{"output":{"format":{"type":"audio/pcmu"},"voice":"marin"}},"usage":{"total_tokens":1203,"input_tokens":1003,"output_tokens":200,"input_token_details":{"text_tokens":703,"audio_tokens":300,"image_tokens":0,"cached_tokens":640,"cached_tokens_details":{"text_tokens":640,"audio_tokens":0,"image_tokens":0}},"output_token_details":{"text_tokens":50,"audio_tokens":150}},"metadata":{"geon_greeting":"1"}}})",
    R"({"type":"rate_limits.updated","event_id":"event_CxQ1a2b3c4d5e6f7g","rate_limits":[{"name":"tokens","limit":40000,"remaining":38797,"reset_seconds":1.804}]})",
    R"({"type":"output_audio_buffer.stopped","event_id":"event_CxQ1a2b3c4d5e6f7g","response_id":"resp_CxQ1aTTTTTTTT"})",
};

QByteArray number(int value)
{
    return QByteArray::number(value).rightJustified(turnMark.size(), '0');
}

//! An unmasked text frame.
QByteArray framed(const QByteArray &json)
{
    QByteArray frame("\x81");
    if (json.size() < 126)
        frame.append(char(json.size()));
    else
        frame.append(char(126)).append(char(json.size() >> 8)).append(char(json.size() & 0xff)); // none is longer than 64 KiB
    return frame + json;
}

QByteArray saying(const char *json, const QByteArray &text)
{
    return QByteArray(json).replace("WWWW", text);
}

QByteArray ofTurn(QByteArray json, int turn)
{
    return framed(json.replace(turnMark, number(turn)).replace(previousMark, number(turn - 1)));
}

} // namespace

QByteArray sessionCreated()
{
    return framed(
        R"({"type":"session.created","event_id":"event_CxQ1a2b3c4d5e6f7g","session":{"type":"realtime","object":"realtime.session","id":"sess_CxQ1a2b3c4d5","model":"gpt-realtime","output_modalities":["audio"],"tools":[],"tool_choice":"auto","max_output_tokens":"inf","tracing":null,"prompt":null,"expires_at":4070908800,"audio":{"input":{"format":{"type":"audio/pcmu"},"transcription":{"model":"gpt-4o-mini-transcribe","language":"en","prompt":null},"noise_reduction":null,"turn_detection":{"type":"server_vad","threshold":0.5,"prefix_padding_ms":300,"silence_duration_ms":500,"idle_timeout_ms":null,"create_response":true,"interrupt_response":true}},"output":{"format":{"type":"audio/pcmu"},"voice":"marin","speed":1.0}},"include":null}})");
}

std::vector<QByteArray> conversation(int turns, int deltas)
{
    std::vector<QByteArray> frames;
    for (int turn = 1; turn <= turns; ++turn) {
        QByteArray said;
        const auto add = [&](const QByteArray &json) { frames.push_back(ofTurn(json, turn)); };
        for (const char *json : callerSpeaks)
            add(json);
        for (const char *json : agentBegins)
            add(json);
        for (int i = 0; i < deltas; ++i) {
            const char *word = words[size_t(i) % words.size()];
            said += word;
            add(saying(delta, word));
            // The caller's words come late, amid the answer.
            if (i == deltas / 4 || i == deltas / 3)
                add(callerDelta);
            else if (i == deltas / 2)
                add(callerDone);
        }
        for (const char *json : agentEnds)
            add(saying(json, said));
    }
    return frames;
}

QByteArray lastFrame()
{
    return ofTurn(saying(delta, lastWord), 99'999'999);
}

AnswerBlock::AnswerBlock()
{
    for (int answer = 0; answer < answers; ++answer) {
        const qsizetype begin = m_bytes.size();
        QByteArray said;
        m_bytes += framed(itemAdded);
        for (int i = 0; i < deltasPerAnswer; ++i) {
            const char *word = words[size_t(i) % words.size()];
            said += word;
            m_bytes += framed(saying(delta, word));
        }
        m_bytes += framed(saying(transcriptDone, said));
        for (qsizetype at = begin; (at = m_bytes.indexOf(turnMark, at)) >= 0; at += turnMark.size())
            m_places.push_back({at, answer});
    }
}

void AnswerBlock::renumber(int first)
{
    for (const auto &[at, answer] : m_places)
        m_bytes.replace(at, turnMark.size(), number(first + answer));
}

} // namespace geon::bench
