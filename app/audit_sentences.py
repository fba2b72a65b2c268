"""What an audit log tells, in sentences for people."""

from sync.peer import AuditEntry, Phrasing, in_english


def sentence(entry: AuditEntry, phrase: Phrasing = in_english) -> str:
    """Say what was done; of an act that only a newer Tandem knows, its name."""
    by, to = entry.by, entry.to
    if not by:
        is_gone = by is not None
        by = phrase("Deleted account {mark}", mark=_mark(entry.user)) if is_gone else phrase("Somebody")
    if not to:
        is_gone = to is not None
        to = phrase("deleted account {mark}", mark=_mark(entry.about)) if is_gone else phrase("somebody")
    act = _act(entry)
    for told in (f"{act} {entry.role}", act):
        if told in _SENTENCES:
            return phrase(_SENTENCES[told], by=by, to=to)
    return f"{by}: {entry.act}"


def _mark(id_: str) -> str:
    """Tell deleted accounts apart, of which no name is left."""
    return id_[:4]


def _act(entry: AuditEntry) -> str:
    if entry.act == "member-added" and entry.user == entry.about:
        return "member-joined"
    if entry.act == "sign-in-refused" and not entry.user:
        return "stranger-refused"
    return entry.act


_SENTENCES = {
    "signed-in": "{by} signed in",
    "sign-in-refused": "A sign-in as {by} was refused",
    "stranger-refused": "A sign-in was refused",
    "sign-in-copied": "{by} was signed out, as a copy of a sign-in turned up",
    "signed-out": "{by} signed out",
    "session-ended": "{by} ended another sign-in",
    "registered": "{by} became a user of the hub",
    "account-deleted": "{by} was ended by its user",
    "password-changed": "{by} changed the password",
    "device-added": "{by} added a device",
    "device-revoked": "{by} removed a device",
    "token-created": "{by} made an API token",
    "token-revoked": "{by} ended an API token",
    "space-founded": "{by} shared the space",
    "space-renamed": "{by} renamed the space",
    "space-closed": "The space was closed",
    "member-joined owner": "{by} joined as an owner",
    "member-joined editor": "{by} joined as an editor",
    "member-joined viewer": "{by} joined as a viewer",
    "member-joined": "{by} joined as a member",
    "member-added owner": "{by} added {to} as an owner",
    "member-added editor": "{by} added {to} as an editor",
    "member-added viewer": "{by} added {to} as a viewer",
    "member-added": "{by} added {to} as a member",
    "member-removed": "{by} removed {to}",
    "member-left": "{by} left",
    "role-changed owner": "{by} made {to} an owner",
    "role-changed editor": "{by} made {to} an editor",
    "role-changed viewer": "{by} made {to} a viewer",
    "role-changed": "{by} made {to} a member",
    "invite-made owner": "{by} made an invitation for owners",
    "invite-made editor": "{by} made an invitation for editors",
    "invite-made viewer": "{by} made an invitation for viewers",
    "invite-made ": "{by} made an invitation to the hub",
    "invite-made": "{by} made an invitation",
    "invite-revoked": "{by} took an invitation back",
    "invite-redeemed": "{by} came by an invitation",
    "cluster-founded": "A cluster of hubs was begun with “{to}”",
    "hub-invited": "{by} made a link for one more hub",
    "hub-joined": "“{to}” joined the cluster as a hub",
    "hub-removed": "“{to}” is no hub of the cluster any more",
    "hub-replaced": "“{to}” took the place of another hub",
    "hub-took-over": "“{to}” serves in the place of a hub that was lost",
    "logs-shared": "The hubs keep the logs together, which “{to}” kept alone before",
    "logs-alone": "“{to}” keeps the logs alone from now on",
    "published": "{by} published a note",
    "unpublished": "{by} took a published note back",
}
"""By what was done, and to whom or for whom: an act, or an act and a role."""
