#include "ui/instructions/instructionsedit.h"

#include "ui/theme/theme.h"

#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace geon::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double lineHeight = 1.5;

class VariableTokens final : public QSyntaxHighlighter
{
public:
    VariableTokens(QTextDocument *page, const QWidget *edit) : QSyntaxHighlighter(page), m_edit(edit) { }

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression variable(u"\\{\\{(\\w+)\\}\\}"_s);
        for (const QRegularExpressionMatch &match : variable.globalMatch(text)) {
            const bool known = knownVariables().contains(match.captured(1));
            QTextCharFormat token;
            token.setForeground(color(known ? Role::Accent : Role::Trouble, m_edit->palette()));
            token.setBackground(tint(known ? Role::Accent : Role::Trouble, m_edit->palette()));
            if (!known) {
                token.setUnderlineStyle(QTextCharFormat::DotLine);
                token.setUnderlineColor(color(Role::Trouble, m_edit->palette()));
            }
            setFormat(int(match.capturedStart()), int(match.capturedLength()), token);
        }
    }

private:
    const QWidget *m_edit;
};

} // namespace

const QStringList &knownVariables()
{
    static const QStringList names{u"caller_number"_s, u"caller_name"_s, u"dialled_number"_s, u"date"_s, u"time"_s};
    return names;
}

InstructionsEdit::InstructionsEdit(QWidget *parent) : PageEdit(lineHeight, parent), m_tokens(new VariableTokens(document(), this))
{
    setObjectName(u"instructionsEdit"_s);
    setAccessibleName(tr("Instructions for the AI"));
    setPlaceholderText(tr("Write here what the AI is to do on the phone."));
    setTabChangesFocus(true);
    setColumn(space(this, 4), space(this, 3), 90 * fontMetrics().averageCharWidth(), space(this, 2));
    setRoomBelow(fontMetrics().height());
    m_marking.setSingleShot(true);
    m_marking.setInterval(60ms);
    connect(&m_marking, &QTimer::timeout, this, &InstructionsEdit::mark);
    connect(this, &QPlainTextEdit::textChanged, &m_marking, [this] {
        if (!m_marking.isActive())
            m_marking.start();
    });
}

void InstructionsEdit::setInUse(const QString &text)
{
    if (std::exchange(m_inUse, text) != text)
        mark();
}

void InstructionsEdit::setText(const QString &text)
{
    if (toPlainText() == text)
        return;
    const int place = textCursor().position();
    setPlainText(text);
    QTextCursor cursor(document());
    cursor.setPosition(std::min(place, document()->characterCount() - 1));
    setTextCursor(cursor);
    mark();
}

void InstructionsEdit::mark()
{
    m_marks = changedLines(m_inUse, toPlainText());
    gutter()->update();
}

void InstructionsEdit::paintGutter(QPainter &painter, const VisibleBlock &row)
{
    const int line = row.block.blockNumber();
    const double x = gutter()->width() - space(this, 2);
    if (m_marks.added.contains(line))
        painter.fillRect(QRectF(x, row.rect.top(), 3, row.rect.height()), color(Role::Accent, palette()));
    if (m_marks.removedAbove.contains(line)) {
        QPainterPath wedge;
        wedge.moveTo(x - 2, row.rect.top() - 4);
        wedge.lineTo(x + 5, row.rect.top());
        wedge.lineTo(x - 2, row.rect.top() + 4);
        painter.fillPath(wedge, color(Role::Trouble, palette()));
    }
}

void InstructionsEdit::changeEvent(QEvent *event)
{
    PageEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_tokens->rehighlight();
}

void InstructionsEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

} // namespace geon::ui
