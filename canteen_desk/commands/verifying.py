"""`verify`: checks chain, sums and schema; exit code 0 for a sound book, 1 for one that is not."""

from typing import Annotated

import typer

from canteen_desk.commands.progress_bar import progress_bar
from canteen_desk.commands.session import open_book, print_json, session_of
from canteen_desk.domain.ledger import fingerprint
from canteen_desk.domain.wording import Language
from canteen_desk.services.verifying import Fault, verify

_SAYS: dict[str, tuple[str, str]] = {
    "schema_old": ("数据库结构不是当前版本", "the schema is not the current one"),
    "guard_missing": ("防改触发器被去掉了：{text}", "the guard against changes was taken off: {text}"),
    "file_damaged": ("数据库文件损坏：{text}", "the database file is damaged: {text}"),
    "reference_broken": ("{text} 第 {id} 行指向不存在的资料", "row {id} of {text} points to nothing"),
    "number_missing": ("记录 {id} 之前缺号", "a number is missing before record {id}"),
    "detail_missing": ("记录 {id} 的内容缺失", "the content of record {id} is missing"),
    "detail_orphan": ("内容 {id} 不属于任何记录", "content {id} belongs to no record"),
    "chain_broken": ("记录 {id} 与前一条接不上", "record {id} does not follow the one before it"),
    "content_changed": ("记录 {id} 被改动过", "record {id} was altered"),
    "projection_wrong": ("记录 {id} 的有效标记不对", "record {id} is wrongly marked as standing"),
    "catalogue_wrong": ("资料与变更记录 {id} 不符", "the catalogue does not agree with change {id}"),
    "sum_wrong": ("{text} 的汇总与记录不符", "the sums of {text} do not agree with the records"),
}


def add_to(cli: typer.Typer) -> None:
    cli.command("verify")(verify_book)


def verify_book(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Checks the chain, the sums and the schema of the whole book."""
    language = session_of(context).language
    with open_book(context) as store, progress_bar() as progress:
        verdict = verify(store, progress)
    if as_json:
        print_json(
            {
                "ok": verdict.sound,
                "records": verdict.records,
                "head": {"id": verdict.head_id, "sha256": verdict.head_hash},
                "faults": [{"code": f.code, "id": f.id, "text": f.text} for f in verdict.faults],
            }
        )
    else:
        _tell(verdict.records, verdict.head_hash, verdict.faults, language)
    if not verdict.sound:
        raise typer.Exit(1)


def _tell(records: int, head: str, faults: tuple[Fault, ...], language: Language) -> None:
    chinese = language is Language.ZH
    for fault in faults:
        pair = _SAYS[fault.code]
        typer.echo(pair[0 if chinese else 1].format(id=fault.id, text=fault.text))
    if not faults:
        typer.echo(
            f"{records} 条记录，链条、汇总、结构都完好。" if chinese else f"{records} records, all sound."
        )
    typer.echo(f"{'链头' if chinese else 'head'} #{records} {fingerprint(bytes.fromhex(head))}")
