"""Messages as a mailbox holds them after a real Postfix: what filters and validators say of them."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage as Message
from pathlib import Path

from mail.block import ROOT, Broken, Missing, folder, need
from mail.campaign import BOUNCES_TO, Campaign, Program, load
from mail.postfix import postfix
from mail.stage import Stage, expect

#: Incidents whose e-mails are checked, one of each language and variant.
FIXTURES = ["westlog", "vastaamo", "arabic", "estonian"]
#: The highest score of SpamAssassin that passes, in all and for one rule.
MOST = 0.5


def as_delivered(stage: Stage, number: int) -> str:
    """One message of each language and variant through Postfix; SpamAssassin, HTML, DKIM.

    All are judged by SpamAssassin. Browser and verifiers are slow: they check `number` of each
    language of each incident. (scripts/test checks all rendered messages in the browser.)
    """
    with folder("inbox") as place:
        campaigns = [_render(stage.program, name, place) for name in FIXTURES
                     if (ROOT / "fixtures" / name / "recipients.csv").exists()]
        domains = {a.split("@")[1] for one in campaigns for a in one.addresses.values() if "@" in a}
        extra = {"virtual_mailbox_domains": ", ".join(sorted(domains | {"bounces.example"}))}
        chosen: dict[tuple[str, ...], Path] = {}
        keys: list[tuple[str, str, Path]] = []
        with postfix(extra=extra) as relay:
            for campaign in campaigns:
                before = set(relay.delivered())
                settings = campaign.settings(relay.port)
                # Reports go to the domain of From, as an organisation has it: filters count that.
                domain = _head(campaign, next(iter(campaign.pieces.values())))["From"].addresses[0].domain
                if all(domain != name for _, name, _ in keys):
                    keys += _keys(place, domain)
                signing = ", ".join(
                    f"{{domain: {name}, selector: {selector}, key-file: {path}}}"
                    for selector, name, path in keys if name == domain
                )
                text = settings.read_text().replace(BOUNCES_TO, f"bounces@{domain}")
                settings.write_text(f"{text}dkim: [{signing}]\n")
                expect(campaign.send(settings), 0, 4)
                relay.wait_until_empty()
                new = [path for path in relay.delivered() if path not in before]
                if len(new) != len(campaign.pieces):
                    raise Broken(f"{len(new)} of {len(campaign.pieces)} arrived")
                kinds = _kinds(campaign)
                for path in new:
                    message = message_from_bytes(path.read_bytes(), policy=policy.SMTP)
                    chosen.setdefault(kinds[message["Message-ID"].strip()], path)
            kept = place / "kept"
            kept.mkdir()
            messages = []
            names = {}
            few: dict[tuple[str, ...], list[Path]] = {}
            for turn, key in enumerate(sorted(chosen)):
                path = chosen[key]
                messages.append(kept / f"{turn:03}.eml")
                few.setdefault(key[:2], []).append(messages[-1])
                names[messages[-1]] = " ".join(key)
                # Postfix stores lines with a line feed only; validators want what travelled.
                data = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
                messages[-1].write_bytes(data)
        some = [message for messages in few.values() for message in messages[:number]]
        found, problems = {}, []
        # A finding of one must not hide those of the others.
        for name, look in (
            ("spam", lambda: _spam(messages, names)), ("html", lambda: _html(some, place)),
            ("dkim", lambda: _dkim(some, keys)),
        ):
            try:
                found[name] = look()
            except (Broken, Missing) as problem:
                problems.append(problem)
        if problems:
            broken = any(isinstance(problem, Broken) for problem in problems)
            raise (Broken if broken else Missing)("; ".join(str(problem) for problem in problems))
    return (
        f"{len(messages)} messages, one of each language and variant of {len(campaigns)} incidents:"
        f" {found['spam']}; {found['html']}; {found['dkim']}"
    )


def _render(program: Program, name: str, place: Path) -> Campaign:
    """Renders a fixture with today as the date of its e-mails: an old date is a mark of spam."""
    incident, out = place / name, place / f"{name}-out" / "out"
    shutil.copytree(ROOT / "fixtures" / name, incident)
    out.parent.mkdir()
    path = incident / "incident.yaml"
    text = path.read_text(encoding="utf-8")
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M+00:00")
    head, found, tail = text.partition("\nemail:")
    if found:
        tail = re.sub(r"(\n  date: )\S+", rf"\g<1>{now}", tail, count=1)
    path.write_text(head + found + tail, encoding="utf-8")
    expect(program.run("render", incident, "--out", out, "--quiet", "--channel", "email"), 0, 4,
           what=f"render {name}")
    campaign = load(program, incident, out, {})
    for row in campaign.pieces.values():
        campaign.addresses[row["recipient"]] = _head(campaign, row)["To"].addresses[0].addr_spec
    return campaign


def _head(campaign: Campaign, row: dict[str, str]) -> Message:
    """The headers of a rendered message."""
    data = (campaign.out / row["file"]).read_bytes()
    return message_from_bytes(data.split(b"\r\n\r\n", 1)[0] + b"\r\n\r\n", policy=policy.SMTP)


def _kinds(campaign: Campaign) -> dict[str, tuple[str, ...]]:
    """The incident, language and variant of each Message-ID."""
    kinds = {}
    for row in campaign.pieces.values():
        message_id = _head(campaign, row)["Message-ID"].strip()
        kinds[message_id] = (campaign.incident.name, row["language"], row["variant"])
    return kinds


def _spam(messages: list[Path], kinds: dict[Path, str]) -> str:
    """The highest score and the highest rule, of SpamAssassin without the net."""
    spamassassin = need("spamassassin", "spamassassin")
    worst, highest = -100.0, (-100.0, "")
    with folder("spam") as place:
        box = place / "box"
        with open(box, "wb") as file:
            for message in messages:
                data = message.read_bytes().replace(b"\r\n", b"\n")
                file.write(b"From x Thu Jan  1 00:00:00 2026\n"
                           + re.sub(rb"(?m)^(>*From )", rb">\1", data) + b"\n\n")
        done = subprocess.run(
            [spamassassin, "-L", "-t", "--mbox",
             "--cf=report_safe 0", "--cf=required_score 5", "--cf=use_bayes 0",
             "--cf=add_header all Rules _TESTSSCORES(;)_",
             "--cf=add_header all Status _YESNO_, score=_SCORE_", str(box)],
            capture_output=True, env={"PATH": "/usr/bin:/bin:/usr/sbin", "HOME": str(place)},
        )
    # It sorts them by date: each is known again by its Message-ID.
    judged = {}
    for answer in re.split(rb"(?m)^From .*\n", done.stdout)[1:]:
        parsed = message_from_bytes(answer, policy=policy.default)
        judged[parsed["Message-ID"].strip()] = (
            re.search(r"score=(-?[\d.]+)", parsed["X-Spam-Status"])[1],
            re.findall(r"(\w+)=(-?[\d.]+)", re.sub(r"\s", "", parsed["X-Spam-Rules"])),
        )
    if len(judged) != len(messages):
        raise Broken(f"SpamAssassin judged {len(judged)} of {len(messages)}: {done.stderr[-500:]}")
    wrong = []
    for message in messages:
        parsed = message_from_bytes(message.read_bytes(), policy=policy.SMTP)
        score, rules = judged[parsed["Message-ID"].strip()]
        worst = max(worst, float(score))
        for name, points in rules:
            highest = max(highest, (float(points), name))
            if float(points) >= MOST:
                wrong.append(f"{kinds[message]}: {name} {points}")
        if float(score) > MOST:
            wrong.append(f"{kinds[message]}: {score} in all")
    if wrong:
        raise Broken("SpamAssassin: " + "; ".join(wrong))
    return f"SpamAssassin at most {worst:.1f} (highest rule {highest[1]} {highest[0]})"


def _html(messages: list[Path], place: Path) -> str:
    """The checks that rendered e-mails go through, on what arrived."""
    done = subprocess.run(
        [sys.executable, ROOT / "scripts/eml-html.py", place / "html", *messages],
        capture_output=True, text=True,
    )
    if done.returncode != 0:
        raise Broken(f"Python's parser finds: {done.stdout[-800:]}")
    check = ROOT / "scripts/html-check"
    node = shutil.which("node", path=f"{ROOT}/target/tools/bin:/usr/local/bin:/usr/bin:/bin")
    if not (check / "node_modules").exists() or node is None:
        raise Missing("html-validate and axe are not here (npm ci in scripts/html-check)")
    pages = sorted((place / "html").glob("*.html"))
    done = subprocess.run([node, check / "check.mjs", *pages], capture_output=True, text=True)
    if done.returncode != 0:
        raise Broken(f"the HTML check finds: {(done.stdout + done.stderr)[-1500:]}")
    return f"html-validate and axe find nothing in {len(pages)} pages"


def _keys(place: Path, domain: str) -> list[tuple[str, str, Path]]:
    """An RSA and an Ed25519 key for a domain: selector, domain, file."""
    openssl = need("openssl", "openssl")
    keys = []
    for selector, kind in (("r1", ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"]), ("e1", ["ED25519"])):
        path = place / f"{domain}-{selector}.pem"
        subprocess.run([openssl, "genpkey", "-algorithm", *kind, "-out", path],
                       check=True, capture_output=True)
        path.chmod(0o600)
        keys.append((selector, domain, path))
    return keys


def _dkim(messages: list[Path], keys: list[tuple[str, str, Path]]) -> str:
    """Both verifiers on what arrived: good as it is, bad in every way that it can be spoilt."""
    check = ROOT / "scripts/dkim-check"
    if not (check / "node_modules").exists():
        raise Missing("the second DKIM verifier is not here (npm ci in scripts/dkim-check)")
    for domain in sorted({domain for _, domain, _ in keys}):
        of = [m for m in messages if _from(m) == domain]
        words = [word for selector, name, path in keys if name == domain
                 for word in ("--key", selector, name, path)]
        done = subprocess.run(
            [sys.executable, check / "check.py", *words, *of], capture_output=True, text=True,
            env={**os.environ, "PATH": f"{ROOT}/target/tools/bin:{os.environ.get('PATH', '')}"},
        )
        if done.returncode != 0:
            raise Broken(f"DKIM: {(done.stdout + done.stderr)[-1500:]}")
    return (
        f"two verifiers accept both DKIM signatures of {len(messages)} of them, and refuse them when"
        " spoilt"
    )


def _from(message: Path) -> str:
    parsed = message_from_bytes(message.read_bytes(), policy=policy.SMTP)
    return parsed["From"].addresses[0].domain
