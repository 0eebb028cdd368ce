// The frames under tests/fixtures/realtime, one a line. ga: as the published schema has them; preview: the older protocol; odd: seen or
// reported on the wire, but in no schema.
#pragma once

#include <QByteArrayList>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

namespace geon::tests {

struct Fixture {
    QString name; //!< `ga response.done/2`: the second of this type in ga.jsonl
    QByteArray frame;
    QJsonObject object;
    QString type; //!< trimmed
};

//! All frames of one file, or none where it cannot be read or a line is not a JSON object.
inline QList<Fixture> fixtures(const QString &file)
{
    QFile in(QStringLiteral(GEON_SOURCE_DIR "/tests/fixtures/realtime/%1.jsonl").arg(file));
    if (!in.open(QIODevice::ReadOnly))
        return {};
    QList<Fixture> all;
    QHash<QString, int> seen;
    while (!in.atEnd()) {
        const QByteArray frame = in.readLine().trimmed();
        const QJsonObject object = QJsonDocument::fromJson(frame).object();
        if (object.isEmpty())
            return {};
        const QString type = object[QLatin1StringView("type")].toString().trimmed();
        all += Fixture{QStringLiteral("%1 %2/%3").arg(file, type).arg(++seen[type]), frame, object, type};
    }
    return all;
}

inline QList<Fixture> allFixtures()
{
    return fixtures(QStringLiteral("ga")) + fixtures(QStringLiteral("preview")) + fixtures(QStringLiteral("odd"));
}

} // namespace geon::tests
