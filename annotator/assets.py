"""Static files under names that change with their contents, modules included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORTS = (r"""(?P<matched>from\s+["'](?P<url>\./[^"']+)["'])""", 'from "%(url)s"')


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Compressed files under hashed names, in the imports of our modules as well.

    A repeat visit then fetches no script again. Django's own switch for modules reads
    the scripts of other packages too, and stops at an import that one only mentions.
    """

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        ("annotator/js/*.js", (IMPORTS,)),
    )
