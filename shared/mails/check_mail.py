"""The mail that shows whether an address takes mail."""

from shared.mails.content import Content, MailLook, isolated, render
from shared.mails.words import WORDS


def check_mail(look: MailLook, *, greeted: str) -> Content:
    """Return a test mail."""
    words, sender = WORDS[look.language], isolated(look.sender)
    return render(
        "check",
        look,
        subject=words["check_subject"].format(look.sender),
        greeting=words["greeting"].format(isolated(greeted)),
        explained=words["check_text"].format(sender),
    )
