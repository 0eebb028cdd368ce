// The editors of settings that are numbers, limits and lists.
#include "core/config/parse.h"
#include "ui/setup/settingfield.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesSeen = 5;

struct LinesText {
    Q_DECLARE_TR_FUNCTIONS(SettingField)
};

QString exampleOf(const config::Row &row)
{
    if (row.choices == "rules"_L1)
        return u"allow +5511*\nblock +1900*\nblock anonymous"_s;
    if (row.choices == "contacts"_L1)
        return LinesText::tr("Maria Silva = +55 11 95555-0100\nSecond level = sip:support@example.com");
    if (row.choices == "patterns"_L1)
        return LinesText::tr("policy number = PN-[0-9]{6}");
    return LinesText::tr("one phrase a line");
}

int decimalsOf(const QString &least)
{
    const auto point = least.indexOf(u'.');
    return point < 0 ? 0 : std::max(2, int(least.size() - point - 1));
}

QString unitName(const QString &unit)
{
    if (unit == "calls"_L1)
        return LinesText::tr("calls");
    if (unit == "days"_L1)
        return LinesText::tr("days");
    if (unit == "times"_L1)
        return LinesText::tr("times");
    return unit;
}

} // namespace

void SettingField::makeNumber()
{
    const QStringList range = m_row.choiceList();
    m_number = new QDoubleSpinBox;
    m_number->setDecimals(decimalsOf(range[0]));
    m_number->setRange(range[0].toDouble(), range[1].toDouble());
    m_number->setSingleStep(m_number->decimals() > 0 ? 0.1 : 1);
    if (range[2].startsWith(u'$')) {
        m_number->setPrefix(u"$"_s);
        m_number->setSuffix(range[2].sliced(1));
    } else {
        m_number->setSuffix(u' ' + unitName(range[2]));
    }
    m_number->setMinimumWidth(space(this, 34));
    m_editor = new QWidget;
    auto *line = new QHBoxLayout(m_editor);
    line->setContentsMargins({});
    line->setSpacing(space(this, 3));
    if (m_row.type == config::Type::Limit) {
        m_limited = new QCheckBox(tr("On"));
        m_limited->setAccessibleName(tr("%1: on").arg(settingName(m_row)));
        line->addWidget(m_limited);
        connect(m_limited, &QCheckBox::toggled, m_number, &QWidget::setEnabled);
        connect(m_limited, &QCheckBox::toggled, this, &SettingField::edited);
    }
    line->addWidget(m_number);
    line->addStretch(1);
    m_editor->setFocusProxy(m_limited ? static_cast<QWidget *>(m_limited) : m_number);
    setValue(m_before);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &SettingField::edited);
}

void SettingField::makeLines()
{
    m_lines = new QPlainTextEdit(m_before);
    m_lines->setTabChangesFocus(true);
    m_lines->setPlaceholderText(exampleOf(m_row));
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * linesSeen + space(this, 5));
    m_editor = m_lines;
    connect(m_lines, &QPlainTextEdit::textChanged, this, &SettingField::edited);
}

void SettingField::setValue(const QString &text)
{
    const QSignalBlocker quiet(this);
    if (m_choice)
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(config::choiceFrom(m_row, text).value_or(m_row.standard))));
    else if (m_flag)
        m_flag->setChecked(config::flagFrom(text).value_or(false));
    else if (m_number) {
        const bool off = m_limited && config::isOff(text);
        // What stands there when it is switched on: never the least, which would turn callers away.
        const auto usual =
            config::numberFrom(m_row, m_row.standard).value_or(config::numberFrom(m_row, m_row.example).value_or(m_number->value()));
        m_number->setValue(config::numberFrom(m_row, text).value_or(usual));
        m_number->setEnabled(!off);
        if (m_limited)
            m_limited->setChecked(!off);
    } else if (m_lines) {
        if (m_lines->toPlainText().trimmed() != text.trimmed())
            m_lines->setPlainText(text);
    } else {
        m_line->setText(m_row.isSecret() ? QString() : text);
    }
    m_before = value();
}

} // namespace geon::ui
