"""Every file of the corpus gives the rows, the rejections or the refusal it must, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from corpus import Case, forms
from corpus_refused import refused
from corpus_values import values
from room import Room, open_room

from pipelines.home import Home

CASES = [*forms(), *values(), *refused()]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    home = Home.resolve(tmp_path_factory.mktemp("corpus")).prepare()
    with open_room(home) as room:
        yield room


@pytest.fixture
def empty(shared: Room) -> Room:
    """A room with nothing in it; opening a new one for each file would be most of the time."""
    shared.forget()
    return shared


def test_the_corpus_is_large_enough() -> None:
    assert len(CASES) >= 120
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_what_comes_of_a_file(empty: Room, case: Case) -> None:
    room = empty
    if case.mapping:
        (room.home.contracts / f"{case.source}.yaml").write_text(case.mapping, encoding="utf-8")
    path = room.drop(case.file, case.content)

    night = room.night()

    assert not path.exists()
    assert [kept.read_bytes() == case.content for kept in room.home.archive.iterdir()] == [True]
    if case.refused:
        assert case.refused in " ".join(night.refusals)
        assert room.read("select count(*) from raw.deliveries where state <> 'refused'") == [(0,)]
        return
    assert night.refusals == []
    assert {one.source for one in night.loaded} == {case.source}
    columns = ", ".join(case.columns)
    assert tuple(room.read(f'select {columns} from raw."{case.source}" order by _line')) == case.rows
    assert tuple(line for line, _, _ in room.rejected()) == case.rejected
    assert tuple((line, name) for line, name, _ in room.missing()) == case.missing
    assert case.said in " ".join(night.said)
    one = night.only
    assert one.rows_read == one.rows_loaded + one.rows_rejected == len(case.rows) + len(case.rejected)
