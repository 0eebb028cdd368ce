// What one more word costs to mask, in a text of 100 and of 10,000 characters, and what a whole transcript costs.
#include "core/redaction/redactor.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace geon::redaction;
using namespace Qt::StringLiterals;

namespace {

constexpr int deltas = 4000;

[[nodiscard]] QStringList words(bool digits)
{
    return digits ? u"four one one one, one one one one, 1111 1111 okay so "_s.split(u' ')
                  : u"and then the caller says one thing or two about it, on 12/10 at ten, "_s.split(u' ');
}

//! Nanoseconds of the median delta at about @p length characters.
[[nodiscard]] double measure(qsizetype length, const Rules &rules, bool digits)
{
    const auto redactor = std::make_shared<const Redactor>(rules);
    const QStringList all = words(digits);
    std::vector<double> each;
    QElapsedTimer timer;
    QString start;
    for (qsizetype i = 0; start.size() < length; ++i)
        start += all[i % all.size()] + u' ';
    while (each.size() < deltas) {
        LiveText live(redactor);
        QString text = start;
        qsizetype shown = live.update(text, true).text.size();
        for (qsizetype i = 0; i < 50; ++i) {
            text += all[i % all.size()] + u' ';
            timer.restart();
            shown += live.update(text, true).text.size();
            each.push_back(double(timer.nsecsElapsed()));
        }
        if (shown == 0)
            qFatal("nothing was shown");
    }
    std::ranges::nth_element(each, each.begin() + deltas / 2);
    return each[deltas / 2];
}

} // namespace

int main()
{
    QTextStream out(stdout);
    Rules patterns;
    patterns.patterns = {{u"member"_s, u"M-\\d{4,6}"_s}, {u"plate"_s, u"\\b[A-Z]{3}-?\\d[A-Z0-9]\\d{2}\\b"_s}};
    const std::tuple<QString, Rules, bool> cases[] = {
        {u"prose"_s, {}, false}, {u"digits"_s, {}, true}, {u"own patterns"_s, patterns, false}};
    for (const auto &[name, rules, digits] : cases) {
        double first = 0;
        for (const qsizetype length : {100, 1000, 10000}) {
            const double cost = measure(length, rules, digits);
            first = first > 0 ? first : cost;
            out << qSetFieldWidth(14) << Qt::left << name << qSetFieldWidth(6) << Qt::right << length << qSetFieldWidth(0)
                << " characters: one more word " << cost << " ns, ratio " << cost / first << "\n";
        }
    }
    const Redactor redactor{Rules()};
    const QString turn = words(false).join(u' ').repeated(3);
    QElapsedTimer timer;
    timer.start();
    qsizetype shown = 0;
    for (int i = 0; i < 10000; ++i)
        shown += redactor.masked(turn).size();
    out << "10,000 turns of " << turn.size() << " characters, whole: " << double(timer.nsecsElapsed()) / 1e6 << " ms\n";
    return shown > 0 ? 0 : 1;
}
