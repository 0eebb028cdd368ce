#include "ui/theme/theme.h"

#include "ui/theme/buttons.h"
#include "ui/theme/consolestyle.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStyle>
#include <QWidget>

#include <cmath>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

// A step of 4 at a line of 16.
constexpr qreal stepsPerLine = 4.0;

//! Hears that the desktop went light or dark, for a program that follows it.
class DesktopFollower final : public QObject
{
public:
    DesktopFollower(QApplication &application, ThemeChoice choice) : QObject(&application), m_application(application), m_choice(choice)
    {
        setObjectName(u"geonDesktopFollower"_s);
        application.installEventFilter(this);
    }
    void setChoice(ThemeChoice choice) { m_choice = choice; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && watched->isWindowType() && m_choice == ThemeChoice::System)
            applyTheme(m_application, m_choice);
        return false;
    }

private:
    QApplication &m_application;
    ThemeChoice m_choice;
};

bool desktopIsDark()
{
    // An empty palette gives way to the desktop's own.
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

//! Platforms without a desktop name no font of theirs: take the best reading face that is installed.
QFont bareFont(const QFont &given)
{
    static const QStringList good{u"Inter"_s, u"Noto Sans"_s, u"Roboto"_s};
    const QStringList installed = QFontDatabase::families();
    const auto found = std::ranges::find_if(good, [&](const QString &family) { return installed.contains(family); });
    if (found == good.end())
        return given;
    QFont font(*found);
    font.setPointSizeF(10);
    return font;
}

bool hasEvenFigures(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance('0'_L1);
    return std::ranges::all_of(u"123456789"_s, [&](QChar digit) { return std::abs(metrics.horizontalAdvance(digit) - width) < 0.01; });
}

QFont sized(QFont font, double ratio)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * ratio);
    else
        font.setPixelSize(qRound(font.pixelSize() * ratio));
    return font;
}

} // namespace

void applyTheme(QApplication &application, ThemeChoice choice)
{
    auto *follower = application.findChild<QObject *>(u"geonDesktopFollower"_s, Qt::FindDirectChildrenOnly);
    if (follower)
        static_cast<DesktopFollower *>(follower)->setChoice(choice);
    else {
        new DesktopFollower(application, choice);
        QApplication::setStyle(new ConsoleStyle);
        if (QGuiApplication::platformName() == "offscreen"_L1)
            QApplication::setFont(bareFont(QApplication::font()));
    }

    application.setWindowIcon(icon(u"geon-console"_s));
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopIsDark());
    QApplication::setPalette(themePalette(dark));
    application.setStyleSheet(styleSheet(dark, QApplication::font()));
}

int space(const QWidget *widget, int steps)
{
    return std::max(steps, qRound(widget->fontMetrics().height() * steps / stepsPerLine));
}

int iconSize(const QWidget *widget)
{
    return widget->fontMetrics().height();
}

QFont smallFont(const QFont &body)
{
    return sized(body, 0.87);
}

QFont mediumFont(const QFont &body)
{
    QFont font = body;
    font.setWeight(QFont::Medium);
    return font;
}

QFont titleFont(const QFont &body)
{
    QFont font = sized(body, 1.2);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont numberFont(const QFont &body)
{
    QFont font = tabular(sized(body, 1.7));
    font.setWeight(QFont::Medium);
    return font;
}

QFont tabular(QFont font)
{
    // Qt 6.4 cannot ask a font for its tabular figures, so a face whose figures are uneven lends them from one with even ones.
    static QHash<QString, QString> even;
    auto known = even.find(font.family());
    if (known == even.end()) {
        QString family = font.family();
        if (!hasEvenFigures(font)) {
            const QStringList installed = QFontDatabase::families();
            const QStringList lenders{u"Roboto"_s, u"Noto Sans"_s, u"DejaVu Sans"_s};
            const auto lender = std::ranges::find_if(lenders, [&](const QString &name) { return installed.contains(name); });
            family = lender == lenders.end() ? family : *lender;
        }
        known = even.insert(font.family(), family);
    }
    font.setFamily(*known);
    return font;
}

void setKind(QAbstractButton *button, ButtonKind kind)
{
    static constexpr std::array names{"", "primary", "destructive", "quiet"};
    button->setProperty("kind", QString::fromLatin1(names.at(static_cast<size_t>(kind))));
    button->style()->unpolish(button);
    button->style()->polish(button);
}

std::chrono::milliseconds motion(const QWidget *widget)
{
    const int asked = widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget);
    return std::chrono::milliseconds(std::clamp(asked, 0, 120));
}

} // namespace geon::ui
