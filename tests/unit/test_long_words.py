"""Long words may go on in the next line, and nothing that belongs together is parted."""

import itertools
import unicodedata

import pytest

from spar_agent.ui.widgets.wrapping import with_breaks

BREAK = "\u200b"
LONG = (
    "Wolfeschlegelsteinhausenbergerdorff",
    "ศรีสุวรรณ์พงศ์ประเสริฐวัฒนากุลชัยพฤกษ์",  # Thai
    "ສົມສະໄໝພົມມະຈັນທະວົງສາເພັດສະໝອນ",  # Lao
    "ကျော်ကျော်ဇော်မြင့်ထွန်းလင်းအောင်",  # Burmese
    "ចន្ទ្រាវុធសុវណ្ណារ៉ាសុខហេង",  # Khmer
    "வெங்கடசுப்பிரமணியன்இராமகிருஷ்ணன்",  # Tamil
    "विश्वनाथप्रतापसिंहराजेश्वरीप्रसाद",  # Hindi
)


@pytest.mark.parametrize("word", LONG)
def test_a_long_word_is_broken_and_none_of_it_is_lost(word: str) -> None:
    broken = with_breaks(word)
    assert broken.replace(BREAK, "") == word
    parts = broken.split(BREAK)
    assert len(parts) > 4
    for before, after in itertools.pairwise(parts):
        assert not unicodedata.category(after[0]).startswith("M"), (before, after)
        assert after[0] not in "ะาำະາຳ", (before, after)
        assert before[-1] not in "เแโใไເແໂໃໄ", (before, after)
        assert before[-1] == "\u103a" or unicodedata.combining(before[-1]) != 9, (before, after)


@pytest.mark.parametrize(
    "name", ["", "Asha K.", "Chandrasekhar Venkataraman", "ธนาคาร", "فاطمة بنت محمد عبد الرحمن"]
)
def test_words_of_a_usual_length_stay_as_they_are(name: str) -> None:
    assert with_breaks(name) == name
