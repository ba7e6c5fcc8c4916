namespace DbPortal.Gateway.Tests.Outages;

/// <summary>By its stopwatch everything happens at once, however busy the machine is; its timers run.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override long GetTimestamp() => 0;
}
