#include "core/redaction/ownpatterns.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace geon::redaction {

namespace {

// PCRE2 counts its steps back and gives up; 10,000,000, its standard, is seconds.
constexpr QLatin1StringView limits("(*LIMIT_MATCH=5000)(*LIMIT_DEPTH=500)");
constexpr qsizetype lookBehind = 64;

QString say(const char *text)
{
    return QCoreApplication::translate("Redaction", text);
}

QString ownMask()
{
    return QString(5, u'•');
}

// Texts that make nested repetitions try every way to share out what they have.
QStringList hardTexts()
{
    // A search gives up early where a character that it needs is nowhere: all of them follow.
    QString every = u"! "_s;
    for (char16_t character = u'!'; character < 0x7f; ++character)
        every += QChar(character);
    QStringList texts;
    for (const QChar character : u"a1 A.-x0_"_s)
        texts << QString(OwnPatterns::reach, character) + every;
    texts << u"ab1-"_s.repeated(OwnPatterns::reach / 4) + every << u"word word, 12 34. "_s.repeated(OwnPatterns::reach / 16) + every;
    return texts;
}

} // namespace

QRegularExpression OwnPatterns::compile(const QString &expression)
{
    QRegularExpression compiled(limits + expression, QRegularExpression::UseUnicodePropertiesOption);
    if (compiled.isValid())
        compiled.optimize();
    return compiled;
}

OwnPatterns::OwnPatterns(const QList<Pattern> &patterns)
{
    for (const Pattern &pattern : patterns) {
        if (problemOf(pattern.expression).isEmpty())
            m_expressions.push_back(compile(pattern.expression));
    }
}

void OwnPatterns::find(QStringView text, qsizetype from, bool growing, Findings &findings) const
{
    for (const QRegularExpression &expression : m_expressions) {
        for (qsizetype at = from; at < text.size(); at += pieceSize - reach) {
            const bool last = at + pieceSize >= text.size();
            findIn(expression, text.first(std::min(text.size(), at + pieceSize)), at, growing && last, findings);
            if (last)
                break;
        }
    }
}

// What stands just before is given along, for patterns that look back; so `^` matches at the text's own start only.
void OwnPatterns::findIn(const QRegularExpression &expression, QStringView text, qsizetype from, bool growing, Findings &findings)
{
    const qsizetype base = std::max<qsizetype>(0, from - lookBehind);
    const QStringView piece = text.sliced(base);
    const auto type = growing ? QRegularExpression::PartialPreferCompleteMatch : QRegularExpression::NormalMatch;
    qsizetype at = from - base;
    while (at < piece.size()) {
        const QRegularExpressionMatch match = expression.match(piece, at, type);
        if (!match.isValid()) { // ran into its limits
            findings.add({base + at, piece.size() - at, MaskedKind::Own, ownMask()});
            return;
        }
        if (!match.hasMatch() && !match.hasPartialMatch())
            return;
        const qsizetype start = match.capturedStart();
        const qsizetype length = match.capturedLength();
        if (length > 0)
            findings.add({base + start, length, MaskedKind::Own, ownMask()});
        if (start + length >= piece.size())
            findings.keepOpen(base + start);
        at = start + std::max<qsizetype>(1, length);
    }
}

QString problemOf(const QString &expression)
{
    if (expression.trimmed().isEmpty())
        return say(QT_TRANSLATE_NOOP("Redaction", "The pattern is empty."));
    if (expression.size() > 500)
        return say(QT_TRANSLATE_NOOP("Redaction", "The pattern is longer than 500 characters: split it into several."));
    const QRegularExpression compiled = OwnPatterns::compile(expression);
    if (!compiled.isValid()) {
        const qsizetype at = std::max<qsizetype>(0, compiled.patternErrorOffset() - limits.size());
        return say(QT_TRANSLATE_NOOP("Redaction", "The pattern is not a regular expression: %1 (at character %2)."))
            .arg(compiled.errorString())
            .arg(at + 1);
    }
    for (const QString &text : hardTexts()) {
        for (qsizetype at = 0; at < text.size();) {
            const QRegularExpressionMatch match = compiled.match(text, at);
            if (!match.isValid())
                return say(QT_TRANSLATE_NOOP(
                    "Redaction", "The pattern takes too long on some texts: avoid repetitions inside repetitions, such as (a+)+."));
            if (!match.hasMatch())
                break;
            if (match.capturedLength() == 0)
                return say(QT_TRANSLATE_NOOP("Redaction", "The pattern matches where there is no text at all: use + instead of *."));
            at = match.capturedEnd();
        }
    }
    return {};
}

Result<QList<Pattern>> parsePatterns(QStringView lines)
{
    QList<Pattern> patterns;
    int number = 0;
    for (const QStringView raw : lines.tokenize(u'\n')) {
        ++number;
        const QStringView line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype sign = line.indexOf(u" = ");
        Pattern pattern{sign < 0 ? QString() : line.first(sign).trimmed().toString(),
                        (sign < 0 ? line : line.sliced(sign + 3).trimmed()).toString()};
        if (const QString problem = problemOf(pattern.expression); !problem.isEmpty())
            return failure(ErrorKind::InvalidInput,
                           say(QT_TRANSLATE_NOOP("Redaction", "Line %1 of the patterns: %2")).arg(number).arg(problem));
        patterns.append(std::move(pattern));
    }
    return patterns;
}

} // namespace geon::redaction
