// The operator's own patterns, compiled. A pattern that would search for ever is stopped and treated as a match: nothing leaks, nothing
// hangs.
#pragma once

#include "core/redaction/finding.h"
#include "core/redaction/rules.h"

#include <QRegularExpression>
#include <vector>

namespace geon::redaction {

class OwnPatterns
{
public:
    //! In a text that still grows, a match is found when it and what its pattern looks back at are within this many characters.
    static constexpr qsizetype reach = 160;
    //! Texts are searched in pieces of this size, so that no search sees more.
    static constexpr qsizetype pieceSize = 4096;

    //! Patterns that problemOf() refuses are left out.
    explicit OwnPatterns(const QList<Pattern> &patterns);

    [[nodiscard]] bool isEmpty() const { return m_expressions.empty(); }
    //! Adds what matches from @p from on. @p growing: a match that only needs more text counts, and opens.
    void find(QStringView text, qsizetype from, bool growing, Findings &findings) const;

    //! The expression with its limits set; invalid when it cannot be compiled.
    [[nodiscard]] static QRegularExpression compile(const QString &expression);

private:
    static void findIn(const QRegularExpression &expression, QStringView text, qsizetype from, bool growing, Findings &findings);

    std::vector<QRegularExpression> m_expressions;
};

} // namespace geon::redaction
