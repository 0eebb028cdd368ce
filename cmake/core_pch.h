// What nearly every source of core/ includes; compiled once.
#pragma once
#include <QtCore>
#include <QtNetwork>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <unordered_map>
#include <variant>
#include <vector>
