// Provider: where a service lives and how it is told who we are. Azure GA and OpenAI GA differ in URLs, auth header and what
// `model` means (fact sheet a.1, a.3); nothing outside core/realtime spells a URL, a header or an event name.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QNetworkRequest>
#include <QUrl>

namespace geon::realtime {

enum class ProviderKind { Azure, OpenAi };
enum class CallAction { Accept, Reject, Refer, HangUp };

//! A value: copyable, usable from any thread.
class Provider
{
public:
    //! @p endpoint is the resource's address (`https://name.openai.azure.com`, with or without a path or a slash at its end);
    //! https, or http on loopback (the simulator). Query and fragment are dropped. The key goes into a header only, never into a URL.
    [[nodiscard]] static Result<Provider> azure(const QUrl &endpoint, Secret apiKey);
    //! @p endpoint is empty for the service's own address, or a base such as `https://eu.api.openai.com`.
    [[nodiscard]] static Result<Provider> openAi(Secret apiKey, const QUrl &endpoint = {});

    [[nodiscard]] ProviderKind kind() const { return m_kind; }
    [[nodiscard]] const QUrl &base() const { return m_base; } //!< ends in `/v1`
    //! The service runs on this machine (the simulator): it is never reached by way of a proxy.
    [[nodiscard]] bool isLoopback() const;
    //! POST this: auth and content headers are set, `Accept: */*` because answers have no body.
    [[nodiscard]] QNetworkRequest actionRequest(const CallId &call, CallAction action) const;
    //! Open a WebSocket with this: ws(s) URL with call_id, auth header.
    [[nodiscard]] QNetworkRequest sidebandRequest(const CallId &call) const;
    //! GET this to learn whether address and key are good without touching a call (the list of models).
    [[nodiscard]] QNetworkRequest probeRequest() const;

private:
    Provider(ProviderKind kind, QUrl base, Secret key);
    void authorize(QNetworkRequest &request) const;

    ProviderKind m_kind;
    QUrl m_base;
    Secret m_key;
};

} // namespace geon::realtime
