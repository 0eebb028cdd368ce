// CallFloor: who has the floor in a live call, told from the service's speech, response and output events. Pure.
#pragma once

#include "core/calls/values.h"

namespace geon::calls {

class CallFloor
{
public:
    //! What the rows know and the floor does not.
    struct Surroundings {
        int toolsRunning = 0;
        int approvalsOpen = 0;
        TimePoint expiresAt{}; //!< the epoch: not known
    };

    CallFloor(Duration silentAfter, Duration expiringWithin) : m_silentAfter(silentAfter), m_expiringWithin(expiringWithin) { }

    void callerStarts() { m_callerSpeaks = true; }
    //! @p answered: the service answers by itself when the caller has finished.
    void callerStops(bool answered, TimePoint now);
    void responseStarts(const ResponseId &response);
    void responseEnds(const ResponseId &response, TimePoint now);
    //! A response runs of which we do not know the name: we attached in the middle of it.
    void unknownResponseRuns() { m_running = ResponseId(); }
    void soundStarts(const ResponseId &response);
    //! Played to its end, or cleared.
    void soundEnds(TimePoint now);
    //! Nothing is known of the floor any more: the link was lost, or has just come up.
    void reset(TimePoint now);

    [[nodiscard]] const std::optional<ResponseId> &running() const { return m_running; }
    [[nodiscard]] const std::optional<ResponseId> &sounding() const { return m_sounding; }
    //! Since when nobody speaks and nothing is made or run; none: somebody does, or something is.
    [[nodiscard]] std::optional<TimePoint> quietSince(const Surroundings &around) const;
    [[nodiscard]] Activity activity(const Surroundings &around, TimePoint now) const;
    //! When activity() will differ though nothing happens.
    [[nodiscard]] std::optional<TimePoint> changesAt(const Surroundings &around, TimePoint now) const;

private:
    [[nodiscard]] Activity undisturbed(const Surroundings &around, TimePoint now) const;

    Duration m_silentAfter;
    Duration m_expiringWithin;
    std::optional<ResponseId> m_running;  //!< being generated
    std::optional<ResponseId> m_sounding; //!< being heard
    bool m_callerSpeaks = false;
    bool m_answerDue = false;
    bool m_greeted = false; //!< the first words of the AI are over
    TimePoint m_quietSince{};
};

} // namespace geon::calls
