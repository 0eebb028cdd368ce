#include "core/config/configtext.h"
#include "core/config/jsonfile.h"
#include "core/config/later.h"
#include "core/config/secretstore.h"

namespace geon::config {

void FileStore::read(const QString &key, QObject *context, Read done)
{
    const auto kept = readKeysAndTexts(m_path);
    Result<Secret> answer = failure(ErrorKind::NotFound, ConfigText::tr("%1 holds no %2.").arg(m_path, key));
    if (!kept)
        answer = tl::unexpected(kept.error());
    else if (kept->contains(key))
        answer = Secret(kept->value(key));
    answerLater(context, std::move(done), std::move(answer));
}

void FileStore::write(const QString &key, const Secret &secret, QObject *context, Done done)
{
    answerLater(context, std::move(done), changeKeysAndTexts(m_path, {{key, secret.reveal()}}, Privacy::Owner));
}

void FileStore::remove(const QString &key, QObject *context, Done done)
{
    const auto kept = readKeysAndTexts(m_path);
    // No file is made only to remove something from it.
    const bool absent = kept && !kept->contains(key);
    answerLater(context, std::move(done), absent ? Result<void>{} : changeKeysAndTexts(m_path, {{key, {}}}, Privacy::Owner));
}

} // namespace geon::config
