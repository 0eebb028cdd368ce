// A call for the tests of the call page: made of values, as a desk would tell it.
#pragma once

#include "core/desk/values.h"

#include <QDir>
#include <QWidget>

namespace geon::sample {

using namespace Qt::StringLiterals;

inline const TimePoint start = fromUnixSeconds(1767225600);

inline calls::TranscriptEntry turn(quint64 key, calls::Who who, Duration at, const QString &text)
{
    calls::TranscriptEntry entry;
    entry.key = key;
    entry.who = who;
    entry.at = start + at;
    entry.text = text;
    return entry;
}

inline calls::TranscriptEntry note(quint64 key, calls::EntryKind kind, Duration at, const QString &text = {})
{
    calls::TranscriptEntry entry = turn(key, calls::Who::Operator, at, text);
    entry.kind = kind;
    return entry;
}

inline calls::TranscriptEntry tool(quint64 key, Duration at, calls::ToolFacts facts)
{
    calls::TranscriptEntry entry = turn(key, calls::Who::Tool, at, {});
    entry.kind = calls::EntryKind::Tool;
    entry.tool = std::move(facts);
    return entry;
}

//! A collections call with everything a transcript can hold.
inline QList<calls::TranscriptEntry> conversation()
{
    using calls::EntryKind;
    using calls::Who;
    QList<calls::TranscriptEntry> rows;
    rows << turn(1, Who::Agent, 1s, u"Bom dia! Aqui é a Anna, da Central de Acordos. Falo com o senhor Jo\u00e3o Batista?"_s);
    rows << turn(2, Who::Caller, 6s,
                 u"Sou eu. Olha, eu já paguei essa fatura na semana passada, não entendi por que vocês estão ligando de novo."_s);
    rows << turn(
        3, Who::Agent, 12s,
        u"Entendo, e peço desculpas pelo incômodo. Deixe-me verificar aqui no sistema se o pagamento já foi compensado. Pode me dizer o dia e o valor aproximado?"_s);
    rows << turn(4, Who::Caller, 21s, u"Dia doze, duzentos e trinta reais."_s);
    rows << tool(5, 23s,
                 {u"find_payment"_s,
                  {},
                  u"{\"document\":\"\",\"amount\":230.0,\"from\":\"2026-01-10\"}"_s,
                  u"{\"found\":true,\"payment\":{\"id\":\"pay_81\",\"amount\":230.00,\"settled\":\"2026-01-14\"}}"_s,
                  {},
                  calls::ToolStatus::Done,
                  420ms});
    auto cut = turn(
        6, Who::Agent, 25s,
        u"Encontrei um pagamento de duzentos e trinta reais, compensado no dia catorze, então a sua fatura de dezembro está quitada e não há nada em aberto."_s);
    cut.interrupted = true;
    cut.heardCharacters = 74;
    rows << cut;
    rows << turn(7, Who::Caller, 31s, u"Então por que me ligaram?"_s);
    auto guide = note(8, EntryKind::Guide, 34s, u"Apologise once, say that the reminder was automatic, offer the receipt by e-mail."_s);
    guide.action = ActionId{1};
    rows << guide;
    rows << turn(
        9, Who::Agent, 37s,
        u"O senhor tem razão, e peço desculpas: o aviso foi automático e saiu antes da compensação. Posso enviar o comprovante por e-mail?"_s);
    rows << note(10, EntryKind::InstructionsChanged, 41s, u"v14 \u2192 v15"_s);
    auto lost = note(11, EntryKind::Gap, 50s);
    lost.endedAt = start + 54s;
    rows << lost;
    rows << turn(12, Who::Caller, 58s, u"مرحبا، هل يمكنك مساعدتي؟ رقم الفاتورة 4471"_s);
    rows << turn(13, Who::Caller, 63s, u"你好，我想确认一下付款是否已经到账。"_s);
    auto say = note(14, EntryKind::Say, 66s, u"The receipt is on its way to your e-mail."_s);
    say.action = ActionId{2};
    rows << say;
    rows << tool(15, 68s,
                 {u"send_receipt"_s, u"crm"_s, u"{\"to\":\"…\"}"_s, {}, u"mailbox unavailable"_s, calls::ToolStatus::Failed, 1850ms});
    auto fault = note(16, EntryKind::Fault, 70s, u"The server had an error while processing your request."_s);
    fault.who = Who::System;
    rows << fault;
    auto keys = note(17, EntryKind::Dtmf, 72s, u"1 # 4"_s);
    keys.who = Who::Caller;
    rows << keys;
    auto failed = turn(18, Who::Caller, 75s, {});
    failed.kind = EntryKind::TranscriptionFailed;
    rows << failed;
    rows << note(19, EntryKind::Stopped, 78s);
    auto growing = turn(20, Who::Agent, 80s, u"Prontinho. O comprovante foi enviado para o seu e-mail e"_s);
    growing.partial = true;
    rows << growing;
    return rows;
}

inline calls::CallSummary summary()
{
    calls::CallSummary call;
    call.id = CallId{u"rtc_u1_9C6kQ"_s};
    call.state = calls::CallState::Live;
    call.activity = calls::Activity::Speaking;
    call.simulated = true;
    call.callerNumber = u"+5511955550100"_s;
    call.callerName = u"João Batista"_s;
    call.dialledNumber = u"+551140000199"_s;
    call.profile = ProfileId{u"collections-pt"_s};
    call.profileName = u"Anna / Cobrança"_s;
    call.profileVersion = 15;
    call.offeredAt = start - 2s;
    call.liveAt = start;
    call.stateSince = start;
    call.activitySince = start + 80s;
    call.lastDelay = 900ms;
    call.cost = 0.314;
    return call;
}

inline QString instructions()
{
    return u"You are Anna, of the agreements desk. The caller's number is {{caller_number}}; the caller may be called {{caller_name}}.\n"
           "Today is {{date}}.\n\n"
           "Speak Portuguese of Brazil, warmly and briefly: one or two sentences a turn.\n"
           "Never threaten, never name the debt before you know whom you speak to.\n\n"
           "If the caller says that the bill is paid, look for the payment with find_payment before you answer.\n"
           "Ask for {{the_receipt}} only when nothing was found.\n"_s;
}

inline calls::CallFacts facts()
{
    calls::CallFacts facts;
    facts.summary = summary();
    facts.headers = {{u"From"_s, u"\"João Batista\" <sip:+5511955550100@pstn.example.com>;tag=1f3"_s},
                     {u"To"_s, u"<sip:proj_0aF@sip.api.example.com>"_s},
                     {u"Diversion"_s, u"<sip:+551140000199@trunk.example.com>;reason=unconditional"_s},
                     {u"X-Twilio-CallSid"_s, u"CA0123456789abcdef0123456789abcdef"_s}};
    facts.mediaSecurity = u"srtp"_s;
    facts.delivery = WebhookId{u"wh_69a"_s};
    facts.webhookEventId = u"evt_77"_s;
    realtime::SessionInfo session;
    session.id = u"sess_CX1"_s;
    session.type = u"realtime"_s;
    session.model = u"gpt-realtime"_s;
    session.voice = u"marin"_s;
    session.transcriptionModel = u"gpt-4o-transcribe"_s;
    session.expiresAt = start + 3600s;
    session.raw = QJsonObject{{u"id"_s, session.id}, {u"type"_s, session.type}, {u"model"_s, session.model}};
    facts.session = session;
    facts.instructions = instructions();
    facts.callerTranscribed = true;
    facts.usage.tokens = {1200, 8400, 0, 900, 6100, 0, 320, 2950, 12870};
    facts.usage.responses = 9;
    facts.usage.transcriptionInput = 700;
    facts.usage.transcriptionOutput = 210;
    facts.delay = {900ms, 620ms, 810ms, 2100ms, 9};
    facts.rateLimits = {{u"tokens"_s, 200000, 187130, 3.8}};
    facts.linkRoundTrip = 142ms;
    facts.eventsReceived = 812;
    return facts;
}

inline agents::AgentProfile profile(const QString &id = u"collections-pt"_s, const QString &name = u"Anna / Cobrança"_s)
{
    agents::AgentProfile profile;
    profile.id = ProfileId{id};
    profile.name = name;
    profile.version = 15;
    profile.language = u"pt-BR"_s;
    profile.instructions = instructions();
    profile.savedAt = start - 24h;
    return profile;
}

//! Saves how a widget looks, for people: only when GEON_GRABS names a folder.
inline void grab(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("GEON_GRABS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace geon::sample
