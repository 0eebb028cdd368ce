// NewsWatch: what the world outside is to be told of one call: each thing once, in order. Pure.
#pragma once

#include "core/calls/call.h"
#include "core/calls/callnews.h"

#include <unordered_set>

namespace geon::calls {

class NewsWatch
{
public:
    //! What is new since the last time; to be asked after everything that the call was told but streaming words, live and in a replay
    //! alike.
    void collect(Call &call, TimePoint now, QList<CallNews> &into);

private:
    void add(NewsKind kind, const Call &call, TimePoint now, QList<CallNews> &into);
    void collectRows(Call &call, TimePoint now, QList<CallNews> &into);
    void collectReasons(const Call &call, TimePoint now, QList<CallNews> &into);

    quint32 m_number = 0;
    bool m_offered = false;
    bool m_started = false;
    bool m_ended = false;
    QString m_outcome;
    QString m_note;
    QList<AttentionKind> m_open;
    std::unordered_set<quint64> m_rows; //!< keys that were told
};

} // namespace geon::calls
