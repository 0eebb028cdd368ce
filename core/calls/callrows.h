// CallRows: writes what the service says into the rows of a transcript. Pure. Events name items; a row is found by its item.
#pragma once

#include "core/calls/transcript.h"
#include "core/realtime/serverevents.h"

namespace geon::calls {

class CallRows
{
public:
    [[nodiscard]] const Transcript &transcript() const { return m_transcript; }
    [[nodiscard]] Transcript &transcript() { return m_transcript; }
    [[nodiscard]] int toolsRunning() const { return m_toolsRunning; }
    [[nodiscard]] int approvalsOpen() const { return m_approvalsOpen; }
    //! The newest turn that has words; null: nobody has said anything.
    [[nodiscard]] const TranscriptEntry *newestWords() const;

    //! Whether the caller's words will come as text: an empty row then waits for them.
    void expectCallerWords(bool expected) { m_callerWritten = expected; }

    // What the caller and the AI say.
    void apply(const realtime::ItemAdded &event, TimePoint now);
    void apply(const realtime::ItemDone &event, TimePoint now);
    void apply(const realtime::ItemTruncated &event);
    void apply(const realtime::InputCommitted &event, TimePoint now);
    void apply(const realtime::SpeechStarted &event, TimePoint now);
    void apply(const realtime::SpeechStopped &event, TimePoint now);
    void apply(const realtime::TranscriptDelta &event, TimePoint now);
    void apply(const realtime::TranscriptDone &event, TimePoint now);
    void apply(const realtime::TranscriptFailed &event, TimePoint now);
    void apply(const realtime::OutputItemAdded &event, TimePoint now);
    void apply(const realtime::OutputItemDone &event, TimePoint now);
    void apply(const realtime::DtmfReceived &event, TimePoint now);
    // Tools.
    void apply(const realtime::FunctionArgumentsDelta &event, TimePoint now);
    void apply(const realtime::FunctionArgumentsDone &event, TimePoint now);
    void apply(const realtime::McpArgumentsDelta &event, TimePoint now);
    void apply(const realtime::McpArgumentsDone &event, TimePoint now);
    void apply(const realtime::McpCallProgress &event, TimePoint now);
    // A response and its sound.
    void responseStarts(const realtime::Response &response);
    void soundStarts(const ResponseId &response, TimePoint now);
    void soundEnds(const ResponseId &response, bool cleared, TimePoint now);
    void responseEnds(const realtime::Response &response, TimePoint now);

    //! A tool that began to run, or ended.
    struct ToolNews {
        quint64 key = 0; //!< its row
        QString name;
        ToolStatus before = ToolStatus::Preparing;
        ToolStatus status = ToolStatus::Running;
    };
    [[nodiscard]] std::vector<ToolNews> takeToolNews() { return std::exchange(m_toolNews, {}); }

    // Rows that are not the service's.
    TranscriptEntry &guide(const ItemId &item, const Action &action, TimePoint now);
    TranscriptEntry &operatorNote(EntryKind kind, const Action &action, TimePoint now);
    TranscriptEntry &mark(const Action &action, TimePoint at);
    //! Null: there is no mark of that action.
    TranscriptEntry *findMark(ActionId mark);
    void fault(const QString &words, TimePoint now);
    void gap(TimePoint from, TimePoint to);
    //! The link was lost: what was half said is not growing any more.
    void closeWords();
    //! The call is over: no tool will answer either.
    void closeAll(TimePoint now);

private:
    //! The words of one response, and how much of them was heard.
    struct Spoken {
        ResponseId response;
        ItemId item;
        std::optional<TimePoint> startedAt; //!< heard from here on
        std::optional<Duration> heard;      //!< of a response that was cut
        Duration length{};                  //!< of its sound; 0: not known
    };
    struct OpenTool {
        quint64 key = 0;
        QString toolCallId; //!< of a function call
        TimePoint runningSince{};
    };
    //! When a turn of the caller began and ended, before its row is there.
    struct Turn {
        ItemId item;
        TimePoint startedAt{};
        TimePoint stoppedAt{};
    };

    TranscriptEntry *place(const std::optional<ItemId> &previous, const realtime::Item &item, TimePoint now);
    TranscriptEntry *placeMessage(const std::optional<ItemId> &previous, const realtime::Item &item, TimePoint now);
    TranscriptEntry &callerRow(const ItemId &item, const std::optional<ItemId> &previous, TimePoint now);
    TranscriptEntry &agentRow(const ItemId &item, const std::optional<ItemId> &previous, TimePoint now);
    void attribute(TranscriptEntry &row, const ResponseId &response);
    void setText(TranscriptEntry &row, const QString &text);
    void setPartial(TranscriptEntry &row, bool partial);
    Spoken &spoken(const ResponseId &response);
    Spoken *spokenBy(const ItemId &item);
    void cut(const Spoken &spoken);
    [[nodiscard]] bool isOutOfBand(const ResponseId &response) const;

    TranscriptEntry *placeTool(const std::optional<ItemId> &previous, const realtime::Item &item, TimePoint now);
    TranscriptEntry *toolRow(const ItemId &item);
    void finishTool(const realtime::Item &item, TimePoint now);
    void toolAnswered(const realtime::Item &answer, TimePoint now);
    void growArguments(const ItemId &item, const QString &delta);
    void completeArguments(const ItemId &item, const QString &arguments, TimePoint now);
    void setStatus(TranscriptEntry &row, ToolStatus status, TimePoint now);

    Transcript m_transcript;
    std::vector<quint64> m_growing;      //!< partial rows
    std::vector<OpenTool> m_tools;       //!< tools without an end
    std::vector<Spoken> m_spoken;        //!< the newest responses
    std::vector<ResponseId> m_outOfBand; //!< running, spoken to nobody: they make no rows
    Turn m_turn;
    quint64 m_newestWords = 0;
    quint64 m_keys = 0; //!< the row of the newest keys pressed
    std::vector<ToolNews> m_toolNews;
    int m_toolsRunning = 0;
    int m_approvalsOpen = 0;
    bool m_callerWritten = false;
};

} // namespace geon::calls
