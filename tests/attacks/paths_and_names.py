"""Paths out of where they belong, and names that mean something to files, the bus, SQL or HTTP."""

from urllib.parse import quote

from sync.rpc.tandem.hub.v1.spaces_pb import EnterRequest
from tests.attacks.attack import Field, refusal_of, require
from tests.attacks.ground import SECRET, Ground
from tests.attacks.raw_lines import exchange, head_in, request, status_in

FIELD = Field("Paths and names")
CLIMBS = (
    *("/../../../../etc/passwd", "/v1/../../etc/passwd", "/p/assets/../../../pyproject.toml"),
    *("/p/assets/..%2f..%2f..%2fpyproject.toml", "/p/assets/%2e%2e/%2e%2e/device.key", "/p/assets/..\\..\\x"),
    *(
        "/p/assets//etc/passwd",
        "/p/assets/page.css%00.svg",
        "//etc/passwd",
        "/p/%2e%2e%2f%2e%2e%2fhub/operator.key",
    ),
    *("/v1/attachments/..%2f..%2f/operator.key", "/p/..%252f..%252fx", "/./device.key", "/hub/operator.key"),
)
ODD = (
    "d.>",
    "*",
    ">",
    "a.b.c",
    "..",
    "%2e%2e",
    "x%00y",
    "'; DROP TABLE notes; --",
    "a\u0301" * 40,
    "$JS.API",
    "x" * 5000,
)
FILES = (
    *(
        "../../etc/passwd",
        "..\\..\\windows\\x.exe",
        "a\r\nSet-Cookie: x=1\r\n\r\n<script>",
        '"; filename="x.html',
        "\x00",
    ),
    *(
        "con.txt",
        "x" * 900,
        "\u202egnp.exe",
        "/abs/olute",
        "~/.ssh/id",
        "a/b/c.png",
        "<img src=x onerror=1>.png",
    ),
)
INJECTIONS = (
    *("' OR 1=1 --", '" OR ""="', "lentils* OR title:*", "') UNION SELECT key FROM device --", "NEAR(a b)"),
    *(
        "title:lentils",
        "^lentils",
        "-",
        '"',
        "(((",
        "\x00",
        "%",
        "_",
        "a" * 500,
        "{}",
        "body : x AND notes MATCH x",
    ),
)


@FIELD.attack(
    "nothing", "asks for files above what the gateway serves, spelled in many ways", "404 or 400, no file"
)
async def climb_out_of_the_gateways_paths(ground: Ground) -> str:
    answers = [await exchange(ground.kitchen, request("GET", target)) for target in CLIMBS]
    require({status_in(answer) for answer in answers} <= {400, 404, 405}, "something was served")
    told = b"".join(answers)
    require(
        not any(mark in told for mark in (b"root:", b"tandem device key", b"[project]")), "a file was read"
    )
    return f"{len(CLIMBS)} paths: {sorted({status_in(answer) for answer in answers})}"


@FIELD.attack(
    "a session",
    "puts subjects, wildcards, SQL and endless names where ids belong",
    "404, 400 or 422, nothing of another space",
)
async def put_subjects_where_ids_belong(ground: Ground) -> str:
    gus, statuses = ground["gus"], set()
    for odd in ODD:
        text = quote(odd, safe="")
        for path in (
            f"/v1/spaces/{text}",
            f"/v1/spaces/{text}/notes",
            f"/v1/notes/{text}",
            f"/p/{text}",
            f"/v1/attachments/{text}/{text}",
            f"/v1/attachments/{ground.garden.id}/{text}",
            f"/v1/spaces/{ground.garden.id}/notes?notebook={text[:60]}",
        ):
            answer = await gus.rest("GET", path)
            statuses.add(answer.status_code)
            require(
                SECRET not in answer.text and ground.note not in answer.text, f"{path} tells of the kitchen"
            )
    require(statuses <= {200, 400, 404, 414, 422}, f"answers {statuses}")
    for odd in ODD[:6]:
        await refusal_of(gus.at_spaces("enter", EnterRequest(space=odd)))
    return f"{len(ODD)} names in 7 places: {sorted(statuses)}"


@FIELD.attack(
    "an editor's session",
    "attaches files under names that climb, break headers or hide what they are",
    "stored under a plain name, headers stay whole",
)
async def name_a_file_against_the_hub(ground: Ground) -> str:
    bob = ground["bob"]
    for name in FILES:
        path = f"/v1/notes/{ground.note}/attachments?name={quote(name)}"
        made = await bob.rest("POST", path, content=b"x", headers={"Content-Type": "text/html"})
        require(made.status_code in {201, 400}, f"answers {made.status_code}: {made.text}")
        if made.status_code == 400:
            continue
        stored = made.json()["name"]
        require(not set(stored) & set('/\\\r\n\x00\u202e"'), f"stored as {stored!r}")
        read = await bob.rest("GET", made.json()["path"])
        require("set-cookie" not in read.headers, "a header was broken open")
        require(read.headers["content-disposition"].startswith("attachment;"), "it would be shown")
        require("sandbox" in read.headers["content-security-policy"], "it could have scripts")
    return f"{len(FILES)} names, all plain; served to be saved, in a sandbox"


@FIELD.attack(
    "a session of another space", "asks for the kitchen's files by the path of his own space", "404"
)
async def read_a_file_by_another_spaces_path(ground: Ground) -> str:
    path = f"/v1/notes/{ground.note}/attachments?name=plan.png"
    made = (await ground["bob"].rest("POST", path, content=b"kitchen bytes")).json()
    tries = (f"/v1/attachments/{ground.garden.id}/{made['id']}", made["path"])
    for each in tries:
        read, removed = await ground["gus"].rest("GET", each), await ground["gus"].rest("DELETE", each)
        require((read.status_code, removed.status_code) == (404, 404), f"answers {read.status_code}")
    require((await ground["bob"].rest("GET", made["path"])).content == b"kitchen bytes", "the file is gone")
    return "404"


@FIELD.attack(
    "the address of a page",
    "asks for files of other notes and for files that are no pictures under it",
    "404",
)
async def read_files_by_a_page(ground: Ground) -> str:
    bob = ground["bob"]
    made = await bob.rest(
        "POST", f"/v1/spaces/{ground.kitchen.id}/notes", json={"title": "page", "body": "x"}
    )
    note = made.json()["id"]
    page = (await bob.rest("POST", f"/v1/notes/{note}/publication")).json()["path"]
    png = {"Content-Type": "image/png"}
    other = await bob.rest(
        "POST", f"/v1/notes/{ground.note}/attachments?name=a.png", content=b"x", headers=png
    )
    text = await bob.rest(
        "POST",
        f"/v1/notes/{note}/attachments?name=a.svg",
        content=b"<svg/>",
        headers={"Content-Type": "image/svg+xml"},
    )
    own = await bob.rest("POST", f"/v1/notes/{note}/attachments?name=b.png", content=b"y", headers=png)
    nobody = bob.gateway
    answers = [
        (await nobody.ask("GET", f"{page}/attachments/{each.json()['id']}")).status_code
        for each in (other, text, own)
    ]
    require(answers == [404, 404, 200], f"answers {answers}")
    return "404; only the note's own pictures are served"


@FIELD.attack(
    "a session",
    "searches and filters with SQL, with the search's own syntax, with nothing",
    "no error, nothing of another space",
)
async def inject_into_the_search(ground: Ground) -> str:
    gus, statuses = ground["gus"], set()
    for text in INJECTIONS:
        for path in ("/v1/search?q=", f"/v1/spaces/{ground.garden.id}/notes?tag="):
            answer = await gus.rest("GET", path + quote(text)[:400])
            statuses.add(answer.status_code)
            require(
                SECRET not in answer.text and ground.note not in answer.text, f"{text!r} finds the kitchen"
            )
    require(statuses <= {200, 400, 422}, f"answers {statuses}")
    return f"{len(INJECTIONS)} texts in 2 places: {sorted(statuses)}"


@FIELD.attack(
    "a session and a cursor of a list of his own", "forges cursors, and uses one of another list", "400"
)
async def forge_a_cursor(ground: Ground) -> str:
    gus, path = ground["gus"], f"/v1/spaces/{ground.garden.id}/notes"
    for number in range(3):
        await gus.rest("POST", path, json={"title": f"n{number}"})
    cursor = (await gus.rest("GET", f"{path}?limit=1")).json()["next"]
    tries = (
        f"{path}?cursor={cursor[:-2]}",
        f"{path}?cursor=AAAA",
        f"{path}?limit=1&trashed=true&cursor={cursor}",
        f"/v1/spaces/{ground.garden.id}/members?cursor={cursor}",
    )
    answers = {(await gus.rest("GET", each)).status_code for each in tries}
    require(answers == {400}, f"answers {answers}")
    return f"{len(tries)} cursors, all 400"


@FIELD.attack(
    "nothing, or an editor's session",
    "breaks headers open: by the Host, the address, a title, the name of a request",
    "no header of his in any answer",
)
async def inject_headers(ground: Ground) -> str:
    evil = "x%0d%0aSet-Cookie:%20pwned=1"
    bob = ground["bob"]
    made = await bob.rest(
        "POST",
        f"/v1/spaces/{ground.kitchen.id}/notes",
        json={"title": "a\r\nSet-Cookie: pwned=1", "body": "x"},
    )
    page = (await bob.rest("POST", f"/v1/notes/{made.json()['id']}/publication")).json()["path"]
    answers = [
        await exchange(ground.kitchen, request("GET", f"/v1/{evil}")),
        await exchange(ground.kitchen, request("GET", f"/p/{evil}")),
        await exchange(
            ground.kitchen, request("GET", page, "X-Forwarded-Host: evil.example", f"X-Request-Id: {evil}")
        ),
        await exchange(
            ground.kitchen,
            b"GET /v1 HTTP/1.1\r\nHost: evil.example\r\nHost: hub\r\nConnection: close\r\n\r\n",
        ),
        await exchange(ground.kitchen, request("GET", "/v1/spaces/", "X-Original-Url: /v1/users/me")),
        await exchange(ground.kitchen, request("GET", "http://evil.example/v1/spaces/")),
    ]
    heads = "\n".join(head_in(answer) for answer in answers)
    require("pwned" not in heads and "evil.example" not in heads, "a header of his came back")
    require("location:" not in heads, "somebody is sent elsewhere")
    return f"{len(answers)} requests: {sorted({status_in(answer) for answer in answers})}"


@FIELD.attack(
    "nothing",
    "smuggles a second request: two lengths, a length and chunks, a broken chunk",
    "400, or hung up on",
)
async def smuggle_a_request(ground: Ground) -> str:
    smuggled = b"GET /health/live HTTP/1.1\r\nHost: hub\r\n\r\n"
    length = f"Content-Length: {len(smuggled)}"
    tries = (
        request("POST", "/v1/sessions", length, "Content-Length: 0", body=smuggled),
        request("POST", "/v1/sessions", length, "Transfer-Encoding: chunked", body=b"0\r\n\r\n" + smuggled),
        request("POST", "/v1/sessions", "Transfer-Encoding: chunked, identity", body=smuggled),
        request("POST", "/v1/sessions", "Content-Length: -5", body=smuggled),
        request("POST", "/v1/sessions", "Transfer-Encoding: chunked", body=b"zz\r\n" + smuggled),
    )
    answers = [await exchange(ground.kitchen, each) for each in tries]
    require(all(answer.count(b"HTTP/1.1 ") <= 1 for answer in answers), "two requests were answered")
    statuses = {status_in(answer) for answer in answers}
    require(not any(b"HTTP/1.1 200" in answer for answer in answers), "the second one was answered")
    return f"{len(tries)} tries: {sorted(statuses)}"
