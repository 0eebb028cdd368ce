#include "core/simulator/callerparty.h"

#include <QStringList>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

const QStringList &names()
{
    static const QStringList list{u"Grace Okafor"_s, u"Tomás Ferreira"_s,  u"Zoë Müller"_s,     u"Łukasz Żak"_s,      u"山田 花子"_s,
                                  u"李 小龍"_s,      u"김민준"_s,          u"Дарья Соколова"_s, u"نور الهاشمي"_s,     u"דנה לוי"_s,
                                  u"आरव शर्मा"_s,     u"Αλέξης Παππάς"_s,   u"สมชาย ใจดี"_s,      u"Nguyễn Thị Hoa"_s,  u"José D'Ávila"_s,
                                  u"Ana Beatriz"_s,  u"WIRELESS CALLER"_s, u"ACME Dental"_s,    u"O'Brien, Siobhán"_s};
    return list;
}

} // namespace

CallerParty randomParty(const QString &language, const QString &name, QRandomGenerator &random)
{
    if (random.bounded(25) == 0)
        return {};
    CallerParty party;
    if (language == "pt-BR"_L1) {
        party.number = u"+55115550%1"_s.arg(random.bounded(10'000), 4, 10, QChar(u'0'));
    } else {
        static const QList<int> areas{202, 206, 212, 303, 312, 404, 415, 503, 512, 617, 702, 713, 808, 907};
        const int area = areas[random.bounded(int(areas.size()))];
        party.number = u"+1"_s + QString::number(area) + u"5550"_s + QString::number(random.bounded(100, 200));
    }
    // A trunk often has no name to show.
    if (!name.isEmpty() && random.bounded(2) == 0)
        party.name = name;
    else if (random.bounded(3) > 0)
        party.name = names()[random.bounded(int(names().size()))];
    return party;
}

QString dialledLine(const QString &family, const QString &language)
{
    static const QStringList families{u"sales"_s, u"collections"_s, u"support"_s, u"retention"_s};
    const auto position = families.indexOf(family) + 1;
    return language == "pt-BR"_L1 ? u"+551155500%1"_s.arg(100 + position) : u"+141555501%1"_s.arg(position, 2, 10, QChar(u'0'));
}

} // namespace geon::simulator
