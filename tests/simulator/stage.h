// Stage: one simulator, one webhook door and one raw console, and a call between them.
#pragma once

#include "rawconsole.h"

namespace geon::simulator {

//! Long enough for a machine that does many other things.
inline constexpr int longWait = 60'000;

struct Stage {
    const Secret signingSecret{QStringLiteral("whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7")};
    WebhookDoor door;
    Simulator simulator;
    RawConsole console;
    CallId call;
    std::unique_ptr<RawSideband> sideband;

    explicit Stage(double speed = 50, bool azure = true) : simulator(options(speed, azure))
    {
        if (!simulator.listen())
            qFatal("the simulator does not listen");
        console.endpoint = simulator.endpoint();
        console.azure = azure;
    }

    CallId place(const CallPlan &plan = {})
    {
        call = simulator.placeCall(plan).value();
        return call;
    }
    //! Places, accepts and attaches.
    bool answer(const CallPlan &plan = {}, const QJsonObject &session = RawConsole::session())
    {
        place(plan);
        return console.post(call, QStringLiteral("accept"), session).status == 200 && attach();
    }
    bool attach()
    {
        sideband = console.sideband(call);
        return sees(QStringLiteral("session.created"));
    }
    //! Waits until that many events of a type have come.
    [[nodiscard]] bool sees(const QString &type, int times = 1) const
    {
        return QTest::qWaitFor([&] { return sideband->count(type) >= times; }, longWait);
    }
    //! Waits until a response the AI gave contains @p words.
    [[nodiscard]] bool hears(const QString &words) const
    {
        return QTest::qWaitFor([&] { return sideband->said().join(u'\n').contains(words); }, longWait);
    }
    [[nodiscard]] bool ends(SimulatedEnd how) const
    {
        return QTest::qWaitFor([&] { return report().state == SimulatedState::Ended; }, longWait) && report().end == how;
    }
    [[nodiscard]] CallReport report() const { return simulator.call(call).value(); }
    void send(const QString &type, QJsonObject members = {}) const
    {
        members[u"type"] = type;
        sideband->send(members);
    }

private:
    [[nodiscard]] SimulatorOptions options(double speed, bool azure) const
    {
        SimulatorOptions made;
        made.webhookUrl = door.url();
        made.signingSecret = signingSecret;
        made.apiKey = Secret(QStringLiteral("test-key"));
        made.speed = speed;
        made.seed = 7;
        made.azure = azure;
        return made;
    }
};

} // namespace geon::simulator
