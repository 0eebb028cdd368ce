// What is kept in the stores of secrets, read before Values::collect(), and what the form changes, saved.
#pragma once

#include "core/config/secretstore.h"
#include "core/config/values.h"

namespace geon::config {

struct LoadedSecrets {
    StoredSecrets secrets;
    QList<Problem> warnings; //!< stores that could not be asked, when a key was found in none
};

//! Asks @p stores in turn for each of @p keys (Values::secretsToLookUp()); the first that holds one counts. A store that fails, other than
//! by not holding a key, is not asked again. Ask the keychain and the file both: a secret saved while there was no keychain is in the file.
void loadSecrets(const QStringList &keys, std::vector<std::shared_ptr<SecretStore>> stores, QObject *context,
                 std::function<void(LoadedSecrets)> done);

//! New texts by key; a blank one takes the setting back to its default.
using Changes = QHash<QString, Secret>;

//! What check() refuses among @p changes; save nothing while there is any.
[[nodiscard]] QList<Problem> refusedChanges(const Changes &changes);

//! Saves what the form was given: secrets to @p store, and out of every other place this program writes; the rest to the settings file, in
//! one step. Blocks for the disk: call it from a thread that may wait and has an event loop. Nothing is saved when a change is refused.
void save(const Changes &changes, const Folders &folders, std::shared_ptr<SecretStore> store, QObject *context, SecretStore::Done done);

} // namespace geon::config
