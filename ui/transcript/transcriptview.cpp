#include "ui/transcript/transcriptview.h"

#include "ui/theme/buttons.h"
#include "ui/transcript/rowdata.h"
#include "ui/words/words.h"

#include <QAccessible>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double lineHeight = 1.45;

} // namespace

TranscriptView::TranscriptView(QWidget *parent) : PageEdit(lineHeight, parent), m_jump(new QPushButton(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Transcript"));
    gutter()->installEventFilter(this);

    m_jump->setObjectName(u"jumpToLatest"_s);
    m_jump->setText(tr("Jump to latest"));
    m_jump->setIcon(icon(u"jump-down"_s));
    m_jump->setFocusPolicy(Qt::TabFocus);
    m_jump->hide();
    connect(m_jump, &QPushButton::clicked, this, &TranscriptView::jumpToLatest);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TranscriptView::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_following && !m_settling)
            settle({});
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TranscriptView::describeLine);
    setCursorWidth(0);
    measure();
}

RowData *TranscriptView::data(const QTextBlock &block)
{
    return static_cast<RowData *>(block.userData());
}

void TranscriptView::clearCall()
{
    const QScopedValueRollback settling(m_settling, true);
    clear();
    m_blocks.clear();
    m_actions.clear();
    m_marks.clear();
    m_matches = 0;
    m_newTurns = 0;
    m_hours = false;
    m_following = true;
    m_jump->hide();
    setCursorWidth(0); // an empty page has no place to be at
    measure();
    viewport()->update();
}

void TranscriptView::open(const QList<calls::TranscriptEntry> &entries)
{
    const auto actions = m_actions;
    clearCall();
    m_actions = actions;
    {
        const QScopedValueRollback settling(m_settling, true);
        QTextCursor all(document());
        all.beginEditBlock();
        quint64 above = 0;
        for (const calls::TranscriptEntry &entry : entries) {
            insertRow(above, entry);
            above = entry.key;
        }
        all.endEditBlock();
    }
    QTextCursor start(document());
    start.setKeepPositionOnInsert(true); // a selection must not grow with the text that streams in behind it
    setTextCursor(start);
    settle({});
    Q_EMIT matchesChanged();
}

void TranscriptView::apply(const QList<calls::TranscriptChange> &changes)
{
    if (changes.isEmpty())
        return;
    QHash<quint64, const calls::TranscriptEntry *> newest;
    for (const calls::TranscriptChange &change : changes)
        newest.insert(change.entry.key, &change.entry);

    const bool selected = textCursor().hasSelection();
    const Place reader = place();
    const int matchesBefore = m_matches;
    {
        const QScopedValueRollback settling(m_settling, true);
        for (const calls::TranscriptChange &change : changes) {
            const calls::TranscriptEntry *entry = std::exchange(newest[change.entry.key], nullptr);
            if (!entry)
                continue;
            if (const QTextBlock known = blockOf(entry->key); known.isValid()) {
                data(known)->entry = *entry;
                write(known);
            } else {
                insertRow(change.after, *entry);
                m_newTurns += m_following ? 0 : 1;
            }
        }
    }
    // The cursor keeps its place before text that comes there, its other end does not: that alone is no selection.
    if (QTextCursor cursor = textCursor(); !selected && cursor.hasSelection()) {
        cursor.clearSelection();
        setTextCursor(cursor);
    }
    settle(reader);
    if (m_matches != matchesBefore)
        Q_EMIT matchesChanged();
}

QTextBlock TranscriptView::blockOf(quint64 key) const
{
    const auto known = m_blocks.constFind(key);
    if (known == m_blocks.cend())
        return {};
    return *known;
}

QTextBlock TranscriptView::insertBlock(quint64 after, const calls::TranscriptEntry &entry)
{
    const RowLook look = describe(entry, false).look;
    const QTextBlockFormat format = blockFormat(look);
    const QTextCharFormat letters = charFormat(look);
    QTextCursor at(document());
    if (m_blocks.isEmpty()) {
        at.setBlockFormat(format);
        at.setBlockCharFormat(letters);
        return document()->firstBlock();
    }
    if (after == 0) {
        // Qt splits the first block: its handle becomes the new, empty one, and what it stood for moves down.
        QTextBlock top = document()->firstBlock();
        const RowData below = *data(top);
        at.insertBlock(top.blockFormat(), top.charFormat());
        QTextBlock second = document()->firstBlock().next();
        second.setUserData(new RowData(below));
        m_blocks.insert(below.entry.key, second);
        at.setPosition(0);
        at.setBlockFormat(format);
        at.setBlockCharFormat(letters);
        return document()->firstBlock();
    }
    QTextBlock above = blockOf(after);
    if (!above.isValid())
        above = document()->lastBlock();
    at.setPosition(above.position() + above.length() - 1);
    at.insertBlock(format, letters);
    return at.block();
}

void TranscriptView::insertRow(quint64 after, const calls::TranscriptEntry &entry)
{
    if (m_blocks.isEmpty())
        setCursorWidth(1);
    QTextCursor edit(document());
    edit.beginEditBlock();
    QTextBlock block = insertBlock(after, entry);
    block.setUserData(new RowData(entry));
    m_blocks.insert(entry.key, block);
    if (entry.kind == calls::EntryKind::Mark)
        m_marks += entry.key;
    write(block);
    edit.endEditBlock();
    if (!m_hours && entry.at - m_start >= 1h && m_start != TimePoint{}) {
        m_hours = true;
        measure();
    }
}

void TranscriptView::write(const QTextBlock &block)
{
    RowData &row = *data(block);
    const auto action = m_actions.constFind(row.entry.action);
    const Row before = row.row;
    row.row = describe(row.entry, row.opened, action == m_actions.cend() ? std::optional<calls::ActionState>() : std::optional(*action));
    const QString text = std::exchange(row.row.text, {});
    const QString old = block.text();
    const auto same = qsizetype(std::ranges::mismatch(old, text).in1 - old.begin());
    if (same < old.size() || same < text.size()) {
        // A growing turn only gets what is new: nothing above it is touched.
        QTextCursor edit(document());
        edit.setPosition(block.position() + int(same));
        edit.setPosition(block.position() + int(old.size()), QTextCursor::KeepAnchor);
        edit.insertText(text.sliced(same), charFormat(row.row.look));
        for (const RowSpan &span : row.row.spans) {
            if (span.look != SpanLook::Detail)
                continue;
            edit.setPosition(block.position() + span.start);
            edit.setPosition(block.position() + span.start + span.length, QTextCursor::KeepAnchor);
            edit.setCharFormat(detailFormat());
        }
        count(row, text);
    } else {
        viewport()->update(); // a mark or a caret may have come or gone
    }
    // What the text moves, Qt asks to be painted; the gutter's own signs change seldom.
    if (before.role != row.row.role || before.disclosure != row.row.disclosure || before.opened != row.row.opened)
        gutter()->update();
}

void TranscriptView::count(RowData &row, const QString &text)
{
    const int now = m_search.isEmpty() ? 0 : int(text.count(m_search, Qt::CaseInsensitive));
    m_matches += now - std::exchange(row.matches, now);
}

QTextBlockFormat TranscriptView::blockFormat(RowLook look) const
{
    QTextBlockFormat format;
    const int between = space(this, 1);
    format.setTopMargin(look == RowLook::Rule ? 2 * between : between);
    format.setBottomMargin(look == RowLook::Rule ? 2 * between : between);
    if (look == RowLook::Rule)
        format.setAlignment(Qt::AlignHCenter);
    return format;
}

QTextCharFormat TranscriptView::charFormat(RowLook look) const
{
    QTextCharFormat format;
    if (look == RowLook::Rule)
        format.setFont(smallFont(font()), QTextCharFormat::FontPropertiesSpecifiedOnly);
    return format;
}

QTextCharFormat TranscriptView::detailFormat() const
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont small = smallFont(font());
    if (small.pointSizeF() > 0)
        fixed.setPointSizeF(small.pointSizeF());
    else
        fixed.setPixelSize(small.pixelSize());
    QTextCharFormat format;
    format.setFont(fixed);
    return format;
}

void TranscriptView::setStart(TimePoint start)
{
    if (std::exchange(m_start, start) != start)
        gutter()->update();
}

void TranscriptView::setEmptyWords(const QString &title, const QString &sentence)
{
    m_emptyTitle = title;
    m_emptySentence = sentence;
    if (m_blocks.isEmpty()) {
        setAccessibleDescription(title + u". "_s + sentence);
        viewport()->update();
    }
}

void TranscriptView::showActions(const QList<calls::Action> &actions)
{
    QSet<ActionId> changed;
    for (const calls::Action &action : actions) {
        const auto known = m_actions.constFind(action.id);
        if (known != m_actions.cend() && *known == action.state)
            continue;
        m_actions.insert(action.id, action.state);
        changed.insert(action.id);
    }
    if (changed.isEmpty() || m_blocks.isEmpty())
        return;
    const Place reader = place();
    const QScopedValueRollback settling(m_settling, true);
    // What an operator asked for is near the end; rows far above have long been settled.
    int looked = 0;
    for (QTextBlock block = document()->lastBlock(); block.isValid() && looked < 200; block = block.previous(), ++looked) {
        if (const RowData *row = data(block); row && changed.contains(row->entry.action))
            write(block);
    }
    settle(reader);
}

void TranscriptView::toggleDetails(const QTextBlock &block)
{
    RowData *row = data(block);
    if (!row || !row->row.disclosure)
        return;
    const Place reader = place();
    const bool atEnd = m_following;
    row->opened = !row->opened;
    {
        const QScopedValueRollback settling(m_settling, true);
        write(block);
    }
    m_following = atEnd && !block.next().isValid();
    settle(reader);
}

TranscriptView::Place TranscriptView::place() const
{
    const QTextBlock top = firstVisibleBlock();
    const RowData *row = data(top);
    return row ? Place{row->entry.key, verticalScrollBar()->value() - top.firstLineNumber()} : Place{};
}

void TranscriptView::settle(Place place)
{
    const QScopedValueRollback settling(m_settling, true);
    QScrollBar *bar = verticalScrollBar();
    if (m_following) {
        // Laying out what comes into view may add lines: the end is reached when it no longer moves.
        for (int i = 0; i < 4 && bar->value() != bar->maximum(); ++i)
            bar->setValue(bar->maximum());
    } else if (const QTextBlock top = blockOf(place.key); top.isValid()) {
        bar->setValue(top.firstLineNumber() + place.line);
    }
    placeJump();
}

void TranscriptView::scrolled()
{
    if (m_settling)
        return;
    m_following = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (m_following)
        m_newTurns = 0;
    placeJump();
}

void TranscriptView::jumpToLatest()
{
    m_following = true;
    m_newTurns = 0;
    settle({});
    setFocus();
}

void TranscriptView::placeJump()
{
    m_jump->setVisible(!m_following && !m_blocks.isEmpty());
    if (m_jump->isHidden())
        return;
    m_jump->setText(m_newTurns > 0 ? tr("Jump to latest (%n new)", nullptr, m_newTurns) : tr("Jump to latest"));
    m_jump->adjustSize();
    const QRect page = viewport()->geometry();
    m_jump->move(page.center().x() - m_jump->width() / 2, page.bottom() - m_jump->height() - space(this, 3));
    m_jump->raise();
}

void TranscriptView::setSearch(const QString &text)
{
    m_search = text;
    m_matches = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        if (RowData *row = data(block)) {
            row->matches = m_search.isEmpty() ? 0 : int(block.text().count(m_search, Qt::CaseInsensitive));
            m_matches += row->matches;
        }
    }
    viewport()->update();
    Q_EMIT matchesChanged();
}

int TranscriptView::findNext(bool backward)
{
    if (m_matches == 0 || m_search.isEmpty())
        return 0;
    const QTextDocument::FindFlags way = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = document()->find(m_search, textCursor(), way);
    if (found.isNull()) {
        QTextCursor edge(document());
        edge.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
        found = document()->find(m_search, edge, way);
    }
    if (found.isNull())
        return 0;
    setTextCursor(found);
    int number = int(found.block().text().first(found.selectionEnd() - found.block().position()).count(m_search, Qt::CaseInsensitive));
    for (QTextBlock above = found.block().previous(); above.isValid(); above = above.previous())
        number += data(above) ? data(above)->matches : 0;
    return number;
}

QList<calls::TranscriptEntry> TranscriptView::marks() const
{
    QMap<int, calls::TranscriptEntry> ordered;
    for (const quint64 key : m_marks) {
        const QTextBlock block = blockOf(key);
        ordered.insert(block.blockNumber(), data(block)->entry);
    }
    return ordered.values();
}

std::optional<calls::TranscriptEntry> TranscriptView::goToMark(bool backward)
{
    const int here = textCursor().blockNumber();
    QMap<int, quint64> places;
    for (const quint64 key : std::as_const(m_marks))
        places.insert(blockOf(key).blockNumber(), key);
    if (places.isEmpty())
        return std::nullopt;
    auto found = backward ? places.lowerBound(here) : places.upperBound(here);
    if (backward)
        found = found == places.begin() ? std::prev(places.end()) : std::prev(found);
    else if (found == places.end())
        found = places.begin();
    const QTextBlock block = blockOf(*found);
    QTextCursor cursor(block);
    cursor.setKeepPositionOnInsert(true);
    setTextCursor(cursor);
    centerCursor();
    return data(block)->entry;
}

TimePoint TranscriptView::momentAtCursor() const
{
    const RowData *row = data(textCursor().block());
    return row ? row->entry.at : TimePoint();
}

QString TranscriptView::copied(const QTextBlock &block, int from, int to) const
{
    const RowData *row = data(block);
    QString text = block.text().sliced(from, to - from);
    text.replace(u'\u2003', u"//"_s).replace(u'\u2028', u'\n');
    if (!row)
        return text;
    const QString time = words::duration(row->entry.at - m_start);
    return row->row.look == RowLook::Rule ? u"%1 -- %2 --"_s.arg(time, text) : u"%1 %2: %3"_s.arg(time, row->row.name, text);
}

QMimeData *TranscriptView::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    const QTextBlock first = document()->findBlock(selection.selectionStart());
    const QTextBlock last = document()->findBlock(selection.selectionEnd());
    auto *mime = new QMimeData;
    if (first == last) {
        mime->setText(selection.selectedText().replace(u'\u2003', u"//"_s).replace(u'\u2028', u'\n'));
        return mime;
    }
    QStringList lines;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const int from = block == first ? selection.selectionStart() - block.position() : 0;
        const int to = block == last ? selection.selectionEnd() - block.position() : block.length() - 1;
        if (to > from || (block != first && block != last))
            lines += copied(block, from, to);
        if (block == last)
            break;
    }
    mime->setText(lines.join(u'\n'));
    return mime;
}

void TranscriptView::describeLine()
{
    // The gutter is not text: whoever listens instead of looking hears time and speaker of the line the cursor is on.
    const RowData *row = data(textCursor().block());
    if (!row)
        return;
    QString words = u"%1 %2"_s.arg(words::duration(row->entry.at - m_start), row->row.name);
    for (const RowSpan &span : row->row.spans) {
        if (span.look == SpanLook::Masked)
            words += u". "_s + words::masked(span.masked);
    }
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    gutter()->update();
}

} // namespace geon::ui
