// AgentLibrary: all agent profiles, their versions, and which number each answers. A value; whoever owns it saves it.
#pragma once

#include "core/agents/profile.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <optional>

namespace geon::agents {

class AgentLibrary
{
public:
    //! The templates in the program: sales development, collections, first-level support, retention; English and Portuguese.
    [[nodiscard]] static AgentLibrary builtIn();
    //! Reads what toJson wrote. Refused whole when damaged: the error names the member. A file from before outcomes were kept has those of
    //! the templates for the agents that came with the program, and none for others.
    [[nodiscard]] static Result<AgentLibrary> fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;

    //! The newest version of each, in the order they were added.
    [[nodiscard]] QList<AgentProfile> profiles() const;
    [[nodiscard]] std::optional<AgentProfile> profile(const ProfileId &id) const;
    [[nodiscard]] std::optional<AgentProfile> profile(const ProfileId &id, int version) const;
    //! All versions, oldest first.
    [[nodiscard]] QList<AgentProfile> versions(const ProfileId &id) const;

    //! Makes the next version with these instructions; the same text makes none. Fails for an unknown id.
    [[nodiscard]] Result<AgentProfile> replaceInstructions(const ProfileId &id, const QString &instructions, TimePoint now);

    //! In every version: what calls may end as is the agent's, not a version's. @p outcomes are clean. Fails for an unknown id.
    [[nodiscard]] Result<AgentProfile> setOutcomes(const ProfileId &id, const QStringList &outcomes, bool required);

    //! The profile that answers a dialled number: its own route, else the default one.
    [[nodiscard]] AgentProfile forNumber(const QString &dialledNumber) const;
    void route(const QString &dialledNumber, const ProfileId &id) { m_routes.insert(dialledNumber, id); }
    [[nodiscard]] ProfileId defaultProfile() const { return m_default; }
    //! False for an unknown id.
    bool setDefaultProfile(const ProfileId &id);

private:
    struct Entry {
        ProfileId id;
        QList<AgentProfile> versions;
    };
    [[nodiscard]] const Entry *find(const ProfileId &id) const;

    QList<Entry> m_entries;
    QHash<QString, ProfileId> m_routes;
    ProfileId m_default;
};

} // namespace geon::agents
