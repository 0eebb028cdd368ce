#include "ui/announce/announcer.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

//! An alert, not a plain pane: assistive programs read those out wherever the keyboard is.
class AlertInterface final : public QAccessibleWidget
{
public:
    explicit AlertInterface(QWidget *widget) : QAccessibleWidget(widget, QAccessible::AlertMessage) { }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer ? new AlertInterface(announcer) : nullptr;
}

} // namespace

Announcer::Announcer(desk::Desk &desk, QWidget *window) : QWidget(window), m_desk(desk)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
    setObjectName(u"announcer"_s);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(-2, -2, 1, 1); // shown, for what is hidden is not read; but nowhere
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Announcer::speak);
}

void Announcer::setOn(bool on)
{
    m_on = on;
    if (!on) {
        m_announcements.clear();
        m_next.stop();
    }
}

void Announcer::setCall(const CallId &call)
{
    if (call == m_call)
        return;
    m_call = call;
    m_announcements.clear();
    m_next.stop();
}

void Announcer::apply(const desk::Update &update)
{
    if (!m_on || m_call.isEmpty())
        return;
    if (const desk::OpenedCall *opened = update.openedOf(m_call))
        m_announcements.open(*opened);
    m_announcements.apply(update);
    if (m_announcements.hasWaiting() && !m_next.isActive())
        speak();
}

void Announcer::speak()
{
    if (const auto words = m_announcements.take(m_desk.now())) {
        setAccessibleName(*words); // tells NameChanged
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (m_announcements.hasWaiting())
        m_next.start(Announcements::apart);
}

} // namespace geon::ui
