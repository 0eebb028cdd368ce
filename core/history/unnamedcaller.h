// The caller, taken out of texts: the number's digits become 0, the name's characters •. No text changes its length.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace geon::history {

class UnnamedCaller
{
public:
    //! A SIP header as the service writes it, an object of `name` and `value`, or as the journal does, an array of the two.
    [[nodiscard]] static bool isHeader(const QJsonObject &object);
    [[nodiscard]] static bool isHeader(const QJsonArray &array);

    //! Learns who called from the SIP headers in @p body, wherever they stand, and from `caller_number` and `caller_name`.
    void learn(const QJsonValue &body);

    [[nodiscard]] QString without(QString text) const;
    //! The value of a SIP header. One that names a caller loses every longer number and what is in quotes, learned or not.
    [[nodiscard]] QString headerWithout(const QString &name, QString value) const;

private:
    void learnHeader(const QString &name, const QString &value);
    void learnNumber(const QString &text);
    void learnName(const QString &text);

    QStringList m_numbers; //!< digits
    QStringList m_names;
};

} // namespace geon::history
