#include "core/redaction/addresses.h"
#include "core/redaction/numberwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace geon::redaction {

namespace {

constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestDomain = 100;
constexpr int spelledTokens = 24;

QString emailMask()
{
    return u"•••@•••"_s;
}

bool isLocal(QChar character)
{
    return character.isLetterOrNumber() || u"._%+-"_s.contains(character);
}

bool isDomain(QChar character)
{
    return character.isLetterOrNumber() || character == u'.' || character == u'-';
}

bool isWholeDomain(QStringView domain)
{
    const qsizetype dot = domain.lastIndexOf(u'.');
    if (dot < 1 || domain.size() - dot < 3 || domain.contains(u".."))
        return false;
    return std::ranges::all_of(domain.sliced(dot + 1), [](QChar character) { return character.isLetter(); });
}

bool isWord(QStringView text, const Token &token, std::initializer_list<QStringView> words)
{
    const Folded folded(token.in(text));
    return std::ranges::any_of(words, [&](QStringView word) { return folded.view() == word; });
}

bool isDot(QStringView text, const Token &token)
{
    return isWord(text, token, {u"dot", u"ponto"});
}

//! Where the part before the "at" begins: a word, words with a dot said between, or letters one by one.
qsizetype startOfSpokenLocal(QStringView text, const Token &at, qsizetype floor)
{
    Token first = previousToken(text, at.from, floor);
    if (first.length() == 0)
        return at.from;
    for (int i = 0; i < spelledTokens; ++i) {
        const Token before = previousToken(text, first.from, floor);
        if (before.length() == 0 || (before.from > 0 && QStringView(u"'\u2019").contains(text[before.from - 1])))
            break;
        const bool joint =
            isDot(text, before) || isWord(text, before, {u"underline", u"underscore", u"hifen", u"hyphen", u"dash", u"traco"});
        const auto spelled = [&](const Token &token) {
            return token.length() == 1 || token.shape == Token::Shape::Digits || (numberWord(Folded(token.in(text)).view()) != nullptr);
        };
        if (joint)
            first = previousToken(text, before.from, floor);
        else if (joins(text.sliced(before.to, first.from - before.to)) && spelled(before) && spelled(first))
            first = before;
        else
            break;
        if (first.length() == 0)
            return before.from;
    }
    return first.from;
}

bool isTopLevel(QStringView text, const Token &token)
{
    return isWord(text, token,
                  {u"com", u"net", u"org", u"br", u"io", u"co", u"edu", u"gov", u"uk", u"me", u"info", u"pt", u"de", u"us", u"eu"});
}

} // namespace

void findEmails(QStringView text, qsizetype from, bool growing, Findings &findings)
{
    for (qsizetype at = text.indexOf(u'@', from); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype start = at;
        while (start > from && at - start < longestLocal && isLocal(text[start - 1]))
            --start;
        qsizetype end = at + 1;
        while (end < text.size() && end - at < longestDomain && isDomain(text[end]))
            ++end;
        const bool open = growing && end == text.size();
        while (end > at + 1 && !text[end - 1].isLetterOrNumber())
            --end;
        if (start == at || (!open && !isWholeDomain(text.sliced(at + 1, end - at - 1))))
            continue;
        findings.add({start, end - start, MaskedKind::Email, emailMask()});
        if (open)
            findings.keepOpen(start);
    }
}

void findSpokenEmail(QStringView text, qsizetype floor, const Token &at, bool growing, Findings &findings)
{
    const bool certain = isWord(text, at, {u"arroba"});
    bool top = false;
    bool dot = true;
    qsizetype end = at.to;
    for (int i = 0; i < 12; ++i) {
        const Token next = nextToken(text, end);
        const QStringView gap = text.sliced(end, next.from - end);
        if (next.length() == 0 || gap.size() > 2 || gap.contains(u','))
            break;
        if (isDot(text, next)) {
            dot = true;
        } else if (dot || gap == u"." || gap == u"-") {
            top = i > 0 && isTopLevel(text, next);
            dot = false;
        } else {
            break;
        }
        end = next.to;
    }
    const Token after = nextToken(text, end);
    const bool joint = after.to == text.size() && QStringView(u"ponto").startsWith(Folded(after.in(text)).view());
    const bool open = growing && (after.length() == 0 || joint);
    if (!open && !top)
        return;
    const qsizetype start = startOfSpokenLocal(text, at, floor);
    if (open)
        findings.keepOpen(start);
    if (start < at.from && (top || certain))
        findings.add({start, end - start, MaskedKind::Email, emailMask()});
}

} // namespace geon::redaction
