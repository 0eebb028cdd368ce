// PricesDialog: the table of prices, which a person can edit: a model without a row costs "at least" what is shown.
#pragma once

#include "core/calls/pricing.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace geon::ui {

class PricesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PricesDialog(const calls::PriceTable &prices, QWidget *parent = nullptr);

    //! As written; rows are not checked.
    [[nodiscard]] calls::PriceTable prices() const;
    //! Empty when all is well, else one sentence.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void pricesEdited(const geon::calls::PriceTable &prices);

private:
    void fill(const calls::PriceTable &prices);
    void addRow(const calls::ModelPrice &price);
    void check();

    QTableWidget *m_table;
    QLabel *m_problem;
    QPushButton *m_save;
};

} // namespace geon::ui
