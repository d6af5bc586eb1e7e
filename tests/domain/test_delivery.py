from fieldnote.domain.delivery import DeliveryState


def test_each_state_has_the_one_word_that_decisions_give_it() -> None:
    assert {state.value: state.word for state in DeliveryState} == {
        "ready": "Waiting",
        "held": "Waiting",
        "sending": "Sending",
        "sent?": "Sending",
        "accepted": "Sent",
        "confirmed": "Accepted",
        "filed": "Accepted",
        "returned": "Returned",
        "quarantined": "Needs a hand",
        "superseded": "Superseded",
        "withdrawn": "Withdrawn",
    }
