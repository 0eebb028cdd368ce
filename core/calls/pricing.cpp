#include "core/calls/pricing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <cmath>

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

// The members of a price and their names in the file.
struct Column {
    QLatin1StringView name;
    double ModelPrice::*value;
};
constexpr Column columns[] = {
    {"text_in"_L1, &ModelPrice::textIn},   {"text_cached"_L1, &ModelPrice::textCached},   {"text_out"_L1, &ModelPrice::textOut},
    {"audio_in"_L1, &ModelPrice::audioIn}, {"audio_cached"_L1, &ModelPrice::audioCached}, {"audio_out"_L1, &ModelPrice::audioOut},
    {"image_in"_L1, &ModelPrice::imageIn}, {"image_cached"_L1, &ModelPrice::imageCached}, {"per_minute"_L1, &ModelPrice::perMinute},
};
constexpr double million = 1e6;
constexpr int fileVersion = 1;

tl::unexpected<Error> refuse(const QString &where, const QString &wanted)
{
    return failure(ErrorKind::InvalidInput, u"The price table cannot be used: %1 must be %2."_s.arg(where, wanted));
}

Result<ModelPrice> readPrice(const QJsonObject &json, const QString &where)
{
    ModelPrice price;
    price.model = json["model"_L1].toString();
    if (price.model.isEmpty())
        return refuse(where + ".model"_L1, u"the name of a model"_s);
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (member.key() == "model"_L1)
            continue;
        const auto *column = std::ranges::find_if(columns, [&](const Column &known) { return member.key() == known.name; });
        if (column == std::end(columns))
            return refuse(where + u'.' + member.key(), u"left out: it is not a price this program knows"_s);
        const double amount = member.value().toDouble(-1);
        if (!std::isfinite(amount) || amount < 0)
            return refuse(where + u'.' + member.key(), u"a number of US dollars, 0 or more"_s);
        price.*column->value = amount;
    }
    return price;
}

bool covers(const QString &priced, const QString &model)
{
    return model.startsWith(priced) && (model.size() == priced.size() || model[priced.size()] == u'-');
}

} // namespace

// clang-format off
PriceTable PriceTable::builtIn()
{
    //                                                        text               audio            image
    //                                                    in cached   out    in cached out     in cached  per minute
    return PriceTable({
        {u"gpt-realtime"_s,                             4.00, 0.40, 16.00, 32.00, 0.40, 64.00, 5.00, 0.50, 0},
        {u"gpt-realtime-1.5"_s,                         4.00, 0.40, 16.00, 32.00, 0.40, 64.00, 5.00, 0.50, 0},
        {u"gpt-realtime-2"_s,                           4.00, 0.40, 24.00, 32.00, 0.40, 64.00, 5.00, 0.50, 0},
        {u"gpt-realtime-2.1"_s,                         4.00, 0.40, 24.00, 32.00, 0.40, 64.00, 5.00, 0.50, 0},
        {u"gpt-realtime-mini"_s,                        0.60, 0.06,  2.40, 10.00, 0.30, 20.00, 0.80, 0.08, 0},
        {u"gpt-realtime-2.1-mini"_s,                    0.60, 0.06,  2.40, 10.00, 0.30, 20.00, 0.80, 0.08, 0},
        {u"gpt-4o-realtime-preview"_s,                  5.00, 2.50, 20.00, 40.00, 2.50, 80.00, 0,    0,    0},
        {u"gpt-4o-mini-realtime-preview"_s,             0.60, 0.30,  2.40, 10.00, 0.30, 20.00, 0,    0,    0},
        {u"gpt-4o-transcribe"_s,                        2.50, 0,    10.00, 0,     0,    0,     0,    0,    0},
        {u"gpt-4o-mini-transcribe"_s,                   1.25, 0,     5.00, 0,     0,    0,     0,    0,    0},
        {u"gpt-transcribe"_s,                           0,    0,    0,     0,     0,    0,     0,    0,    0.0045},
        {u"gpt-live-transcribe"_s,                      0,    0,    0,     0,     0,    0,     0,    0,    0.017},
        {u"gpt-realtime-whisper"_s,                     0,    0,    0,     0,     0,    0,     0,    0,    0.017},
        {u"whisper-1"_s,                                0,    0,    0,     0,     0,    0,     0,    0,    0.006},
    });
}
// clang-format on

Result<PriceTable> PriceTable::fromJson(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonObject file = QJsonDocument::fromJson(json, &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return failure(ErrorKind::InvalidInput,
                       u"The price table is not JSON: %1 at character %2."_s.arg(parse.errorString()).arg(parse.offset));
    if (file["version"_L1].toInt() != fileVersion)
        return refuse(u"version"_s, QString::number(fileVersion));
    if (!file["models"_L1].isArray())
        return refuse(u"models"_s, u"a list of prices"_s);

    QList<ModelPrice> prices;
    QSet<QString> seen;
    const QJsonArray models = file["models"_L1].toArray();
    for (qsizetype i = 0; i < models.size(); ++i) {
        const QString where = u"models[%1]"_s.arg(i);
        if (!models[i].isObject())
            return refuse(where, u"an object"_s);
        auto price = readPrice(models[i].toObject(), where);
        if (!price)
            return tl::unexpected(price.error());
        if (seen.contains(price->model))
            return refuse(where + ".model"_L1, u"named once: %1 is there already"_s.arg(price->model));
        seen.insert(price->model);
        prices.append(*price);
    }
    return PriceTable(prices);
}

QByteArray PriceTable::toJson() const
{
    QJsonArray models;
    for (const ModelPrice &price : m_prices) {
        QJsonObject row{{"model"_L1, price.model}};
        for (const Column &column : columns) {
            if (price.*column.value != 0)
                row[column.name] = price.*column.value;
        }
        models.append(row);
    }
    return QJsonDocument({{"version"_L1, fileVersion}, {"models"_L1, models}}).toJson();
}

const ModelPrice *PriceTable::find(const QString &model) const
{
    const ModelPrice *best = nullptr;
    for (const ModelPrice &price : m_prices) {
        if (covers(price.model, model) && (!best || price.model.size() > best->model.size()))
            best = &price;
    }
    return best;
}

double costOf(const realtime::Usage &usage, const ModelPrice &price)
{
    // A count is never trusted: more cached than sent would make the price negative.
    const auto fresh = [](qint64 all, qint64 cached) { return double(std::max<qint64>(0, all - cached)); };
    return (fresh(usage.inputText, usage.cachedText) * price.textIn + double(usage.cachedText) * price.textCached
            + fresh(usage.inputAudio, usage.cachedAudio) * price.audioIn + double(usage.cachedAudio) * price.audioCached
            + fresh(usage.inputImage, usage.cachedImage) * price.imageIn + double(usage.cachedImage) * price.imageCached
            + double(usage.outputText) * price.textOut + double(usage.outputAudio) * price.audioOut)
        / million;
}

double costOf(const realtime::TranscriptionUsage &usage, const ModelPrice &price)
{
    return (double(usage.inputTokens) * price.textIn + double(usage.outputTokens) * price.textOut) / million
        + usage.seconds / 60 * price.perMinute;
}

} // namespace geon::calls
