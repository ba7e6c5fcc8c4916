using BenchmarkDotNet.Running;
using DbPortal.Benchmarks;

if (args is ["governed"])
    await GovernedComparison.RunAsync();
else if (args is ["analysis"])
    await AnalysisComparison.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(GovernedComparison).Assembly).Run(args);
