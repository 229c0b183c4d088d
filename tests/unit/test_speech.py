"""What is read aloud, piece by piece."""

from spar_agent.domain.speech import Speech, pieces, signs, spoken


def test_a_sentence_is_cut_where_bank_and_number_stand() -> None:
    places = {"place": ("Bank of Baroda",), "number": ("0", "3", "9", "1")}
    said = pieces("I want my payments to go to {place}, account {number}.", places)
    assert said == ("I want my payments to go to", "Bank of Baroda", "account", "0", "3", "9", "1")
    said = pieces("मेरी इच्छा है कि मेरा भुगतान {place}, खाता {number} में जाए।", places)
    assert said[0] == "मेरी इच्छा है कि मेरा भुगतान"
    assert said[-1] == "में जाए"
    assert pieces("I can change this again. It is free.", {}) == (
        "I can change this again. It is free",
    )


def test_signs_around_words_are_not_spoken_and_those_inside_stay() -> None:
    assert spoken("\u2068 · Kiswahili, \u2069.") == "Kiswahili"
    assert spoken("¿Está bien?") == "Está bien"
    assert spoken("አዎ፣") == "አዎ"
    assert spoken("a.  b") == "a. b"


def test_a_number_is_spoken_sign_by_sign_without_its_mask() -> None:
    assert signs("\u2066··0391\u2069") == ("0", "3", "9", "1")
    assert signs("gb82 west") == ("G", "B", "8", "2", "W", "E", "S", "T")


def test_what_is_spoken_is_not_shown_in_a_log() -> None:
    assert "0391" not in repr(Speech("account 0391", ("0", "3", "9", "1")))
