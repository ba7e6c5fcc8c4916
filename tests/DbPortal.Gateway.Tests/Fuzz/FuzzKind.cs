namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Kinds of values, as far as the generator must tell them apart to be understood by a server.</summary>
internal enum FuzzKind { Number, Text, Day, Moment, Truth, Doc, Bytes, List, Other }
