// The caller, taken out of texts: the number's digits become 0, the name's characters •. No text changes its length.
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace geon::history {

class UnnamedCaller
{
public:
    //! Learns who called from the SIP headers in @p body: objects of `name` and `value`, wherever they stand.
    void learn(const QJsonValue &body);

    [[nodiscard]] QString without(QString text) const;
    //! The value of a SIP header. One that names a caller loses every longer number and what is in quotes, learned or not.
    [[nodiscard]] QString headerWithout(const QString &name, QString value) const;

private:
    void learnHeader(const QString &name, const QString &value);

    QStringList m_numbers; //!< digits
    QStringList m_names;
};

} // namespace geon::history
