// SidePanel: right of the conversation: the instructions above, the facts and the raw protocol of the call below.
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QTabWidget;

namespace geon::ui {

class CallTab;
class EventsTab;
class InstructionsPanel;

//! Every update of the desk goes through it, also while no call is open: it counts the live calls of each profile.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(desk::Desk &desk, QWidget *parent = nullptr);

    using QWidget::show;
    void show(const desk::OpenedCall &call);
    void apply(const desk::Update &update);
    void clear();
    //! It shows calls that were, for good: instructions can be read.
    void setRecording();

    void focusInstructions();
    //! The instructions of an agent; of an open call only where it is that agent's.
    void showAgent(const ProfileId &agent);
    void applyInstructions();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showFacts();
    void keepMark(const calls::TranscriptEntry &entry);

    desk::Desk &m_desk;
    calls::CallFacts m_facts;
    QList<calls::TranscriptEntry> m_marks; //!< by their moment
    InstructionsPanel *m_instructions;
    QTabWidget *m_tabs;
    CallTab *m_call;
    EventsTab *m_events;
    bool m_recording = false;
    QTimer m_second;
};

} // namespace geon::ui
