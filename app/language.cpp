#include "app/language.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

// The resource of a static library is dropped by the linker unless somebody names it.
static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace geon::app {

void installLanguage(QCoreApplication &application, const QString &language)
{
    loadTranslations();
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English);
    QLocale::setDefault(locale);
    const auto install = [&](const QString &file, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, file, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // the buttons and menus of Qt itself
    install(u"geon"_s, u":/geon/translations"_s);
}

} // namespace geon::app
