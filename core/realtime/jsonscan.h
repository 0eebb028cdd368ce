// JsonScan: walks the members of one JSON object in place, without building anything. For the events that come by the thousand.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace geon::realtime {

//! Where a string of the frame stands, between its quotes. Its UTF-8 has been checked.
struct JsonText {
    const char *data = nullptr;
    qsizetype size = 0;
    bool escaped = false; //!< holds a backslash: only decodeText() may read it
    bool ascii = true;

    [[nodiscard]] QByteArrayView bytes() const { return {data, size}; }
};

//! The text of a string; nothing when an escape is not one of RFC 8259 or leaves half a surrogate pair.
[[nodiscard]] std::optional<QString> decodeText(const JsonText &text);

//! Reads RFC 8259 strictly, and less than that: what is rare on the wire (a number with an exponent or many digits, very deep nesting) is
//! refused too. Whatever it takes, QJsonDocument takes as well and reads the same; whatever it refuses must be given to QJsonDocument.
//! Every function returns false at the first thing it does not take, and the scan is then over.
class JsonScan
{
public:
    explicit JsonScan(QByteArrayView frame) : m_at(frame.data()), m_end(frame.data() + frame.size()) { }

    //! The opening brace. Afterwards nextMember() until it says no, then atEnd().
    [[nodiscard]] bool enterObject();
    //! Moves to the next member's value and gives its name; false after the last one, and on anything odd.
    [[nodiscard]] bool nextMember(JsonText &name);
    [[nodiscard]] bool readString(JsonText &text);
    [[nodiscard]] bool skipValue();
    //! The object was closed and nothing but white space follows.
    [[nodiscard]] bool atEnd();

private:
    enum class Step { Member, Closed, Odd };

    [[nodiscard]] Step step(bool first, JsonText &name);
    // Asked several times for each member, so in line: measured, a fifth of a delta's cost.
    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r'))
            ++m_at;
    }
    [[nodiscard]] bool take(char c)
    {
        const bool there = m_at != m_end && *m_at == c;
        m_at += there;
        return there;
    }
    [[nodiscard]] bool skipWord(QByteArrayView word);
    [[nodiscard]] bool skipNumber();
    [[nodiscard]] bool skipDigits();
    [[nodiscard]] bool skipArray();
    [[nodiscard]] bool skipObject();

    const char *m_at;
    const char *m_end;
    int m_depth = 0;
    bool m_first = true;
    bool m_closed = false;
};

} // namespace geon::realtime
