// The lines of the address book.
#include "core/config/check.h"
#include "core/config/contacts.h"

#include <QTest>

using namespace geon;
using namespace geon::config;
using namespace Qt::StringLiterals;

class TestContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsAContact_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("uri");
        QTest::newRow("number") << u"Maria Silva = +55 11 95555-0100"_s << u"Maria Silva"_s << u"tel:+5511955550100"_s;
        QTest::newRow("tight") << u"Desk=sip:desk@example.com"_s << u"Desk"_s << u"sip:desk@example.com"_s;
        QTest::newRow("an = in the address") << u"Desk = sip:d@example.com;transport=tls"_s << u"Desk"_s
                                             << u"sip:d@example.com;transport=tls"_s;
        QTest::newRow("blanks in the name") << u"  Maria \t Silva  = +5511955550100"_s << u"Maria Silva"_s << u"tel:+5511955550100"_s;
        QTest::newRow("any script") << u"دعم = +971 4 555 0100"_s << u"دعم"_s << u"tel:+97145550100"_s;
    }
    void aLineIsAContact()
    {
        QFETCH(QString, line);
        const auto contact = contactFrom(line);
        QVERIFY(contact);
        QTEST(contact->name, "name");
        QTEST(contact->target.uri, "uri");
        QCOMPARE(*contactFrom(toLine(*contact)), *contact);
    }

    void aBadLineIsNamedByItsNumber_data()
    {
        QTest::addColumn<QString>("book");
        QTest::addColumn<QString>("what");
        QTest::newRow("no =") << u"Maria +5511955550100"_s << u"Line 1: There is no ="_s;
        QTest::newRow("no name") << u"# ours\n\nDesk = sip:d@example.com\n = +5511955550100"_s << u"Line 4: There is no name"_s;
        QTest::newRow("no number") << u"Maria ="_s << u"Line 1: There is no number"_s;
        QTest::newRow("no country code") << u"A = +14155550100\nMaria = 11 95555-0100"_s << u"Line 2: The number has no country code"_s;
        QTest::newRow("no scheme") << u"Maria = maria@example.com"_s << u"Line 1: The address does not begin with sip:"_s;
    }
    void aBadLineIsNamedByItsNumber()
    {
        QFETCH(QString, book);
        QFETCH(QString, what);
        const auto found = check(*rowOf(key::addressBook), book);
        QVERIFY(found);
        QCOMPARE(found->weight, Weight::Refused);
        QVERIFY2(found->problem.what.startsWith(what), qPrintable(found->problem.what));
        QVERIFY(!found->problem.remedy.isEmpty());
        QVERIFY2(!found->problem.what.contains(u"95555"_s), "values are never told");
    }

    void aGoodBookIsGood()
    {
        QVERIFY(!check(*rowOf(key::addressBook), u"# ours\nMaria = +55 11 95555-0100\n\nDesk = sip:d@example.com\n"_s));
        QCOMPARE(contactsFrom({u"Maria = +55 11 95555-0100"_s, u"bad"_s, u"Desk = sip:d@example.com"_s}).size(), 2);
    }

    void everyFaultHasASentenceAndARemedy()
    {
        for (const DialFault fault : {DialFault::Empty, DialFault::NoCountryCode, DialFault::NotDigits, DialFault::TooShort,
                                      DialFault::TooLong, DialFault::NoScheme, DialFault::BadAddress})
            QVERIFY(!problemOf(fault).what.isEmpty() && !problemOf(fault).remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
