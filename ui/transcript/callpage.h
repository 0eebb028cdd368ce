// CallPage: one call: who it is, what is said, and the line to step in with.
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

namespace geon::ui {

class AttentionBar;
class CallHeader;
class Composer;
class FindBar;
class MarkBar;
class PauseBanner;
class ScreeningPanel;
class StateNote;
class TranscriptView;
class WrapUpStrip;

//! Shows the call that the desk watches. It asks the desk for nothing but what the composer sends.
class CallPage : public QWidget
{
    Q_OBJECT

public:
    explicit CallPage(desk::Desk &desk, QWidget *parent = nullptr);

    using QWidget::show;
    //! The whole of a call.
    void show(const desk::OpenedCall &call);
    //! A batch of changes. What is not of the shown call is left aside, but for the fate of lines sent to others. A call that is opened
    //! comes by show(): several pages may watch at once.
    void apply(const desk::Update &update);
    //! No call is selected.
    void clear();
    //! It shows calls that were, for good: without what only a call that goes on has.
    void setRecording();
    //! What counts, counts anew: time may pass faster than the clock's.
    void tick();

    void focusSay();
    void focusGuide();
    void find();
    //! Marks this moment; of a call that is over, the row that is read, or its end while the keyboard is elsewhere. The note is asked for
    //! in a line.
    void mark();
    void goToMark(bool backward);
    //! Goes to the outcome: the strip stands there once the call is over, and comes when it is asked for while it goes on.
    void focusOutcome();
    //! Pauses the AI; hands back where it is paused, telling it what was said as the banner has it.
    void togglePause();

    [[nodiscard]] const CallId &call() const { return m_facts.summary.id; }
    [[nodiscard]] TranscriptView *transcript() const { return m_transcript; }

Q_SIGNALS:
    //! Escape in the line: the keyboard goes back to the transcript, and from there to whoever owns the page.
    void leaveRequested();
    //! Masked words are wanted in clear, until they are let go.
    void revealPressed();
    void revealReleased();
    //! The operator wants to edit what the agent's calls may end as.
    void outcomesRequested(const geon::ProfileId &agent);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showFacts();
    void showFoot();
    void leaveFoot();
    void showNotices();
    void showEmptyWords();

    desk::Desk &m_desk;
    calls::CallFacts m_facts;
    CallHeader *m_header;
    AttentionBar *m_attention;
    StateNote *m_link;     //!< the link is lost
    StateNote *m_clear;    //!< nothing is masked
    StateNote *m_oneSided; //!< the caller's words are not written
    PauseBanner *m_paused;
    ScreeningPanel *m_screening;
    TranscriptView *m_transcript;
    FindBar *m_find;
    MarkBar *m_marks;
    WrapUpStrip *m_wrapUp;
    Composer *m_composer;
    bool m_recording = false;
    bool m_outcomeAsked = false; //!< for a call that is not over yet
    QTimer m_second;
};

} // namespace geon::ui
