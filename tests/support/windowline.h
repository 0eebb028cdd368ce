// The real window over a whole exchange: simulator, sockets, engine. One call, open and live, with the faults a test wants.
#pragma once

#include "tests/support/fakehistory.h"
#include "tests/support/fakesetup.h"
#include "tests/support/telephone.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QListView>
#include <QSettings>
#include <QTemporaryDir>

namespace geon {

//! The engine's door on its own thread: nothing crosses a thread here.
class TelephoneDesk final : public desk::Desk
{
public:
    explicit TelephoneDesk(Telephone &telephone) : m_telephone(telephone)
    {
        connect(telephone.engine.get(), &desk::Engine::updated, this, &desk::Desk::updated);
    }
    ActionId submit(const desk::Command &command) override { return m_telephone.submit(command); }
    void watch(const CallId &call) override { m_telephone.watch(call); }
    void unwatch(const CallId &call) override { m_telephone.engine->unwatch(call); }
    void reveal(const CallId &call, bool on) override
    {
        if (on)
            m_telephone.engine->reveal(call, ActionId{++m_reveals});
        else
            m_telephone.engine->conceal(call);
    }
    void find(const QString &text) override { m_telephone.engine->find(text); }
    void setDefaultProfile(const ProfileId &profile) override { m_telephone.engine->setDefaultProfile(profile); }
    [[nodiscard]] TimePoint now() const override { return m_telephone.clock->now(); }

private:
    Telephone &m_telephone;
    quint64 m_reveals = 1'000'000; //!< beyond the numbers of commands
};

struct WindowLine {
    explicit WindowLine(double speed, const simulator::Faults &faults = {}, desk::LiveSettings live = {})
        : telephone({.speed = speed}), desk(telephone), window(desk, setup, history, store, ui::StartPage::Console)
    {
        telephone.engine->apply(live);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        call = telephone.ring(faults);
    }

    [[nodiscard]] bool isLive() const { return telephone.is(call, calls::CallState::Live) && telephone.facts; }
    [[nodiscard]] bool speaks() const
    {
        const auto activity = telephone.facts ? telephone.facts->summary.activity : calls::Activity::None;
        return (activity == calls::Activity::Greeting || activity == calls::Activity::Speaking) && telephone.text().size() > 10;
    }
    //! A bare key, as in the list of calls.
    void key(Qt::Key key)
    {
        auto *list = find<QListView>("callList");
        list->setFocus();
        QTest::keyClick(list, key);
    }
    //! To whoever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    static void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] static QString focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    template <typename Widget> [[nodiscard]] Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QString::fromLatin1(name));
    }

    Telephone telephone;
    TelephoneDesk desk;
    FakeSetup setup;
    FakeHistory history;
    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    ui::MainWindow window;
    CallId call;
};

} // namespace geon
