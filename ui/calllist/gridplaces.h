// GridPlaces: which cell of the grid a call has. A call keeps its cell until it goes; the next one takes the cell that became free. Pure.
#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <map>
#include <vector>

namespace geon::ui {

class GridPlaces
{
public:
    enum class Mode {
        Still, //!< somebody points at it: no cell moves for any reason
        Tidy,  //!< cells close up once more than half of a section's places are free
    };

    //! The places of a section, in order: each an index into @p calls, or -1 where it is free.
    [[nodiscard]] std::vector<qsizetype> arrange(const QString &section, const QList<CallId> &calls, Mode mode);
    //! Those that ever had a call, by name.
    [[nodiscard]] QStringList sections() const;
    void clear() { m_sections.clear(); }

private:
    std::map<QString, QList<CallId>> m_sections; //!< an empty id: a free place
};

} // namespace geon::ui
