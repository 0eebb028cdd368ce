// WebhookSpool: the file that a webhook is appended to before it is answered 200, until the store has it. One append each, which the kernel
// keeps when the program is killed; the store makes it safe from a loss of power a moment later.
#pragma once

#include "core/history/store.h"

#include <QMutex>
#include <memory>

namespace geon::history {

class WebhookSpool
{
public:
    //! `webhooks.spool` in the folder, readable by its user alone.
    [[nodiscard]] static Result<std::unique_ptr<WebhookSpool>> open(const QString &folder);
    ~WebhookSpool();
    WebhookSpool(const WebhookSpool &) = delete;
    WebhookSpool &operator=(const WebhookSpool &) = delete;

    //! What an earlier run left, oldest first; a last line that was cut off was never answered 200 and is left aside.
    [[nodiscard]] const QList<WebhookKept> &left() const { return m_left; }
    //! Any thread. False: the disk does not take it.
    [[nodiscard]] bool append(const WebhookKept &webhook);
    //! Any thread. The store has so many more of them: the file is emptied once it has all.
    void taken(qsizetype count);

private:
    WebhookSpool(int file, QList<WebhookKept> left);

    int m_file;
    QList<WebhookKept> m_left;
    QMutex m_mutex;
    qsizetype m_waiting = 0;
    bool m_torn = false; //!< the newest line may be half there
};

} // namespace geon::history
