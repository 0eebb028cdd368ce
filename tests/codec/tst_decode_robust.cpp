#include "core/realtime/decode.h"
#include "core/realtime/decodedelta.h"
#include "core/realtime/decodedocument.h"
#include "tests/codec/eventequality.h"
#include "tests/codec/fixtures.h"
#include "tests/codec/json.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>
#include <functional>

using namespace geon::realtime;
using namespace geon::tests;
using namespace Qt::StringLiterals;

namespace {

//! A frame with one value changed, and that value's path.
struct Variant {
    QString path;
    QJsonObject frame;
};

using Change = std::function<QJsonValue(const QJsonValue &)>;
using Put = std::function<void(const QString &path, const QJsonValue &changed)>;

// Calls @p put with every way to change one value at or below @p value; an undefined change takes the member away.
void changeEach(const QJsonValue &value, const QString &path, const Change &change, const Put &put)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &name : object.keys()) {
            const QString here = path.isEmpty() ? name : path + u'.' + name;
            const auto putMember = [&](const QString &at, const QJsonValue &changed) {
                QJsonObject copy = object;
                copy[name] = changed;
                put(at, copy);
            };
            putMember(here, change(object[name]));
            changeEach(object[name], here, change, putMember);
        }
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString here = path + u'[' + QString::number(i) + u']';
            const auto putElement = [&](const QString &at, const QJsonValue &changed) {
                QJsonArray copy = array;
                copy[i] = changed;
                put(at, copy);
            };
            putElement(here, change(array[i]));
            changeEach(array[i], here, change, putElement);
        }
    }
}

QList<Variant> variantsOf(const QJsonObject &frame, const Change &change)
{
    QList<Variant> all;
    changeEach(frame, {}, change, [&](const QString &path, const QJsonValue &changed) { all += Variant{path, changed.toObject()}; });
    return all;
}

QJsonValue ofAnotherKind(const QJsonValue &value)
{
    return value.isBool() ? QJsonValue(QJsonArray{1}) : QJsonValue(true);
}

QString typeOf(const QJsonObject &frame)
{
    return frame["type"_L1].toString();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Members at the top of an event that nothing here needs: a fault in them must not cost the frame.
bool isUnread(const QString &type, const QString &path)
{
    static const QStringList never{u"event_id"_s,    u"content_index"_s, u"output_index"_s, u"logprobs"_s,
                                   u"obfuscation"_s, u"part"_s,          u"languages"_s,    u"id"_s};
    return never.contains(path) || (path == "response_id"_L1 && type.contains("_arguments."_L1))
        || (path == "item_id"_L1 && type.endsWith("audio.delta"_L1));
}

// What an event is about, which is never taken for granted.
bool isVital(const QString &type, const QString &path)
{
    static const QStringList vital{u"type"_s,    u"item"_s,        u"response"_s,   u"session"_s, u"error"_s,
                                   u"item_id"_s, u"response_id"_s, u"transcript"_s, u"text"_s,    u"event"_s};
    return vital.contains(path) && !isUnread(type, path);
}

void addFixtures()
{
    QTest::addColumn<QByteArray>("frame");
    for (const Fixture &fixture : allFixtures())
        QTest::newRow(qPrintable(fixture.name)) << fixture.frame;
}

//! What the fast way reads, the document must read alike. True when the fast way took the frame.
bool agree(const QByteArray &frame, bool &fast)
{
    const auto quick = decodeDelta(frame);
    fast = quick.has_value();
    const Decoded whole = decodeDocument(frame);
    return (!quick || (whole && same(*quick, *whole))) && same(decode(frame), whole);
}

// Noise that hits what matters: structure, escapes, bytes of broken UTF-8, and pieces of the frame itself.
QByteArray spoilt(QByteArray frame, QRandomGenerator &random)
{
    static const QByteArrayList pieces{"\"",      "\\",       "{",
                                       "}",       "[",        "]",
                                       ",",       ":",        "null",
                                       "1e9",     "-0",       "\\u00e9",
                                       "\\ud83d", "\\ude00",  "\xc3\xa9",
                                       "\xff",    "\xe2\x82", QByteArray(1, '\0'),
                                       "\n",      " ",        "\"delta\":\"x\",",
                                       "\\/"};
    const int times = 1 + random.bounded(3);
    for (int i = 0; i < times && !frame.isEmpty(); ++i) {
        const int at = random.bounded(int(frame.size()));
        switch (random.bounded(4)) {
        case 0:
            frame[at] = char(random.bounded(256));
            break;
        case 1:
            frame.insert(at, pieces[random.bounded(int(pieces.size()))]);
            break;
        case 2:
            frame.remove(at, 1 + random.bounded(6));
            break;
        default:
            frame.insert(at, frame.mid(random.bounded(int(frame.size())), random.bounded(20)));
            break;
        }
    }
    return frame;
}

} // namespace

class DecodeRobustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTruncatedFrameIsAFault_data() { addFixtures(); }
    void aTruncatedFrameIsAFault()
    {
        QFETCH(const QByteArray, frame);
        for (qsizetype length = 0; length < frame.size(); ++length) {
            // A copy of exactly this length, so that reading past its end is seen by a sanitizer.
            const std::vector<char> part(frame.begin(), frame.begin() + length);
            const QByteArrayView view(part.data(), length);
            const Decoded event = decode(view);
            QVERIFY(!event);
            QCOMPARE(event.error(), (DecodeError{{}, {}, u"a JSON object"_s}));
            (void)frameType(view);
        }
    }

    void aWrongKindIsAFaultOfThatMember_data() { addFixtures(); }
    void aWrongKindIsAFaultOfThatMember()
    {
        QFETCH(const QByteArray, frame);
        const QJsonObject object = QJsonDocument::fromJson(frame).object();
        for (const Variant &variant : variantsOf(object, ofAnotherKind)) {
            const Decoded event = decode(compact(variant.frame));
            if (!event)
                QCOMPARE(event.error().path, variant.path);
            // Every member at the top that has a place in its event is checked; deeper ones are where they are read.
            if (!variant.path.contains(u'.') && !variant.path.contains(u'[') && !isUnread(typeOf(object), variant.path))
                QVERIFY2(!event, qPrintable(variant.path));
        }
    }

    void aMissingMemberIsAFaultOfThatMemberOrNone_data() { addFixtures(); }
    void aMissingMemberIsAFaultOfThatMemberOrNone()
    {
        QFETCH(const QByteArray, frame);
        const QJsonObject object = QJsonDocument::fromJson(frame).object();
        const auto gone = [](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); };
        for (const Variant &variant : variantsOf(object, gone)) {
            const Decoded event = decode(compact(variant.frame));
            // This one has two members of which either will do.
            if (!event && typeOf(object) != "response.cancelled"_L1)
                QCOMPARE(event.error().path, variant.path);
            if (isVital(typeOf(object), variant.path))
                QVERIFY2(!event, qPrintable(variant.path));
        }
    }

    void aNullIsLikeAMissingMember_data() { addFixtures(); }
    void aNullIsLikeAMissingMember()
    {
        QFETCH(const QByteArray, frame);
        const QJsonObject object = QJsonDocument::fromJson(frame).object();
        const auto gone = [](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); };
        const auto null = [](const QJsonValue &) { return QJsonValue(QJsonValue::Null); };
        const QList<Variant> without = variantsOf(object, gone), nulled = variantsOf(object, null);
        QCOMPARE(without.size(), nulled.size());
        for (qsizetype i = 0; i < nulled.size(); ++i) {
            const Decoded missing = decode(compact(without[i].frame));
            const Decoded empty = decode(compact(nulled[i].frame));
            // An element cannot be missing, only there or not.
            if (nulled[i].path.endsWith(u']'))
                continue;
            QVERIFY2(missing.has_value() == empty.has_value(), qPrintable(nulled[i].path));
            if (!missing)
                QCOMPARE(missing.error(), empty.error());
        }
    }

    void membersOfTheFutureAreIgnored_data() { addFixtures(); }
    void membersOfTheFutureAreIgnored()
    {
        QFETCH(const QByteArray, frame);
        const Decoded plain = decode(frame);
        const QByteArray extra = json("'zz_new':{'type':'error','delta':[1,{'item_id':null}],'x':'\\u00e9\\'}'},'zz_more':-1.5,");
        const Decoded event = decode("{" + extra + frame.mid(1));
        QVERIFY(plain && event && same(*plain, *event));
        QCOMPARE(decodeDelta("{" + extra + frame.mid(1)).has_value(), decodeDelta(frame).has_value());
    }

    void deepNestingIsRefusedNotFollowed_data()
    {
        QTest::addColumn<int>("depth");
        for (const int depth : {10, 31, 32, 33, 500, 1023, 1024, 5000, 1'000'000})
            QTest::addRow("%d", depth) << depth;
    }
    void deepNestingIsRefusedNotFollowed()
    {
        QFETCH(const int, depth);
        const QByteArray nest = QByteArray(depth, '[') + QByteArray(depth, ']');
        const QByteArray frame = json("{'x':") + nest + json(",'type':'response.mcp_call_arguments.delta','item_id':'i','delta':'d'}");
        bool fast = false;
        QVERIFY(agree(frame, fast));
        QCOMPARE(fast, depth <= 32);
        QCOMPARE(decode(frame).has_value(), depth < 1024); // the limit of QJsonDocument
    }

    void hugeStringsAreTaken()
    {
        const QByteArray words(16 * 1024 * 1024, 'w');
        const QByteArray tail = "\",\"item_id\":\"i\",\"response_id\":\"r\"}";
        const Decoded audio = decode("{\"type\":\"response.output_audio.delta\",\"delta\":\"" + words + tail);
        QCOMPARE(std::get<OutputAudioDelta>(audio.value()).size, words.size());
        const Decoded text = decode("{\"type\":\"response.output_text.delta\",\"delta\":\"" + words + tail);
        QCOMPARE(std::get<TranscriptDelta>(text.value()).delta.size(), words.size());
        const Decoded unknown = decode("{\"type\":\"" + words + "\"}");
        QCOMPARE(std::get<UnknownEvent>(unknown.value()).type.size(), words.size());
    }

    void bothWaysAgreeOnSpoiltFrames()
    {
        QRandomGenerator random(20260801);
        const QList<Fixture> all = allFixtures();
        QVERIFY(!all.isEmpty());
        QList<QByteArray> deltas;
        for (const Fixture &fixture : all) {
            if (decodeDelta(fixture.frame))
                deltas += fixture.frame;
        }
        int fastOnes = 0;
        for (int i = 0; i < 40'000; ++i) {
            // Deltas mostly: they have two ways to be read.
            const bool delta = random.bounded(5) != 0;
            const QByteArray whole = delta ? deltas[random.bounded(int(deltas.size()))] : all[random.bounded(int(all.size()))].frame;
            const QByteArray frame = spoilt(whole, random);
            bool fast = false;
            QVERIFY2(agree(frame, fast), frame.constData());
            fastOnes += fast;
        }
        QVERIFY2(fastOnes > 3'000, "the noise left too few frames for the fast way to prove anything");
    }

    void randomBytesAreOnlyAFault()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 20'000; ++i) {
            std::vector<char> bytes(random.bounded(64));
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            const QByteArrayView frame(bytes.data(), qsizetype(bytes.size()));
            QVERIFY(!decode(frame));
            (void)frameType(frame);
        }
    }
};

QTEST_APPLESS_MAIN(DecodeRobustTest)
#include "tst_decode_robust.moc"
