// FrameFilter: which frames of the protocol are shown.
#pragma once

#include "core/calls/protocollog.h"

#include <QRegularExpression>

namespace geon::ui {

//! Words are looked for in type and content, without case; all must be there, those after a minus must not. `/…/` is a regular expression;
//! one that is not valid is looked for as plain text, and says so.
class FrameFilter
{
public:
    FrameFilter() = default;
    FrameFilter(const QString &text, bool hideDeltas);

    [[nodiscard]] bool passes(const calls::ProtocolFrame &frame) const;
    //! Why the expression is not one; empty when it is.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QList<QByteArray> m_wanted; //!< in lower case
    QList<QByteArray> m_unwanted;
    QRegularExpression m_expression;
    bool m_useExpression = false;
    bool m_hideDeltas = false;
    QString m_problem;
};

} // namespace geon::ui
