"""Writes the corpus; run ``python -m tests.corpus.make_corpus`` when something is added.

Found by fuzzing, by reading other people's bug reports, and by being nasty. ``replies.json`` holds
bodies as an ID service or a device service could send them, ``qr.json`` texts of QR codes.
"""

import json
import zlib
from pathlib import Path

import cbor2

HERE = Path(__file__).parent
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def base45(data: bytes) -> str:
    text = ""
    for at in range(0, len(data), 2):
        part = data[at : at + 2]
        number = int.from_bytes(part, "big")
        for _ in range(len(part) + 1):
            text += DIGITS[number % 45]
            number //= 45
    return text


def packed(raw: bytes) -> str:
    return base45(zlib.compress(raw, 9))


def sign1(header: object, claims: object, signature: bytes = b"s" * 64) -> str:
    protected = header if isinstance(header, bytes) else cbor2.dumps(header)
    payload = claims if isinstance(claims, bytes) else cbor2.dumps(claims)
    return packed(cbor2.dumps(cbor2.CBORTag(18, [protected, {}, payload, signature])))


CLAIMS = {1: "https://id.example.org", 169: {1: "6892881854", 4: "A"}}

QR = {
    "empty": "",
    "a space": " ",
    "a url": "https://example.org/?id=6892881854",
    "json": '{"id":"6892881854","name":"A"}',
    "lower case": packed(cbor2.dumps({})).lower(),
    "base45 above 65535": ":::",
    "base45 one left over": "AAAA",
    "not zlib": base45(b"no zlib here at all"),
    "zlib cut off": base45(zlib.compress(b"x" * 500)[:-6]),
    "zlib bomb 5 MB": packed(b"\0" * 5_000_000),
    "zlib in zlib": packed(zlib.compress(b"\0" * 5_000_000)),
    "zlib then more": base45(zlib.compress(cbor2.dumps(CLAIMS)) + b"more"),
    "deep arrays": packed(b"\x81" * 4000 + b"\x00"),
    "deep maps": packed(b"\xa1\x00" * 4000 + b"\x00"),
    "deep tags": packed(b"\xd2" * 4000 + b"\x00"),
    "array of 2^63": packed(b"\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"),
    "bytes of 2^63": packed(b"\x5b\x7f\xff\xff\xff\xff\xff\xff\xff"),
    "text of 4 GB": packed(b"\x7a\xff\xff\xff\xff"),
    "indefinite for ever": packed(b"\x9f" + b"\x01" * 3000),
    "not utf-8": packed(b"\x62\xff\xff"),
    "bignum of 1 MB": packed(b"\xc2\x5a\x00\x0f\x42\x40" + b"\xff" * 1_000_000),
    "shared loop": packed(b"\xd8\x1c\x81\xd8\x1d\x00"),
    "a date as a tag": packed(b"\xc1\xfb\x7f\xf0\x00\x00\x00\x00\x00\x00"),
    "map with a map as key": packed(b"\xa1\xa0\x00"),
    "alg none": sign1({1: 0}, CLAIMS),
    "alg missing": sign1({}, CLAIMS),
    "alg a text": sign1({1: "EdDSA"}, CLAIMS),
    "alg HS256": sign1({1: 5}, CLAIMS),
    "alg ES512": sign1({1: -36}, CLAIMS),
    "alg RS1": sign1({1: -65535}, CLAIMS),
    "crit header": sign1({1: -8, 2: [1]}, CLAIMS),
    "header not a map": sign1(cbor2.dumps([1, -8]), CLAIMS),
    "header empty": sign1(b"", CLAIMS),
    "no signature": sign1({1: -8}, CLAIMS, b""),
    "signature of zeros": sign1({1: -8}, CLAIMS, b"\0" * 64),
    "es256 of zeros": sign1({1: -7}, CLAIMS, b"\0" * 64),
    "claims a list": sign1({1: -8}, []),
    "claims nonsense": sign1({1: -8}, b"\xff"),
    "three parts": packed(cbor2.dumps(cbor2.CBORTag(18, [b"", {}, b""]))),
    "other cose": packed(cbor2.dumps(cbor2.CBORTag(17, [b"", {}, b"", b""]))),
    "unsigned claims": packed(cbor2.dumps(CLAIMS)),
    "tag in tag in tag": packed(
        cbor2.dumps(cbor2.CBORTag(61, cbor2.CBORTag(61, cbor2.CBORTag(18, [b"", {}, b"", b""]))))
    ),
}

OK = {
    "transactionID": "4021976553",
    "responseTime": "2026-11-23T10:00:00.000Z",
    "errors": None,
    "response": {"authStatus": True, "authToken": "t"},
}
REPLIES = {
    "null": "null",
    "a list": "[]",
    "a number": "1e400",
    "deep": "[" * 5000 + "]" * 5000,
    "errors a text": json.dumps({**OK, "errors": "no"}),
    "errors of nothing": json.dumps({**OK, "errors": [None]}),
    "error without code": json.dumps({**OK, "errors": [{}]}),
    "error code a list": json.dumps({**OK, "errors": [{"errorCode": [1]}]}),
    "error code with a name in it": json.dumps({**OK, "errors": [{"errorCode": "6892881854"}]}),
    "response a text": json.dumps({**OK, "response": "yes"}),
    "response a list": json.dumps({**OK, "response": [True]}),
    "status a text": json.dumps({**OK, "response": {"authStatus": "true", "authToken": "t"}}),
    "status one": json.dumps({**OK, "response": {"authStatus": 1, "authToken": "t"}}),
    "no token": json.dumps({**OK, "response": {"authStatus": True}}),
    "token a number": json.dumps({**OK, "response": {"authStatus": True, "authToken": 5}}),
    "token empty": json.dumps({**OK, "response": {"authStatus": True, "authToken": ""}}),
    "another transaction": json.dumps({**OK, "transactionID": "1"}),
    "transaction a number": json.dumps({**OK, "transactionID": 4021976553}),
    "time of year 1": json.dumps({**OK, "responseTime": "0001-01-01T00:00:00Z", "response": None}),
    "time of year 9999": json.dumps({**OK, "responseTime": "9999-12-31T23:59:59Z", "errors": [1]}),
    "time a map": json.dumps({**OK, "responseTime": {}, "errors": [1]}),
    "twice the same member": '{"response":{"authStatus":true},"response":{"authStatus":false}}',
    "nan": '{"response":{"authStatus":NaN}}',
    "lone surrogate": '{"transactionID":"\\ud800","response":{"authStatus":true,"authToken":"t"}}',
    "half": json.dumps(OK)[:40],
    "utf-16": json.dumps(OK).encode("utf-16").decode("latin-1"),
    "biometrics null": '{"biometrics":null}',
    "biometrics of texts": '{"biometrics":["x"]}',
    "biometrics without error": '{"biometrics":[{"data":"a.b.c"}]}',
    "error code zero as a number": '{"biometrics":[{"error":{"errorCode":0}}]}',
    "data of dots": '{"biometrics":[{"error":{"errorCode":"0"},"data":"...."}]}',
}


def main() -> None:
    for name, entries in (("qr", QR), ("replies", REPLIES)):
        text = json.dumps(entries, indent=1, ensure_ascii=True)
        (HERE / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
