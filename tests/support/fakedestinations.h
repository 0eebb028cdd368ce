// A door to destinations without a file: keeps what is saved as LocalDestinations would, at once, and remembers it.
#pragma once

#include "core/desk/destinationrules.h"

namespace geon {

class FakeDestinations final : public desk::Destinations
{
public:
    using Destinations::Destinations;

    [[nodiscard]] QList<desk::Destination> destinations() const override
    {
        auto shown = kept;
        for (desk::Destination &one : shown)
            one.secret = {};
        return shown;
    }
    void save(const QList<desk::Destination> &destinations) override
    {
        auto whole = destinations;
        for (desk::Destination &one : whole) {
            const auto before = std::ranges::find(kept, one.name, &desk::Destination::name);
            if (one.secret.isEmpty() && before != kept.end())
                one.secret = before->secret;
        }
        ++saves;
        const QString wrong = refusal.isEmpty() ? desk::problemOf(whole) : refusal;
        if (wrong.isEmpty()) {
            kept = whole;
            Q_EMIT changed();
        }
        Q_EMIT saved(wrong);
    }

    QList<desk::Destination> kept;
    QString refusal; //!< what the disk says; empty: it takes all
    int saves = 0;
};

} // namespace geon
