#include "core/realtime/decodedelta.h"

#include "core/realtime/jsonscan.h"

#include <algorithm>

namespace geon::realtime {

namespace {

enum class Delta { CallerWords, AgentWords, Audio, FunctionArguments, McpArguments };

struct Row {
    QByteArrayView type;
    Delta delta;
};

// The most frequent first.
constexpr Row rows[] = {
    {"response.output_audio_transcript.delta", Delta::AgentWords},
    {"conversation.item.input_audio_transcription.delta", Delta::CallerWords},
    {"response.output_audio.delta", Delta::Audio},
    {"response.output_text.delta", Delta::AgentWords},
    {"response.function_call_arguments.delta", Delta::FunctionArguments},
    {"response.mcp_call_arguments.delta", Delta::McpArguments},
    {"response.audio_transcript.delta", Delta::AgentWords}, // preview names from here
    {"response.audio.delta", Delta::Audio},
    {"response.text.delta", Delta::AgentWords},
};

std::optional<Delta> deltaOf(const JsonText &type)
{
    const auto row = std::ranges::find(rows, type.bytes(), &Row::type);
    return row == std::end(rows) ? std::nullopt : std::optional(row->delta);
}

// The members that any delta needs, where they stand in the frame.
struct Found {
    std::optional<Delta> delta;
    JsonText type, item, response, toolCall, words;

    JsonText *place(QByteArrayView name)
    {
        switch (name.size()) {
        case 4:
            return name == "type" ? &type : nullptr;
        case 5:
            return name == "delta" ? &words : nullptr;
        case 7:
            return name == "item_id" ? &item : name == "call_id" ? &toolCall : nullptr;
        case 11:
            return name == "response_id" ? &response : nullptr;
        default:
            return nullptr;
        }
    }
};

bool scan(QByteArrayView frame, Found &found)
{
    JsonScan json(frame);
    if (!json.enterObject())
        return false;
    for (JsonText name; json.nextMember(name);) {
        JsonText *const place = found.place(name.bytes());
        if (!place) {
            if (!json.skipValue())
                return false;
            continue;
        }
        // Given twice, not a string, or an id with an escape in it: for the document to judge.
        if (place->data || !json.readString(*place) || (place->escaped && place != &found.words))
            return false;
        if (place == &found.type && !(found.delta = deltaOf(found.type)))
            return false;
    }
    return json.atEnd() && found.delta;
}

QString idText(const JsonText &id)
{
    return id.ascii ? QString::fromLatin1(id.bytes()) : QString::fromUtf8(id.bytes());
}

bool has(const JsonText &text)
{
    return text.data;
}

} // namespace

std::optional<ServerEvent> decodeDelta(QByteArrayView frame)
{
    Found in;
    if (!scan(frame, in) || !has(in.words))
        return std::nullopt;
    if (in.delta == Delta::Audio && has(in.response) && in.words.ascii && !in.words.escaped)
        return OutputAudioDelta{ResponseId{idText(in.response)}, in.words.size};

    std::optional<QString> words = decodeText(in.words);
    if (!words || !has(in.item))
        return std::nullopt;
    ItemId item{idText(in.item)};
    switch (*in.delta) {
    case Delta::CallerWords:
        return TranscriptDelta{Speaker::Caller, std::move(item), {}, std::move(*words)};
    case Delta::AgentWords:
        if (has(in.response))
            return TranscriptDelta{Speaker::Agent, std::move(item), ResponseId{idText(in.response)}, std::move(*words)};
        return std::nullopt;
    case Delta::FunctionArguments:
        if (has(in.toolCall))
            return FunctionArgumentsDelta{std::move(item), idText(in.toolCall), std::move(*words)};
        return std::nullopt;
    case Delta::McpArguments:
        return McpArgumentsDelta{std::move(item), std::move(*words)};
    case Delta::Audio:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace geon::realtime
