#include "ui/details/framefilter.h"

namespace geon::ui {

using namespace Qt::StringLiterals;

FrameFilter::FrameFilter(const QString &text, bool hideDeltas) : m_hideDeltas(hideDeltas)
{
    const QString asked = text.trimmed();
    if (asked.size() > 2 && asked.startsWith(u'/') && asked.endsWith(u'/')) {
        m_expression = QRegularExpression(asked.sliced(1, asked.size() - 2), QRegularExpression::CaseInsensitiveOption);
        m_useExpression = m_expression.isValid();
        if (m_useExpression)
            return;
        m_problem = m_expression.errorString();
    }
    for (const QString &word : asked.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 1 && word.startsWith(u'-'))
            m_unwanted += word.sliced(1).toLower().toUtf8();
        else
            m_wanted += word.toLower().toUtf8();
    }
}

bool FrameFilter::passes(const calls::ProtocolFrame &frame) const
{
    if (m_hideDeltas && frame.type.endsWith(".delta"_L1))
        return false;
    if (m_useExpression)
        return m_expression.match(frame.type).hasMatch() || m_expression.match(QString::fromUtf8(frame.raw)).hasMatch();
    if (m_wanted.isEmpty() && m_unwanted.isEmpty())
        return true;
    const QByteArray content = frame.type.toUtf8().toLower() + '\n' + QString::fromUtf8(frame.raw).toLower().toUtf8();
    const auto has = [&](const QByteArray &word) { return content.contains(word); };
    return std::ranges::all_of(m_wanted, has) && std::ranges::none_of(m_unwanted, has);
}

} // namespace geon::ui
