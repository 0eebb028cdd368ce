#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::words {

namespace {

[[nodiscard]] QString say(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString masked(MaskedKind kind)
{
    switch (kind) {
    case MaskedKind::Undecided:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: digits"));
    case MaskedKind::Card:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: card number"));
    case MaskedKind::Email:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: e-mail address"));
    case MaskedKind::Phone:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: telephone number"));
    case MaskedKind::Cpf:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: CPF"));
    case MaskedKind::Cnpj:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: CNPJ"));
    case MaskedKind::Iban:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: IBAN"));
    case MaskedKind::Own:
        return say(QT_TRANSLATE_NOOP("Words", "Masked: own pattern"));
    }
    return {};
}

} // namespace geon::words
