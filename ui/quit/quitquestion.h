// QuitQuestion: what is to become of the calls that are still there. A sheet over its window: it waits for nobody.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace geon::ui {

class QuitQuestion final : public QDialog
{
    Q_OBJECT

public:
    //! @p canLeave: the calls would outlive this program.
    QuitQuestion(int calls, bool canLeave, QWidget *window);

    void setCalls(int calls);

Q_SIGNALS:
    void drainChosen();
    void leaveChosen();
    //! Asked for twice.
    void endAllChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QPushButton *addChoice(const QString &name, const QString &explanation);
    void arm(bool armed);
    void endAll();
    void showWords();

    int m_calls;
    bool m_armed = false;
    QLabel *m_title;
    QWidget *m_choices;
    QPushButton *m_drain;
    QPushButton *m_leave = nullptr; //!< null: cannot be chosen
    QPushButton *m_endAll;
    QPushButton *m_cancel;
};

} // namespace geon::ui
