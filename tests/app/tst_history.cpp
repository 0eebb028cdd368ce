// The history in the program as an operator starts it: there and back while calls go on.
#include "app/console.h"
#include "core/config/commandline.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/strip/intakestrip.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void thereAndBackWhileCallsGoOn()
    {
        const auto commandLine = config::parse({u"geon-console"_s, u"--demo=2"_s, u"--demo-speed=4"_s});
        app::Console console(commandLine, {m_folder.path(), m_folder.filePath(u"settings"_s), m_folder.filePath(u"data"_s)},
                             app::Console::Face::Window);
        console.start();
        ui::MainWindow &window = *console.window();
        auto *list = window.findChild<QListView *>(u"callList"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, 15000);
        QVERIFY(QTest::qWaitForWindowActive(&window));

        list->setFocus();
        QTest::keyClick(list, Qt::Key_H, Qt::ControlModifier);
        QVERIFY(window.isHistoryShown());
        QVERIFY(window.findChild<ui::IntakeStrip *>()->isVisible());
        QVERIFY(!list->isVisible());
        QTRY_VERIFY(window.history().model().hasAnswer());
        QVERIFY(!window.actions()[Act::StopSpeaking]->isEnabled());

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = window.findChild<QLineEdit *>(u"historySearch"_s);
        QTRY_VERIFY(words->hasFocus());
        QTest::keyClicks(words, u"nobody ever said this"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_VERIFY(window.history().table().hasFocus());
        QTRY_COMPARE(window.history().model().query().words, u"nobody ever said this"_s);
        QTRY_COMPARE(window.history().model().rowCount(), 0);

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!window.isHistoryShown());
        QTRY_VERIFY(list->hasFocus());
        window.closeForGood();
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(HistoryTest)
#include "tst_history.moc"
