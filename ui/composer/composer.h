// Composer: the line an operator steps in with: a hint that only the AI reads, or words that the caller hears.
#pragma once

#include "core/desk/desk.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace geon::ui {

class StateNote;

//! What is written is kept for each call: switching calls, a refused action or an ended call never lose it.
class Composer : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Guide, Say };

    explicit Composer(desk::Desk &desk, QWidget *parent = nullptr);

    //! The call the line goes to, and its state. Brings back what was written for it.
    void setCall(const calls::CallSummary &call);
    void clearCall();
    //! Tells what became of lines; one that did not happen comes back into the field.
    void apply(const QList<calls::Action> &actions);
    void forget(const QList<CallId> &calls);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void focus(Mode mode);

Q_SIGNALS:
    //! Escape: the keyboard goes back to the call.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Draft {
        QString text;
        Mode mode = Mode::Guide;
        bool answerNow = true;
        QStringList sent; //!< newest last
        QString note;
        bool bad = false;
    };
    struct Pending {
        CallId call;
        QString text;
        Mode mode = Mode::Guide;
    };

    void build();
    void keep();
    void bringBack();
    void send();
    void settled(const calls::Action &action, const Pending &line);
    void tell(const CallId &call, const QString &note, bool bad);
    [[nodiscard]] bool keyPressed(const QKeyEvent &key);
    [[nodiscard]] bool browse(int step);
    void showMode();
    void showState();
    void fitHeight();
    [[nodiscard]] QString whyNot() const;

    desk::Desk &m_desk;
    calls::CallSummary m_call;
    QHash<CallId, Draft> m_drafts;
    QHash<ActionId, Pending> m_pending;
    Mode m_mode = Mode::Guide;
    int m_browsing = -1; //!< place in Draft::sent while Up and Down go through it
    QString m_unsent;    //!< what was written before browsing

    QToolButton *m_guide;
    QToolButton *m_say;
    QPlainTextEdit *m_line;
    QPushButton *m_send;
    QCheckBox *m_answerNow;
    StateNote *m_hearer;
    StateNote *m_note;
};

} // namespace geon::ui
