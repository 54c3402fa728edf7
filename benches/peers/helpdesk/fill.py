"""The file that is measured: django-helpdesk's own migrations, and tickets of the same content in each run."""

import datetime
import json
import sys
import uuid

AGENTS = 50
QUEUES = 8
#: As long as the texts of our own benches (`src/world.rs`), because the lists of django-helpdesk read both.
SUBJECT = "The invoice of last month shows the wrong VAT number"
BODY = (
    "Good morning,\n\nour invoice of last month still shows the VAT number of our former company. We changed it in the "
    "profile two weeks ago, and the order confirmation has the new one. Could you please issue the invoice anew and "
    "tell us whether earlier ones are affected, too?\n\nKind regards\nAda"
)
#: Stands in the body of one ticket of a thousand.
RARE = "Wolpertinger"
RARE_EVERY = 1_000
#: One ticket of so many has follow-ups, if any has.
LONG_EVERY = 10
#: When the first ticket was made; each later one five minutes after the one before.
EPOCH = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
STEP = datetime.timedelta(minutes=5)
BATCH = 2_000


def mixed(number):
    """The same noise for the same number in each run (SplitMix64)."""
    mask = (1 << 64) - 1
    number = (number * 0x9E3779B97F4A7C15) & mask
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & mask
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & mask
    return number ^ (number >> 31)


def shape(number):
    """Status, agent (or none), queue and priority of a ticket: 60 % closed, 20 % resolved, 15 % open, 5 % reopened; of
    those that are open or reopened a fifth is assigned to nobody."""
    from helpdesk.models import Ticket

    noise = mixed(number)
    percent = noise % 100
    status = next(
        status
        for below, status in (
            (60, Ticket.CLOSED_STATUS),
            (80, Ticket.RESOLVED_STATUS),
            (95, Ticket.OPEN_STATUS),
            (100, Ticket.REOPENED_STATUS),
        )
        if percent < below
    )
    is_free = percent >= 80 and (noise >> 8) % 5 == 0
    agent = None if is_free else (noise >> 16) % AGENTS
    return status, agent, (noise >> 32) % QUEUES, 1 + (noise >> 40) % 5


def prepare(file, tickets, followups, versions):
    """Makes the file, unless an earlier run made it with the same parameters."""
    from django.core.management import call_command

    marker = file.with_suffix(".complete")
    mark = json.dumps({"form": 1, "tickets": tickets, "followups": followups, **versions}, sort_keys=True)
    if file.exists() and marker.exists() and marker.read_text() == mark:
        return
    print(f"building a file of {tickets} tickets", file=sys.stderr)
    for old in (marker, file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")):
        old.unlink(missing_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    fill(tickets, followups)
    marker.write_text(mark)


def fill(tickets, followups):
    from django.contrib.auth import get_user_model
    from django.db import connection, transaction
    from helpdesk.models import FollowUp, Queue, Ticket

    # Both fields would take the moment of the insert.
    Ticket._meta.get_field("created").auto_now_add = False
    Ticket._meta.get_field("modified").auto_now = False
    with transaction.atomic():
        agents = [
            # One by one: a signal gives each the settings that the views ask for.
            get_user_model().objects.create(
                username=f"agent-{number}",
                first_name="Agent",
                last_name=str(number),
                email=f"agent-{number}@example.org",
                is_staff=True,
            )
            for number in range(AGENTS)
        ]
        queues = [Queue.objects.create(title=f"Queue {number}", slug=f"q{number}") for number in range(QUEUES)]
        for first in range(1, tickets + 1, BATCH):
            numbers = range(first, min(first + BATCH, tickets + 1))
            made = Ticket.objects.bulk_create([ticket(number, agents, queues) for number in numbers])
            FollowUp.objects.bulk_create(
                FollowUp(
                    ticket=one,
                    date=one.created + index * STEP,
                    title="Comment",
                    comment=BODY,
                    public=True,
                    user=agents[index % AGENTS],
                )
                for one in made
                if one.id % LONG_EVERY == 0
                for index in range(followups)
            )
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def ticket(number, agents, queues):
    from helpdesk.models import Ticket

    status, agent, queue, priority = shape(number)
    at = EPOCH + number * STEP
    return Ticket(
        id=number,
        title=f"{SUBJECT} ({number})",
        queue=queues[queue],
        created=at,
        modified=at + datetime.timedelta(days=mixed(number) % 20),
        submitter_email=f"customer-{number % 20_000}@example.org",
        assigned_to=None if agent is None else agents[agent],
        status=status,
        description=f"{BODY}\n{RARE}" if number % RARE_EVERY == 0 else BODY,
        priority=priority,
        secret_key=str(uuid.UUID(int=mixed(number))),
    )
