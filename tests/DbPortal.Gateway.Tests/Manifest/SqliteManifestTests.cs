using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Manifest;

public sealed class SqliteManifestTests(TestServers servers) : ManifestServiceTests(StoreKind.Sqlite, servers);
