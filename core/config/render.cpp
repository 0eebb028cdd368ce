#include "core/config/render.h"

#include "core/config/parse.h"

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

// Words of @p text on lines of at most @p width, each line begun with @p indent.
QString wrapped(const QString &text, const QString &indent, qsizetype width)
{
    QString out;
    QString line = indent;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (line.size() > indent.size() && line.size() + 1 + word.size() > width) {
            out += line + u'\n';
            line = indent;
        }
        line += (line.size() > indent.size() ? u" "_s : QString()) + word;
    }
    return out + line + u'\n';
}

// What a terminal could take for a command is blanked: values may come from anywhere.
QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u' ';
    }
    return text.trimmed();
}

QString maskedList(const QString &text)
{
    QStringList parts;
    for (const Secret &secret : secretsFrom(text))
        parts.append(secret.masked());
    return parts.join(", "_L1);
}

QString choicesOf(const Row &row)
{
    if (row.type == Type::Lines)
        return {};
    if (row.type == Type::Number || row.type == Type::Limit) {
        const QStringList range = row.choiceList();
        return u" (%1 to %2 %3%4)"_s.arg(range[0], range[1], range[2], row.type == Type::Limit ? u", or off"_s : QString());
    }
    return row.choices.isEmpty() ? QString() : u" (%1)"_s.arg(row.choiceList().join(", "_L1));
}

} // namespace

QString shown(const Row &row, const Secret &raw)
{
    const QString &text = raw.reveal();
    switch (row.type) {
    case Type::Secret:
        return withoutControls(raw.masked());
    case Type::SecretList:
        return withoutControls(maskedList(text));
    case Type::Url:
    case Type::PublicUrl:
        if (const auto url = urlFrom(text))
            return url->toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        return text.trimmed().isEmpty() ? QString() : u"?"_s;
    default:
        return withoutControls(text);
    }
}

QString printConfig(const Values &values)
{
    QList<QStringList> lines{{u"SETTING"_s, u"VALUE"_s, u"FROM"_s}};
    for (const Row &row : rows()) {
        const QString value = shown(row, values[row.key].raw);
        lines.append({row.key, value.isEmpty() ? u"-"_s : value, values[row.key].from()});
    }
    qsizetype widths[2] = {0, 0};
    for (const QStringList &line : lines) {
        for (const qsizetype column : {0, 1})
            widths[column] = std::max(widths[column], line[column].size());
    }
    QString out;
    for (const QStringList &line : lines)
        out += line[0].leftJustified(widths[0] + 2) + line[1].leftJustified(widths[1] + 2) + line[2] + u'\n';
    return out;
}

QString envExample()
{
    QString out = u"# Settings of GEON Console. Copy this file to .env and write your values after the =.\n"
                  "# The command line and the environment count more than this file; --print-config shows what counts.\n"_s;
    Audience last = Audience::Everybody;
    for (const Row &row : rows()) {
        if (row.audience != last && row.audience != Audience::Everybody)
            out += u"\n# ---- For %1 ----\n"_s.arg(row.audience == Audience::Azure ? "GEON_PROVIDER=azure"_L1 : "GEON_PROVIDER=openai"_L1);
        else if (row.audience != last)
            out += u"\n# ---- For both ----\n"_s;
        last = row.audience;
        out += u'\n' + wrapped(QString::fromUtf8(row.explanation) + choicesOf(row), u"# "_s, 100);
        if (!row.example.isEmpty())
            out += u"# For example %1=%2\n"_s.arg(row.key, row.example);
        out += (row.standard.isEmpty() ? QString() : u"#"_s) + row.key + u'=' + row.standard + u'\n';
    }
    return out;
}

QString readmeTable()
{
    QString out = u"| setting | default | what it is |\n|---|---|---|\n"_s;
    for (const Row &row : rows()) {
        const QString standard = row.standard.isEmpty() ? QString() : u'`' + row.standard + u'`';
        out += u"| `%1` | %2 | %3 |\n"_s.arg(row.key, standard, QString::fromUtf8(row.explanation) + choicesOf(row));
    }
    return out;
}

QString settingsHelp()
{
    QString out;
    for (const Row &row : rows()) {
        out += u"  "_s + row.key;
        if (!row.option.isEmpty())
            out += u"  (--%1)"_s.arg(row.option);
        if (!row.standard.isEmpty())
            out += u"  [%1]"_s.arg(row.standard);
        out += u'\n' + wrapped(row.explained() + choicesOf(row), u"      "_s, 100);
    }
    return out;
}

} // namespace geon::config
