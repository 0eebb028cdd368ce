// StoredCalls: the windows of calls that were, one a call, and where they stood.
#pragma once

#include "core/desk/history.h"
#include "core/desk/setup.h"

#include <QObject>
#include <QPointer>
#include <memory>
#include <vector>

class QSettings;

namespace geon::ui {

class StoredCallWindow;

class StoredCalls final : public QObject
{
    Q_OBJECT

public:
    //! All outlive it.
    StoredCalls(desk::History &history, desk::Setup &setup, QSettings &store, QWidget *main);
    ~StoredCalls() override;

    //! Opens a window for the call, or comes back to the one it has. False: there is no such call any more.
    bool open(desk::CallRowId row, const CallId &call, bool wordsKept = true);
    [[nodiscard]] QList<StoredCallWindow *> windows() const;
    void closeAll();
    void forgetPlace();

Q_SIGNALS:
    void outcomesRequested(const geon::ProfileId &agent);

private:
    struct Own {
        desk::CallRowId row;
        std::unique_ptr<StoredCallWindow> window;
    };

    [[nodiscard]] QRect place() const;
    void closed(const StoredCallWindow *window);

    desk::History &m_history;
    desk::Setup &m_setup;
    QSettings &m_store;
    QWidget *m_main;
    std::vector<Own> m_own;
    QList<QPointer<StoredCallWindow>> m_going; //!< closed, and still inside one of their own events
};

} // namespace geon::ui
