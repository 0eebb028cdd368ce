#include "core/simulator/webhookbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString name)
{
    return u'"' + name.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u"\" "_s;
}

QString from(const CallerParty &caller, const QString &tag)
{
    if (caller.number.isEmpty())
        return u"\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=%1"_s.arg(tag);
    const QString name = caller.name.isEmpty() ? QString() : quoted(caller.name);
    return u"%1<sip:%2@pstn.twilio.com:5060>;tag=%3"_s.arg(name, caller.number, tag);
}

} // namespace

QByteArray webhookBody(const IncomingNotice &notice)
{
    const QString hex = QString::number(notice.mark, 16).rightJustified(32, u'0');
    const QString project = u"proj_"_s + QString(32, u'0');
    QJsonArray headers;
    const auto add = [&headers](const QString &name, const QString &value) {
        headers += QJsonObject{{"name"_L1, name}, {"value"_L1, value}};
    };
    add(u"From"_s, from(notice.caller, hex.last(8) + u"_sim"_s));
    // The project's own address; the number that was dialled is in Diversion.
    add(u"To"_s,
        notice.azure ? u"<sip:%1@swedencentral.sip.ai.azure.com;transport=tls>"_s.arg(project)
                     : u"<sip:%1@sip.api.openai.com;transport=tls>"_s.arg(project));
    add(u"Diversion"_s, u"<sip:%1@twilio.com>;reason=unconditional"_s.arg(notice.dialled));
    add(u"Call-ID"_s, hex.last(16) + u"@0.0.0.0"_s);
    if (!notice.caller.number.isEmpty())
        add(u"P-Asserted-Identity"_s, u"<sip:%1@pstn.twilio.com>"_s.arg(notice.caller.number));
    add(u"X-Twilio-AccountSid"_s, u"AC"_s + QString(32, u'0'));
    add(u"X-Twilio-CallSid"_s, u"CA"_s + hex);
    add(u"X-Geon-Simulated"_s, u"1"_s);
    const QJsonObject body{
        {"object"_L1, "event"_L1},
        {"id"_L1, notice.eventId},
        {"type"_L1, "realtime.call.incoming"_L1},
        {"created_at"_L1, notice.createdAt},
        {"data"_L1, QJsonObject{{"call_id"_L1, notice.call.value}, {"sip_media_security"_L1, "srtp"_L1}, {"sip_headers"_L1, headers}}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace geon::simulator
