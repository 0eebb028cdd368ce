#include "core/redaction/scanner.h"

#include "core/redaction/addresses.h"
#include "core/redaction/numbers.h"

namespace geon::redaction {

namespace {

constexpr qsizetype wordsToLookBack = 48; // "ana ponto lima" is an address only once "arroba" has come
constexpr qsizetype openAtMost = 1500;
constexpr size_t heldElements = 2;
constexpr size_t heldDigits = 4;

class Scan
{
public:
    Scan(QStringView text, qsizetype from, bool growing, const Rules &rules, const OwnPatterns &patterns)
        : m_text(text), m_from(from), m_growing(growing), m_rules(rules), m_patterns(patterns)
    {
        m_findings.open = m_findings.shownTo = text.size();
    }

    Findings run()
    {
        m_patterns.find(m_text, m_from, m_growing, m_findings);
        if (m_rules.emails)
            findEmails(m_text, m_from, m_growing, m_findings);
        for (Token token = nextToken(m_text, m_from); token.length() > 0; token = nextToken(m_text, token.to))
            take(token);
        if (m_growing)
            endGrowing();
        else
            closeRun();
        putInOrder();
        settleOpen();
        return std::move(m_findings);
    }

private:
    void take(const Token &token)
    {
        if (m_rules.wantsDigits())
            takeDigits(token);
        if (m_run.isEmpty() || m_run.from() == token.from)
            m_safe.push_back(token.from);
        const QStringView word = token.in(m_text);
        if (m_rules.iban)
            findIban(m_text, token, m_rules.spoken, m_growing, m_findings);
        if (m_rules.cnpj)
            findLetteredCnpj(m_text, token, m_findings);
        if (m_rules.emails && m_rules.spoken
            && (word.compare(u"at", Qt::CaseInsensitive) == 0 || word.compare(u"arroba", Qt::CaseInsensitive) == 0))
            findSpokenEmail(m_text, m_from, token, m_growing, m_findings);
    }

    void takeDigits(const Token &token)
    {
        if (m_run.take(m_text, token, m_rules.spoken)) {
            if (m_run.elements().size() >= DigitRun::longest) {
                judge();
                m_run.dropHalf();
            }
            return;
        }
        if (m_run.isEmpty())
            return;
        if (m_growing && token.to == m_text.size() && mayBecomeNumber(token, 1)
            && joins(m_text.sliced(m_run.to(), token.from - m_run.to())))
            return; // a word that is still coming in
        closeRun();
        if (!m_run.take(m_text, token, m_rules.spoken))
            m_run.clear();
    }

    [[nodiscard]] bool mayBecomeNumber(const Token &token, qsizetype letters) const
    {
        return m_rules.spoken && m_rules.wantsDigits() && token.shape == Token::Shape::Letters && token.length() >= letters
            && beginsNumberWord(Folded(token.in(m_text)).view());
    }

    void judge() { judgeRun(m_text, m_run, m_rules, m_findings); }

    void closeRun()
    {
        m_run.settleLanguage();
        judge();
        m_run.clear();
    }

    void endGrowing()
    {
        const Token last = previousToken(m_text, m_text.size(), m_from);
        const bool unfinished =
            last.length() > 0 && last.to == m_text.size() && last.from >= m_run.to() && mayBecomeNumber(last, m_run.isEmpty() ? 2 : 1);
        if (unfinished) {
            m_findings.keepOpen(last.from);
            m_findings.holdBack(last.from);
        }
        if (m_rules.emails)
            keepChunk();
        if (m_run.isEmpty())
            return;
        const qsizetype tail = unfinished ? last.from : m_text.size();
        if (!joins(m_text.sliced(m_run.to(), tail - m_run.to()))) {
            closeRun();
            return;
        }
        m_findings.keepOpen(m_run.from());
        if (m_run.elements().size() <= heldElements && m_run.digits().size() <= heldDigits)
            m_findings.holdBack(m_run.from());
        else
            maskUndecided();
    }

    // `ana.li` may go on with `ma@example.com`.
    void keepChunk()
    {
        qsizetype start = m_text.size();
        const qsizetype floor = std::max(m_from, start - 64);
        const auto isPart = [](QChar character) {
            return character.isLetterOrNumber() || character == u'.' || character == u'_' || character == u'-' || character == u'+';
        };
        while (start > floor && isPart(m_text[start - 1]))
            --start;
        const QStringView chunk = m_text.sliced(start);
        m_findings.keepOpen(start);
        const qsizetype mark = std::min(chunk.indexOf(u'.') < 0 ? chunk.size() : chunk.indexOf(u'.'),
                                        chunk.indexOf(u'_') < 0 ? chunk.size() : chunk.indexOf(u'_'));
        if (mark > 0 && mark + 1 < chunk.size())
            m_findings.holdBack(start);
    }

    // What is a card already keeps its name; the rest of the run is not known yet.
    void maskUndecided()
    {
        DigitRun decided = m_run;
        decided.settleLanguage();
        judgeRun(m_text, decided, m_rules, m_findings);
        const auto &elements = m_run.elements();
        for (size_t first = 0; first < elements.size(); ++first) {
            if (m_findings.overlaps(elements[first].from, elements[first].to))
                continue;
            size_t last = first;
            while (last + 1 < elements.size() && !m_findings.overlaps(elements[last + 1].from, elements[last + 1].to))
                ++last;
            m_findings.add(
                {elements[first].from, elements[last].to - elements[first].from, MaskedKind::Undecided, m_run.mask(m_text, first, last)});
            first = last;
        }
    }

    void putInOrder()
    {
        auto &found = m_findings.found;
        std::ranges::sort(found,
                          [](const Finding &a, const Finding &b) { return a.from != b.from ? a.from < b.from : a.length > b.length; });
        std::vector<Finding> apart;
        for (Finding &finding : found) {
            if (apart.empty() || finding.from >= apart.back().end()) {
                apart.push_back(std::move(finding));
            } else if (finding.end() > apart.back().end()) {
                apart.back().length = finding.end() - apart.back().from;
                apart.back().mask += finding.mask;
            }
        }
        found = std::move(apart);
        for (const Finding &finding : found) { // shown whole, as it is masked
            if (finding.from < m_findings.shownTo && m_findings.shownTo < finding.end())
                m_findings.shownTo = finding.end();
        }
    }

    void settleOpen()
    {
        if (!m_growing)
            return;
        const qsizetype reach = m_patterns.isEmpty() ? wordsToLookBack : OwnPatterns::reach;
        const auto after = std::ranges::upper_bound(m_safe, m_text.size() - reach);
        m_findings.keepOpen(after == m_safe.begin() ? m_from : *std::prev(after));
        m_findings.open = std::max({m_findings.open, m_from, m_text.size() - openAtMost});
        for (const Finding &finding : m_findings.found) {
            if (finding.from < m_findings.open && m_findings.open < finding.end())
                m_findings.open = finding.from;
        }
    }

    QStringView m_text;
    qsizetype m_from;
    bool m_growing;
    const Rules &m_rules;
    const OwnPatterns &m_patterns;
    Findings m_findings;
    DigitRun m_run;
    std::vector<qsizetype> m_safe; //!< tokens at which no number is under way
};

} // namespace

Findings scan(QStringView text, qsizetype from, bool growing, const Rules &rules, const OwnPatterns &patterns)
{
    return Scan(text, from, growing, rules, patterns).run();
}

} // namespace geon::redaction
