// JobLine: how far a job is, with a way to stop it; then how it ended, in one sentence, with the way to what it wrote.
#pragma once

#include "core/desk/history.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace geon::ui {

class StateNote;

class JobLine final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shownAfter{300}; //!< what is over sooner shows no bar

    explicit JobLine(desk::History &history, QWidget *parent = nullptr);

    //! @p doing: "Exporting …".
    void follow(quint64 job, const QString &doing);
    //! A sentence of another's; empty hides it.
    void say(const QString &sentence, bool good);
    //! Once a job went well, a button opens the folder of this file, or this folder.
    void setWritten(const QString &path) { m_written = path; }
    [[nodiscard]] bool isRunning() const { return m_job != 0; }
    void cancel();

Q_SIGNALS:
    void finished(const geon::desk::JobState &job);

private:
    void take(const desk::JobState &job);
    void end(const desk::JobState &job);
    void openFolder();

    desk::History &m_history;
    quint64 m_job = 0;
    desk::JobState m_newest; //!< of any job: one may answer before it is followed
    QString m_written;
    QTimer m_later;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    StateNote *m_note;
    QPushButton *m_folder;
};

} // namespace geon::ui
