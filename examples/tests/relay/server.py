"""A mail server that does as it is told, for the relay's tests.

It says what happens on its standard output, a line of JSON each: `ready` with its port, `mail` for each mail that it
took, `stuck` when it stops answering. It ends when its standard input does.
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import os
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    # What is answered to RCPT and after the content, for an address.
    parser.add_argument("--rcpt", nargs=2, action="append", default=[], metavar=("ADDRESS", "REPLY"))
    parser.add_argument("--content", nargs=2, action="append", default=[], metavar=("ADDRESS", "REPLY"))
    parser.add_argument("--mail", metavar="REPLY", help="what is answered to MAIL")
    # Where it stops answering, or hangs up.
    parser.add_argument("--hang", action="append", default=[], metavar="ADDRESS", help="at RCPT")
    parser.add_argument("--hang-content", action="append", default=[], metavar="ADDRESS", help="after the content")
    parser.add_argument("--hang-all", action="store_true", help="before the greeting")
    parser.add_argument("--drop", action="append", default=[], metavar="ADDRESS", help="at RCPT")
    parser.add_argument("--drop-content", action="append", default=[], metavar="ADDRESS", help="after the content")
    parser.add_argument("--drop-once", action="append", default=[], metavar="ADDRESS", help="at RCPT, the first time")
    parser.add_argument("--leave-after", type=int, metavar="MAILS", help="says 421 when a connection carried so many")
    parser.add_argument("--no-smtputf8", action="store_true")
    parser.add_argument("--tls", choices=["none", "starttls", "wrapper"], default="none")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--login", nargs=2, metavar=("USER", "PASSWORD"))
    return parser.parse_args()


def say(event, **more):
    print(json.dumps({"event": event, **more}), flush=True)


class Handler:
    def __init__(self, options):
        self.options = options
        self.rcpt = dict(options.rcpt)
        self.content = dict(options.content)
        self.drop_once = set(options.drop_once)

    async def handle_MAIL(self, server, session, envelope, address, parameters):
        if self.options.mail:
            return self.options.mail
        carried = getattr(session, "carried", 0)
        if self.options.leave_after is not None and carried >= self.options.leave_after:
            self.hang_up(server, after=0.05)
            return "421 4.3.2 enough for one connection"
        envelope.mail_from = address
        envelope.mail_options.extend(parameters)
        return "250 2.1.0 fine"

    async def handle_RCPT(self, server, session, envelope, address, parameters):
        if address in self.options.drop or address in self.drop_once:
            self.drop_once.discard(address)
            self.hang_up(server)
        if address in self.options.hang:
            await self.stuck(address)
        reply = self.rcpt.get(address)
        if reply:
            return reply.encode().decode("unicode_escape")
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        to = envelope.rcpt_tos[0]
        if to in self.content:
            return self.content[to]
        if to in self.options.hang_content:
            await self.stuck(to)
        mail = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        leaves = [part for part in mail.walk() if not part.is_multipart()]
        parts = {part.get_content_type(): part.get_content().replace("\r\n", "\n") for part in leaves}
        say(
            "mail",
            sender=envelope.mail_from.strip("<>"),
            to=envelope.rcpt_tos,
            parameters=envelope.mail_options,
            headers=[[name.lower(), str(value)] for name, value in mail.items()],
            types=[part.get_content_type() for part in mail.walk()],
            plain=parts.get("text/plain"),
            html=parts.get("text/html"),
            raw=envelope.original_content.decode("utf-8", "replace"),
            encrypted=session.ssl is not None or self.options.tls == "wrapper",
            user=session.auth_data,
        )
        if to in self.options.drop_content:
            self.hang_up(server)
        session.carried = getattr(session, "carried", 0) + 1
        return "250 2.0.0 queued as 4F7"

    async def stuck(self, address):
        say("stuck", to=address)
        await asyncio.Event().wait()

    def hang_up(self, server, after=0.0):
        if after:
            # The answer goes first.
            asyncio.get_running_loop().call_later(after, server.transport.abort)
        else:
            server.transport.abort()
            raise ConnectionAbortedError


class Hanging(SMTP):
    """Doesn't even greet, if it is told so."""

    def __init__(self, *args, hang=False, **more):
        super().__init__(*args, **more)
        self.hang = hang

    async def _handle_client(self):
        if self.hang:
            say("stuck", to=None)
            await asyncio.Event().wait()
        await super()._handle_client()


def authenticator(login):
    def check(server, session, envelope, mechanism, data):
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == tuple(login), handled=False, auth_data=given[0])

    return check


async def main():
    told = options()
    # What it would say about lines that it cuts itself.
    logging.disable()
    warnings.simplefilter("ignore")
    context = None
    if told.tls != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(told.certificate, told.key)
    more = {"enable_SMTPUTF8": not told.no_smtputf8, "hang": told.hang_all}
    if told.tls == "starttls":
        more.update(tls_context=context, require_starttls=True)
    if told.login:
        # It doesn't count a line that is encrypted from the first byte.
        more.update(authenticator=authenticator(told.login), auth_required=True)
        more.update(auth_require_tls=told.tls == "starttls")
    handler = Handler(told)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: None)
    listener = await loop.create_server(
        lambda: Hanging(handler, hostname="mail.example", loop=loop, **more),
        "127.0.0.1",
        told.port,
        ssl=context if told.tls == "wrapper" else None,
    )
    say("ready", port=listener.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, sys.stdin.read)
    sys.stdout.flush()
    # Whatever hangs, hangs.
    os._exit(0)


asyncio.run(main())
