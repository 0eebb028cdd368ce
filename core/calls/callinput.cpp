#include "core/calls/callinput.h"

namespace geon::calls {

namespace {

struct Tell {
    Call &call;
    TimePoint now;

    Effects operator()(const AcceptNow &) const { return call.accept(now); }
    Effects operator()(const Screen &screen) const { return call.screen(screen, now); }
    Effects operator()(const TurnAway &away) const { return call.turnAway(away, now); }
    Effects operator()(const Stale &) const
    {
        return nothing([&] { call.markStale(now); });
    }
    Effects operator()(const AcceptAnswered &it) const { return call.apply(it.answer, now); }
    Effects operator()(const RejectAnswered &it) const { return call.rejectAnswered(it.answer, now); }
    Effects operator()(const HangUpAnswered &it) const { return call.hangUpAnswered(it.answer, now); }
    Effects operator()(const ReferAnswered &it) const { return call.referAnswered(it.answer, now); }
    Effects operator()(const LinkOpened &) const { return call.sidebandOpened(now); }
    Effects operator()(const LinkClosed &it) const { return call.sidebandClosed(it.how, now); }
    Effects operator()(const Asked &it) const { return call.apply(it.command, it.action, now); }
    Effects operator()(const RulesChanged &it) const
    {
        return nothing([&] { call.use(it.attention, now); });
    }
    Effects operator()(const OutcomesChanged &it) const
    {
        return nothing([&] { call.useOutcomes(it.outcomes, it.required); });
    }
    Effects operator()(const RevealBegan &it) const
    {
        return nothing([&] { call.revealBegan(it.action, now); });
    }
    Effects operator()(const RevealEnded &it) const
    {
        return nothing([&] { call.revealEnded(it.action, now); });
    }
    Effects operator()(const Ticked &) const { return call.tick(now); }
    Effects operator()(const Resumed &it) const { return call.resume(it.last, now); }

    template <typename Work> static Effects nothing(Work work)
    {
        work();
        return {};
    }
};

} // namespace

Effects tell(Call &call, const CallInput &input, TimePoint now)
{
    return std::visit(Tell{call, now}, input);
}

Effects tell(Call &call, const tl::expected<realtime::ServerEvent, realtime::DecodeError> &event, TimePoint now)
{
    if (event)
        return call.apply(*event, now);
    call.badFrame(event.error(), now);
    return {};
}

} // namespace geon::calls
