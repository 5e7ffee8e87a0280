"""A question's whole argument as one document: HTML, Markdown and PDF."""

from annotator.exchange.argument.document import Block, Document, Run
from annotator.exchange.argument.gathering import argument_of
from annotator.exchange.argument.marking import as_markdown
from annotator.exchange.argument.printing import as_pdf

__all__ = ["Block", "Document", "Run", "argument_of", "as_markdown", "as_pdf"]
