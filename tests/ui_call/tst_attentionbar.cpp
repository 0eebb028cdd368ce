// The reasons below a call's header: what is shown, and what each button asks for.
#include "tests/support/fakedesk.h"
#include "ui/attention/attentionbar.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::Severity;

namespace {

struct Bar {
    Bar()
    {
        bar.resize(700, 120);
        call.id = {u"rtc_1"_s};
        call.state = calls::CallState::Live;
    }
    void show() { bar.setCall(call, desk.time); }
    void add(AttentionKind kind, Severity severity = Severity::Warning)
    {
        call.attention.append({kind, severity, desk.time - 42s, u"<b>find_payment</b>"_s, 1});
        show();
    }
    template <typename T> T *child(const QString &name) { return bar.findChild<T *>(name); }

    FakeDesk desk;
    calls::CallSummary call;
    ui::AttentionBar bar{desk};
};

} // namespace

class TestAttentionBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void aCallThatNeedsNobodyHasNoBar()
    {
        Bar bar;
        bar.show();
        QVERIFY(bar.bar.isHidden());
        bar.bar.setCall({}, {});
        QVERIFY(bar.bar.isHidden());
        QVERIFY(bar.desk.commands.empty());
    }

    void eachReasonHasItsLine()
    {
        Bar bar;
        bar.add(AttentionKind::AsksForPerson, Severity::Urgent);
        bar.add(AttentionKind::ToolFailed);
        bar.bar.show();
        QVERIFY(!bar.bar.isHidden());
        QCOMPARE(bar.child<QLabel>(u"reason0"_s)->text(), u"Asks for a person"_s);
        QCOMPARE(bar.child<QLabel>(u"reason0"_s)->accessibleName(), u"Asks for a person, urgent"_s);
        QCOMPARE(bar.child<QLabel>(u"reason1"_s)->text(), u"Tool failed"_s);
        QVERIFY(bar.child<QLabel>(u"reason2"_s)->isHidden());
        const auto labels = bar.bar.findChildren<QLabel *>();
        QCOMPARE(std::ranges::count(labels, u"00:42"_s, &QLabel::text), 2);
        QVERIFY(std::ranges::all_of(labels, [](const QLabel *label) { return label->textFormat() != Qt::RichText; }));
        bar.bar.tick(bar.desk.time + 18s);
        QCOMPARE(std::ranges::count(labels, u"01:00"_s, &QLabel::text), 2);
    }

    void moreThanFitAreCounted()
    {
        Bar bar;
        for (int kind = 0; kind < 6; ++kind)
            bar.add(AttentionKind(kind));
        const auto labels = bar.bar.findChildren<QLabel *>();
        const auto more = std::ranges::find_if(labels, [](const QLabel *label) { return label->text().contains(u"and 2 more"_s); });
        QVERIFY(more != labels.end());
        QVERIFY(!(*more)->isHidden());
    }

    void handledIsOfOneKind()
    {
        Bar bar;
        bar.add(AttentionKind::AsksForPerson, Severity::Urgent);
        bar.add(AttentionKind::Silent);
        bar.bar.show();
        QTest::keyClick(bar.child<QPushButton>(u"handled1"_s), Qt::Key_Space);
        const auto *handle = bar.desk.last<desk::Handle>();
        QVERIFY(handle);
        QCOMPARE(handle->call, bar.call.id);
        QCOMPARE(handle->kind, AttentionKind::Silent);
    }

    void snoozeIsChosenFromThreeTimes()
    {
        Bar bar;
        bar.add(AttentionKind::Silent);
        const auto actions = bar.child<QToolButton>(u"snooze"_s)->menu()->actions();
        QCOMPARE(actions.size(), 3);
        for (const auto &[at, length] : {std::pair(0, 1min), std::pair(1, 5min), std::pair(2, 15min)}) {
            actions[at]->trigger();
            QVERIFY(bar.desk.last<desk::Snooze>());
            QCOMPARE(bar.desk.last<desk::Snooze>()->length, Duration(length));
        }
    }

    void snoozedSaysUntilWhenAndCanBeEnded()
    {
        Bar bar;
        bar.call.snoozedUntil = bar.desk.time + 5min;
        bar.show();
        QVERIFY(!bar.bar.isHidden());
        auto *note = bar.child<QLabel>(u"snoozedNote"_s);
        QVERIFY(!note->isHidden());
        QVERIFY(note->text().startsWith(u"Snoozed until "_s));
        QVERIFY(bar.child<QToolButton>(u"snooze"_s)->isHidden());
        bar.child<QPushButton>(u"endSnooze"_s)->click();
        QCOMPARE(bar.desk.last<desk::Snooze>()->length, Duration::zero());
        bar.call.snoozedUntil = {};
        bar.show();
        QVERIFY(bar.bar.isHidden());
    }
};

QTEST_MAIN(TestAttentionBar)
#include "tst_attentionbar.moc"
