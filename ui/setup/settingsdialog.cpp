#include "ui/setup/settingsdialog.h"

#include "core/base/textfold.h"
#include "core/config/check.h"
#include "core/config/render.h"
#include "ui/setup/settingfield.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using config::Section;

namespace {

struct SectionText {
    Section section;
    const char *icon;
    const char *name;
    const char *purpose;
};

// clang-format off
constexpr SectionText sections[] = {
    {Section::Intake, "bell", QT_TRANSLATE_NOOP("SettingSections", "Intake"), QT_TRANSLATE_NOOP("SettingSections", "Which calls are accepted, and when. They count for the next calls.")},
    {Section::Transfer, "transfer", QT_TRANSLATE_NOOP("SettingSections", "Transfer"), QT_TRANSLATE_NOOP("SettingSections", "Whom calls can be passed to, and how.")},
    {Section::NeedsYou, "warning", QT_TRANSLATE_NOOP("SettingSections", "Needs you"), QT_TRANSLATE_NOOP("SettingSections", "What makes a call need an operator. They count at once, for calls that are live too.")},
    {Section::Redaction, "eye-off", QT_TRANSLATE_NOOP("SettingSections", "Redaction"), QT_TRANSLATE_NOOP("SettingSections", "What is masked in the window, in notifications, logs and pictures. Showing it in clear is recorded.")},
    {Section::Keeping, "clock", QT_TRANSLATE_NOOP("SettingSections", "History and privacy"), QT_TRANSLATE_NOOP("SettingSections", "How long things are kept. What is removed is overwritten, and cannot be brought back.")},
    {Section::Alerts, "info", QT_TRANSLATE_NOOP("SettingSections", "Alerts"), QT_TRANSLATE_NOOP("SettingSections", "How the console asks for attention. It never takes the keyboard and never comes to the front by itself.")},
    {Section::Keys, "keyboard", QT_TRANSLATE_NOOP("SettingSections", "Keys"), QT_TRANSLATE_NOOP("SettingSections", "Each action's keys can be others.")},
    {Section::Account, "key", QT_TRANSLATE_NOOP("SettingSections", "Account"), QT_TRANSLATE_NOOP("SettingSections", "They are changed in the connection form: the engine starts again with them, so live calls are left.")},
    {Section::Webhooks, "webhook", QT_TRANSLATE_NOOP("SettingSections", "Webhooks"), QT_TRANSLATE_NOOP("SettingSections", "They are changed in the connection form: the engine starts again with them, so live calls are left.")},
};
// clang-format on

QString say(const char *text)
{
    return QCoreApplication::translate("SettingSections", text);
}

const SectionText &textOf(Section section)
{
    return *std::ranges::find(sections, section, &SectionText::section);
}

bool matches(const QString &wanted, const QString &text)
{
    const auto words = folded(wanted).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [in = folded(text)](const QString &word) { return in.contains(word); });
}

QString searchedText(const config::Row &row)
{
    return settingName(row) + u' ' + row.explained() + u' ' + QString(row.key);
}

} // namespace

SettingsDialog::SettingsDialog(desk::Setup &setup, QWidget *parent)
    : QDialog(parent),
      m_setup(setup),
      m_search(new QLineEdit),
      m_sections(new QListWidget),
      m_scroll(new QScrollArea),
      m_page(nullptr),
      m_nothing(new QLabel(tr("No setting has these words."))),
      m_verdictShape(new QLabel),
      m_verdict(new QLabel(tr("What you change is in force at once.")))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    resize(space(this, 230), space(this, 165));

    auto *page = new QWidget;
    m_page = new QVBoxLayout(page);
    const int margin = space(this, 6);
    m_page->setContentsMargins(margin, margin, margin, margin);
    m_page->setSpacing(space(this, 8));
    for (const SectionText &section : sections)
        addGroup(section.section);
    m_nothing->setObjectName(u"nothingFound"_s);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_page->addWidget(m_nothing);
    m_page->addStretch(1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeSide());
    middle->addWidget(m_scroll, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(makeFooter());

    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &SettingsDialog::saveEdited);
    connect(&setup, &desk::Setup::saved, this, &SettingsDialog::saved);
    connect(&setup, &desk::Setup::applied, this, &SettingsDialog::reload);
    m_sections->setCurrentRow(0);
    m_search->setFocus();
}

QWidget *SettingsDialog::makeSide()
{
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition);
    m_sections->setObjectName(u"settingsSections"_s);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFrameShape(QFrame::NoFrame);
    for (const SectionText &section : sections)
        m_sections->addItem(new QListWidgetItem(icon(QString::fromLatin1(section.icon), Role::Muted), say(section.name)));

    auto *side = new QWidget;
    side->setFixedWidth(space(this, 56));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space(this, 4), space(this, 6), space(this, 2), space(this, 4));
    column->setSpacing(space(this, 3));
    column->addWidget(m_search);
    column->addWidget(m_sections, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsDialog::showSection);
    return side;
}

QWidget *SettingsDialog::makeFooter()
{
    m_verdict->setObjectName(u"settingsVerdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setForegroundRole(QPalette::PlaceholderText);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"settingsClose"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *footer = new QWidget;
    footer->setProperty("footer", true);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(space(this, 6), space(this, 3), space(this, 6), space(this, 3));
    line->setSpacing(space(this, 2));
    line->addWidget(m_verdictShape);
    line->addWidget(m_verdict, 1);
    line->addWidget(close);
    return footer;
}

void SettingsDialog::addGroup(Section section)
{
    Group group{section, new QWidget, {}, {}, {}};
    auto *column = new QVBoxLayout(group.box);
    column->setContentsMargins({});
    column->setSpacing(space(this, 5));
    auto *heading = new QLabel(say(textOf(section).name));
    heading->setFont(titleFont(font()));
    auto *purpose = new QLabel(say(textOf(section).purpose));
    purpose->setWordWrap(true);
    purpose->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QVBoxLayout;
    top->setSpacing(space(this, 1));
    top->addWidget(heading);
    top->addWidget(purpose);
    column->addLayout(top);
    for (const config::Row &row : config::rows()) {
        if (row.section != section)
            continue;
        if (row.applies == config::Applies::AtOnce && section != Section::Keys)
            addField(group, *column, row);
        else
            addLink(group, *column, row);
    }
    m_page->addWidget(group.box);
    m_groups.append(group);
}

void SettingsDialog::addField(Group &group, QVBoxLayout &column, const config::Row &row)
{
    auto *field = new SettingField(row, m_setup.current()[row.key]);
    connect(field, &SettingField::edited, this, [this, field] { edited(field); });
    group.fields.append(field);
    column.addWidget(field);
}

void SettingsDialog::addLink(Group &group, QVBoxLayout &column, const config::Row &row)
{
    const bool keys = group.section == Section::Keys;
    auto *link = new QWidget;
    auto *line = new QHBoxLayout(link);
    line->setContentsMargins({});
    line->setSpacing(space(this, 3));
    auto *name = new QLabel(settingName(row));
    name->setFont(mediumFont(font()));
    const QString now = config::shown(row, m_setup.current()[row.key].raw);
    auto *value = new QLabel(keys ? QString() : now.isEmpty() ? tr("not set") : now);
    value->setTextFormat(Qt::PlainText);
    value->setForegroundRole(QPalette::PlaceholderText);
    auto *change = new QPushButton(keys ? tr("Edit the keys …") : tr("Change …"));
    change->setAutoDefault(false);
    change->setAccessibleName(tr("Change: %1").arg(settingName(row)));
    setKind(change, ButtonKind::Quiet);
    connect(change, &QPushButton::clicked, this, keys ? &SettingsDialog::keysRequested : &SettingsDialog::connectionRequested);
    line->addWidget(name);
    line->addWidget(value, 1);
    line->addWidget(change);
    column.addWidget(link);
    group.others.append(link);
    group.otherTexts.append(searchedText(row));
}

void SettingsDialog::showSection(int row)
{
    if (row < 0)
        return;
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    for (const Group &group : std::as_const(m_groups)) {
        group.box->setVisible(group.section == sections[row].section);
        for (QWidget *one : group.fields)
            one->show();
        for (QWidget *one : group.others)
            one->show();
    }
    m_nothing->hide();
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsDialog::search(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_sections->setCurrentRow(std::max(0, m_sections->currentRow()));
        showSection(m_sections->currentRow());
        return;
    }
    {
        const QSignalBlocker quiet(m_sections);
        m_sections->setCurrentRow(-1);
    }
    bool any = false;
    for (const Group &group : std::as_const(m_groups)) {
        bool here = false;
        const auto show = [&](QWidget *one, bool wanted) {
            one->setVisible(wanted);
            here = here || wanted;
        };
        const QString section = say(textOf(group.section).name) + u' ';
        for (SettingField *one : group.fields)
            show(one, matches(text, section + searchedText(one->row())));
        for (qsizetype i = 0; i < group.others.size(); ++i)
            show(group.others[i], matches(text, section + group.otherTexts[i]));
        group.box->setVisible(here);
        any = any || here;
    }
    m_nothing->setVisible(!any);
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsDialog::showSetting(QAnyStringView key)
{
    const config::Row *row = config::rowOf(key);
    const auto place = std::ranges::find_if(sections, [&](const SectionText &one) { return row && one.section == row->section; });
    if (place == std::end(sections))
        return;
    m_sections->setCurrentRow(int(place - std::begin(sections)));
    if (SettingField *shown = field(key)) {
        m_scroll->ensureWidgetVisible(shown);
        shown->focusEditor();
    }
}

void SettingsDialog::edited(SettingField *field)
{
    if (!m_edited.contains(field))
        m_edited.append(field);
    m_saveTimer.start();
}

void SettingsDialog::saveEdited()
{
    m_saveTimer.stop();
    QHash<QString, QString> changes;
    for (SettingField *one : std::exchange(m_edited, {})) {
        const auto found = config::check(one->row(), one->value());
        if (found)
            one->setProblem(found->problem);
        if (found && found->weight == config::Weight::Refused)
            tell(tr("Not saved: see the marked setting. What was in force stays so."), false);
        else if (one->isChanged()) {
            // The default is written as nothing, so that a later default is taken.
            changes.insert(QString(one->row().key), one->value() == one->row().standard ? QString() : one->value());
            one->markSaved();
        }
    }
    if (changes.isEmpty())
        return;
    ++m_saving;
    m_setup.save(changes);
}

void SettingsDialog::saved(bool good, const QString &verdict, const QList<config::Problem> &problems)
{
    if (m_saving == 0)
        return; // an answer to somebody else
    --m_saving;
    tell(verdict, good);
    for (const config::Problem &problem : problems) {
        if (SettingField *one = field(problem.key))
            one->setProblem(problem);
    }
}

// Somebody else may have saved too: the key editor, the transfer panel.
void SettingsDialog::reload()
{
    const config::Values values = m_setup.current();
    for (const Group &group : std::as_const(m_groups)) {
        for (SettingField *one : group.fields) {
            if (!m_edited.contains(one) && !one->hasProblem())
                one->setValue(values.text(one->row().key));
        }
    }
}

void SettingsDialog::tell(const QString &text, bool good)
{
    const QIcon shape = good ? icon(u"health-ok"_s, Role::Live) : icon(u"trouble"_s, Role::Trouble);
    m_verdictShape->setPixmap(shape.pixmap(QSize(1, 1) * iconSize(this), devicePixelRatioF()));
    m_verdict->setText(text);
}

SettingField *SettingsDialog::field(QAnyStringView key) const
{
    for (const Group &group : m_groups) {
        for (SettingField *one : group.fields) {
            if (QAnyStringView(one->row().key) == key)
                return one;
        }
    }
    return nullptr;
}

void SettingsDialog::closeEvent(QCloseEvent *event)
{
    saveEdited();
    QDialog::closeEvent(event);
}

void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
    } else if (event->key() == Qt::Key_Escape) {
        close(); // not reject(): what was typed last is saved
    } else {
        QDialog::keyPressEvent(event);
    }
}

} // namespace geon::ui
