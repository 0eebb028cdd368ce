#include "ui/theme/adaptiveicon.h"

#include "ui/theme/palette.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <mutex>

// The macro wants the global namespace: resources of a static library are linked in by being named.
static void loadIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

QByteArray drawing(const QString &name, const QColor &ink)
{
    QFile file(u":/geon/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", ink.name().toLatin1());
}

QPixmap drawn(const QString &name, const QColor &ink, const QSize &size)
{
    const QString key = u"geon/%1/%2/%3x%4"_s.arg(name, ink.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(drawing(name, ink));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void AdaptiveIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap AdaptiveIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    if (size.isEmpty())
        return {};
    const QPalette palette = QApplication::palette();
    const QColor ink = mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::Text) : color(m_role, palette);
    return drawn(m_name, ink, size);
}

QPixmap AdaptiveIcon::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return pixmap(size, mode, state);
}

QIcon icon(const QString &name, Role role)
{
    static std::once_flag loaded;
    std::call_once(loaded, loadIcons);
    return QIcon(new AdaptiveIcon(name, role));
}

} // namespace geon::ui
