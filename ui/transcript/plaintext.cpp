#include "ui/transcript/plaintext.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>

namespace geon::ui {

namespace {

[[nodiscard]] QString bounded(const QString &text, qsizetype limit, char16_t lineBreak)
{
    if (text.size() <= limit)
        return plainText(text, lineBreak);
    return plainText(QStringView(text).first(limit), lineBreak)
        + QCoreApplication::translate("geon::ui::PlainText", " … (%n more characters)", nullptr, int(text.size() - limit));
}

} // namespace

QString harmless(const QString &text, qsizetype limit)
{
    return bounded(text, limit, 0x2028);
}

QString harmlessLine(const QString &text, qsizetype limit)
{
    return bounded(text, limit, u' ');
}

QString harmlessLines(const QString &text, qsizetype limit)
{
    return bounded(text, limit, u'\n');
}

} // namespace geon::ui
