#include "ui/wrapup/outcomesdialog.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

OutcomesDialog::OutcomesDialog(desk::Desk &desk, const QList<agents::AgentProfile> &agents, const ProfileId &shown, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_agents(agents),
      m_agent(new QComboBox),
      m_list(new QPlainTextEdit),
      m_required(new QCheckBox(tr("Each call that was live must get an outcome"))),
      m_told(new QLabel),
      m_save(new QPushButton(tr("Save")))
{
    setObjectName(u"outcomesDialog"_s);
    setWindowTitle(tr("Outcomes"));
    for (const agents::AgentProfile &agent : agents)
        m_agent->addItem(harmlessLine(agent.name), agent.id.value);
    m_agent->setObjectName(u"outcomesAgent"_s);
    m_agent->setAccessibleName(tr("Agent"));
    m_agent->setCurrentIndex(std::max(0, m_agent->findData(shown.value)));
    m_list->setObjectName(u"outcomesList"_s);
    m_list->setProperty("input", true);
    m_list->setTabChangesFocus(true);
    m_list->setAccessibleName(tr("Outcomes, one a line"));
    m_list->setPlaceholderText(tr("One outcome a line"));
    m_list->setMinimumHeight(12 * fontMetrics().lineSpacing());
    m_required->setObjectName(u"outcomesRequired"_s);
    m_told->setObjectName(u"outcomesTold"_s);
    m_told->setWordWrap(true);
    setRole(m_told, Role::Muted);
    m_save->setObjectName(u"saveOutcomes"_s);
    setKind(m_save, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space(this, 4), space(this, 4), space(this, 4), space(this, 4));
    page->setSpacing(space(this, 2));
    auto *what = new QLabel(tr("What may the calls of this agent end as? One outcome a line; the first nine have the keys 1 to 9."));
    what->setWordWrap(true);
    page->addWidget(what);
    page->addWidget(m_agent);
    page->addWidget(m_list, 1);
    page->addWidget(m_required);
    page->addWidget(m_told);
    page->addLayout(buttons);
    resize(space(this, 110), sizeHint().height());

    connect(m_agent, &QComboBox::activated, this, &OutcomesDialog::showAgent);
    connect(m_list, &QPlainTextEdit::textChanged, this, &OutcomesDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &OutcomesDialog::save);
    showAgent();
    m_list->setFocus();
}

void OutcomesDialog::showAgent()
{
    const auto agent = std::ranges::find(m_agents, m_agent->currentData().toString(), [](const auto &one) { return one.id.value; });
    m_list->setPlainText(agent == m_agents.end() ? QString() : agent->outcomes.join(u'\n'));
    m_required->setChecked(agent != m_agents.end() && agent->outcomeRequired);
    m_list->setEnabled(agent != m_agents.end());
    m_save->setEnabled(agent != m_agents.end());
}

QStringList OutcomesDialog::written() const
{
    return m_list->toPlainText().split(u'\n');
}

void OutcomesDialog::check()
{
    const QStringList lines = written();
    const QStringList kept = agents::cleanOutcomes(lines);
    const auto filled = std::ranges::count_if(lines, [](const QString &line) { return !line.trimmed().isEmpty(); });
    if (kept.isEmpty())
        m_told->setText(tr("Without an outcome in the list no call can get one."));
    else if (kept.size() < filled)
        m_told->setText(tr("%n line(s) left out: there already, or beyond the most of %1.", nullptr, int(filled - kept.size()))
                            .arg(agents::mostOutcomes));
    else
        m_told->setText(tr("It counts for the agent's past calls too. Outcomes that calls have stay as they are."));
}

void OutcomesDialog::save()
{
    m_desk.submit(desk::EditOutcomes{{m_agent->currentData().toString()}, agents::cleanOutcomes(written()), m_required->isChecked()});
    accept();
}

} // namespace geon::ui
