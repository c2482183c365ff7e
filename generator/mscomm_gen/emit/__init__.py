"""From views to text, and from text to files: names, literals, imports, layout, templates, publishing."""
