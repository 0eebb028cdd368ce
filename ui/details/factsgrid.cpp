#include "ui/details/factsgrid.h"

#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <memory>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Value, Copy };

//! One line that scrolls sideways under the cursor: a header value of any length never widens the pane.
[[nodiscard]] QLineEdit *valueField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setReadOnly(true);
    field->setFrame(false);
    field->setStyleSheet(u"QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; }"
                         u"QLineEdit:focus { border: none; padding: 0; text-decoration: none; }"_s);
    field->setFont(tabular(field->font()));
    field->setAccessibleName(name);
    field->setMinimumWidth(0);
    return field;
}

} // namespace

FactsGrid::FactsGrid(const QString &title, QWidget *parent) : QWidget(parent), m_title(title), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space(this, 3));
    m_grid->setVerticalSpacing(space(this, 1));
    m_grid->setColumnStretch(Value, 1);
    m_grid->setColumnMinimumWidth(Name, 14 * fontMetrics().averageCharWidth()); // so that the values of all grids share one edge
    hide();
}

void FactsGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    const bool sameNames = std::ranges::equal(facts, m_facts, {}, &Fact::name, &Fact::name);
    m_facts = facts;
    if (!sameNames)
        build();
    for (int row = 0; row < m_facts.size(); ++row)
        fill(row);
    setVisible(!m_facts.isEmpty());
}

void FactsGrid::build()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        const std::unique_ptr<QWidget> widget(item->widget());
        const std::unique_ptr<QLayoutItem> owned(item);
    }
    auto *title = new QLabel(m_title);
    title->setFont(mediumFont(font()));
    m_grid->addWidget(title, 0, Name, 1, 3);
    for (int row = 0; row < m_facts.size(); ++row) {
        const QString name = harmlessLine(m_facts.at(row).name, 60);
        auto *label = new QLabel(name);
        label->setTextFormat(Qt::PlainText);
        setRole(label, Role::Muted);
        m_grid->addWidget(label, row + 1, Name);
        m_grid->addWidget(valueField(name), row + 1, Value, 1, m_facts.at(row).copyable ? 1 : 2);
        if (!m_facts.at(row).copyable)
            continue;
        auto *copy = new QToolButton;
        copy->setIcon(icon(u"copy"_s, Role::Muted));
        copy->setToolTip(tr("Copy"));
        copy->setAccessibleName(tr("Copy %1").arg(name));
        setKind(copy, ButtonKind::Quiet);
        connect(copy, &QToolButton::clicked, this, [this, row] { QGuiApplication::clipboard()->setText(m_facts.at(row).value); });
        m_grid->addWidget(copy, row + 1, Copy);
    }
}

void FactsGrid::fill(int row)
{
    auto *field = qobject_cast<QLineEdit *>(m_grid->itemAtPosition(row + 1, Value)->widget());
    const QString value = harmlessLine(m_facts.at(row).value, 4000);
    if (field->text() == value)
        return;
    field->setText(value);
    field->setCursorPosition(0);
    field->setToolTip(value.size() > 30 ? value.toHtmlEscaped() : QString());
}

} // namespace geon::ui
