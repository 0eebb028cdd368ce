// ArmedButton: does what cannot be taken back only when it is asked twice: the first press arms it and says so, Enter or a second click
// does it; Esc, another place for the keyboard, or waiting, does not.
#pragma once

#include <QPushButton>
#include <QTimer>

namespace geon::ui {

class ArmedButton final : public QPushButton
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds armedFor{10};

    explicit ArmedButton(QWidget *parent = nullptr);

    //! Not @p dangerous: one press is enough.
    void setWords(const QString &calm, const QString &armed, bool dangerous);
    [[nodiscard]] bool isArmed() const { return m_armed; }
    void disarm();

Q_SIGNALS:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void pressed();
    void showWords();

    QString m_calm;
    QString m_armedWords;
    bool m_dangerous = false;
    bool m_armed = false;
    QTimer m_patience;
};

} // namespace geon::ui
