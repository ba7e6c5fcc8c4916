namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Writes a value's text; false: the room is too small. Throws <see cref="InvalidDataException"/> for bytes that cannot be of the type.</summary>
internal delegate bool PostgreSqlFormatter(ReadOnlySpan<byte> wire, Span<byte> text, out int written);
