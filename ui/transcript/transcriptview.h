// TranscriptView: the conversation as a script: time and speaker in the gutter, one block a turn, text that can be selected and copied.
#pragma once

#include "core/calls/values.h"
#include "ui/transcript/pageedit.h"
#include "ui/transcript/row.h"

#include <QHash>
#include <QTextBlock>

class QHelpEvent;
class QPushButton;

namespace geon::ui {

class RowData;

//! Shows rows as they come: one more word costs the same at 100 and at 10,000 turns (tests/bench/ui). All text is plain text. The view
//! follows the newest line while the reader is there; else it stays where it is and offers *Jump to latest*.
class TranscriptView : public PageEdit
{
    Q_OBJECT

public:
    explicit TranscriptView(QWidget *parent = nullptr);

    //! The whole of a call, at once.
    void open(const QList<calls::TranscriptEntry> &entries);
    //! Rows that are new or not as they were, in order. Several changes of one row cost one.
    void apply(const QList<calls::TranscriptChange> &changes);
    void clearCall();

    //! The moment the gutter counts from.
    void setStart(TimePoint start);
    //! What the view says while it has no row: what will appear, and what to do.
    void setEmptyWords(const QString &title, const QString &sentence);
    //! Lines of the operator tell their state until they are confirmed.
    void showActions(const QList<calls::Action> &actions);

    [[nodiscard]] int rowCount() const { return int(m_blocks.size()); }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] int newTurns() const { return m_newTurns; }
    void jumpToLatest();

    //! Marks every occurrence, without case; empty marks none.
    void setSearch(const QString &text);
    [[nodiscard]] int matches() const { return m_matches; }
    //! Selects the next (or previous) occurrence, going round at the end. Its number from 1; 0 when there is none.
    int findNext(bool backward = false);

    //! The marked moments, in the order of the transcript.
    [[nodiscard]] QList<calls::TranscriptEntry> marks() const;
    //! Puts the cursor on the next (or previous) mark, going round at the end; none when there is none.
    std::optional<calls::TranscriptEntry> goToMark(bool backward);
    //! The moment of the row the cursor is on; the epoch while there is no row.
    [[nodiscard]] TimePoint momentAtCursor() const;
    [[nodiscard]] TimePoint start() const { return m_start; }

    //! Opens or closes the details of the row, where it has any.
    void toggleDetails(const QTextBlock &block);

Q_SIGNALS:
    void matchesChanged();

protected:
    void paintGutter(QPainter &painter, const VisibleBlock &row) override;
    void paintBelow(QPainter &painter, const VisibleBlock &row) override;
    void paintAbove(QPainter &painter, const VisibleBlock &row) override;
    [[nodiscard]] QList<QTextLayout::FormatRange> overlays(const QTextBlock &block) const override;

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    //! Where the reader is: kept over what is inserted above.
    struct Place {
        quint64 key = 0;
        int line = 0;
    };

    [[nodiscard]] static RowData *data(const QTextBlock &block);
    [[nodiscard]] QTextBlock blockOf(quint64 key) const;
    [[nodiscard]] const RowSpan *maskedAt(int position) const;
    void tellMasked(const QHelpEvent &event);
    [[nodiscard]] QTextBlock insertBlock(quint64 after, const calls::TranscriptEntry &entry);
    void insertRow(quint64 after, const calls::TranscriptEntry &entry);
    void write(const QTextBlock &block);
    void count(RowData &row, const QString &text);
    [[nodiscard]] QTextBlockFormat blockFormat(RowLook look) const;
    [[nodiscard]] QTextCharFormat charFormat(RowLook look) const;
    [[nodiscard]] QTextCharFormat detailFormat() const;
    [[nodiscard]] QString copied(const QTextBlock &block, int from, int to) const;
    [[nodiscard]] QTextBlock blockAt(int y) const;

    [[nodiscard]] Place place() const;
    void settle(Place place);
    void scrolled();
    void measure();
    void placeJump();
    void describeLine();

    QHash<quint64, QTextBlock> m_blocks; //!< a handle stays good while its block lives, whatever is inserted above it
    QHash<ActionId, calls::ActionState> m_actions;
    QList<quint64> m_marks; //!< keys of the marks, as they came
    TimePoint m_start{};
    QString m_emptyTitle;
    QString m_emptySentence;
    QString m_search;
    int m_matches = 0;
    int m_newTurns = 0;
    int m_timeWidth = 0;
    bool m_hours = false;
    bool m_following = true;
    bool m_settling = false;
    QPushButton *m_jump;
};

} // namespace geon::ui
