#include "app/headlesslog.h"

#include "core/calls/names.h"
#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

using calls::CallState;
using calls::EntryKind;
using calls::nameOf;

// A terminal obeys control characters; what comes from the network must not command it.
QString printable(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

} // namespace

void HeadlessLog::line(TimePoint at, const QString &event, const calls::CallSummary *call, const QString &sentence,
                       const QJsonObject &facts)
{
    if (m_form == Form::Json) {
        QJsonObject object = facts;
        object.insert(u"at"_s, toDateTime(at).toUTC().toString(Qt::ISODateWithMs));
        object.insert(u"event"_s, event);
        if (call) {
            object.insert(u"call_id"_s, call->id.value);
            object.insert(u"caller"_s, call->callerNumber);
            if (call->simulated)
                object.insert(u"simulated"_s, true);
        }
        m_write(QJsonDocument(object).toJson(QJsonDocument::Compact));
        return;
    }
    QString text = toDateTime(at).toLocalTime().toString(u"HH:mm:ss"_s) + u"  "_s;
    if (call) {
        const QString number = words::phoneNumber(call->callerNumber);
        text += (call->simulated ? u"[sim] "_s : QString()) + number.leftJustified(20) + u"  "_s;
    }
    m_write(printable(text + sentence).toUtf8());
}

void HeadlessLog::note(const QString &event, const QString &sentence, TimePoint now, const QJsonObject &facts)
{
    QJsonObject all = facts;
    all.insert(u"text"_s, sentence);
    line(now, event, nullptr, sentence, all);
}

void HeadlessLog::apply(const desk::Update &update, TimePoint now)
{
    if (update.intake)
        tellIntake(*update.intake, now);
    // A call's words are told before its end, and after its beginning.
    QList<calls::CallSummary> over;
    for (const calls::CallSummary &call : update.calls) {
        if (calls::isOver(call.state) && m_calls.contains(call.id))
            over.append(call);
        else
            tellCall(call, now);
    }
    for (const desk::FinishedTurn &turn : update.turns)
        tellTurn(turn);
    for (const calls::Action &action : update.actions)
        tellAction(action, now);
    for (const calls::CallSummary &call : over)
        tellCall(call, now);
    for (const CallId &call : update.removed)
        m_calls.remove(call);
}

void HeadlessLog::tellCall(const calls::CallSummary &call, TimePoint now)
{
    const auto known = m_calls.constFind(call.id);
    const bool sameState = known != m_calls.cend() && known->state == call.state;
    const QList<calls::AttentionReason> needed = known == m_calls.cend() ? QList<calls::AttentionReason>() : known->attention;
    m_calls.insert(call.id, call);
    tellAttention(call, needed, now);
    if (sameState)
        return;
    QJsonObject facts{{u"state"_s, nameOf(call.state)}, {u"agent"_s, call.profileName}, {u"agent_version"_s, call.profileVersion}};
    QString sentence = words::state(call.state);
    if (call.state == CallState::Accepting || call.state == CallState::Offered)
        sentence += u"  "_s + call.profileName;
    if (const QString reason = words::reason(call.reason); !reason.isEmpty()) {
        sentence += u": "_s + reason;
        facts.insert(u"reason"_s, reason);
    }
    if (calls::isOver(call.state) && call.liveAt != TimePoint{}) {
        const Duration length = call.endedAt - call.liveAt;
        sentence += u"  (%1, %2)"_s.arg(words::duration(length), words::cost(call.cost, call.costKnown));
        facts.insert(u"seconds"_s, static_cast<double>(length.count()) / 1000.0);
        facts.insert(u"cost_usd"_s, call.cost);
        facts.insert(u"cost_complete"_s, call.costKnown);
    }
    line(now, u"call"_s, &call, sentence, facts);
}

//! What was not open before.
void HeadlessLog::tellAttention(const calls::CallSummary &call, const QList<calls::AttentionReason> &before, TimePoint now)
{
    for (const calls::AttentionReason &reason : call.attention) {
        if (std::ranges::find(before, reason.kind, &calls::AttentionReason::kind) != before.end())
            continue;
        const QString sentence = words::attentionAdvice(reason);
        line(now, u"needs_you"_s, &call, sentence,
             {{u"reason"_s, calls::nameOf(reason.kind)}, {u"urgent"_s, reason.severity == calls::Severity::Urgent}, {u"text"_s, sentence}});
    }
}

void HeadlessLog::tellTurn(const desk::FinishedTurn &turn)
{
    const auto call = m_calls.constFind(turn.call);
    const calls::TranscriptEntry &entry = turn.entry;
    QString text = entry.text;
    QJsonObject facts{{u"who"_s, nameOf(entry.who)}, {u"text"_s, entry.text}};
    if (entry.tool) {
        text = entry.tool->name + (entry.tool->status == calls::ToolStatus::Failed ? u" ✗"_s : QString());
        facts.insert(u"tool"_s, entry.tool->name);
    }
    if (entry.interrupted)
        facts.insert(u"interrupted"_s, true);
    if (text.isEmpty())
        return;
    line(entry.at, u"turn"_s, call == m_calls.cend() ? nullptr : &*call, words::who(entry.who) + u": "_s + text, facts);
}

void HeadlessLog::tellAction(const calls::Action &action, TimePoint now)
{
    const auto call = m_calls.constFind(action.call);
    line(now, u"action"_s, call == m_calls.cend() ? nullptr : &*call, words::actionLine(action),
         {{u"action"_s, static_cast<qint64>(action.id.value)}, {u"state"_s, nameOf(action.state)}, {u"text"_s, words::actionLine(action)}});
}

void HeadlessLog::tellIntake(const desk::Intake &intake, TimePoint now)
{
    const auto tell = [&](desk::Health before, desk::Health after, const QString &name, const QString &good, const QString &problem) {
        if (before == after)
            return;
        if (after == desk::Health::Good)
            line(now, u"intake"_s, nullptr, good, {{u"part"_s, name}, {u"good"_s, true}, {u"text"_s, good}});
        else if (after == desk::Health::Bad)
            line(now, u"intake"_s, nullptr, problem, {{u"part"_s, name}, {u"good"_s, false}, {u"text"_s, problem}});
    };
    const auto text = [](const char *source) { return QCoreApplication::translate("HeadlessLog", source); };
    tell(m_intake.server, intake.server, u"server"_s,
         text(QT_TRANSLATE_NOOP("HeadlessLog", "Webhooks are taken at %1/webhooks/azure-realtime")).arg(intake.listenAddress),
         intake.serverProblem);
    tell(m_intake.provider, intake.provider, u"provider"_s,
         text(QT_TRANSLATE_NOOP("HeadlessLog", "The service answers and knows the key.")), intake.providerProblem);
    tell(m_intake.webhook, intake.webhook, u"webhook"_s,
         text(QT_TRANSLATE_NOOP("HeadlessLog", "A webhook has come, and its signature is good.")), intake.webhookProblem);
    if (intake.mode != m_intake.mode) {
        const QString mode = words::intakeMode(intake.mode);
        const QString sentence = text(QT_TRANSLATE_NOOP("HeadlessLog", "Intake: %1, %2")).arg(mode, words::intakeMeaning(intake.mode));
        line(now, u"intake"_s, nullptr, sentence, {{u"part"_s, u"mode"_s}, {u"mode"_s, nameOf(intake.mode)}, {u"text"_s, sentence}});
    }
    m_intake = intake;
}

} // namespace geon::app
