"""The database: PostgreSQL at DATABASE_URL, or one of our own when that is unset."""
