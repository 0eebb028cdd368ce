#include "ui/delay/delaywords.h"

#include "ui/transcript/plaintext.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

struct DelayText {
    Q_DECLARE_TR_FUNCTIONS(Delay)
};

} // namespace

QList<DelayPart> partsOf(const calls::TurnDelay &delay)
{
    QList<DelayPart> parts{{DelayText::tr("turn detection"), delay.detection, Role::Muted, Qt::Dense6Pattern, true},
                           {DelayText::tr("model"), delay.model, Role::Accent, Qt::SolidPattern},
                           {DelayText::tr("tool"), delay.tool, Role::Operator, Qt::BDiagPattern},
                           {DelayText::tr("playback start"), delay.playback, Role::Paused, Qt::Dense4Pattern}};
    parts.removeIf([](const DelayPart &part) { return part.length <= Duration(); });
    return parts;
}

QString split(const calls::TurnDelay &delay)
{
    QStringList measured;
    QString line;
    for (const DelayPart &part : partsOf(delay)) {
        if (part.estimated)
            line = DelayText::tr("before that about %1 %2", "a length and turn detection").arg(words::seconds(part.length), part.name);
        else
            measured += DelayText::tr("%1 %2", "a length and the name of a part").arg(words::seconds(part.length), part.name);
    }
    if (measured.isEmpty())
        return line;
    const QString parts = measured.join(u", "_s);
    return line.isEmpty() ? parts : DelayText::tr("%1; %2").arg(parts, line);
}

QString whatIsCounted()
{
    return DelayText::tr(
        "Counted from the moment the service tells that the caller has finished to the moment it starts to play the answer. "
        "How long it took to see that the caller had finished comes before that: it is an estimate, shown where it can be "
        "made. The telephone network between caller and service is not in it, nor the time events take to get here.");
}

QString summary(const desk::AgentDelays &delays)
{
    const QString name = delays.profile.isEmpty() ? DelayText::tr("All agents") : harmlessLine(delays.name, 80);
    return DelayText::tr("%1: median %2, 95 % within %3, %n turn(s)", nullptr, delays.turns)
        .arg(name, words::seconds(delays.median), words::seconds(delays.p95));
}

QString lengths(const QList<calls::TurnDelay> &delays, qsizetype most)
{
    QStringList told;
    for (const calls::TurnDelay &delay : delays.last(std::min(most, delays.size())))
        told += words::seconds(delay.measured());
    return told.join(u", "_s);
}

} // namespace geon::ui
