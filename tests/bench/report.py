"""The text of a run: each figure with its target, its value in an earlier run, and whether it changed."""

from collections.abc import Mapping, Sequence

from tests.bench.figures import Figure
from tests.bench.results import Run

Earlier = Mapping[tuple[str, str], float]
Table = Sequence[Sequence[str]]


def opening(run: Run) -> str:
    lines = [f"Machine: {run.machine}; load {run.load:.1f}", f"Commit: {run.commit}"]
    if run.commit.endswith("+"):
        lines[1] += " (with changes that are not committed)"
    if run.load > run.machine.cores:
        lines.append("Other programs keep this machine busy: times are longer, and vary more, than on an idle one.")
    lines.append(
        f"Times and ratios are medians of {run.rounds} rounds or more, cold starts of half as many; "
        "counts repeat exactly."
    )
    lines.append(
        "A change is worse or better where it exceeds noise: a fifth of a time, a tenth of a ratio, any count."
    )
    return "\n".join(lines)


def show(figures: Sequence[Figure], earlier: Run | None, kind: str) -> None:
    """Print a line for each figure; of figures with columns, a line for each name."""
    measured = earlier.measured(kind) if earlier else {}
    with_columns = [figure for figure in figures if figure.column]
    alone = [figure for figure in figures if not figure.column]
    if with_columns:
        _print(_matrix(with_columns, measured))
    if alone:
        _print(_list(alone, measured))


def compared_with(earlier: Run | None, now: Run) -> str:
    if earlier is None:
        return "No earlier run was kept to compare with."
    machine = "this machine" if earlier.machine == now.machine else f"another machine ({earlier.machine})"
    return f"Earlier run: commit {earlier.commit}, {earlier.at:%Y-%m-%d %H:%M} UTC, load {earlier.load:.1f}, {machine}."


def closing(run: Run, earlier: Mapping[str, Run | None]) -> str:
    """How many targets are met, and every figure that is worse than in the earlier run."""
    figures = [figure for found in run.figures.values() for figure in found if figure.target is not None]
    missed = sum(figure.falls_short for figure in figures)
    lines = [f"{len(figures) - missed} of {len(figures)} targets are met, {missed} missed."]
    for kind, then in earlier.items():
        measured = then.measured(kind) if then else {}
        for figure in run.figures.get(kind, []):
            before = measured.get((figure.name, figure.column))
            if figure.change_from(before) == "worse":
                name = " ".join(filter(None, [kind, figure.name, figure.column]))
                lines.append(f"Worse: {name}: {before:g} → {figure.rounded:g} {figure.unit}".rstrip())
    return "\n".join(lines)


def _print(table: Table) -> None:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    print()
    for name, *cells in table:
        *aligned, note = [cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)]
        print("  ".join([f"  {name:{widths[0]}}", *aligned, note.strip()]).rstrip())


def _list(figures: Sequence[Figure], earlier: Earlier) -> Table:
    table = [["", "target", "measured", "earlier", "verdict", "change", ""]]
    for figure in figures:
        then = earlier.get((figure.name, figure.column))
        target = "" if figure.target is None else f"≤ {figure.target:g} {figure.unit}"
        measured, before = (
            "" if value is None else f"{value:g} {figure.unit}".strip() for value in (figure.rounded, then)
        )
        change = figure.change_from(then)
        table.append([figure.name, target, measured, before, figure.verdict, change, figure.note])
    return table


def _matrix(figures: Sequence[Figure], earlier: Earlier) -> Table:
    """`4 ≤ 5` is a measured 4 that may be 5; the last column names what differs from the earlier run."""
    columns = list(dict.fromkeys(figure.column for figure in figures))
    lines: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        lines.setdefault(figure.name, {})[figure.column] = figure
    table = [["", *columns, "change since the earlier run" if earlier else ""]]
    for name, line in lines.items():
        cells = [_cell(line[column]) if column in line else "–" for column in columns]
        table.append([name, *cells, _changes(list(line.values()), earlier)])
    return table


def _cell(figure: Figure) -> str:
    if figure.target is None:
        return f"{figure.rounded:g}"
    return f"{figure.rounded:g} {'>' if figure.falls_short else '≤'} {figure.target:g}"


def _changes(line: Sequence[Figure], earlier: Earlier) -> str:
    changes: dict[str, list[str]] = {"same": [], "worse": [], "better": []}
    for figure in line:
        then = earlier.get((figure.name, figure.column))
        if then is not None:
            changes[figure.change_from(then)].append(f"{figure.column} {then:g} → {figure.rounded:g}")
    same = changes.pop("same")
    changed = [f"{change}: {', '.join(columns)}" for change, columns in changes.items() if columns]
    return "; ".join(changed) or ("same" if same else "")
