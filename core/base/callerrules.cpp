#include "core/base/callerrules.h"

#include "core/base/result.h"

#include <algorithm>

namespace geon {

using namespace Qt::StringLiterals;
using What = CallerRuleFault::What;

namespace {

// Greedy with one point to come back to: linear in what it reads, whatever the pattern.
bool matches(QStringView pattern, QStringView text)
{
    qsizetype at = 0;
    qsizetype star = -1;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (at < pattern.size() && pattern[at] == u'*') {
            star = at++;
            from = i;
        } else if (at < pattern.size() && pattern[at].toCaseFolded() == text[i].toCaseFolded()) {
            ++at;
            ++i;
        } else if (star >= 0) {
            at = star + 1;
            i = ++from;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + at, pattern.end(), [](QChar c) { return c == u'*'; });
}

bool isAddress(QStringView pattern)
{
    return std::ranges::any_of(pattern, [](QChar c) { return c.isLetter() || c == u'@'; });
}

// The caller's number is told without any of these.
QString bare(QString number)
{
    static const QString marks = u" \t-().\u00A0\u2011"_s;
    number.removeIf([](QChar c) { return marks.contains(c); });
    return number;
}

bool isNumberPattern(QStringView pattern)
{
    const bool plusWithin = pattern.lastIndexOf(u'+') > 0;
    return !plusWithin && std::ranges::all_of(pattern, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'*' || c == u'+'; });
}

tl::expected<CallerRule, What> ruleFrom(const QString &line)
{
    const qsizetype gap = std::ranges::find_if(line, [](QChar c) { return c.isSpace(); }) - line.begin();
    const QString verb = line.first(gap).toLower();
    if (verb != "allow"_L1 && verb != "block"_L1)
        return tl::unexpected(What::NoVerdict);
    const QString pattern = line.sliced(gap).trimmed();
    if (pattern.isEmpty())
        return tl::unexpected(What::NoPattern);

    CallerRule rule{verb == "allow"_L1 ? CallerRule::Verdict::Allow : CallerRule::Verdict::Block, {}};
    if (pattern.compare("anonymous"_L1, Qt::CaseInsensitive) == 0)
        return rule;
    if (isAddress(pattern)) {
        if (std::ranges::any_of(pattern, [](QChar c) { return c.isSpace(); }))
            return tl::unexpected(What::TwoWords);
        rule.pattern = pattern;
        return rule;
    }
    rule.pattern = bare(pattern);
    if (rule.pattern.isEmpty() || !isNumberPattern(rule.pattern))
        return tl::unexpected(What::BadNumber);
    return rule;
}

} // namespace

bool CallerRule::fits(const QString &number) const
{
    return pattern.isEmpty() ? number.isEmpty() : matches(pattern, number);
}

QString CallerRule::text() const
{
    return (verdict == Verdict::Allow ? u"allow %1"_s : u"block %1"_s).arg(pattern.isEmpty() ? u"anonymous"_s : pattern);
}

const CallerRule *CallerRules::ruleFor(const QString &number) const
{
    const auto found = std::ranges::find_if(rules, [&](const CallerRule &rule) { return rule.fits(number); });
    return found == rules.end() ? nullptr : &*found;
}

CallerRules callerRulesFrom(const QString &text)
{
    CallerRules out;
    int number = 0;
    for (const QString &written : text.split(u'\n')) {
        ++number;
        const QString line = written.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const auto rule = ruleFrom(line))
            out.rules.append(*rule);
        else
            out.faults.append({number, rule.error()});
    }
    return out;
}

} // namespace geon
