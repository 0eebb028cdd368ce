// CallMeter: what one call used and cost, and how long the caller waited for each answer. Pure.
#pragma once

#include "core/calls/audioclock.h"
#include "core/calls/pricing.h"
#include "core/calls/values.h"

#include <deque>
#include <memory>
#include <vector>

namespace geon::calls {

class CallMeter
{
public:
    //! @p model and @p transcriptionModel are what we asked for; the session's echo says what it is.
    CallMeter(std::shared_ptr<const PriceTable> prices, QString model, QString transcriptionModel);
    void useModels(const realtime::SessionInfo &session);

    //! Of a response in any final state: a cancelled one is billed as well (fact sheet g).
    void count(const realtime::Usage &usage);
    void count(const realtime::TranscriptionUsage &usage);

    // The delay of one turn: the caller stops, tools run, the answer's first content comes, the answer is heard.
    void callerStarts(int audioMs, TimePoint now);
    void callerStops(int audioMs, TimePoint now);
    void firstContent(TimePoint now);
    //! The turn that waits for its answer cannot be measured: events were missed.
    void forgetTurn();
    //! Whether any tool runs, or waits for an approval; told as often as one likes.
    void toolsRun(bool running, TimePoint now);
    //! Sound that answers the caller begins; @p answersCaller is false for a line that an operator asked for.
    void soundStarts(bool answersCaller, TimePoint now);

    [[nodiscard]] const UsageTotals &usage() const { return m_usage; }
    [[nodiscard]] double cost() const { return m_cost; }
    //! False when tokens or seconds were used that the table has no price for.
    [[nodiscard]] bool costKnown() const { return m_costKnown; }
    [[nodiscard]] const std::optional<Duration> &lastDelay() const { return m_lastDelay; }
    [[nodiscard]] DelayFacts delay() const;
    //! The turns since the last call, oldest first, at most the newest 50.
    [[nodiscard]] std::vector<TurnDelay> takeTurns();

private:
    [[nodiscard]] Duration toolTime(TimePoint now) const;
    [[nodiscard]] TurnDelay split(TimePoint now) const;
    [[nodiscard]] const ModelPrice *priceOf(const QString &echoed, const QString &asked) const;

    std::shared_ptr<const PriceTable> m_prices;
    QString m_askedModel;
    QString m_askedTranscription;
    QString m_model;
    QString m_transcription;
    UsageTotals m_usage;
    double m_cost = 0;
    bool m_costKnown = true;

    AudioClock m_audio;
    Duration m_silence{}; //!< that the service waits through before a turn counts as finished, where it says so
    std::optional<TimePoint> m_stoppedAt;
    std::optional<TimePoint> m_contentAt;
    Duration m_detection{};
    Duration m_toolTime{}; //!< of this turn, until m_toolsSince
    Duration m_toolBeforeContent{};
    std::optional<TimePoint> m_toolsSince; //!< tools run
    std::optional<Duration> m_lastDelay;
    std::optional<Duration> m_lastThinking;
    std::vector<Duration> m_delays; //!< sorted
    std::deque<TurnDelay> m_recent; //!< newest last
    size_t m_untold = 0;            //!< of m_recent
};

} // namespace geon::calls
