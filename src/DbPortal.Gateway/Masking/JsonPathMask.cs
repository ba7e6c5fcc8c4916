namespace DbPortal.Gateway.Masking;

/// <summary>How the values are masked that <paramref name="Path"/> (<c>$.card.number</c>, <c>$.people[*].name</c>, <c>$..ssn</c>) names in a document.</summary>
public sealed record JsonPathMask(string Path, MaskSpec Mask);
