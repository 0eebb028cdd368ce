// TranscriptSearch: which calls have said it? Walks the transcripts in slices so short that no call notices, and goes on looking at what is
// said from then on.
#pragma once

#include "core/calls/callbook.h"
#include "core/desk/values.h"

#include <QSet>
#include <QTimer>

namespace geon::desk {

//! Lives beside its CallBook, on the engine thread.
class TranscriptSearch final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::microseconds slice{3000}; //!< of the engine thread at a time
    static constexpr Duration againEvery = 2s;              //!< what was said since is looked at

    //! A text as it is shown; the second says that it still grows.
    using Shown = std::function<QString(const QString &, bool)>;

    TranscriptSearch(const calls::CallBook &book, Shown shown, QObject *parent = nullptr);

    //! Looks for @p text, accents and case aside, from now on in every call that is kept, until another is asked for. An empty one ends it.
    void find(const QString &text);
    //! What was found, when that has changed since the last time.
    [[nodiscard]] std::optional<Found> take();

Q_SIGNALS:
    void changed();

private:
    //! A walk through one transcript. Rows that come meanwhile have greater keys and are left to the next walk.
    struct Walk {
        CallId call;
        size_t row = 0;
        quint64 upTo = 0;       //!< keys
        quint64 unfinished = 0; //!< the smallest key of a row that may still grow
    };

    void begin();
    void step();
    void startWalk(const CallId &call);
    //! False: it ran out of time, the walk goes on from there.
    template <typename Late> [[nodiscard]] bool goOn(Late late);
    void finishWalk(bool found);
    //! Is it in the row as the door tells it? What is masked for the eye cannot be found out by guessing.
    [[nodiscard]] bool isTold(const calls::TranscriptEntry &entry) const;

    const calls::CallBook &m_book;
    Shown m_shown;
    QString m_text;
    QString m_needle;
    std::vector<CallId> m_waiting; //!< of this pass
    std::optional<Walk> m_walk;
    QHash<CallId, quint64> m_from; //!< the first key that is to be looked at the next time
    QSet<CallId> m_settled;        //!< over when they were looked at: nothing is said in them any more
    QSet<CallId> m_found;
    bool m_firstPass = false;
    bool m_news = false;
    QTimer m_turn;
    QTimer m_again;
};

} // namespace geon::desk
