#include "core/config/check.h"
#include "core/config/jsonfile.h"
#include "core/config/parse.h"
#include "core/config/settings.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::config;
using namespace Qt::StringLiterals;

namespace {

using Texts = QHash<QString, QString>;

const QString goodSecret = u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s;
const QString otherSecret = u"whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s;

Texts azureTexts()
{
    return {{key::azureEndpoint, u"https://contoso.openai.azure.com"_s},
            {key::azureApiKey, u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s},
            {key::azureRealtimeModel, u"gpt-realtime"_s},
            {key::azureWebhookSecret, goodSecret}};
}

Texts with(Texts texts, QLatin1StringView key, const QString &text)
{
    texts.insert(key, text);
    return texts;
}

// With ' for ": moc loses its way in raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"work"_s));
        QVERIFY(QDir(m_folder->path()).mkdir(u"settings"_s));
        m_inputs = {};
        m_inputs.folders = {m_folder->filePath(u"work"_s), m_folder->filePath(u"settings"_s), m_folder->filePath(u"data"_s)};
    }

    // Each row takes one place away, from the top: the next one counts.
    void theFirstPlaceThatSaysItCounts_data()
    {
        QTest::addColumn<int>("places");
        QTest::addColumn<Origin>("origin");
        QTest::addColumn<QString>("port");

        QTest::newRow("command line") << 5 << Origin::CommandLine << u"9005"_s;
        QTest::newRow("environment") << 4 << Origin::Environment << u"9004"_s;
        QTest::newRow(".env of the working folder") << 3 << Origin::DotEnv << u"9003"_s;
        QTest::newRow(".env of the settings folder") << 2 << Origin::DotEnv << u"9002"_s;
        QTest::newRow("settings file") << 1 << Origin::SettingsFile << u"9001"_s;
        QTest::newRow("default") << 0 << Origin::Default << u"8000"_s;
    }

    void theFirstPlaceThatSaysItCounts()
    {
        QFETCH(int, places);
        QFETCH(Origin, origin);
        QFETCH(QString, port);
        const Folders &folders = m_inputs.folders;
        if (places >= 5)
            m_inputs.commandLine.insert(key::port, u"9005"_s);
        if (places >= 4)
            m_inputs.environment.insert(u"PORT"_s, u"9004"_s);
        if (places >= 3)
            write(folders.dotEnvFiles()[0], "PORT=9003");
        if (places >= 2)
            write(folders.dotEnvFiles()[1], "PORT=9002");
        if (places >= 1)
            QVERIFY(changeKeysAndTexts(folders.settingsFile(), {{u"PORT"_s, u"9001"_s}}, Privacy::Normal));

        const Values values = Values::collect(m_inputs);
        QCOMPARE(values.warnings(), QList<Problem>());
        QCOMPARE(values[key::port].origin, origin);
        QCOMPARE(values.text(key::port), port);
        QCOMPARE(values[key::port].outranksForm(), places >= 2);
        const QStringList from{u"default"_s,     folders.settingsFile(), folders.dotEnvFiles()[1], folders.dotEnvFiles()[0],
                               u"environment"_s, u"command line"_s};
        QCOMPARE(values[key::port].from(), from[places]);
        QCOMPARE(resolve(values, Purpose::Demo).settings.port, port.toUShort());
    }

    void aSecretOfTheStoreYieldsToEveryOtherPlace()
    {
        m_inputs.stored.insert(key::azureApiKey, {Secret(u"from-the-keychain-0001"_s), u"system keychain"_s});
        Values values = Values::collect(m_inputs);
        QCOMPARE(values[key::azureApiKey].origin, Origin::SecretStore);
        QCOMPARE(values[key::azureApiKey].from(), u"system keychain"_s);
        QVERIFY(!values[key::azureApiKey].outranksForm());

        write(m_inputs.folders.settingsFile(), json("{'version': 1, 'values': {'AZURE_OPENAI_API_KEY': 'from-the-file-00000001'}}"));
        values = Values::collect(m_inputs);
        QCOMPARE(values.text(key::azureApiKey), u"from-the-file-00000001"_s);
    }

    void theFormIsReadAsIfItWereSaved()
    {
        QVERIFY(changeKeysAndTexts(m_inputs.folders.settingsFile(), {{u"PORT"_s, u"9001"_s}, {u"HOST"_s, u"::1"_s}}, Privacy::Normal));
        m_inputs.stored.insert(key::azureApiKey, {Secret(u"from-the-keychain-0001"_s), u"system keychain"_s});
        m_inputs.environment.insert(u"GEON_THEME"_s, u"dark"_s);
        m_inputs.unsaved = {{key::port, u"9007"_s}, {key::host, u""_s}, {key::azureApiKey, u" "_s}, {key::theme, u"light"_s}};
        const Values values = Values::collect(m_inputs);
        QCOMPARE(values.text(key::port), u"9007"_s);
        QCOMPARE(values[key::port].from(), u"form"_s);
        QCOMPARE(values.text(key::host), u"127.0.0.1"_s); // taken back
        QCOMPARE(values[key::azureApiKey].origin, Origin::Default);
        QCOMPARE(values.text(key::theme), u"dark"_s); // as after saving: the environment counts more
    }

    void aBlankTextIsNotWritten()
    {
        m_inputs.commandLine.insert(key::port, QString());
        m_inputs.environment.insert(u"PORT"_s, u"  "_s);
        write(m_inputs.folders.dotEnvFiles()[0], "PORT=\n");
        write(m_inputs.folders.dotEnvFiles()[1], "PORT=9002\n");
        QCOMPARE(Values::collect(m_inputs).text(key::port), u"9002"_s);
    }

    void anOldNameIsReadAfterTheNewOneOfThatPlace()
    {
        write(m_inputs.folders.dotEnvFiles()[0], "AZURE_OPENAI_KEY=old-name-000000001\n");
        Values values = Values::collect(m_inputs);
        QCOMPARE(values.text(key::azureApiKey), u"old-name-000000001"_s);
        QCOMPARE(values[key::azureApiKey].from(), m_inputs.folders.dotEnvFiles()[0] + u", as AZURE_OPENAI_KEY"_s);

        write(m_inputs.folders.dotEnvFiles()[0], "AZURE_OPENAI_KEY=old-name-000000001\nAZURE_OPENAI_API_KEY=new-name-000000001\n");
        values = Values::collect(m_inputs);
        QCOMPARE(values.text(key::azureApiKey), u"new-name-000000001"_s);
        QVERIFY(values[key::azureApiKey].oldName.isEmpty());
    }

    void aBadLineOfDotEnvIsAWarningWithoutTheLine()
    {
        write(m_inputs.folders.dotEnvFiles()[0], "PORT=9003\nsk-proj-abcdef\n");
        const Values values = Values::collect(m_inputs);
        QCOMPARE(values.text(key::port), u"9003"_s);
        QCOMPARE(values.warnings().size(), 1);
        QCOMPARE(
            toLine(values.warnings().front()),
            u"%1, line 2: There is no = on this line. The line was skipped. Write KEY=value."_s.arg(m_inputs.folders.dotEnvFiles()[0]));
    }

    void aFolderNamedDotEnvIsPassedOver()
    {
        QVERIFY(QDir(m_inputs.folders.working).mkdir(u".env"_s));
        QVERIFY(Values::collect(m_inputs).warnings().isEmpty());
    }

    void oneFolderForBothIsReadOnce()
    {
        m_inputs.folders.settings = m_inputs.folders.working;
        write(m_inputs.folders.dotEnvFiles()[0], "nonsense");
        QCOMPARE(Values::collect(m_inputs).warnings().size(), 1);
    }

    void aSettingsFileThatCannotBeUsedIsToldAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told");
        QTest::newRow("no JSON") << QByteArray("PORT=1") << u"%1 is damaged. Repair it or remove it."_s;
        QTest::newRow("cut off") << json("{'version': 1, 'values': {'PO") << u"%1 is damaged. Repair it or remove it."_s;
        QTest::newRow("no version") << json("{'values': {}}") << u"%1 is damaged. Repair it or remove it."_s;
        QTest::newRow("values no object") << json("{'version': 1, 'values': []}") << u"%1 is damaged. Repair it or remove it."_s;
        QTest::newRow("of the future") << json("{'version': 2, 'values': {'PORT': '1'}}")
                                       << u"%1 was written by a later version of this program and is left alone."_s;
    }

    void aSettingsFileThatCannotBeUsedIsToldAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, told);
        const QString path = m_inputs.folders.settingsFile();
        write(path, content);
        const Values values = Values::collect(m_inputs);
        QCOMPARE(values.text(key::port), u"8000"_s);
        QCOMPARE(values.warnings().size(), 1);
        QCOMPARE(toLine(values.warnings().front()), told.arg(path));

        const auto changed = changeKeysAndTexts(path, {{u"PORT"_s, u"9000"_s}}, Privacy::Normal);
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Storage);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aNumberWrittenByHandIsATextToo()
    {
        write(m_inputs.folders.settingsFile(), json("{'version': 1, 'values': {'PORT': 9000, 'GEON_ALLOW_UNSIGNED_WEBHOOKS': true}}"));
        const Values values = Values::collect(m_inputs);
        QCOMPARE(values.text(key::port), u"9000"_s);
        QVERIFY(resolve(values).settings.allowUnsignedWebhooks);
    }

    void theSettingsFolderCanBeGiven()
    {
        QProcessEnvironment environment;
        QVERIFY(Folders::standard(environment).settings.endsWith("/geon-console"_L1));
        environment.insert(u"GEON_CONFIG_DIR"_s, u"/srv/console"_s);
        const Folders folders = Folders::standard(environment);
        QCOMPARE(folders.settingsFile(), u"/srv/console/settings.json"_s);
        QCOMPARE(folders.secretsFile(), u"/srv/console/secrets.json"_s);
        QVERIFY(folders.data.endsWith("/geon-console"_L1));
    }

    // --- what is right and what is not ---

    void aTextIsCheckedByItsRow_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found"); // 0 nothing, 1 warning, 2 refused
        QTest::addColumn<QString>("what");

        const auto row = [](QLatin1StringView key, QAnyStringView given, int found, QAnyStringView what = {}) {
            const QString text = given.toString();
            QTest::addRow("%s=%s", key.data(), qPrintable(text.left(60).simplified())) << QString(key) << text << found << what.toString();
        };
        const char *notSecure = "It does not begin with https://; plain http is taken only for this machine itself.";
        row(key::azureEndpoint, "https://contoso.openai.azure.com", 0);
        row(key::azureEndpoint, " https://contoso.openai.azure.com/openai/v1/ ", 0);
        row(key::azureEndpoint, "http://127.0.0.1:9000", 0);
        row(key::azureEndpoint, "http://127.9.8.7", 0);
        row(key::azureEndpoint, "http://localhost:9000/x", 0);
        row(key::azureEndpoint, "http://LOCALHOST", 0);
        row(key::azureEndpoint, "http://[::1]:9000", 0);
        row(key::azureEndpoint, "http://contoso.openai.azure.com", 2, notSecure);
        row(key::azureEndpoint, "http://128.0.0.1", 2, notSecure);
        row(key::azureEndpoint, "http://127.0.0.1.evil.net", 2, notSecure);
        row(key::azureEndpoint, "http://localhost.evil.net", 2, notSecure);
        row(key::azureEndpoint, "wss://contoso.openai.azure.com", 2, notSecure);
        row(key::azureEndpoint, "file:///etc/passwd", 2, "This is not an address.");
        row(key::azureEndpoint, "contoso.openai.azure.com", 2, "This is not an address.");
        row(key::azureEndpoint, "https://", 2, "This is not an address.");
        row(key::azureEndpoint, "https://a b.net", 2, "This is not an address.");
        row(key::azureEndpoint, "https://me:HUNTER2@contoso.openai.azure.com", 2, "There is a user name or a password in this address.");
        row(key::azureEndpoint, "https://contoso.openai.azure.com/openai?api-version=2024-10-01", 2,
            "There is a ? or a # in this address, as in one that was copied with its api-version.");
        const char *example = "This is still the example, not a value of yours.";
        row(key::azureEndpoint, "https://your-resource.openai.azure.com", 2, example);
        row(key::azureEndpoint, "https://<resource>.openai.azure.com", 2, example);
        row(key::azureEndpoint, "https://NAME.openai.azure.com", 2, example);
        row(key::openAiBaseUrl, "https://eu.api.openai.com", 0);

        row(key::azureApiKey, "0a1b2c3d4e5f60718293a4b5c6d7e8f9", 0);
        row(key::openAiApiKey, "sk-proj-abc_DEF-123", 0);
        row(key::azureApiKey, "   ", 0);
        row(key::azureApiKey, "0a1b2c3d HUNTER2", 2, "There is a blank or a line break in it.");
        row(key::azureApiKey, "0a1b2c3dHUNTER2\n", 2, "There is a blank or a line break in it.");
        row(key::azureApiKey, "••••••••8f9a", 2, "There are characters in it that no key has.");
        row(key::azureApiKey, "your-key", 2, example);
        row(key::azureApiKey, "YOUR_API_KEY", 2, example);
        row(key::azureApiKey, "<your key>", 2, example);
        row(key::openAiApiKey, "sk-...", 2, example);
        row(key::openAiApiKey, "xxxxxxxx", 2, example);
        row(key::openAiApiKey, "changeme", 2, example);

        row(key::azureWebhookSecret, goodSecret, 0);
        row(key::azureWebhookSecret, goodSecret + u", "_s + otherSecret, 0);
        row(key::azureWebhookSecret, goodSecret + u' ' + otherSecret, 0);
        row(key::azureWebhookSecret, "not-base64-secret", 1, "It does not begin with whsec_, so its text is taken as the key.");
        const char *noSecret = "It begins with whsec_, but what follows is not a signing secret.";
        row(key::azureWebhookSecret, "whsec_", 2, noSecret);
        row(key::azureWebhookSecret, "whsec_AAEC*wQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", 2, noSecret);
        row(key::azureWebhookSecret, u"whsec_"_s + QString::fromLatin1(QByteArray(23, 'x').toBase64()), 2, noSecret);
        row(key::azureWebhookSecret, u"whsec_"_s + QString::fromLatin1(QByteArray(24, 'x').toBase64()), 0);
        row(key::azureWebhookSecret, u"whsec_"_s + QString::fromLatin1(QByteArray(64, 'x').toBase64()), 0);
        row(key::azureWebhookSecret, u"whsec_"_s + QString::fromLatin1(QByteArray(65, 'x').toBase64()), 2, noSecret);
        row(key::azureWebhookSecret, "not-base64-secret,whsec_short", 2, noSecret);
        row(key::azureWebhookSecret, "whsec_short,not-base64-secret", 2, noSecret);
        row(key::azureWebhookSecret, "whsec_...", 2, example);

        row(key::callerRules, "allow +5511*\nblock +1900*\n# ours\nblock anonymous", 0);
        row(key::callerRules, "allow +5511*\ndeny +1900*", 2, "Line 2 begins with neither allow nor block.");
        row(key::callerRules, "block\n\nallow HUNTER2 x", 2,
            "Line 1 does not say which callers are meant. Line 3 names more than one caller.");
        row(key::callerRules, "block +1900*, +1901*", 2, "Line 1 names no number.");

        row(key::azureRealtimeModel, "gpt-realtime", 0);
        row(key::azureRealtimeModel, "<deployment>", 2, example);
        row(key::azureRealtimeModel, "two\nlines", 2, "There is a line break or another control character in it.");
        row(key::azureProjectId, "proj_00112233445566778899aabbccddeeff", 0);
        row(key::azureProjectId, "proj_00112233445566778899AABBCCDDEEFF", 0);
        row(key::azureProjectId, "proj_123", 1, "It is not proj_ and 32 hexadecimal digits.");
        row(key::azureProjectId, "00112233445566778899aabbccddeeff", 1, "It is not proj_ and 32 hexadecimal digits.");

        for (const char *good : {"0", "1", "8000", "65535", " 8000 "})
            row(key::port, good, 0);
        for (const char *bad : {"65536", "-1", "80.5", "http", "0x50", "8000 # port"})
            row(key::port, bad, 2, "This is not a port.");
        for (const char *good : {"127.0.0.1", "0.0.0.0", "::1", "[::1]", "::", "localhost", "Localhost"})
            row(key::host, good, 0);
        for (const char *bad : {"example.org", "8000", "127.1", "300.0.0.1", "127.0.0.1:80", ":", "*"})
            row(key::host, bad, 2, "This is not an IP address.");
        row(key::publicUrl, "https://abc.ngrok.app", 0);
        row(key::publicUrl, "http://abc.ngrok.app", 2, "It does not begin with https://.");
        row(key::publicUrl, "http://127.0.0.1", 2, "It does not begin with https://.");
        row(key::publicUrl, "https://calls.example.net", 2, example);
        for (const char *good : {"on", "OFF", "1", "0", "true", "no"})
            row(key::allowUnsigned, good, 0);
        row(key::allowUnsigned, "perhaps", 2, "This is neither on nor off.");
        row(key::provider, "OpenAI", 0);
        row(key::provider, "google", 2, "This is none of its values.");
        row(key::language, "pt-br", 0);
        row(key::language, "pt", 2, "This is none of its values.");
        row(key::theme, "dark", 0);
        row(key::theme, "pink", 2, "This is none of its values.");
        row(key::dataDir, "/nowhere/yet", 0);
        row(key::dataDir, "/etc/passwd", 2, "This is a file, not a folder.");
        row(key::tlsKey, "/nowhere/key.pem", 2, "There is no such file.");
        row(key::tlsCertificate, "/etc", 2, "There is no such file.");
        row(key::tlsCertificate, "/etc/passwd", 2, "There is no certificate in PEM form in this file.");
        row(key::tlsKey, "/etc/passwd", 2, "There is no private key in PEM form in this file.");
    }

    void aTextIsCheckedByItsRow()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(int, found);
        QFETCH(QString, what);
        const auto finding = check(*rowOf(key), text);
        QCOMPARE(finding.has_value(), found != 0);
        if (!finding)
            return;
        QCOMPARE(finding->weight, found == 2 ? Weight::Refused : Weight::Warning);
        QCOMPARE(finding->problem.key, key);
        QCOMPARE(finding->problem.what, what);
        QVERIFY(!finding->problem.remedy.isEmpty());
        const QString line = toLine(finding->problem);
        QVERIFY2(!line.contains(u'\n') && !line.contains("HUNTER2"_L1), qPrintable(line));
        QVERIFY2(!line.contains("%1"_L1), qPrintable(line));
        if (rowOf(key)->isSecret()) {
            for (const Secret &part : secretsFrom(text))
                QVERIFY2(part.reveal().size() < 10 || !line.contains(part.reveal()), qPrintable(line));
        }
    }

    void aPemFileIsTakenForWhatItIs()
    {
        const QString certificate = m_folder->filePath(u"calls.pem"_s);
        const QString tlsKey = m_folder->filePath(u"calls.key"_s);
        write(certificate, "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        write(tlsKey, "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----\n");
        QVERIFY(!check(*rowOf(key::tlsCertificate), certificate));
        QVERIFY(!check(*rowOf(key::tlsKey), tlsKey));
        QVERIFY(check(*rowOf(key::tlsCertificate), tlsKey)); // swapped
        QVERIFY(check(*rowOf(key::tlsKey), certificate));
    }

    // --- all together ---

    void azureSettingsAreReadWhole()
    {
        Texts texts = azureTexts();
        texts.insert(key::azureEndpoint, u" https://contoso.openai.azure.com/ "_s);
        texts.insert(key::azureTranscriptionModel, u"my-transcriber"_s);
        texts.insert(key::azureWebhookSecret, goodSecret + u","_s + otherSecret);
        texts.insert(key::azureProjectId, u"proj_00112233445566778899aabbccddeeff"_s);
        texts.insert(key::host, u"::1"_s);
        texts.insert(key::port, u"0"_s);
        texts.insert(key::publicUrl, u"https://abc.ngrok.app"_s);
        texts.insert(key::language, u"pt-BR"_s);
        texts.insert(key::theme, u"Dark"_s);
        const Resolution out = resolved(texts);
        QCOMPARE(out.problems, QList<Problem>());
        QVERIFY(out.isUsable());
        const Settings &settings = out.settings;
        QVERIFY(settings.isConfigured());
        QCOMPARE(settings.provider, Audience::Azure);
        QCOMPARE(settings.endpoint, QUrl(u"https://contoso.openai.azure.com/"_s));
        QCOMPARE(settings.apiKey.reveal(), texts.value(key::azureApiKey));
        QCOMPARE(settings.realtimeModel, u"gpt-realtime"_s);
        QCOMPARE(settings.transcriptionModel, u"my-transcriber"_s);
        QCOMPARE(settings.webhookSecrets, (QList{Secret(goodSecret), Secret(otherSecret)}));
        QCOMPARE(settings.projectId, u"proj_00112233445566778899aabbccddeeff"_s);
        QCOMPARE(settings.host, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(settings.port, quint16(0));
        QCOMPARE(settings.publicUrl, QUrl(u"https://abc.ngrok.app"_s));
        QCOMPARE(settings.dataDir, m_inputs.folders.data);
        QCOMPARE(settings.language, u"pt_BR"_s);
        QCOMPARE(settings.theme, u"dark"_s);
        QVERIFY(!settings.allowUnsignedWebhooks);
        QVERIFY(out.warnings.isEmpty());
    }

    void openAiNeedsOnlyItsKey()
    {
        const Texts texts{{key::provider, u"openai"_s}, {key::openAiApiKey, u"sk-proj-abc"_s}, {key::openAiWebhookSecret, goodSecret}};
        const Resolution out = resolved(texts);
        QVERIFY(out.isUsable());
        QCOMPARE(out.settings.provider, Audience::OpenAi);
        QVERIFY(out.settings.endpoint.isEmpty());
        QCOMPARE(out.settings.realtimeModel, u"gpt-realtime"_s);
        QCOMPARE(out.settings.transcriptionModel, u"gpt-4o-mini-transcribe"_s);
        QVERIFY(resolved(with(texts, key::openAiTranscriptionModel, u"Off"_s)).settings.transcriptionModel.isEmpty());
    }

    void theOtherProvidersSettingsAreNobodysBusiness()
    {
        Texts texts = azureTexts();
        texts.insert(key::openAiApiKey, u"your-key"_s);
        texts.insert(key::openAiBaseUrl, u"nonsense"_s);
        QVERIFY(resolved(texts).isUsable());
    }

    void nothingConfiguredIsAStateAndNoProblem()
    {
        const Resolution out = resolved({});
        QCOMPARE(out.setup, Setup::Nothing);
        QVERIFY(!out.isUsable());
        QVERIFY(!out.settings.isConfigured());
        QVERIFY(out.problems.isEmpty());
        QCOMPARE(keysOf(out.missing), (QStringList{key::azureEndpoint, key::azureApiKey, key::azureRealtimeModel}));

        const QString text = whatToSet(out, m_inputs.folders);
        for (const QString &needed : keysOf(out.missing) + QStringList{key::azureWebhookSecret, key::openAiApiKey, u"--demo"_s})
            QVERIFY2(text.contains(needed), qPrintable(text));
        QVERIFY(text.contains(m_inputs.folders.dotEnvFiles()[0]));

        const Resolution openAi = resolved({{key::provider, u"openai"_s}});
        QCOMPARE(openAi.setup, Setup::Nothing);
        QVERIFY(!whatToSet(openAi, m_inputs.folders).contains("AZURE"_L1));
    }

    void halfAProviderIsAProblemForEachPartThatIsMissing()
    {
        const Resolution out = resolved({{key::azureEndpoint, u"https://contoso.openai.azure.com"_s}});
        QCOMPARE(out.setup, Setup::Partly);
        QVERIFY(!out.isUsable());
        QCOMPARE(keysOf(out.problems), QStringList{key::azureWebhookSecret});
        QCOMPARE(keysOf(out.missing), (QStringList{key::azureApiKey, key::azureRealtimeModel}));
        QCOMPARE(toLine(out.missing.front()),
                 u"AZURE_OPENAI_API_KEY: It is not set. Write your own: Key 1 or key 2 of the Azure OpenAI resource."_s);
    }

    void aMissingSigningSecretTellsBothWaysOut()
    {
        Texts texts = azureTexts();
        texts.remove(key::azureWebhookSecret);
        const Resolution out = resolved(texts);
        QCOMPARE(out.setup, Setup::Complete);
        QVERIFY(!out.isUsable());
        QCOMPARE(keysOf(out.problems), QStringList{key::azureWebhookSecret});
        QVERIFY(out.problems.front().remedy.contains("whsec_"_L1));
        QVERIFY(out.problems.front().remedy.contains("GEON_ALLOW_UNSIGNED_WEBHOOKS=on"_L1));

        const Resolution open = resolved(with(texts, key::allowUnsigned, u"on"_s));
        QVERIFY(open.isUsable());
        QVERIFY(open.settings.allowUnsignedWebhooks);
        QCOMPARE(keysOf(open.warnings), QStringList{key::allowUnsigned});
    }

    void allProblemsAreToldAtOnceInTheOrderOfTheTable()
    {
        Texts texts = azureTexts();
        texts.insert(key::azureEndpoint, u"http://contoso.openai.azure.com"_s);
        texts.insert(key::azureApiKey, u"two HUNTER2S"_s);
        texts.insert(key::azureProjectId, u"proj_1"_s);
        texts.insert(key::port, u"HUNTER2"_s);
        texts.insert(key::host, u"HUNTER2"_s);
        texts.insert(key::provider, u"HUNTER2"_s);
        texts.insert(key::tlsKey, u"/nowhere/HUNTER2"_s);
        const Resolution out = resolved(texts);
        QCOMPARE(
            keysOf(out.problems),
            (QStringList{key::provider, key::azureEndpoint, key::azureApiKey, key::host, key::port, key::tlsKey, key::tlsCertificate}));
        QCOMPARE(keysOf(out.warnings), QStringList{key::azureProjectId});
        for (const Problem &problem : out.problems + out.warnings)
            QVERIFY2(!toLine(problem).contains("HUNTER2"_L1), qPrintable(toLine(problem)));
        QCOMPARE(toLine(out.problems[4]),
                 u"PORT (environment): This is not a port. Write a whole number from 1 to 65535, such as PORT=8000."_s);
        // What was refused reads as the default.
        QCOMPARE(out.settings.port, quint16(8000));
        QCOMPARE(out.settings.host, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(out.settings.endpoint.isEmpty());
        QVERIFY(out.settings.apiKey.isEmpty());
    }

    void tlsIsBothOrNeither()
    {
        const QString pem = m_folder->filePath(u"both.pem"_s);
        write(pem, "-----BEGIN CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n");
        const Resolution half = resolved(with(azureTexts(), key::tlsCertificate, pem));
        QCOMPARE(keysOf(half.problems), QStringList{key::tlsKey});
        QCOMPARE(half.problems.front().what, u"It is not set, but TLS_CERTIFICATE is."_s);
        const Resolution whole = resolved(with(with(azureTexts(), key::tlsCertificate, pem), key::tlsKey, pem));
        QVERIFY(whole.isUsable());
        QCOMPARE(whole.settings.tlsCertificate, pem);
        QCOMPARE(whole.settings.tlsKey, pem);
    }

    void theDemoLooksAtNoProvider()
    {
        Texts texts{{key::azureEndpoint, u"nonsense"_s}, {key::port, u"9000"_s}};
        Resolution out = resolve(collected(texts), Purpose::Demo);
        QVERIFY(out.problems.isEmpty());
        QCOMPARE(out.settings.port, quint16(9000));
        out = resolve(collected(with(texts, key::port, u"nonsense"_s)), Purpose::Demo);
        QCOMPARE(keysOf(out.problems), QStringList{key::port});
    }

    void aSecretOnTheCommandLineIsWarnedOf()
    {
        m_inputs.commandLine.insert(key::azureApiKey, u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s);
        const Resolution out = resolved(azureTexts());
        QVERIFY(out.isUsable());
        QCOMPARE(keysOf(out.warnings), QStringList{key::azureApiKey});
        QVERIFY(!toLine(out.warnings.front()).contains("0a1b"_L1));
    }

    void onlySecretsNobodyWroteAreLookedUp()
    {
        QCOMPARE(collected({}).secretsToLookUp(), (QStringList{key::azureApiKey, key::azureWebhookSecret}));
        QCOMPARE(collected(azureTexts()).secretsToLookUp(), QStringList());
        QCOMPARE(collected({{key::provider, u"openai"_s}}).secretsToLookUp(), (QStringList{key::openAiApiKey, key::openAiWebhookSecret}));
    }

    void homeIsTheHomeFolder()
    {
        QCOMPARE(pathFrom(u"~/calls"_s), QDir::homePath() + u"/calls"_s);
        QCOMPARE(pathFrom(u"/a/../b/"_s), u"/b"_s);
        QVERIFY(QDir::isAbsolutePath(pathFrom(u"calls"_s)));
    }

private:
    Values collected(const Texts &environment)
    {
        m_inputs.environment.clear();
        for (auto it = environment.begin(); it != environment.end(); ++it)
            m_inputs.environment.insert(it.key(), it.value());
        return Values::collect(m_inputs);
    }

    Resolution resolved(const Texts &environment) { return resolve(collected(environment)); }

    static QStringList keysOf(const QList<Problem> &problems)
    {
        QStringList keys;
        for (const Problem &problem : problems)
            keys.append(problem.key);
        return keys;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Inputs m_inputs;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
