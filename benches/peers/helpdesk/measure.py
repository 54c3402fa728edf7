"""Measures the lists, counts and the search of django-helpdesk over SQLite; prints a line of JSON for each case.

Cases that end in `.rows` read a page of rows and nothing else: that is what our own `read.page50` does. The others do
all that django-helpdesk does for that page: it counts, and what its table shows it asks for row by row. Where its code
is inside of a view and can't be called alone, it is repeated here, and `agree` holds it against what the view did.
"""

import argparse
import datetime
import gc
import importlib.metadata
import json
import os
import pathlib
import platform
import sqlite3
import sys
import time
import warnings
from unittest import mock

sys.dont_write_bytecode = True  # No caches beside these sources.

import fill  # noqa: E402

#: The agent whose own list is asked for.
AGENT = "agent-7"
#: The queue whose list is asked for.
QUEUE = 1


class Failure(Exception):
    """The file or the installed version isn't what these cases were written for."""


class Cases:
    """What is measured. A case gives its number of rows, or of tickets counted."""

    def __init__(self, page):
        from django.contrib.auth import get_user_model
        from django.test import RequestFactory
        from helpdesk.models import Ticket

        self.page = page
        self.agent = get_user_model().objects.get(username=AGENT)
        # The page's length is a setting of each agent: 25 unless he changes it.
        self.agent.usersettings_helpdesk.tickets_per_page = page
        self.requests = RequestFactory()
        opened = list(Ticket.OPEN_STATUSES)
        self.open = query({"status__in": opened}, sortreverse=False)
        # What the list's form sends: without a status, or a search, it filters by none.
        self.own = query({"assigned_to__id__in": [self.agent.id], "status__in": opened})
        # Of one queue, as our queue of one team is.
        self.queue = query({"queue__id__in": [QUEUE], "status__in": opened})
        self.status = query({"status__in": [Ticket.RESOLVED_STATUS]})
        self.search = query({}, search_string=fill.RARE)

    def all(self):
        """Name, what to run, and into how many parts the number of repetitions is divided for it."""
        return [
            ("own_list.rows", lambda: len(self.dashboard_own()[: self.page]), 1),
            ("own_list", lambda: self.paginated(self.dashboard_own()), 1),
            ("own_list.table", lambda: self.table(self.own), 1),
            ("unassigned_list.rows", lambda: len(self.dashboard_unassigned()[: self.page]), 1),
            ("unassigned_list", lambda: self.paginated(self.dashboard_unassigned()), 1),
            ("open_list.rows", lambda: self.table_rows(self.open), 1),
            ("open_list", lambda: self.table(self.open), 2),
            ("queue_list.rows", lambda: self.table_rows(self.queue), 1),
            ("queue_list", lambda: self.table(self.queue), 2),
            ("status_list.rows", lambda: self.table_rows(self.status), 1),
            ("status_list", lambda: self.table(self.status), 2),
            ("search.rows", lambda: self.table_rows(self.search), 4),
            ("search", lambda: self.table(self.search), 10),
            ("counts", lambda: sum(sum(row.values()) for row in self.grid().values()), 2),
            ("counts.by_hand", self.counts_by_hand, 1),
            ("counts.report", self.report, 40),
            ("view.table", self.view_table, 2),
            ("view.dashboard", self.view_dashboard, 40),
            ("view.report_index", self.view_report_index, 40),
        ]

    # helpdesk.views.staff.dashboard

    def dashboard_active(self):
        from helpdesk.models import Ticket

        return Ticket.objects.select_related("queue").exclude(
            status__in=[Ticket.CLOSED_STATUS, Ticket.RESOLVED_STATUS, Ticket.DUPLICATE_STATUS]
        )

    def dashboard_own(self):
        return self.dashboard_active().filter(assigned_to=self.agent).order_by("-created")

    def dashboard_unassigned(self):
        from helpdesk.user import HelpdeskUser

        queues = HelpdeskUser(self.agent).get_queues()
        return self.dashboard_active().filter(assigned_to__isnull=True, queue__in=queues).order_by("-created")

    def first_page(self, queryset):
        from django.core.paginator import Paginator

        return Paginator(queryset, self.page).page(1).object_list

    def paginated(self, queryset):
        return len(list(self.first_page(queryset)))

    # helpdesk.query.__Query__, as helpdesk.views.staff.datatables_ticket_list uses it

    def asked(self, base64):
        from helpdesk.query import get_query_class
        from helpdesk.user import HelpdeskUser

        return get_query_class()(HelpdeskUser(self.agent), base64query=base64)

    def context(self, base64):
        return self.asked(base64).get_datatables_context(draw=["1"], start=["0"], length=[str(self.page)])

    def table(self, base64):
        return len(self.context(base64)["data"])

    def table_rows(self, base64):
        """Of `get_datatables_context` the statement that reads the rows: no count, no serializer."""
        from helpdesk.query import last_followup_subquery

        rows = self.asked(base64).get().annotate(last_followup=last_followup_subquery()).order_by("created")
        return len(rows[0 : self.page])

    # helpdesk.views.staff.report_index, run_report

    def grid(self):
        from helpdesk.user import HelpdeskUser

        return {
            queue.id: {
                "open": queue.ticket_set.filter(status__in=[1, 2]).count(),
                "resolved": queue.ticket_set.filter(status=3).count(),
                "closed": queue.ticket_set.filter(status=4).count(),
            }
            for queue in HelpdeskUser(self.agent).get_queues()
        }

    def counts_by_hand(self):
        """Nothing of django-helpdesk: the one statement that it could ask."""
        from django.db.models import Count
        from helpdesk.models import Ticket

        return sum(row["count"] for row in Ticket.objects.order_by().values("status").annotate(count=Count("id")))

    def report(self):
        """Its report "tickets by queue and status", without the page around it."""
        from helpdesk.views import staff

        shown = self.shown(staff.run_report, "report/", report="queuestatus")
        return sum(sum(row[1:]) for row in shown["data"])

    # Whole views, with the page or the JSON that they answer, but without Django's middleware

    def request(self, place, **parameters):
        from django.contrib.messages.storage.base import BaseStorage

        request = self.requests.get(f"/helpdesk/{place}", parameters)
        request.user = self.agent
        request._messages = mock.create_autospec(BaseStorage, instance=True)
        request.session = {}
        return request

    def answered(self, response):
        if response.status_code != 200 or len(response.content) < 1_000:
            raise Failure(f"a view answered {response.status_code} with {len(response.content)} bytes")
        return len(response.content)

    def view_table(self):
        from helpdesk.views import staff

        request = self.request("datatables_ticket_list/", draw=1, start=0, length=self.page)
        return self.answered(staff.datatables_ticket_list(request, query=self.open))

    def view_dashboard(self):
        from helpdesk.views import staff

        return self.answered(staff.dashboard(self.request("dashboard/")))

    def view_report_index(self):
        from helpdesk.views import staff

        return self.answered(staff.report_index(self.request("reports/")))

    def shown(self, view, place, parameters=None, **arguments):
        """What a view gives its template."""
        from helpdesk.views import staff

        with mock.patch.object(staff, "render") as render:
            view(self.request(place, **(parameters or {})), **arguments)
        return render.call_args.args[2]


def query(filtering, **rest):
    """A query as `helpdesk.views.staff.ticket_list` makes it from what its form sends."""
    from helpdesk.query import query_to_base64

    if "sortreverse" in rest:
        # What it falls back to when nothing was sent.
        return query_to_base64({"filtering": filtering, "sorting": "created", "search_string": "", **rest})
    parameters = {"filtering": filtering, "filtering_null": {}, "sorting": "created", "sortreverse": None}
    return query_to_base64({**parameters, "search_string": "", **rest})


def agree(cases, tickets):
    """Whether what is repeated here is what the installed views do, and whether the file holds what it should."""
    from helpdesk.query import query_from_base64
    from helpdesk.views import staff

    page = cases.page
    shown = cases.shown(staff.dashboard, "dashboard/")
    for name, ours in (("user_tickets", cases.dashboard_own()), ("unassigned_tickets", cases.dashboard_unassigned())):
        same(f"statement of {name}", str(shown[name].object_list.query), str(cases.first_page(ours).query))

    forms = {
        "open": {},
        "own": {"assigned_to": cases.agent.id, "status": [1, 2]},
        "queue": {"queue": QUEUE, "status": [1, 2]},
        "status": {"status": 3},
        "search": {"q": fill.RARE},
    }
    for name, form in forms.items():
        asked = cases.shown(staff.ticket_list, "tickets/", form)["urlsafe_query"]
        same(f"query {name}", query_from_base64(asked), query_from_base64(getattr(cases, name)))

    shown = cases.shown(staff.report_index, "reports/")
    grid = {row["queue"]: {name: row[name] for name in ("open", "resolved", "closed")} for row in shown["dash_tickets"]}
    same("counts", grid, cases.grid())

    shapes = [fill.shape(number) for number in range(1, tickets + 1)]
    agent = int(AGENT.removeprefix("agent-"))
    wanted = {
        "open": sum(status in (1, 2) for status, *_ in shapes),
        "own": sum(status in (1, 2) and whose == agent for status, whose, *_ in shapes),
        # Keys count from one.
        "queue": sum(status in (1, 2) and queue + 1 == QUEUE for status, _, queue, _ in shapes),
        "status": sum(status == 3 for status, *_ in shapes),
        "search": tickets // fill.RARE_EVERY,
    }
    for name, count in wanted.items():
        context = cases.context(getattr(cases, name))
        same(f"tickets of {name}", context["recordsTotal"], count)
        same(f"rows of {name}", len(context["data"]), min(page, count))
    same("tickets counted", sum(sum(row.values()) for row in grid.values()), tickets)
    say(f"tickets in the lists: {json.dumps(wanted)}")


def same(what, found, wanted):
    if found != wanted:
        raise Failure(f"{what}: {found!r} instead of {wanted!r}")


def percentile(sorted_values, percent):
    """A value that was measured: the first that so many percent don't exceed; of few values the 99th is the largest."""
    return sorted_values[max(-(-len(sorted_values) * percent // 100) - 1, 0)]


def measure(run, times):
    for _ in range(3 if times > 10 else 1):
        first = run()
    gc.collect()
    spans = []
    for _ in range(times):
        start = time.perf_counter_ns()
        found = run()
        spans.append(time.perf_counter_ns() - start)
        same("the same question", found, first)
    return sorted(spans)


def serve(cases):
    """One repetition for each line that names a case, so that somebody else can take turns with these."""
    runs = {name: run for name, run, _ in cases.all()}
    for line in sys.stdin:
        run = runs[line.strip()]
        gc.collect()
        start = time.perf_counter_ns()
        run()
        print(json.dumps({"ns": time.perf_counter_ns() - start}), flush=True)


def say(text):
    print(text, file=sys.stderr, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="where the file is kept; not on a tmpfs")
    parser.add_argument("--tickets", type=int, default=200_000)
    parser.add_argument("--followups", type=int, default=0, help="of each tenth ticket; none unless told")
    parser.add_argument("--page", type=int, default=50, help="rows of a page")
    parser.add_argument("--times", type=int, default=100, help="repetitions; slow cases get a part of them, 3 at least")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only the cases whose name contains one of these")
    parser.add_argument("--serve", action="store_true", help="measure the cases that stdin names, line by line")
    parser.add_argument("--fill", action="store_true", help="make the file, and measure nothing")
    args = parser.parse_args()

    folder = args.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"helpdesk-{args.tickets}-{args.followups}.db"
    os.environ["HELPDESK_BENCH_FILE"] = str(file)
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    # Its statistics compare with days that have no time zone.
    warnings.filterwarnings("ignore", message=".*received a naive datetime")
    import django

    django.setup()
    version = importlib.metadata.version("django-helpdesk")
    fill.prepare(file, args.tickets, args.followups, {"helpdesk": version, "django": django.__version__})
    if args.fill:
        return
    say(
        f"django-helpdesk {version}, Django {django.__version__}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}; {platform.system()} {platform.machine()}, {os.cpu_count()} processors; "
        f"{args.tickets} tickets, {args.followups} follow-ups of each tenth, {file.stat().st_size >> 20} MiB"
    )
    cases = Cases(args.page)
    agree(cases, args.tickets)
    who = {
        "version": version,
        "django": django.__version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "tickets": args.tickets,
        "on": datetime.date.today().isoformat(),
    }
    if args.serve:
        print(json.dumps(who), flush=True)
        serve(cases)
        return
    for name, run, parts in cases.all():
        if args.only and not any(part in name for part in args.only):
            continue
        say(f"measuring {name}")
        spans = measure(run, max(args.times // parts, 3))
        line = {
            "case": name,
            "n": len(spans),
            "median_us": round(percentile(spans, 50) / 1_000, 1),
            "p99_us": round(percentile(spans, 99) / 1_000, 1),
            **who,
        }
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"the measurement is not what it says: {failure}")
