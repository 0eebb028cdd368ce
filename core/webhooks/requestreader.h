// RequestReader: takes HTTP/1.1 requests out of the bytes of one connection, each whole, checked and within limits (RFC 9112).
// Strict where leniency lets two servers see different requests in the same bytes. Pure: no socket, no clock.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace geon::webhooks {

struct RequestLimits {
    qsizetype head = 16 * 1024;   //!< bytes of request line and headers; more: 431
    qsizetype headers = 100;      //!< how many; more: 431
    qsizetype body = 1024 * 1024; //!< bytes, chunks put together; more: 413, before they are read
};

//! Why a request was not let in; the connection cannot be used after it.
struct Refusal {
    int status = 400;
    QByteArray reason; //!< one English sentence
};

class RequestReader
{
public:
    enum class State {
        Empty, //!< between two requests
        Partial,
        Whole,  //!< the members below describe it until next()
        Refused //!< for good
    };

    explicit RequestReader(const RequestLimits &limits) : m_limits(limits) { }

    //! Adds bytes. While a request is Whole they are kept for later.
    State feed(QByteArrayView bytes);
    //! Drops the whole request and looks at what came after it.
    State next();
    [[nodiscard]] State state() const;

    [[nodiscard]] QByteArrayView method() const { return at(m_method); }
    [[nodiscard]] QByteArrayView target() const { return at(m_target); } //!< begins with one slash
    //! The first header of that name, compared without case; null where there is none.
    [[nodiscard]] QByteArrayView header(QByteArrayView name) const;
    [[nodiscard]] QByteArrayView body() const;
    //! The peer wants to send another request on this connection.
    [[nodiscard]] bool keepsAlive() const { return m_keepsAlive; }
    //! True once per request whose sender waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeExpectation();
    [[nodiscard]] const Refusal &refusal() const { return m_refusal; }
    //! Memory taken, in bytes.
    [[nodiscard]] qsizetype held() const { return m_buffer.capacity() + m_chunkedBody.capacity(); }

private:
    enum class Stage { Head, Body, Chunks, Whole, Refused };
    enum class ChunkStage { Size, Data, DataEnd, Trailer };
    //! A part of the head, from m_begin: offsets, as the buffer moves while the body arrives.
    struct Range {
        quint32 offset = 0;
        quint32 size = 0;
    };
    struct Field {
        Range name;
        Range value;
    };

    [[nodiscard]] QByteArrayView pending() const { return QByteArrayView(m_buffer).sliced(m_begin); }
    [[nodiscard]] QByteArrayView at(Range range) const { return QByteArrayView(m_buffer).sliced(m_begin + range.offset, range.size); }
    [[nodiscard]] qsizetype count(QByteArrayView name) const;

    void read();
    void readHead();
    bool readRequestLine(qsizetype end);
    bool readField(qsizetype begin, qsizetype end);
    bool readFields(qsizetype begin, qsizetype end);
    bool readFraming();
    bool readConnectionFields();
    bool readLength();
    void readChunks();
    bool readChunkSize(qsizetype &cursor);
    bool readTrailer(qsizetype &cursor);
    bool refuse(int status, const char *reason);

    RequestLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_begin = 0;   //!< of the current request in m_buffer
    qsizetype m_scanned = 0; //!< bytes of the head known to hold no end of it
    Stage m_stage = Stage::Head;

    Range m_method;
    Range m_target;
    std::vector<Field> m_fields;
    qsizetype m_headSize = 0;
    qsizetype m_bodySize = 0; //!< by Content-Length
    bool m_isVersion11 = true;
    bool m_keepsAlive = true;
    bool m_expectsContinue = false;

    ChunkStage m_chunkStage = ChunkStage::Size;
    qsizetype m_chunkLeft = 0;
    qsizetype m_trailerSize = 0;
    QByteArray m_chunkedBody;
    Refusal m_refusal;
};

} // namespace geon::webhooks
