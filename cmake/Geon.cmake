# How every target of this project is made: one call a library, one call a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(GEON_WERROR "Warnings are errors" OFF)
set(GEON_SANITIZE "" CACHE STRING "Value for -fsanitize=, empty for none")

find_program(GEON_CCACHE ccache)
if(GEON_CCACHE)
    # Precompiled headers are cached only when ccache may ignore their time stamps; another checkout of the same text is a hit too.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${GEON_CCACHE})
endif()

# Members left out of an aggregate have their defaults; that is how options are given here.
add_library(geon_options INTERFACE)
target_include_directories(geon_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(geon_options INTERFACE
    GEON_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_URL_CAST_FROM_STRING QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(geon_options INTERFACE
    -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -fpch-preprocess $<$<BOOL:${GEON_WERROR}>:-Werror>)
if(GEON_SANITIZE)
    target_compile_options(geon_options INTERFACE -fsanitize=${GEON_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(geon_options INTERFACE -fsanitize=${GEON_SANITIZE})
endif()

# core/ links this and nothing that draws, so an #include <QWidget> fails to compile there.
add_library(geon_core_deps INTERFACE)
target_link_libraries(geon_core_deps INTERFACE geon_options Qt6::Core Qt6::Network Qt6::WebSockets Qt6::HttpServer tl::expected)

function(geon_core_precompiled_header)
    add_library(geon_core_pch STATIC ${PROJECT_SOURCE_DIR}/cmake/core_pch.cpp)
    target_link_libraries(geon_core_pch PRIVATE geon_core_deps)
    target_precompile_headers(geon_core_pch PRIVATE ${PROJECT_SOURCE_DIR}/cmake/core_pch.h)
endfunction()

# geon_add_library(realtime DEPENDS base): every source of this folder is one library, geon_realtime.
function(geon_add_library name)
    cmake_parse_arguments(arg "" "" "DEPENDS;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(geon_${name} STATIC ${sources})
    set_target_properties(geon_${name} PROPERTIES LINKER_LANGUAGE CXX)
    list(TRANSFORM arg_DEPENDS PREPEND geon_)
    target_link_libraries(geon_${name} PUBLIC geon_core_deps ${arg_DEPENDS} PRIVATE ${arg_PRIVATE})
    target_precompile_headers(geon_${name} REUSE_FROM geon_core_pch)
endfunction()

# A program takes the precompiled header of what it links: that of ui/ has the widgets in it.
function(geon_reuse_precompiled_header name)
    if("ui" IN_LIST ARGN OR "app" IN_LIST ARGN)
        target_precompile_headers(${name} REUSE_FROM geon_ui)
    else()
        target_precompile_headers(${name} REUSE_FROM geon_core_pch)
    endif()
endfunction()

# geon_add_test(tst_decode LIBS realtime): tst_decode.cpp of this folder is one Qt Test program, run offscreen.
function(geon_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "LIBS;SOURCES;QT" ${ARGN})
    add_executable(${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp ${arg_SOURCES})
    geon_reuse_precompiled_header(${name} ${arg_LIBS})
    list(TRANSFORM arg_LIBS PREPEND geon_)
    target_link_libraries(${name} PRIVATE geon_options Qt6::Test tl::expected ${arg_LIBS} ${arg_QT})
    target_compile_definitions(${name} PRIVATE GEON_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;GEON_TEST=1" SKIP_RETURN_CODE 77)
endfunction()

# geon_add_bench(bench_webhooks LIBS webhooks): a benchmark program, built with the rest, never run as a test.
function(geon_add_bench name)
    cmake_parse_arguments(arg "" "" "LIBS;SOURCES;QT" ${ARGN})
    add_executable(${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp ${arg_SOURCES})
    geon_reuse_precompiled_header(${name} ${arg_LIBS})
    list(TRANSFORM arg_LIBS PREPEND geon_)
    target_link_libraries(${name} PRIVATE geon_options tl::expected ${arg_LIBS} ${arg_QT})
    target_compile_definitions(${name} PRIVATE GEON_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()
