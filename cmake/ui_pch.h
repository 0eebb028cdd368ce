// What nearly every source of ui/ includes; compiled once.
#pragma once
#include <QtCore>
#include <QtGui>
#include <QtWidgets>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
