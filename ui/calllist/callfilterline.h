// CallFilterLine: the line above the calls that says which of them are shown: a text, and a menu of states, agents and reasons.
#pragma once

#include "ui/calllist/calllistmodel.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace geon::ui {

class ElidedLabel;

class CallFilterLine final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds typingPause{250}; //!< before what was said earlier is searched

    //! @p agents names those that can be chosen; asked when the menu opens.
    explicit CallFilterLine(std::function<QStringList()> agents, QWidget *parent = nullptr);

    //! Takes the keyboard.
    void open();
    //! Asks for nothing any more: all calls are shown.
    void clear();
    [[nodiscard]] const CallFilter &filter() const { return m_filter; }
    void tell(const CallListModel::Shown &shown, int of);
    //! Puts something of the pane at the end of the line.
    void addAtEnd(QWidget *widget);

Q_SIGNALS:
    void filterChanged(const geon::ui::CallFilter &filter);
    //! A text to look for in what was said earlier; empty: in nothing.
    void searchWanted(const QString &text);
    //! The text is to be looked for in the calls that were.
    void historyWanted(const QString &text);
    //! The keyboard goes on to the calls.
    void listRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fillMenu();
    template <typename Value> void addChoice(QMenu &menu, const QString &text, QSet<Value> &chosen, const Value &value);
    void change();
    void showHiddenThatNeedYou();
    [[nodiscard]] bool keyPressed(int key);

    std::function<QStringList()> m_agents;
    CallFilter m_filter;
    QHBoxLayout *m_line;
    QLineEdit *m_text;
    QToolButton *m_choose;
    QWidget *m_result;
    ElidedLabel *m_count;
    QToolButton *m_needsYou;
    QToolButton *m_history;
    QToolButton *m_showAll;
    QTimer m_pause;
};

} // namespace geon::ui
