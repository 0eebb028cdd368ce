#include "ui/alerts/alertdesk.h"

namespace geon::ui {

using calls::Severity;

namespace {

bool passes(AlertLevel level, Severity severity)
{
    return level == AlertLevel::All || (level == AlertLevel::Urgent && severity == Severity::Urgent);
}

//! Worst first, of equals the one that waits longest.
bool isWorse(const Alert &a, const Alert &b)
{
    return std::pair(-int(a.severity), a.since) < std::pair(-int(b.severity), b.since);
}

} // namespace

// What comes in

void AlertDesk::look(const CallId &call, bool windowActive, TimePoint now)
{
    m_shown = call;
    m_active = windowActive;
    if (!m_active)
        return;
    if (!call.isEmpty())
        see(call, now);
    // The window says by itself what became of an action; whoever is back in it needs no notification.
    for (auto entry = m_open.begin(); entry != m_open.end() && entry->first.call.isEmpty();) {
        if (entry->first.cause == AlertCause::Action && !entry->second.waiting) {
            leaveNote(entry->second);
            entry = m_open.erase(entry);
        } else {
            ++entry;
        }
    }
}

void AlertDesk::take(const desk::Update &update, TimePoint now)
{
    for (const calls::CallSummary &call : update.calls)
        takeCall(call, now);
    for (const CallId &call : update.removed)
        forget(call);
    for (const calls::Action &action : update.actions)
        takeAction(action, now);
    if (update.intake)
        takeIntake(*update.intake, now);
}

void AlertDesk::takeCall(const calls::CallSummary &call, TimePoint now)
{
    const bool screening = call.state == calls::CallState::Screening;
    const bool needs = screening || !call.attention.isEmpty();
    if (!needs && !m_callers.contains(call.id))
        return;
    m_callers.insert(call.id, {call.callerNumber, call.callerName, call.profileName});
    for (Entry *entry : openOf(call.id)) {
        const Key key = entry->first;
        const bool stays = key.cause == AlertCause::Screening
            ? screening
            : std::ranges::any_of(call.attention, [&](const auto &reason) { return int(reason.kind) == key.kind; });
        if (!stays)
            close(key);
    }
    if (screening)
        open({call.id, AlertCause::Screening, 0}, Severity::Urgent, call.stateSince, now);
    for (const calls::AttentionReason &reason : call.attention) {
        const Key key{call.id, AlertCause::Attention, int(reason.kind)};
        open(key, reason.severity, reason.since, now);
        m_open[key].value = reason.value;
    }
    if (!needs)
        m_callers.remove(call.id);
}

void AlertDesk::takeAction(const calls::Action &action, TimePoint now)
{
    const Key key{{}, AlertCause::Action, int(action.kind)};
    if (!action.call.isEmpty())
        return;
    if (action.state == calls::ActionState::NotConfirmed)
        open(key, Severity::Warning, action.settledAt, now);
    else
        close(key);
}

void AlertDesk::takeIntake(const desk::Intake &intake, TimePoint now)
{
    const auto part = [&](IntakePart which, desk::Health health, Severity severity) {
        const Key key{{}, AlertCause::Intake, int(which)};
        if (health == desk::Health::Bad)
            open(key, severity, now, now);
        else
            close(key);
    };
    part(IntakePart::Server, intake.server, Severity::Urgent);
    part(IntakePart::Webhook, intake.webhook, Severity::Warning);
    part(IntakePart::Provider, intake.provider, Severity::Urgent);
}

void AlertDesk::dismissed(NoteId note)
{
    for (auto &[key, open] : m_open) {
        if (open.note == note)
            open.note = 0;
    }
    m_standing.erase(note);
    m_stale.erase(note);
    if (m_joined == note)
        m_joined = 0;
}

// What is open

void AlertDesk::open(const Key &key, Severity severity, TimePoint since, TimePoint now)
{
    const auto [entry, isNew] = m_open.try_emplace(key, Open{severity, since});
    Open &open = entry->second;
    open.severity = severity;
    const auto told = m_told.find(key);
    const bool known = told != m_told.end() && severity <= told->second.severity && (!isNew || now - told->second.at < againAfter);
    if (open.waiting || known)
        return;
    if (isSeen(key)) {
        m_told[key] = {now, severity};
        return;
    }
    open.waiting = true;
    if (m_waitingSince == TimePoint{}) {
        m_waitingSince = now;
        m_waitingWorst = severity;
    }
    m_waitingWorst = std::max(m_waitingWorst, severity);
}

void AlertDesk::close(const Key &key)
{
    const auto entry = m_open.find(key);
    if (entry == m_open.end())
        return;
    leaveNote(entry->second);
    m_open.erase(entry);
}

void AlertDesk::forget(const CallId &call)
{
    for (Entry *entry : openOf(call))
        close(Key(entry->first));
    m_callers.remove(call);
    std::erase_if(m_told, [&](const auto &told) { return told.first.call == call; });
}

void AlertDesk::see(const CallId &call, TimePoint now)
{
    for (Entry *entry : openOf(call)) {
        entry->second.waiting = false;
        leaveNote(entry->second);
        m_told[entry->first] = {now, entry->second.severity};
    }
}

void AlertDesk::leaveNote(Open &open)
{
    if (open.note != 0)
        m_stale.insert(open.note);
    open.note = 0;
}

std::vector<AlertDesk::Entry *> AlertDesk::openOf(const CallId &call)
{
    std::vector<Entry *> entries;
    for (auto entry = m_open.lower_bound({call, AlertCause::Attention, 0}); entry != m_open.end() && entry->first.call == call; ++entry)
        entries.push_back(&*entry);
    return entries;
}

// What to do

AlertSteps AlertDesk::steps(TimePoint now)
{
    AlertSteps steps;
    if (m_waitingSince != TimePoint{} && now >= due()) {
        const std::vector<Entry *> fresh = takeWaiting(now);
        Severity worst = Severity::Notice;
        for (const Entry *entry : fresh)
            worst = std::max(worst, entry->second.severity);
        steps.markWindow = !fresh.empty() && worst == Severity::Urgent && !m_active;
        if (!fresh.empty() && !isQuiet(now)) {
            notify(fresh, steps);
            if (passes(m_settings.sound, worst) && m_settings.volume > 0 && !isMuted(now))
                steps.play = worst;
        }
        if (!steps.isEmpty()) {
            m_lastTold = now;
            m_lastSeverity = worst;
        }
    }
    settleNotes(steps);
    return steps;
}

std::optional<TimePoint> AlertDesk::wakeAt() const
{
    return m_waitingSince == TimePoint{} ? std::nullopt : std::optional(due());
}

TimePoint AlertDesk::due() const
{
    const TimePoint gathered = m_waitingSince + gather;
    // Something worse than what was told last need not wait its turn.
    return m_waitingWorst > m_lastSeverity ? gathered : std::max(gathered, m_lastTold + apart);
}

bool AlertDesk::isQuiet(TimePoint now) const
{
    return m_settings.quietHours && m_settings.quietHours->contains(toDateTime(now).time());
}

std::vector<AlertDesk::Entry *> AlertDesk::takeWaiting(TimePoint now)
{
    std::vector<Entry *> fresh;
    for (Entry &entry : m_open) {
        if (!entry.second.waiting)
            continue;
        entry.second.waiting = false;
        m_told[entry.first] = {now, entry.second.severity};
        fresh.push_back(&entry);
    }
    m_waitingSince = {};
    return fresh;
}

void AlertDesk::notify(const std::vector<Entry *> &fresh, AlertSteps &steps)
{
    std::set<CallId> calls;
    for (Entry *entry : fresh) {
        if (!passes(m_settings.notify, entry->second.severity))
            continue;
        if (!entry->first.call.isEmpty()) {
            calls.insert(entry->first.call);
            continue;
        }
        leaveNote(entry->second);
        entry->second.note = ++m_lastNote;
        m_standing.insert(m_lastNote);
        steps.show.append(noteOf(m_lastNote));
    }
    if (calls.empty())
        return;
    std::set<CallId> all = callsWithNotes();
    all.insert(calls.begin(), calls.end());
    const bool join = m_joined != 0 || calls.size() > 1 || all.size() > mostNotes;
    notifyOf(join ? all : calls, steps);
    m_joined = join ? m_lastNote : 0;
}

// A notification that has something new to say is a new one: the desktop shows an older one that is only replaced without a sign.
void AlertDesk::notifyOf(const std::set<CallId> &calls, AlertSteps &steps)
{
    const NoteId id = ++m_lastNote;
    for (const CallId &call : calls) {
        for (Entry *entry : openOf(call)) {
            if (!passes(m_settings.notify, entry->second.severity))
                continue;
            leaveNote(entry->second);
            entry->second.note = id;
        }
    }
    m_standing.insert(id);
    steps.show.append(noteOf(id));
}

void AlertDesk::settleNotes(AlertSteps &steps)
{
    for (const NoteId id : std::exchange(m_stale, {})) {
        if (!m_standing.contains(id))
            continue;
        Note left = noteOf(id);
        if (left.calls <= 1 && m_joined == id)
            m_joined = 0;
        if (left.alerts.isEmpty()) {
            m_standing.erase(id);
            steps.withdraw.append(id);
        } else {
            left.quiet = true;
            steps.show.append(left);
        }
    }
}

std::set<CallId> AlertDesk::callsWithNotes() const
{
    std::set<CallId> calls;
    for (const auto &[key, open] : m_open) {
        if (open.note != 0 && !key.call.isEmpty())
            calls.insert(key.call);
    }
    return calls;
}

// Answers

Note AlertDesk::noteOf(NoteId id) const
{
    Note note;
    note.id = id;
    std::set<CallId> calls;
    for (const Entry &entry : m_open) {
        if (entry.second.note != id)
            continue;
        note.alerts.append(alertOf(entry));
        note.severity = std::max(note.severity, entry.second.severity);
        if (!entry.first.call.isEmpty())
            calls.insert(entry.first.call);
    }
    std::ranges::stable_sort(note.alerts, isWorse);
    note.calls = int(calls.size());
    return note;
}

Alert AlertDesk::alertOf(const Entry &entry) const
{
    const auto &[key, open] = entry;
    const Caller caller = m_callers.value(key.call);
    return {key.cause, key.kind, open.severity, open.since, open.value, key.call, caller.number, caller.name, caller.agent};
}

std::optional<Severity> AlertDesk::worst() const
{
    std::optional<Severity> worst;
    for (const auto &[key, open] : m_open)
        worst = std::max(worst.value_or(open.severity), open.severity);
    return worst;
}

CallId AlertDesk::next() const
{
    Alert worst;
    for (const Entry &entry : m_open) {
        const Alert alert = alertOf(entry);
        if (!alert.call.isEmpty() && (worst.call.isEmpty() || isWorse(alert, worst)))
            worst = alert;
    }
    return worst.call;
}

CallId AlertDesk::callOf(NoteId id) const
{
    const Note note = noteOf(id);
    return note.alerts.isEmpty() ? CallId() : note.alerts.first().call;
}

} // namespace geon::ui
