// What the list of calls costs the UI thread at 100 and at 1,000 calls, repaint included: a letter of the filter, and a batch in which
// thirty calls say something new, with a filter in force.
#include "core/base/clock.h"
#include "tests/support/fakedesk.h"
#include "ui/calllist/callpane.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 200;
constexpr int changedPerBatch = 30;

calls::CallSummary call(int number)
{
    calls::CallSummary one;
    one.id = CallId{u"rtc_%1"_s.arg(number)};
    one.state = calls::CallState::Live;
    one.callerNumber = u"+5511955%1"_s.arg(500000 + number);
    one.callerName = u"José da Conceição %1"_s.arg(number);
    one.profileName = u"Agent %1"_s.arg(number % 7);
    one.offeredAt = fromUnixSeconds(1767225600 + number);
    one.lastWords =
        u"Não é possível, eu já paguei essa conta na semana passada, e agora veio de novo com o valor errado, número %1"_s.arg(number);
    return one;
}

double median(std::vector<double> &each)
{
    std::ranges::nth_element(each, each.begin() + std::ssize(each) / 2);
    return each[each.size() / 2];
}

struct Cost {
    double letter = 0; //!< ms, median
    double batch = 0;
};

Cost measure(int calls, ui::Density density)
{
    FakeDesk desk;
    ui::CallPane pane(desk);
    pane.resize(330, 900);
    pane.setDensity(density);
    pane.show();
    QList<calls::CallSummary> all;
    for (int number = 0; number < calls; ++number)
        all += call(number);
    pane.apply({.calls = all});
    QCoreApplication::processEvents();

    Cost cost;
    QElapsedTimer timer;
    std::vector<double> each;
    const QString typed = u"conceicao pagu"_s;
    for (int round = 0; round < rounds; ++round) {
        ui::CallFilter filter;
        filter.setText(typed.first(1 + round % typed.size()));
        timer.restart();
        pane.model().setFilter(filter);
        QCoreApplication::processEvents();
        each.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    cost.letter = median(each);
    each.clear();
    for (int round = 0; round < rounds; ++round) {
        desk::Update update;
        for (int i = 0; i < changedPerBatch; ++i) {
            auto &one = all[(round * changedPerBatch + i) % calls];
            one.lastWords = u"agora é outra coisa %1"_s.arg(round);
            update.calls += one;
        }
        timer.restart();
        pane.apply(update);
        QCoreApplication::processEvents();
        each.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    cost.batch = median(each);
    return cost;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::ThemeChoice::Light);
    QTextStream out(stdout);
    for (const auto density : {ui::Density::Rows, ui::Density::Grid}) {
        Cost first;
        for (const int calls : {100, 1000}) {
            const Cost cost = measure(calls, density);
            first = first.letter > 0 ? first : cost;
            out << (density == ui::Density::Rows ? "rows" : "grid") << qSetFieldWidth(6) << calls << qSetFieldWidth(0)
                << " calls: a letter of the filter " << cost.letter << " ms, ratio " << cost.letter / first.letter << "; a batch "
                << cost.batch << " ms, ratio " << cost.batch / first.batch << "\n";
        }
    }
    return 0;
}
