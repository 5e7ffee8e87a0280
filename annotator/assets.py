"""Static files under names that change with their contents, modules included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Compressed files under hashed names, in the imports of modules as well.

    A repeat visit then fetches no script again.
    """

    support_js_module_import_aggregation = True
