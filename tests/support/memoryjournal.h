// A journal in memory: what a store would have on the disk, told again at will. Filled on the engine's thread and read when that rests.
#pragma once

#include "core/calls/tape.h"

#include <QHash>
#include <QtTest>

namespace geon {

class MemoryJournal final : public calls::JournalSink
{
public:
    void take(calls::JournalBatch batch) override
    {
        for (calls::JournalEntry &entry : batch.entries) {
            auto &entries = journal[entry.call];
            Q_ASSERT(entry.number == quint32(entries.size()) + 1);
            entries.append(std::move(entry));
        }
        for (const calls::SharedText &text : batch.shared)
            shared.insert(text.hash, text.body);
        news += batch.news;
        audit += batch.audit;
    }

    [[nodiscard]] Result<calls::Tape> tape(const CallId &call) const { return calls::Tape::from(journal.value(call), shared); }
    //! Every call, as its journal leaves it.
    [[nodiscard]] calls::CallLines lines() const
    {
        calls::CallLines lines;
        for (auto at = journal.begin(); at != journal.end(); ++at) {
            const auto made = tape(at.key());
            Q_ASSERT(made);
            lines.push_back(made->playAll());
        }
        return lines;
    }

    QHash<CallId, QList<calls::JournalEntry>> journal;
    calls::SharedTexts shared;
    QList<calls::CallNews> news;
    QList<calls::AuditNote> audit;
};

} // namespace geon
