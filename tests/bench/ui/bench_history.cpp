// What the history costs the UI thread at 1,000 and at 100,000 stored calls, repaint included: opening it, a page down, a jump to the end,
// a call that comes in above. The store's own time is not in it: the fake one answers at once.
#include "core/desk/history.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 60;
const TimePoint now = fromUnixSeconds(1767268800);

desk::HistoryRow call(int number)
{
    desk::HistoryRow row;
    row.row = number;
    row.call = CallId{u"rtc_%1"_s.arg(number)};
    row.callerNumber = u"+5511955%1"_s.arg(500000 + number);
    row.callerName = u"José da Conceição %1"_s.arg(number);
    row.profileName = u"Agent %1"_s.arg(number % 7);
    row.offeredAt = now - std::chrono::minutes(7 * number);
    row.liveAt = row.offeredAt + 2s;
    row.endedAt = row.liveAt + 200s;
    row.reason.code = calls::ReasonCode::EndedByCaller;
    row.outcome = u"Promised to pay"_s;
    row.cost = 0.31;
    return row;
}

//! Answers a find with what it has in order, without looking at the query: what is measured is who asks.
class OrderedHistory final : public desk::History
{
public:
    explicit OrderedHistory(int calls)
    {
        for (int number = 1; number <= calls; ++number)
            ids.append(number);
    }
    [[nodiscard]] desk::KeepingState state() const override { return {.open = true}; }
    quint64 find(const desk::HistoryQuery & /*query*/) override
    {
        const quint64 ticket = ++m_ticket;
        QMetaObject::invokeMethod(
            this, [this, ticket] { Q_EMIT found(ticket, ids); }, Qt::QueuedConnection);
        return ticket;
    }
    quint64 read(const QList<desk::CallRowId> &rows, const QString & /*words*/) override
    {
        const quint64 ticket = ++m_ticket;
        QList<desk::HistoryRow> answer;
        for (const desk::CallRowId id : rows)
            answer.append(call(int(id)));
        QMetaObject::invokeMethod(
            this, [this, ticket, answer] { Q_EMIT rowsRead(ticket, answer); }, Qt::QueuedConnection);
        return ticket;
    }
    void askChoices() override { }
    [[nodiscard]] std::unique_ptr<desk::Player> open(desk::CallRowId /*row*/, const CallId & /*call*/) override { return nullptr; }
    quint64 exportCalls(const desk::ExportRequest & /*request*/) override { return 0; }
    quint64 importRecording(const QString & /*path*/, const QString & /*passphrase*/) override { return 0; }
    quint64 eraseNumber(const QString & /*number*/) override { return 0; }
    quint64 eraseCalls(const QList<desk::CallRowId> & /*rows*/) override { return 0; }
    quint64 checkIntegrity() override { return 0; }
    quint64 backUp() override { return 0; }
    void cancel(quint64 /*job*/) override { }
    void readAudit(quint64 /*before*/, int /*most*/) override { }
    void verifyAudit() override { }
    quint64 exportAudit(const QString & /*path*/) override { return 0; }
    void readDeliveries(const QString & /*destination*/, std::optional<desk::DeliveryState> /*state*/, int /*most*/) override { }
    void resend(const QList<qint64> & /*deliveries*/) override { }
    void testDestination(const QString & /*destination*/) override { }

    void ring()
    {
        ids.prepend(ids.size() + 1);
        Q_EMIT callsChanged({CallId{u"new"_s}});
    }

    QList<desk::CallRowId> ids;

private:
    quint64 m_ticket = 0;
};

struct Cost { // ms
    double open = 0;
    double scroll = 0;
    double jump = 0;
    double ring = 0;
};

double median(std::vector<double> each)
{
    std::ranges::nth_element(each, each.begin() + std::ssize(each) / 2);
    return each[each.size() / 2];
}

template <typename Work> double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Cost measure(int calls)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    OrderedHistory history(calls);
    ui::HistoryPage page(history, store, [] { return now; });
    page.resize(1440, 900);
    Cost cost;
    cost.open = timed([&] {
        page.show();
        while (!page.model().row(0))
            QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    });
    QScrollBar *bar = page.table().verticalScrollBar();
    std::vector<double> each;
    for (int round = 0; round < rounds; ++round)
        each.push_back(timed([&] {
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            QCoreApplication::processEvents();
        }));
    cost.scroll = median(each);
    each.clear();
    for (int round = 0; round < rounds; ++round)
        each.push_back(timed([&] {
            bar->setValue(round % 2 ? bar->minimum() : bar->maximum());
            QCoreApplication::processEvents();
            while (!page.model().row(page.table().rowAt(0)))
                QCoreApplication::processEvents();
            QCoreApplication::processEvents();
        }));
    cost.jump = median(each);
    bar->setValue(0);
    each.clear();
    for (int round = 0; round < 10; ++round) {
        history.ring();
        const int before = page.model().rowCount();
        while (page.model().rowCount() == before) // the wait that gathers changes is not counted, only the slowest turn of the loop
            each.push_back(timed([] { QCoreApplication::processEvents(); }));
        cost.ring = std::max(cost.ring, *std::ranges::max_element(each));
        each.clear();
    }
    return cost;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::ThemeChoice::Light);
    QTextStream out(stdout);
    measure(100); // fonts and icons
    Cost first;
    for (const int calls : {1000, 100'000}) {
        const Cost cost = measure(calls);
        first = first.open > 0 ? first : cost;
        out << qSetFieldWidth(7) << calls << qSetFieldWidth(0) << " calls: open " << cost.open << " ms, ratio " << cost.open / first.open
            << "; a page down " << cost.scroll << " ms, ratio " << cost.scroll / first.scroll << "; jump to an end " << cost.jump
            << " ms, ratio " << cost.jump / first.jump << "; a new call " << cost.ring << " ms, ratio " << cost.ring / first.ring << "\n";
    }
    return 0;
}
