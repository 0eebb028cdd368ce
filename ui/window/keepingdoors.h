// KeepingDoors: the dialogs about what is kept and sent on, and the tag that tells when keeping is in trouble. Each dialog is there once.
#pragma once

#include "core/desk/destinations.h"
#include "core/desk/history.h"

#include <QObject>
#include <QPointer>
#include <QToolButton>
#include <functional>

class QDialog;

namespace geon::ui {

class MainWindow;

//! Says that the history is behind or not kept, or that webhooks were given up; pressed, it leads there. Not there while all is well.
class KeepingTag final : public QToolButton
{
    Q_OBJECT

public:
    explicit KeepingTag(QWidget *parent = nullptr);
    void show(const desk::KeepingState &state);
    //! It tells of webhooks alone.
    [[nodiscard]] bool isAboutWebhooks() const { return m_webhooks; }

private:
    bool m_webhooks = false;
};

class KeepingDoors final : public QObject
{
    Q_OBJECT

public:
    //! All outlive it; it belongs to the window.
    KeepingDoors(MainWindow &window, desk::History &history, desk::Destinations &destinations);

private:
    template <typename Dialog, typename... Arguments> Dialog *show(QPointer<QDialog> &place, Arguments &&...arguments);
    void connectActions();
    void connectPage();
    void showKept();
    void showAudit();
    void showErase(const QList<desk::CallRowId> &calls);
    void showImport();
    void showDeliveries(bool givenUp);

    MainWindow &m_window;
    desk::History &m_history;
    desk::Destinations &m_destinations;
    KeepingTag *m_tag;
    QPointer<QDialog> m_kept;
    QPointer<QDialog> m_audit;
    QPointer<QDialog> m_erase;
    QPointer<QDialog> m_import;
    QPointer<QDialog> m_export;
    QPointer<QDialog> m_deliveries;
    QPointer<QDialog> m_where;
};

} // namespace geon::ui
