"""Ed25519 keys, in the forms OpenSSL and OpenSSH write them, and what they sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.home import Home
from pipelines.messages import UserError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

OPENSSH = b"-----BEGIN OPENSSH"


def private_key(path: Path, home: Home) -> Ed25519PrivateKey:
    """The key to sign with.

    Raises:
        UserError: it lies in the home, where whoever can change the review could also sign it anew; or it
            cannot be read as an Ed25519 key without a pass phrase.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_ssh_private_key

    if path.resolve().is_relative_to(home.root):
        raise UserError("signing-key-in-home", path=str(path), home=str(home.root))
    try:
        written = path.read_bytes()
        load = load_ssh_private_key if written.startswith(OPENSSH) else load_pem_private_key
        key = load(written, None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise UserError("signing-key-unreadable", path=str(path)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise UserError("signing-key-unreadable", path=str(path))
    return key


def public_key(path: Path) -> str:
    """A public key from its file, raw and in hexadecimal.

    Raises:
        UserError: it is no Ed25519 public key.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key, load_ssh_public_key

    try:
        written = path.read_bytes()
        load = load_pem_public_key if written.startswith(b"-----") else load_ssh_public_key
        key = load(written)
    except (OSError, ValueError, UnsupportedAlgorithm) as error:
        raise UserError("signing-public-key-unreadable", path=str(path)) from error
    if not isinstance(key, Ed25519PublicKey):
        raise UserError("signing-public-key-unreadable", path=str(path))
    return key.public_bytes_raw().hex()


def is_signed_by(public: str, signature: bytes, written: bytes) -> bool:
    """Whether the signature of what is written was made with the key whose public half this is."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, written)
    except (InvalidSignature, ValueError):
        return False
    return True
