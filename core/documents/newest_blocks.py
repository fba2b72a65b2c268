"""Keeping Loro from a panic after it has read a snapshot."""

from loro import ID, LoroDoc


def hold_newest(document: LoroDoc) -> None:
    """Have the newest edits of each peer in memory, before others are taken in.

    Loro (1.17.1) leaves what it reads from a snapshot packed, and unpacks older edits where a newcomer refers
    to them. It then takes those for the newest, panics ("counter should be continuous") when the true newest
    are carried on, and nothing that is done to the document succeeds after that. Once unpacked they stay so;
    a fork is as if it had been read from a snapshot.
    """
    for peer, (_, end) in document.oplog_vv.to_spans().inner().items():
        document.get_change(ID(peer, end - 1))
