// Prices: what tokens cost (fact sheet g). USD per million tokens, or per minute for transcription; an estimate, and a table the user can
// edit.
#pragma once

#include "core/base/result.h"
#include "core/realtime/items.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace geon::calls {

struct ModelPrice {
    QString model; //!< a name, or its beginning up to a `-` (longest match wins): `gpt-realtime` also prices `gpt-realtime-2025-08-28`
    double textIn = 0;
    double textCached = 0;
    double textOut = 0;
    double audioIn = 0;
    double audioCached = 0;
    double audioOut = 0;
    double imageIn = 0;
    double imageCached = 0;
    double perMinute = 0; //!< transcription models billed by time

    friend bool operator==(const ModelPrice &, const ModelPrice &) = default;
};

class PriceTable
{
public:
    PriceTable() = default;
    explicit PriceTable(QList<ModelPrice> prices) : m_prices(std::move(prices)) { }

    //! The sheet's defaults.
    [[nodiscard]] static PriceTable builtIn();
    [[nodiscard]] static Result<PriceTable> fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] const QList<ModelPrice> &prices() const { return m_prices; }
    //! The price that applies to a model; none when no row matches (an Azure deployment may have any name: the user adds a row).
    [[nodiscard]] const ModelPrice *find(const QString &model) const;

    friend bool operator==(const PriceTable &, const PriceTable &) = default;

private:
    QList<ModelPrice> m_prices;
};

[[nodiscard]] double costOf(const realtime::Usage &usage, const ModelPrice &price);
[[nodiscard]] double costOf(const realtime::TranscriptionUsage &usage, const ModelPrice &price);

} // namespace geon::calls
