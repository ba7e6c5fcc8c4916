// Long texts go to the server as streams: a hub message has a limit, and one above it ends the connection.
export function toStream(text) {
  return globalThis.DotNet.createJSStreamReference(new TextEncoder().encode(text));
}
