#include "core/simulator/agentmind.h"

#include <QRegularExpression>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

struct Rewording {
    QLatin1StringView language;
    QString pattern;
    QString said; //!< with \1 for what the pattern caught
};

// First match wins; the patterns are tried whatever the language, because an operator may guide in another than the caller's.
const QList<Rewording> &rewordings()
{
    static const QList<Rewording> table{
        {"en"_L1, u"^offer (?:(?:him|her|them|the caller|the customer) )?(.+)$"_s, u"I can offer \\1."_s},
        {"en"_L1, u"^(?:tell|inform|remind) (?:him|her|them|the caller|the customer)(?: that)? (.+)$"_s, u"\\1."_s},
        {"en"_L1, u"^(?:say|mention)(?: that)? (.+)$"_s, u"\\1."_s},
        {"en"_L1, u"^ask (?:(?:him|her|them|the caller|the customer) )?for (.+)$"_s, u"Could you give me \\1?"_s},
        {"en"_L1, u"^ask (?:(?:him|her|them|the caller|the customer) )?about (.+)$"_s, u"Could you tell me about \\1?"_s},
        {"en"_L1, u"^ask (?:(?:him|her|them|the caller|the customer) )?(?:if|whether) (.+)$"_s, u"May I ask whether \\1?"_s},
        {"en"_L1, u"^apologi[sz]e for (.+)$"_s, u"I am sorry for \\1."_s},
        {"en"_L1, u"^apologi[sz]e$"_s, u"I am sorry about that."_s},
        {"en"_L1, u"^(?:do not|don't) (.+)$"_s, u"I will not \\1."_s},
        {"en"_L1, u"^((?:confirm|check|verify) .+)$"_s, u"Let me \\1."_s},
        {"en"_L1, u"^((?:be|speak|keep|slow) .+)$"_s, u"I will \\1."_s},
        {"pt-BR"_L1, u"^ofere(?:ça|cer) (?:(?:a ele|a ela|ao cliente|à cliente) )?(.+)$"_s, u"Posso oferecer \\1."_s},
        {"pt-BR"_L1, u"^(?:diga|avise|informe|lembre)(?: a ele| a ela| o cliente| ao cliente)?(?: que)? (.+)$"_s, u"\\1."_s},
        {"pt-BR"_L1, u"^mencione(?: que)? (.+)$"_s, u"\\1."_s},
        {"pt-BR"_L1, u"^pergunte(?: a ele| a ela| ao cliente)? se (.+)$"_s, u"Posso perguntar se \\1?"_s},
        {"pt-BR"_L1, u"^pergunte(?: a ele| a ela| ao cliente)? (?:sobre )?(.+)$"_s, u"Pode me falar sobre \\1?"_s},
        {"pt-BR"_L1, u"^peça desculpas?.*$"_s, u"Peço desculpas por isso."_s},
        {"pt-BR"_L1, u"^peça (.+)$"_s, u"Pode me passar \\1?"_s},
        {"pt-BR"_L1, u"^(?:confirme|verifique) (.+)$"_s, u"Deixe-me verificar \\1."_s},
    };
    return table;
}

QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString withoutEnd(QString sentence)
{
    sentence = sentence.simplified();
    while (!sentence.isEmpty() && u".!;,"_s.contains(sentence.back()))
        sentence.chop(1);
    return sentence;
}

//! What a console may write around a guide ("Note from your supervisor: …").
QString withoutPreamble(const QString &guide)
{
    if (const QString quoted = quotedPart(guide); !quoted.isEmpty())
        return quoted;
    static const QRegularExpression preamble(u"^[^:\\n]{0,160}(?:guid|supervis|operat|orienta|instru|note)[^:\\n]{0,160}:\\s+"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return QString(guide).remove(preamble);
}

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression border(u"(?<=[.!?])\\s+|\\n+"_s);
    static const QRegularExpression bullet(u"^[-*•]\\s*"_s);
    QStringList sentences;
    for (const QString &part : text.split(border, Qt::SkipEmptyParts)) {
        QString sentence = part.simplified();
        sentence.remove(bullet);
        if (!sentence.isEmpty())
            sentences += sentence;
    }
    return sentences;
}

// Instructions may hold the date and the time: a clock that went on is nothing new to say.
QStringList comparable(QStringList sentences)
{
    static const QRegularExpression digits(u"\\d+"_s);
    for (QString &sentence : sentences)
        sentence.remove(digits);
    return sentences;
}

const QRegularExpression &standingRule()
{
    static const QRegularExpression rule(u"(?:always say|sempre diga):?\\s+(?:“([^”]+)”|\"([^\"]+)\"|([^.\\n]+))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return rule;
}

// More new sentences than this are another text altogether, not something to say.
constexpr qsizetype mostNewSentences = 3;

} // namespace

QString quotedPart(const QString &text)
{
    for (const auto &[opening, closing] : {std::pair(u'“', u'”'), std::pair(u'"', u'"')}) {
        const auto from = text.indexOf(opening);
        const auto to = text.lastIndexOf(closing);
        if (from >= 0 && to > from + 1)
            return text.sliced(from + 1, to - from - 1).trimmed();
    }
    return {};
}

QString saidAloud(const QString &guide, const QString &language)
{
    const QString wish = withoutEnd(guide);
    for (const Rewording &row : rewordings()) {
        QRegularExpression pattern(row.pattern, QRegularExpression::CaseInsensitiveOption);
        if (pattern.match(wish).hasMatch())
            return capitalised(QString(wish).replace(pattern, row.said));
    }
    return (language == "pt-BR"_L1 ? u"Mais uma coisa: %1."_s : u"One more thing: %1."_s).arg(wish);
}

AgentMind::AgentMind(Scenario scenario, QList<Scenario> twins) : m_scripts{std::move(scenario)}
{
    for (Scenario &twin : twins) {
        if (twin.turns.size() == m_scripts.first().turns.size())
            m_scripts += std::move(twin);
    }
}

void AgentMind::setInstructions(const QString &instructions)
{
    m_instructions = instructions;
    readStandingRules(instructions);
}

void AgentMind::replaceInstructions(const QString &instructions)
{
    const QStringList before = comparable(sentencesOf(m_instructions));
    setInstructions(instructions);
    QStringList news;
    bool quoted = false;
    for (const QString &sentence : sentencesOf(instructions)) {
        if (before.contains(comparable({sentence}).first()) || standingRule().match(sentence).hasMatch() || switchLanguage(sentence))
            continue;
        if (const QString phrase = quotedPart(sentence); !phrase.isEmpty()) {
            m_waiting += phrase;
            quoted = true;
        } else {
            news += sentence;
        }
    }
    if (quoted || news.size() > mostNewSentences)
        return;
    for (const QString &sentence : news)
        m_waiting += saidAloud(sentence, script().language);
}

void AgentMind::hear(const QString &guide)
{
    // A report of who said what is to be known, not to be said again.
    if (guide.contains("\nCaller: "_L1))
        return;
    m_waiting += saidAloud(withoutPreamble(guide), script().language);
}

const Scenario &AgentMind::script() const
{
    return m_scripts[m_spoken];
}

QString AgentMind::answer(const QString &scripted)
{
    QStringList sentences = std::exchange(m_waiting, {});
    if (!scripted.isEmpty())
        sentences += scripted;
    return (sentences + m_standing).join(u' ');
}

QString AgentMind::lineFor(const QString &instructions) const
{
    static const QRegularExpression aboutGreeting(u"\\b(?:greet|welcome|open the call|call begins|cumpriment|saúde|saudação|boas-vindas)"_s,
                                                  QRegularExpression::CaseInsensitiveOption
                                                      | QRegularExpression::UseUnicodePropertiesOption);
    QString rest = instructions;
    if (!m_instructions.isEmpty() && rest.startsWith(m_instructions))
        rest.remove(0, m_instructions.size());
    if (const QString quoted = quotedPart(rest); !quoted.isEmpty())
        return quoted;
    return aboutGreeting.match(rest).hasMatch() ? QString() : rest.simplified();
}

void AgentMind::readStandingRules(const QString &instructions)
{
    m_standing.clear();
    for (auto matches = standingRule().globalMatch(instructions); matches.hasNext();) {
        const auto match = matches.next();
        const QString phrase = (match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
        m_standing += phrase.back().isLetterOrNumber() ? phrase + u'.' : phrase;
    }
}

bool AgentMind::switchLanguage(const QString &sentence)
{
    static const QRegularExpression wish(u"\\b(?:speak|answer|reply|fale|responda)\\b.*\\b(portuguese|português|english|inglês)"_s,
                                         QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = wish.match(sentence);
    if (!match.hasMatch())
        return false;
    const QString language = match.captured(1).startsWith(u'p', Qt::CaseInsensitive) ? u"pt-BR"_s : u"en"_s;
    const auto found = std::ranges::find(m_scripts, language, &Scenario::language);
    if (found != m_scripts.end())
        m_spoken = found - m_scripts.begin();
    return true;
}

} // namespace geon::simulator
