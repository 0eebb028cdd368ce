#include "ui/setup/settingfield.h"

#include "core/config/parse.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

//! The door gives secrets masked already; a raw one is masked here all the same.
QString keptSecret(const config::Value &value)
{
    const QString masked = value.raw.reveal().startsWith(QChar(0x2022)) ? value.raw.reveal() : value.raw.masked();
    const QString tail = masked.right(4);
    return tail.contains(QChar(0x2022)) ? QString() : tail;
}

} // namespace

SettingField::SettingField(const config::Row &row, const config::Value &value, QWidget *parent)
    : QWidget(parent),
      m_row(row),
      m_before(row.isSecret() ? QString() : value.raw.reveal()),
      m_problem(new QLabel),
      m_problemLine(new QWidget)
{
    setObjectName(QString(row.key));
    makeEditor(value);

    auto *label = new QLabel(settingName(row));
    label->setFont(mediumFont(font()));
    label->setBuddy(m_line ? static_cast<QWidget *>(m_line) : m_editor);
    auto *explanation = new QLabel(row.explained());
    explanation->setWordWrap(true);
    explanation->setFont(smallFont(font()));
    explanation->setForegroundRole(QPalette::PlaceholderText);
    if (value.outranksForm()) {
        explanation->setText(tr("%1 Set by %2, which counts before what is saved here.").arg(row.explained(), value.from()));
        m_editor->setEnabled(false);
    }
    m_problem->setWordWrap(true);
    m_problem->setProperty("tone", u"trouble"_s);
    auto *shape = new QLabel;
    shape->setPixmap(icon(u"trouble"_s, Role::Trouble).pixmap(QSize(1, 1) * iconSize(this), devicePixelRatioF()));
    auto *problemLine = new QHBoxLayout(m_problemLine);
    problemLine->setContentsMargins({});
    problemLine->addWidget(shape, 0, Qt::AlignTop);
    problemLine->addWidget(m_problem, 1);
    m_problemLine->hide();

    for (QWidget *editor : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_flag),
                            static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_lines)}) {
        if (editor) {
            editor->setAccessibleName(settingName(row));
            editor->setAccessibleDescription(row.explained());
        }
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space(this, 1));
    column->addWidget(label);
    column->addWidget(m_editor);
    column->addWidget(m_problemLine);
    column->addWidget(explanation);
}

void SettingField::makeEditor(const config::Value &value)
{
    if (m_row.type == config::Type::Choice) {
        m_choice = new QComboBox;
        for (const QString &choice : m_row.choiceList())
            m_choice->addItem(choiceName(choice), choice);
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(m_before)));
        m_editor = m_choice;
        connect(m_choice, &QComboBox::currentIndexChanged, this, &SettingField::edited);
    } else if (m_row.type == config::Type::Flag) {
        m_flag = new QCheckBox(tr("On"));
        m_flag->setChecked(config::flagFrom(m_before).value_or(false));
        m_before = m_flag->isChecked() ? u"on"_s : u"off"_s;
        m_editor = m_flag;
        connect(m_flag, &QCheckBox::toggled, this, &SettingField::edited);
    } else if (m_row.type == config::Type::Number || m_row.type == config::Type::Limit) {
        makeNumber();
    } else if (m_row.type == config::Type::Lines) {
        makeLines();
    } else {
        makeLine(value);
    }
    connect(this, &SettingField::edited, this, &SettingField::clearProblem);
}

void SettingField::makeLine(const config::Value &value)
{
    m_line = new QLineEdit(m_before);
    m_line->setPlaceholderText(m_row.example);
    m_editor = m_line;
    connect(m_line, &QLineEdit::textEdited, this, &SettingField::edited);
    if (m_row.type == config::Type::File || m_row.type == config::Type::Folder)
        m_editor = makeFileLine();
    if (!m_row.isSecret())
        return;

    m_line->setEchoMode(QLineEdit::Password);
    const QString tail = keptSecret(value);
    if (!value.raw.isEmpty())
        m_line->setPlaceholderText(tail.isEmpty() ? tr("kept as it is") : tr("kept, ends in %1").arg(tail));
    m_editor = makeSecretLine();
}

// A button beside the field rather than in it, where the keyboard would not come by.
QWidget *SettingField::makeSecretLine()
{
    auto *reveal = new QToolButton;
    reveal->setIcon(icon(u"eye"_s, Role::Muted));
    reveal->setCheckable(true);
    reveal->setToolTip(tr("Show what is written"));
    reveal->setAccessibleName(reveal->toolTip());
    setKind(reveal, ButtonKind::Quiet);
    connect(reveal, &QToolButton::toggled, m_line, [line = m_line, reveal](bool on) {
        line->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(icon(on ? u"eye-off"_s : u"eye"_s, Role::Muted));
    });
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins({});
    line->addWidget(m_line, 1);
    line->addWidget(reveal);
    return both;
}

QWidget *SettingField::makeFileLine()
{
    auto *choose = new QPushButton(tr("Choose …"));
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString path = m_row.type == config::Type::Folder
            ? QFileDialog::getExistingDirectory(this, settingName(m_row), m_line->text())
            : QFileDialog::getOpenFileName(this, settingName(m_row), m_line->text());
        if (path.isEmpty())
            return;
        m_line->setText(path);
        Q_EMIT edited();
    });
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins({});
    line->addWidget(m_line, 1);
    line->addWidget(choose);
    return both;
}

QString SettingField::value() const
{
    if (m_choice)
        return m_choice->currentData().toString();
    if (m_flag)
        return m_flag->isChecked() ? u"on"_s : u"off"_s;
    if (m_number)
        return m_limited && !m_limited->isChecked() ? u"off"_s : QString::number(m_number->value());
    if (m_lines)
        return m_lines->toPlainText().trimmed();
    return m_line->text().trimmed();
}

bool SettingField::isChanged() const
{
    return m_editor->isEnabled() && value() != m_before;
}

void SettingField::setProblem(const config::Problem &problem)
{
    m_problem->setText(tr("%1 %2").arg(problem.what, problem.remedy));
    m_problemLine->show();
    markWrong(true, m_problem->text());
    setFocusProxy(m_line ? m_line : m_editor);
}

void SettingField::clearProblem()
{
    if (!hasProblem())
        return;
    m_problemLine->hide();
    markWrong(false, m_row.explained());
}

void SettingField::markWrong(bool wrong, const QString &description)
{
    QWidget *const written = m_line ? static_cast<QWidget *>(m_line) : m_lines;
    if (!written)
        return;
    written->setProperty("wrong", wrong);
    written->style()->unpolish(written);
    written->style()->polish(written);
    written->setAccessibleDescription(description);
}

void SettingField::focusEditor()
{
    (m_line ? static_cast<QWidget *>(m_line) : m_editor)->setFocus(Qt::OtherFocusReason);
}

bool SettingField::hasProblem() const
{
    return !m_problemLine->isHidden();
}

} // namespace geon::ui
