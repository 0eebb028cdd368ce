// AdaptiveIcon: draws one of our SVGs in a role's colour, chosen when it is painted, so that a change of theme needs no new icons.
#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>

namespace geon::ui {

class AdaptiveIcon final : public QIconEngine
{
public:
    AdaptiveIcon(QString name, Role role) : m_name(std::move(name)), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override { return new AdaptiveIcon(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("geon"); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QString m_name;
    Role m_role;
};

} // namespace geon::ui
