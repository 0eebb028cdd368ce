<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Alerts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) need you</source>
        <translation>
            <numerusform>%n call needs you</numerusform>
            <numerusform>%n calls need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message numerus="yes">
        <source>%n trouble(s) on this call</source>
        <translation>
            <numerusform>%n trouble on this call</numerusform>
            <numerusform>%n troubles on this call</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Delay</name>
    <message numerus="yes">
        <source>%1: median %2, 95 % within %3, %n turn(s)</source>
        <translation>
            <numerusform>%1: median %2, 95 % within %3, %n turn</numerusform>
            <numerusform>%1: median %2, 95 % within %3, %n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryJobs</name>
    <message numerus="yes">
        <source>%n call(s) erased, from the backups too.</source>
        <translation>
            <numerusform>%n call erased, from the backups too.</numerusform>
            <numerusform>%n calls erased, from the backups too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) go on and were left: erase them when they are over.</source>
        <translation>
            <numerusform>%n call goes on and was left: erase it when it is over.</numerusform>
            <numerusform>%n calls go on and were left: erase them when they are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) written to %1.</source>
        <translation>
            <numerusform>%n call written to %1.</numerusform>
            <numerusform>%n calls written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::app::HistoryTasks</name>
    <message numerus="yes">
        <source>The audit log is whole: %n row(s).</source>
        <translation>
            <numerusform>The audit log is whole: %n row.</numerusform>
            <numerusform>The audit log is whole: %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::AttentionBar</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::AuditDialog</name>
    <message numerus="yes">
        <source>Whole: %n row(s), none changed and none missing.</source>
        <translation>
            <numerusform>Whole: %n row, none changed and none missing.</numerusform>
            <numerusform>Whole: %n rows, none changed and none missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::CallFilterLine</name>
    <message numerus="yes">
        <source>%1 of %n call(s)</source>
        <translation>
            <numerusform>%1 of %n call</numerusform>
            <numerusform>%1 of %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden call(s) need you</source>
        <translation>
            <numerusform>%n hidden call needs you</numerusform>
            <numerusform>%n hidden calls need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::CallHeader</name>
    <message numerus="yes">
        <source>Median %1, worst %2, %n turn(s)</source>
        <translation>
            <numerusform>Median %1, worst %2, %n turn</numerusform>
            <numerusform>Median %1, worst %2, %n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::CallTab</name>
    <message numerus="yes">
        <source>median %1, worst %2, %n turns</source>
        <translation>
            <numerusform>median %1, worst %2, %n turn</numerusform>
            <numerusform>median %1, worst %2, %n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n received</numerusform>
            <numerusform>%n received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n unknown</source>
        <translation>
            <numerusform>, %n unknown</numerusform>
            <numerusform>, %n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n unreadable</source>
        <translation>
            <numerusform>, %n unreadable</numerusform>
            <numerusform>, %n unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::ConfirmationLine</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::DeliveriesDialog</name>
    <message numerus="yes">
        <source>%n deliveries are selected.</source>
        <translation>
            <numerusform>%n delivery is selected.</numerusform>
            <numerusform>%n deliveries are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resend %n</source>
        <translation>
            <numerusform>Resend %n</numerusform>
            <numerusform>Resend %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resend all %n given up</source>
        <translation>
            <numerusform>Resend the %n given up</numerusform>
            <numerusform>Resend all %n given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n deliveries</source>
        <translation>
            <numerusform>The newest %n delivery</numerusform>
            <numerusform>The newest %n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resending %n …</source>
        <translation>
            <numerusform>Resending %n …</numerusform>
            <numerusform>Resending %n …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::EraseDialog</name>
    <message numerus="yes">
        <source>The %n chosen call(s)</source>
        <translation>
            <numerusform>The %n chosen call</numerusform>
            <numerusform>The %n chosen calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) will be erased.</source>
        <translation>
            <numerusform>%n call will be erased.</numerusform>
            <numerusform>%n calls will be erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) from or to %1 will be erased.</source>
        <translation>
            <numerusform>%n call from or to %1 will be erased.</numerusform>
            <numerusform>%n calls from or to %1 will be erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n call(s)</source>
        <translation>
            <numerusform>Erase %n call</numerusform>
            <numerusform>Erase %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::EventsTab</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events</source>
        <translation>
            <numerusform>%1 of %n event</numerusform>
            <numerusform>%1 of %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>paused, %n new</numerusform>
            <numerusform>paused, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n calls</source>
        <translation>
            <numerusform>Export %n call</numerusform>
            <numerusform>Export %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n calls …</source>
        <translation>
            <numerusform>Exporting %n call …</numerusform>
            <numerusform>Exporting %n calls …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::HistoryPage</name>
    <message numerus="yes">
        <source>What can be done with %n chosen call(s)</source>
        <translation>
            <numerusform>What can be done with %n chosen call</numerusform>
            <numerusform>What can be done with %n chosen calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n calls …</source>
        <translation>
            <numerusform>Erase %n call …</numerusform>
            <numerusform>Erase %n calls …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 call</numerusform>
            <numerusform>%1 calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) found</source>
        <translation>
            <numerusform>%1 call found</numerusform>
            <numerusform>%1 calls found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new call(s)</source>
        <translation>
            <numerusform>%n new call</numerusform>
            <numerusform>%n new calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::InstructionsPanel</name>
    <message numerus="yes">
        <source>%n live calls of this agent</source>
        <translation>
            <numerusform>%n live call of this agent</numerusform>
            <numerusform>%n live calls of this agent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n tokens</source>
        <translation>
            <numerusform>about %n token</numerusform>
            <numerusform>about %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::IntakeControl</name>
    <message numerus="yes">
        <source>quits after %n call(s)</source>
        <translation>
            <numerusform>quits after %n call</numerusform>
            <numerusform>quits after %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) left</source>
        <translation>
            <numerusform>%n call left</numerusform>
            <numerusform>%n calls left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::KeepingDialog</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries since the start. Their calls say where.</source>
        <translation>
            <numerusform>%n entry since the start. Its call says where.</numerusform>
            <numerusform>%n entries since the start. Their calls say where.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up. They can be sent again from the deliveries.</source>
        <translation>
            <numerusform>%n given up. It can be sent again from the deliveries.</numerusform>
            <numerusform>%n given up. They can be sent again from the deliveries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::KeepingTag</name>
    <message numerus="yes">
        <source>%n webhook(s) given up</source>
        <translation>
            <numerusform>%n webhook given up</numerusform>
            <numerusform>%n webhooks given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be kept.</source>
        <translation>
            <numerusform>%n entry could not be kept.</numerusform>
            <numerusform>%n entries could not be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::KeyEditor</name>
    <message numerus="yes">
        <source>%n lines of the setting are not understood. They are kept; All as usual removes them.</source>
        <translation>
            <numerusform>%n line of the setting is not understood. It is kept; All as usual removes it.</numerusform>
            <numerusform>%n lines of the setting are not understood. They are kept; All as usual removes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::ManyCallsDialog</name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls of %1</source>
        <translation>
            <numerusform>%n call of %1</numerusform>
            <numerusform>%n calls of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls in the state %1</source>
        <translation>
            <numerusform>%n call in the state %1</numerusform>
            <numerusform>%n calls in the state %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls that need you</source>
        <translation>
            <numerusform>%n call that needs you</numerusform>
            <numerusform>%n calls that need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls from %1</source>
        <translation>
            <numerusform>%n call from %1</numerusform>
            <numerusform>%n calls from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have ended meanwhile.</source>
        <translation>
            <numerusform>%n of them has ended meanwhile.</numerusform>
            <numerusform>%n of them have ended meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::OutcomesDialog</name>
    <message numerus="yes">
        <source>%n line(s) left out: there already, or beyond the most of %1.</source>
        <translation>
            <numerusform>%n line left out: there already, or beyond the most of %1.</numerusform>
            <numerusform>%n lines left out: there already, or beyond the most of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::PlainText</name>
    <message numerus="yes">
        <source> … (%n more characters)</source>
        <translation>
            <numerusform> … (%n more character)</numerusform>
            <numerusform> … (%n more characters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::QuitQuestion</name>
    <message numerus="yes">
        <source>%n call(s) are still there. What is to become of them?</source>
        <translation>
            <numerusform>%n call is still there. What is to become of it?</numerusform>
            <numerusform>%n calls are still there. What is to become of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n call(s)? Enter to confirm</source>
        <translation>
            <numerusform>End %n call? Enter to confirm</numerusform>
            <numerusform>End %n calls? Enter to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n call(s) and quit</source>
        <translation>
            <numerusform>End %n call and quit</numerusform>
            <numerusform>End %n calls and quit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::ScreeningPanel</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::TranscriptView</name>
    <message numerus="yes">
        <source>Jump to latest (%n new)</source>
        <translation>
            <numerusform>Jump to latest (%n new)</numerusform>
            <numerusform>Jump to latest (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::Tray</name>
    <message numerus="yes">
        <source>%n live</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::WallCards</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geon::ui::WallGrid</name>
    <message numerus="yes">
        <source>%n live call(s)</source>
        <translation>
            <numerusform>%n live call</numerusform>
            <numerusform>%n live calls</numerusform>
        </translation>
    </message>
</context>
</TS>
