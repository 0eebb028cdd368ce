// Payload: what a destination is told of a call, as JSON. The shape is documented by resources/schemas/outbound-webhooks-1.schema.json,
// which is in the program too (payloadSchema()); a change that could break a receiver is a new version with a schema of its own. Pure.
//
// Words are masked unless the destination says clear: turns, arguments and results of tools, details of reasons, notes. In clear stay, as
// everywhere in the program, the caller's and the dialled number, the caller's name and whom a call was transferred to: they name the call.
#pragma once

#include "core/calls/callnews.h"
#include "core/desk/destinations.h"
#include "core/history/store.h"
#include "core/redaction/redactor.h"

#include <QJsonObject>

namespace geon::integrations {

inline constexpr int payloadVersion = 1;

//! `data` of the payload. @p redactor: null: nothing is masked.
[[nodiscard]] QJsonObject dataOf(const calls::CallNews &news, const redaction::Redactor *redactor);
[[nodiscard]] QByteArray payloadOf(const calls::CallNews &news, const QString &messageId, const redaction::Redactor *redactor);
//! Of a test that a person asks for: `data` has the destination's name.
[[nodiscard]] QByteArray testPayload(const QString &destination, const QString &messageId, TimePoint now);

//! The same for the same news and destination, whenever it is made: a receiver that is told twice can see it.
[[nodiscard]] QString messageIdOf(const QString &destination, const CallId &call, quint32 newsNumber);

//! What is to be sent of @p news: to each destination that is enabled, the events it asks for, in the order of the news; due at once.
[[nodiscard]] QList<history::OutboxItem> outboxItems(const QList<calls::CallNews> &news, const QList<desk::Destination> &destinations,
                                                     const redaction::Redactor &redactor, TimePoint now);
//! The same, with a Redactor made for the call: own patterns are compiled each time.
[[nodiscard]] QList<history::OutboxItem> outboxItems(const QList<calls::CallNews> &news, const QList<desk::Destination> &destinations,
                                                     const redaction::Rules &rules, TimePoint now);

[[nodiscard]] QByteArray payloadSchema();

} // namespace geon::integrations
