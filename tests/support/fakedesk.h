// A desk without an engine: remembers what was asked of it and says what the test wants said.
#pragma once

#include "core/desk/desk.h"

#include <QList>
#include <vector>

namespace geon {

class FakeDesk final : public desk::Desk
{
public:
    using Desk::Desk;

    ActionId submit(const desk::Command &command) override
    {
        commands.push_back(command);
        return ActionId{++m_lastAction};
    }
    void watch(const CallId &call) override { watched.append(call); }
    void unwatch(const CallId &call) override
    {
        Q_UNUSED(call)
        watched.append(CallId());
    }
    void reveal(const CallId &call, bool on) override { revealed.append({call, on}); }
    void find(const QString &text) override { searched.append(text); }
    void setDefaultProfile(const ProfileId &profile) override { defaultProfile = profile; }
    [[nodiscard]] TimePoint now() const override { return time; }

    void tell(const desk::Update &update) { Q_EMIT updated(update); }
    //! The last command, when it is a T; null else.
    template <typename T> [[nodiscard]] const T *last() const { return commands.empty() ? nullptr : std::get_if<T>(&commands.back()); }

    std::vector<desk::Command> commands;
    QList<CallId> watched;                   //!< in order; an empty one: a call is no longer watched
    QList<std::pair<CallId, bool>> revealed; //!< in order
    QStringList searched;
    ProfileId defaultProfile;
    TimePoint time = fromUnixSeconds(1767225600);

private:
    quint64 m_lastAction = 0;
};

} // namespace geon
