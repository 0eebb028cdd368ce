// Stored calls to show, made by hand: as many as a test wants, each a little other than the last.
#pragma once

#include "tests/support/fakehistory.h"

namespace geon::sample {

using namespace Qt::StringLiterals;

inline const TimePoint today = fromUnixSeconds(1767268800); //!< 2026-01-01 12:00 UTC

inline desk::HistoryRow storedCall(int number)
{
    using calls::AttentionKind;
    using calls::CallState;
    using calls::ReasonCode;
    desk::HistoryRow row;
    row.row = number;
    row.call = CallId{u"rtc_%1"_s.arg(number, 6, 10, QChar(u'0'))};
    row.offeredAt = today - std::chrono::minutes(7 * number);
    row.liveAt = row.offeredAt + 3s;
    row.endedAt = row.liveAt + std::chrono::seconds(40 + number * 37 % 600);
    row.callerNumber = u"+55119%1"_s.arg(55550000 + number % 10000, 8, 10, QChar(u'0'));
    row.callerName = number % 5 == 0 ? u"João Batista da Conceição"_s : QString();
    row.dialledNumber = u"+551140000199"_s;
    const bool anna = number % 2 == 1;
    row.profile = ProfileId{anna ? u"collections"_s : u"support"_s};
    row.profileName = anna ? u"Anna / Cobrança"_s : u"Bruno / Suporte"_s;
    row.profileVersion = 1 + number % 4;
    row.cost = 0.05 + number % 70 / 100.0;
    row.turns = 4 + number % 20;
    row.outcome = number % 3 == 0 ? u"Promised to pay"_s : number % 7 == 0 ? u"Wrong number"_s : QString();
    row.note = number % 6 == 0 ? u"Calls back on Friday, after the salary"_s : QString();
    row.reason.code = number % 4 == 0 ? ReasonCode::EndedByAgent : ReasonCode::EndedByCaller;
    if (number % 4 == 2)
        row.needed = {AttentionKind::AsksForPerson, AttentionKind::Slow};
    row.marks = number % 9 == 0 ? 2 : 0;
    row.troubles = number % 11 == 0 ? 1 : 0;
    if (number % 13 == 0) {
        row.state = CallState::Missed;
        row.reason.code = ReasonCode::CallerLeft;
        row.liveAt = row.endedAt = {};
        row.cost = 0;
        row.turns = 0;
    }
    row.snippet = anna ? u"… a fatura de dezembro está quitada e não há nada em aberto, senhor …"_s
                       : u"… o modem acende a luz vermelha desde ontem, já reiniciei duas vezes …"_s;
    return row;
}

inline void fill(FakeHistory &history, int calls)
{
    for (int number = 1; number <= calls; ++number)
        history.keep(storedCall(number));
    history.choices.agents = {{ProfileId{u"collections"_s}, u"Anna / Cobrança"_s}, {ProfileId{u"support"_s}, u"Bruno / Suporte"_s}};
    history.choices.outcomes = {u"Promised to pay"_s, u"Wrong number"_s};
    history.choices.versions = {1, 2, 3, 4};
}

} // namespace geon::sample
