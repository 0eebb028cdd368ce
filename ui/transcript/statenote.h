// StateNote: one sentence beside what it is about: a shape, words, a colour that means something. Hidden while it has nothing to say.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace geon::ui {

class StateNote : public QWidget
{
    Q_OBJECT

public:
    explicit StateNote(QWidget *parent = nullptr);

    //! Plain text; empty hides the note. The icon is of resources/icons, drawn in the role's colour; none where the name is empty.
    void say(const QString &sentence, Role role = Role::Muted, const QString &iconName = {});
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_icon;
    QLabel *m_words;
    QString m_iconName;
    Role m_role = Role::Muted;
};

//! Gives a label's words a role's colour, and keeps it when the theme changes.
void setRole(QLabel *label, Role role);

} // namespace geon::ui
