// FindBar: search in the call: marks all, counts them, goes from one to the next.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace geon::ui {

class TranscriptView;

class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(TranscriptView *transcript, QWidget *parent = nullptr);

    //! Shows itself and takes the keyboard; what is selected in the transcript is searched for.
    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void go(bool backward);
    void tell();

    TranscriptView *m_transcript;
    QLineEdit *m_text;
    QLabel *m_count;
    int m_number = 0; //!< of the occurrence that is selected, from 1
};

} // namespace geon::ui
