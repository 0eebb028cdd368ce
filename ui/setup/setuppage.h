// SetupPage: the form that connects the program to an account: what is asked for is the table of settings, by provider.
#pragma once

#include "core/desk/setup.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace geon::ui {

class SettingField;

class SetupPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPage(desk::Setup &setup, QWidget *parent = nullptr);

    //! Reads the settings anew.
    void load();
    //! Marks the fields, and shows the first of them.
    void showProblems(const QList<config::Problem> &problems);
    //! What was changed in the form, by key.
    [[nodiscard]] QHash<QString, QString> changes() const;

Q_SIGNALS:
    void finished();
    void backRequested();

private:
    void addHeading(const QString &text, const QString &note = {});
    void addField(const config::Row &row, const config::Values &values);
    [[nodiscard]] QWidget *makeWebhookLine();
    [[nodiscard]] QWidget *makeFooter();
    void showAudience();
    void showWebhookUrl();
    void begin(const QString &doing);
    void showVerdict(bool good, const QString &verdict, const QList<config::Problem> &problems);
    [[nodiscard]] SettingField *field(QAnyStringView key) const;
    [[nodiscard]] bool isAzure() const;

    desk::Setup &m_setup;
    QScrollArea *m_scroll;
    QVBoxLayout *m_form = nullptr;
    QList<SettingField *> m_fields;
    QLineEdit *m_webhookUrl = nullptr;
    QLabel *m_secretPlace = nullptr;
    QLabel *m_verdictShape;
    QLabel *m_verdict;
    QProgressBar *m_progress;
    QPushButton *m_test;
    QPushButton *m_save;
    QTimer m_slow; //!< shows progress for what takes longer than 300 ms
};

} // namespace geon::ui
