// Notifications and sounds that go nowhere: the test reads what would have been shown and heard.
#pragma once

#include "ui/alerts/alerts.h"

#include <QPointer>

namespace geon {

//! Outlives the outlets it makes.
class FakeOutlets
{
public:
    struct Shown {
        ui::NoteId id = 0;
        ui::NoteText text;
        int calls = 0;
        bool quiet = false;
    };

    //! Once.
    [[nodiscard]] ui::AlertOutlets make()
    {
        auto notifier = std::make_unique<Notifier>(*this);
        m_notifier = notifier.get();
        return {std::move(notifier), std::make_unique<Sounder>(*this)};
    }
    void press(ui::NoteId note) { Q_EMIT m_notifier->opened(note); }

    QList<Shown> shown;
    QList<ui::NoteId> withdrawn;
    QList<std::pair<calls::Severity, int>> played; //!< with the volume

private:
    class Notifier final : public ui::Notifier
    {
    public:
        explicit Notifier(FakeOutlets &outlets) : m_outlets(outlets) { }
        void show(const ui::Note &note, const ui::NoteText &text) override
        {
            m_outlets.shown.append({note.id, text, note.calls, note.quiet});
        }
        void withdraw(ui::NoteId note) override { m_outlets.withdrawn.append(note); }

    private:
        FakeOutlets &m_outlets;
    };
    class Sounder final : public ui::Sounder
    {
    public:
        explicit Sounder(FakeOutlets &outlets) : m_outlets(outlets) { }
        void play(calls::Severity severity, int volume) override { m_outlets.played.append({severity, volume}); }

    private:
        FakeOutlets &m_outlets;
    };

    QPointer<ui::Notifier> m_notifier;
};

} // namespace geon
