#include "core/redaction/redactor.h"

#include "core/redaction/scanner.h"

namespace geon::redaction {

namespace {

constexpr qsizetype endKept = 32;

//! Adds the text from @p from to @p to as it may be seen.
void render(QStringView text, qsizetype from, qsizetype to, const Findings &findings, Masked &masked)
{
    for (const Finding &finding : findings.found) {
        if (finding.from < from || finding.end() > to)
            continue;
        masked.text += text.sliced(from, finding.from - from);
        masked.parts.append({finding.from, finding.length, {masked.text.size(), finding.mask.size(), finding.kind}});
        masked.text += finding.mask;
        from = finding.end();
    }
    masked.text += text.sliced(from, to - from);
}

} // namespace

QList<MaskedSpan> Masked::spans() const
{
    QList<MaskedSpan> spans;
    spans.reserve(parts.size());
    for (const Part &part : parts)
        spans.append(part.span);
    return spans;
}

qsizetype Masked::position(qsizetype clear) const
{
    qsizetype shift = 0;
    for (const Part &part : parts) {
        if (clear <= part.clearFrom)
            break;
        if (clear < part.clearFrom + part.clearLength)
            return part.span.from + part.span.length;
        shift = part.span.from + part.span.length - part.clearFrom - part.clearLength;
    }
    return std::min(clear + shift, text.size());
}

Findings Redactor::scan(QStringView text, qsizetype from, bool growing) const
{
    return redaction::scan(text, from, growing, m_rules, m_patterns);
}

Masked Redactor::mask(const QString &text, bool growing) const
{
    if (masksNothing())
        return {text, {}};
    const Findings findings = scan(text, 0, growing);
    if (findings.found.empty() && findings.shownTo == text.size())
        return {text, {}};
    Masked masked;
    render(text, 0, findings.shownTo, findings, masked);
    return masked;
}

bool LiveText::goesOn(QStringView text) const
{
    return text.size() >= m_size && text.first(m_size).endsWith(m_end);
}

const Masked &LiveText::update(const QString &text, bool growing)
{
    if (!growing || m_redactor->masksNothing() || !goesOn(text)) {
        m_settled = m_settledMasked = m_settledParts = 0;
        m_masked = {};
    }
    m_size = text.size();
    m_end = text.right(endKept);
    if (!growing || m_redactor->masksNothing()) {
        m_masked = m_redactor->mask(text, growing);
        m_size = std::numeric_limits<qsizetype>::max(); // whatever comes then begins anew
        return m_masked;
    }
    const Findings findings = m_redactor->scan(text, m_settled, true);
    m_masked.text.truncate(m_settledMasked);
    m_masked.parts.resize(m_settledParts);
    const qsizetype shown = std::max(findings.shownTo, m_settled);
    const qsizetype open = std::min(findings.open, shown);
    render(text, m_settled, open, findings, m_masked);
    m_settledMasked = m_masked.text.size();
    m_settledParts = m_masked.parts.size();
    render(text, open, shown, findings, m_masked);
    m_settled = open;
    return m_masked;
}

} // namespace geon::redaction
