// Long texts go to the server as streams: a hub message has a limit, and one above it ends the connection.
// A stream cannot be empty: no text is no stream.
export function toStream(text) {
  if (!text) return null;
  return globalThis.DotNet.createJSStreamReference(new TextEncoder().encode(text));
}
