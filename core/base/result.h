// Result<T>: a value, or the Error that kept it from being. No exception crosses a border of this program.
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace geon {

//! What went wrong, for code to decide on. Words for people are made in ui/ (or app/, headless).
enum class ErrorKind {
    InvalidInput, //!< what was given cannot be used; nothing was changed
    NotFound,
    Unauthorized, //!< the key is wrong, or its role does not reach
    Refused,      //!< the service understood and said no
    RateLimited,
    Unavailable, //!< a 5xx, or no answer; trying again may help
    TimedOut,
    Network,
    Storage,
    Cancelled,
};

struct Error {
    ErrorKind kind = ErrorKind::InvalidInput;
    QString message; //!< one plain English sentence: what, why, and what to do where that is known
    QString detail;  //!< for the log: what the other side said, never a secret

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString message, QString detail = {})
{
    return tl::unexpected(Error{kind, std::move(message), std::move(detail)});
}

} // namespace geon
