// What was hidden in a text: where, and what it was. Crosses from core to whoever shows the text.
#pragma once

#include <QList>
#include <QtGlobal>

namespace geon {

enum class MaskedKind {
    Undecided, //!< digits that still come in: shown again when they turn out harmless
    Card,
    Email,
    Phone,
    Cpf,
    Cnpj,
    Iban,
    Own, //!< a pattern of the operator's own
};

//! A part of a masked text, in UTF-16 units of that text.
struct MaskedSpan {
    qsizetype from = 0;
    qsizetype length = 0;
    MaskedKind kind = MaskedKind::Undecided;

    friend bool operator==(const MaskedSpan &, const MaskedSpan &) = default;
};

} // namespace geon
