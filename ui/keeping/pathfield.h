// PathField: a file or folder, typed or chosen.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace geon::ui {

class PathField final : public QWidget
{
    Q_OBJECT

public:
    enum class Of { FileToRead, FileToWrite, Folder };

    //! @p name: for who listens to the screen.
    explicit PathField(const QString &name, QWidget *parent = nullptr);

    //! @p filter as QFileDialog takes it.
    void setKind(Of of, const QString &filter);
    //! Absolute and clean; `~/` is the home folder. Empty: nothing is written.
    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    void choose();

    Of m_of = Of::FileToRead;
    QString m_filter;
    QLineEdit *m_line;
    QPushButton *m_browse;
};

} // namespace geon::ui
