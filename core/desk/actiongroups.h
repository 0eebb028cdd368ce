// ActionGroups: one action of an operator on several calls, told as one. Pure.
#pragma once

#include "core/calls/values.h"

#include <QHash>
#include <unordered_map>

namespace geon::desk {

class ActionGroups
{
public:
    //! @p action goes to @p calls; what each of them reports is counted together from here on.
    void open(const calls::Action &action, const std::vector<CallId> &members);
    //! The action as the operator sees it, now that one call has reported. Actions of no group come back as they are.
    [[nodiscard]] calls::Action merge(const calls::Action &reported);

private:
    struct Group {
        calls::Action action;
        QHash<CallId, calls::ActionState> states;
        calls::Reason firstFailure;
    };
    std::unordered_map<ActionId, Group> m_groups;
};

} // namespace geon::desk
