// What the rules of Needs you cost: a thousand calls that live as calls do, and one more turn in a short and a very long call. CPU time of
// this thread; the calls are run twice, with rules and without, and the difference is theirs.
#include "core/calls/call.h"

#include <cstdio>
#include <ctime>

using namespace geon;
using namespace geon::calls;
using namespace geon::realtime;
using namespace Qt::StringLiterals;

namespace {

constexpr int deltasPerTurn = 40;
constexpr Duration turnEvery = 8s; // a turn of each side; the floor changes hands every four seconds
constexpr Duration step = 50ms;    // of the switchboard's ticker

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

const QStringList &sentences()
{
    static const QStringList all{
        u"I got a letter that says I owe you two hundred and forty dollars, but I already paid that last week."_s,
        u"Desculpe, eu não entendi direito, pode me dizer de novo qual é o valor da parcela e o vencimento dela?"_s,
        u"The router shows a red light since this morning, and I have restarted it twice as you told me to do."_s,
        u"Eu queria saber se dá para mudar o endereço da instalação, porque a gente se muda na semana que vem."_s,
        u"No, I don't want to talk to a person, I just want to know when the technician is going to be here."_s,
    };
    return all;
}

Call liveCall(int number, TimePoint now, const CallRules &rules)
{
    webhooks::IncomingCall incoming;
    incoming.call = {u"rtc_%1"_s.arg(number)};
    incoming.receivedAt = now;
    agents::AgentProfile profile;
    profile.instructions = u"You answer calls."_s;
    Call call(incoming, profile, {}, std::make_shared<PriceTable>(PriceTable::builtIn()), rules);
    (void)call.accept(now);
    (void)call.apply(CallAnswer{.outcome = CallAnswer::Outcome::Ok, .status = 200}, now);
    (void)call.sidebandOpened(now);
    SessionInfo session;
    session.model = u"gpt-realtime"_s;
    session.transcriptionModel = u"gpt-4o-mini-transcribe"_s;
    session.expiresAt = now + 1h;
    (void)call.apply(SessionCreated{session}, now);
    return call;
}

//! The caller speaks, is written down, and is answered: 14 events and the deltas.
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
    const auto feed = [&](const ServerEvent &event) { (void)call.apply(event, now); };
    feed(SpeechStarted{caller, 0});
    now += 3s;
    feed(SpeechStopped{caller, 0});
    feed(InputCommitted{caller, {}});
    feed(ResponseCreated{response});
    feed(OutputItemAdded{response.id, words});
    feed(ItemAdded{caller, words});
    feed(ContentPartAdded{});
    now += 1s;
    feed(OutputStarted{response.id});
    for (int i = 0; i < deltasPerTurn; ++i)
        feed(TranscriptDelta{Speaker::Agent, agent, response.id, u"word "_s});
    feed(TranscriptDone{Speaker::Agent, agent, response.id, sentences()[number % 5], {}});
    feed(TranscriptDone{Speaker::Caller, caller, {}, sentences()[(number + 2) % 5], TranscriptionUsage{}});
    response.status = ResponseStatus::Completed;
    response.usage.emplace();
    response.usage->outputAudio = 100;
    feed(ResponseDone{response});
    now += 3s;
    feed(OutputStopped{response.id});
    call.transcript().dropChanges();
}

CallRules rules(bool watched)
{
    CallRules rules;
    if (watched) {
        AttentionRules attention;
        attention.forbidden.emplace();
        for (int i = 0; i < 200; ++i)
            attention.forbidden->add({u"we guarantee number %1"_s.arg(i)});
        rules.attention = std::make_shared<const AttentionRules>(std::move(attention));
    }
    return rules;
}

//! CPU seconds of @p calls calls in @p turns turns each, with the ticker that asks every call when it wants to be woken.
double lifeOf(int calls, int turns, bool watched)
{
    TimePoint now = fromUnixSeconds(1767225600);
    const CallRules shared = rules(watched);
    std::vector<Call> all;
    for (int i = 0; i < calls; ++i)
        all.push_back(liveCall(i, now, shared));
    const double start = cpuSeconds();
    for (int number = 0; number < turns; ++number) {
        for (Call &call : all)
            turn(call, number, now);
        const TimePoint next = now + turnEvery;
        for (now += 7s; now < next; now += step) {
            for (Call &call : all) {
                if (const auto at = call.wakeAt(); at && *at <= now)
                    (void)call.tick(now);
            }
        }
    }
    return cpuSeconds() - start;
}

//! CPU microseconds of one more turn of the AI and of the caller, after @p turns turns.
double turnCost(int turns)
{
    const auto attention = rules(true).attention;
    CallAttention watch(attention);
    TimePoint now = fromUnixSeconds(1767225600);
    const auto one = [&](int number) {
        watch.said(Who::Caller, sentences()[number % 5], false, now);
        watch.said(Who::Agent, sentences()[(number + 1) % 5] + QString::number(number), false, now);
        watch.stand({}, {}, {}, number * 0.001, now);
        now += 8s;
    };
    for (int i = 0; i < turns; ++i)
        one(i);
    double best = 1e9;
    for (int round = 0; round < 50; ++round) {
        const double start = cpuSeconds();
        for (int i = 0; i < 100; ++i)
            one(turns + i);
        best = std::min(best, (cpuSeconds() - start) / 200);
    }
    return best * 1e6;
}

} // namespace

int main()
{
    constexpr int calls = 1000;
    constexpr int turns = 15;
    const double simulated = turns * std::chrono::duration<double>(turnEvery).count();
    double without = 1e9;
    double with = 1e9;
    for (int round = 0; round < 3; ++round) {
        without = std::min(without, lifeOf(calls, turns, false));
        with = std::min(with, lifeOf(calls, turns, true));
    }
    std::printf("1,000 calls, 0.25 turns/s each   %6.2f %% of a core for their rules (all of the calls: %.2f %%)\n",
                (with - without) / simulated * 100, with / simulated * 100);
    const double early = turnCost(100);
    const double late = turnCost(10000);
    std::printf("a turn, 100 turns                %6.2f us\n", early);
    std::printf("a turn, 10,000 turns             %6.2f us   ratio %.2f\n", late, late / early);
    std::printf("sizeof(CallAttention)            %6zu bytes\n", sizeof(CallAttention));
    return 0;
}
