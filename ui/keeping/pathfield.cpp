#include "ui/keeping/pathfield.h"

#include "core/config/parse.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

PathField::PathField(const QString &name, QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit), m_browse(new QPushButton(tr("Choose…")))
{
    m_line->setObjectName(u"path"_s);
    m_line->setAccessibleName(name);
    m_browse->setObjectName(u"choosePath"_s);
    m_browse->setAccessibleName(tr("Choose: %1").arg(name));
    m_browse->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space(this, 2));
    row->addWidget(m_line, 1);
    row->addWidget(m_browse);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &PathField::changed);
    connect(m_browse, &QPushButton::clicked, this, &PathField::choose);
}

void PathField::setKind(Of of, const QString &filter)
{
    m_of = of;
    m_filter = filter;
}

QString PathField::path() const
{
    const QString text = m_line->text().trimmed();
    return text.isEmpty() ? QString() : QDir::cleanPath(config::pathFrom(text));
}

void PathField::setPath(const QString &path)
{
    m_line->setText(QDir::toNativeSeparators(path));
}

void PathField::choose()
{
    auto *dialog = new QFileDialog(window(), m_line->accessibleName(), path(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_of == Of::Folder           ? QFileDialog::Directory
                            : m_of == Of::FileToRead ? QFileDialog::ExistingFile
                                                     : QFileDialog::AnyFile);
    dialog->setAcceptMode(m_of == Of::FileToWrite ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    connect(dialog, &QFileDialog::fileSelected, this, &PathField::setPath);
    dialog->open();
}

} // namespace geon::ui
