#include "ui/setup/setuppage.h"

#include "ui/setup/settingfield.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using config::Audience;

namespace {

// The View menu has these.
bool isInForm(const config::Row &row)
{
    return row.applies == config::Applies::AtStart && row.key != config::key::language && row.key != config::key::theme;
}

bool isOfAccount(const config::Row &row)
{
    return row.audience != Audience::Everybody || row.key == config::key::provider;
}

} // namespace

SetupPage::SetupPage(desk::Setup &setup, QWidget *parent)
    : QWidget(parent),
      m_setup(setup),
      m_scroll(new QScrollArea),
      m_verdictShape(new QLabel),
      m_verdict(new QLabel),
      m_progress(new QProgressBar),
      m_test(new QPushButton(tr("Test"))),
      m_save(new QPushButton(tr("Save and start")))
{
    setObjectName(u"setupPage"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFooter());

    m_slow.setSingleShot(true);
    m_slow.setInterval(std::chrono::milliseconds(300));
    connect(&m_slow, &QTimer::timeout, m_progress, &QWidget::show);
    connect(&setup, &desk::Setup::tested, this, &SetupPage::showVerdict);
    connect(&setup, &desk::Setup::saved, this, [this](bool good, const QString &verdict, const auto &problems) {
        // Prices are saved by the same door: an answer nobody on this page waits for is not shown here.
        if (m_save->isEnabled())
            return;
        showVerdict(good, verdict, problems);
        if (good)
            Q_EMIT finished();
    });
    load();
}

void SetupPage::load()
{
    m_fields.clear();
    auto *page = new QWidget;
    auto *sides = new QHBoxLayout(page);
    auto *middle = new QWidget;
    middle->setMaximumWidth(space(this, 150));
    sides->addStretch(1);
    sides->addWidget(middle, 20);
    sides->addStretch(1);
    m_form = new QVBoxLayout(middle);
    const int margin = space(this, 6);
    m_form->setContentsMargins(margin, margin, margin, margin);
    m_form->setSpacing(space(this, 4));

    const config::Values values = m_setup.current();
    auto *title = new QLabel(tr("Connect your account"));
    title->setFont(titleFont(font()));
    m_form->addWidget(title);
    for (const config::Row &row : config::rows()) {
        if (isInForm(row) && isOfAccount(row))
            addField(row, values);
    }
    m_secretPlace = new QLabel(tr("Keys and signing secrets are kept in: %1. They are never shown again.").arg(m_setup.secretPlace()));
    m_secretPlace->setObjectName(u"secretPlace"_s);
    m_secretPlace->setWordWrap(true);
    m_secretPlace->setForegroundRole(QPalette::PlaceholderText);
    m_form->addWidget(m_secretPlace);

    addHeading(tr("How calls reach this computer"));
    for (const config::Row &row : config::rows()) {
        if (isInForm(row) && !isOfAccount(row))
            addField(row, values);
        if (row.key == config::key::publicUrl)
            m_form->addWidget(makeWebhookLine());
    }
    m_form->addStretch(1);
    m_scroll->setWidget(page);
    connect(field(config::key::provider), &SettingField::edited, this, &SetupPage::showAudience);
    connect(field(config::key::publicUrl), &SettingField::edited, this, &SetupPage::showWebhookUrl);
    showAudience();
}

void SetupPage::addHeading(const QString &text, const QString &note)
{
    m_form->addSpacing(space(this, 4));
    auto *heading = new QLabel(text);
    heading->setFont(titleFont(font()));
    m_form->addWidget(heading);
    if (!note.isEmpty())
        m_form->addWidget(new QLabel(note));
}

void SetupPage::addField(const config::Row &row, const config::Values &values)
{
    auto *field = new SettingField(row, values[row.key]);
    m_fields += field;
    m_form->addWidget(field);
}

QWidget *SetupPage::makeWebhookLine()
{
    auto *label = new QLabel(tr("Webhook URL to enter at the provider"));
    label->setFont(mediumFont(font()));
    m_webhookUrl = new QLineEdit;
    m_webhookUrl->setObjectName(u"webhookUrl"_s);
    m_webhookUrl->setReadOnly(true);
    m_webhookUrl->setAccessibleName(label->text());
    auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy"));
    copy->setAccessibleName(tr("Copy the webhook URL"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_webhookUrl->text()); });
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->addWidget(label, 0, 0, 1, 2);
    grid->addWidget(m_webhookUrl, 1, 0);
    grid->addWidget(copy, 1, 1);
    return box;
}

QWidget *SetupPage::makeFooter()
{
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Working"));
    m_progress->setFixedWidth(space(this, 30));
    m_progress->hide();
    m_test->setObjectName(u"testSetup"_s);
    m_save->setObjectName(u"saveSetup"_s);
    setKind(m_save, ButtonKind::Primary);
    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(u"setupBack"_s);
    setKind(back, ButtonKind::Quiet);
    connect(back, &QPushButton::clicked, this, &SetupPage::backRequested);
    connect(m_test, &QPushButton::clicked, this, [this] {
        begin(tr("Asking the provider …"));
        m_setup.test(changes());
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        begin(tr("Saving …"));
        m_setup.save(changes());
    });

    auto *footer = new QWidget;
    footer->setProperty("footer", true);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(space(this, 6), space(this, 3), space(this, 6), space(this, 3));
    line->setSpacing(space(this, 2));
    line->addWidget(back);
    line->addSpacing(space(this, 4));
    line->addWidget(m_verdictShape);
    line->addWidget(m_verdict, 1);
    line->addWidget(m_progress);
    line->addWidget(m_test);
    line->addWidget(m_save);
    return footer;
}

SettingField *SetupPage::field(QAnyStringView key) const
{
    const auto found = std::ranges::find_if(m_fields, [key](const SettingField *field) { return QAnyStringView(field->row().key) == key; });
    return found == m_fields.end() ? nullptr : *found;
}

bool SetupPage::isAzure() const
{
    return field(config::key::provider)->value() == "azure"_L1;
}

void SetupPage::showAudience()
{
    const Audience other = isAzure() ? Audience::OpenAi : Audience::Azure;
    for (SettingField *field : std::as_const(m_fields))
        field->setVisible(field->row().audience != other);
    showWebhookUrl();
}

void SetupPage::showWebhookUrl()
{
    const QString base = field(config::key::publicUrl)->value();
    const QString path = isAzure() ? u"/webhooks/azure-realtime"_s : u"/webhooks/openai"_s;
    m_webhookUrl->setText(base.isEmpty() ? QString() : (base.endsWith('/'_L1) ? base.chopped(1) : base) + path);
    m_webhookUrl->setPlaceholderText(tr("Write the public URL first. The path will be %1").arg(path));
}

QHash<QString, QString> SetupPage::changes() const
{
    QHash<QString, QString> changed;
    for (const SettingField *field : m_fields) {
        if (field->isChanged() && !field->isHidden())
            changed.insert(QString(field->row().key), field->value());
    }
    return changed;
}

void SetupPage::begin(const QString &doing)
{
    for (SettingField *field : std::as_const(m_fields))
        field->clearProblem();
    m_test->setEnabled(false);
    m_save->setEnabled(false);
    m_verdictShape->clear();
    m_verdict->setText(doing);
    m_slow.start();
}

void SetupPage::showVerdict(bool good, const QString &verdict, const QList<config::Problem> &problems)
{
    m_slow.stop();
    m_progress->hide();
    m_test->setEnabled(true);
    m_save->setEnabled(true);
    const QIcon shape = good ? icon(u"health-ok"_s, Role::Live) : icon(u"trouble"_s, Role::Trouble);
    m_verdictShape->setPixmap(shape.pixmap(QSize(1, 1) * iconSize(this), devicePixelRatioF()));
    m_verdict->setText(verdict);
    showProblems(problems);
}

void SetupPage::showProblems(const QList<config::Problem> &problems)
{
    SettingField *first = nullptr;
    QStringList homeless;
    for (const config::Problem &problem : problems) {
        SettingField *marked = field(problem.key);
        if (!marked) {
            homeless += config::toLine(problem);
            continue;
        }
        marked->setProblem(problem);
        if (!first && !marked->isHidden())
            first = marked;
    }
    if (!homeless.isEmpty())
        m_verdict->setText(m_verdict->text() + '\n'_L1 + homeless.join('\n'_L1));
    if (first) {
        m_scroll->ensureWidgetVisible(first);
        first->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace geon::ui
