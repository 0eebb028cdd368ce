#include "ui/outlets/pulsesounder.h"

#include "ui/alerts/tones.h"

#include <QLoggingCategory>

#include <pulse/context.h>
#include <pulse/error.h>
#include <pulse/mainloop.h>
#include <pulse/stream.h>

namespace geon::ui {

Q_LOGGING_CATEGORY(logSounds, "geon.sounds")

namespace {

using SteadyClock = std::chrono::steady_clock;

//! One sound, from the connection to its last sample. The main loop is turned by hand, so that quitting need not wait for a server.
class Playing
{
public:
    Playing(std::vector<qint16> samples, const QString &server, const std::atomic<bool> &stop)
        : m_samples(std::move(samples)),
          m_server(server.toUtf8()),
          m_stop(stop),
          m_loop(pa_mainloop_new()),
          m_context(pa_context_new(pa_mainloop_get_api(m_loop), "GEON Console"))
    {
    }
    ~Playing()
    {
        if (m_stream) {
            pa_stream_disconnect(m_stream);
            pa_stream_unref(m_stream);
        }
        pa_context_disconnect(m_context);
        pa_context_unref(m_context);
        pa_mainloop_free(m_loop);
    }
    Q_DISABLE_COPY_MOVE(Playing)

    [[nodiscard]] bool run()
    {
        const auto deadline = SteadyClock::now() + PulseSounder::patience;
        pa_context_set_state_callback(
            m_context, [](pa_context *, void *self) { static_cast<Playing *>(self)->contextChanged(); }, this);
        // No server is started only to make a sound.
        if (pa_context_connect(m_context, m_server.isEmpty() ? nullptr : m_server.constData(), PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
            return false;
        while (!m_over && !m_stop && SteadyClock::now() < deadline) {
            constexpr int turn = 50'000; // microseconds
            if (pa_mainloop_prepare(m_loop, turn) < 0 || pa_mainloop_poll(m_loop) < 0 || pa_mainloop_dispatch(m_loop) < 0)
                return false;
        }
        return m_heard || m_stop;
    }

private:
    void contextChanged()
    {
        const pa_context_state_t state = pa_context_get_state(m_context);
        if (state == PA_CONTEXT_READY)
            openStream();
        else if (!PA_CONTEXT_IS_GOOD(state))
            m_over = true;
    }

    void openStream()
    {
        const pa_sample_spec spec{PA_SAMPLE_S16NE, toneRate, 1};
        pa_proplist *properties = pa_proplist_new();
        pa_proplist_sets(properties, PA_PROP_MEDIA_ROLE, "event");
        m_stream = pa_stream_new_with_proplist(m_context, "Alert", &spec, nullptr, properties);
        pa_proplist_free(properties);
        if (!m_stream) {
            m_over = true;
            return;
        }
        pa_stream_set_state_callback(
            m_stream, [](pa_stream *, void *self) { static_cast<Playing *>(self)->streamChanged(); }, this);
        // As much room as the whole sound, so that it is handed over in one piece.
        const auto bytes = uint32_t(m_samples.size() * sizeof(qint16));
        const pa_buffer_attr room{bytes, bytes, 0, uint32_t(-1), uint32_t(-1)};
        if (pa_stream_connect_playback(m_stream, nullptr, &room, PA_STREAM_NOFLAGS, nullptr, nullptr) < 0)
            m_over = true;
    }

    void streamChanged()
    {
        const pa_stream_state_t state = pa_stream_get_state(m_stream);
        if (!PA_STREAM_IS_GOOD(state)) {
            m_over = true;
            return;
        }
        if (state != PA_STREAM_READY)
            return;
        if (pa_stream_write(m_stream, m_samples.data(), m_samples.size() * sizeof(qint16), nullptr, 0, PA_SEEK_RELATIVE) < 0) {
            m_over = true;
            return;
        }
        pa_operation *drain = pa_stream_drain(
            m_stream, [](pa_stream *, int good, void *self) { static_cast<Playing *>(self)->drained(good != 0); }, this);
        if (drain)
            pa_operation_unref(drain);
        else
            m_over = true;
    }

    void drained(bool good)
    {
        m_heard = good;
        m_over = true;
    }

    std::vector<qint16> m_samples;
    QByteArray m_server;
    const std::atomic<bool> &m_stop;
    pa_mainloop *m_loop;
    pa_context *m_context;
    pa_stream *m_stream = nullptr;
    bool m_over = false;
    bool m_heard = false;
};

} // namespace

PulseSounder::PulseSounder(QString server) : m_server(std::move(server)), m_thread([this] { run(); }) { }

PulseSounder::~PulseSounder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void PulseSounder::play(calls::Severity severity, int volume)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wish = Wish{severity, volume};
    }
    m_wake.notify_all();
}

void PulseSounder::run()
{
    SteadyClock::time_point notBefore{};
    bool said = false;
    while (true) {
        Wish wish{};
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || m_wish; });
            if (m_stop)
                return;
            wish = *std::exchange(m_wish, std::nullopt);
        }
        if (SteadyClock::now() < notBefore)
            continue;
        if (sound(wish)) {
            said = false;
            continue;
        }
        notBefore = SteadyClock::now() + retryAfter;
        if (!std::exchange(said, true))
            qCInfo(logSounds, "No sound server answers; alerts are not heard.");
    }
}

bool PulseSounder::sound(const Wish &wish) const
{
    return Playing(tone(wish.severity, wish.volume), m_server, m_stop).run();
}

} // namespace geon::ui
