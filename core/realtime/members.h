// Members: reads the members of one JSON object and remembers the first that is missing or of the wrong kind.
#pragma once

#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>

namespace geon::realtime {

using namespace Qt::StringLiterals;

//! The member that could not be read: see DecodeError.
struct Fault {
    QString path;
    QString expected;
};

//! One object of a frame, and where in the frame it is. A bad member is noted in the Fault that all objects of the frame share
//! (the first one stays) and read as empty, so a decoder reads on without a check at each step. A null counts as absent.
//! An object borrows from the one it was taken from, which must outlive it and stay where it is.
class Members
{
public:
    Members(QJsonObject object, std::optional<Fault> &fault) : m_object(std::move(object)), m_fault(fault) { }

    [[nodiscard]] const QJsonObject &json() const { return m_object; }
    //! The member is there and null: for the few places where that means something else than absent.
    [[nodiscard]] bool isNull(QLatin1StringView name) const { return m_object[name].isNull(); }
    [[nodiscard]] bool has(QLatin1StringView name) const
    {
        const QJsonValue value = m_object[name];
        return !value.isUndefined() && !value.isNull();
    }

    [[nodiscard]] QString text(QLatin1StringView name) const
    {
        const QJsonValue value = m_object[name];
        if (!value.isString())
            note(name, "a string"_L1);
        return value.toString();
    }
    [[nodiscard]] QString textOrEmpty(QLatin1StringView name) const { return has(name) ? text(name) : QString(); }
    [[nodiscard]] std::optional<QString> optionalText(QLatin1StringView name) const
    {
        return has(name) ? std::optional(text(name)) : std::nullopt;
    }

    //! A whole number that fits T; 1.0 is one, 1.5 and 1e300 are not.
    template <std::integral T> [[nodiscard]] T integer(QLatin1StringView name) const
    {
        // Beyond 2^53 a double skips whole numbers, and the cast below would be undefined beyond 2^63.
        constexpr double exact = 9007199254740992.0;
        const QJsonValue value = m_object[name];
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        const bool whole = std::abs(number) <= exact && std::trunc(number) == number;
        if (!whole || !std::in_range<T>(static_cast<qint64>(number))) {
            note(name, "an integer"_L1);
            return 0;
        }
        return static_cast<T>(number);
    }
    template <std::integral T> [[nodiscard]] T integerOrZero(QLatin1StringView name) const { return has(name) ? integer<T>(name) : T(0); }

    [[nodiscard]] double number(QLatin1StringView name) const
    {
        const QJsonValue value = m_object[name];
        if (!value.isDouble())
            note(name, "a number"_L1);
        return value.toDouble();
    }
    [[nodiscard]] double numberOrZero(QLatin1StringView name) const { return has(name) ? number(name) : 0; }

    [[nodiscard]] bool flag(QLatin1StringView name) const
    {
        const QJsonValue value = m_object[name];
        if (!value.isBool())
            note(name, "true or false"_L1);
        return value.toBool();
    }
    [[nodiscard]] bool flagOr(QLatin1StringView name, bool fallback) const { return has(name) ? flag(name) : fallback; }

    //! Unix seconds, as a moment that a calendar can show: years 1970 to 9999.
    [[nodiscard]] TimePoint time(QLatin1StringView name) const
    {
        constexpr qint64 endOf9999 = 253402300799;
        const qint64 seconds = integer<qint64>(name);
        if (seconds < 0 || seconds > endOf9999) {
            note(name, "a time in Unix seconds"_L1);
            return {};
        }
        return fromUnixSeconds(seconds);
    }

    [[nodiscard]] Members object(QLatin1StringView name) const &
    {
        const QJsonValue value = m_object[name];
        if (!value.isObject())
            note(name, "an object"_L1);
        return Members(value.toObject(), *this, name);
    }
    [[nodiscard]] Members object(QLatin1StringView name) const && = delete;
    [[nodiscard]] std::optional<Members> optionalObject(QLatin1StringView name) const &
    {
        return has(name) ? std::optional(object(name)) : std::nullopt;
    }
    [[nodiscard]] std::optional<Members> optionalObject(QLatin1StringView name) const && = delete;

    //! Calls @p read with each object of an array.
    template <typename Read> void forEach(QLatin1StringView name, Read read) const
    {
        const QJsonValue value = m_object[name];
        if (!value.isArray())
            note(name, "an array"_L1);
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Members element(array[i].toObject(), *this, name, i);
            if (!array[i].isObject())
                element.noteSelf("an object"_L1);
            read(element);
        }
    }
    template <typename Read> void forEachIfAny(QLatin1StringView name, Read read) const
    {
        if (has(name))
            forEach(name, read);
    }

private:
    Members(QJsonObject object, const Members &parent, QLatin1StringView name, qsizetype index = -1)
        : m_object(std::move(object)), m_fault(parent.m_fault), m_parent(&parent), m_name(name), m_index(index)
    {
    }

    void note(QLatin1StringView name, QLatin1StringView expected) const
    {
        if (!m_fault)
            m_fault = Fault{m_parent ? path() + u'.' + name : QString(name), expected};
    }
    void noteSelf(QLatin1StringView expected) const
    {
        if (!m_fault)
            m_fault = Fault{path(), expected};
    }
    [[nodiscard]] QString path() const
    {
        if (!m_parent)
            return {};
        const QString above = m_parent->path();
        const QString here = above.isEmpty() ? QString(m_name) : above + u'.' + m_name;
        return m_index < 0 ? here : here + u'[' + QString::number(m_index) + u']';
    }

    QJsonObject m_object;
    std::optional<Fault> &m_fault;
    const Members *m_parent = nullptr;
    QLatin1StringView m_name;
    qsizetype m_index = -1;
};

} // namespace geon::realtime
