#include "tests/support/fakesetup.h"
#include "ui/setup/pricesdialog.h"
#include "ui/setup/settingfield.h"
#include "ui/setup/setuppage.h"
#include "ui/setup/welcomepage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

struct Form {
    explicit Form(const QHash<QString, QString> &written = {})
    {
        setup.written = written;
        page = std::make_unique<ui::SetupPage>(setup);
        page->resize(900, 700);
        page->show();
    }

    ui::SettingField *field(QLatin1StringView key) { return page->findChild<ui::SettingField *>(QString(key)); }
    QLineEdit *line(QLatin1StringView key) { return field(key)->findChild<QLineEdit *>(); }
    QPushButton *button(const QString &name) { return page->findChild<QPushButton *>(name); }
    void choose(const QString &provider)
    {
        auto *choice = field(config::key::provider)->findChild<QComboBox *>();
        choice->setCurrentIndex(choice->findData(provider));
    }

    FakeSetup setup;
    std::unique_ptr<ui::SetupPage> page;
};

} // namespace

class TestSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void welcomeHasTwoWaysOn()
    {
        ui::WelcomePage page;
        const QSignalSpy demo(&page, &ui::WelcomePage::demoChosen);
        const QSignalSpy link(&page, &ui::WelcomePage::connectChosen);
        page.findChild<QPushButton *>(u"tryDemo"_s)->click();
        page.findChild<QPushButton *>(u"connectProvider"_s)->click();
        QCOMPARE(demo.size(), 1);
        QCOMPARE(link.size(), 1);
    }

    void onlyTheChosenProviderIsAskedFor()
    {
        Form form;
        QVERIFY(form.field(config::key::azureEndpoint)->isVisible());
        QVERIFY(!form.field(config::key::openAiApiKey)->isVisible());
        form.choose(u"openai"_s);
        QVERIFY(!form.field(config::key::azureEndpoint)->isVisible());
        QVERIFY(form.field(config::key::openAiApiKey)->isVisible());
        QVERIFY(form.page->findChild<QLabel *>(u"secretPlace"_s)->text().contains(u"system keychain"_s));
    }

    void aSecretIsNeverShown()
    {
        const QString key(config::key::azureApiKey);
        Form form({{key, u"0123456789abcdef0123456789abWXYZ"_s}});
        QLineEdit *line = form.line(config::key::azureApiKey);
        QVERIFY(line->text().isEmpty());
        QCOMPARE(line->placeholderText(), u"kept, ends in WXYZ"_s);
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        QVERIFY(form.page->changes().isEmpty());
        for (const auto *any : form.page->findChildren<QWidget *>())
            QVERIFY(!any->accessibleName().contains(u"0123456789"_s) && !any->toolTip().contains(u"0123456789"_s));

        QTest::keyClicks(line, u"new-key"_s);
        QCOMPARE(form.page->changes().value(key), u"new-key"_s);
        form.field(config::key::azureApiKey)->findChild<QToolButton *>()->click();
        QCOMPARE(line->echoMode(), QLineEdit::Normal);
    }

    void onlyWhatWasChangedIsSaved()
    {
        Form form;
        QTest::keyClicks(form.line(config::key::azureEndpoint), u" https://x.openai.azure.com "_s);
        form.button(u"saveSetup"_s)->click();
        QCOMPARE(form.setup.savedChanges.size(), 1);
        QCOMPARE(form.setup.savedChanges.first(),
                 (QHash<QString, QString>{{QString(config::key::azureEndpoint), u"https://x.openai.azure.com"_s}}));
        QVERIFY(!form.button(u"saveSetup"_s)->isEnabled());
        const QSignalSpy finished(form.page.get(), &ui::SetupPage::finished);
        form.setup.answerSave(true, u"Saved."_s);
        QCOMPARE(finished.size(), 1);
    }

    void aProblemIsMarkedBesideItsField()
    {
        Form form;
        form.button(u"testSetup"_s)->click();
        const config::Problem problem{QString(config::key::azureEndpoint), u"No address."_s, u"Write https://NAME.openai.azure.com."_s, {}};
        form.setup.answerTest(false, u"Not everything is there yet."_s, {problem});
        auto *field = form.field(config::key::azureEndpoint);
        QVERIFY(field->hasProblem());
        QVERIFY(!form.field(config::key::azureApiKey)->hasProblem());
        QStringList texts;
        for (const auto *label : field->findChildren<QLabel *>())
            texts += label->text();
        QVERIFY(texts.contains(u"No address. Write https://NAME.openai.azure.com."_s));
        QCOMPARE(form.page->findChild<QLabel *>(u"verdict"_s)->text(), u"Not everything is there yet."_s);
        QVERIFY(form.button(u"testSetup"_s)->isEnabled());
        QTest::keyClick(form.line(config::key::azureEndpoint), Qt::Key_H);
        QVERIFY(!field->hasProblem());
    }

    void whatTakesLongShowsProgress()
    {
        Form form;
        auto *progress = form.page->findChild<QProgressBar *>();
        form.button(u"testSetup"_s)->click();
        QVERIFY(!progress->isVisible());
        QTRY_VERIFY(progress->isVisible());
        form.setup.answerTest(true, u"Azure answers."_s);
        QVERIFY(!progress->isVisible());
    }

    void theWebhookUrlCanBeCopied()
    {
        Form form;
        auto *url = form.page->findChild<QLineEdit *>(u"webhookUrl"_s);
        QVERIFY(url->text().isEmpty());
        QTest::keyClicks(form.line(config::key::publicUrl), u"https://calls.example.net/"_s);
        QCOMPARE(url->text(), u"https://calls.example.net/webhooks/azure-realtime"_s);
        form.choose(u"openai"_s);
        QCOMPARE(url->text(), u"https://calls.example.net/webhooks/openai"_s);
        for (auto *button : form.page->findChildren<QPushButton *>()) {
            if (button->accessibleName() == "Copy the webhook URL"_L1)
                button->click();
        }
        QCOMPARE(QApplication::clipboard()->text(), url->text());
    }

    void aValueOfHigherRankCannotBeChangedHere()
    {
        FakeSetup setup;
        setup.commandLine.insert(QString(config::key::port), u"9000"_s);
        ui::SetupPage page(setup);
        auto *port = page.findChild<ui::SettingField *>(QString(config::key::port));
        QCOMPARE(port->findChild<QLineEdit *>()->text(), u"9000"_s);
        QVERIFY(!port->findChild<QLineEdit *>()->isEnabled());
    }

    void theStandardPricesCanBeOpened()
    {
        const ui::PricesDialog dialog(calls::PriceTable::builtIn());
        QCOMPARE(dialog.prices(), calls::PriceTable::builtIn());
        QVERIFY(dialog.problem().isEmpty());
    }

    void pricesAreCheckedBeforeTheyAreKept()
    {
        calls::ModelPrice price;
        price.model = u"gpt-realtime"_s;
        price.audioOut = 64;
        ui::PricesDialog dialog(calls::PriceTable({price}));
        QCOMPARE(dialog.prices(), calls::PriceTable({price}));
        auto *table = dialog.findChild<QTableWidget *>();
        auto *save = dialog.findChild<QPushButton *>(u"savePrices"_s);
        QVERIFY(save->isEnabled());
        table->item(0, 0)->setText(QString());
        QVERIFY(!save->isEnabled());
        QVERIFY(dialog.problem().startsWith(u"A row has no model"_s));
        table->item(0, 0)->setText(u"mine"_s);
        table->item(0, 6)->setData(Qt::EditRole, 80.5);
        QSignalSpy edited(&dialog, &ui::PricesDialog::pricesEdited);
        save->click();
        QCOMPARE(edited.size(), 1);
        QCOMPARE(dialog.prices().prices().first().model, u"mine"_s);
        QCOMPARE(dialog.prices().prices().first().audioOut, 80.5);
    }
};

QTEST_MAIN(TestSetup)
#include "tst_setup.moc"
