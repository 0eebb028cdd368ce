// FlowLayout: widgets side by side in as many lines as the width asks for, each as wide as it likes.
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace geon::ui {

class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &area) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    //! Places the widgets, or only counts; the height they need.
    int flow(const QRect &area, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace geon::ui
