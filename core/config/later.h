// An answer given from the event loop, so that no caller sees its callback run before the question has returned.
#pragma once

#include <QMetaObject>
#include <QObject>

namespace geon::config {

//! Not called once @p context is gone.
template <typename Callback, typename Answer> void answerLater(QObject *context, Callback done, Answer answer)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), answer = std::move(answer)] { done(answer); }, Qt::QueuedConnection);
}

} // namespace geon::config
