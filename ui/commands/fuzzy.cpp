#include "ui/commands/fuzzy.h"

#include <algorithm>
#include <tuple>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

// Ways to be found, best first. A text's length and a word's place shift a score by less than the next step.
constexpr int whole = 1000;
constexpr int beginsText = 900;
constexpr int beginsWord = 800;
constexpr int initials = 700;
constexpr int withinWord = 500;
constexpr int digitsOf = 450;
constexpr int scattered = 200;
constexpr int otherWordsCost = 150;
constexpr qsizetype leastScattered = 3; // two letters scattered over a text say nothing

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

//! A folded text, taken apart once for all words that are looked for in it.
struct Haystack {
    explicit Haystack(const QString &text) : all(folded(text)), words(wordsOf(all))
    {
        for (const QString &word : std::as_const(words))
            firsts += word.front();
        std::ranges::copy_if(all, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    }
    QString all;
    QStringList words;
    QString firsts;
    QString digits;
};

//! The letters follow each other from the beginning of a word on; gaps cost, and one that begins a word costs nothing.
int scatteredScore(const QString &typed, const Haystack &in)
{
    if (typed.size() < leastScattered)
        return 0;
    int best = 0;
    for (qsizetype start = 0; start < in.all.size(); ++start) {
        if (in.all.at(start) != typed.front() || (start > 0 && in.all.at(start - 1).isLetterOrNumber()))
            continue;
        int gaps = 0;
        qsizetype at = start;
        for (qsizetype i = 1; i < typed.size() && at >= 0; ++i) {
            const qsizetype next = in.all.indexOf(typed.at(i), at + 1);
            const bool atWord = next > 0 && !in.all.at(next - 1).isLetterOrNumber();
            gaps += next < 0 || atWord ? 0 : int(next - at - 1);
            at = next;
        }
        if (at >= 0)
            best = std::max(best, scattered - std::min(gaps * 5, scattered - 1));
    }
    return best;
}

int wordScore(const QString &typed, const Haystack &in)
{
    if (in.all == typed)
        return whole;
    if (in.all.startsWith(typed))
        return beginsText;
    for (qsizetype place = 0; place < in.words.size(); ++place) {
        if (in.words.at(place).startsWith(typed))
            return beginsWord - int(std::min<qsizetype>(place, 9)) * 5;
    }
    if (typed.size() > 1 && in.firsts.contains(typed))
        return initials;
    if (typed.size() > 1 && in.all.contains(typed))
        return withinWord;
    const bool number = typed.size() > 1 && std::ranges::all_of(typed, [](QChar c) { return c.isDigit(); });
    if (number && in.digits.contains(typed))
        return digitsOf;
    return number ? 0 : scatteredScore(typed, in);
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        // Marks of direction around a name are no part of it either.
        if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format)
            plain += c;
    }
    return plain.toCaseFolded().simplified();
}

int fuzzyScore(const QString &typed, const QString &text)
{
    const QString wanted = folded(typed);
    const Haystack in(text);
    if (wanted.isEmpty() || in.all.isEmpty())
        return 0;
    // A telephone number may be typed with its sign and blanks.
    const QStringList words = in.all.startsWith(wanted) ? QStringList{wanted} : wordsOf(wanted);
    int sum = 0;
    for (const QString &word : words) {
        const int score = wordScore(word, in);
        if (score == 0)
            return 0;
        sum += score;
    }
    if (words.isEmpty())
        return 0;
    const int length = int(std::min<qsizetype>(in.all.size(), 40));
    return std::max(1, sum / int(words.size()) - length / 4);
}

QList<int> ranked(const QString &typed, const QList<Findable> &all)
{
    struct Found {
        int index;
        int score;
    };
    const bool everything = folded(typed).isEmpty();
    QList<Found> found;
    for (int index = 0; index < int(all.size()); ++index) {
        const Findable &one = all.at(index);
        int score = everything ? 1 : fuzzyScore(typed, one.text);
        for (const QString &other : everything ? QStringList() : one.alsoBy)
            score = std::max(score, fuzzyScore(typed, other) - otherWordsCost);
        if (score > 0)
            found += {index, score};
    }
    const auto order = [&](const Found &one) {
        const Findable &item = all.at(one.index);
        const int age = item.lastUsed < 0 ? int(all.size()) : item.lastUsed;
        return std::tuple(!item.usable, -one.score, age, one.index);
    };
    std::ranges::stable_sort(found, {}, order);
    QList<int> indexes;
    for (const Found &one : std::as_const(found))
        indexes += one.index;
    return indexes;
}

} // namespace geon::ui
