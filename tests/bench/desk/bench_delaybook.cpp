// What the delays of all agents cost: one more turn, and the numbers that are made once a second. CPU time of this thread.
#include "core/desk/delaybook.h"

#include <cstdio>
#include <ctime>

using namespace geon;
using namespace geon::desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int agentCount = 20;
constexpr int turns = 100'000;
constexpr int tellings = 200;

double cpuMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

} // namespace

int main()
{
    DelayBook book;
    TimePoint now = fromUnixSeconds(1767225600);
    QList<ProfileId> profiles;
    for (int agent = 0; agent < agentCount; ++agent)
        profiles += ProfileId{u"agent-%1"_s.arg(agent)};
    const QString name = u"Anna / Collections"_s;
    const auto add = [&](int turn) { book.add(profiles.at(turn % agentCount), name, {now, {}, Duration(400 + turn % 977), {}, 200ms}); };

    const double begun = cpuMicroseconds();
    for (int turn = 0; turn < turns; ++turn)
        add(turn);
    const double added = cpuMicroseconds();
    qsizetype told = 0;
    for (int telling = 0; telling < tellings; ++telling) {
        now += 1s;
        add(telling);
        told += book.take(now)->size();
    }
    const double taken = cpuMicroseconds();
    std::printf("one turn: %.2f us; the numbers of %d agents with 200 turns each: %.0f us, once a second (%lld told)\n",
                (added - begun) / turns, agentCount, (taken - added) / tellings, static_cast<long long>(told));
    return 0;
}
