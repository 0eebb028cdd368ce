// TransferPanel: whom the caller is handed to, what is said before, and what became of it. It floats over the console, above the bar, and
// is not modal: the call goes on, and Escape leaves.
#pragma once

#include "core/config/contacts.h"
#include "core/desk/desk.h"
#include "core/desk/setup.h"

#include <QFrame>
#include <QHash>
#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace geon::ui {

class ElidedLabel;
class StateNote;

//! A child of the widget it floats over. Each call's transfer is remembered until that call is forgotten.
class TransferPanel final : public QFrame
{
    Q_OBJECT

public:
    TransferPanel(desk::Desk &desk, desk::Setup &setup, QWidget *over);

    //! Opens above @p anchor, with the keyboard in the field, or on what can be done about the call's open transfer.
    void open(const calls::CallSummary &call, QWidget *anchor);
    void setCall(const calls::CallSummary &call);
    void apply(const desk::Update &update);

Q_SIGNALS:
    void sayRequested();
    void hangUpRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Target {
        QString dialled; //!< `tel:` or `sip:`
        QString name;    //!< of a contact; empty: a number that was written
        QString number;  //!< as people write it

        [[nodiscard]] QString shown() const { return name.isEmpty() ? number : name; }
    };
    struct Sent {
        Target target;
        calls::Action action;
        bool announced = false;
    };

    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeProgress();
    void place();
    void close();
    void readBook();
    void fillList();
    [[nodiscard]] std::optional<Target> chosen() const;
    void showChoice();
    void showForm();
    void showProgress();
    void showSettled(const calls::Action &action);
    [[nodiscard]] bool hasKeyboard() const;
    void keepKeyboard();
    void tick();
    void transfer(const Target &target, const QString &announcement);
    void again();
    void keepContact();
    void told(bool good, const QString &verdict, const QList<config::Problem> &problems);
    [[nodiscard]] bool stepThroughList(int key);
    [[nodiscard]] QString caller() const;

    desk::Desk &m_desk;
    desk::Setup &m_setup;
    calls::CallSummary m_call;
    QHash<CallId, Sent> m_sent;
    QList<config::Contact> m_book;
    QString m_announcementOf; //!< the setting, as it was last put into the line
    bool m_saving = false;
    QTimer m_clock;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;

    ElidedLabel *m_title;
    QStackedWidget *m_pages;
    QLineEdit *m_field;
    QListWidget *m_list;
    StateNote *m_note;
    QWidget *m_keep;
    QLineEdit *m_contactName;
    QPushButton *m_keepButton;
    QLineEdit *m_announcement;
    QPushButton *m_go;
    StateNote *m_state;
    QLabel *m_countdown;
    QPushButton *m_withdraw;
    QPushButton *m_again;
    QPushButton *m_other;
    QPushButton *m_say;
    QPushButton *m_hangUp;
};

} // namespace geon::ui
