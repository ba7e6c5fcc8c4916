using BenchmarkDotNet.Running;
using DbPortal.Benchmarks;

if (args is ["governed"])
    await GovernedComparison.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(GovernedComparison).Assembly).Run(args);
