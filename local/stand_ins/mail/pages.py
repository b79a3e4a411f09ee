"""The pages of the inbox: every mail that the mail service took, each as its receiver sees it."""

import base64
from email.message import EmailMessage
from html import escape

from local.stand_ins.mail.events import EVENTS
from local.stand_ins.mail.service import MailService, Stored
from local.stand_ins.serving import page

SWITCHES = {
    "throttled": "Takes no more for now (429)",
    "dead": "Dead (503)",
    "half": "Fails every other time",
    "wrong": "Answers no JSON",
    "silent": "Takes the mail and gives no answer",
    "refused": "Refuses every mail",
    "delivers": "Delivers after a second",
}
# The receiver's view runs no script and shows no picture from elsewhere, as most mail programs do at first.
HTML_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"


def inbox(service: MailService, at: str) -> str:
    rows = "".join(_row(one, at) for one in reversed(service.inbox)) or "<p>No mail yet.</p>"
    boxes = "".join(
        f'<p><label><input type="checkbox" name="{name}"{" checked" if getattr(service.mode, name) else ""}> '
        f"{escape(label)}</label></p>"
        for name, label in SWITCHES.items()
    )
    slow = f'<p><label>Slow by <input name="slow_seconds" value="{service.mode.slow_seconds:g}"> seconds</label></p>'
    switches = f'<form method="post" action="{at}/switch">{boxes}{slow}<button>Set</button></form>'
    return page("Inbox", f"<section>{rows}</section><section><h2>The mail service</h2>{switches}</section>")


def mail(stored: Stored, at: str) -> str:
    message = stored.message
    heads = "".join(
        f"<dt>{name}</dt><dd>{escape(str(message[name]))}</dd>"
        for name in ("From", "To", "Cc", "Reply-To", "Subject", "List-Unsubscribe", "Auto-Submitted")
        if message[name]
    )
    files = "".join(
        f'<li><a href="{at}/{stored.id}/file/{number}">{escape(str(part.get_filename()))}</a></li>'
        for number, part in enumerate(attachments(message))
    )
    acts = "".join(
        f'<form method="post" action="{at}/{stored.id}/{name}">{_choice(stored)}<button>{escape(label)}</button></form>'
        for name, (label, _) in EVENTS.items()
    )
    outcome = f"<p>Last report: {escape(stored.outcome or 'none yet')}</p>"
    text = escape(content_of(message, "plain"))
    return page(
        str(message["Subject"]),
        f'<p><a href="{at}/">Inbox</a></p><dl>{heads}</dl><ul>{files}</ul>{outcome}{acts}'
        f'<h2>HTML</h2><p><a href="{at}/{stored.id}/html">Alone</a></p>'
        f'<iframe src="{at}/{stored.id}/html" title="HTML" width="100%" height="600"></iframe>'
        f"<h2>Text</h2><pre>{text}</pre>",
    )


def html_of(message: EmailMessage) -> str:
    """Return the HTML part with its images inside, so that it shows without another request."""
    html = content_of(message, "html")
    for part in message.walk():
        cid = part["Content-ID"]
        if cid:
            content = part.get_payload(decode=True)
            data = base64.b64encode(content if isinstance(content, bytes) else b"").decode()
            html = html.replace(f"cid:{str(cid).strip('<>')}", f"data:{part.get_content_type()};base64,{data}")
    return html.replace("<head>", '<head><base target="_blank">', 1)


def content_of(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    return str(part.get_content()) if part else ""


def attachments(message: EmailMessage) -> list[EmailMessage]:
    return [part for part in message.iter_attachments() if not part["Content-ID"]]


def _row(stored: Stored, at: str) -> str:
    subject, to = escape(str(stored.message["Subject"])), escape(", ".join(stored.recipients))
    moment = stored.at.isoformat(timespec="seconds")
    outcome = escape(stored.outcome or "not reported yet")
    return f'<p><a href="{at}/{stored.id}">{subject}</a><br><small>{moment} · {to} · {outcome}</small></p>'


def _choice(stored: Stored) -> str:
    if len(stored.recipients) == 1:
        return ""
    options = "".join(f"<option>{escape(one)}</option>" for one in stored.recipients)
    return f'<select name="email" aria-label="Recipient">{options}</select>'
