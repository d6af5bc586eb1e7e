"""Reading the source for the codes of its problems, wherever they are made: also through a function that makes them."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Codes:
    """What a source makes: codes as they stand, patterns of codes put together, and code nobody can follow."""

    plain: set[str] = field(default_factory=set)
    patterns: set[str] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Source:
    """A source that was read, and all that is called in it: many codes are looked for among that."""

    name: str
    tree: ast.Module
    calls: tuple[tuple[Function | None, ast.Call], ...]


def codes_in(sources: Iterable[tuple[str, str]]) -> Codes:
    """Give the codes of every `Problem` made in some sources, each with the name to say where."""
    read = [Source(name, tree, tuple(_calls(tree))) for name, text in sources for tree in (ast.parse(text),)]
    found = Codes()
    for source in read:
        for function, call in source.calls:
            if _called(call) == "Problem":
                _follow(_argument(call, 1, "code"), function, read, found, f"{source.name}:{call.lineno}")
    return found


def _follow(code: ast.expr | None, function: Function | None, read: list[Source], found: Codes, place: str) -> None:
    """Find what a code can be: words, a choice of words, a pattern, a parameter of a function, a constant."""
    match code:
        case ast.Constant(str() as word):
            found.plain.add(word)
        case ast.IfExp():
            _follow(code.body, function, read, found, place)
            _follow(code.orelse, function, read, found, place)
        case ast.JoinedStr():
            found.patterns.add("".join(_pattern(part) for part in code.values))
        case ast.Attribute(attr="code"):
            pass  # the code of another problem, which was followed where that one was made
        case ast.Name(id=name) if function and name in _parameters(function):
            number = _parameters(function).index(name)
            for source in read:
                for caller, call in source.calls:
                    if _called(call) == function.name:
                        argument = _argument(call, number, name)
                        _follow(argument, caller, read, found, f"{source.name}:{call.lineno}")
        case ast.Name(id=name) if values := list(_assigned(name, function, read)):
            for value in values:
                _follow(value, function, read, found, place)
        case _:
            found.unread.append(f"{place}: {ast.unparse(code) if code else 'no code'}")


def _calls(tree: ast.AST, function: Function | None = None) -> Iterator[tuple[Function | None, ast.Call]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield function, node
        yield from _calls(node, node if isinstance(node, Function) else function)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _argument(call: ast.Call, number: int, name: str) -> ast.expr | None:
    by_name = {keyword.arg: keyword.value for keyword in call.keywords}
    return call.args[number] if len(call.args) > number else by_name.get(name)


def _parameters(function: Function) -> list[str]:
    return [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]


def _assigned(name: str, function: Function | None, read: list[Source]) -> Iterator[ast.expr]:
    """Give what a name stands for: inside its function, or as a constant of any module."""
    for scope in (*([function] if function else []), *(source.tree for source in read)):
        nodes = ast.walk(scope) if isinstance(scope, Function) else ast.iter_child_nodes(scope)
        values = [
            node.value
            for node in nodes
            if isinstance(node, ast.Assign)
            and any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
        ]
        if values:
            yield from values
            return


def _pattern(part: ast.expr) -> str:
    return re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else r"\w+"
