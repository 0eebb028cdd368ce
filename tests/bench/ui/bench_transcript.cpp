// What one more word costs in the transcript, repaint included, at 100 and at 10,000 turns.
#include "ui/theme/theme.h"
#include "ui/transcript/transcriptview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

constexpr int words = 400;

[[nodiscard]] calls::TranscriptEntry turn(quint64 key)
{
    calls::TranscriptEntry entry;
    entry.key = key;
    entry.who = key % 2 ? calls::Who::Agent : calls::Who::Caller;
    entry.at = fromUnixSeconds(1767225600) + std::chrono::seconds(key);
    entry.text = u"a turn of about a hundred and ninety characters, as people on the telephone speak them, "_s.repeated(2);
    return entry;
}

struct Cost {
    double open = 0; //!< ms
    double word = 0; //!< ms, median
};

//! A word that was not painted would be cheap.
class PaintCounter : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

[[nodiscard]] Cost measure(int turns)
{
    ui::TranscriptView view;
    view.setStart(fromUnixSeconds(1767225600));
    view.resize(600, 800);
    view.show();
    QList<calls::TranscriptEntry> rows;
    for (int i = 1; i <= turns; ++i)
        rows << turn(quint64(i));
    QElapsedTimer timer;
    timer.start();
    view.open(rows);
    QCoreApplication::processEvents();
    Cost cost;
    cost.open = double(timer.nsecsElapsed()) / 1e6;

    auto last = rows.back();
    last.partial = true;
    last.text.clear();
    std::vector<double> each;
    PaintCounter painted;
    view.viewport()->installEventFilter(&painted);
    for (int i = 0; i < words; ++i) {
        last.text = i % 40 == 0 ? QString() : last.text + u"word "_s;
        timer.restart();
        const int before = painted.count;
        view.apply({{quint64(turns) - 1, last}});
        QCoreApplication::processEvents(); // paints what the word has changed
        if (painted.count == before)
            qFatal("a word was not painted");
        each.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(each, each.begin() + words / 2);
    cost.word = each[words / 2];
    return cost;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::ThemeChoice::Light);
    QTextStream out(stdout);
    double first = 0;
    for (const int turns : {100, 1000, 10000}) {
        const Cost cost = measure(turns);
        first = first > 0 ? first : cost.word;
        out << qSetFieldWidth(6) << turns << qSetFieldWidth(0) << " turns: open " << cost.open << " ms, one more word " << cost.word
            << " ms, ratio " << cost.word / first << "\n";
    }
    return 0;
}
