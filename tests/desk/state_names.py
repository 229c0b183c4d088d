"""The states of the desk that a walk must pass. Add one whenever a page gets one."""

STATES = tuple(
    """
trouble no office
setup empty
setup weak
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
start office
start office fault
start office found
start self-test
start set-up
join empty
join no answer
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
