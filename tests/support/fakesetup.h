// A settings door without files or network: remembers what was asked and answers when the test says so.
#pragma once

#include "core/desk/setup.h"

namespace geon {

class FakeSetup final : public desk::Setup
{
public:
    using Setup::Setup;

    [[nodiscard]] config::Values current() const override
    {
        config::Inputs inputs;
        inputs.commandLine = commandLine;
        for (auto setting = written.cbegin(); setting != written.cend(); ++setting)
            inputs.stored.insert(setting.key(), {Secret(setting.value()), QStringLiteral("test")});
        return config::Values::collect(inputs);
    }
    [[nodiscard]] QString secretPlace() const override { return QStringLiteral("system keychain"); }
    void test(const QHash<QString, QString> &changes) override { testedChanges.append(changes); }
    void save(const QHash<QString, QString> &changes) override { savedChanges.append(changes); }
    [[nodiscard]] calls::PriceTable prices() const override { return priceTable; }
    void savePrices(const calls::PriceTable &prices) override { priceTable = prices; }
    void startDemo() override { ++demosStarted; }

    void answerTest(bool good, const QString &verdict, const QList<config::Problem> &problems = {})
    {
        Q_EMIT tested(good, verdict, problems);
    }
    void answerSave(bool good, const QString &verdict, const QList<config::Problem> &problems = {})
    {
        Q_EMIT saved(good, verdict, problems);
    }

    QHash<QString, QString> written;     //!< as if kept in the store of secrets
    QHash<QString, QString> commandLine; //!< counts before whatever is saved
    QList<QHash<QString, QString>> testedChanges;
    QList<QHash<QString, QString>> savedChanges;
    calls::PriceTable priceTable;
    int demosStarted = 0;
};

} // namespace geon
