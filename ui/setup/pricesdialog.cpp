#include "ui/setup/pricesdialog.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QDoubleValidator>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::ModelPrice;

namespace {

struct Column {
    const char *title;
    double ModelPrice::*price;
};

constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("Prices", "Text in"), &ModelPrice::textIn},
    Column{QT_TRANSLATE_NOOP("Prices", "Text cached"), &ModelPrice::textCached},
    Column{QT_TRANSLATE_NOOP("Prices", "Text out"), &ModelPrice::textOut},
    Column{QT_TRANSLATE_NOOP("Prices", "Audio in"), &ModelPrice::audioIn},
    Column{QT_TRANSLATE_NOOP("Prices", "Audio cached"), &ModelPrice::audioCached},
    Column{QT_TRANSLATE_NOOP("Prices", "Audio out"), &ModelPrice::audioOut},
    Column{QT_TRANSLATE_NOOP("Prices", "Image in"), &ModelPrice::imageIn},
    Column{QT_TRANSLATE_NOOP("Prices", "Image cached"), &ModelPrice::imageCached},
    Column{QT_TRANSLATE_NOOP("Prices", "Per minute"), &ModelPrice::perMinute},
};

//! Takes prices only: what cannot be one cannot be typed.
class PriceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *line = new QLineEdit(parent);
        line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        if (index.column() > 0) {
            auto *validator = new QDoubleValidator(0, 100000, 6, line);
            validator->setNotation(QDoubleValidator::StandardNotation);
            line->setValidator(validator);
        }
        return line;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<QLineEdit *>(editor)->setText(displayText(index.data(Qt::EditRole), editor->locale()));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const QString text = static_cast<QLineEdit *>(editor)->text().trimmed();
        if (index.column() == 0)
            model->setData(index, text);
        else
            model->setData(index, editor->locale().toDouble(text));
    }
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        return value.userType() == QMetaType::Double ? locale.toString(value.toDouble(), 'f', QLocale::FloatingPointShortest)
                                                     : value.toString();
    }
};

} // namespace

PricesDialog::PricesDialog(const calls::PriceTable &prices, QWidget *parent)
    : QDialog(parent), m_table(new QTableWidget(0, 1 + int(columns.size()))), m_problem(new QLabel), m_save(new QPushButton(tr("Save")))
{
    setObjectName(u"pricesDialog"_s);
    setWindowTitle(tr("Prices"));
    auto *note = new QLabel(tr("US dollars per million tokens; transcription models billed by time, per minute. A name also prices the "
                               "models that begin with it. An Azure deployment with a name of its own needs a row of that name."));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);

    m_table->setAccessibleName(tr("Prices by model"));
    m_table->setItemDelegate(new PriceDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    QStringList titles{tr("Model")};
    for (const Column &column : columns)
        titles += QCoreApplication::translate("Prices", column.title);
    m_table->setHorizontalHeaderLabels(titles);
    fill(prices);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_table, &QTableWidget::itemChanged, this, &PricesDialog::check);

    m_problem->setObjectName(u"pricesProblem"_s);
    m_problem->setProperty("tone", u"trouble"_s);
    m_problem->setWordWrap(true);
    m_save->setObjectName(u"savePrices"_s);
    setKind(m_save, ButtonKind::Primary);
    auto *add = new QPushButton(tr("Add a model"));
    auto *remove = new QPushButton(tr("Remove"));
    auto *standard = new QPushButton(tr("Back to the standard prices"));
    for (auto *button : {add, remove, standard})
        button->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
        check();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        check();
    });
    connect(standard, &QPushButton::clicked, this, [this] {
        fill(calls::PriceTable::builtIn());
        check();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT pricesEdited(this->prices());
        accept();
    });

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addWidget(standard);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 3));
    column->addWidget(note);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    resize(space(this, 264), space(this, 130));
    check();
}

void PricesDialog::fill(const calls::PriceTable &prices)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (const ModelPrice &price : prices.prices())
        addRow(price);
}

void PricesDialog::addRow(const ModelPrice &price)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(price.model));
    for (int i = 0; i < int(columns.size()); ++i) {
        auto *item = new QTableWidgetItem;
        item->setData(Qt::EditRole, price.*columns.at(size_t(i)).price);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setFont(tabular(font()));
        m_table->setItem(row, 1 + i, item);
    }
}

calls::PriceTable PricesDialog::prices() const
{
    QList<ModelPrice> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        ModelPrice price;
        price.model = m_table->item(row, 0)->text().trimmed();
        for (int i = 0; i < int(columns.size()); ++i)
            price.*columns.at(size_t(i)).price = m_table->item(row, 1 + i)->data(Qt::EditRole).toDouble();
        all += price;
    }
    return calls::PriceTable(all);
}

QString PricesDialog::problem() const
{
    const calls::PriceTable written = prices();
    QSet<QString> seen;
    for (const ModelPrice &price : written.prices()) {
        if (price.model.isEmpty())
            return tr("A row has no model. Write its name, or remove the row.");
        if (seen.contains(price.model))
            return tr("%1 stands here twice. Remove one of the rows.").arg(price.model);
        seen.insert(price.model);
    }
    return {};
}

void PricesDialog::check()
{
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_save->setEnabled(wrong.isEmpty());
}

} // namespace geon::ui
