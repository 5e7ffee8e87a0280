"""Tables of claims: brought in from CSV and XLSX, and written out as CSV."""
