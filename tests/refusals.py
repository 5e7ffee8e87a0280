"""What the database refuses, by the name of the rule that was broken."""

from collections.abc import Callable

from django.db import DatabaseError, connection, transaction


def refusal(write: Callable[[], object]) -> str | None:
    """Return the name of the constraint that a write breaks, or None; undo it."""
    try:
        with transaction.atomic():
            write()
            connection.check_constraints()
            transaction.set_rollback(True)
    except DatabaseError as error:
        return error.__cause__.diag.constraint_name
    return None


def sql(statement: str, *parameters: object) -> int:
    """Run a statement past the ORM; return how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.rowcount
