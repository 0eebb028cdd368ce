#include "core/config/check.h"
#include "core/config/parse.h"
#include "core/config/render.h"
#include "core/config/settings.h"

#include "core/config/dotenv.h"

#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::config;
using namespace Qt::StringLiterals;

// The table itself, and what is printed from it.
class SettingsTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsSound()
    {
        QSet<QString> names;
        QSet<QString> options;
        for (const Row &row : rows()) {
            const QByteArray key = QString(row.key).toLatin1();
            QVERIFY2(!names.contains(row.key), key.constData());
            names.insert(row.key);
            if (!row.oldName.isEmpty()) {
                QVERIFY2(!names.contains(row.oldName), key.constData());
                names.insert(row.oldName);
                QCOMPARE(rowOf(row.oldName), &row);
            }
            QCOMPARE(rowOf(row.key), &row);
            QVERIFY2(row.option.isEmpty() || !options.contains(row.option), key.constData());
            options.insert(row.option);
            QVERIFY2(row.explained().endsWith(u'.'), key.constData());
            QVERIFY2(!check(row, row.standard), key.constData()); // a default is right
            const bool hasRange = row.type == Type::Number || row.type == Type::Limit || row.type == Type::Lines;
            QCOMPARE(row.type == Type::Choice || hasRange, !row.choices.isEmpty());
            QVERIFY2(!row.isSecret() || (row.standard.isEmpty() && row.option.isEmpty()), key.constData());
        }
        QCOMPARE(names.size(), 69);
        QVERIFY(!rowOf(u"NO_SUCH_SETTING"_s));
    }

    void printConfigShowsAllAndNoSecret()
    {
        const QTemporaryDir folder;
        Inputs inputs;
        inputs.folders = {folder.path(), folder.path(), folder.filePath(u"data"_s)};
        inputs.environment.insert(u"AZURE_OPENAI_API_KEY"_s, u"0a1b2c3d4e5f60718293a4b5c6d7WXYZ"_s);
        inputs.environment.insert(u"AZURE_OPENAI_WEBHOOK_SECRET"_s, u"whsec_firstfirstfirst1111, whsec_secondsecondsec2222"_s);
        inputs.environment.insert(u"AZURE_OPENAI_ENDPOINT"_s, u"https://me:hunter2@contoso.openai.azure.com/x?api-key=hunter3#hunter4"_s);
        inputs.environment.insert(u"PUBLIC_URL"_s, u"me:hunter5"_s);
        inputs.environment.insert(u"AZURE_OPENAI_REALTIME_MODEL"_s, u"gpt\033[2Jrealtime\n"_s);
        inputs.commandLine.insert(u"PORT"_s, u"9000"_s);
        inputs.commandLine.insert(u"OPENAI_API_KEY"_s, u"short"_s);
        const QString text = printConfig(Values::collect(inputs));

        for (const QString &secret : {u"0a1b"_s, u"first"_s, u"second"_s, u"hunter"_s, u"short"_s, u"\033"_s})
            QVERIFY2(!text.contains(secret), qPrintable(text));
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), qsizetype(rows().size()) + 1);
        const auto cells = [&](const QString &key) {
            for (const QString &line : lines) {
                if (line.startsWith(key + u' '))
                    return line.simplified();
            }
            return QString();
        };
        QCOMPARE(cells(u"AZURE_OPENAI_API_KEY"_s), u"AZURE_OPENAI_API_KEY ••••••••WXYZ environment"_s);
        QCOMPARE(cells(u"AZURE_OPENAI_WEBHOOK_SECRET"_s), u"AZURE_OPENAI_WEBHOOK_SECRET ••••••••1111, ••••••••2222 environment"_s);
        QCOMPARE(cells(u"AZURE_OPENAI_ENDPOINT"_s), u"AZURE_OPENAI_ENDPOINT https://contoso.openai.azure.com/x environment"_s);
        QCOMPARE(cells(u"AZURE_OPENAI_REALTIME_MODEL"_s), u"AZURE_OPENAI_REALTIME_MODEL gpt [2Jrealtime environment"_s);
        QCOMPARE(cells(u"PUBLIC_URL"_s), u"PUBLIC_URL ? environment"_s);
        QCOMPARE(cells(u"PORT"_s), u"PORT 9000 command line"_s);
        QCOMPARE(cells(u"HOST"_s), u"HOST 127.0.0.1 default"_s);
        QCOMPARE(cells(u"TLS_KEY"_s), u"TLS_KEY - default"_s);
        for (const Row &row : rows())
            QVERIFY2(!cells(row.key).isEmpty(), row.key.data());
    }

    void envExampleIsTheTable()
    {
        QFile file(QStringLiteral(GEON_SOURCE_DIR "/.env.example"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        const QByteArray rendered = envExample().toUtf8();
        if (kept != rendered && qEnvironmentVariableIsSet("GEON_UPDATE_EXAMPLES")) {
            QFile out(file.fileName());
            QVERIFY(out.open(QIODevice::WriteOnly));
            QCOMPARE(out.write(rendered), rendered.size());
            return;
        }
        QVERIFY2(kept == rendered, "the table of settings has changed: run this test once with GEON_UPDATE_EXAMPLES=1");
    }

    void theReadmeListsEverySetting()
    {
        QFile file(QStringLiteral(GEON_SOURCE_DIR "/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString kept = QString::fromUtf8(file.readAll());
        file.close();
        const QString end = u"<!-- /settings -->"_s;
        const qsizetype from = kept.indexOf(u"-->\n"_s, kept.indexOf(u"<!-- settings:"_s)) + 4;
        const qsizetype to = kept.indexOf(end, from);
        QVERIFY(from > 4 && to >= from);
        const QString table = u'\n' + readmeTable() + u'\n';
        if (kept.sliced(from, to - from) != table && qEnvironmentVariableIsSet("GEON_UPDATE_EXAMPLES")) {
            kept.replace(from, to - from, table);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(kept.toUtf8()) > 0);
            return;
        }
        QVERIFY2(kept.sliced(from, to - from) == table,
                 "the table of settings has changed: run this test once with GEON_UPDATE_EXAMPLES=1");
    }

    void envExampleCopiedAsItIsConfiguresNothing()
    {
        const DotEnv read = parseDotEnv(envExample().toUtf8());
        QCOMPARE(read.faults, QList<DotEnvFault>());
        for (const Row &row : rows()) {
            QVERIFY2(envExample().contains(u'\n' + row.key + u'=') || envExample().contains(u"\n#"_s + row.key + u'='), row.key.data());
            QVERIFY2(read.values.value(row.key).isEmpty(), row.key.data());
        }
    }

    void helpListsEverySetting()
    {
        const QString text = settingsHelp();
        for (const Row &row : rows())
            QVERIFY2(text.contains(row.key), row.key.data());
        for (const QString &line : text.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(SettingsTextTest)
#include "tst_settingstext.moc"
