// DiffView: what the edit would change, line by line.
#pragma once

#include "ui/instructions/linediff.h"
#include "ui/transcript/pageedit.h"

namespace geon::ui {

class DiffView : public PageEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);

protected:
    void paintGutter(QPainter &painter, const VisibleBlock &row) override;
    void paintBelow(QPainter &painter, const VisibleBlock &row) override;

private:
    [[nodiscard]] LineChange changeOf(const QTextBlock &block) const;

    QList<DiffLine> m_lines;
};

} // namespace geon::ui
