// ConfirmationLine: what became of the newest thing asked for; pressed, the recent ones of all calls.
#pragma once

#include "core/calls/values.h"
#include "ui/calllist/callgroup.h"

#include <QToolButton>

namespace geon::ui {

[[nodiscard]] Shape shapeOf(calls::ActionState state);

class ConfirmationLine final : public QToolButton
{
    Q_OBJECT

public:
    static constexpr int kept = 50;

    explicit ConfirmationLine(QWidget *parent = nullptr);

    void apply(const QList<calls::Action> &actions);
    //! Names the calls in the list of recent actions.
    void learn(const QList<calls::CallSummary> &calls);
    [[nodiscard]] const QList<calls::Action> &recent() const { return m_recent; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void showNewest();
    void popUp();
    [[nodiscard]] QString lineOf(const calls::Action &action) const;
    [[nodiscard]] QString namesOf(const QList<CallId> &calls) const;

    QList<calls::Action> m_recent; //!< newest first
    QHash<CallId, QString> m_callers;
    QString m_full;
};

} // namespace geon::ui
