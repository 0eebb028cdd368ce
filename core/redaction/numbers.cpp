#include "core/redaction/numbers.h"

#include "core/redaction/phones.h"

namespace geon::redaction {

namespace {

constexpr size_t besidesCard = 8; // digits said in the same breath: expiry and security code

class Judge
{
public:
    Judge(QStringView text, const DigitRun &run, Findings &findings) : m_text(text), m_run(run), m_findings(findings) { }

    //! Looks at all stretches of whole elements with so many digits, from the left, the longest first.
    template <typename Predicate> void look(MaskedKind kind, size_t fewest, size_t most, Predicate is)
    {
        const auto &elements = m_run.elements();
        for (size_t first = 0; first < elements.size(); ++first) {
            size_t last = first;
            while (last + 1 < elements.size() && m_run.digits(first, last + 1).size() <= most)
                ++last;
            for (;; --last) {
                const size_t count = m_run.digits(first, last).size();
                if (count < fewest)
                    break;
                if (count <= most && isFree(first, last) && is(first, last)) {
                    add(kind, first, last);
                    first = last;
                    break;
                }
                if (last == first)
                    break;
            }
        }
    }

    void add(MaskedKind kind, size_t first, size_t last)
    {
        if (kind == MaskedKind::Card)
            last = withWhatFollows(last);
        const auto &elements = m_run.elements();
        m_findings.add({elements[first].from, elements[last].to - elements[first].from, kind, m_run.mask(m_text, first, last)});
    }

private:
    [[nodiscard]] bool isFree(size_t first, size_t last) const
    {
        return !m_findings.overlaps(m_run.elements()[first].from, m_run.elements()[last].to);
    }
    [[nodiscard]] size_t withWhatFollows(size_t last) const
    {
        const size_t end = m_run.elements().size() - 1;
        return last < end && m_run.digits(last + 1, end).size() <= besidesCard ? end : last;
    }

    QStringView m_text;
    const DigitRun &m_run;
    Findings &m_findings;
};

} // namespace

void judgeRun(QStringView text, const DigitRun &run, const Rules &rules, Findings &findings)
{
    if (run.digits().size() < 7)
        return;
    Judge judge(text, run, findings);
    const auto digits = [&run](size_t first, size_t last) { return run.digits(first, last); };
    const Lead lead = rules.phones ? leadOf(text, run.from()) : Lead::None;
    const auto lookForPhones = [&] {
        judge.look(MaskedKind::Phone, 7, 15, [&](size_t first, size_t last) { return isPhone(text, run, first, last, lead); });
    };
    if (lead == Lead::Plus) // else a telephone number may pass for a card by accident
        lookForPhones();
    if (rules.cards)
        judge.look(MaskedKind::Card, 12, 19, [&](size_t first, size_t last) { return isCard(digits(first, last)); });
    if (rules.cnpj)
        judge.look(MaskedKind::Cnpj, 14, 14, [&](size_t first, size_t last) { return isCnpj(digits(first, last)); });
    if (rules.cpf)
        judge.look(MaskedKind::Cpf, 11, 11, [&](size_t first, size_t last) { return isCpf(digits(first, last)); });
    if (rules.phones)
        lookForPhones();
}

} // namespace geon::redaction
