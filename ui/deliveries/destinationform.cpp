#include "ui/deliveries/destinationform.h"

#include "ui/deliveries/deliverywords.h"
#include "ui/theme/buttons.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/statenote.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

static_assert(std::tuple_size_v<decltype(desk::newsKinds)> == 7);

QStringList hostsIn(const QString &text)
{
    QString parted = text;
    return parted.replace(u',', u' ').simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

DestinationForm::DestinationForm(QWidget *parent)
    : QWidget(parent),
      m_name(new QLineEdit),
      m_nameNote(new StateNote),
      m_url(new QLineEdit),
      m_urlNote(new StateNote),
      m_enabled(new QCheckBox(tr("Send to this destination"))),
      m_clear(new QCheckBox(tr("Send words unmasked"))),
      m_clearNote(new StateNote),
      m_secret(new QLineEdit),
      m_secretNote(new StateNote),
      m_copySecret(new QPushButton(tr("Copy"))),
      m_hosts(new QLineEdit),
      m_hostsNote(new StateNote),
      m_test(new QPushButton(tr("Send a test"))),
      m_tested(new StateNote)
{
    m_url->setPlaceholderText(u"https://crm.example.com/hook"_s);
    m_hosts->setPlaceholderText(tr("None besides its own; or hosts, as in hooks.example.com"));
    for (auto [widget, objectName, name] : {std::tuple<QWidget *, QString, QString>{m_name, u"destinationName"_s, tr("Name")},
                                            {m_url, u"destinationUrl"_s, tr("Address")},
                                            {m_enabled, u"destinationEnabled"_s, m_enabled->text()},
                                            {m_clear, u"destinationClear"_s, m_clear->text()},
                                            {m_secret, u"destinationSecret"_s, tr("Signing secret")},
                                            {m_copySecret, u"copySecret"_s, tr("Copy the signing secret")},
                                            {m_hosts, u"destinationHosts"_s, tr("May be sent on to")},
                                            {m_test, u"testDestination"_s, m_test->text()}}) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(name);
    }
    m_nameNote->setObjectName(u"destinationNameNote"_s);
    m_urlNote->setObjectName(u"destinationUrlNote"_s);
    m_hostsNote->setObjectName(u"destinationHostsNote"_s);
    m_clearNote->setObjectName(u"clearNote"_s);
    m_secretNote->setObjectName(u"secretNote"_s);
    m_tested->setObjectName(u"testedNote"_s);

    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 6);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 5));
    const auto add = [&](const QString &title, std::initializer_list<QWidget *> parts) {
        auto *group = new QVBoxLayout;
        group->setSpacing(space(this, 1));
        if (!title.isEmpty()) {
            auto *label = new QLabel(title);
            label->setFont(mediumFont(font()));
            group->addWidget(label);
        }
        for (QWidget *part : parts)
            group->addWidget(part);
        column->addLayout(group);
    };
    add({}, {m_enabled});
    add(tr("Name"), {m_name, m_nameNote});
    add(tr("Address"), {m_url, m_urlNote});
    add(tr("Events"), {makeEvents()});
    add(tr("Words"), {m_clear, m_clearNote});
    add(tr("Signing secret"), {makeSecret(), m_secretNote});
    add(tr("May be sent on to"), {m_hosts, m_hostsNote});
    column->addWidget(makeBottom());
    column->addStretch(1);

    for (QLineEdit *line : {m_name, m_url, m_secret, m_hosts})
        connect(line, &QLineEdit::textEdited, this, &DestinationForm::wasEdited);
    for (QCheckBox *flag : {m_enabled, m_clear})
        connect(flag, &QCheckBox::clicked, this, &DestinationForm::wasEdited);
    connect(m_clear, &QCheckBox::toggled, this, &DestinationForm::showClearNote);
    connect(m_secret, &QLineEdit::textChanged, this, &DestinationForm::showFieldNotes);
    connect(m_copySecret, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_secret->text()); });
    connect(m_test, &QPushButton::clicked, this, &DestinationForm::testAsked);
}

QWidget *DestinationForm::makeEvents()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space(this, 8));
    grid->setVerticalSpacing(space(this, 1));
    grid->setColumnStretch(1, 1);
    const int rows = (int(m_events.size()) + 1) / 2;
    for (int i = 0; i < int(m_events.size()); ++i) {
        const QString type = desk::typeOf(desk::newsKinds[size_t(i)]);
        auto *event = new QCheckBox(newsName(desk::newsKinds[size_t(i)]));
        event->setObjectName(type);
        event->setToolTip(type);
        grid->addWidget(event, i % rows, i / rows);
        connect(event, &QCheckBox::clicked, this, &DestinationForm::wasEdited);
        m_events[size_t(i)] = event;
    }
    return box;
}

QWidget *DestinationForm::makeSecret()
{
    auto *generate = new QPushButton(tr("Generate"));
    generate->setObjectName(u"generateSecret"_s);
    generate->setAccessibleName(tr("Generate a signing secret"));
    for (QPushButton *button : {generate, m_copySecret})
        button->setAutoDefault(false);
    connect(generate, &QPushButton::clicked, this, [this] {
        m_secret->setText(desk::generateSecret().reveal());
        m_secret->setCursorPosition(0);
        wasEdited();
    });
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins({});
    line->setSpacing(space(this, 2));
    line->addWidget(m_secret, 1);
    line->addWidget(generate);
    line->addWidget(m_copySecret);
    return box;
}

QWidget *DestinationForm::makeBottom()
{
    auto *remove = new QPushButton(tr("Remove"));
    remove->setObjectName(u"removeDestination"_s);
    setKind(remove, ButtonKind::Destructive);
    for (QPushButton *button : {m_test, remove})
        button->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, &DestinationForm::removeAsked);
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins({});
    line->setSpacing(space(this, 3));
    line->addWidget(m_test, 0, Qt::AlignTop);
    line->addWidget(m_tested, 1, Qt::AlignVCenter);
    line->addStretch(0);
    line->addWidget(remove, 0, Qt::AlignTop);
    return box;
}

void DestinationForm::show(const desk::Destination &destination, bool kept)
{
    m_kept = kept;
    m_name->setText(destination.name);
    m_name->setReadOnly(kept);
    m_url->setText(destination.url);
    m_url->setCursorPosition(0);
    m_enabled->setChecked(destination.enabled);
    for (size_t i = 0; i < m_events.size(); ++i)
        m_events[i]->setChecked(destination.events.contains(desk::newsKinds[i]));
    m_clear->setChecked(destination.clear);
    m_secret->setText(destination.secret.reveal());
    m_secret->setCursorPosition(0);
    m_secret->setPlaceholderText(kept ? tr("Kept. Paste or generate another to change it.") : tr("whsec_…"));
    m_hosts->setText(destination.allowedHosts.join(u", "_s));
    m_tested->say({});
    showClearNote();
    setFault({});
}

desk::Destination DestinationForm::destination() const
{
    desk::Destination one;
    one.name = m_kept ? m_name->text() : m_name->text().trimmed();
    one.url = m_url->text().trimmed();
    one.enabled = m_enabled->isChecked();
    one.clear = m_clear->isChecked();
    one.secret = Secret(m_secret->text().trimmed());
    one.allowedHosts = hostsIn(m_hosts->text());
    for (size_t i = 0; i < m_events.size(); ++i) {
        if (m_events[i]->isChecked())
            one.events.append(desk::newsKinds[i]);
    }
    return one;
}

void DestinationForm::showClearNote()
{
    if (m_clear->isChecked())
        m_clearNote->say(
            tr("Card numbers, addresses and documents that are said on a call leave this computer as they were said. Only for a "
               "receiver that may have them."),
            Role::Ringing, u"warning"_s);
    else
        m_clearNote->say(
            tr("Numbers and addresses in words are masked, as the settings of redaction say. The caller's own number is not: it "
               "names the call."));
}

QString DestinationForm::secretSentence() const
{
    if (!m_secret->text().isEmpty())
        return tr("Give it to the receiver now: once it is saved it is not shown again.");
    return m_kept ? tr("Each webhook is signed with it, as Standard Webhooks say. It is not shown again.")
                  : tr("Generate one and give it to the receiver, or paste the receiver's.");
}

void DestinationForm::setFault(const std::optional<desk::DestinationFault> &fault)
{
    m_fault = fault;
    showFieldNotes();
}

void DestinationForm::showFieldNotes()
{
    using Field = desk::DestinationFault::Field;
    const bool shown = !m_secret->text().isEmpty();
    m_copySecret->setEnabled(shown);
    m_nameNote->say(m_kept ? tr("The name stays: deliveries are kept under it.") : QString());
    m_urlNote->say({});
    m_secretNote->say(secretSentence(), shown ? Role::Ringing : Role::Muted, shown ? u"key"_s : QString());
    m_hostsNote->say({});
    if (!m_fault)
        return;
    StateNote *note = m_fault->field == Field::Name ? m_nameNote
        : m_fault->field == Field::Address          ? m_urlNote
        : m_fault->field == Field::Secret           ? m_secretNote
                                                    : m_hostsNote;
    note->say(harmlessLine(m_fault->sentence), Role::Trouble, u"trouble"_s);
}

//! What was answered to a test is not about what is written now.
void DestinationForm::wasEdited()
{
    m_tested->say({});
    Q_EMIT edited();
}

void DestinationForm::setTestable(const QString &whyNot)
{
    m_test->setEnabled(whyNot.isEmpty());
    m_test->setToolTip(whyNot);
}

void DestinationForm::setTesting()
{
    m_tested->say(tr("Sending a test …"));
}

void DestinationForm::showTested(bool good, const QString &sentence)
{
    setTestable({});
    m_tested->say(harmlessLine(sentence), good ? Role::Live : Role::Trouble, good ? u"check"_s : u"trouble"_s);
}

void DestinationForm::focusName()
{
    (m_kept ? m_url : m_name)->setFocus();
}

} // namespace geon::ui
