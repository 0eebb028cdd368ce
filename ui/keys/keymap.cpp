#include "ui/keys/keymap.h"

#include "core/config/table.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>
#include <optional>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Keys", text);
}

constexpr auto remedy = QT_TRANSLATE_NOOP("Keys", "Choose the keys anew: File, Change keys.");
constexpr auto writing = Qt::ShiftModifier | Qt::KeypadModifier; // modifiers with which a key still writes

bool isFunctionKey(int key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

//! Keys that go through lists and texts, or from one control to the next, whatever is held with them.
bool movesAbout(int key)
{
    return (key >= Qt::Key_Home && key <= Qt::Key_PageDown) || key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Space
        || key == Qt::Key_Backspace || key == Qt::Key_Delete || key == Qt::Key_Insert || key == Qt::Key_Menu;
}

//! Why no action may have these keys; empty: one may.
QString reserved(const QKeySequence &keys)
{
    const auto key = keys[0].key();
    const auto modifiers = keys[0].keyboardModifiers() & ~Qt::KeypadModifier;
    const bool edits = key == Qt::Key_A || key == Qt::Key_C || key == Qt::Key_V || key == Qt::Key_X || key == Qt::Key_Z || key == Qt::Key_Y;
    const bool letter = key >= Qt::Key_A && key <= Qt::Key_Z;
    if (movesAbout(key))
        return say(QT_TRANSLATE_NOOP("Keys", "%1 moves about in lists and texts. Choose other keys."));
    if (edits && (modifiers == Qt::ControlModifier || (key == Qt::Key_Z && modifiers == (Qt::ControlModifier | Qt::ShiftModifier))))
        return say(QT_TRANSLATE_NOOP("Keys", "%1 copies, pastes or undoes wherever there is text. Choose other keys."));
    if ((letter && modifiers == Qt::AltModifier) || key == Qt::Key_F10)
        return say(QT_TRANSLATE_NOOP("Keys", "%1 opens a menu. Choose other keys."));
    if (key == Qt::Key_F4 && modifiers == Qt::AltModifier)
        return say(QT_TRANSLATE_NOOP("Keys", "%1 belongs to the desktop. Choose other keys."));
    return {};
}

//! None: not keys at all.
std::optional<KeyList> keysFrom(const QString &text)
{
    if (text.isEmpty())
        return KeyList();
    KeyList keys;
    for (const QKeySequence &one : QKeySequence::listFromString(text)) {
        const int key = one.isEmpty() ? int(Qt::Key_unknown) : int(one[0].key());
        if (one.count() != 1 || key == Qt::Key_unknown || key == 0)
            return std::nullopt;
        keys += one;
    }
    return keys.isEmpty() ? std::nullopt : std::optional(withTwins(keys));
}

} // namespace

bool isBare(const QKeySequence &keys)
{
    return !keys.isEmpty() && !isFunctionKey(keys[0].key()) && !(keys[0].keyboardModifiers() & ~writing);
}

QKeySequence keysOf(const QKeyEvent &event)
{
    const int key = event.key();
    const bool modifier = (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock)
        || (key >= Qt::Key_Super_L && key <= Qt::Key_Direction_R && key != Qt::Key_Menu && key != Qt::Key_Help) || key == Qt::Key_AltGr;
    if (modifier || key == 0 || key == Qt::Key_unknown)
        return {};
    auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    // Shift is how a sign is reached: it is no part of it.
    const bool sign = key > Qt::Key_Space && key < Qt::Key_Escape && !QChar::isLetter(char32_t(key));
    if (sign)
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(key)));
}

KeyList withTwins(const KeyList &keys)
{
    KeyList all = keys;
    for (const QKeySequence &one : keys) {
        const QKeySequence twin(QKeyCombination(one[0].keyboardModifiers(), Qt::Key_Enter));
        if (one[0].key() == Qt::Key_Return && !all.contains(twin))
            all += twin;
    }
    return all;
}

QString shownKeys(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

struct KeyMap::Line {
    int number = 0;
    QString text;
    QString name;
    KeyList keys;
};

const ActionKeys *KeyMap::find(const QString &name) const
{
    const auto found = std::ranges::find(m_actions, name, &ActionKeys::name);
    return found == m_actions.end() ? nullptr : &*found;
}

KeyList KeyMap::keys(const QString &name) const
{
    if (const auto given = m_given.constFind(name); given != m_given.cend())
        return *given;
    const ActionKeys *action = find(name);
    return action ? action->usual : KeyList();
}

const ActionKeys *KeyMap::owner(const KeyList &keys, const QString &besides) const
{
    const auto has = [&](const ActionKeys &other) {
        const KeyList its = this->keys(other.name);
        return other.name != besides && std::ranges::any_of(keys, [&](const QKeySequence &one) { return its.contains(one); });
    };
    const auto found = std::ranges::find_if(m_actions, has);
    return found == m_actions.end() ? nullptr : &*found;
}

QString KeyMap::refusal(const ActionKeys &action, const KeyList &keys) const
{
    for (const QKeySequence &one : keys) {
        if (const QString why = reserved(one); !why.isEmpty() && !action.usual.contains(one))
            return why.arg(shownKeys(one));
        if (const ActionKeys *other = owner({one}, action.name))
            return say(QT_TRANSLATE_NOOP("Keys", "%1 already means “%2”. Choose other keys, or change those first."))
                .arg(shownKeys(one), other->text);
    }
    return {};
}

// What is wrong with one line alone.
QString KeyMap::takeLine(Line &line)
{
    const qsizetype sign = line.text.indexOf('='_L1);
    line.name = line.text.first(std::max<qsizetype>(0, sign)).trimmed();
    const ActionKeys *action = find(line.name);
    if (!action)
        return say(QT_TRANSLATE_NOOP("Keys", "Line %1 names no action of this program.")).arg(line.number);
    if (m_given.contains(line.name))
        return say(QT_TRANSLATE_NOOP("Keys", "Line %1 gives keys to “%2” a second time.")).arg(line.number).arg(action->text);
    const auto keys = keysFrom(line.text.sliced(sign + 1).trimmed());
    if (!keys)
        return say(QT_TRANSLATE_NOOP("Keys", "Line %1 gives “%2” something that is no key.")).arg(line.number).arg(action->text);
    const auto taken =
        std::ranges::find_if(*keys, [action](const QKeySequence &one) { return !reserved(one).isEmpty() && !action->usual.contains(one); });
    if (taken != keys->end())
        return say(QT_TRANSLATE_NOOP("Keys", "Line %1 gives “%2” a key that moves about, edits text or opens a menu."))
            .arg(line.number)
            .arg(action->text);
    line.keys = *keys;
    return {};
}

QList<config::Problem> KeyMap::read(const QString &setting)
{
    resetAll();
    m_comments.clear();
    QList<config::Problem> problems;
    QList<Line> taken;
    int number = 0;
    for (const QString &text : setting.split('\n'_L1)) {
        Line line{++number, text.trimmed(), {}, {}};
        if (line.text.isEmpty())
            continue;
        if (line.text.startsWith('#'_L1)) {
            m_comments += line.text;
            continue;
        }
        if (const QString wrong = takeLine(line); !wrong.isEmpty()) {
            problems.append({config::key::keys, wrong, say(remedy), {}});
            m_leftOver += line.text;
            continue;
        }
        m_given.insert(line.name, line.keys);
        taken += line;
    }
    dropClashes(taken, problems);
    return problems;
}

// Whose line goes has its usual keys again, which another line may have taken meanwhile: so it is looked again until all is quiet. The
// later line gives way.
void KeyMap::dropClashes(QList<Line> &lines, QList<config::Problem> &problems)
{
    const auto clashes = [this](const Line &line) { return owner(line.keys, line.name) != nullptr; };
    for (auto last = std::find_if(lines.rbegin(), lines.rend(), clashes); last != lines.rend();
         last = std::find_if(lines.rbegin(), lines.rend(), clashes)) {
        problems.append({config::key::keys,
                         say(QT_TRANSLATE_NOOP("Keys", "Line %1 gives “%2” keys that already mean “%3”."))
                             .arg(last->number)
                             .arg(find(last->name)->text, owner(last->keys, last->name)->text),
                         say(remedy),
                         {}});
        m_leftOver += last->text;
        m_given.remove(last->name);
        lines.erase(std::next(last).base());
    }
}

QString KeyMap::written() const
{
    QStringList lines;
    for (const ActionKeys &action : m_actions) {
        const auto given = m_given.constFind(action.name);
        if (given != m_given.cend())
            lines += u"%1 = %2"_s.arg(action.name, QKeySequence::listToString(*given)).trimmed();
    }
    // Read again, the first of two lines that clash counts: what was left over comes last.
    return (m_comments + lines + m_leftOver).join('\n'_L1);
}

QString KeyMap::give(const QString &name, const KeyList &keys)
{
    const ActionKeys *action = find(name);
    if (!action)
        return {};
    const KeyList all = withTwins(keys);
    const QString why = refusal(*action, all);
    if (!why.isEmpty())
        return why;
    if (all == action->usual)
        m_given.remove(name);
    else
        m_given.insert(name, all);
    return {};
}

QString KeyMap::reset(const QString &name)
{
    const ActionKeys *action = find(name);
    return action ? give(name, action->usual) : QString();
}

void KeyMap::resetAll()
{
    m_given.clear();
    m_leftOver.clear();
}

} // namespace geon::ui
