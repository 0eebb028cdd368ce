// ChoiceButton: several of a list, ticked in a menu that stays while boxes are ticked. The button says which.
#pragma once

#include <QList>
#include <QToolButton>

namespace geon::ui {

class ChoiceButton final : public QToolButton
{
    Q_OBJECT

public:
    struct Choice {
        int value = 0;
        QString name;
    };

    //! @p none: what the button says while nothing is ticked.
    ChoiceButton(const QString &none, QList<Choice> choices, QWidget *parent = nullptr);

    [[nodiscard]] const QList<int> &chosen() const { return m_chosen; }
    void choose(const QList<int> &values);

Q_SIGNALS:
    //! By a person.
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick(int value, bool on);
    void showChosen();

    QString m_none;
    QList<Choice> m_choices;
    QList<int> m_chosen; //!< in the order of the list
};

} // namespace geon::ui
