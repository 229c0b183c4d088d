from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import ExtensionOID

from spar_sandbox.crypto import jws
from spar_sandbox.crypto.certificates import CertifiedKey, is_trusted, issue

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture(scope="module")
def root() -> CertifiedKey:
    return issue("root", NOW, authority=True)


@pytest.fixture(scope="module")
def middle(root: CertifiedKey) -> CertifiedKey:
    return issue("middle", NOW, root, authority=True)


@pytest.fixture(scope="module")
def leaf(middle: CertifiedKey) -> CertifiedKey:
    return issue("leaf", NOW, middle)


def test_a_chain_is_trusted_with_or_without_the_anchor_in_it(
    root: CertifiedKey, middle: CertifiedKey, leaf: CertifiedKey
) -> None:
    chain = [leaf.certificate, middle.certificate]
    assert is_trusted(chain, root.certificate, NOW)
    assert is_trusted([*chain, root.certificate], root.certificate, NOW)
    assert is_trusted(chain, middle.certificate, NOW)


def test_a_chain_with_a_gap_is_not_trusted(root: CertifiedKey, leaf: CertifiedKey) -> None:
    assert not is_trusted([leaf.certificate], root.certificate, NOW)


def test_the_signer_must_lead_to_the_anchor_not_somebody_further_on(
    root: CertifiedKey, middle: CertifiedKey
) -> None:
    stranger = issue("stranger", NOW)
    chain = [stranger.certificate, middle.certificate, root.certificate]
    assert not is_trusted(chain, root.certificate, NOW)


def test_who_is_no_authority_cannot_vouch_for_another(
    root: CertifiedKey, middle: CertifiedKey, leaf: CertifiedKey
) -> None:
    rogue = issue("rogue", NOW, leaf)
    chain = [rogue.certificate, leaf.certificate, middle.certificate]
    assert not is_trusted(chain, root.certificate, NOW)


def test_another_root_of_the_same_name_is_not_the_anchor(
    middle: CertifiedKey, leaf: CertifiedKey
) -> None:
    other = issue("root", NOW, authority=True)
    assert not is_trusted([leaf.certificate, middle.certificate], other.certificate, NOW)


@pytest.mark.parametrize("days", [-3, 1_826])
def test_a_chain_out_of_date_is_not_trusted(
    root: CertifiedKey, middle: CertifiedKey, leaf: CertifiedKey, days: int
) -> None:
    chain = [leaf.certificate, middle.certificate]
    assert not is_trusted(chain, root.certificate, NOW + timedelta(days=days))


def test_a_certificate_with_a_name_nobody_reads_is_not_trusted(root: CertifiedKey) -> None:
    x400_address = x509.UnrecognizedExtension(
        ExtensionOID.SUBJECT_ALTERNATIVE_NAME, b"\x30\x02\xa3\x00"
    )
    odd = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([]))
        .issuer_name(root.certificate.subject)
        .public_key(root.key.public_key())
        .serial_number(1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=1))
        .add_extension(x400_address, critical=False)
        .sign(root.key, hashes.SHA256())
    )
    assert not is_trusted([odd], root.certificate, NOW)


def test_a_signature_says_who_signed_what(middle: CertifiedKey, leaf: CertifiedKey) -> None:
    chain = (leaf.certificate, middle.certificate)
    token = jws.sign(b"words", leaf.key, chain)
    assert jws.verify(token) == jws.VerifiedJws(b"words", chain)
    detached = jws.sign_detached(b"words", leaf.key, chain)
    assert jws.verify_detached(detached, b"words").chain == chain
    with pytest.raises(jws.InvalidJws):
        jws.verify_detached(detached, b"other words")
