#include "ui/keeping/jobline.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000; // counts of a job may be larger than a bar can hold

} // namespace

JobLine::JobLine(desk::History &history, QWidget *parent)
    : QWidget(parent),
      m_history(history),
      m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("Stop"))),
      m_note(new StateNote),
      m_folder(new QPushButton(tr("Open folder")))
{
    setObjectName(u"jobLine"_s);
    m_bar->setObjectName(u"jobBar"_s);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(u"jobCancel"_s);
    m_note->setObjectName(u"jobNote"_s);
    m_folder->setObjectName(u"jobFolder"_s);
    for (auto *button : {m_cancel, m_folder})
        button->setAutoDefault(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space(this, 2));
    grid->setVerticalSpacing(space(this, 1));
    grid->addWidget(m_note, 0, 0);
    grid->addWidget(m_folder, 0, 1, Qt::AlignTop);
    grid->addWidget(m_bar, 1, 0, Qt::AlignVCenter);
    grid->addWidget(m_cancel, 1, 1);
    grid->setColumnStretch(0, 1);
    m_bar->hide();
    m_cancel->hide();
    m_folder->hide();
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_bar->show();
        m_cancel->show();
        if (const QWidget *focus = window()->focusWidget(); !focus || !focus->isEnabled())
            m_cancel->setFocus(); // what had it waits for the job
    });
    connect(m_cancel, &QPushButton::clicked, this, &JobLine::cancel);
    connect(m_folder, &QPushButton::clicked, this, &JobLine::openFolder);
    connect(&history, &desk::History::jobChanged, this, &JobLine::take);
}

void JobLine::follow(quint64 job, const QString &doing)
{
    m_job = job;
    m_folder->hide();
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(doing);
    m_cancel->setEnabled(true);
    m_note->say(doing);
    m_later.start(shownAfter);
    if (m_newest.job == job)
        take(m_newest);
}

void JobLine::say(const QString &sentence, bool good)
{
    m_folder->hide();
    m_note->say(sentence, good ? Role::Muted : Role::Trouble, good ? QString() : u"trouble"_s);
}

void JobLine::cancel()
{
    if (m_job == 0)
        return;
    m_cancel->setEnabled(false);
    m_history.cancel(m_job);
}

void JobLine::take(const desk::JobState &job)
{
    m_newest = job;
    if (m_job == 0 || job.job != m_job)
        return;
    if (job.finished)
        return end(job);
    m_bar->setRange(0, job.of > 0 ? barSteps : 0);
    if (job.of > 0)
        m_bar->setValue(int(std::clamp(double(job.done) / double(job.of), 0.0, 1.0) * barSteps));
}

void JobLine::end(const desk::JobState &job)
{
    m_job = 0;
    m_later.stop();
    m_bar->hide();
    m_cancel->hide();
    if (!job.problem.isEmpty())
        m_note->say(harmlessLine(job.problem, 1000), Role::Trouble, u"trouble"_s);
    else if (job.cancelled)
        m_note->say(job.result.isEmpty() ? tr("Stopped. What was begun is not there.") : harmlessLine(job.result, 1000), Role::Muted,
                    u"stop"_s);
    else
        m_note->say(job.result.isEmpty() ? tr("Done.") : harmlessLine(job.result, 1000), Role::Live, u"check"_s);
    m_folder->setVisible(job.problem.isEmpty() && !job.cancelled && !m_written.isEmpty());
    Q_EMIT finished(job);
}

void JobLine::openFolder()
{
    const QFileInfo written(m_written);
    QDesktopServices::openUrl(QUrl::fromLocalFile(written.isDir() ? written.absoluteFilePath() : written.absolutePath()));
}

} // namespace geon::ui
