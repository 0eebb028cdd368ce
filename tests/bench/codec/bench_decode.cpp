// What it costs to read one event: deltas by decode() against the same over QJsonDocument, and a call's usual mix.
// CPU time of this process, median of several rounds; the ratio is the number to keep, the nanoseconds are this machine's.
#include "core/realtime/decode.h"
#include "core/realtime/decodedocument.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <vector>

using namespace geon::realtime;

namespace {

using Frames = std::vector<QByteArray>;

double cpuNanoseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto nanoseconds = [](const timeval &time) { return double(time.tv_sec) * 1e9 + double(time.tv_usec) * 1e3; };
    return nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
}

using Read = void (*)(const QByteArray &);

double perEvent(const Frames &frames, Read read)
{
    constexpr size_t events = 100'000;
    const double before = cpuNanoseconds();
    for (size_t i = 0; i < events; ++i)
        read(frames[i % frames.size()]);
    return (cpuNanoseconds() - before) / double(events);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

qsizetype sink = 0; // keeps the results from being optimised away

void readFast(const QByteArray &frame)
{
    sink += qsizetype(decode(frame).has_value());
}
void readByDocument(const QByteArray &frame)
{
    sink += qsizetype(decodeDocument(frame).has_value());
}
void onlyParse(const QByteArray &frame)
{
    sink += QJsonDocument::fromJson(frame).object().size();
}

// The ways take turns, so that a busy machine troubles them alike.
void compare(const char *name, const Frames &frames)
{
    constexpr int rounds = 15;
    qsizetype bytes = 0;
    for (const QByteArray &frame : frames)
        bytes += frame.size();
    std::vector<double> fast, document, parse, ratio;
    for (int round = 0; round < rounds; ++round) {
        fast.push_back(perEvent(frames, readFast));
        document.push_back(perEvent(frames, readByDocument));
        parse.push_back(perEvent(frames, onlyParse));
        ratio.push_back(document.back() / fast.back());
    }
    std::printf("%-28s %6lld bytes  decode %7.0f ns  by document %7.0f ns  only parsed %7.0f ns  ratio %5.1f\n", name,
                static_cast<long long>(bytes / qsizetype(frames.size())), median(fast), median(document), median(parse), median(ratio));
}

QByteArray transcriptDelta(const QByteArray &words)
{
    return "{\"type\":\"response.output_audio_transcript.delta\",\"event_id\":\"event_CkTq8vN3xPzR5mWd7LfYb\","
           "\"response_id\":\"resp_CkTq8aJ2sVbG6nXe9HrUc\",\"item_id\":\"item_CkTq8wE4yKdM7pZh1QtSa\",\"output_index\":0,"
           "\"content_index\":0,\"delta\":\""
        + words + "\"}";
}

// Of a call's frames about nine in ten are deltas.
Frames usualMix()
{
    Frames others;
    QFile file(QStringLiteral(GEON_SOURCE_DIR "/tests/fixtures/realtime/ga.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd()) {
        const QByteArray frame = file.readLine().trimmed();
        if (!frameType(frame).endsWith(".delta"))
            others.push_back(frame);
    }
    Frames mix;
    for (const QByteArray &other : others) {
        mix.insert(mix.end(), 9, transcriptDelta(" verificar"));
        mix.push_back(other);
    }
    return mix;
}

} // namespace

int main()
{
    const QByteArray sorted = QJsonDocument::fromJson(transcriptDelta(" verificar")).toJson(QJsonDocument::Compact);
    compare("transcript delta", {transcriptDelta(" verificar")});
    compare("the same, members sorted", {sorted});
    compare("with UTF-8", {transcriptDelta(" você não está")});
    compare("with escapes", {transcriptDelta(" voc\\u00ea n\\u00e3o\\nest\\u00e1")});
    compare("audio delta",
            {"{\"type\":\"response.output_audio.delta\",\"event_id\":\"event_CkTq8vN3xPzR5mWd7LfYb\","
             "\"response_id\":\"resp_CkTq8aJ2sVbG6nXe9HrUc\",\"item_id\":\"item_CkTq8wE4yKdM7pZh1QtSa\",\"delta\":\""
             + QByteArray(4000, 'f') + "\"}"});
    const Frames mix = usualMix();
    if (mix.empty())
        return 1;
    compare("a call's mix, 9 in 10 deltas", mix);
    return sink == 0;
}
