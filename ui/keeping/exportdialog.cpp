#include "ui/keeping/exportdialog.h"

#include "ui/keeping/jobline.h"
#include "ui/keeping/pathfield.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <tuple>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::ListForm;
using desk::TranscriptForm;

namespace {

QLabel *makeMeaning(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    setRole(label, Role::Muted);
    return label;
}

QString folder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QDir::homePath() : documents;
}

} // namespace

ExportDialog::ExportDialog(desk::History &history, QList<desk::CallRowId> calls, What what, QWidget *parent)
    : GrowingDialog(parent),
      m_history(history),
      m_calls(std::move(calls)),
      m_form(new QFormLayout),
      m_what(new QComboBox),
      m_how(new QComboBox),
      m_clear(new QCheckBox(tr("Words in clear"))),
      m_meaning(makeMeaning(u"exportMeaning"_s)),
      m_passphrase(new QLineEdit),
      m_repeat(new QLineEdit),
      m_passphraseMeaning(makeMeaning(u"passphraseMeaning"_s)),
      m_path(new PathField(tr("Where to"))),
      m_job(new JobLine(history)),
      m_close(new QPushButton(tr("Close"))),
      m_export(new QPushButton(tr("Export")))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(m_calls.size() == 1 ? tr("Export a call") : tr("Export %n calls", nullptr, int(m_calls.size())));
    m_what->addItem(m_calls.size() == 1 ? tr("Transcript") : tr("Transcripts, a file for each call"), int(What::Transcript));
    m_what->addItem(tr("List of calls"), int(What::List));
    m_what->addItem(m_calls.size() == 1 ? tr("Recording, to be played again") : tr("Recordings, a file for each call"),
                    int(What::Recording));
    m_what->setCurrentIndex(m_what->findData(int(what)));
    for (auto [widget, objectName, name] : {std::tuple<QWidget *, QString, QString>{m_what, u"exportWhat"_s, tr("What")},
                                            {m_how, u"exportForm"_s, tr("Form")},
                                            {m_clear, u"exportClear"_s, tr("Words in clear")},
                                            {m_passphrase, u"exportPassphrase"_s, tr("Passphrase")},
                                            {m_repeat, u"exportRepeat"_s, tr("Passphrase again")},
                                            {m_path, u"exportPath"_s, tr("Where to")},
                                            {m_close, u"exportClose"_s, tr("Close")},
                                            {m_export, u"exportNow"_s, tr("Export")}}) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(name);
    }
    for (auto *line : {m_passphrase, m_repeat})
        line->setEchoMode(QLineEdit::Password);
    m_passphraseMeaning->setText(tr("Empty: not encrypted. It is kept nowhere: without it nobody can open the file."));
    m_close->setAutoDefault(false);
    m_export->setDefault(true);
    setKind(m_export, ButtonKind::Primary);

    m_form->setSpacing(space(this, 2));
    m_form->addRow(tr("What"), m_what);
    m_form->addRow(tr("Form"), m_how);
    m_form->addRow(QString(), m_clear);
    m_form->addRow(QString(), m_meaning);
    m_form->addRow(tr("Passphrase"), m_passphrase);
    m_form->addRow(tr("Again"), m_repeat);
    m_form->addRow(QString(), m_passphraseMeaning);
    m_form->addRow(tr("Where to"), m_path);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addLayout(m_form);
    column->addWidget(m_job);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::arrange);
    connect(m_how, &QComboBox::currentIndexChanged, this, &ExportDialog::suggest);
    connect(m_clear, &QCheckBox::toggled, this, &ExportDialog::check);
    for (auto *line : {m_passphrase, m_repeat})
        connect(line, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(m_path, &PathField::changed, this, &ExportDialog::check);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::submit);
    connect(m_job, &JobLine::finished, this, [this] { setRunning(false); });
    connect(&history, &desk::History::rowsRead, this, &ExportDialog::named);
    arrange();
    if (m_calls.size() == 1)
        m_ticket = history.read(m_calls, {});
    resize(space(this, 130), sizeHint().height());
    m_what->setFocus();
}

ExportDialog::What ExportDialog::what() const
{
    return What(m_what->currentData().toInt());
}

bool ExportDialog::toFolder() const
{
    return what() != What::List && m_calls.size() != 1;
}

void ExportDialog::fillForms()
{
    const QSignalBlocker quiet(m_how);
    m_how->clear();
    if (what() == What::Transcript) {
        m_how->addItem(tr("Text (.txt)"), int(TranscriptForm::Text));
        m_how->addItem(tr("Markdown (.md)"), int(TranscriptForm::Markdown));
        m_how->addItem(tr("JSON (.json)"), int(TranscriptForm::Json));
        m_how->addItem(tr("Subtitles (.srt)"), int(TranscriptForm::Srt));
    } else if (what() == What::List) {
        m_how->addItem(tr("Table for spreadsheets (.csv)"), int(ListForm::Csv));
        m_how->addItem(tr("JSON Lines (.jsonl)"), int(ListForm::JsonLines));
    }
}

QString ExportDialog::suffix() const
{
    static constexpr std::array transcript{"txt"_L1, "md"_L1, "json"_L1, "srt"_L1};
    if (what() == What::Recording)
        return u"geoncall"_s;
    const int form = m_how->currentData().toInt();
    return what() == What::List ? (form == int(ListForm::Csv) ? u"csv"_s : u"jsonl"_s) : QString(transcript.at(size_t(form)));
}

void ExportDialog::arrange()
{
    fillForms();
    const bool recording = what() == What::Recording;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_passphrase, m_repeat, m_passphraseMeaning}) {
        widget->setVisible(recording);
        if (QWidget *label = m_form->labelForField(widget))
            label->setVisible(recording);
    }
    m_how->setVisible(!recording);
    m_form->labelForField(m_how)->setVisible(!recording);
    suggest();
}

// A place that was chosen stays, with the suffix of the form.
void ExportDialog::suggest()
{
    const QString standing = m_path->path();
    const bool chosen = !standing.isEmpty() && standing != m_suggested;
    const QString name = (what() == What::List || toFolder() ? tr("calls") : m_name.isEmpty() ? tr("call") : m_name);
    const QString place = !chosen ? folder() + u'/' + name : m_ofFolder && !toFolder() ? standing + u'/' + name : standing;
    const QFileInfo file(place);
    const QString base = chosen && !m_ofFolder ? file.path() + u'/' + file.completeBaseName() : place;
    const QString path = !toFolder() ? base + u'.' + suffix() : chosen && !m_ofFolder ? file.path() : place;
    m_ofFolder = toFolder();
    m_path->setKind(m_ofFolder ? PathField::Of::Folder : PathField::Of::FileToWrite, u"*."_s + suffix());
    if (!chosen)
        m_suggested = path;
    m_path->setPath(path);
    check();
}

void ExportDialog::named(quint64 ticket, const QList<desk::HistoryRow> &rows)
{
    if (ticket != m_ticket || rows.size() != 1)
        return;
    m_name = toDateTime(rows.first().offeredAt).toString(u"yyyy-MM-dd HHmm"_s);
    for (const QChar c : rows.first().callerNumber.left(20)) {
        if (c >= u'0' && c <= u'9')
            m_name += m_name.size() == 15 ? u" "_s + c : QString(c);
    }
    if (m_path->path() == m_suggested && !m_job->isRunning())
        suggest();
}

void ExportDialog::check()
{
    const bool recording = what() == What::Recording;
    if (m_clear->isChecked())
        m_meaning->setText(tr("Nothing is masked: whoever gets the file can read all of it. The audit log records this export."));
    else if (recording)
        m_meaning->setText(
            tr("Masked by the rules of redaction. The caller's number and name are taken out too, so that it can be handed on."));
    else
        m_meaning->setText(tr("Masked by the rules of redaction: card numbers, addresses and the like. The caller's number stays."));
    setRole(m_meaning, m_clear->isChecked() ? Role::Ringing : Role::Muted);
    const bool same = !recording || m_passphrase->text() == m_repeat->text();
    const bool typing = m_passphrase->text().startsWith(m_repeat->text());
    const bool replace = !m_replaceable.isEmpty() && m_replaceable == m_path->path();
    if (!m_job->isRunning() && !replace)
        m_job->say(same || typing ? QString() : tr("The two passphrases are not the same."), false);
    m_export->setText(replace ? tr("Replace") : tr("Export"));
    m_export->setEnabled(!m_job->isRunning() && same && !m_path->path().isEmpty() && !m_calls.isEmpty());
}

desk::ExportRequest ExportDialog::request() const
{
    desk::ExportRequest request;
    request.what = what();
    request.calls = m_calls;
    if (request.what == What::Transcript)
        request.form = TranscriptForm(m_how->currentData().toInt());
    if (request.what == What::List)
        request.listForm = ListForm(m_how->currentData().toInt());
    request.path = m_path->path();
    request.clear = m_clear->isChecked();
    if (request.what == What::Recording)
        request.passphrase = m_passphrase->text();
    return request;
}

void ExportDialog::submit()
{
    if (!m_export->isEnabled())
        return;
    const desk::ExportRequest wanted = request();
    if (!toFolder() && m_replaceable != wanted.path && QFileInfo::exists(wanted.path)) {
        m_job->say(tr("There is a file of this name. Press Replace to write over it, or choose another name."), false);
        m_replaceable = wanted.path;
        return check();
    }
    m_replaceable.clear();
    m_job->setWritten(wanted.path);
    const quint64 job = m_history.exportCalls(wanted);
    m_job->follow(job, m_calls.size() == 1 ? tr("Exporting a call …") : tr("Exporting %n calls …", nullptr, int(m_calls.size())));
    setRunning(m_job->isRunning());
}

void ExportDialog::setRunning(bool running)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_what, m_how, m_clear, m_passphrase, m_repeat, m_path})
        widget->setEnabled(!running);
    m_export->setText(tr("Export"));
    m_export->setEnabled(!running);
    m_close->setEnabled(!running);
    if (!running)
        m_close->setFocus();
}

void ExportDialog::reject()
{
    if (m_job->isRunning())
        return m_job->cancel();
    QDialog::reject();
}

} // namespace geon::ui
