// KeyMap: which keys ask for which action: the usual ones, and those that the setting GEON_KEYS gives instead. Pure: it knows actions by
// name only.
#pragma once

#include "core/config/problem.h"

#include <QHash>
#include <QKeySequence>
#include <QList>

class QKeyEvent;

namespace geon::ui {

using KeyList = QList<QKeySequence>;

struct ActionKeys {
    QString name;  //!< as in the table of actions: `hang-up`
    QString text;  //!< as people read it
    KeyList usual; //!< the first is the one that is shown
};

//! Keys that act only where nobody types, for they write there: letters, digits, signs, Enter and Esc without Ctrl, Alt or Meta.
[[nodiscard]] bool isBare(const QKeySequence &keys);
//! What a person pressed, as an action has it; empty while only Shift, Ctrl and their like are down.
[[nodiscard]] QKeySequence keysOf(const QKeyEvent &event);
//! The number block's Enter does what its twin does.
[[nodiscard]] KeyList withTwins(const KeyList &keys);
[[nodiscard]] QString shownKeys(const QKeySequence &keys); //!< as people read them

//! No two actions ever have the same keys.
class KeyMap
{
public:
    KeyMap() = default;
    explicit KeyMap(QList<ActionKeys> actions) : m_actions(std::move(actions)) { }

    //! Takes the setting in place of what it said before: lines `name = keys`, where `;` parts several and nothing means none. What
    //! cannot be used is told, is kept for written(), and the action meant has its usual keys.
    [[nodiscard]] QList<config::Problem> read(const QString &setting);
    //! The setting that says it.
    [[nodiscard]] QString written() const;

    [[nodiscard]] const QList<ActionKeys> &actions() const { return m_actions; }
    [[nodiscard]] KeyList keys(const QString &name) const;
    [[nodiscard]] bool isChanged(const QString &name) const { return m_given.contains(name); }
    [[nodiscard]] bool isChanged() const { return !m_given.isEmpty(); }
    //! Lines that are kept without being understood.
    [[nodiscard]] int leftOver() const { return int(m_leftOver.size()); }

    // Each answers with a sentence that says why not, and then nothing has changed; or with nothing.
    [[nodiscard]] QString give(const QString &name, const KeyList &keys);
    [[nodiscard]] QString reset(const QString &name);
    //! All as usual again; lines that were not understood go too.
    void resetAll();

    friend bool operator==(const KeyMap &a, const KeyMap &b) { return a.written() == b.written(); }

private:
    [[nodiscard]] const ActionKeys *find(const QString &name) const;
    //! The other action that has one of these keys; null: none.
    [[nodiscard]] const ActionKeys *owner(const KeyList &keys, const QString &besides) const;
    [[nodiscard]] QString refusal(const ActionKeys &action, const KeyList &keys) const;
    struct Line;
    [[nodiscard]] QString takeLine(Line &line);
    void dropClashes(QList<Line> &lines, QList<config::Problem> &problems);

    QList<ActionKeys> m_actions;
    QHash<QString, KeyList> m_given; //!< in place of the usual ones
    QStringList m_comments;
    QStringList m_leftOver; //!< lines of the setting that say nothing we know, as written
};

} // namespace geon::ui
