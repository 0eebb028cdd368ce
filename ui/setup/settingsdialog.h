// SettingsDialog: what is in force at once, by section, with search. Each change is checked and saved as it is made; there is no button to
// forget. What the account needs is in the connection form, which starts the engine again: here it is only found.
#pragma once

#include "core/desk/setup.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace geon::ui {

class SettingField;

class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds saveAfter{500}; //!< of quiet: a number that is typed is not saved digit by digit

    explicit SettingsDialog(desk::Setup &setup, QWidget *parent = nullptr);

    //! Shows this setting alone among its neighbours, and puts the keyboard there.
    void showSetting(QAnyStringView key);

Q_SIGNALS:
    void connectionRequested();
    void keysRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    //! A section's heading, what it is for, and its settings.
    struct Group {
        config::Section section;
        QWidget *box;
        QList<SettingField *> fields;
        QList<QWidget *> others; //!< rows that lead elsewhere
        QStringList otherTexts;  //!< what search looks at
    };

    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] QWidget *makeFooter();
    void addGroup(config::Section section);
    void addField(Group &group, QVBoxLayout &column, const config::Row &row);
    void addLink(Group &group, QVBoxLayout &column, const config::Row &row);
    void showSection(int row);
    void search(const QString &text);
    void edited(SettingField *field);
    void saveEdited();
    void saved(bool good, const QString &verdict, const QList<config::Problem> &problems);
    void reload();
    void tell(const QString &text, bool good);
    [[nodiscard]] SettingField *field(QAnyStringView key) const;

    desk::Setup &m_setup;
    QLineEdit *m_search;
    QListWidget *m_sections;
    QScrollArea *m_scroll;
    QVBoxLayout *m_page;
    QLabel *m_nothing;
    QLabel *m_verdictShape;
    QLabel *m_verdict;
    QList<Group> m_groups;
    QList<SettingField *> m_edited;
    QTimer m_saveTimer;
    int m_saving = 0; //!< answers that are due
};

} // namespace geon::ui
