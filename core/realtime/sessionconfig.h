// The session object of accept and of session.update (fact sheet c): only what a phone call needs.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace geon::realtime {

//! When the service decides that the caller has finished. Unset members are left to the service's defaults, and members that the
//! other type has are not sent.
struct TurnDetection {
    QString type = QStringLiteral("semantic_vad"); //!< server_vad or semantic_vad
    QString eagerness;                             //!< semantic_vad: low, medium, high, auto
    std::optional<double> threshold;               //!< server_vad: 0 to 1
    std::optional<int> prefixPaddingMs;            //!< server_vad
    std::optional<int> silenceDurationMs;          //!< server_vad
    std::optional<int> idleTimeoutMs;              //!< server_vad: 5000 to 30000; 0 sends null: the AI never speaks into a silence
    std::optional<bool> createResponse;
    std::optional<bool> interruptResponse;

    //! True where only `type` would be sent: nothing that an accept could refuse (sheet f, quirk 15).
    [[nodiscard]] bool isPlain() const;
    friend bool operator==(const TurnDetection &, const TurnDetection &) = default;
};

//! A session as we ask for it. `type` is always sent; audio formats never (they bring static on SIP, quirk 16).
struct SessionConfig {
    QString model; //!< OpenAI: model name; Azure: deployment name. Not changeable later
    QString instructions;
    QString voice;                 //!< empty: the service's default
    std::optional<double> speed;   //!< 0.25 to 1.5
    QString transcriptionModel;    //!< empty: the caller's words are not transcribed
    QString transcriptionLanguage; //!< ISO 639-1, empty to detect
    std::optional<TurnDetection> turnDetection;
    QString noiseReduction; //!< near_field, far_field or empty
    QJsonArray tools;
    std::optional<int> maxOutputTokens;

    //! The body of accept: `type`, `model` and `instructions` are always there.
    [[nodiscard]] QJsonObject acceptBody() const;
    //! The same with turn_detection left out whole, for the one retry after a 400 about it: not even its type can then cost the call.
    //! Until session.update applies it the service's default (server_vad) holds.
    [[nodiscard]] QJsonObject acceptBodyWithoutTurnDetection() const;

    friend bool operator==(const SessionConfig &, const SessionConfig &) = default;
};

//! Members of session.update. Patch semantics: only what is set is sent, besides `type` (quirk 18).
struct SessionPatch {
    std::optional<QString> instructions;
    std::optional<TurnDetection> turnDetection;
    std::optional<QJsonArray> tools;

    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const SessionPatch &, const SessionPatch &) = default;
};

} // namespace geon::realtime
