#include "ui/calllist/gridplaces.h"

namespace geon::ui {

std::vector<qsizetype> GridPlaces::arrange(const QString &section, const QList<CallId> &calls, Mode mode)
{
    QHash<CallId, qsizetype> without; // a place
    without.reserve(calls.size());
    for (qsizetype i = 0; i < calls.size(); ++i)
        without.insert(calls.at(i), i);

    QList<CallId> &held = m_sections[section];
    if (mode == Mode::Tidy && held.size() > 2 * calls.size())
        held.clear();
    std::vector<qsizetype> places(static_cast<size_t>(held.size()), -1);
    for (qsizetype i = 0; i < held.size(); ++i) {
        const auto call = without.constFind(held.at(i));
        if (call == without.cend()) {
            held[i] = {};
            continue;
        }
        places[static_cast<size_t>(i)] = *call;
        without.erase(call);
    }
    qsizetype next = 0;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (!without.contains(calls.at(i)))
            continue;
        while (next < held.size() && !held.at(next).isEmpty())
            ++next;
        if (next == held.size()) {
            held.append(CallId());
            places.push_back(-1);
        }
        held[next] = calls.at(i);
        places[static_cast<size_t>(next)] = i;
    }
    return places;
}

QStringList GridPlaces::sections() const
{
    QStringList names;
    for (const auto &[name, calls] : m_sections)
        names += name;
    return names;
}

} // namespace geon::ui
