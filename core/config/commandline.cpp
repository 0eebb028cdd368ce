#include "core/config/commandline.h"

#include "core/config/configtext.h"
#include "core/config/historyoptions.h"
#include "core/config/render.h"
#include "core/config/table.h"

#include <cmath>
#include <optional>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

enum class Takes { Nothing, Perhaps, Value }; // Perhaps: only as --name=value

// Stores the value; false: it is not one of the kind.
using Store = bool (*)(CommandLine &, const QString &value);

struct Option {
    QLatin1StringView name;
    Takes takes;
    QLatin1StringView form; //!< how the value is written, for help and errors
    Store store;
    const char *explanation;
};

std::optional<double> numberFrom(const QString &text, double least, double most)
{
    bool good = false;
    const double number = text.toDouble(&good);
    return good && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

bool storeDemo(CommandLine &out, const QString &value)
{
    out.demo = true;
    if (value.isEmpty())
        return true;
    bool whole = false;
    out.demoCalls = value.toInt(&whole);
    return whole && out.demoCalls >= 1 && out.demoCalls <= 1000;
}

bool storeDemoSpeed(CommandLine &out, const QString &value)
{
    const auto number = numberFrom(value, 0.1, 100);
    out.demoSpeed = number.value_or(1);
    return number.has_value();
}

bool storeScreenshot(CommandLine &out, const QString &value)
{
    out.screenshot = value;
    return value.endsWith(".png"_L1, Qt::CaseInsensitive);
}

bool storeAfter(CommandLine &out, const QString &value)
{
    const auto seconds = numberFrom(value, 0, 3600);
    out.screenshotAfter = Duration(std::llround(seconds.value_or(0) * 1000));
    return seconds.has_value();
}

bool storeSize(CommandLine &out, const QString &value)
{
    const QStringList parts = value.toLower().split(u'x');
    if (parts.size() != 2)
        return false;
    out.size = {parts[0].toInt(), parts[1].toInt()};
    const auto fits = [](int side) { return side >= 200 && side <= 10000; };
    return fits(out.size.width()) && fits(out.size.height());
}

template <bool CommandLine::*flag> bool storeFlag(CommandLine &out, const QString &)
{
    out.*flag = true;
    return true;
}

// clang-format off
constexpr Option options[] = {
    {"demo"_L1, Takes::Perhaps, "N"_L1, storeDemo,
     QT_TRANSLATE_NOOP("Settings", "Shows the console with N simulated calls (6 when not said, at most 1000), without an account.")},
    {"demo-speed"_L1, Takes::Value, "X"_L1, storeDemoSpeed,
     QT_TRANSLATE_NOOP("Settings", "Simulated callers speak X times as fast, 0.1 to 100.")},
    {"headless"_L1, Takes::Nothing, {}, storeFlag<&CommandLine::headless>,
     QT_TRANSLATE_NOOP("Settings", "Answers calls without a window.")},
    {"set"_L1, Takes::Value, "KEY=VALUE"_L1, nullptr,
     QT_TRANSLATE_NOOP("Settings", "Gives a setting of the list below for this start. Not for secrets: other users can read a command line.")},
    {"print-config"_L1, Takes::Nothing, {}, storeFlag<&CommandLine::printConfig>,
     QT_TRANSLATE_NOOP("Settings", "Prints every setting and where its value comes from, secrets masked.")},
    {"screenshot"_L1, Takes::Value, "FILE.png"_L1, storeScreenshot,
     QT_TRANSLATE_NOOP("Settings", "Saves a picture of the window and ends.")},
    {"after"_L1, Takes::Value, "SECONDS"_L1, storeAfter,
     QT_TRANSLATE_NOOP("Settings", "When to take that picture, 3 when not said, at most 3600.")},
    {"size"_L1, Takes::Value, "WxH"_L1, storeSize,
     QT_TRANSLATE_NOOP("Settings", "Size of the window on that picture, such as 1440x900.")},
    {"help"_L1, Takes::Nothing, {}, storeFlag<&CommandLine::help>,
     QT_TRANSLATE_NOOP("Settings", "Prints this text.")},
    {"version"_L1, Takes::Nothing, {}, storeFlag<&CommandLine::version>,
     QT_TRANSLATE_NOOP("Settings", "Prints the version.")},
};
// clang-format on

struct QtOption {
    QLatin1StringView name;
    bool takesValue;
};
// Those of QGuiApplication and QApplication, which take them off the line themselves.
constexpr QtOption qtOptions[] = {
    {"platform"_L1, true},    {"platformpluginpath"_L1, true}, {"platformtheme"_L1, true},   {"plugin"_L1, true},
    {"style"_L1, true},       {"stylesheet"_L1, true},         {"display"_L1, true},         {"geometry"_L1, true},
    {"qwindowicon"_L1, true}, {"qwindowtitle"_L1, true},       {"qwindowgeometry"_L1, true}, {"session"_L1, true},
    {"reverse"_L1, false},
};

class Parser
{
public:
    explicit Parser(const QStringList &arguments) : m_open(arguments.mid(1)) { }

    CommandLine parse()
    {
        while (!m_open.isEmpty() && m_out.error.isEmpty())
            takeArgument(m_open.takeFirst());
        if (m_out.error.isEmpty())
            checkTogether();
        return std::move(m_out);
    }

private:
    void fail(const QString &sentence) { m_out.error = sentence; }

    void takeArgument(const QString &argument)
    {
        if (!argument.startsWith(u'-') || argument.size() < 2)
            return fail(ConfigText::tr("\"%1\" is not an option. Every option begins with --; see --help.").arg(shortened(argument)));
        const qsizetype dashes = argument.startsWith("--"_L1) ? 2 : 1;
        const auto equals = argument.indexOf(u'=');
        const QString name = argument.mid(dashes, equals < 0 ? -1 : equals - dashes);
        const auto inlineValue = equals < 0 ? std::nullopt : std::optional(argument.mid(equals + 1));
        if (skipQtOption(name, inlineValue.has_value()))
            return;
        if (dashes == 1 && name == "h"_L1)
            m_out.help = true;
        else if (dashes == 1)
            fail(ConfigText::tr("There is no option -%1. Every option begins with --; see --help.").arg(shortened(name)));
        else
            takeOption(name, inlineValue);
    }

    bool skipQtOption(const QString &name, bool hasValue)
    {
        const auto *option = std::ranges::find(qtOptions, name, &QtOption::name);
        if (option == std::end(qtOptions))
            return false;
        if (option->takesValue && !hasValue && !m_open.isEmpty())
            m_open.removeFirst();
        return true;
    }

    void takeOption(const QString &name, const std::optional<QString> &inlineValue)
    {
        const auto *option = std::ranges::find(options, name, &Option::name);
        if (option == std::end(options))
            return takeOther(name, inlineValue);
        if (option->takes == Takes::Nothing && inlineValue)
            return fail(ConfigText::tr("--%1 takes no value.").arg(name));
        std::optional<QString> value = inlineValue;
        if (option->takes == Takes::Value && !value)
            value = nextValue(name, option->form);
        if (!m_out.error.isEmpty())
            return;
        if (option->name == "set"_L1)
            return setSetting(*value);
        if (!option->store(m_out, value.value_or(QString())))
            fail(ConfigText::tr("The value of --%1 is not right. Write --%1=%2: %3")
                     .arg(name, option->form, translated(option->explanation)));
    }

    void takeOther(const QString &name, const std::optional<QString> &inlineValue)
    {
        const auto all = historyOptions();
        const auto option = std::ranges::find(all, name, &HistoryOption::name);
        if (option == all.end())
            return takeSetting(name, inlineValue);
        if (option->form.isEmpty() && inlineValue)
            return fail(ConfigText::tr("--%1 takes no value.").arg(name));
        if (option->form.isEmpty() || inlineValue)
            m_history.insert(name, inlineValue.value_or(QString()));
        else
            m_history.insert(name, nextValue(name, option->form));
        if (m_out.error.isEmpty() && !option->form.isEmpty() && m_history.value(name).isEmpty())
            fail(ConfigText::tr("--%1 needs a value. Write --%1=%2.").arg(name, option->form));
    }

    // --port 9000, --allow-unsigned-webhooks
    void takeSetting(const QString &name, const std::optional<QString> &inlineValue)
    {
        const auto all = rows();
        const auto row =
            std::ranges::find_if(all, [&](const Row &candidate) { return !candidate.option.isEmpty() && candidate.option == name; });
        if (row == all.end())
            return fail(ConfigText::tr("There is no option --%1. See --help.").arg(shortened(name)));
        std::optional<QString> value = inlineValue;
        if (!value)
            value = row->type == Type::Flag ? u"on"_s : nextValue(name, row->choices.isEmpty() ? "VALUE"_L1 : row->choices);
        m_out.overrides.insert(row->key, *value);
    }

    void setSetting(const QString &assignment)
    {
        const auto equals = assignment.indexOf(u'=');
        if (equals < 1) // what follows --set may be a secret and is not repeated
            return fail(ConfigText::tr("--set takes KEY=VALUE, such as --set PORT=9000."));
        const Row *row = rowOf(QStringView(assignment).first(equals));
        if (!row)
            return fail(ConfigText::tr("There is no setting %1. --help lists them all.").arg(shortened(assignment.first(equals))));
        m_out.overrides.insert(row->key, assignment.mid(equals + 1));
    }

    QString nextValue(const QString &name, QLatin1StringView form)
    {
        if (!m_open.isEmpty() && !m_open.front().startsWith("--"_L1))
            return m_open.takeFirst();
        fail(ConfigText::tr("--%1 needs a value. Write --%1=%2.").arg(name, form));
        return {};
    }

    void checkTogether()
    {
        const CommandLine plain;
        if (m_out.headless && !m_out.screenshot.isEmpty())
            fail(ConfigText::tr("--headless has no window, so there is nothing for --screenshot. Leave one of them out."));
        else if (m_out.screenshot.isEmpty() && (m_out.size.isValid() || m_out.screenshotAfter != plain.screenshotAfter))
            fail(ConfigText::tr("--after and --size belong to --screenshot. Write --screenshot=FILE.png too."));
        else
            checkHistory();
    }

    void checkHistory()
    {
        const auto task = historyTaskFrom(m_history);
        if (!task)
            return fail(task.error().message);
        m_out.history = *task;
        const bool window = m_out.demo || m_out.headless || !m_out.screenshot.isEmpty();
        if (!std::holds_alternative<std::monostate>(m_out.history) && window)
            fail(ConfigText::tr("What is kept is looked at without calls or a window. Leave --demo, --headless and --screenshot out."));
    }

    static QString translated(const char *text) { return QCoreApplication::translate("Settings", text); }
    // A line for a terminal, from a word that may be anything.
    static QString shortened(const QString &word)
    {
        QString out = word.left(40);
        std::ranges::replace_if(
            out, [](QChar c) { return !c.isPrint(); }, QChar(u'?'));
        return out;
    }

    QStringList m_open;
    QHash<QString, QString> m_history; //!< what was written of historyOptions()
    CommandLine m_out;
};

} // namespace

CommandLine parse(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

namespace {

QString helpLine(const QString &form, const char *explanation)
{
    return u"  "_s + form.leftJustified(24) + u' ' + QCoreApplication::translate("Settings", explanation) + u'\n';
}

} // namespace

QString helpText()
{
    QString out = ConfigText::tr("Usage: geon-console [options]") + u"\n\n"_s;
    for (const Option &option : options) {
        QString form = u"--"_s + option.name;
        if (option.takes == Takes::Perhaps)
            form += u"[=%1]"_s.arg(option.form);
        else if (option.takes == Takes::Value)
            form += u' ' + option.form;
        out += helpLine(form, option.explanation);
    }
    out += u'\n' + ConfigText::tr("What is kept. Each does its work and ends; how far it is, is told on stderr.") + u"\n\n"_s;
    for (const HistoryOption &option : historyOptions())
        out += helpLine(u"--"_s + option.name + (option.form.isEmpty() ? QString() : u' ' + option.form), option.explanation);
    out += u'\n'
        + ConfigText::tr(
               "Settings. Of several places the first of these counts: an option or --set, the environment, .env (here, then in the "
               "settings folder), the settings file, the keychain. GEON_CONFIG_DIR names another settings folder.")
        + u"\n\n"_s;
    return out + settingsHelp();
}

} // namespace geon::config
