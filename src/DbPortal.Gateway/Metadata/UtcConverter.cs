using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DbPortal.Gateway.Metadata;

/// <summary>Every stored time is UTC, and says so when it is read back.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
