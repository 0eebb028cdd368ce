#include "ui/keeping/erasedialog.h"

#include "ui/commands/armedbutton.h"
#include "ui/keeping/jobline.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}

} // namespace

EraseDialog::EraseDialog(desk::History &history, QList<desk::CallRowId> calls, QWidget *parent)
    : GrowingDialog(parent),
      m_history(history),
      m_calls(std::move(calls)),
      m_chosen(new QRadioButton(tr("The %n chosen call(s)", nullptr, int(m_calls.size())))),
      m_number(new QRadioButton(tr("Every call from or to a number"))),
      m_line(new QLineEdit),
      m_what(new QLabel),
      m_warning(new QLabel(
          tr("Erased are what was said, events, notes and outbound webhooks, and the search index. Backups are made anew without "
             "them. It cannot be undone. The audit log records that it was done, without the number."))),
      m_job(new JobLine(history)),
      m_close(new QPushButton(tr("Close"))),
      m_erase(new ArmedButton)
{
    setObjectName(u"eraseDialog"_s);
    setWindowTitle(tr("Erase calls"));
    m_chosen->setObjectName(u"eraseChosen"_s);
    m_number->setObjectName(u"eraseByNumber"_s);
    m_line->setObjectName(u"eraseNumber"_s);
    m_line->setAccessibleName(tr("Telephone number"));
    m_line->setPlaceholderText(tr("The whole number, such as +55 11 95555-0100"));
    m_what->setObjectName(u"eraseWhat"_s);
    m_what->setWordWrap(true);
    m_what->setFont(mediumFont(font()));
    m_warning->setWordWrap(true);
    setRole(m_warning, Role::Muted);
    m_close->setObjectName(u"eraseClose"_s);
    m_close->setAutoDefault(false);
    m_erase->setObjectName(u"eraseNow"_s);
    m_erase->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_erase);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chosen, m_number, m_line, m_what, m_warning, m_job})
        column->addWidget(widget);
    column->addStretch(1);
    column->addLayout(buttons);

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &EraseDialog::count);
    connect(m_chosen, &QRadioButton::toggled, this, &EraseDialog::arrange);
    connect(m_line, &QLineEdit::textChanged, this, &EraseDialog::numberChanged);
    connect(m_close, &QPushButton::clicked, this, &EraseDialog::reject);
    connect(m_erase, &ArmedButton::confirmed, this, &EraseDialog::submit);
    connect(m_job, &JobLine::finished, this, [this](const desk::JobState &job) {
        setRunning(false);
        if (job.problem.isEmpty() && !job.cancelled && !byNumber())
            m_calls.clear();
        m_chosen->setVisible(!m_calls.isEmpty());
        m_ofNumber = -1;
        m_erase->setEnabled(false); // it is done; another number begins anew
        if (byNumber())
            count();
        else
            m_what->hide(); // there is nothing that would go
    });
    connect(&history, &desk::History::found, this, &EraseDialog::counted);
    connect(&history, &desk::History::rowsRead, this, &EraseDialog::read);
    m_chosen->setVisible(!m_calls.isEmpty());
    (m_calls.isEmpty() ? m_number : m_chosen)->setChecked(true);
    arrange();
    resize(space(this, 120), sizeHint().height());
}

void EraseDialog::setNumber(const QString &number)
{
    m_number->setChecked(true);
    m_line->setText(number);
}

bool EraseDialog::byNumber() const
{
    return m_number->isChecked();
}

QString EraseDialog::digits() const
{
    return digitsOf(m_line->text());
}

void EraseDialog::arrange()
{
    m_line->setEnabled(byNumber());
    if (byNumber())
        m_line->setFocus();
    else
        m_chosen->setFocus();
    m_job->say({}, true);
    numberChanged();
}

void EraseDialog::numberChanged()
{
    m_ofNumber = -1;
    m_finding = m_reading = 0;
    m_later.stop();
    if (byNumber() && digits().size() >= shortestNumber)
        m_later.start(countAfter);
    showWhat();
}

void EraseDialog::count()
{
    desk::HistoryQuery query;
    query.number = digits();
    m_finding = m_history.find(query);
}

void EraseDialog::counted(quint64 ticket, const QList<desk::CallRowId> &rows)
{
    if (m_finding == 0 || ticket != m_finding)
        return;
    m_finding = 0;
    if (!rows.isEmpty()) {
        m_reading = m_history.read(rows, {});
        return;
    }
    m_ofNumber = 0;
    showWhat();
}

// The search finds parts of numbers; what goes is of the whole number alone.
void EraseDialog::read(quint64 ticket, const QList<desk::HistoryRow> &rows)
{
    if (m_reading == 0 || ticket != m_reading)
        return;
    m_reading = 0;
    const QString wanted = digits();
    m_ofNumber = std::ranges::count_if(
        rows, [&](const desk::HistoryRow &row) { return digitsOf(row.callerNumber) == wanted || digitsOf(row.dialledNumber) == wanted; });
    showWhat();
}

void EraseDialog::showWhat()
{
    m_what->show();
    const int count = int(byNumber() ? m_ofNumber : m_calls.size());
    const QString number = words::phoneNumber(m_line->text().trimmed());
    if (!byNumber())
        m_what->setText(tr("%n call(s) will be erased.", nullptr, count));
    else if (digits().size() < shortestNumber)
        m_what->setText(tr("Write the whole number."));
    else if (count < 0)
        m_what->setText(tr("Counting the calls …"));
    else if (count == 0)
        m_what->setText(tr("No call is kept from or to %1.").arg(number));
    else
        m_what->setText(tr("%n call(s) from or to %1 will be erased.", nullptr, count).arg(number));
    const QString calm = count > 0 ? tr("Erase %n call(s)", nullptr, count) : tr("Erase");
    m_erase->setWords(calm, tr("%1 for good? Enter to confirm").arg(calm), true);
    m_erase->disarm();
    m_erase->setEnabled(count > 0 && !m_job->isRunning());
}

void EraseDialog::submit()
{
    const quint64 job = byNumber() ? m_history.eraseNumber(m_line->text().trimmed()) : m_history.eraseCalls(m_calls);
    m_job->follow(job, tr("Erasing …"));
    setRunning(m_job->isRunning());
}

void EraseDialog::setRunning(bool running)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chosen, m_number, m_close, m_erase})
        widget->setEnabled(!running);
    m_line->setEnabled(!running && byNumber());
    if (!running)
        m_close->setFocus();
}

void EraseDialog::reject()
{
    if (m_job->isRunning())
        return m_job->cancel();
    QDialog::reject();
}

} // namespace geon::ui
