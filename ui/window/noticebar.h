// NoticeBar: something the program has to say about itself, until it is closed. Never a box that takes the focus.
#pragma once

#include <QFrame>

class QLabel;

namespace geon::ui {

class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    //! Adds a sentence below those that are shown; the same one is not shown twice.
    void tell(const QString &sentence);

private:
    void clear();

    QStringList m_sentences;
    QLabel *m_text;
};

} // namespace geon::ui
