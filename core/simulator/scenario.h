// Scenario: one scripted conversation of a caller with an AI agent. The format is told in resources/scenarios/README.md.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <optional>

namespace geon::simulator {

//! A tool the AI uses before it answers a turn.
struct ScriptedTool {
    enum class Kind {
        Mcp,      //!< run by the service itself (mcp_call)
        Function, //!< run by the console: the answer waits for function_call_output and response.create
    };
    Kind kind = Kind::Mcp;
    QString name;
    QString arguments; //!< JSON as text
    QString output;    //!< of a tool that works
    QString error;     //!< of a tool that fails: the message; then output is empty
    Duration took = 400ms;
    bool needsApproval = false; //!< Mcp: an mcp_approval_request goes first

    friend bool operator==(const ScriptedTool &, const ScriptedTool &) = default;
};

//! What the caller says, and what the AI says to it.
struct ScriptedTurn {
    enum class Transcription { Works, Fails };

    QString caller;                //!< never empty
    QString keys;                  //!< DTMF, pressed before the caller speaks: 0-9 * # A-D
    std::optional<Duration> pause; //!< silence before the caller speaks; none: a natural one
    bool interrupts = false;       //!< speaks while the AI is still speaking
    Transcription transcription = Transcription::Works;
    QString filler; //!< said by the AI before a tool runs ("one moment"); may be empty
    std::optional<ScriptedTool> tool;
    QString agent;    //!< the AI's answer
    QString declined; //!< the answer where an approval was refused or never given

    friend bool operator==(const ScriptedTurn &, const ScriptedTurn &) = default;
};

enum class ScenarioEnd {
    CallerHangsUp,
    CallerWaits, //!< for a person: for the operator to transfer or to hang up, and loses patience in the end
};

struct Scenario {
    QString id;       //!< "collections-already-paid.en": family, variant, language
    QString family;   //!< sales, collections, support, retention
    QString language; //!< BCP 47: en, pt-BR
    QString title;
    QString agentName;
    QString callerName;
    QString greeting;
    QString stillThere; //!< what the AI says into a long silence
    QList<ScriptedTurn> turns;
    ScenarioEnd end = ScenarioEnd::CallerHangsUp;
    Duration endPause = 1200ms;   //!< how long the caller waits after the last answer
    bool endsMidSentence = false; //!< CallerHangsUp: the last answer is not heard to its end

    //! Family and variant without the language: the same conversation in another language has the same.
    [[nodiscard]] QString variant() const { return id.section(u'.', 0, 0); }

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

//! Reads and checks one file. The error names the member that is wrong, like `turns[2].tool.name`.
[[nodiscard]] Result<Scenario> parseScenario(const QByteArray &json);

} // namespace geon::simulator
