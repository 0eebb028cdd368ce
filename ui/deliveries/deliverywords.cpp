#include "ui/deliveries/deliverywords.h"

#include "core/desk/destinationrules.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::NewsKind;
using desk::DeliveryState;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Deliveries", source);
}

} // namespace

QString newsName(NewsKind kind)
{
    switch (kind) {
    case NewsKind::Offered:
        return text(QT_TRANSLATE_NOOP("Deliveries", "A call rings"));
    case NewsKind::Started:
        return text(QT_TRANSLATE_NOOP("Deliveries", "A call is connected"));
    case NewsKind::Turn:
        return text(QT_TRANSLATE_NOOP("Deliveries", "Something was said"));
    case NewsKind::Tool:
        return text(QT_TRANSLATE_NOOP("Deliveries", "A tool has ended"));
    case NewsKind::NeedsYou:
        return text(QT_TRANSLATE_NOOP("Deliveries", "A call needs an operator"));
    case NewsKind::Ended:
        return text(QT_TRANSLATE_NOOP("Deliveries", "A call is over"));
    case NewsKind::OutcomeSet:
        return text(QT_TRANSLATE_NOOP("Deliveries", "An outcome was set"));
    }
    return {};
}

QString eventName(const QString &type)
{
    const auto kind = desk::newsKindOf(type);
    if (kind)
        return newsName(*kind);
    return type == "test"_L1 ? text(QT_TRANSLATE_NOOP("Deliveries", "Test")) : type;
}

QString deliveryState(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Waiting:
        return text(QT_TRANSLATE_NOOP("Deliveries", "Waiting"));
    case DeliveryState::Delivered:
        return text(QT_TRANSLATE_NOOP("Deliveries", "Delivered"));
    case DeliveryState::Dead:
        return text(QT_TRANSLATE_NOOP("Deliveries", "Given up"));
    }
    return {};
}

QString deliveryState(const desk::Delivery &delivery)
{
    if (delivery.state == DeliveryState::Waiting && delivery.tries > 0)
        return text(QT_TRANSLATE_NOOP("Deliveries", "Tries again"));
    return deliveryState(delivery.state);
}

DeliveryShape deliveryShape(const desk::Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Waiting:
        return delivery.tries > 0 ? DeliveryShape{u"warning"_s, Role::Ringing} : DeliveryShape{u"clock"_s, Role::Muted};
    case DeliveryState::Delivered:
        return {u"check"_s, Role::Live};
    case DeliveryState::Dead:
        return {u"trouble"_s, Role::Trouble};
    }
    return {};
}

QString moment(TimePoint at)
{
    if (at == TimePoint{})
        return {};
    const QDateTime local = toDateTime(at).toLocalTime();
    if (local.date() == QDate::currentDate())
        return words::clockTime(at);
    return QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace geon::ui
