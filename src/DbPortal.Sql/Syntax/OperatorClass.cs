namespace DbPortal.Sql.Syntax;

/// <summary>What an operator does with its operands, as far as disclosure goes.</summary>
public enum OperatorClass
{
    /// <summary>AND, OR, NOT, XOR of truth values.</summary>
    Logical,

    /// <summary>=, &lt;&gt;, IS [NOT] DISTINCT FROM, &lt;=&gt;: equality of whole values.</summary>
    Equality,

    /// <summary>&lt;, &lt;=, &gt;, &gt;=.</summary>
    Range,

    /// <summary>LIKE, SIMILAR TO, regular expressions, GLOB, MATCH.</summary>
    Pattern,

    /// <summary>Concatenation: total, cannot fail by value.</summary>
    Concatenation,

    /// <summary>+, -, *, /, %, bit operators: may fail by value.</summary>
    Arithmetic,

    /// <summary>Access inside a document: -&gt;, -&gt;&gt;, #&gt;.</summary>
    Extraction,

    /// <summary>Containment, overlap, similarity, distance, and any operator without a class of its own.</summary>
    Other,
}
