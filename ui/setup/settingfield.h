// SettingField: one setting of the form: its name, its editor, what it is for, and what is wrong with it.
#pragma once

#include "core/config/problem.h"
#include "core/config/values.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;

namespace geon::ui {

//! Secrets are never shown: the field is empty and says that the old one is kept unless a new one is written.
class SettingField final : public QWidget
{
    Q_OBJECT

public:
    SettingField(const config::Row &row, const config::Value &value, QWidget *parent = nullptr);

    [[nodiscard]] const config::Row &row() const { return m_row; }
    [[nodiscard]] QString value() const;
    //! What is shown is kept: it counts as unchanged.
    void markSaved() { m_before = value(); }
    //! Shows what is in force now; what was there before is forgotten.
    void setValue(const QString &text);
    //! What was there is not what is there now: to be saved.
    [[nodiscard]] bool isChanged() const;
    void setProblem(const config::Problem &problem);
    void clearProblem();
    [[nodiscard]] bool hasProblem() const;
    void focusEditor();

Q_SIGNALS:
    void edited();

private:
    void makeEditor(const config::Value &value);
    void makeLine(const config::Value &value);
    [[nodiscard]] QWidget *makeFileLine();
    void makeNumber();
    void makeLines();
    void markWrong(bool wrong, const QString &description);
    [[nodiscard]] QWidget *makeSecretLine();

    const config::Row &m_row;
    QString m_before;
    QWidget *m_editor = nullptr;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    QCheckBox *m_flag = nullptr;
    QDoubleSpinBox *m_number = nullptr;
    QCheckBox *m_limited = nullptr; //!< of a limit: it is on
    QPlainTextEdit *m_lines = nullptr;
    QLabel *m_problem;
    QWidget *m_problemLine;
};

//! A setting's name for people: "API key".
[[nodiscard]] QString settingName(const config::Row &row);
//! A choice's name for people: "Decline (603)".
[[nodiscard]] QString choiceName(const QString &choice);

} // namespace geon::ui
