#include "ui/keeping/keepingdialog.h"

#include "ui/keeping/jobline.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

KeepingDialog::KeepingDialog(desk::History &history, QWidget *parent)
    : GrowingDialog(parent),
      m_history(history),
      m_store(new StateNote),
      m_backup(new StateNote),
      m_waiting(new StateNote),
      m_lost(new StateNote),
      m_deliveries(new StateNote),
      m_job(new JobLine(history)),
      m_check(new QPushButton(tr("Check now"))),
      m_backUp(new QPushButton(tr("Back up now")))
{
    setObjectName(u"keepingDialog"_s);
    setWindowTitle(tr("Records"));
    m_store->setObjectName(u"keepingStore"_s);
    m_backup->setObjectName(u"keepingBackup"_s);
    m_waiting->setObjectName(u"keepingWaiting"_s);
    m_lost->setObjectName(u"keepingLost"_s);
    m_deliveries->setObjectName(u"keepingDeliveries"_s);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(space(this, 3));
    facts->setVerticalSpacing(space(this, 2));
    facts->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, QWidget *value) {
        auto *label = new QLabel(name);
        setRole(label, Role::Muted);
        value->setAccessibleName(name);
        const int row = facts->rowCount();
        facts->addWidget(label, row, 0, Qt::AlignTop);
        facts->addWidget(value, row, 1);
    };
    add(tr("Store"), m_store);
    add(tr("Newest backup"), m_backup);
    add(tr("Waiting for the disk"), m_waiting);
    add(tr("Not kept"), m_lost);
    add(tr("Outbound webhooks"), m_deliveries);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addLayout(facts);
    column->addWidget(makeActs());
    column->addWidget(m_job);
    column->addStretch(1);
    column->addWidget(makeLinks());
    connect(&history, &desk::History::stateChanged, this, &KeepingDialog::showState);
    connect(m_job, &JobLine::finished, this, [this] { showState(m_history.state()); });
    showState(history.state());
    resize(space(this, 130), sizeHint().height());
    m_check->setFocus();
}

QWidget *KeepingDialog::makeActs()
{
    m_check->setObjectName(u"keepingCheck"_s);
    m_check->setToolTip(tr("Reads the whole store and looks for damage. Calls go on meanwhile."));
    m_backUp->setObjectName(u"keepingBackUp"_s);
    m_backUp->setToolTip(tr("Makes a whole copy beside the store, as is done each day."));
    connect(m_check, &QPushButton::clicked, this, [this] { begin(m_history.checkIntegrity(), tr("Looking for damage …")); });
    connect(m_backUp, &QPushButton::clicked, this, [this] { begin(m_history.backUp(), tr("Making a backup …")); });
    auto *acts = new QWidget;
    auto *row = new QHBoxLayout(acts);
    row->setContentsMargins({});
    row->setSpacing(space(this, 2));
    for (auto *button : {m_check, m_backUp}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    return acts;
}

QWidget *KeepingDialog::makeLinks()
{
    auto *links = new QWidget;
    auto *row = new QHBoxLayout(links);
    row->setContentsMargins({});
    row->setSpacing(space(this, 2));
    const auto add = [&](const QString &text, const QString &objectName, void (KeepingDialog::*request)()) {
        auto *button = new QPushButton(text);
        button->setObjectName(objectName);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, request);
        row->addWidget(button);
    };
    add(tr("How long things are kept…"), u"keepingSettings"_s, &KeepingDialog::settingsRequested);
    add(tr("Audit log…"), u"keepingAudit"_s, &KeepingDialog::auditRequested);
    add(tr("Erase…"), u"keepingErase"_s, &KeepingDialog::eraseRequested);
    row->addStretch(1);
    return links;
}

void KeepingDialog::showState(const desk::KeepingState &state)
{
    if (!state.problem.isEmpty())
        m_store->say(harmlessLine(state.problem, 1000), Role::Trouble, u"trouble"_s);
    else if (state.open)
        m_store->say(tr("Everything is kept."), Role::Live, u"check"_s);
    else
        m_store->say(tr("Not open. Nothing is kept until the program is started again."), Role::Trouble, u"trouble"_s);
    const QDateTime backup = toDateTime(state.newestBackup);
    if (state.newestBackup > TimePoint())
        m_backup->say(locale().toString(backup.date(), QLocale::ShortFormat) + u' ' + words::clockTime(state.newestBackup), Role::Text);
    else
        m_backup->say(tr("None yet"));
    if (state.waiting > 0)
        m_waiting->say(tr("%n entries", nullptr, int(std::min<qint64>(state.waiting, std::numeric_limits<int>::max()))), Role::Text);
    else
        m_waiting->say(tr("Nothing"));
    if (state.lost > 0)
        m_lost->say(tr("%n entries since the start. Their calls say where.", nullptr,
                       int(std::min<qint64>(state.lost, std::numeric_limits<int>::max()))),
                    Role::Trouble, u"trouble"_s);
    else
        m_lost->say(tr("Nothing was lost since the start"));
    if (state.deadDeliveries > 0)
        m_deliveries->say(tr("%n given up. They can be sent again from the deliveries.", nullptr, int(state.deadDeliveries)), Role::Ringing,
                          u"warning"_s);
    else
        m_deliveries->say(tr("None was given up"));
    const bool canWork = state.open && !m_job->isRunning();
    m_check->setEnabled(canWork);
    m_backUp->setEnabled(canWork);
}

void KeepingDialog::begin(quint64 job, const QString &doing)
{
    m_job->follow(job, doing);
    m_check->setEnabled(!m_job->isRunning());
    m_backUp->setEnabled(!m_job->isRunning());
}

void KeepingDialog::reject()
{
    if (m_job->isRunning())
        return m_job->cancel();
    QDialog::reject();
}

} // namespace geon::ui
