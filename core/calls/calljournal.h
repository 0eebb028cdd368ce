// CallJournal: writes down what one call is told and what goes out for it, numbered, with neighbouring words joined. Recorder: the same for
// all calls of a switchboard, handed on to whoever keeps it.
#pragma once

#include "core/calls/journalcodec.h"

#include <memory>

namespace geon::calls {

class CallJournal
{
public:
    //! Words wait so long for more of them; a kill in between costs no more than that.
    static constexpr Duration joinFor = 500ms;

    CallJournal() = default;
    //! Goes on after an entry that is kept.
    CallJournal(quint32 number, TimePoint lastAt) : m_number(number), m_lastAt(lastAt) { }

    void add(const CallId &call, JournalKind kind, TimePoint at, QByteArray body, QList<JournalEntry> &into);
    //! One delta: joined to those before it, or kept for those to come.
    void add(const CallId &call, JoinedWords &&delta, TimePoint at, QList<JournalEntry> &into);
    //! Writes down the words that wait, where they have waited long enough.
    void endWords(const CallId &call, TimePoint now, QList<JournalEntry> &into);
    void endWords(const CallId &call, QList<JournalEntry> &into);

    //! Of the newest entry; the epoch: none.
    [[nodiscard]] TimePoint lastAt() const { return m_lastAt; }

private:
    quint32 m_number = 0;
    TimePoint m_lastAt{};
    std::optional<JoinedWords> m_words;
    TimePoint m_wordsAt{};
};

struct CallLine;

//! On the engine thread. Without a sink it does nothing.
class Recorder
{
public:
    //! @p sink outlives it; null: nothing is kept.
    explicit Recorder(JournalSink *sink) : m_sink(sink) { }

    void began(CallLine &line, const Beginning &beginning, TimePoint at);
    void told(CallLine &line, const CallInput &input, TimePoint at);
    void told(CallLine &line, QByteArrayView frame, const tl::expected<realtime::ServerEvent, realtime::DecodeError> &event, TimePoint at);
    void webhook(CallLine &line, const QByteArray &body, TimePoint at);
    void request(CallLine &line, const QString &name, const QByteArray &body, TimePoint at);
    void sent(CallLine &line, const QByteArray &frame, TimePoint at);
    //! What is new for the world outside.
    void news(CallLine &line, TimePoint at);
    void audit(AuditNote note);
    void endWords(CallLine &line, TimePoint now);
    void endWords(CallLine &line);
    //! Hands on what belongs together.
    void flush();

private:
    void share(const QString &kind, const QByteArray &hash, const QByteArray &text);
    template <typename Value> struct Known {
        std::shared_ptr<const Value> value;
        QByteArray text;
        QByteArray hash;
    };
    template <typename Value, typename ToText>
    const Known<Value> &known(Known<Value> &slot, const std::shared_ptr<const Value> &value, ToText toText);
    [[nodiscard]] QByteArray attentionHash(const std::shared_ptr<const AttentionRules> &rules);

    JournalSink *m_sink;
    JournalBatch m_batch;
    Known<PriceTable> m_prices;
    Known<AttentionRules> m_attention;
};

} // namespace geon::calls
