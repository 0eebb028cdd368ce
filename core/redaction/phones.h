// Telephone numbers have no check digits: they are told by their shape and by the words before them.
#pragma once

#include "core/redaction/digitrun.h"

namespace geon::redaction {

//! What the words before a number say of it.
enum class Lead {
    None,
    Plus,     //!< `+`: nothing but a telephone number
    SaidPlus, //!< "plus", "mais": the same if it is long; "mais" is also Portuguese for more
    Phone,    //!< "phone", "celular", "whatsapp"
    Other,    //!< "order", "pedido", "ticket": some other number
};

[[nodiscard]] Lead leadOf(QStringView text, qsizetype from);

//! Elements @p first to @p last of @p run: whether they are a whole telephone number of Brazil, North America or another country, as people
//! write or say it.
[[nodiscard]] bool isPhone(QStringView text, const DigitRun &run, size_t first, size_t last, Lead lead);

} // namespace geon::redaction
