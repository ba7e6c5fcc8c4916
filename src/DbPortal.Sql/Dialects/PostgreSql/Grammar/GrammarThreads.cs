using System.Collections.Concurrent;

namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>
/// The threads on which grammars run. Their stacks are large, whatever the host's threads have, and their number bounds how much
/// memory and processor time parsing can take. Each keeps one instance of each grammar it has used.
/// </summary>
internal static class GrammarThreads
{
    private const int StackBytes = 16 << 20;

    private static readonly BlockingCollection<GrammarJob> Queue = Start(Math.Clamp(Environment.ProcessorCount, 2, 8));

    /// <summary>Runs a job and waits for it. Cancellation gives up waiting; the job ends by its deadline.</summary>
    public static void Run(GrammarJob job, CancellationToken cancellationToken)
    {
        Queue.Add(job, cancellationToken);
        job.Wait(cancellationToken);
    }

    private static BlockingCollection<GrammarJob> Start(int count)
    {
        var queue = new BlockingCollection<GrammarJob>();
        for (var i = 0; i < count; i++)
            new Thread(() => Work(queue), StackBytes) { IsBackground = true, Name = $"PostgreSQL grammar {i + 1}" }.Start();
        return queue;
    }

    private static void Work(BlockingCollection<GrammarJob> queue)
    {
        var instances = new Dictionary<int, GrammarInstance>();
        foreach (var job in queue.GetConsumingEnumerable())
            job.Execute(instances);
    }
}
