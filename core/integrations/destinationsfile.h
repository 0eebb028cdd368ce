// The file of destinations: `{"kind": "geon-destinations", "version": 1, "destinations": [...]}`. It holds signing secrets, so only its
// user may read it. Blocks: for the store thread.
#pragma once

#include "core/base/result.h"
#include "core/desk/destinations.h"

namespace geon::integrations {

[[nodiscard]] QByteArray toJson(const QList<desk::Destination> &destinations);
//! InvalidInput: it is no such file, damaged, of a later version, or a destination in it cannot be used. The message is a sentence.
[[nodiscard]] Result<QList<desk::Destination>> destinationsFrom(const QByteArray &json);

struct ReadDestinations {
    //! None: there is a file, and it could not be used. Nothing may be taken for removed then.
    std::optional<QList<desk::Destination>> destinations;
    QString warning; //!< a sentence, where the file could not be used
};
//! A missing file holds none. A damaged one is put aside under another name; one of a later version, or that may not be read, is left
//! alone.
[[nodiscard]] ReadDestinations readDestinations(const QString &path);

//! Checks them (desk::problemOf) and replaces the file in one step, rw------- from before the first byte; its folder is made where it is
//! missing. InvalidInput or Storage, with a sentence; nothing is changed then.
[[nodiscard]] Result<void> writeDestinations(const QString &path, const QList<desk::Destination> &destinations);

//! What is to be kept of @p edited: where its secret is empty, that of the destination of the same name in @p kept.
[[nodiscard]] QList<desk::Destination> withSecretsOf(QList<desk::Destination> edited, const QList<desk::Destination> &kept);

} // namespace geon::integrations
