// CallMeter: what one call used and cost, and how long the caller waited for each answer. Pure.
#pragma once

#include "core/calls/pricing.h"
#include "core/calls/values.h"

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

    // The delay of one turn: the caller stops, the answer's first content comes, the answer is heard.
    void callerStarts();
    void callerStops(TimePoint now);
    void firstContent(TimePoint now);
    //! Sound that answers the caller begins; @p answersCaller is false for a line that an operator asked for.
    void soundStarts(bool answersCaller, TimePoint now);

    [[nodiscard]] const UsageTotals &usage() const { return m_usage; }
    [[nodiscard]] double cost() const { return m_cost; }
    //! False when tokens or seconds were used that the table has no price for.
    [[nodiscard]] bool costKnown() const { return m_costKnown; }
    [[nodiscard]] const std::optional<Duration> &lastDelay() const { return m_lastDelay; }
    [[nodiscard]] DelayFacts delay() const;

private:
    [[nodiscard]] const ModelPrice *priceOf(const QString &echoed, const QString &asked) const;

    std::shared_ptr<const PriceTable> m_prices;
    QString m_askedModel;
    QString m_askedTranscription;
    QString m_model;
    QString m_transcription;
    UsageTotals m_usage;
    double m_cost = 0;
    bool m_costKnown = true;

    std::optional<TimePoint> m_stoppedAt;
    std::optional<TimePoint> m_contentAt;
    std::optional<Duration> m_lastDelay;
    std::optional<Duration> m_lastThinking;
    std::vector<Duration> m_delays; //!< sorted
};

} // namespace geon::calls
