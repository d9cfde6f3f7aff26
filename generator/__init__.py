"""Daily Papers: YAML entries in, Markdown pages and feeds out.

papers/**/*.yaml → Paper → Catalogue → documents → docs/ → MkDocs → site/
"""

__version__ = "0.1.0"
