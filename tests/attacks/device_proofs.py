"""Proofs that answer challenges: replayed, of another hub, for another purpose, too late; and passwords."""

import asyncio
import re
from dataclasses import replace

import httpx

from core.accounts import DeviceKey, DeviceProof, ProofPurpose, prove
from core.errors import SignInRefused
from core.ids import DeviceId
from sync.rpc.tandem.hub.v1 import accounts_pb as told
from tests.attacks.attack import Field, refused_as, require
from tests.attacks.ground import Ground

FIELD = Field("Proofs of devices, and passwords")


async def sign_in(ground: Ground, proof: DeviceProof) -> object:
    shown = told.DeviceProof(device=proof.device, challenge=proof.challenge, signature=proof.signature)
    asked = told.SignInRequest(proof=shown)
    return await ground["sam"].client.ask_openly(lambda point, _: point.accounts.sign_in(asked))


def answer(
    ground: Ground, key: DeviceKey, *, hub: str = "", purpose: ProofPurpose | None = None
) -> DeviceProof:
    """Answer a fresh challenge to sign in, as this hub or another one, or for another purpose."""
    asked = purpose or ProofPurpose.SIGN_IN
    challenge = ground.services.users.challenge(asked)
    return prove(key, asked, hub or ground.fingerprint, challenge.text)


@FIELD.attack("a proof that he has seen on its way", "signs in with it once more", "refused")
async def replay_a_proof(ground: Ground) -> str:
    proof = answer(ground, ground["bob"].key)
    await sign_in(ground, proof)
    return await refused_as(SignInRefused, sign_in(ground, proof))


@FIELD.attack(
    "a hub of his own, at which somebody signs in",
    "passes a challenge of this hub on, and the answer back",
    "refused: the answer names the other hub",
)
async def pass_on_the_challenge_of_another_hub(ground: Ground) -> str:
    return await refused_as(SignInRefused, sign_in(ground, answer(ground, ground["bob"].key, hub="a" * 52)))


@FIELD.attack("a proof that was made to join, or to confirm", "signs in with it", "refused")
async def use_a_proof_for_another_purpose(ground: Ground) -> str:
    purposes = (ProofPurpose.JOIN, ProofPurpose.ADD, ProofPurpose.CONFIRM)
    proofs = [answer(ground, ground["bob"].key, purpose=purpose) for purpose in purposes]
    return await refused_as(SignInRefused, *(sign_in(ground, proof) for proof in proofs))


@FIELD.attack("a proof of three minutes ago", "signs in with it", "refused")
async def use_an_old_proof(ground: Ground) -> str:
    proof = answer(ground, ground["bob"].key)
    with ground.clock.later(180):
        return await refused_as(SignInRefused, sign_in(ground, proof))


@FIELD.attack(
    "the id of a device",
    "signs by a key of his own, or not at all, or answers a challenge that he made",
    "refused",
)
async def prove_to_be_another_device(ground: Ground) -> str:
    bob, sam = ground["bob"].key, ground["sam"].key
    proof = answer(ground, sam)
    made = prove(sam, ProofPurpose.SIGN_IN, ground.fingerprint, "a" * 76)
    tries = (
        replace(answer(ground, sam), device=bob.id),
        replace(proof, device=bob.id, signature=bytes(64)),
        replace(made, device=bob.id),
        made,
        replace(answer(ground, bob), device=DeviceId("")),
    )
    return await refused_as(SignInRefused, *(sign_in(ground, each) for each in tries))


@FIELD.attack("the key of a device that no account has", "signs in", "refused in the same words")
async def sign_in_as_an_unknown_device(ground: Ground) -> str:
    key = DeviceKey(ground.world.random_bytes(32))
    return await refused_as(SignInRefused, sign_in(ground, answer(ground, key)))


@FIELD.attack(
    "a user's name",
    "guesses passwords, of a name that there is and of one that there is not",
    "401 in the same words, then 429 with a time to wait",
)
async def guess_passwords(ground: Ground) -> str:
    invite = (await ground.services.users.invite(None)).secret
    sent = {"name": "guessed", "display_name": "x", "password": "correct horse battery", "invite": invite}
    ask = ground["bob"].gateway.ask
    await ask("POST", "/v1/users", json=sent)
    answers = []
    for number in range(9):
        sent_now = [{"name": name, "password": f"wrong {number}"} for name in ("guessed", "nobodyhere")]
        there, nowhere = await asyncio.gather(*(ask("POST", "/v1/sessions", json=each) for each in sent_now))
        answers.append(there)
        if there.status_code == nowhere.status_code:
            require(without_waits(there) == without_waits(nowhere), "a name that there is, is told apart")
    locked = [answer for answer in answers if answer.status_code == 429]
    require({answer.status_code for answer in answers} == {401, 429}, "guesses are not slowed down")
    require(all("retry-after" in answer.headers for answer in locked), "no time to wait is told")
    return f"{len(answers) - len(locked)} of 9 were looked at; then: {locked[0].json()['title']}"


def without_waits(answer: httpx.Response) -> str:
    """Give an answer's words, but for the seconds in it, which pass."""
    return re.sub(r"[0-9]+", "", answer.text)
