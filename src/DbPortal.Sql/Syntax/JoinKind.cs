namespace DbPortal.Sql.Syntax;

/// <summary>The kinds of join; a comma in FROM is <see cref="Cross"/> too where a dialect nests it.</summary>
public enum JoinKind { Inner, Left, Right, Full, Cross }
