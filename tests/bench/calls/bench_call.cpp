// What one more word costs a call, at its beginning and after 10,000 turns, and what a long call weighs. CPU time of this thread.
#include "core/calls/call.h"

#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace geon;
using namespace geon::calls;
using namespace geon::realtime;
using namespace Qt::StringLiterals;

namespace {

constexpr int deltasPerTurn = 40;

double cpuNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
}

size_t bytesInUse()
{
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

Call liveCall(TimePoint now)
{
    webhooks::IncomingCall incoming;
    incoming.call = {u"rtc_bench"_s};
    incoming.receivedAt = now;
    agents::AgentProfile profile;
    profile.instructions = u"You answer calls."_s;
    Call call(incoming, profile, {}, std::make_shared<PriceTable>(PriceTable::builtIn()));
    (void)call.accept(now);
    (void)call.apply(CallAnswer{.outcome = CallAnswer::Outcome::Ok, .status = 200}, now);
    (void)call.sidebandOpened(now);
    SessionInfo session;
    session.model = u"gpt-realtime"_s;
    session.transcriptionModel = u"gpt-4o-mini-transcribe"_s;
    (void)call.apply(SessionCreated{session}, now);
    return call;
}

//! One turn of the caller and the AI's answer: 7 events and the deltas.
void turn(Call &call, int number, TimePoint now)
{
    const ItemId caller{u"item_caller_%1"_s.arg(number)};
    const ItemId agent{u"item_agent_%1"_s.arg(number)};
    Response response;
    response.id = {u"resp_%1"_s.arg(number)};
    Item words;
    words.id = agent;
    words.kind = ItemKind::Message;
    words.role = Role::Assistant;
    (void)call.apply(InputCommitted{caller, {}}, now);
    (void)call.apply(ResponseCreated{response}, now);
    (void)call.apply(ItemAdded{caller, words}, now);
    (void)call.apply(OutputStarted{response.id}, now);
    const QString delta = u"word "_s;
    for (int i = 0; i < deltasPerTurn; ++i)
        (void)call.apply(TranscriptDelta{Speaker::Agent, agent, response.id, delta}, now);
    (void)call.apply(TranscriptDone{Speaker::Agent, agent, response.id, QString(190, u'a'), {}}, now);
    (void)call.apply(TranscriptDone{Speaker::Caller, caller, {}, QString(120, u'b'), TranscriptionUsage{}}, now);
    response.status = ResponseStatus::Completed;
    (void)call.apply(ResponseDone{response}, now);
    (void)call.apply(OutputStopped{response.id}, now);
}

//! CPU nanoseconds of one delta, in rows at the end of a call of @p turns turns. Best of several rounds.
double deltaCost(int turns)
{
    const TimePoint now = fromUnixSeconds(1767225600);
    Call call = liveCall(now);
    for (int i = 0; i < turns; ++i)
        turn(call, i, now);
    call.transcript().dropChanges();

    double best = 1e12;
    for (int round = 0; round < 20; ++round) {
        constexpr int rows = 100;
        std::vector<ServerEvent> events;
        for (int i = 0; i < rows * deltasPerTurn; ++i) {
            const QString number = QString::number(round * rows + i / deltasPerTurn);
            events.push_back(TranscriptDelta{Speaker::Agent, {u"item_bench_"_s + number}, {u"resp_bench_"_s + number}, u"word "_s});
        }
        const double start = cpuNanoseconds();
        for (const ServerEvent &event : events)
            (void)call.apply(event, now);
        best = std::min(best, (cpuNanoseconds() - start) / double(events.size()));
        call.transcript().dropChanges();
    }
    return best;
}

double bytesPerCall(int calls, int turns)
{
    const TimePoint now = fromUnixSeconds(1767225600);
    std::vector<Call> kept;
    kept.reserve(size_t(calls));
    const size_t before = bytesInUse();
    for (int i = 0; i < calls; ++i) {
        kept.push_back(liveCall(now));
        for (int t = 0; t < turns; ++t)
            turn(kept.back(), t, now);
        kept.back().transcript().dropChanges();
    }
    return double(bytesInUse() - before) / calls + double(sizeof(Call));
}

double mixedCost(int turns)
{
    const TimePoint now = fromUnixSeconds(1767225600);
    Call call = liveCall(now);
    const double start = cpuNanoseconds();
    for (int i = 0; i < turns; ++i)
        turn(call, i, now);
    return (cpuNanoseconds() - start) / double(turns) / (deltasPerTurn + 8);
}

} // namespace

int main()
{
    const double early = deltaCost(100);
    const double late = deltaCost(10000);
    std::printf("delta, 100 turns       %8.1f ns\n", early);
    std::printf("delta, 10,000 turns    %8.1f ns   ratio %.2f\n", late, late / early);
    std::printf("any event of a turn    %8.1f ns   (building it included)\n", mixedCost(10000));
    std::printf("a call of 200 turns    %8.1f KiB  (sizeof(Call) %zu, a row %zu)\n", bytesPerCall(50, 200) / 1024, sizeof(Call),
                sizeof(TranscriptEntry));
    return 0;
}
