"""The failures that systems like this one are known for, by number; what each means for a writer
here, and where it is held: `test_t01_…` in the files named, or, where the name stands behind `see`,
whole files that hold it under names of their own, or why there is nothing to hold yet.

T the link, P what is stored, C several at once, U the letters, B browsers and devices,
J the projector.
"""

from typing import NamedTuple


class Case(NamedTuple):
    """One failure: what must hold instead, and where that is proved."""

    holds: str
    files: tuple[str, ...] = ()  # below tests/; each has a test with the number
    see: tuple[str, ...] = ()
    not_yet: str = ""


_LINK, _BETWEEN = "known/test_transport.py", "known/test_in_between.py"
_KEPT, _AT_ONCE = "known/test_persistence.py", "known/test_concurrency.py"
_PAGE, _WRITERS = "browser/known/test_link.py", "browser/known/test_writers.py"
_DEVICES, _LOST = "browser/known/test_devices.py", "browser/test_nothing_is_lost.py"
_CLOCKS, _ADDED = "browser/known/test_clocks.py", "commands/test_add_time.py"
_TYPING = "browser/test_writing.py"
_LETTERS, _SHOWN = "known/test_letters.py", "browser/test_shown_as_written.py"
_WALL = "browser/known/test_projector.py"
_GATHERING = "known/test_gathering.py"
_NO_VOTES = "votes come later"
_NOT_THE_WRITERS = "not about whoever writes"

CASES = {
    "T01": Case("Nothing is called saved on a silent link, and all of it arrives", (_LINK, _LOST)),
    "T02": Case("What is typed without a link stays in its field when it is back", (_PAGE,)),
    "T03": Case("Written without a socket, it is there after a reload", (_LINK,)),
    "T04": Case("Cut again and again: each card once, in order", (_LINK,)),
    "T05": Case("An impatient second press makes no second card", (_LOST,)),
    "T06": Case("A server that restarts takes what was written meanwhile", (_LOST,)),
    "T07": Case("Of two moves made offline the last counts, for all", (_LINK,)),
    "T08": Case("Many reconnects hear each event once", (_LINK,)),
    "T09": Case("What was missed is there soon after, without a reload", (_LINK,)),
    "T10": Case("A gap in the events is noticed and filled", see=("js/state.test.js",)),
    "T11": Case("Whoever runs it sees how often pages had to catch up", not_yet=_NOT_THE_WRITERS),
    "T12": Case("A thousand loads with jitter are quick", not_yet=_NOT_THE_WRITERS),
    "T13": Case("Stripped upgrades leave polling, with every event", (_BETWEEN,)),
    "T14": Case("Refused WebSocket leaves polling, bursts too", (_BETWEEN,)),
    "T15": Case("A long paste becomes as many cards over polling", (_LOST,)),
    "T16": Case("A huge text is refused here, and disturbs nobody", (_PAGE,)),
    "T17": Case("A page that slept shows the present soon after", (_PAGE,)),
    "T18": Case("The back button shows the board of now", (_PAGE,)),
    "T19": Case("Away for too long: entered again, nothing is lost", (_LINK,)),
    "T20": Case(
        "A dozen editors on broken links lose nothing", see=("faults/test_answers_lost.py",)
    ),
    "T21": Case("Idle connections are kept alive", (_LINK,)),
    "T22": Case("WebSocket that fails at once leaves a board that works", (_PAGE,)),
    "T23": Case("A sign-in page is never taken for data", (_BETWEEN,)),
    "T24": Case("A silent Redis delays, and loses nothing", see=("faults/test_redis_away.py",)),
    "P01": Case("Called saved, it is there when the tab is closed at once", (_WRITERS,)),
    "P02": Case("Killed at the worst moments: no loss, no ghost", ("faults/test_kills.py",)),
    "P03": Case("Each commit is on the disk", see=("laws/test_order_of_a_change.py",)),
    "P04": Case("A database that another holds shows no error", (_KEPT,)),
    "P05": Case("No change waits with the database in its hand", not_yet="no test measures it"),
    "P06": Case("Reloads broken off and errors leave no connection taken", (_KEPT,)),
    "P07": Case("A restarted database loses and doubles nothing", (_KEPT,)),
    "P08": Case("What cannot be loaded is no empty board", (_KEPT, _WRITERS)),
    "P09": Case("One unreadable card harms no other", (_KEPT,)),
    "P10": Case("Taken off by mistake, it comes back", see=("commands/test_restore_card.py",)),
    "P11": Case("A copy of a busy database is whole", see=("copies/test_copies.py",)),
    "P12": Case("Nothing deletes a workshop unasked", not_yet="nothing deletes a workshop at all"),
    "P13": Case("What was taken off stays off after a crash", (_KEPT,)),
    "C01": Case("Votes keep to their budget", not_yet=_NO_VOTES),
    "C02": Case("A vote that was not given is not taken back", not_yet=_NO_VOTES),
    "C03": Case("Of many clicks on a vote the last counts", not_yet=_NO_VOTES),
    "C04": Case(
        "Others move neither text, caret nor focus", (_TYPING, "browser/test_composing.py")
    ),
    "C05": Case("An edit is saved to the card it was begun on", (_WRITERS,)),
    "C06": Case("Dragging beside an open edit keeps both texts", (_WRITERS,)),
    "C07": Case("An edit opens with the newest text and tells of a newer", (_WRITERS, _LOST)),
    "C08": Case("Edited here, withdrawn there: both are told", (_WRITERS, _TYPING)),
    "C09": Case("What is being written is not yet a card, for anyone", (_WRITERS, _GATHERING)),
    "C10": Case("Phases go forth and back and keep all", (_GATHERING,)),
    "C11": Case("Posted while others load, it is on every screen", (_AT_ONCE,)),
    "C12": Case("State and events make the state", see=("laws/test_state_and_events.py",)),
    "C13": Case("Moves at the same moment end in one order", (_AT_ONCE, "models/test_order.py")),
    "C14": Case("A second tab reverts nothing and delivers its own", (_AT_ONCE, _LOST)),
    "C15": Case("Only one's own act is taken back", (_AT_ONCE, _GATHERING)),
    "C16": Case("Nobody changes another group's cards", (_AT_ONCE, _GATHERING)),
    "C17": Case("Without a socket the board says so and goes on", (_LOST,)),
    "U01": Case("Half an emoji is kept as a lost letter", (_LETTERS,)),
    "U02": Case("A NUL is the same on both databases", (_LETTERS,)),
    "U03": Case("Browser and server count letters alike", (_LETTERS,)),
    "U04": Case("A shortened text ends between two letters", see=("js/text.test.js",)),
    "U05": Case("An accent in two pieces is the same letter", see=("similar/test_ranked.py",)),
    "U06": Case("An input method's Enter posts nothing", see=("browser/test_composing.py",)),
    "U07": Case("A pasted list becomes one card for each line", see=("browser/test_pasting.py",)),
    "U08": Case("Ampersands and angles survive in documents", see=("exports/test_texts.py",)),
    "U09": Case("No empty boxes on paper", not_yet="documents in PDF come later"),
    "U10": Case("Over the limit, it says by how much", see=("browser/known/test_link.py",)),
    "U11": Case("A database without every letter is refused", (_LETTERS,)),
    "U12": Case(
        "Letters from right to left turn no other", see=("browser/test_shown_as_written.py",)
    ),
    "U13": Case("Monstrous cards harm no screen", (_SHOWN,)),
    "B01": Case("What dragging does, buttons do by a tap too", (_TYPING,)),
    "B02": Case("A card with an address is dragged as a card", (_WRITERS,)),
    "B03": Case("Wrong clocks show the same time left", (_DEVICES, _CLOCKS)),
    "B04": Case("A clock that is set while it runs changes no timer", (_DEVICES, _CLOCKS, _ADDED)),
    "B05": Case("Who comes late sees what is left, not the whole", (_DEVICES, _CLOCKS)),
    "B06": Case("A page that the browser translates goes on", (_DEVICES,)),
    "B07": Case("Pasting into nothing makes nothing", (_DEVICES,)),
    "B08": Case("No field fills itself in, or zooms the page", (_DEVICES,)),
    "B09": Case("A phone's keyboard hides neither field nor button", (_DEVICES,)),
    "B10": Case("An old page is told, and reloads with its drafts", (_DEVICES,)),
    "J01": Case("Another resolution cuts nothing off the wall", (_WALL,)),
    "J02": Case("After F5 the wall follows the next slide within a second", (_WALL,)),
    "J03": Case("What the wall shows may go, and the next slide is shown", (_WALL,)),
    "J04": Case("The wall is told what everyone is, and shows the words of now", (_WALL,)),
    "J05": Case("A countdown never jumps", (_CLOCKS,), see=("js/clock.test.js",)),
    "J06": Case("The longest card is read from the last row", not_yet="no distance is set yet"),
    "J07": Case("All that is on the wall can be printed", not_yet="only codes are printed"),
}
