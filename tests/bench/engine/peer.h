// The other side of the engine's measurements, in a process of its own: the service and the sender of webhooks at once.
//
// It reads commands from its standard input, a line each, and prints one line for each:
//   ring PORT FIRST COUNT   sends COUNT signed webhooks at once over as many connections that were opened before, the calls numbered from
//                           FIRST on, and waits for their accepts: `<ms of wall time> <ms of CPU time of the parent process>`, both
//                           from the first byte of a webhook to the last byte of an accept
//   stream SECONDS DELTAS   on each sideband 25 events a second, evenly spread, in turns of DELTAS deltas: `<events>`
//   flood DELTAS            answers as fast as one sideband takes them: `<deltas>`
// The first line it prints is the port of the service. It ends with its input.
#pragma once

namespace geon::bench {

//! The secret that webhooks are signed with; of no worth.
inline constexpr char signingSecret[] = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
inline constexpr int framesPerSecond = 25;

//! The exit code.
[[nodiscard]] int runPeer();

} // namespace geon::bench
