#include "ui/keeping/auditdialog.h"

#include "ui/keeping/auditmodel.h"
#include "ui/keeping/auditwords.h"
#include "ui/keeping/jobline.h"
#include "ui/theme/buttons.h"
#include "ui/theme/rowpainter.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

AuditDialog::AuditDialog(desk::History &history, QWidget *parent)
    : QDialog(parent),
      m_history(history),
      m_model(new AuditModel(history, this)),
      m_table(new QTableView),
      m_group(new QComboBox),
      m_empty(new QLabel),
      m_verdict(new StateNote),
      m_job(new JobLine(history)),
      m_verify(new QPushButton(tr("Verify"))),
      m_export(new QPushButton(tr("Export…")))
{
    setObjectName(u"auditDialog"_s);
    setWindowTitle(tr("Audit log"));
    m_table->setObjectName(u"auditTable"_s);
    m_table->setAccessibleName(tr("Audit log, newest first"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowPainter(m_table));
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    static constexpr std::array widths{14, 44, 26, 44, 40};
    for (size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(int(i), space(this, widths.at(i)));
    m_empty->setObjectName(u"auditEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    setRole(m_empty, Role::Muted);
    m_verdict->setObjectName(u"auditVerdict"_s);

    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(makeTop());
    column->addWidget(m_verdict);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_job);
    resize(space(this, 240), space(this, 140));

    connect(m_model, &AuditModel::pageRead, this, &AuditDialog::showCount);
    connect(m_model, &AuditModel::modelReset, this, &AuditDialog::showCount);
    connect(m_model, &AuditModel::rowsInserted, this, &AuditDialog::showCount);
    connect(&history, &desk::History::auditVerified, this, &AuditDialog::showVerdict);
    connect(m_job, &JobLine::finished, this, [this] { m_export->setEnabled(true); });
    m_model->reload();
    m_table->setFocus();
}

QWidget *AuditDialog::makeTop()
{
    m_group->setObjectName(u"auditGroup"_s);
    m_group->setAccessibleName(tr("Show"));
    for (const AuditGroup &group : auditGroups())
        m_group->addItem(group.name, group.prefix);
    m_verify->setObjectName(u"auditVerify"_s);
    m_verify->setToolTip(tr("Looks whether any row was changed or taken away."));
    m_export->setObjectName(u"auditExport"_s);
    for (auto *button : {m_verify, m_export})
        button->setAutoDefault(false);
    connect(m_group, &QComboBox::currentIndexChanged, this, [this] { m_model->setGroup(m_group->currentData().toString()); });
    connect(m_verify, &QPushButton::clicked, this, &AuditDialog::verify);
    connect(m_export, &QPushButton::clicked, this, &AuditDialog::exportLog);
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(space(this, 2));
    row->addWidget(m_group);
    row->addStretch(1);
    row->addWidget(m_verify);
    row->addWidget(m_export);
    return top;
}

void AuditDialog::showCount()
{
    const bool empty = m_model->rowCount() == 0;
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    if (!empty && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0)); // keys move from there
    if (!m_model->isWhole())
        m_empty->setText(tr("Reading …"));
    else if (m_group->currentIndex() > 0)
        m_empty->setText(tr("Nothing of this kind has been done."));
    else
        m_empty->setText(tr("Nothing has been recorded yet. What operators do, changed settings, exports and erasures appear here."));
}

void AuditDialog::verify()
{
    if (m_verifying)
        return;
    m_verifying = true;
    m_verdict->say(tr("Looking at every row …"));
    m_history.verifyAudit();
}

void AuditDialog::showVerdict(const desk::AuditVerdict &verdict)
{
    if (!m_verifying)
        return;
    m_verifying = false;
    if (verdict.whole)
        return m_verdict->say(tr("Whole: %n row(s), none changed and none missing.", nullptr, int(verdict.rows)), Role::Live, u"check"_s);
    const QString what = verdict.problem.isEmpty() ? tr("Row %1 was changed or is missing. Compare it with a backup.").arg(verdict.firstBad)
                                                   : harmlessLine(verdict.problem);
    m_verdict->say(what, Role::Trouble, u"trouble"_s);
}

void AuditDialog::exportLog()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog =
        new QFileDialog(this, tr("Export the audit log"), QDir(documents).filePath(u"audit.jsonl"_s), tr("JSON Lines (*.jsonl)"));
    dialog->setObjectName(u"auditFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_job->setWritten(path);
        m_export->setEnabled(false);
        m_job->follow(m_history.exportAudit(path), tr("Exporting the audit log …"));
    });
    dialog->open();
}

void AuditDialog::reject()
{
    if (m_job->isRunning())
        return m_job->cancel();
    QDialog::reject();
}

} // namespace geon::ui
