#include "ui/alerts/tones.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace geon;
using calls::Severity;

namespace {

int peakOf(const std::vector<qint16> &samples)
{
    int peak = 0;
    for (const qint16 sample : samples)
        peak = std::max(peak, std::abs(int(sample)));
    return peak;
}

//! How much of a frequency is in it (Goertzel).
double share(const std::vector<qint16> &samples, double hertz)
{
    const double factor = 2 * std::cos(2 * std::numbers::pi * hertz / ui::toneRate);
    double last = 0;
    double before = 0;
    for (const qint16 sample : samples) {
        const double now = sample + factor * last - before;
        before = last;
        last = now;
    }
    return std::sqrt(last * last + before * before - factor * last * before) / double(samples.size());
}

} // namespace

class TestTones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softAndShort_data()
    {
        QTest::addColumn<Severity>("severity");
        QTest::newRow("notice") << Severity::Notice;
        QTest::newRow("warning") << Severity::Warning;
        QTest::newRow("urgent") << Severity::Urgent;
    }
    void softAndShort()
    {
        QFETCH(const Severity, severity);
        const auto samples = ui::tone(severity, 100);
        QVERIFY(samples.size() > ui::toneRate / 5);
        QVERIFY(samples.size() < ui::toneRate);
        const int peak = peakOf(samples);
        QVERIFY(peak > 8000);
        QVERIFY(peak <= 32767 / 2 + 1);
        // No click: it comes from silence, goes to silence, and nowhere jumps.
        const size_t edge = ui::toneRate / 2000;
        for (size_t i = 0; i < edge; ++i) {
            QVERIFY(std::abs(samples[i]) < peak / 20);
            QVERIFY(std::abs(samples[samples.size() - 1 - i]) < peak / 20);
        }
        for (size_t i = 1; i < samples.size(); ++i)
            QVERIFY(std::abs(samples[i] - samples[i - 1]) < peak * 0.35);
        QCOMPARE(ui::tone(severity, 100), samples);
    }

    void volumeIsAsEarsHear()
    {
        const int full = peakOf(ui::tone(Severity::Urgent, 100));
        const int half = peakOf(ui::tone(Severity::Urgent, 50));
        QVERIFY(std::abs(full / 4 - half) < 5);
        QVERIFY(ui::tone(Severity::Urgent, 0).empty());
        QVERIFY(peakOf(ui::tone(Severity::Urgent, 1)) > 0);
        QCOMPARE(peakOf(ui::tone(Severity::Urgent, 1000)), full);
    }

    void toldApartByEar()
    {
        const auto notice = ui::tone(Severity::Notice, 100);
        const auto warning = ui::tone(Severity::Warning, 100);
        const auto urgent = ui::tone(Severity::Urgent, 100);
        QVERIFY(notice.size() < warning.size());
        QVERIFY(warning.size() < urgent.size());
        QVERIFY(share(notice, 783.99) > 10 * share(notice, 587.33));
        QVERIFY(share(warning, 587.33) > 100);
        QVERIFY(share(urgent, 1174.66) > 100);
        QVERIFY(share(urgent, 1174.66) > 10 * share(warning, 1220));
    }
};

QTEST_APPLESS_MAIN(TestTones)
#include "tst_tones.moc"
