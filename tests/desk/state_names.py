"""The states of the desk that a walk must pass. Add one whenever a page gets one."""

STATES = tuple(
    """
today empty
keys
people new
people added
people own
people takeaway
person empty
person slip typing
person slip enter
person helper
person card
identity ways unticked
identity ways
identity why
identity finger nomatch
present none
place empty
place dumas
place two
place nothing
place fuzzy
place wallet word
place mtn
guided kind
guided bank
guided region
guided branch
unlisted bank
unlisted write
number empty
number fault
number first
number differ
number photo
consent
consent other language
readback
done linked
present held
present apps
apps
apps asked
apps given
apps stop
apps stopped
present remove
present remove esc
person open draft
consent change
readback change
done in review
person open case
consent remove
readback remove
done remove
number asked same
done review same
number asked name
code
meanwhile place
code wrong1
code wrong2
code wrong3
today some
identity inactive
identity no contact
identity locked
locked three people
locked wrong pin
after unlock number
queue all
queue selected
queue search
queue search none
day open
day saved
review own only
signin second person
today supervisor
review
review expanded
review return
figures
figures saved
review after approve
people as second
today agent
agent clicks with supervisor
people as agent
day agent none
person view
after second entry
agent again
asked
asked other name
back finish list
back finish selected
back today
conflict
conflict after
conflict looked
conflict reason
day after send
done named
done other name
exception done
finish done
finish identity
finish identity ways
guided wallets
holder arabic
holder long name
holder typed
number wallet
number wallet fault
off after seal
off consent
off day
off done
off done sealed
off finish list
off person
off place
off seal
off today
off trouble
off ways
other person after lock
person view named
place recent
present none named
queued in list
queued offline
readback named
regdown done
regdown present
regdown today
sup case0
sup case1
sup case2
sup review
sup review done
sup today
sup today2
start language
start self-test
join empty
join weak
join words
join waiting
join no answer
join file
join file asked
join file other
join file words
sticks
sticks saved
laptops
laptops message
today message
help
settings
settings kept
self-test
about
recovery
round asked
round on
round over
drafts
draft thrown away
closing
end of visit
end of visit done
review branch
review branch found
review branch codes
practice people
practice help
practice ways
practice finger
practice no match
practice done
practice code
practice review
""".strip().splitlines()
)

NOT_YET: dict[str, str] = {}
"""States whose page does not exist, each with the reason."""

_DRAWN_AS = """
today empty, today some, today agent, back today, off today, regdown today = today of an agent
today supervisor, sup today, sup today2 = today of a supervisor
keys, help, practice help = help
people new, people added, people as second = people, somebody new
people own, people as agent = people, one's own PIN
people takeaway = people, take away
person empty, agent again, off person = person
person slip typing, person slip enter = person, a slip in the number
person helper = person, a helper
person card = person, a card
person open draft = person, begun before
person open case = person, a case is open
identity ways unticked, identity ways, practice ways = identity, ways
identity why = identity, why not
identity finger nomatch, practice no match = identity, no match
practice finger = identity, at the reader
code, practice code = identity, a code
code wrong1, code wrong2, code wrong3 = identity, a wrong code
identity inactive = identity, not active
identity no contact = identity, no contact
identity locked = identity, locked
off ways, off trouble = identity, no network
off seal = identity, to be sealed
finish identity, finish identity ways = identity, finishing
present none, present none named = present, none
present apps = present, apps
apps = apps
apps asked = apps, asked
apps given = apps, given
apps stop = apps, to be stopped
apps stopped = apps, stopped
present held, present remove, present remove esc = present, held
regdown present = present, not known
place empty = place
place recent = place, recent
place dumas, place two, meanwhile place, off place, off after seal = place, found
place nothing, place wallet word = place, nothing
place fuzzy = place, nearly
place mtn = place, a wallet
guided kind = guided, kind
guided bank = guided, bank
guided region = guided, region
guided branch = guided, branch
guided wallets = guided, wallets
unlisted bank = unlisted, bank
unlisted write = unlisted, write the bank; unlisted, write the place
number empty, number photo = number
number fault = number, a fault
number first, after unlock number = number, first entry
number differ, after second entry = number, differ
number asked same, asked = number, also another's
number asked name, asked other name, holder long name, holder typed = number, another name
holder arabic = number, an Arabic name
number wallet = number, of a wallet
number wallet fault = number, of a wallet, a fault
consent, consent other language, off consent = consent
consent change = consent to a change
consent remove = consent to a removal
readback, readback change = read-back; read-back of a wallet; read-back of a written bank
readback named = read-back of a name
readback remove = read-back of a removal
person view, person view named = read-back of a name
end of visit = end
end of visit done = done, cancelled
done linked, practice done, finish done = done, linked
done named, done other name = done, named
done in review, done review same, exception done = done, in_review
done remove = done, removed
off done, off done sealed, queued offline = done, awaiting_auth
regdown done = done, queued; done, sending; done, in_doubt
locked three people, signin second person, other person after lock = sign-in
locked wrong pin = sign-in, a wrong PIN
queue all, queue selected, queue search, queued in list = all visits, one that waits
agent clicks with supervisor = all visits, one that waits
off finish list, back finish list, back finish selected = all visits, to finish
queue search none = all visits, none
drafts = all visits, a draft
draft thrown away = all visits, throw away
day open, day saved, off day = day, something open
day after send, day agent none = day, nothing open
review own only, sup review done = review, nothing
review, sup review, sup case0, sup case1, sup case2, practice review = review, before the look
review expanded, review return, review after approve = review, after the look
review branch = review, a bank to look up
review branch found, review branch codes = review, codes of a bank
figures, figures saved = figures
conflict = conflict, before the look; review, a conflict
conflict looked, conflict reason, conflict after = conflict, to be decided
start language = language
start self-test = self-test at the start
self-test = self-test
join empty, join weak = join, new
join words, join waiting = join, words
sticks = sticks, new
sticks saved = sticks, done
laptops, laptops message = laptops
today message = today of an agent
join no answer = join, moving
join file = join, without network
join file asked, join file other = join, on a stick
join file words = join, words
settings, settings kept = settings of an agent; settings of a supervisor
about = about
recovery = recovery, new; recovery, given
round asked = round, asked
round on = round, on
round over = round, over
closing = closing
practice people = practice
"""
"""States of the list = states that stand alone in ``tests/qt`` and have their page drawn alike."""


def drawn_as() -> dict[str, tuple[str, ...]]:
    """By the name of a state: what stands for it in the pairwise sample."""
    lines = (line.split(" = ") for line in _DRAWN_AS.strip().splitlines())
    return {
        state: tuple(drawn.split("; ")) for names, drawn in lines for state in names.split(", ")
    }
