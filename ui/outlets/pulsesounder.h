// PulseSounder: plays through the sound server of the desktop, PulseAudio or PipeWire (which speaks the same protocol).
#pragma once

#include "ui/alerts/sounder.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace geon::ui {

//! Connects on a thread of its own, when there is something to hear and only as long as it is heard. Without a server nothing happens,
//! said once in the log, and nobody asks for one again before `retryAfter`.
class PulseSounder final : public Sounder
{
public:
    static constexpr std::chrono::seconds patience{4}; //!< for one sound, with connecting
    static constexpr std::chrono::seconds retryAfter{60};

    //! @p server as PulseAudio writes it; empty: the user's own.
    explicit PulseSounder(QString server = {});
    ~PulseSounder() override;

    void play(calls::Severity severity, int volume) override;

private:
    struct Wish {
        calls::Severity severity;
        int volume;
    };
    void run();
    [[nodiscard]] bool sound(const Wish &wish) const;

    QString m_server;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Wish> m_wish; //!< the newest; one that was not begun is replaced
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace geon::ui
