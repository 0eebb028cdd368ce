// DestinationsDialog: where outbound webhooks go: a list, and a form for the one that is chosen. Nothing counts before it is saved, and
// then all of it at once.
#pragma once

#include "core/desk/destinationrules.h"
#include "core/desk/history.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace geon::ui {

class DestinationForm;
class StateNote;

//! Not modal.
class DestinationsDialog final : public QDialog
{
    Q_OBJECT

public:
    DestinationsDialog(desk::Destinations &destinations, desk::History &history, QWidget *parent = nullptr);

    void reject() override { close(); } // Esc: asks when something is not saved

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Draft {
        desk::Destination destination;
        bool kept = false; //!< in force under this name
        bool edited = false;
    };

    void build();
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] QWidget *makeEmptyPage();
    [[nodiscard]] QWidget *makeFooter();
    void reload();
    void showChosen();
    void showList();
    void showStanding();
    void add();
    void remove();
    void formEdited();
    void save();
    void saved(const QString &problem);
    void test();
    void tested(const QString &destination, bool good, const QString &sentence);
    [[nodiscard]] bool isDirty() const;
    //! Of what is written, before it is saved.
    [[nodiscard]] std::optional<desk::DestinationFault> fault() const;
    [[nodiscard]] Draft *chosen();

    desk::Destinations &m_door;
    desk::History &m_history;
    QList<Draft> m_drafts;
    QPointer<QWidget> m_keyboard; //!< where it was before what is written was sent to be kept
    QString m_testing;            //!< the destination whose answer is due
    bool m_removed = false;
    bool m_saving = false;
    bool m_leaving = false; //!< close was asked with something not saved
    const Secret m_standIn; //!< for a secret that is kept and not here, when all is checked
    QListWidget *m_list;
    QPushButton *m_add;
    QStackedWidget *m_pages;
    QScrollArea *m_scroll;
    DestinationForm *m_form;
    StateNote *m_standing;
    QPushButton *m_close;
    QPushButton *m_save;
};

} // namespace geon::ui
