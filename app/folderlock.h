// FolderLock: one program a data folder. The kernel lets go of it however the program ends.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <memory>

namespace geon::app {

class FolderLock final : public QObject
{
    Q_OBJECT

public:
    //! The folder is made where it is missing.
    explicit FolderLock(QString folder, QObject *parent = nullptr);
    ~FolderLock() override;

    //! False: another has it.
    [[nodiscard]] bool take();
    //! Asks the one that has it to show its window; false: it does not answer, or has none. Waits for a second at most.
    [[nodiscard]] bool askToShow() const;
    //! Hears such questions.
    void listen();

Q_SIGNALS:
    //! Somebody has started the program again.
    void showRequested();

private:
    [[nodiscard]] QString socketPath() const;

    QString m_folder;
    int m_file = -1;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace geon::app
