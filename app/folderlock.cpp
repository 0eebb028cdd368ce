#include "app/folderlock.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

constexpr int patienceMs = 1000;
constexpr auto question = "show\n";
constexpr auto answer = "shown\n";

} // namespace

FolderLock::FolderLock(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) { }

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool FolderLock::take()
{
    if (m_file >= 0)
        return true;
    QDir().mkpath(m_folder);
    const QByteArray path = QFile::encodeName(QDir(m_folder).filePath(u"console.lock"_s));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return true; // whoever cannot write here is told so by the store, in its words
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return false;
    }
    m_file = file;
    return true;
}

QString FolderLock::socketPath() const
{
    return QDir(m_folder).filePath(u"console.socket"_s);
}

bool FolderLock::askToShow() const
{
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(question);
    socket.flush();
    return socket.waitForReadyRead(patienceMs) && socket.readLine() == answer;
}

void FolderLock::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(socketPath()); // of one that was killed: the lock is ours
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *const socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->readLine() != question)
                    return;
                Q_EMIT showRequested();
                socket->write(answer);
            });
        }
    });
    (void)m_server->listen(socketPath()); // a path too long for a socket costs only this
}

} // namespace geon::app
