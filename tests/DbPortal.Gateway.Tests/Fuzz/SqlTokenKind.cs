namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>What a piece of a text looks like, to somebody who knows no dialect well.</summary>
internal enum SqlTokenKind { Space, Comment, Word, QuotedName, String, Number, Sign, Open, Close, Comma }
