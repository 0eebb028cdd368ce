#include "core/calls/denial.h"

#include <algorithm>
#include <span>

namespace geon::calls {

namespace {

constexpr size_t reach = 7; // words that are looked at before the phrase

using List = std::span<const QStringView>;

// Words are as SpokenWords has them: no accents, no apostrophes.
constexpr QStringView nots[] = {u"not", u"never", u"without", u"isnt", u"arent", u"wasnt", u"nao", u"nem", u"nunca", u"jamais", u"sem"};
constexpr QStringView donts[] = {u"dont", u"didnt", u"doesnt", u"wont", u"wouldnt"};
constexpr QStringView wishes[] = {u"want", u"wanna",   u"need",    u"wish",     u"asked",       u"asking", u"like",    u"quero", u"queria",
                                  u"quer", u"preciso", u"precisa", u"gostaria", u"necessidade", u"pedi",   u"pedindo", u"vou"};
constexpr QStringView abilities[] = {u"can",  u"cant",  u"could",   u"couldnt", u"cannot",  u"why",      u"let",
                                     u"pode", u"posso", u"poderia", u"podia",   u"consigo", u"consegui", u"deixa"};
constexpr QStringView thoughts[] = {u"think", u"believe", u"acho", u"creio"};
//! May stand between a not and its wish: "não estou pedindo", "I do not really want".
constexpr QStringView between[] = {u"really", u"even", u"mais", u"estou", u"to", u"tou", u"was",
                                   u"am",     u"have", u"ha",   u"tem",   u"eu", u"the"};
constexpr QStringView articles[] = {u"a", u"an", u"the", u"um", u"uma", u"o"};
constexpr QStringView conditions[] = {u"if", u"se"};

bool isOneOf(QStringView word, List list)
{
    return std::ranges::find(list, word) != list.end();
}

//! A not stands right before @p word, or one small word away.
bool isNegated(const SpokenWords &words, size_t word, size_t clause)
{
    for (size_t back = 1; back <= 2 && word >= clause + back; ++back) {
        const QStringView before = words[word - back];
        if (isOneOf(before, nots) || isOneOf(before, donts) || before == u"no")
            return true;
        if (!isOneOf(before, between))
            return false;
    }
    return false;
}

//! "I don't think I want": the thought is negated, and so the wish.
bool isDoubted(const SpokenWords &words, size_t word, size_t clause)
{
    for (size_t back = 1; back <= 3 && word >= clause + back; ++back) {
        if (isOneOf(words[word - back], thoughts))
            return isNegated(words, word - back, clause);
    }
    return false;
}

} // namespace

bool isDenied(const SpokenWords &words, size_t first)
{
    size_t clause = first;
    while (clause > 0 && first - clause < reach && !words.beginsClause(clause))
        --clause;
    size_t distance = 0; // articles do not count
    for (size_t word = first; word-- > clause;) {
        const QStringView said = words[word];
        distance += isOneOf(said, articles) ? 0 : 1;
        if (isOneOf(said, wishes))
            return isNegated(words, word, clause) || isDoubted(words, word, clause);
        if (isOneOf(said, abilities))
            return false;
        const bool negates = (isOneOf(said, nots) && distance <= 2) || (isOneOf(said, donts) && distance == 1);
        if (negates)
            return word == clause || !isOneOf(words[word - 1], conditions);
    }
    return false;
}

} // namespace geon::calls
