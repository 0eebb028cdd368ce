// FactsGrid: names and values in two columns; every value can be selected, ids have a button that copies them.
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace geon::ui {

struct Fact {
    QString name;
    QString value; //!< plain text, whatever it looks like
    bool copyable = false;

    friend bool operator==(const Fact &, const Fact &) = default;
};

//! Told the same facts it does nothing; told other values under the same names it changes those fields only, so that a selection lives.
class FactsGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactsGrid(const QString &title, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    void build();
    void fill(int row);

    QString m_title;
    QList<Fact> m_facts;
    QGridLayout *m_grid;
};

} // namespace geon::ui
