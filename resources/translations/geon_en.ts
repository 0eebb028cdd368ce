<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>geon::ui::TranscriptView</name>
    <message numerus="yes">
        <source>Jump to latest (%n new)</source>
        <translation>
            <numerusform>Jump to latest (%n new)</numerusform>
            <numerusform>Jump to latest (%n new)</numerusform>
        </translation>
    </message>
</context>
</TS>
