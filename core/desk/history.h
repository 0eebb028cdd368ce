// History: the door to the calls that were: find, open, play again, export, erase; and to what is kept beside them: deliveries, the audit
// log, backups. Everything is asked for and answered by a signal; nothing here waits for the disk.
#pragma once

#include "core/calls/callnews.h"
#include "core/desk/player.h"

#include <QDate>
#include <QStringList>
#include <memory>

namespace geon::desk {

//! A stored call's place in the store; never used again for another.
using CallRowId = qint64;

enum class HistoryColumn {
    OfferedAt,
    Caller, //!< number, and name where there is one
    Dialled,
    Agent,
    Version,
    State, //!< how it ended, or that it goes on
    Duration,
    Outcome,
    Note,
    Cost,
    Reasons, //!< of Needs you, all that ever opened
    Marks,
    Turns,
    Troubles,
    CallId,
};

//! What is looked for. Members that are not set look for nothing; all that are set must fit.
struct HistoryQuery {
    QString words;                 //!< said by anybody, every word of it, accents and case aside; the last may be the beginning of one
    std::optional<TimePoint> from; //!< offered at this moment or later
    std::optional<TimePoint> to;   //!< offered before it
    ProfileId agent;
    int version = 0;                     //!< 0: any
    QString number;                      //!< digits, part of the caller's or the dialled number
    std::optional<QString> outcome;      //!< empty: none was set
    QList<calls::CallState> states;      //!< any of these
    QList<calls::ReasonCode> endReasons; //!< any of these
    std::optional<Duration> shortest;
    std::optional<Duration> longest;
    std::optional<double> cheapest; //!< USD
    std::optional<double> dearest;
    QList<calls::AttentionKind> needed; //!< any of these ever opened
    bool marked = false;                //!< has a mark
    bool imported = false;              //!< only those that came from a file
    HistoryColumn sortBy = HistoryColumn::OfferedAt;
    bool descending = true;

    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

//! One stored call as the list shows it. Masked as the settings say, but for numbers and names of the telephone.
struct HistoryRow {
    CallRowId row = 0;
    CallId call;
    calls::CallState state = calls::CallState::Ended;
    calls::Reason reason;
    bool simulated = false;
    bool imported = false;
    bool wordsKept = true; //!< false: its words were removed, as the settings or a person said; it opens without them
    QString callerNumber;
    QString callerName;
    QString dialledNumber;
    ProfileId profile;
    QString profileName;
    int profileVersion = 0;
    bool instructionsEdited = false;
    TimePoint offeredAt{};
    TimePoint liveAt{};  //!< never: the epoch
    TimePoint endedAt{}; //!< goes on: the epoch
    QString outcome;
    QString note;
    double cost = 0;
    bool costKnown = true;
    QList<calls::AttentionKind> needed; //!< reasons of Needs you that ever opened
    int marks = 0;
    int turns = 0;
    int troubles = 0;
    QString snippet;                 //!< of what was said, around the words that were looked for; empty without
    QList<std::pair<int, int>> hits; //!< first character and length of each hit in the snippet

    friend bool operator==(const HistoryRow &, const HistoryRow &) = default;
};

//! What the filters can offer, of all that is stored.
struct HistoryChoices {
    QList<std::pair<ProfileId, QString>> agents; //!< by name
    QStringList outcomes;
    QList<int> versions;

    friend bool operator==(const HistoryChoices &, const HistoryChoices &) = default;
};

enum class TranscriptForm { Text, Markdown, Json, Srt };
enum class ListForm { Csv, JsonLines };

//! What is to be written to a file, or to a folder where `calls` has several and the form is of one call.
struct ExportRequest {
    enum class What { Transcript, List, Recording };
    What what = What::Transcript;
    QList<CallRowId> calls;
    TranscriptForm form = TranscriptForm::Text;
    ListForm listForm = ListForm::Csv;
    QString path;
    bool clear = false; //!< nothing is masked; recorded in the audit log
    QString passphrase; //!< of a recording; empty: not encrypted
};

//! Of an export, an import, an erasure, a check or a backup.
struct JobState {
    quint64 job = 0;
    qint64 done = 0;
    qint64 of = 0; //!< 0: not known
    bool finished = false;
    bool cancelled = false;
    QString problem;         //!< what went wrong and what to do; empty: all is well
    QString result;          //!< one sentence for a person, once finished
    CallRowId opened = 0;    //!< of an import: the call it brought
    bool passphrase = false; //!< of an import: it failed for a passphrase that is missing or wrong
};

struct AuditRow {
    quint64 number = 0; //!< counts up from 1 without a gap
    TimePoint at{};
    QString actor;  //!< the user of this machine
    QString kind;   //!< a name for records: "action.hang_up", "setting", "reveal", "export", "erase", …
    CallId call;    //!< empty: of no call
    QString detail; //!< never words of a call, numbers of callers or secrets
    QByteArray hash;

    friend bool operator==(const AuditRow &, const AuditRow &) = default;
};

//! Whether the audit log is whole.
struct AuditVerdict {
    bool whole = true;
    quint64 rows = 0;
    quint64 firstBad = 0; //!< the first row that is changed or missing
    QString problem;      //!< one sentence
};

enum class DeliveryState { Waiting, Delivered, Dead };

//! One outbound webhook.
struct Delivery {
    qint64 id = 0;
    QString destination; //!< its name
    QString type;        //!< "call.ended"
    CallId call;
    DeliveryState state = DeliveryState::Waiting;
    TimePoint madeAt{};
    TimePoint nextTry{}; //!< while it waits
    TimePoint settledAt{};
    int tries = 0;
    int status = 0;  //!< HTTP status of the newest try; 0: none came
    QString problem; //!< of the newest try, in words; empty: none
    QByteArray payload;

    friend bool operator==(const Delivery &, const Delivery &) = default;
};

//! How the keeping stands. A problem is shown until it is over.
struct KeepingState {
    bool open = false;        //!< the store takes entries
    QString problem;          //!< what happened, why, what to do; empty: all is well
    qint64 waiting = 0;       //!< entries that are not on the disk yet
    qint64 lost = 0;          //!< entries that could not be kept since the start
    TimePoint newestBackup{}; //!< the epoch: none
    qint64 deadDeliveries = 0;

    friend bool operator==(const KeepingState &, const KeepingState &) = default;
};

//! Lives on the UI thread. Tickets and jobs are counted up by the implementation; an answer names the one it belongs to.
class History : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual KeepingState state() const = 0;

    //! Answers with found(), in the order that was asked for.
    virtual quint64 find(const HistoryQuery &query) = 0;
    //! Answers with rowsRead(), in the order of @p rows; those that are gone are left out. @p words: for the snippets.
    virtual quint64 read(const QList<CallRowId> &rows, const QString &words) = 0;
    virtual void askChoices() = 0; //!< answers with choicesRead()
    //! The call as it was, to be read and played again. Null: there is no such call. Answers of its own come by its signals.
    [[nodiscard]] virtual std::unique_ptr<Player> open(CallRowId row, const CallId &call) = 0;

    // Jobs: each answers with jobChanged() until it is finished.
    virtual quint64 exportCalls(const ExportRequest &request) = 0;
    virtual quint64 importRecording(const QString &path, const QString &passphrase) = 0;
    //! Everything of the calls from or to a number: calls, journal, index, deliveries, backups.
    virtual quint64 eraseNumber(const QString &number) = 0;
    virtual quint64 eraseCalls(const QList<CallRowId> &rows) = 0;
    virtual quint64 checkIntegrity() = 0;
    virtual quint64 backUp() = 0;
    virtual void cancel(quint64 job) = 0;

    //! Rows from @p first on, the newest first where @p newest; answers with auditRead().
    virtual void readAudit(quint64 before, int most) = 0; //!< those before that number (0: the newest), newest first
    virtual void verifyAudit() = 0;                       //!< answers with auditVerified()
    virtual quint64 exportAudit(const QString &path) = 0; //!< a job: JSON Lines

    //! The newest first; answers with deliveriesRead(). Empty: of all destinations; no state: in any.
    virtual void readDeliveries(const QString &destination, std::optional<DeliveryState> state, int most) = 0;
    virtual void resend(const QList<qint64> &deliveries) = 0;
    //! Sends a test event to a destination; answers with tested().
    virtual void testDestination(const QString &destination) = 0;

Q_SIGNALS:
    void stateChanged(const geon::desk::KeepingState &state);
    void found(quint64 ticket, const QList<geon::desk::CallRowId> &rows);
    void rowsRead(quint64 ticket, const QList<geon::desk::HistoryRow> &rows);
    void choicesRead(const geon::desk::HistoryChoices &choices);
    //! Calls were added or changed: what was found may be more or other by now.
    void callsChanged(const QList<geon::CallId> &calls);
    void jobChanged(const geon::desk::JobState &job);
    void auditRead(const QList<geon::desk::AuditRow> &rows);
    void auditVerified(const geon::desk::AuditVerdict &verdict);
    void deliveriesRead(const QList<geon::desk::Delivery> &deliveries);
    void deliveriesChanged();
    void tested(const QString &destination, bool good, const QString &sentence);
};

} // namespace geon::desk

Q_DECLARE_METATYPE(geon::desk::HistoryRow)
Q_DECLARE_METATYPE(geon::desk::JobState)
