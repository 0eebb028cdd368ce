// What people write for a number or an address, and what is sent for it.
#include "core/base/dialtarget.h"

#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

class TestDialTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &written, const QString &uri, const QString &address) {
            QTest::newRow(name) << written << uri << address;
        };
        const QString tel = u"tel:+5511955550100"_s;
        const QString number = u"+5511955550100"_s;
        row("set for reading", u"+55 (11) 95555-0100"_s, tel, number);
        row("plain", number, tel, number);
        row("blanks around", u"  +55 11 955 550 100\t"_s, tel, number);
        row("dots and slashes", u"+55.11/95555.0100"_s, tel, number);
        row("long dashes", u"+55 11 95555\u20110100"_s, tel, number);
        row("a page's blanks and marks", u"\u202A+55\u00A011\u00A095555\u20130100\u202C"_s, tel, number);
        row("tel", tel, tel, number);
        row("Tel with dashes", u"TEL:+55-11-95555-0100"_s, tel, number);
        row("the zero of callers inside", u"+44 (0)20 7946 0958"_s, u"tel:+442079460958"_s, u"+442079460958"_s);
        row("shortest", u"+29012345"_s, u"tel:+29012345"_s, u"+29012345"_s);
        row("longest", u"+123456789012345"_s, u"tel:+123456789012345"_s, u"+123456789012345"_s);
        row("sip", u"sip:sales@example.com"_s, u"sip:sales@example.com"_s, u"sales@example.com"_s);
        row("SIPS", u"SIPS:Sales@Example.com"_s, u"sips:Sales@Example.com"_s, u"Sales@Example.com"_s);
        row("sip of a number", u"sip:+5511955550100@example.pstn.twilio.com"_s, u"sip:+5511955550100@example.pstn.twilio.com"_s,
            u"+5511955550100@example.pstn.twilio.com"_s);
        row("port and transport", u"sip:a@192.0.2.7:5061;transport=tls"_s, u"sip:a@192.0.2.7:5061;transport=tls"_s,
            u"a@192.0.2.7:5061;transport=tls"_s);
        row("IPv6", u"sip:a@[2001:db8::1]"_s, u"sip:a@[2001:db8::1]"_s, u"a@[2001:db8::1]"_s);
        row("host alone", u"sip:desk.example.com"_s, u"sip:desk.example.com"_s, u"desk.example.com"_s);
    }
    void takes()
    {
        QFETCH(QString, written);
        const auto target = dialTargetFrom(written);
        QVERIFY(target);
        QTEST(target->uri, "uri");
        QTEST(target->address, "address");
        QCOMPARE(*dialTargetFrom(target->uri), *target);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<DialFault>("fault");
        const auto row = [](const char *name, const QString &written, DialFault fault) { QTest::newRow(name) << written << fault; };
        row("nothing", u""_s, DialFault::Empty);
        row("blanks", u" \u200E\t"_s, DialFault::Empty);
        row("tel alone", u"tel:"_s, DialFault::Empty);
        row("no country code", u"11 95555-0100"_s, DialFault::NoCountryCode);
        row("00 for +", u"0055 11 95555-0100"_s, DialFault::NoCountryCode);
        row("no country begins with 0", u"+055 11 95555-0100"_s, DialFault::NoCountryCode);
        row("plus alone", u"+"_s, DialFault::TooShort);
        row("seven digits", u"+5511955"_s, DialFault::TooShort);
        row("sixteen digits", u"+1234567890123456"_s, DialFault::TooLong);
        row("a name", u"Maria"_s, DialFault::NotDigits);
        row("letters in it", u"+55 11 CALL-ME"_s, DialFault::NotDigits);
        row("two pluses", u"+55+11955550100"_s, DialFault::NotDigits);
        row("parameters of tel", u"tel:+5511955550100;ext=7"_s, DialFault::NotDigits);
        row("other scheme", u"https://example.com"_s, DialFault::NotDigits);
        row("no scheme", u"sales@example.com"_s, DialFault::NoScheme);
        row("no host", u"sip:sales@"_s, DialFault::BadAddress);
        row("sip alone", u"sip:"_s, DialFault::BadAddress);
        row("blank inside", u"sip:sa les@example.com"_s, DialFault::BadAddress);
        row("line break", u"sip:a@example.com\r\nX: y"_s, DialFault::BadAddress);
        row("headers", u"sip:a@example.com?Subject=x"_s, DialFault::BadAddress);
        row("brackets", u"<sip:a@example.com>"_s, DialFault::NoScheme);
        row("two at", u"sip:a@b@example.com"_s, DialFault::BadAddress);
        row("endless", u"sip:"_s + QString(300, u'a') + u"@example.com"_s, DialFault::BadAddress);
    }
    void refuses()
    {
        QFETCH(QString, written);
        const auto target = dialTargetFrom(written);
        QVERIFY(!target);
        QTEST(target.error(), "fault");
    }
};

QTEST_GUILESS_MAIN(TestDialTarget)
#include "tst_dialtarget.moc"
