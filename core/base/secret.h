// Secret: a key or a signing secret that cannot be printed by accident.
#pragma once

#include <QByteArray>
#include <QString>

namespace geon {

//! Holds a secret text. It has no conversion, no stream operator and no QDebug operator: whoever needs the text says reveal().
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text) : m_text(std::move(text)) { }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    //! The text itself: for a request header, a signature or the keychain, and nothing else.
    [[nodiscard]] const QString &reveal() const { return m_text; }
    //! What a person may see: the last four characters of a long one, so that two keys can be told apart.
    [[nodiscard]] QString masked() const
    {
        if (m_text.isEmpty())
            return {};
        return m_text.size() < 16 ? QStringLiteral("••••••••") : QStringLiteral("••••••••") + m_text.right(4);
    }

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    QString m_text;
};

} // namespace geon
