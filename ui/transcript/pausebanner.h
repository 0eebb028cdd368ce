// PauseBanner: the AI of this call is paused: since when, what works meanwhile, and the way back.
#pragma once

#include "core/calls/values.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace geon::ui {

class PauseBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit PauseBanner(QWidget *parent = nullptr);

    //! Hidden unless the call is paused and goes on.
    void setCall(const calls::CallSummary &call, TimePoint now);
    void tick(TimePoint now);
    //! The AI is to read what was said, when it is handed the call.
    [[nodiscard]] bool tells() const;
    //! It tells of a call that was, for good.
    void setReadOnly();

Q_SIGNALS:
    void handBackRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    calls::CallSummary m_call;
    QLabel *m_icon;
    QLabel *m_since;
    QLabel *m_words;
    QCheckBox *m_tell;
    QPushButton *m_handBack;
};

} // namespace geon::ui
