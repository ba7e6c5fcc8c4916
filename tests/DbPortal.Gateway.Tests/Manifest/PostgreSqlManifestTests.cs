using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Manifest;

public sealed class PostgreSqlManifestTests(TestServers servers) : ManifestServiceTests(StoreKind.PostgreSql, servers);
