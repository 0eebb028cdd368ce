#include "core/webhooks/requestreader.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <string_view>

namespace geon::webhooks {

namespace {

//! A size line with its extensions; nobody sends any.
constexpr qsizetype longestChunkLine = 256;
//! Memory a connection keeps between requests.
constexpr qsizetype keptCapacity = 64 * 1024;

qsizetype find(QByteArrayView text, std::string_view wanted, qsizetype from)
{
    const size_t found = std::string_view(text.data(), size_t(text.size())).find(wanted, size_t(from));
    return found == std::string_view::npos ? -1 : qsizetype(found);
}

bool same(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), b.data(), size_t(a.size())) == 0;
}

bool isTokenCharacter(char c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        return true;
    return c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isControl(char c)
{
    return (uchar(c) < 0x20 && c != '\t') || c == 0x7f;
}

//! The length in the text of Content-Length; -1: not a plain decimal number. Beyond any limit it is the largest there is.
qsizetype decimalLength(QByteArrayView text)
{
    if (text.isEmpty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return -1;
    return text.size() > 18 ? std::numeric_limits<qsizetype>::max() : qsizetype(text.toByteArray().toLongLong());
}

//! True when a comma-separated list such as Connection holds @p word.
bool listHolds(QByteArrayView list, QByteArrayView word)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        if (same((comma < 0 ? list : list.first(comma)).trimmed(), word))
            return true;
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return false;
}

} // namespace

RequestReader::State RequestReader::state() const
{
    switch (m_stage) {
    case Stage::Whole:
        return State::Whole;
    case Stage::Refused:
        return State::Refused;
    case Stage::Head:
        return m_buffer.size() == m_begin ? State::Empty : State::Partial;
    case Stage::Body:
    case Stage::Chunks:
        break;
    }
    return State::Partial;
}

RequestReader::State RequestReader::feed(QByteArrayView bytes)
{
    if (m_stage == Stage::Refused)
        return State::Refused;
    if (m_begin == m_buffer.size())
        m_buffer.resize(0);
    else if (m_begin > 0)
        m_buffer.remove(0, m_begin);
    m_begin = 0;
    m_buffer.append(bytes);
    read();
    return state();
}

RequestReader::State RequestReader::next()
{
    Q_ASSERT(m_stage == Stage::Whole);
    m_begin += m_headSize + m_bodySize;
    if (m_buffer.capacity() > keptCapacity) {
        m_buffer = pending().toByteArray();
        m_begin = 0;
    }
    m_chunkedBody = QByteArray();
    m_stage = Stage::Head;
    m_scanned = 0;
    read();
    return state();
}

QByteArrayView RequestReader::header(QByteArrayView name) const
{
    const auto field = std::ranges::find_if(m_fields, [&](const Field &candidate) { return same(at(candidate.name), name); });
    return field == m_fields.end() ? QByteArrayView() : at(field->value);
}

qsizetype RequestReader::count(QByteArrayView name) const
{
    return std::ranges::count_if(m_fields, [&](const Field &field) { return same(at(field.name), name); });
}

QByteArrayView RequestReader::body() const
{
    if (m_bodySize > 0)
        return pending().sliced(m_headSize, m_bodySize);
    return m_chunkedBody;
}

bool RequestReader::takeExpectation()
{
    // The body may have come along unasked, or the head be still under way.
    const bool waits = m_expectsContinue && (m_stage == Stage::Body || m_stage == Stage::Chunks);
    if (m_stage != Stage::Head)
        m_expectsContinue = false;
    return waits;
}

bool RequestReader::refuse(int status, const char *reason)
{
    m_stage = Stage::Refused;
    m_refusal = {status, reason};
    m_buffer = QByteArray();
    m_chunkedBody = QByteArray();
    m_begin = 0;
    return false;
}

void RequestReader::read()
{
    if (m_stage == Stage::Head)
        readHead();
    if (m_stage == Stage::Body && pending().size() >= m_headSize + m_bodySize)
        m_stage = Stage::Whole;
    if (m_stage == Stage::Chunks)
        readChunks();
}

void RequestReader::readHead()
{
    while (pending().startsWith("\r\n"))
        m_begin += 2; // empty lines before a request are to be passed over (RFC 9112, 2.2)
    const QByteArrayView text = pending();
    if (text.isEmpty() || text == QByteArrayView("\r"))
        return;
    if (!isTokenCharacter(text.front())) {
        refuse(400, "This is not an HTTP request.");
        return;
    }
    const qsizetype end = find(text, "\r\n\r\n", m_scanned);
    if ((end < 0 ? text.size() : end + 4) > m_limits.head) {
        refuse(431, "The request line and headers are too long.");
        return;
    }
    if (end < 0) {
        m_scanned = std::max(qsizetype(0), text.size() - 3);
        return;
    }
    m_headSize = end + 4;
    const qsizetype lineEnd = find(text, "\r\n", 0);
    m_stage = Stage::Body;
    if (readRequestLine(lineEnd) && readFields(lineEnd + 2, end + 2))
        readFraming();
}

bool RequestReader::readRequestLine(qsizetype end)
{
    const QByteArrayView line = pending().first(end);
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return refuse(400, "The request line is not: method, target, version.");
    m_method = {0, quint32(first)};
    m_target = {quint32(first + 1), quint32(last - first - 1)};

    const QByteArrayView version = line.sliced(last + 1);
    m_isVersion11 = version == QByteArrayView("HTTP/1.1");
    if (!isToken(method()) || !std::ranges::all_of(target(), isVisible) || !version.startsWith("HTTP/"))
        return refuse(400, "The request line is not: method, target, version.");
    if (!m_isVersion11 && version != QByteArrayView("HTTP/1.0"))
        return refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    // Two slashes would make a host of the path's first part.
    if (!target().startsWith('/') || target().startsWith("//"))
        return refuse(400, "The target has to be a path that begins with one slash.");
    return true;
}

bool RequestReader::readFields(qsizetype begin, qsizetype end)
{
    m_fields.clear();
    while (begin < end) {
        const qsizetype lineEnd = find(pending(), "\r\n", begin);
        if (qsizetype(m_fields.size()) == m_limits.headers)
            return refuse(431, "The request has too many headers.");
        if (!readField(begin, lineEnd))
            return false;
        begin = lineEnd + 2;
    }
    return true;
}

bool RequestReader::readField(qsizetype begin, qsizetype end)
{
    const QByteArrayView line = pending().sliced(begin, end - begin);
    const qsizetype colon = line.indexOf(':');
    // A blank before the colon, or a line continued with one, is where parsers disagree: the token check refuses both.
    if (colon < 0 || !isToken(line.first(colon)) || std::ranges::any_of(line, isControl))
        return refuse(400, "A header line is malformed.");
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    m_fields.push_back({{quint32(begin), quint32(colon)}, {quint32(value.data() - pending().data()), quint32(value.size())}});
    return true;
}

bool RequestReader::readFraming()
{
    const qsizetype hosts = count("host");
    if (hosts > 1 || (m_isVersion11 && hosts == 0))
        return refuse(400, "A request has exactly one Host header.");
    return readConnectionFields() && readLength();
}

bool RequestReader::readConnectionFields()
{
    m_keepsAlive = m_isVersion11 && !listHolds(header("connection"), "close");
    const QByteArrayView upgrade = header("upgrade");
    // An offer of h2c may be ignored, and general-purpose clients make it on every first request.
    if ((!upgrade.isNull() && !same(upgrade, "h2c")) || (upgrade.isNull() && listHolds(header("connection"), "upgrade")))
        return refuse(426, "This server does not change to another protocol.");
    const QByteArrayView expect = header("expect");
    if (!expect.isNull() && !same(expect, "100-continue"))
        return refuse(417, "The only expectation understood is 100-continue.");
    m_expectsContinue = !expect.isNull() && m_isVersion11;
    return true;
}

bool RequestReader::readLength()
{
    const qsizetype lengths = count("content-length");
    const qsizetype codings = count("transfer-encoding");
    m_bodySize = 0;
    // Two statements of the length are how a request is smuggled past whoever believes the other one.
    if (lengths > 1 || codings > 1 || (lengths == 1 && codings == 1))
        return refuse(400, "The length of the body is stated twice.");
    if (codings == 1) {
        if (!m_isVersion11 || !same(header("transfer-encoding"), "chunked"))
            return refuse(400, "The only transfer coding understood is chunked.");
        m_stage = Stage::Chunks;
        m_chunkStage = ChunkStage::Size;
        m_trailerSize = 0;
        return true;
    }
    if (lengths == 0) {
        const QByteArrayView verb = method();
        if (verb == QByteArrayView("POST") || verb == QByteArrayView("PUT") || verb == QByteArrayView("PATCH"))
            return refuse(411, "The length of the body is missing.");
        return true;
    }
    const qsizetype size = decimalLength(header("content-length"));
    if (size < 0)
        return refuse(400, "Content-Length is not a number.");
    if (size > m_limits.body)
        return refuse(413, "The body is too large.");
    m_bodySize = size;
    return true;
}

void RequestReader::readChunks()
{
    qsizetype cursor = m_headSize;
    for (bool more = true; more && m_stage == Stage::Chunks;) {
        const QByteArrayView rest = pending().sliced(cursor);
        switch (m_chunkStage) {
        case ChunkStage::Size:
            more = readChunkSize(cursor);
            break;
        case ChunkStage::Data: {
            const qsizetype taken = std::min(rest.size(), m_chunkLeft);
            m_chunkedBody.append(rest.first(taken));
            cursor += taken;
            m_chunkLeft -= taken;
            more = m_chunkLeft == 0;
            if (more)
                m_chunkStage = ChunkStage::DataEnd;
            break;
        }
        case ChunkStage::DataEnd:
            more = rest.size() >= 2;
            if (more && !rest.startsWith("\r\n"))
                more = refuse(400, "A chunk is longer than it says.");
            if (more) {
                cursor += 2;
                m_chunkStage = ChunkStage::Size;
            }
            break;
        case ChunkStage::Trailer:
            more = readTrailer(cursor);
            break;
        }
    }
    // What has been taken leaves the buffer, so that a body in tiny chunks costs no more than its bytes.
    if (m_stage != Stage::Refused)
        m_buffer.remove(m_begin + m_headSize, cursor - m_headSize);
}

bool RequestReader::readChunkSize(qsizetype &cursor)
{
    const QByteArrayView rest = pending().sliced(cursor);
    const qsizetype end = find(rest.first(std::min(rest.size(), longestChunkLine)), "\r\n", 0);
    if (end < 0)
        return rest.size() < longestChunkLine ? false : refuse(400, "The size of a chunk is malformed.");
    const QByteArrayView line = rest.first(end);
    const auto digitsEnd = std::ranges::find_if_not(line, [](char c) { return std::isxdigit(uchar(c)) != 0; });
    const QByteArrayView digits = line.first(digitsEnd - line.begin());
    const QByteArrayView extension = line.sliced(digits.size()).trimmed();
    if (digits.isEmpty() || digits.size() > 15 || std::ranges::any_of(line, isControl)
        || (!extension.isEmpty() && extension.front() != ';'))
        return refuse(400, "The size of a chunk is malformed.");

    m_chunkLeft = digits.toByteArray().toLongLong(nullptr, 16);
    if (m_chunkLeft > m_limits.body - m_chunkedBody.size())
        return refuse(413, "The body is too large.");
    cursor += end + 2;
    m_chunkStage = m_chunkLeft == 0 ? ChunkStage::Trailer : ChunkStage::Data;
    return true;
}

bool RequestReader::readTrailer(qsizetype &cursor)
{
    const QByteArrayView rest = pending().sliced(cursor);
    const qsizetype end = find(rest, "\r\n", 0);
    if (m_trailerSize + (end < 0 ? rest.size() : end) > m_limits.head)
        return refuse(431, "The trailers after the body are too long.");
    if (end < 0)
        return false;
    cursor += end + 2;
    m_trailerSize += end + 2;
    if (end == 0)
        m_stage = Stage::Whole;
    return true;
}

} // namespace geon::webhooks
