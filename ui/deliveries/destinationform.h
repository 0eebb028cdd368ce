// DestinationForm: one destination of outbound webhooks, to be edited. Keeps nothing: whoever owns it is told of each change.
#pragma once

#include "core/desk/destinationrules.h"

#include <QWidget>
#include <array>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace geon::ui {

class StateNote;

class DestinationForm final : public QWidget
{
    Q_OBJECT

public:
    explicit DestinationForm(QWidget *parent = nullptr);

    //! @p kept: it is in force under this name, which then stays, for deliveries are kept under it; its secret is not shown again.
    void show(const desk::Destination &destination, bool kept);
    //! As written; an empty secret: the one that is kept.
    [[nodiscard]] desk::Destination destination() const;
    //! Says it beside its field, in place of what is said there else; none: nothing is wrong.
    void setFault(const std::optional<desk::DestinationFault> &fault);
    //! Why the test button cannot be pressed; empty: it can.
    void setTestable(const QString &whyNot);
    void setTesting();
    void showTested(bool good, const QString &sentence);
    void focusName();

Q_SIGNALS:
    void edited();
    void testAsked();
    void removeAsked();

private:
    [[nodiscard]] QWidget *makeEvents();
    [[nodiscard]] QWidget *makeSecret();
    [[nodiscard]] QWidget *makeBottom();
    void wasEdited();
    void showFieldNotes();
    void showClearNote();
    [[nodiscard]] QString secretSentence() const;

    std::optional<desk::DestinationFault> m_fault;
    bool m_kept = false;
    QLineEdit *m_name;
    StateNote *m_nameNote;
    QLineEdit *m_url;
    StateNote *m_urlNote;
    QCheckBox *m_enabled;
    std::array<QCheckBox *, 7> m_events{};
    QCheckBox *m_clear;
    StateNote *m_clearNote;
    QLineEdit *m_secret;
    StateNote *m_secretNote;
    QPushButton *m_copySecret;
    QLineEdit *m_hosts;
    StateNote *m_hostsNote;
    QPushButton *m_test;
    StateNote *m_tested;
};

} // namespace geon::ui
