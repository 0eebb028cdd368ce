#include "core/base/plaintext.h"

namespace geon {

namespace {

constexpr char16_t replacement = 0xFFFD;

[[nodiscard]] bool turnsDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x061C;
}

[[nodiscard]] bool steersDocuments(char16_t c)
{
    return (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE || c == 0xFFFC || c == 0xFEFF;
}

} // namespace

QString plainText(QStringView text, char16_t lineBreak)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c < 0x7F) {
            out += QChar(c);
        } else if (c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029) {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            out += QChar(lineBreak);
        } else if (c == u'\t') {
            out += u' ';
        } else if (c < 0x20) {
            out += QChar(char16_t(0x2400 + c));
        } else if (c == 0x7F) {
            out += QChar(0x2421);
        } else if (c < 0xA0 || turnsDirection(c) || steersDocuments(c)) {
            out += QChar(replacement);
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += text[i];
            out += text[++i];
        } else {
            out += QChar(QChar::isSurrogate(c) ? replacement : c);
        }
    }
    return out;
}

} // namespace geon
