#include "ui/delay/delaybar.h"

#include "ui/delay/delaywords.h"
#include "ui/words/words.h"

#include <QPainter>

namespace geon::ui {

DelayBar::DelayBar(QWidget *parent) : QWidget(parent)
{
    setFont(tabular(smallFont(font())));
    QSizePolicy wide(QSizePolicy::Preferred, QSizePolicy::Minimum);
    wide.setHeightForWidth(true);
    setSizePolicy(wide);
    setMinimumWidth(0);
}

void DelayBar::setDelay(const calls::TurnDelay &delay)
{
    if (m_delay == delay)
        return;
    m_delay = delay;
    setAccessibleName(tr("Parts of the delay: %1").arg(split(delay)));
    setToolTip(whatIsCounted());
    setAccessibleDescription(whatIsCounted());
    updateGeometry();
    update();
}

QSize DelayBar::sizeHint() const
{
    return {space(this, 60), heightForWidth(std::max(width(), space(this, 60)))};
}

int DelayBar::heightForWidth(int width) const
{
    return space(this, 2) + space(this, 1) + legend(nullptr, width);
}

void DelayBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Duration total = m_delay.total();
    if (total <= Duration())
        return;
    const int height = space(this, 2);
    int left = 0;
    Duration before{};
    for (const DelayPart &part : partsOf(m_delay)) {
        before += part.length;
        const int right = int(qint64(width()) * before.count() / total.count());
        const QRect area(left, 0, std::max(1, right - left - 1), height);
        const QColor ink = color(part.role, palette());
        painter.fillRect(area, color(Role::Raised, palette()));
        painter.fillRect(area, QBrush(ink, part.fill));
        painter.setPen(ink);
        painter.drawRect(area.adjusted(0, 0, -1, -1));
        left = right;
    }
    painter.translate(0, height + space(this, 1));
    legend(&painter, width());
}

int DelayBar::legend(QPainter *painter, int width) const
{
    const QFontMetrics metrics(font());
    const int line = metrics.height();
    const int sign = line * 2 / 3;
    const int gap = space(this, 1);
    int x = 0;
    int y = 0;
    for (const DelayPart &part : partsOf(m_delay)) {
        const QString length = part.estimated ? tr("about %1").arg(words::seconds(part.length)) : words::seconds(part.length);
        const QString text = tr("%1 %2", "the name of a part and its length").arg(part.name, length);
        const int wanted = sign + gap + metrics.horizontalAdvance(text);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line;
        }
        if (painter) {
            const QRect box(x, y + (line - sign) / 2, sign, sign);
            const QColor ink = color(part.role, palette());
            painter->fillRect(box, QBrush(ink, part.fill));
            painter->setPen(ink);
            painter->drawRect(box.adjusted(0, 0, -1, -1));
            painter->setPen(color(Role::Text, palette()));
            painter->drawText(QRect(x + sign + gap, y, width - x - sign - gap, line), int(Qt::AlignLeft | Qt::AlignVCenter),
                              metrics.elidedText(text, Qt::ElideRight, width - x - sign - gap));
        }
        x += wanted + space(this, 3);
    }
    return y + line;
}

} // namespace geon::ui
