#include "core/history/sqliteschema.h"

#include "core/history/sqlitewords.h"

#include <array>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

// Moments are ms since the epoch in UTC; 0: never. Enumerations stand as the names of storednames.h. Children go with their call.
constexpr std::array versionOne{
    "CREATE TABLE shared (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, body BLOB NOT NULL)",
    // AUTOINCREMENT: a row's number is never used again.
    "CREATE TABLE calls (id INTEGER PRIMARY KEY AUTOINCREMENT, call TEXT NOT NULL UNIQUE, "
    "offered_at INTEGER NOT NULL, live_at INTEGER NOT NULL DEFAULT 0, ended_at INTEGER NOT NULL DEFAULT 0, "
    "duration INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'offered', reason TEXT NOT NULL DEFAULT 'none', "
    "reason_detail TEXT NOT NULL DEFAULT '', simulated INTEGER NOT NULL DEFAULT 0, imported INTEGER NOT NULL DEFAULT 0, "
    "words_kept INTEGER NOT NULL DEFAULT 1, recorded INTEGER NOT NULL DEFAULT 0, unfinished INTEGER NOT NULL DEFAULT 0, "
    "pressed_up_to INTEGER NOT NULL DEFAULT 0, "
    "caller_number TEXT NOT NULL DEFAULT '', caller_digits TEXT NOT NULL DEFAULT '', caller_name TEXT NOT NULL DEFAULT '', "
    "dialled_number TEXT NOT NULL DEFAULT '', dialled_digits TEXT NOT NULL DEFAULT '', profile TEXT NOT NULL DEFAULT '', "
    "profile_name TEXT NOT NULL DEFAULT '', profile_version INTEGER NOT NULL DEFAULT 0, "
    "instructions_edited INTEGER NOT NULL DEFAULT 0, outcome TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', "
    "cost REAL NOT NULL DEFAULT 0, cost_known INTEGER NOT NULL DEFAULT 1, needed TEXT NOT NULL DEFAULT '', "
    "marks INTEGER NOT NULL DEFAULT 0, turns INTEGER NOT NULL DEFAULT 0, troubles INTEGER NOT NULL DEFAULT 0)",
    "CREATE INDEX calls_offered ON calls (offered_at)",
    "CREATE INDEX calls_caller ON calls (caller_digits)",
    "CREATE INDEX calls_dialled ON calls (dialled_digits)",
    "CREATE INDEX calls_profile ON calls (profile, profile_name)",
    "CREATE INDEX calls_version ON calls (profile_version)",
    "CREATE INDEX calls_outcome ON calls (outcome)",
    "CREATE INDEX calls_unfinished ON calls (offered_at) WHERE unfinished = 1",
    "CREATE TABLE summaries (call INTEGER PRIMARY KEY REFERENCES calls ON DELETE CASCADE, body BLOB NOT NULL)", // what no column has
    "CREATE TABLE shared_used (call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE, hash BLOB NOT NULL, "
    "PRIMARY KEY (call, hash)) WITHOUT ROWID",
    "CREATE INDEX shared_used_hash ON shared_used (hash)",
    "CREATE TABLE webhooks (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, webhook TEXT NOT NULL, event TEXT NOT NULL, "
    "call TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL)",
    "CREATE INDEX webhooks_at ON webhooks (at)",
    "CREATE INDEX webhooks_call ON webhooks (call)",
    "CREATE TABLE journal (call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE, number INTEGER NOT NULL, at INTEGER NOT NULL, "
    "kind INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (call, number)) WITHOUT ROWID",
    "CREATE TABLE journal_pressed (id INTEGER PRIMARY KEY, call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE, "
    "first INTEGER NOT NULL, entries BLOB NOT NULL)",
    "CREATE INDEX journal_pressed_call ON journal_pressed (call, first)",
    "CREATE TABLE turns (call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE, position INTEGER NOT NULL, key INTEGER NOT NULL, "
    "kind TEXT NOT NULL, who TEXT NOT NULL, item TEXT NOT NULL, response TEXT NOT NULL, action INTEGER NOT NULL, "
    "at INTEGER NOT NULL, ended_at INTEGER NOT NULL, text TEXT NOT NULL, partial INTEGER NOT NULL, interrupted INTEGER NOT NULL, "
    "heard INTEGER NOT NULL, PRIMARY KEY (call, position)) WITHOUT ROWID",
    "CREATE TABLE tools (call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL, "
    "server TEXT NOT NULL, arguments TEXT NOT NULL, output TEXT NOT NULL, error TEXT NOT NULL, status TEXT NOT NULL, took INTEGER, "
    "PRIMARY KEY (call, position)) WITHOUT ROWID",
    "CREATE TABLE actions (call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE, position INTEGER NOT NULL, id INTEGER NOT NULL, "
    "kind TEXT NOT NULL, state TEXT NOT NULL, of_call TEXT NOT NULL, text TEXT NOT NULL, reason TEXT NOT NULL, "
    "reason_detail TEXT NOT NULL, asked_at INTEGER NOT NULL, settled_at INTEGER NOT NULL, calls INTEGER NOT NULL, "
    "confirmed INTEGER NOT NULL, failed INTEGER NOT NULL, failed_on TEXT NOT NULL, PRIMARY KEY (call, position)) WITHOUT ROWID",
    "CREATE TABLE usage (call INTEGER PRIMARY KEY REFERENCES calls ON DELETE CASCADE, input_text INTEGER NOT NULL, "
    "input_audio INTEGER NOT NULL, input_image INTEGER NOT NULL, cached_text INTEGER NOT NULL, cached_audio INTEGER NOT NULL, "
    "cached_image INTEGER NOT NULL, output_text INTEGER NOT NULL, output_audio INTEGER NOT NULL, total INTEGER NOT NULL, "
    "responses INTEGER NOT NULL, transcription_input INTEGER NOT NULL, transcription_output INTEGER NOT NULL, "
    "transcription_seconds REAL NOT NULL)",
    "CREATE TABLE versions_used (call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE, position INTEGER NOT NULL, "
    "profile TEXT NOT NULL, version INTEGER NOT NULL, hash BLOB NOT NULL, since INTEGER NOT NULL, "
    "PRIMARY KEY (call, position)) WITHOUT ROWID",
    "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
};

// `head`: the one of its destination and call that is to be sent next. The audit log cannot be changed by a statement that is meant well.
constexpr std::array versionTwo{
    "CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, destination TEXT NOT NULL, type TEXT NOT NULL, call TEXT NOT NULL, "
    "message TEXT NOT NULL, state TEXT NOT NULL, head INTEGER NOT NULL, made_at INTEGER NOT NULL, due_at INTEGER NOT NULL, "
    "settled_at INTEGER NOT NULL, tries INTEGER NOT NULL, status INTEGER NOT NULL, problem TEXT NOT NULL, payload BLOB NOT NULL)",
    "CREATE UNIQUE INDEX outbox_message ON outbox (destination, message) WHERE message <> ''",
    "CREATE INDEX outbox_head ON outbox (due_at) WHERE head = 1",
    "CREATE INDEX outbox_line ON outbox (destination, call, id) WHERE state = 'waiting'",
    "CREATE INDEX outbox_state ON outbox (state, settled_at)",
    "CREATE INDEX outbox_destination ON outbox (destination, id)",
    "CREATE INDEX outbox_call ON outbox (call)",
    "CREATE TABLE audit (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, "
    "call TEXT NOT NULL, detail TEXT NOT NULL, hash BLOB NOT NULL)",
    "CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END",
    "CREATE TRIGGER audit_adds BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number) "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END",
    "CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END",
};

// One document a call, so that every word is found wherever in the call it was said. The text itself stays in the tables.
constexpr std::array versionThree{
    "CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, prefix='2 3', tokenize='unicode61 remove_diacritics 2')",
    "ALTER TABLE calls ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0",
};

Result<void> indexAll(SqliteConnection &connection)
{
    QList<qint64> rows;
    GEON_TRY(connection.each(u"SELECT id FROM calls WHERE recorded = 1"_s, {},
                             [&](const QSqlQuery &row) { rows.append(row.value(0).toLongLong()); }));
    SqliteWords words(connection);
    for (const qint64 row : rows)
        GEON_TRY(words.add(row));
    return {};
}

Result<void> step(SqliteConnection &connection, int version)
{
    const auto all = [&connection](const auto &statements) -> Result<void> {
        for (const char *sql : statements)
            GEON_TRY(connection.runOnce(QString::fromLatin1(sql)));
        return {};
    };
    switch (version) {
    case 1:
        return all(versionOne);
    case 2:
        return all(versionTwo);
    default:
        GEON_TRY(all(versionThree));
        return indexAll(connection);
    }
}

} // namespace

int newestSchema()
{
    return 3;
}

Result<int> schemaOf(SqliteConnection &connection)
{
    int version = 0;
    GEON_TRY(connection.each(u"PRAGMA user_version"_s, {}, [&](const QSqlQuery &row) { version = row.value(0).toInt(); }));
    return version;
}

Result<void> migrate(SqliteConnection &connection, int version)
{
    auto at = schemaOf(connection);
    if (!at)
        return tl::unexpected(at.error());
    for (int next = *at + 1; next <= version; ++next) {
        SqliteTransaction transaction(connection);
        GEON_TRY(transaction.begin());
        GEON_TRY(step(connection, next));
        GEON_TRY(connection.runOnce(u"PRAGMA application_id = %1"_s.arg(applicationId)));
        GEON_TRY(connection.runOnce(u"PRAGMA user_version = %1"_s.arg(next)));
        GEON_TRY(transaction.commit());
    }
    return {};
}

} // namespace geon::history
