#include "ui/keys/keyeditor.h"

#include "core/config/table.h"
#include "ui/actions/actionregistry.h"
#include "ui/commands/fuzzy.h"
#include "ui/keys/keycapture.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole;

} // namespace

KeyEditor::KeyEditor(ActionRegistry &actions, desk::Setup &setup, QWidget *parent)
    : QDialog(parent),
      m_actions(actions),
      m_setup(setup),
      m_keys(actions.keys()),
      m_search(new QLineEdit),
      m_table(new QTableWidget(0, ColumnCount)),
      m_label(new QLabel),
      m_capture(new KeyCapture),
      m_note(new StateNote),
      m_remove(new QPushButton(tr("No keys"))),
      m_reset(new QPushButton(tr("As usual"))),
      m_resetAll(new QPushButton(tr("All as usual")))
{
    setObjectName(u"keyEditor"_s);
    setWindowTitle(tr("Change keys"));
    build();
    fill();
    m_table->setCurrentCell(0, ActionColumn);
    showOrigin();
    connect(m_search, &QLineEdit::textChanged, this, &KeyEditor::filter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &KeyEditor::showRow);
    connect(m_table, &QTableWidget::cellDoubleClicked, m_capture, qOverload<>(&QWidget::setFocus));
    connect(m_capture, &KeyCapture::pressed, this, &KeyEditor::take);
    connect(m_capture, &KeyCapture::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_remove, &QPushButton::clicked, this,
            [this] { keep(m_keys.give(currentName(), {}), tr("“%1” has no keys now.").arg(currentText())); });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { keep(m_keys.reset(currentName()), tr("“%1” has its usual keys again.").arg(currentText())); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        keep({}, tr("All actions have their usual keys again."));
    });
    connect(&m_setup, &desk::Setup::saved, this, &KeyEditor::saved);
    connect(&m_actions, &ActionRegistry::keysChanged, this, [this] {
        if (m_saving == 0)
            m_keys = m_actions.keys();
        fill();
        showOrigin();
    });
    m_search->setFocus();
}

void KeyEditor::build()
{
    auto *note = new QLabel(tr("Choose an action, press Enter, then press its new keys. Keys without Ctrl, Alt or Meta act in lists and "
                               "transcripts only, never while you type."));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_search->setObjectName(u"keySearch"_s);
    m_search->setPlaceholderText(tr("Find an action or its keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    m_table->setObjectName(u"keyTable"_s);
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setHorizontalHeaderLabels({tr("Action"), tr("Menu"), tr("Keys"), QString()});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ActionColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->installEventFilter(this);

    m_capture->setObjectName(u"keyCapture"_s);
    m_capture->setPlaceholderText(tr("Press the new keys"));
    m_capture->setAccessibleName(tr("New keys"));
    m_label->setTextFormat(Qt::PlainText);
    m_note->setObjectName(u"keyNote"_s);
    m_remove->setObjectName(u"removeKeys"_s);
    m_reset->setObjectName(u"resetKeys"_s);
    m_resetAll->setObjectName(u"resetAllKeys"_s);
    for (auto *button : {m_remove, m_reset, m_resetAll})
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_capture, 1);
    row->addWidget(m_remove);
    row->addWidget(m_reset);
    row->addWidget(m_resetAll);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(note);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    column->addWidget(m_note);
    resize(space(this, 170), space(this, 140));
}

void KeyEditor::fill()
{
    const QString current = currentName();
    const QSignalBlocker quiet(m_table);
    QPixmap nothing(QSize(1, 1) * iconSize(this));
    nothing.fill(Qt::transparent);
    const QIcon noIcon(nothing); // texts begin below each other
    m_table->setRowCount(int(m_keys.actions().size()));
    int row = 0;
    for (const ActionKeys &action : m_keys.actions()) {
        const bool changed = m_keys.isChanged(action.name);
        const KeyList keys = m_keys.keys(action.name);
        const QStringList texts{action.text, m_actions.menuTitleOf(action.name), keys.isEmpty() ? QString() : shownKeys(keys.first()),
                                changed ? tr("changed") : QString()};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setFont(changed ? mediumFont(font()) : font());
            item->setData(nameRole, action.name);
            m_table->setItem(row, column, item);
        }
        const QIcon icon = m_actions.named(action.name)->icon();
        m_table->item(row, ActionColumn)->setIcon(icon.isNull() ? noIcon : icon);
        if (action.name == current)
            m_table->setCurrentCell(row, ActionColumn);
        ++row;
    }
    filter();
}

void KeyEditor::filter()
{
    const QString typed = m_search->text();
    int first = -1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool fits = folded(typed).isEmpty() || fuzzyScore(typed, m_table->item(row, ActionColumn)->text()) > 0
            || m_table->item(row, KeysColumn)->text().contains(typed.trimmed(), Qt::CaseInsensitive)
            || fuzzyScore(typed, m_table->item(row, ActionColumn)->data(nameRole).toString()) > 0;
        m_table->setRowHidden(row, !fits);
        if (fits && first < 0)
            first = row;
    }
    if (first >= 0 && (m_table->currentRow() < 0 || m_table->isRowHidden(m_table->currentRow())))
        m_table->setCurrentCell(first, ActionColumn);
    showRow();
}

QString KeyEditor::currentName() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), ActionColumn);
    return item ? item->data(nameRole).toString() : QString();
}

QString KeyEditor::currentText() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), ActionColumn);
    return item ? item->text() : QString();
}

void KeyEditor::showRow()
{
    const QString name = currentName();
    m_label->setText(tr("Keys of “%1”").arg(currentText()));
    m_capture->setAccessibleDescription(m_label->text());
    m_remove->setEnabled(!m_keys.keys(name).isEmpty());
    m_reset->setEnabled(m_keys.isChanged(name));
    m_resetAll->setEnabled(m_keys.isChanged() || m_keys.leftOver() > 0);
}

// What stands above the form's file counts, whatever is saved: that is said before somebody wonders.
void KeyEditor::showOrigin()
{
    const config::Values values = m_setup.current();
    const config::Value &value = values[config::key::keys];
    const bool elsewhere = value.outranksForm();
    for (QWidget *widget : {static_cast<QWidget *>(m_capture), static_cast<QWidget *>(m_remove), static_cast<QWidget *>(m_reset),
                            static_cast<QWidget *>(m_resetAll)}) {
        widget->setVisible(!elsewhere);
    }
    m_label->setVisible(!elsewhere);
    if (elsewhere)
        m_note->say(tr("The keys are set by %1 in: %2. Change them there, or remove them there to change them here.")
                        .arg(config::key::keys, value.from()),
                    Role::Muted, u"info"_s);
    else if (m_keys.leftOver() > 0 && m_note->text().isEmpty())
        m_note->say(tr("%n lines of the setting are not understood. They are kept; All as usual removes them.", nullptr, m_keys.leftOver()),
                    Role::Muted, u"info"_s);
}

void KeyEditor::take(const QKeySequence &keys)
{
    keep(m_keys.give(currentName(), {keys}), tr("“%1” has %2 now.").arg(currentText(), shownKeys(keys)));
}

void KeyEditor::keep(const QString &refusal, const QString &done)
{
    if (!refusal.isEmpty()) {
        m_note->say(refusal, Role::Trouble, u"trouble"_s);
        return;
    }
    fill();
    m_note->say(done, Role::Live, u"check"_s);
    if (m_capture->hasFocus())
        m_table->setFocus();
    ++m_saving;
    m_setup.save({{config::key::keys, m_keys.written()}});
}

void KeyEditor::saved(bool good, const QString &verdict)
{
    if (m_saving == 0)
        return; // somebody else's
    --m_saving;
    if (good)
        return;
    m_note->say(tr("Not kept: %1").arg(verdict), Role::Trouble, u"trouble"_s);
    m_keys = m_actions.keys();
    fill();
}

bool KeyEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_table && enter && m_capture->isVisible()) {
            m_capture->setFocus();
            return true;
        }
        if (watched == m_search && (enter || key == Qt::Key_Down)) {
            m_table->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace geon::ui
