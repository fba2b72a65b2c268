"""What the system's errors say, in words that are the same everywhere and that the window can translate."""

import errno

_SYSTEM_CAUSES = {
    errno.EACCES: "Permission denied",
    errno.EADDRINUSE: "Address already in use",
    errno.EADDRNOTAVAIL: "Cannot assign requested address",
    errno.EBUSY: "Device or resource busy",
    errno.EDQUOT: "Disk quota exceeded",
    errno.EEXIST: "File exists",
    errno.EFBIG: "File too large",
    errno.EINVAL: "Invalid argument",
    errno.EIO: "Input/output error",
    errno.EISDIR: "Is a directory",
    errno.ELOOP: "Too many levels of symbolic links",
    errno.EMFILE: "Too many open files",
    errno.ENAMETOOLONG: "File name too long",
    errno.ENFILE: "Too many open files in system",
    errno.ENODEV: "No such device",
    errno.ENOENT: "No such file or directory",
    errno.ENOMEM: "Cannot allocate memory",
    errno.ENOSPC: "No space left on device",
    errno.ENOTDIR: "Not a directory",
    errno.ENOTEMPTY: "Directory not empty",
    errno.EPERM: "Operation not permitted",
    errno.EROFS: "Read-only file system",
    errno.ESTALE: "Stale file handle",
    errno.ETIMEDOUT: "Connection timed out",
}


def cause(error: OSError) -> str:
    """Say in a few words why the system refused; what is not listed here, the system's own way."""
    known = _SYSTEM_CAUSES.get(error.errno) if error.errno is not None else None
    return known or error.strerror or str(error) or type(error).__name__
