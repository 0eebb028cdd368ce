// Each test of sockets runs twice: on Qt's dispatcher and on ours, which the engine's thread has.
#pragma once

#include "core/base/epolldispatcher.h"

#include <QCoreApplication>

//! Before the application object is made.
inline void useDispatcherOfTheTest()
{
    if (qgetenv("GEON_TEST_DISPATCHER") == "epoll")
        QCoreApplication::setEventDispatcher(new geon::EpollDispatcher);
}
