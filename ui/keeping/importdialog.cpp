#include "ui/keeping/importdialog.h"

#include "ui/keeping/jobline.h"
#include "ui/keeping/pathfield.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(desk::History &history, QWidget *parent)
    : GrowingDialog(parent),
      m_history(history),
      m_form(new QFormLayout),
      m_path(new PathField(tr("Recording"))),
      m_passphrase(new QLineEdit),
      m_job(new JobLine(history)),
      m_close(new QPushButton(tr("Close"))),
      m_import(new QPushButton(tr("Import")))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import a recording"));
    auto *what = new QLabel(tr("The call joins the history, where it can be read and played like any other. It is marked as imported."));
    what->setWordWrap(true);
    setRole(what, Role::Muted);
    m_path->setObjectName(u"importPath"_s);
    m_path->setKind(PathField::Of::FileToRead, tr("Recordings (*.geoncall)"));
    m_path->line()->setPlaceholderText(tr("A file that ends in .geoncall"));
    m_passphrase->setObjectName(u"importPassphrase"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_close->setObjectName(u"importClose"_s);
    m_close->setAutoDefault(false);
    m_import->setObjectName(u"importNow"_s);
    m_import->setDefault(true);
    setKind(m_import, ButtonKind::Primary);

    m_form->setSpacing(space(this, 2));
    m_form->addRow(tr("File"), m_path);
    m_form->addRow(tr("Passphrase"), m_passphrase);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(what);
    column->addLayout(m_form);
    column->addWidget(m_job);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(m_path, &PathField::changed, this, [this] {
        showPassphrase(false); // another file
        check();
    });
    connect(m_passphrase, &QLineEdit::textChanged, this, &ImportDialog::check);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::submit);
    connect(m_job, &JobLine::finished, this, &ImportDialog::ended);
    connect(&history, &desk::History::rowsRead, this, &ImportDialog::opened);
    showPassphrase(false);
    check();
    resize(space(this, 120), sizeHint().height());
    m_path->setFocus();
}

void ImportDialog::setFile(const QString &path)
{
    m_path->setPath(path);
}

void ImportDialog::showPassphrase(bool shown)
{
    m_passphrase->setVisible(shown);
    m_form->labelForField(m_passphrase)->setVisible(shown);
    if (!shown)
        m_passphrase->clear();
}

void ImportDialog::check()
{
    const bool missing = !m_passphrase->isHidden() && m_passphrase->text().isEmpty();
    m_import->setEnabled(!m_job->isRunning() && !m_path->path().isEmpty() && !missing);
}

void ImportDialog::submit()
{
    if (!m_import->isEnabled())
        return;
    m_job->follow(m_history.importRecording(m_path->path(), m_passphrase->text()), tr("Importing …"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_path, m_passphrase, m_import, m_close})
        widget->setEnabled(!m_job->isRunning());
}

void ImportDialog::ended(const desk::JobState &job)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_path, m_passphrase, m_close})
        widget->setEnabled(true);
    if (job.passphrase) {
        showPassphrase(true);
        m_passphrase->selectAll();
        m_passphrase->setFocus();
    } else {
        m_path->setFocus();
    }
    check();
    if (job.opened != 0)
        m_ticket = m_history.read({job.opened}, {});
}

void ImportDialog::opened(quint64 ticket, const QList<desk::HistoryRow> &rows)
{
    if (m_ticket == 0 || ticket != m_ticket || rows.isEmpty())
        return;
    m_ticket = 0;
    Q_EMIT imported(rows.first().row, rows.first().call);
    accept();
}

void ImportDialog::reject()
{
    if (m_job->isRunning())
        return m_job->cancel();
    QDialog::reject();
}

} // namespace geon::ui
