#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontMetricsF>
#include <QImage>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Role;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

//! WCAG 2.1, 1.4.3.
double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

QColor inkOf(const QImage &image)
{
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > strongest.alpha())
                strongest = pixel;
        }
    }
    return strongest;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

    static void use(ui::ThemeChoice choice) { ui::applyTheme(*qApp, choice); }

private Q_SLOTS:
    void everyColourCanBeReadOnEverySurface_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyColourCanBeReadOnEverySurface()
    {
        QFETCH(bool, dark);
        use(dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
        const QPalette palette = QApplication::palette();
        QCOMPARE(ui::isDark(palette), dark);
        const auto inks = {Role::Text,   Role::Muted, Role::Accent, Role::Live,  Role::Ringing,  Role::Trouble,
                           Role::Paused, Role::Ended, Role::Caller, Role::Agent, Role::Operator, Role::Tool};
        for (const Role ink : inks) {
            for (const Role surface : {Role::Background, Role::Surface, Role::Raised}) {
                const double ratio = contrast(ui::color(ink, palette), ui::color(surface, palette));
                QVERIFY2(ratio >= 4.5, qPrintable(u"role %1 on %2: %3"_s.arg(int(ink)).arg(int(surface)).arg(ratio)));
            }
            QVERIFY(contrast(ui::color(Role::Text, palette), ui::tint(ink, palette)) >= 4.5);
            QVERIFY(contrast(ui::color(ink, palette), ui::tint(ink, palette)) >= 4.5);
        }
        QVERIFY(contrast(ui::color(Role::OnAccent, palette), ui::color(Role::Accent, palette)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
    }

    void theThemeCanBeSwitchedWhileShown()
    {
        QPushButton button(u"Call"_s);
        use(ui::ThemeChoice::Light);
        const QColor light = button.grab().toImage().pixelColor(4, button.height() / 2);
        use(ui::ThemeChoice::Dark);
        const QColor dark = button.grab().toImage().pixelColor(4, button.height() / 2);
        QVERIFY(luminance(light) > luminance(dark));
    }

    void theSystemChoiceFollowsTheDesktop()
    {
        QApplication::setPalette(QPalette());
        const bool desktop = ui::isDark(QApplication::palette());
        use(desktop ? ui::ThemeChoice::Light : ui::ThemeChoice::Dark);
        QCOMPARE(ui::isDark(QApplication::palette()), !desktop);
        use(ui::ThemeChoice::System);
        QCOMPARE(ui::isDark(QApplication::palette()), desktop);
    }

    void theFocusRingIsTwoWideInTheAccent()
    {
        use(ui::ThemeChoice::Light);
        QPushButton button(u"Call"_s);
        button.show();
        button.activateWindow();
        button.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(button.hasFocus());
        const QImage image = button.grab().toImage();
        const QColor accent = ui::color(Role::Accent, QApplication::palette());
        const int middle = image.height() / 2;
        QCOMPARE(image.pixelColor(0, middle).rgb(), accent.rgb());
        QCOMPARE(image.pixelColor(1, middle).rgb(), accent.rgb());
        QVERIFY(image.pixelColor(2, middle).rgb() != accent.rgb());
    }

    void focusMovesNothing()
    {
        use(ui::ThemeChoice::Light);
        QPushButton button(u"Call"_s);
        button.show();
        const QSize before = button.sizeHint();
        button.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(button.hasFocus());
        QCOMPARE(button.sizeHint(), before);
    }

    void anIconTakesTheColourOfTheThemeItIsPaintedIn()
    {
        use(ui::ThemeChoice::Light);
        const QIcon icon = ui::icon(u"live"_s, Role::Live);
        QCOMPARE(inkOf(icon.pixmap(QSize(32, 32), 1.0).toImage()).rgb(), ui::color(Role::Live, QApplication::palette()).rgb());
        use(ui::ThemeChoice::Dark);
        QCOMPARE(inkOf(icon.pixmap(QSize(32, 32), 1.0).toImage()).rgb(), ui::color(Role::Live, QApplication::palette()).rgb());
        const QColor disabled = inkOf(icon.pixmap(QSize(32, 32), 1.0, QIcon::Disabled).toImage());
        QVERIFY(disabled.rgb() != ui::color(Role::Live, QApplication::palette()).rgb());
    }

    void anIconIsSharpAtAnySize()
    {
        const QIcon icon = ui::icon(u"bell"_s);
        const QPixmap twice = icon.pixmap(QSize(16, 16), 2.0);
        QCOMPARE(twice.size(), QSize(32, 32));
        QCOMPARE(twice.devicePixelRatio(), 2.0);
        QCOMPARE(icon.pixmap(QSize(57, 57), 1.0).size(), QSize(57, 57));
    }

    void everyIconOfTheFolderIsRegisteredAndDraws()
    {
        const QStringList files = QDir(u"" GEON_SOURCE_DIR "/resources/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 40);
        QCOMPARE(QDir(u":/geon/icons"_s).entryList({u"*.svg"_s}), files);
        for (const QString &file : files) {
            QVERIFY2(QSvgRenderer(u":/geon/icons/"_s + file).isValid(), qPrintable(file));
            const QPixmap pixmap = ui::icon(file.chopped(4)).pixmap(QSize(32, 32), 1.0);
            QVERIFY2(inkOf(pixmap.toImage()).alpha() > 100, qPrintable(file));
        }
    }

    void spacesAndIconsGrowWithTheFont()
    {
        QWidget widget;
        QFont font = widget.font();
        font.setPixelSize(12);
        widget.setFont(font);
        const int small = ui::space(&widget, 4);
        const int smallIcon = ui::iconSize(&widget);
        QCOMPARE(small, widget.fontMetrics().height());
        font.setPixelSize(24);
        widget.setFont(font);
        QVERIFY(ui::space(&widget, 4) > small * 3 / 2);
        QVERIFY(ui::iconSize(&widget) > smallIcon * 3 / 2);
    }

    void figuresDoNotDance()
    {
        const QFontMetricsF metrics(ui::tabular(QApplication::font()));
        for (const QChar digit : u"123456789"_s)
            QVERIFY(std::abs(metrics.horizontalAdvance(digit) - metrics.horizontalAdvance('0'_L1)) < 0.01);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
