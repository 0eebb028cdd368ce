// CallPage: one call: who it is, what is said, and the line to step in with.
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

namespace geon::ui {

class CallHeader;
class Composer;
class FindBar;
class ScreeningPanel;
class StateNote;
class TranscriptView;

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

    void focusSay();
    void focusGuide();
    void find();

    [[nodiscard]] const CallId &call() const { return m_facts.summary.id; }
    [[nodiscard]] TranscriptView *transcript() const { return m_transcript; }

Q_SIGNALS:
    //! Escape in the line: the keyboard goes back to the transcript, and from there to whoever owns the page.
    void leaveRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showFacts();
    void showNotices();
    void showEmptyWords();

    desk::Desk &m_desk;
    calls::CallFacts m_facts;
    CallHeader *m_header;
    StateNote *m_link;     //!< the link is lost
    StateNote *m_oneSided; //!< the caller's words are not written
    ScreeningPanel *m_screening;
    TranscriptView *m_transcript;
    FindBar *m_find;
    Composer *m_composer;
    QTimer m_second;
};

} // namespace geon::ui
