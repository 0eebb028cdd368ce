#include "ui/strip/lamps.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <QUrl>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::Health;

namespace {

struct StripText {
    Q_DECLARE_TR_FUNCTIONS(Strip)
};

QString hostOf(const QString &address)
{
    const QUrl url(address);
    return url.host().isEmpty() ? address : url.authority();
}

} // namespace

LampText serverLamp(const desk::Intake &intake)
{
    const QString shown = hostOf(intake.publicUrl.isEmpty() ? intake.listenAddress : intake.publicUrl);
    switch (intake.server) {
    case Health::Unknown:
        return {intake.server, StripText::tr("Starting"), StripText::tr("The server for webhooks is starting.")};
    case Health::Bad:
        return {intake.server, StripText::tr("Not listening"), intake.serverProblem};
    case Health::Waiting:
    case Health::Good:
        break;
    }
    QString details = StripText::tr("Listens on %1.").arg(intake.listenAddress);
    if (!intake.publicUrl.isEmpty())
        details += '\n'_L1 + StripText::tr("Public URL: %1").arg(intake.publicUrl);
    else if (!intake.simulated)
        details += '\n'_L1 + StripText::tr("No public URL is set, so the service may not reach this computer. Set it in the settings.");
    return {intake.server, shown, details};
}

LampText webhookLamp(const desk::Intake &intake, TimePoint now)
{
    const QString counts = StripText::tr("Webhooks accepted: %1, repeated: %2, refused: %3, of other kinds: %4.")
                               .arg(intake.webhooksAccepted)
                               .arg(intake.webhooksRepeated)
                               .arg(intake.webhooksRefused)
                               .arg(intake.otherEvents);
    if (intake.webhook == Health::Bad)
        return {Health::Bad, StripText::tr("Webhook refused"), intake.webhookProblem + '\n'_L1 + counts};
    if (intake.lastWebhook == TimePoint{}) {
        return {Health::Waiting, StripText::tr("Waiting for a webhook"),
                StripText::tr("No webhook has come yet. The first call will tell whether the service can reach this computer.")};
    }
    return {intake.webhook, StripText::tr("Webhook %1").arg(ago(now - intake.lastWebhook)), counts};
}

LampText providerLamp(const desk::Intake &intake)
{
    const QString name = intake.simulated ? StripText::tr("Simulator") : intake.azure ? u"Azure"_s : u"OpenAI"_s;
    switch (intake.provider) {
    case Health::Unknown:
        return {intake.provider, name, StripText::tr("%1 has not been asked yet.").arg(name)};
    case Health::Waiting:
        return {intake.provider, StripText::tr("%1: checking").arg(name), StripText::tr("Asking %1 whether it takes the key.").arg(name)};
    case Health::Bad:
        return {intake.provider, StripText::tr("%1: trouble").arg(name), intake.providerProblem};
    case Health::Good:
        break;
    }
    const QString checked = intake.providerChecked == TimePoint{} ? QString() : words::clockTime(intake.providerChecked);
    return {intake.provider, StripText::tr("%1 ok").arg(name), StripText::tr("%1 answered at %2.").arg(name, checked)};
}

QString ago(Duration age)
{
    const auto seconds = std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(age).count());
    if (seconds < 100)
        return StripText::tr("%1 s ago").arg(seconds);
    if (seconds < 6000)
        return StripText::tr("%1 min ago").arg(seconds / 60);
    return StripText::tr("%1 h ago").arg(seconds / 3600);
}

} // namespace geon::ui
