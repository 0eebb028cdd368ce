// Where webhooks go, edited by key and by mouse.
#include "tests/support/fakedestinations.h"
#include "tests/support/fakehistory.h"
#include "tests/support/grab.h"
#include "ui/deliveries/destinationsdialog.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::NewsKind;

class DestinationsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, qEnvironmentVariableIsSet("GEON_DARK") ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light); }

    void init()
    {
        m_door = std::make_unique<FakeDestinations>();
        m_history = std::make_unique<FakeHistory>();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_history.reset();
        m_door.reset();
    }

    void emptyItSaysWhatADestinationIs()
    {
        open();
        QVERIFY(child<QLabel>(u"destinationsEmpty"_s)->isVisible());
        QVERIFY(!button(u"saveDestinations"_s)->isEnabled());
        picture(u"destinations-empty"_s);
    }

    void oneIsAddedByKeyboardAlone()
    {
        open();
        button(u"addDestination"_s)->setFocus();
        QTest::keyClick(button(u"addDestination"_s), Qt::Key_Space);
        auto *name = line(u"destinationName"_s);
        QTRY_VERIFY(name->hasFocus());
        QVERIFY(note(u"destinationNameNote"_s).isEmpty()); // nothing is wrong with what nobody has written yet
        QVERIFY(!button(u"saveDestinations"_s)->isEnabled());
        QTest::keyClicks(name, u"CRM"_s);
        QTest::keyClick(name, Qt::Key_Tab);
        auto *url = line(u"destinationUrl"_s);
        QVERIFY(url->hasFocus());
        QTest::keyClicks(url, u"https://crm.example.com/hook"_s);
        QVERIFY(line(u"destinationSecret"_s)->text().startsWith("whsec_"_L1));
        picture(u"destinations-new"_s);
        const QString secret = line(u"destinationSecret"_s)->text();
        QTest::mouseClick(button(u"copySecret"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        QCOMPARE(child<QListWidget>(u"destinationsList"_s)->currentItem()->text(), u"CRM"_s);

        url->setFocus();
        QTest::keyClick(url, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_door->saves, 1);
        QCOMPARE(m_door->kept.size(), 1);
        const desk::Destination &kept = m_door->kept.first();
        QCOMPARE(kept.name, u"CRM"_s);
        QCOMPARE(kept.url, u"https://crm.example.com/hook"_s);
        QCOMPARE(kept.secret.reveal(), secret);
        QCOMPARE(kept.events, (QList{NewsKind::Ended, NewsKind::OutcomeSet}));
        QVERIFY(kept.enabled && !kept.clear);
        QVERIFY(note(u"destinationsStanding"_s).contains(u"Saved"_s));
        QVERIFY(url->hasFocus());

        // The secret is not shown again, and the name stays.
        QVERIFY(line(u"destinationSecret"_s)->text().isEmpty());
        QVERIFY(!button(u"copySecret"_s)->isEnabled());
        QVERIFY(line(u"destinationName"_s)->isReadOnly());
        picture(u"destinations-saved"_s);
    }

    void oneIsEditedAndKeepsItsSecret()
    {
        const QString secret = keep(u"CRM"_s).secret.reveal();
        open();
        QTest::mouseClick(check(u"call.turn"_s), Qt::LeftButton, {}, QPoint(5, check(u"call.turn"_s)->height() / 2));
        check(u"destinationClear"_s)->setFocus();
        QTest::keyClick(check(u"destinationClear"_s), Qt::Key_Space);
        QVERIFY(note(u"clearNote"_s).contains(u"leave this computer"_s));
        check(u"destinationEnabled"_s)->setFocus();
        QTest::keyClick(check(u"destinationEnabled"_s), Qt::Key_Space);
        QTest::keyClicks(line(u"destinationHosts"_s), u"hooks.example.com,  b.example.com "_s);
        QVERIFY(child<QListWidget>(u"destinationsList"_s)->item(0)->text().contains(u"off"_s));
        QCOMPARE(m_door->saves, 0);
        click(u"saveDestinations"_s);
        QVERIFY(child<QListWidget>(u"destinationsList"_s)->hasFocus()); // Save can be pressed no more
        const desk::Destination &kept = m_door->kept.first();
        QCOMPARE(kept.secret.reveal(), secret);
        QVERIFY(kept.events.contains(NewsKind::Turn));
        QVERIFY(!kept.enabled && kept.clear);
        QCOMPARE(kept.allowedHosts, (QStringList{u"hooks.example.com"_s, u"b.example.com"_s}));
    }

    void anotherSecretIsGeneratedAndShownOnce()
    {
        const QString before = keep(u"CRM"_s).secret.reveal();
        open();
        QVERIFY(line(u"destinationSecret"_s)->text().isEmpty());
        click(u"generateSecret"_s);
        const QString made = line(u"destinationSecret"_s)->text();
        QVERIFY(made.startsWith("whsec_"_L1) && made != before);
        QVERIFY(note(u"secretNote"_s).contains(u"not shown again"_s));
        click(u"saveDestinations"_s);
        QCOMPARE(m_door->kept.first().secret.reveal(), made);
        QVERIFY(line(u"destinationSecret"_s)->text().isEmpty());
        QVERIFY(note(u"secretNote"_s).contains(u"not shown again"_s));
    }

    void whatIsWrongIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("says");
        QTest::newRow("no name") << u"destinationName"_s << u""_s << u"destinationNameNote"_s << u"no name"_s;
        QTest::newRow("taken") << u"destinationName"_s << u"Kept"_s << u"destinationNameNote"_s << u"two destinations"_s;
        QTest::newRow("address") << u"destinationUrl"_s << u"crm"_s << u"destinationUrlNote"_s << u"cannot be used"_s;
        QTest::newRow("http") << u"destinationUrl"_s << u"http://crm.example.com"_s << u"destinationUrlNote"_s << u"https://"_s;
        QTest::newRow("secret") << u"destinationSecret"_s << u"whsec_abc"_s << u"secretNote"_s << u"cannot be used"_s;
        QTest::newRow("no secret") << u"destinationSecret"_s << u""_s << u"secretNote"_s << u"no signing secret"_s;
        QTest::newRow("host") << u"destinationHosts"_s << u"https://x/y"_s << u"destinationHostsNote"_s << u"no host"_s;
    }

    void whatIsWrongIsSaidBesideItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, note);
        QFETCH(QString, says);
        keep(u"Kept"_s);
        open();
        click(u"addDestination"_s);
        QTest::keyClicks(line(u"destinationName"_s), u"New"_s);
        QTest::keyClicks(line(u"destinationUrl"_s), u"https://n8n.example.com"_s);
        QVERIFY(button(u"saveDestinations"_s)->isEnabled());
        line(field)->selectAll();
        QTest::keyClick(line(field), Qt::Key_Delete);
        QTest::keyClicks(line(field), text);
        QVERIFY2(this->note(note).contains(says), qPrintable(this->note(note)));
        QVERIFY(!button(u"saveDestinations"_s)->isEnabled());
        picture(u"destinations-wrong-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    }

    void whatIsWrongInAnotherOneIsNamed()
    {
        keep(u"A"_s);
        keep(u"B"_s);
        open();
        line(u"destinationUrl"_s)->selectAll();
        QTest::keyClicks(line(u"destinationUrl"_s), u"nowhere"_s);
        QTest::keyClick(child<QListWidget>(u"destinationsList"_s), Qt::Key_Down);
        QVERIFY(note(u"destinationUrlNote"_s).isEmpty());
        QVERIFY(note(u"destinationsStanding"_s).startsWith(u"A: "_s));
        QVERIFY(!button(u"saveDestinations"_s)->isEnabled());
    }

    void oneIsRemoved()
    {
        keep(u"A"_s);
        keep(u"B"_s);
        open();
        click(u"removeDestination"_s);
        QCOMPARE(child<QListWidget>(u"destinationsList"_s)->count(), 1);
        QCOMPARE(line(u"destinationName"_s)->text(), u"B"_s);
        QVERIFY(note(u"destinationsStanding"_s).contains(u"given up"_s));
        QCOMPARE(m_door->kept.size(), 2); // not before it is saved
        click(u"saveDestinations"_s);
        QCOMPARE(m_door->kept.size(), 1);
        QCOMPARE(m_door->kept.first().name, u"B"_s);
    }

    void theTestSaysWhatCameBack()
    {
        keep(u"CRM"_s);
        open();
        button(u"testDestination"_s)->setFocus();
        QTest::keyClick(button(u"testDestination"_s), Qt::Key_Space);
        QTest::keyClick(button(u"testDestination"_s), Qt::Key_Space);
        QCOMPARE(m_history->testedDestinations, QStringList{u"CRM"_s}); // one at a time
        QVERIFY(button(u"testDestination"_s)->hasFocus());              // and the keyboard not on what removes
        m_history->tellTested(u"CRM"_s, true, u"It answered 200."_s);
        QCOMPARE(note(u"testedNote"_s), u"It answered 200."_s);
        QVERIFY(button(u"testDestination"_s)->isEnabled());
        picture(u"destinations-tested"_s);
        click(u"testDestination"_s);
        m_history->tellTested(u"Other"_s, true, u"Not about this one."_s);
        QVERIFY(!note(u"testedNote"_s).contains(u"Not about"_s));
        m_history->tellTested(u"CRM"_s, false, u"<b>It</b> answered 500. Look into its log."_s);
        QCOMPARE(note(u"testedNote"_s), u"<b>It</b> answered 500. Look into its log."_s); // as text
        picture(u"destinations-test-bad"_s);
        QTest::keyClicks(line(u"destinationUrl"_s), u"x"_s);
        QVERIFY(!button(u"testDestination"_s)->isEnabled()); // what is written is not what would be tested
        QVERIFY(!button(u"testDestination"_s)->toolTip().isEmpty());
        QVERIFY(note(u"testedNote"_s).isEmpty()); // nor is it what was
    }

    void closingAsksForWhatIsNotSaved()
    {
        keep(u"CRM"_s);
        open();
        QTest::keyClick(line(u"destinationUrl"_s), Qt::Key_End);
        QTest::keyClicks(line(u"destinationUrl"_s), u"/more"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(note(u"destinationsStanding"_s).contains(u"Not saved"_s));
        QVERIFY(line(u"destinationUrl"_s)->text().endsWith("/more"_L1));
        picture(u"destinations-leaving"_s);
        QTest::keyClick(line(u"destinationUrl"_s), Qt::Key_2); // went on: it asks again
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_door->saves, 0);
        m_dialog->show(); // where it is shown again: as it was
        QVERIFY(!line(u"destinationUrl"_s)->text().contains(u"more"_s));
    }

    void withNothingWrittenItClosesAtOnce()
    {
        keep(u"CRM"_s);
        open();
        click(u"addDestination"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void aRefusalOfTheDiskKeepsWhatWasWritten()
    {
        keep(u"CRM"_s);
        open();
        m_door->refusal = u"The destinations could not be saved: no space left on the disk. Make room, then save again."_s;
        QTest::keyClick(line(u"destinationUrl"_s), Qt::Key_End);
        QTest::keyClicks(line(u"destinationUrl"_s), u"/more"_s);
        click(u"saveDestinations"_s);
        QCOMPARE(note(u"destinationsStanding"_s), m_door->refusal);
        QVERIFY(line(u"destinationUrl"_s)->text().endsWith("/more"_L1));
        QVERIFY(button(u"saveDestinations"_s)->isEnabled());
        picture(u"destinations-refused"_s);
        m_door->refusal.clear();
        click(u"saveDestinations"_s);
        QVERIFY(m_door->kept.first().url.endsWith("/more"_L1));
    }

    void longNamesStayInTheirPlace()
    {
        keep(u"Customer relations of the southern region, São Paulo office"_s).url =
            u"https://a-very-long-host-name.of-a-department.of-a-company.example.com/api/v2/webhooks/"_s + QString(120, u'x');
        keep(u"مرحبا 世界"_s);
        open();
        QVERIFY(!child<QScrollArea>(u"destinationScroll"_s)->horizontalScrollBar()->isVisible());
        click(u"testDestination"_s);
        m_history->tellTested(m_door->kept.first().name, false,
                              u"The receiver did not answer within 15 s. See that the program there runs and that the address is right; "
                              "then send the test again."_s);
        picture(u"destinations-long"_s);
    }

private:
    desk::Destination &keep(const QString &name)
    {
        m_door->kept.append({name,
                             u"https://"_s + (name.size() < 4 ? name.toLower() : u"x"_s) + u".example.com/hook"_s,
                             desk::generateSecret(),
                             {NewsKind::Started, NewsKind::Ended},
                             true,
                             false,
                             {}});
        return m_door->kept.last();
    }
    void open()
    {
        m_dialog = std::make_unique<ui::DestinationsDialog>(*m_door, *m_history);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template <typename T> [[nodiscard]] T *child(const QString &name) const { return m_dialog->findChild<T *>(name); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return child<QPushButton>(name); }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return child<QLineEdit>(name); }
    [[nodiscard]] QCheckBox *check(const QString &name) const { return child<QCheckBox>(name); }
    [[nodiscard]] QString note(const QString &name) const { return child<ui::StateNote>(name)->text(); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void picture(const QString &name) const { grab(*m_dialog, name); }

    std::unique_ptr<FakeDestinations> m_door;
    std::unique_ptr<FakeHistory> m_history;
    std::unique_ptr<ui::DestinationsDialog> m_dialog;
};

QTEST_MAIN(DestinationsDialogTest)
#include "tst_destinationsdialog.moc"
