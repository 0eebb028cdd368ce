#include "ui/details/prettyjson.h"

namespace geon::ui {

namespace {

constexpr int indentStep = 2;
constexpr int deepest = 64; // hostile nesting must not grow the text by its square

class Printer
{
public:
    [[nodiscard]] QByteArray print(QByteArrayView json)
    {
        m_out.reserve(json.size() * 2);
        for (qsizetype i = 0; i < json.size(); ++i) {
            const char c = json[i];
            if (m_inText)
                inText(c);
            else
                outside(c, json, i);
        }
        return m_out;
    }

private:
    void inText(char c)
    {
        m_out += c;
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else if (c == '"')
            m_inText = false;
    }

    void outside(char c, QByteArrayView json, qsizetype &i)
    {
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
        case '\n':
            break;
        case '{':
        case '[':
            open(c, json, i);
            break;
        case '}':
        case ']':
            m_depth = std::max(0, m_depth - 1);
            breakLine();
            m_out += c;
            break;
        case ',':
            m_out += c;
            breakLine();
            break;
        case ':':
            m_out += ": ";
            break;
        default:
            m_inText = c == '"';
            m_out += c;
        }
    }

    void open(char c, QByteArrayView json, qsizetype &i)
    {
        m_out += c;
        qsizetype next = i + 1;
        while (next < json.size() && std::isspace(static_cast<unsigned char>(json[next])))
            ++next;
        const char close = c == '{' ? '}' : ']';
        if (next < json.size() && json[next] == close) {
            m_out += close;
            i = next;
            return;
        }
        ++m_depth;
        breakLine();
    }

    void breakLine() { m_out += '\n' + QByteArray(std::min(m_depth, deepest) * indentStep, ' '); }

    QByteArray m_out;
    int m_depth = 0;
    bool m_inText = false;
    bool m_escaped = false;
};

} // namespace

QString prettyJson(QByteArrayView json)
{
    const QByteArrayView trimmed = json.trimmed();
    if (trimmed.isEmpty() || (trimmed.front() != '{' && trimmed.front() != '['))
        return QString::fromUtf8(json);
    return QString::fromUtf8(Printer().print(trimmed));
}

} // namespace geon::ui
