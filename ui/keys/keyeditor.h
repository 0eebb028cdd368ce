// KeyEditor: the keys of all actions, to be changed. A change is in force and kept as soon as it is made.
#pragma once

#include "core/desk/setup.h"
#include "ui/keys/keymap.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace geon::ui {

class ActionRegistry;
class KeyCapture;
class StateNote;

class KeyEditor final : public QDialog
{
    Q_OBJECT

public:
    KeyEditor(ActionRegistry &actions, desk::Setup &setup, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { ActionColumn, MenuColumn, KeysColumn, ChangedColumn, ColumnCount };

    void build();
    void fill();
    void filter();
    void showRow();
    void showOrigin();
    void take(const QKeySequence &keys);
    void keep(const QString &refusal, const QString &done);
    void saved(bool good, const QString &verdict);
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] QString currentText() const;

    ActionRegistry &m_actions;
    desk::Setup &m_setup;
    KeyMap m_keys;
    int m_saving = 0; //!< answers that are still to come
    QLineEdit *m_search;
    QTableWidget *m_table;
    QLabel *m_label;
    KeyCapture *m_capture;
    StateNote *m_note;
    QPushButton *m_remove;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
};

} // namespace geon::ui
