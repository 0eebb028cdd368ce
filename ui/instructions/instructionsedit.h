// InstructionsEdit: a page to write instructions on: variables as tokens, changed lines marked against the text in use.
#pragma once

#include "ui/instructions/linediff.h"
#include "ui/transcript/pageedit.h"

#include <QTimer>

class QSyntaxHighlighter;

namespace geon::ui {

class InstructionsEdit : public PageEdit
{
    Q_OBJECT

public:
    explicit InstructionsEdit(QWidget *parent = nullptr);

    //! The text the marks are told against.
    void setInUse(const QString &text);
    //! Replaces the text; the cursor stays where it was, as far as that is.
    void setText(const QString &text);
    [[nodiscard]] const ChangedLines &marks() const { return m_marks; }

protected:
    void paintGutter(QPainter &painter, const VisibleBlock &row) override;
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void mark();

    QString m_inUse;
    ChangedLines m_marks;
    QTimer m_marking;
    QSyntaxHighlighter *m_tokens;
};

//! The names that a call fills in; others are left as written and shown as a slip.
[[nodiscard]] const QStringList &knownVariables();

} // namespace geon::ui
