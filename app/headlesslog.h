// HeadlessLog: what happens on all calls, a line each: for reading on a terminal, one JSON object per line elsewhere.
#pragma once

#include "core/desk/values.h"

#include <QHash>
#include <QObject>
#include <functional>

namespace geon::app {

class HeadlessLog
{
public:
    enum class Form { Readable, Json };
    using Write = std::function<void(const QByteArray &line)>; //!< a line without its end

    HeadlessLog(Form form, Write write) : m_form(form), m_write(std::move(write)) { }

    void apply(const desk::Update &update, TimePoint now);
    //! Something about the program itself.
    void note(const QString &event, const QString &sentence, TimePoint now, const QJsonObject &facts = {});

private:
    void tellCall(const calls::CallSummary &call, TimePoint now);
    void tellAttention(const calls::CallSummary &call, const QList<calls::AttentionReason> &before, TimePoint now);
    void tellTurn(const desk::FinishedTurn &turn);
    void tellAction(const calls::Action &action, TimePoint now);
    void tellIntake(const desk::Intake &intake, TimePoint now);
    void line(TimePoint at, const QString &event, const calls::CallSummary *call, const QString &sentence, const QJsonObject &facts = {});

    Form m_form;
    Write m_write;
    QHash<CallId, calls::CallSummary> m_calls;
    desk::Intake m_intake;
};

} // namespace geon::app
