// Contacts: the lines of the address book (GEON_ADDRESS_BOOK), `Maria Silva = +55 11 95555-0100`. Pure.
#pragma once

#include "core/base/dialtarget.h"
#include "core/config/problem.h"

#include <QList>
#include <QStringList>

namespace geon::config {

struct Contact {
    QString name;
    DialTarget target;

    friend bool operator==(const Contact &, const Contact &) = default;
};

//! One line; the name ends at the first `=`. The problem says what is wrong with it and how it is written.
[[nodiscard]] tl::expected<Contact, Problem> contactFrom(const QString &line);
//! The good ones of many, in their order.
[[nodiscard]] QList<Contact> contactsFrom(const QStringList &lines);
//! The line that gives @p contact again.
[[nodiscard]] QString toLine(const Contact &contact);
//! The first bad line of a whole address book, named by its number.
[[nodiscard]] std::optional<Problem> checkContacts(const QString &text);

//! What is wrong with a number or address, and how it is written.
[[nodiscard]] Problem problemOf(DialFault fault);

} // namespace geon::config
