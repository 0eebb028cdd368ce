#include "ui/alerts/trayimage.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::Severity;

namespace {

// Panels ask for these; what lies between is scaled from the next larger.
constexpr int sizes[] = {16, 20, 22, 24, 32, 44, 48, 64};

Role roleOf(Severity severity)
{
    switch (severity) {
    case Severity::Notice:
        return Role::Text;
    case Severity::Warning:
        return Role::Ringing;
    case Severity::Urgent:
        return Role::Trouble;
    }
    return Role::Text;
}

//! A voice as three bars, on whole pixels.
void paintBars(QPainter &painter, int pixels, const QColor &colour)
{
    const int width = std::max(2, pixels / 8);
    const int gap = std::max(1, pixels / 10);
    const int heights[] = {pixels * 6 / 16, pixels * 10 / 16, pixels * 4 / 16};
    int x = (pixels - 3 * width - 2 * gap) / 2;
    for (const int height : heights) {
        const QRect bar(x, (pixels - height) / 2, width, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(bar, width / 2.0, width / 2.0);
        x += width + gap;
    }
}

void paintBadge(QPainter &painter, int pixels, const QString &text, QFont font, const QColor &ground, const QColor &ink)
{
    const int height = pixels * 11 / 16;
    font.setBold(true);
    font.setPixelSize(pixels * 10 / 16);
    const QFontMetrics metrics(font);
    const int width = std::max(height, std::min(pixels, metrics.horizontalAdvance(text) + height * 3 / 8));
    const QRect badge(pixels - width, pixels - height, width, height);
    const int ring = std::max(1, pixels / 16);
    const double radius = height / 2.0;
    painter.setPen(Qt::NoPen);
    // The panel itself parts the badge from the tile, whatever its colour.
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawRoundedRect(badge.adjusted(-ring, -ring, ring, ring), radius + ring, radius + ring);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(ground);
    painter.drawRoundedRect(badge, radius, radius);
    // Centred by its ink: figures have no descenders.
    const QRect inked = metrics.tightBoundingRect(text);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(badge.left() + (badge.width() - inked.width()) / 2 - inked.left(),
                     badge.top() + (badge.height() - inked.height()) / 2 - inked.top(), text);
}

} // namespace

QImage trayImage(const TrayFace &face, int pixels, const QPalette &palette, const QFont &font)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Accent, palette));
    painter.drawRoundedRect(image.rect(), pixels * 0.22, pixels * 0.22);
    // What a badge leaves of the bars would only be specks.
    if (face.count == 0 && !face.severity) {
        paintBars(painter, pixels, color(Role::OnAccent, palette));
    } else {
        const QString text = face.count == 0 ? u"!"_s : face.count > 9 ? u"9+"_s : QString::number(face.count);
        const Role role = roleOf(face.severity.value_or(Severity::Notice));
        paintBadge(painter, pixels, text, font, color(role, palette), color(Role::OnAccent, palette));
    }
    return image;
}

QIcon trayIcon(const TrayFace &face, const QPalette &palette, const QFont &font)
{
    QIcon icon;
    for (const int pixels : sizes)
        icon.addPixmap(QPixmap::fromImage(trayImage(face, pixels, palette, font)));
    return icon;
}

} // namespace geon::ui
