"""The help is there in both languages, topic by topic, and in plain short sentences."""

import re

import pytest

from fieldnote.services.help_topics import topics


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_topic_has_words(language: str) -> None:
    for topic in topics(language):
        assert topic.title
        assert len(topic.blocks) >= 3, topic.key
        for block in topic.blocks:
            assert block.text == block.text.strip() != "", topic.key
            assert not re.search(r"[#*_`<>]", block.text), "plain text: nothing reads it as anything else"


def test_both_languages_have_the_same_topics_with_as_many_points() -> None:
    def outline(language: str) -> list[tuple[str, list[bool]]]:
        return [(topic.key, [block.is_point for block in topic.blocks if block.is_point]) for topic in topics(language)]

    assert outline("en") == outline("es")
    assert topics("fr") == topics("en")


def test_sentences_are_short() -> None:
    text = " ".join(block.text for topic in topics("en") for block in topic.blocks)
    sentences = [sentence for sentence in re.split(r"(?<=[.:!?]) ", text) if sentence]
    average = sum(len(sentence.split()) for sentence in sentences) / len(sentences)
    assert average < 12, f"{average:.1f} words a sentence"


@pytest.mark.parametrize("language", ["en", "es"])
def test_only_the_page_for_it_names_commands(language: str) -> None:
    with_commands = [
        topic.key
        for topic in topics(language)
        if any(re.search(r"fieldnote [a-z]", block.text) for block in topic.blocks)
    ]
    assert with_commands == ["for-it"]
