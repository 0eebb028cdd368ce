// MarkBar: the marks of a call: writes the note of one, goes from one to the next.
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace geon::ui {

class TranscriptView;

//! A moment is marked at once; its note can follow, or never come.
class MarkBar final : public QWidget
{
    Q_OBJECT

public:
    MarkBar(desk::Desk &desk, TranscriptView *transcript, QWidget *parent = nullptr);

    //! The call whose marks are meant; another than before closes the bar.
    void setCall(const CallId &call);
    //! Marks the moment @p at and takes the keyboard for its note: Enter keeps it, Escape leaves the mark without one.
    void mark(TimePoint at);
    //! Goes to a mark of the transcript; the keyboard stays where it is.
    void go(bool backward);
    //! The marks may have changed: told with each batch of rows.
    void refresh();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();
    void tell();
    void showNote(const QString &note);

    desk::Desk &m_desk;
    TranscriptView *m_transcript;
    CallId m_call;
    ActionId m_mark; //!< the mark whose note is written
    QString m_told;  //!< its note, as the desk tells it: perhaps masked
    QString m_kept;  //!< what the line held when nobody had written in it
    QLabel *m_place;
    QLineEdit *m_note;
};

} // namespace geon::ui
