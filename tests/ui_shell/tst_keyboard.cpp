// The whole console by keyboard: Tab and F6 through the real window reach each control, leave each again, and each has a name.
#include "core/config/table.h"
#include "samplecalls.h"
#include "tests/support/fakedesk.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakesetup.h"
#include "ui/actions/keysheet.h"
#include "ui/setup/pricesdialog.h"
#include "ui/theme/theme.h"
#include "ui/window/callwindow.h"
#include "ui/window/mainwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using ui::Act;
using ui::StartPage;

namespace {

constexpr int mostStops = 200; // of one way round

struct Console {
    explicit Console(StartPage page = StartPage::Console) : window(desk, setup, history, store, page)
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
    }
    //! A live call with words, tools and events, open.
    void openCall()
    {
        agents::AgentProfile agent;
        agent.id = ProfileId{u"anna"_s};
        agent.name = u"Anna"_s;
        agent.instructions = u"Be kind."_s;
        desk.tell({.calls = sampleCalls(3), .agents = QList{agent}});
        window.open(sampleCall(1).id);
        desk::OpenedCall opened;
        opened.facts.summary = sampleCall(1);
        opened.facts.summary.profile = agent.id;
        opened.facts.instructions = agent.instructions;
        for (quint64 key = 1; key <= 3; ++key) {
            calls::TranscriptEntry entry;
            entry.key = key;
            entry.who = calls::Who::Caller;
            entry.text = u"Turn %1"_s.arg(key);
            opened.transcript += entry;
        }
        desk::Update update;
        update.opened = {opened};
        desk.tell(update);
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    FakeDesk desk;
    FakeSetup setup;
    FakeHistory history;
    ui::MainWindow window;
};

QString nameOf(QWidget *widget)
{
    const auto *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget && path.size() < 4; widget = widget->parentWidget())
        path += widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName();
    return path.join(u" in "_s);
}

QString listOf(const QList<QWidget *> &stops)
{
    QStringList paths;
    for (const QWidget *stop : stops)
        paths += pathOf(stop);
    return paths.join(u"\n  "_s);
}

//! What the keyboard stops at, from where it is, once round.
QList<QWidget *> walk(QWidget &window, Qt::Key key)
{
    QList<QWidget *> stops;
    for (int step = 0; step < mostStops; ++step) {
        QTest::keyClick(&window, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QWidget *now = QApplication::focusWidget();
        if (!now || stops.contains(now))
            break;
        stops += now;
    }
    return stops;
}

//! The controls that a person could want to reach.
QList<QWidget *> controls(const QWidget &window)
{
    QList<QWidget *> all;
    for (auto *widget : window.findChildren<QWidget *>()) {
        // What clears a field is in it: so is Delete.
        const bool inside = qobject_cast<QLineEdit *>(widget->parentWidget()) || widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<QScrollBar *>(widget) || qobject_cast<QMenuBar *>(widget) || widget->window() != &window
            || widget->focusProxy();
        // Of buttons that exclude each other Tab stops at the one that is on; arrows lead to the others.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool grouped = button && button->group() && button->group()->exclusive() && !button->isChecked();
        const bool takes =
            qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || (widget->focusPolicy() & Qt::TabFocus);
        if (takes && !inside && !grouped && widget->isVisible() && widget->isEnabled())
            all += widget;
    }
    return all;
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void everyControlIsReachedAndLeft_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("tab");
        QTest::newRow("welcome") << int(StartPage::Welcome) << 0;
        QTest::newRow("form") << int(StartPage::Setup) << 0;
        QTest::newRow("console, the call's facts") << int(StartPage::Console) << 0;
        QTest::newRow("console, the events") << int(StartPage::Console) << 1;
    }
    void everyControlIsReachedAndLeft()
    {
        QFETCH(int, page);
        QFETCH(int, tab);
        Console console{StartPage(page)};
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        if (StartPage(page) == StartPage::Console) {
            console.window.tell(u"Something about the program."_s);
            console.openCall();
            auto *tabs = console.window.findChild<QTabWidget *>(u"detailTabs"_s);
            tabs->setCurrentIndex(tab);
        }
        QTRY_VERIFY(QApplication::focusWidget());
        const QList<QWidget *> forward = walk(console.window, Qt::Key_Tab);
        const QList<QWidget *> wanted = controls(console.window);
        QVERIFY(!wanted.isEmpty());
        for (QWidget *control : wanted) {
            QVERIFY2(forward.contains(control), qPrintable(u"%1 is not reached:\n  %2"_s.arg(pathOf(control), listOf(forward))));
            QVERIFY2(!nameOf(control).isEmpty(), qPrintable(u"nameless: "_s + pathOf(control)));
        }
        const QList<QWidget *> back = walk(console.window, Qt::Key_Backtab);
        for (QWidget *control : wanted)
            QVERIFY2(back.contains(control), qPrintable(u"%1 is not reached backwards:\n  %2"_s.arg(pathOf(control), listOf(back))));
    }

    void theNextPaneIsReachedFromAnywhere()
    {
        Console console;
        console.openCall();
        QVERIFY(QTest::qWaitForWindowActive(&console.window));
        const auto stops = walk(console.window, Qt::Key_Tab);
        for (QWidget *stop : stops) {
            if (!stop->isVisible() || !stop->isEnabled())
                continue;
            stop->setFocus();
            QTest::keyClick(stop, Qt::Key_F6);
            QVERIFY2(!stop->hasFocus(), qPrintable(pathOf(stop)));
        }
    }

    void pricesAreReachedAndLeft()
    {
        ui::PricesDialog dialog(calls::PriceTable::builtIn());
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_VERIFY(QApplication::focusWidget());
        const auto stops = walk(dialog, Qt::Key_Tab);
        for (QWidget *control : controls(dialog))
            QVERIFY2(stops.contains(control), qPrintable(pathOf(control)));
    }

    void windowsOfACallHaveTheKeysOfOnesOwn()
    {
        FakeDesk desk;
        FakeSetup setup;
        setup.written.insert(config::key::keys, u"hang-up = Ctrl+J"_s);
        const ui::CallWindow window(desk, setup, sampleCall(1));
        QCOMPARE(window.actions()[Act::HangUp]->shortcut(), QKeySequence(u"Ctrl+J"_s));
        setup.written.insert(config::key::keys, u"hang-up = Ctrl+M"_s);
        Q_EMIT setup.applied();
        QCOMPARE(window.actions()[Act::HangUp]->shortcut(), QKeySequence(u"Ctrl+M"_s));
    }

    void theSheetFitsASmallScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1280, 800);
        QTest::newRow("large") << QSize(2560, 1440);
    }
    void theSheetFitsASmallScreen()
    {
        QFETCH(QSize, size);
        Console console;
        console.window.resize(size);
        ui::KeySheet sheet(console.window.actions(), &console.window);
        sheet.adjustSize();
        QVERIFY2(sheet.width() <= size.width() && sheet.height() <= size.height(),
                 qPrintable(u"%1 x %2"_s.arg(sheet.width()).arg(sheet.height())));
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
