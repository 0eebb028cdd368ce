// Frames of the service as they might come: the fixtures with other ids, words and outcomes, and what is no frame at all. The same seed
// makes the same frames.
#pragma once

#include "tests/codec/fixtures.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>

namespace geon::tests {

class RandomFrames
{
public:
    explicit RandomFrames(quint32 seed) : random(seed) { }

    //! Any event of the fixtures, about one of a few items and responses.
    QByteArray event()
    {
        static const QList<Fixture> all = allFixtures();
        const Fixture &from = all[random.bounded(int(all.size()))];
        return bytes(changed(from.object).toObject());
    }
    QByteArray eventOf(const QString &type)
    {
        static const QList<Fixture> all = allFixtures();
        QList<const Fixture *> some;
        for (const Fixture &one : all) {
            if (one.type == type)
                some.append(&one);
        }
        return bytes(changed(some[random.bounded(int(some.size()))]->object).toObject());
    }
    //! One piece of what is said, called or heard.
    QByteArray delta()
    {
        using namespace Qt::StringLiterals;
        QJsonObject object{{u"item_id"_s, item()}, {u"delta"_s, piece()}};
        switch (random.bounded(5)) {
        case 0:
            object[u"type"_s] = u"conversation.item.input_audio_transcription.delta"_s;
            break;
        case 1:
            object[u"type"_s] = u"response.function_call_arguments.delta"_s;
            object[u"call_id"_s] = u"call_%1"_s.arg(random.bounded(3));
            break;
        case 2:
            object[u"type"_s] = u"response.mcp_call_arguments.delta"_s;
            break;
        case 3:
            object[u"type"_s] = u"response.output_audio.delta"_s;
            object[u"response_id"_s] = response();
            object[u"delta"_s] = QString(4 * random.bounded(1, 60), u'A');
            break;
        default:
            object[u"type"_s] = u"response.output_audio_transcript.delta"_s;
            object[u"response_id"_s] = response();
        }
        return bytes(object);
    }
    QByteArray garbage()
    {
        const QByteArray whole = event();
        switch (random.bounded(6)) {
        case 0:
            return {};
        case 1:
            return whole.first(random.bounded(int(whole.size())));
        case 2:
            return QByteArray("\xff\xfe{\0}", 5);
        case 3:
            return R"({"type":"some.new.thing","item_id":"item_1","deep":[[{}]]})";
        case 4: // whole, where only its beginning is read
            return whole + QByteArray(70'000, ' ') + "x";
        default:
            return R"({"type":"response.output_audio_transcript.delta","item_id":"item_1","delta":"\ud83d"})";
        }
    }

    template <typename T> T one(std::initializer_list<T> of) { return of.begin()[random.bounded(int(of.size()))]; }
    QString item() { return QStringLiteral("item_%1").arg(random.bounded(8)); }
    QString response() { return QStringLiteral("resp_%1").arg(random.bounded(4)); }

    QRandomGenerator random;
    QStringList sent; //!< ids of client events, which errors may name

private:
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    QString piece()
    {
        using namespace Qt::StringLiterals;
        return one({u"word "_s, u"não "_s, u"\U0001F600 "_s, u"I want to talk to a person. "_s, u"{\"a\""_s, u"\""_s, QString(), u"\n"_s});
    }
    QString words()
    {
        using namespace Qt::StringLiterals;
        return one({u"final words"_s, u"I want to talk to a person."_s, u"This is ridiculous!"_s, QString(), u"Sim \U0001F44D"_s});
    }

    QJsonValue changed(const QJsonObject &object, const QString &inside = {})
    {
        using namespace Qt::StringLiterals;
        static const QSet<QString> items{u"item_id"_s, u"previous_item_id"_s, u"approval_request_id"_s};
        QJsonObject made;
        for (auto at = object.begin(); at != object.end(); ++at) {
            const QString name = at.key();
            if (items.contains(name))
                made[name] = name == "previous_item_id"_L1 && random.bounded(3) == 0 ? QJsonValue() : QJsonValue(item());
            else if (name == "response_id"_L1)
                made[name] = response();
            else if (name == "id"_L1 && inside == "response"_L1)
                made[name] = response();
            else if (name == "id"_L1 && (inside == "item"_L1 || inside == "output"_L1))
                made[name] = item();
            else if (name == "event_id"_L1 && inside == "error"_L1 && !sent.isEmpty())
                made[name] = sent[random.bounded(int(sent.size()))];
            else if (name == "call_id"_L1)
                made[name] = u"call_%1"_s.arg(random.bounded(3));
            else if (name == "instructions"_L1)
                made[name] = one({u"one"_s, u"two"_s});
            else if (name == "transcript"_L1)
                made[name] = words();
            else if (name == "metadata"_L1 || (inside == "response"_L1 && name == "status"_L1))
                made[name] = name == "metadata"_L1 ? metadata() : at.value();
            else
                made[name] = changed(at.value(), name);
        }
        if (inside == "response"_L1 && random.bounded(2))
            made[u"metadata"_s] = metadata();
        return made;
    }
    QJsonValue changed(const QJsonValue &value, const QString &name)
    {
        if (value.isObject())
            return changed(value.toObject(), name);
        if (!value.isArray())
            return value;
        QJsonArray made;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            made.append(changed(one, name));
        return made;
    }
    QJsonValue metadata()
    {
        using namespace Qt::StringLiterals;
        if (random.bounded(5) == 0)
            return QJsonObject{{u"geon_greeting"_s, u"1"_s}};
        return random.bounded(3) ? QJsonValue(QJsonObject{{u"geon_action"_s, QString::number(random.bounded(1, 40))}}) : QJsonValue();
    }
};

} // namespace geon::tests
