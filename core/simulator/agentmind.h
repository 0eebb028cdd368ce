// AgentMind: the words of the simulated AI. It follows the scenario, and bends to what the operator told it. Pure.
#pragma once

#include "core/simulator/scenario.h"

#include <QStringList>

namespace geon::simulator {

//! Between the first opening and the last closing quotation mark (“…”, else "…"); empty where there are none.
[[nodiscard]] QString quotedPart(const QString &text);

//! A guide as the AI would put it to the caller: "offer 10% discount" becomes "I can offer 10% discount."
[[nodiscard]] QString saidAloud(const QString &guide, const QString &language);

//! Rules it understands in instructions, so that a change of them can be seen: "Always say X" / "Sempre diga X" (every answer ends with X),
//! "Speak in Portuguese" / "Fale em inglês" (the scenario's twin in that language is followed from there on), a phrase in quotation marks
//! (said in the next answer). Any other sentence that is new is taken as a guide.
class AgentMind
{
public:
    //! @p twins are the same conversation in other languages, turn for turn.
    explicit AgentMind(Scenario scenario, QList<Scenario> twins = {});

    //! The instructions at accept: only the standing rules are read.
    void setInstructions(const QString &instructions);
    //! Instructions replaced during the call: what is new in them shows in the next answer.
    void replaceInstructions(const QString &instructions);
    //! A system message: shows in the next answer, once; a report of the conversation ("Caller: …" on a line) does not.
    void hear(const QString &guide);

    //! The conversation in the language spoken now.
    [[nodiscard]] const Scenario &script() const;
    //! The next answer: @p scripted with all that is waiting woven in. Clears what was waiting.
    [[nodiscard]] QString answer(const QString &scripted);
    [[nodiscard]] bool hasSomethingToSay() const { return !m_waiting.isEmpty(); }
    //! What to speak for a response.create with instructions: the quoted line, else the whole, without the session's instructions that
    //! a console repeats before it. Empty where nothing is left, or where it tells how to greet instead of what to say.
    [[nodiscard]] QString lineFor(const QString &instructions) const;

private:
    void readStandingRules(const QString &instructions);
    bool switchLanguage(const QString &sentence);

    QList<Scenario> m_scripts;
    qsizetype m_spoken = 0;
    QString m_instructions;
    QStringList m_waiting;  //!< sentences for the next answer
    QStringList m_standing; //!< sentences for every answer
};

} // namespace geon::simulator
