"""Python functions and classes, and everything that they refer to, as JavaScript.

The compiler knows the part of Python in which `generator.contributing.cleaning` is written:
functions, dataclasses, comprehensions, generators, regular expressions. It refuses the rest with
the file and the line. Names that a module defines with a value, such as tables and patterns, are
written with the value that they have; so nothing has to be computed again in the browser.

What Python's types and builtins do is in `generator/theme/assets/submit/python.js`, which the
output imports as `$`. Two conventions: a mapping is a Map, and parameters after `*` are the
properties of a last parameter.
"""

import ast
import builtins
import functools
import inspect
import json
import re
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, timedelta
from enum import Enum
from types import FunctionType, ModuleType
from typing import Any

from javascript.patterns import to_javascript

OURS = ("generator.", "javascript.")
RESERVED = frozenset((
    "case", "catch", "const", "default", "delete", "do", "enum", "export", "extends", "function",
    "import", "in", "instanceof", "let", "new", "null", "package", "static", "super", "switch",
    "this", "throw", "typeof", "var", "void", "with", "yield", "eval", "arguments", "interface",
))  # fmt: skip
"""Words of JavaScript that may be names in Python."""
OPERATORS = {
    ast.Add: "add", ast.Sub: "subtract", ast.Mult: "multiply", ast.Mod: "modulo",
    ast.BitOr: "union", ast.Div: "divide",
}  # fmt: skip
TAKES = {
    "compile": 0,
    "search": 1,
    "finditer": 1,
    "match": 1,
    "fullmatch": 1,
    "findall": 1,
    "split": 1,
    "sub": 2,
}
"""Functions of `re`, and how many arguments stand between the pattern and the flags."""
COMPARISONS = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "===",
    ast.IsNot: "!==",
}
BOOLEAN = {
    "isinstance", "startswith", "endswith", "isalpha", "isdigit", "isalnum", "isupper", "islower",
    "isspace", "isprintable", "isascii", "any", "all", "bool",
}  # fmt: skip
"""Functions and methods that return true or false."""


class Compiler:
    """Collects JavaScript for all that is asked for. `replaced` has the functions that the runtime
    has in another way, by their full name; `tables` the arguments for which a function's results
    are written down; `substitutes` other Python functions in place of some."""

    def __init__(
        self,
        replaced: Mapping[str, str],
        tables: Mapping[str, Iterable[str]],
        substitutes: Mapping[str, Any],
    ) -> None:
        self.replaced, self.tables, self.substitutes = replaced, tables, substitutes
        self.names: dict[tuple[str, str], str] = {}
        self.taken: set[str] = {"$"}
        self.classes: list[str] = []
        self.functions: list[str] = []
        self.constants: list[str] = []
        self.patterns: dict[tuple[str, int], str] = {}
        self.records: dict[int, str] = {}
        self.used: set[str] = set()

    def text(self, roots: Iterable[Callable[..., Any]]) -> str:
        """JavaScript that exports `roots`."""
        exported = [self.reference(root) for root in roots]
        parts = [*self.classes, *self.constants, *self.functions]
        return "\n".join([*parts, f"export {{ {', '.join(exported)} }};\n"])

    # Names

    def name(self, module: str, name: str) -> str:
        """The name in JavaScript of what a Python module calls `name`."""
        key = (module, name)
        if key not in self.names:
            plain = name
            if plain in self.taken or plain in RESERVED or plain == "constructor":
                plain = f"{plain}_{module.rpartition('.')[2]}"
            if plain in self.taken:
                raise ValueError(f"two things are called {plain}")
            self.taken.add(plain)
            self.names[key] = plain
        return self.names[key]

    def runtime(self, name: str) -> str:
        """A function of the runtime."""
        self.used.add(name)
        return f"$.{name}"

    def reference(self, value: Any) -> str:
        """How JavaScript refers to a function or a class."""
        module, name = getattr(value, "__module__", None) or "", value.__name__
        full = f"{module.removeprefix('generator.')}.{name}"
        if full in self.substitutes:
            return self.reference(self.substitutes[full])
        if isinstance(value, functools._lru_cache_wrapper):
            return self._cached(value)
        if not module.startswith(OURS):
            return self.runtime(name)
        if full in self.replaced:
            return self.runtime(self.replaced[full])
        is_new = (module, name) not in self.names
        result = self.name(module, name)
        if is_new:
            if isinstance(value, FunctionType):
                self.functions.append(_Function(self, value).text(result))
            else:
                self._class(value, result)
        return result

    def _cached(self, value: Any) -> str:
        inner = value.__wrapped__
        full = f"{inner.__module__.removeprefix('generator.')}.{inner.__name__}"
        parameters = list(inspect.signature(inner).parameters)
        if full not in self.tables and parameters:
            return self.reference(inner)
        is_new = (inner.__module__, inner.__name__) not in self.names
        result = self.name(inner.__module__, inner.__name__)
        if is_new and parameters:
            table = {argument: value(argument) for argument in self.tables[full]}
            self.constants.append(f"const {result}_table = {self.dump(table)};")
            self.functions.append(f"function {result}(key) {{ return {result}_table.get(key); }}")
        elif is_new:
            self.constants.append(f"const {result}_value = {self.dump(value())};")
            self.functions.append(f"function {result}() {{ return {result}_value; }}")
        return result

    def _class(self, value: Any, name: str) -> None:
        if not is_dataclass(value):
            raise ValueError(f"{value} is no dataclass")
        parameters, body = [], []
        for field in fields(value):
            own = _own(field.name)
            if field.default is not MISSING:
                own += f" = {self.dump(field.default)}"
            elif field.default_factory is not MISSING:
                own += f" = {self.dump(field.default_factory())}"
            parameters.append(own)
            body.append(f"this.{field.name} = {_own(field.name)};")
        methods = list(_methods(value))
        if any(name == "__post_init__" for name, _, _ in methods):
            body.append("this.__post_init__();")
        texts = [f"constructor({', '.join(parameters)}) {{ {' '.join(body)} }}"]
        for own, kind, function in methods:
            before = {classmethod: "static ", property: "get "}.get(kind, "")
            texts.append(before + _Function(self, function, owner=value).method(own))
        self.classes.append(f"class {name} {{\n{chr(10).join(texts)}\n}}")

    # Values

    def constant(self, module: str, name: str, value: Any) -> str:
        """The name of a value that a module defines, or the value itself where it is short."""
        if value is None or (isinstance(value, (bool, int, float)) and not isinstance(value, Enum)):
            return self.dump(value)
        if isinstance(value, re.Pattern):
            return self.pattern(value)
        key = (module, name)
        if key not in self.names:
            result = self.name(module, name)
            self.constants.append(f"const {result} = {self.dump(value)};")
        return self.names[key]

    def pattern(self, value: re.Pattern[str]) -> str:
        """The name of a regular expression; one that is written twice is one."""
        key = (value.pattern, value.flags)
        if key not in self.patterns:
            self.patterns[key] = f"P{len(self.patterns) + 1}"
            source, flags = to_javascript(value)
            call = self.runtime("pattern")
            self.constants.append(
                f"const {self.patterns[key]} = {call}({_quote(source)}, {_quote(flags)});"
            )
        return self.patterns[key]

    def record(self, value: Any) -> str:
        """The name of a named tuple; one that is written twice is one."""
        if id(value) not in self.records:
            items = ", ".join(f"{key}: {self.dump(item)}" for key, item in value._asdict().items())
            name = f"{type(value).__name__}{len(self.records) + 1}"
            self.records[id(value)] = name
            self.constants.append(f"const {name} = {{ {items} }};")
        return self.records[id(value)]

    def dump(self, value: Any) -> str:
        """A value as an expression."""
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str):
            return _quote(str(value))
        if isinstance(value, (int, float)):
            return repr(value)
        if value is UTC:
            return self.runtime("UTC")
        if isinstance(value, timedelta):
            return f"{self.runtime('timedelta')}({value.days})"
        if isinstance(value, re.Pattern):
            return self.pattern(value)
        if isinstance(value, tuple) and hasattr(value, "_asdict"):
            return self.record(value)
        if isinstance(value, (list, tuple)):
            return f"[{', '.join(map(self.dump, value))}]"
        if isinstance(value, range):
            return f"{self.runtime('range')}({value.start}, {value.stop})"
        if isinstance(value, (set, frozenset)):
            return f"new Set({self.dump(sorted(value))})"
        if isinstance(value, Mapping):
            return f"new Map({self.dump(list(value.items()))})"
        if is_dataclass(value) and not isinstance(value, type):
            inside = [self.dump(getattr(value, field.name)) for field in fields(value)]
            return f"new {self.reference(type(value))}({', '.join(inside)})"
        if isinstance(value, (FunctionType, functools._lru_cache_wrapper)):
            return self._lambda(value) if value.__name__ == "<lambda>" else self.reference(value)
        raise ValueError(f"a value of {type(value)} has no form in JavaScript")

    def _lambda(self, value: Any) -> str:
        """A lambda in a table: found in the source by its line."""
        tree = ast.parse(inspect.getsource(sys.modules[value.__module__]))
        line = value.__code__.co_firstlineno
        nodes = [n for n in ast.walk(tree) if isinstance(n, ast.Lambda) and n.lineno == line]
        if len(nodes) != 1:
            raise ValueError(f"{value} does not stand on a line of its own")
        return _Function(self, value).expression(nodes[0])


class _Function:
    """One function of Python."""

    def __init__(self, compiler: Compiler, function: Any, owner: Any = None) -> None:
        self.compiler, self.function, self.owner = compiler, function, owner
        self.globals = function.__globals__
        self.scopes: list[set[str]] = []

    def text(self, name: str) -> str:
        node = self._node()
        star = "*" if _yields(node) else ""
        return f"function{star} {name}{self._body(node)}"

    def method(self, name: str) -> str:
        return f"{name}{self._body(self._node(), is_method=True)}"

    def _node(self) -> ast.FunctionDef:
        source = inspect.getsource(self.function)
        tree = ast.parse(_dedent(source)).body[0]
        if not isinstance(tree, ast.FunctionDef):
            raise ValueError(f"{self.function} is no function")
        return tree

    def refuse(self, node: ast.AST, why: str = "") -> ValueError:
        place = f"{self.function.__module__}.{self.function.__name__}"
        text = ast.unparse(node)[:100] if isinstance(node, ast.AST) else str(node)
        return ValueError(f"{place}: {type(node).__name__} has no form in JavaScript {why}: {text}")

    def _body(self, node: ast.FunctionDef, *, is_method: bool = False) -> str:
        parameters = self.parameters(node.args, is_method=is_method)
        assigned = _assigned(node) - _parameter_names(node.args)
        is_of_class = is_method and node.args.args[0].arg == "cls"
        self.scopes.append(
            (assigned | _parameter_names(node.args)) - ({"cls"} if is_of_class else set())
        )
        lines = []
        if is_method and not is_of_class:
            lines.append(f"const {node.args.args[0].arg} = this;")
        if assigned:
            lines.append(f"let {', '.join(sorted(map(_own, assigned)))};")
        body = node.body[1:] if ast.get_docstring(node) is not None else node.body
        lines += self.block(body)
        if not body or not isinstance(body[-1], (ast.Return, ast.Raise)):
            lines.append("return null;")
        self.scopes.pop()
        return f"({parameters}) {{\n{chr(10).join(lines)}\n}}"

    def parameters(self, arguments: ast.arguments, *, is_method: bool = False) -> str:
        plain = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(plain) - len(arguments.defaults)) + list(arguments.defaults)
        texts = [
            _own(argument.arg) + (f" = {self.expression(default)}" if default else "")
            for argument, default in list(zip(plain, defaults, strict=True))[int(is_method) :]
        ]
        if arguments.vararg:
            texts.append(f"...{_own(arguments.vararg.arg)}")
        if arguments.kwonlyargs:
            named = [
                _own(argument.arg) + (f" = {self.expression(default)}" if default else "")
                for argument, default in zip(
                    arguments.kwonlyargs, arguments.kw_defaults, strict=True
                )
            ]
            texts.append(f"{{ {', '.join(named)} }} = {{}}")
        return ", ".join(texts)

    # Statements

    def block(self, nodes: Iterable[ast.stmt]) -> list[str]:
        return [line for node in nodes for line in self.statement(node)]

    def braces(self, nodes: Iterable[ast.stmt]) -> str:
        return f"{{\n{chr(10).join(self.block(nodes))}\n}}"

    def statement(self, node: ast.stmt) -> list[str]:
        method = getattr(self, f"do_{type(node).__name__}", None)
        if method is None:
            raise self.refuse(node)
        result = method(node)
        return result if isinstance(result, list) else [result]

    def do_Pass(self, node: ast.Pass) -> list[str]:
        return []

    def do_Assert(self, node: ast.Assert) -> list[str]:
        return []

    def do_Continue(self, node: ast.Continue) -> str:
        return "continue;"

    def do_Break(self, node: ast.Break) -> str:
        return "break;"

    def do_Return(self, node: ast.Return) -> str:
        return f"return {self.expression(node.value) if node.value else 'null'};"

    def do_Expr(self, node: ast.Expr) -> str:
        return f"{self.expression(node.value)};"

    def do_If(self, node: ast.If) -> str:
        text = f"if ({self.test(node.test)}) {self.braces(node.body)}"
        return f"{text} else {self.braces(node.orelse)}" if node.orelse else text

    def do_While(self, node: ast.While) -> str:
        return f"while ({self.test(node.test)}) {self.braces(node.body)}"

    def do_For(self, node: ast.For) -> str:
        if node.orelse:
            raise self.refuse(node, "with else")
        items = f"{self.compiler.runtime('iter')}({self.expression(node.iter)})"
        return f"for ({self.target(node.target)} of {items}) {self.braces(node.body)}"

    def do_Assign(self, node: ast.Assign) -> list[str]:
        value = self.expression(node.value)
        if len(node.targets) > 1 and not all(
            isinstance(t, (ast.Name, ast.Attribute)) for t in node.targets
        ):
            raise self.refuse(node)
        if len(node.targets) > 1:
            return [f"{' = '.join(map(self.target, node.targets))} = {value};"]
        target = node.targets[0]
        if isinstance(target, ast.Tuple) and any(isinstance(e, ast.Subscript) for e in target.elts):
            parts = [self.store(e, f"parts[{number}]") for number, e in enumerate(target.elts)]
            items = f"[...{self.compiler.runtime('iter')}({value})]"
            return [f"{{ const parts = {items}; {'; '.join(parts)}; }}"]
        return [f"{self.store(target, value)};"]

    def do_AnnAssign(self, node: ast.AnnAssign) -> list[str]:
        return [f"{self.store(node.target, self.expression(node.value))};"] if node.value else []

    def do_AugAssign(self, node: ast.AugAssign) -> str:
        name = OPERATORS.get(type(node.op))
        if name not in ("add", "subtract", "union"):
            raise self.refuse(node)
        call = self.compiler.runtime(f"{name}InPlace")
        left = self.expression(_as_load(node.target))
        return f"{self.store(node.target, f'{call}({left}, {self.expression(node.value)})')};"

    def do_Delete(self, node: ast.Delete) -> list[str]:
        lines = []
        for target in node.targets:
            if not isinstance(target, ast.Subscript):
                raise self.refuse(node)
            call = self.compiler.runtime("remove")
            lines.append(f"{call}({self.expression(target.value)}, {self.slice_of(target)});")
        return lines

    def do_Raise(self, node: ast.Raise) -> str:
        return f"throw {self.expression(node.exc)};" if node.exc else "throw error;"

    def do_Try(self, node: ast.Try) -> str:
        if node.finalbody:
            raise self.refuse(node, "with finally")
        text = f"try {self.braces([*node.body, *node.orelse])} catch (error) {{\n"
        for handler in node.handlers:
            kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
            names = ", ".join(_quote(ast.unparse(kind)) for kind in kinds if kind)
            test = f"{self.compiler.runtime('isError')}(error, {names})"
            text += f"if ({test}) {self.braces(handler.body)} else "
        return f"{text}{{ throw error; }}\n}}"

    def do_FunctionDef(self, node: ast.FunctionDef) -> str:
        star = "*" if _yields(node) else ""
        return f"{_own(node.name)} = function{star} {self._body(node)};"

    # Targets

    def target(self, node: ast.expr) -> str:
        if isinstance(node, ast.Name):
            return _own(node.id)
        if isinstance(node, ast.Attribute):
            return f"{self.expression(node.value)}.{node.attr}"
        if isinstance(node, (ast.Tuple, ast.List)):
            return f"[{', '.join(map(self.target, node.elts))}]"
        if isinstance(node, ast.Starred):
            return f"...{self.target(node.value)}"
        raise self.refuse(node)

    def store(self, node: ast.expr, value: str) -> str:
        if isinstance(node, ast.Subscript):
            call = self.compiler.runtime("setItem")
            return f"{call}({self.expression(node.value)}, {self.slice_of(node)}, {value})"
        if isinstance(node, ast.Tuple):
            value = f"{self.compiler.runtime('iter')}({value})"
        return f"{self.target(node)} = {value}"

    def slice_of(self, node: ast.Subscript) -> str:
        part = node.slice
        if not isinstance(part, ast.Slice):
            return self.expression(part)
        bounds = [self.expression(b) if b else "null" for b in (part.lower, part.upper, part.step)]
        return f"{self.compiler.runtime('slice')}({', '.join(bounds)})"

    # Expressions

    def expression(self, node: ast.expr | None) -> str:
        method = getattr(self, f"of_{type(node).__name__}", None)
        if method is None or node is None:
            raise self.refuse(node)  # type: ignore[arg-type]
        return str(method(node))

    def test(self, node: ast.expr) -> str:
        """An expression of which only the truth matters."""
        if isinstance(node, ast.BoolOp):
            sign = " && " if isinstance(node.op, ast.And) else " || "
            return f"({sign.join(map(self.test, node.values))})"
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return f"!{self.test(node.operand)}"
        if isinstance(node, ast.Compare):
            return self.expression(node)
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
            if name in BOOLEAN:
                return self.expression(node)
        return f"{self.compiler.runtime('truth')}({self.expression(node)})"

    def of_Constant(self, node: ast.Constant) -> str:
        return self.compiler.dump(node.value)

    def of_Name(self, node: ast.Name) -> str:
        if any(node.id in scope for scope in self.scopes):
            return _own(node.id)
        return self.value(self.resolve(node), node)

    def resolve(self, node: ast.expr) -> Any:
        """The object that a name of a module means; MISSING for what only a run can tell."""
        if isinstance(node, ast.Name):
            if any(node.id in scope for scope in self.scopes):
                return MISSING
            if node.id == "cls" and self.owner is not None:
                return self.owner
            if node.id in self.globals:
                return self.globals[node.id]
            cells = inspect.getclosurevars(self.function).nonlocals
            if node.id in cells:
                return cells[node.id]
            return getattr(builtins, node.id, MISSING)
        if isinstance(node, ast.Attribute):
            owner = self.resolve(node.value)
            if isinstance(owner, ModuleType) or (
                isinstance(owner, type) and issubclass(owner, Enum)
            ):
                return getattr(owner, node.attr)
        return MISSING

    def value(self, value: Any, node: ast.expr) -> str:
        if value is MISSING:
            raise self.refuse(node, "and is not known")
        if isinstance(value, Enum):
            return self.compiler.dump(str(value))
        if isinstance(value, (FunctionType, functools._lru_cache_wrapper, type)) or (
            inspect.isbuiltin(value)
        ):
            return self.compiler.reference(value)
        if isinstance(node, ast.Name):
            return self.compiler.constant(_home(self.globals["__name__"], node.id), node.id, value)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            module = self.resolve(node.value)
            return self.compiler.constant(module.__name__, node.attr, value)
        raise self.refuse(node)

    def of_Attribute(self, node: ast.Attribute) -> str:
        value = self.resolve(node)
        if value is not MISSING:
            return self.value(value, node)
        owner = self.resolve(node.value)
        if isinstance(owner, re.Pattern) and node.attr == "pattern":
            return _quote(owner.pattern)
        if owner is str:  # a method without its text: map(str.isalpha, text)
            return f"((text) => {self.compiler.runtime('invoke')}(text, {_quote(node.attr)}))"
        return f"{self.expression(node.value)}.{node.attr}"

    def of_NamedExpr(self, node: ast.NamedExpr) -> str:
        return f"({_own(node.target.id)} = {self.expression(node.value)})"

    def of_IfExp(self, node: ast.IfExp) -> str:
        parts = self.test(node.test), self.expression(node.body), self.expression(node.orelse)
        return "({} ? {} : {})".format(*parts)

    def of_BoolOp(self, node: ast.BoolOp) -> str:
        call = self.compiler.runtime("and" if isinstance(node.op, ast.And) else "or")
        first, *others = map(self.expression, node.values)
        return f"{call}({', '.join([first, *(f'() => {other}' for other in others)])})"

    def of_UnaryOp(self, node: ast.UnaryOp) -> str:
        if isinstance(node.op, ast.Not):
            return self.test(node)
        if isinstance(node.op, ast.USub):
            return f"-{self.expression(node.operand)}"
        raise self.refuse(node)

    def of_BinOp(self, node: ast.BinOp) -> str:
        name = OPERATORS.get(type(node.op))
        if name is None:
            raise self.refuse(node)
        call = self.compiler.runtime(name)
        return f"{call}({self.expression(node.left)}, {self.expression(node.right)})"

    def of_Compare(self, node: ast.Compare) -> str:
        texts, left = [], node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            texts.append(self._comparison(operator, left, right))
            left = right
        return texts[0] if len(texts) == 1 else f"({' && '.join(texts)})"

    def _comparison(self, operator: ast.cmpop, left: ast.expr, right: ast.expr) -> str:
        one, other = self.expression(left), self.expression(right)
        if isinstance(operator, (ast.In, ast.NotIn)):
            not_ = "!" if isinstance(operator, ast.NotIn) else ""
            return f"{not_}{self.compiler.runtime('contains')}({other}, {one})"
        if isinstance(operator, (ast.Eq, ast.NotEq)):
            not_ = "!" if isinstance(operator, ast.NotEq) else ""
            return f"{not_}{self.compiler.runtime('equal')}({one}, {other})"
        return f"({one} {COMPARISONS[type(operator)]} {other})"

    def of_Subscript(self, node: ast.Subscript) -> str:
        call = self.compiler.runtime("item")
        return f"{call}({self.expression(node.value)}, {self.slice_of(node)})"

    def of_Tuple(self, node: ast.Tuple) -> str:
        return f"[{', '.join(map(self.expression, node.elts))}]"

    def of_List(self, node: ast.List) -> str:
        return f"[{', '.join(map(self.expression, node.elts))}]"

    def of_Set(self, node: ast.Set) -> str:
        return f"new Set([{', '.join(map(self.expression, node.elts))}])"

    def of_Starred(self, node: ast.Starred) -> str:
        return f"...{self.compiler.runtime('iter')}({self.expression(node.value)})"

    def of_Dict(self, node: ast.Dict) -> str:
        parts = []
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                parts.append(f"...{self.expression(value)}")
            else:
                parts.append(f"[{self.expression(key)}, {self.expression(value)}]")
        return f"new Map([{', '.join(parts)}])"

    def of_JoinedStr(self, node: ast.JoinedStr) -> str:
        parts = []
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(_quote(str(part.value)))
            elif isinstance(part, ast.FormattedValue):
                value = self.expression(part.value)
                if part.conversion == ord("r"):
                    value = f"{self.compiler.runtime('repr')}({value})"
                spec = self.expression(part.format_spec) if part.format_spec else '""'
                parts.append(f"{self.compiler.runtime('format')}({value}, {spec})")
        return f"({' + '.join(parts)})" if parts else '""'

    def of_Lambda(self, node: ast.Lambda) -> str:
        parameters = self.parameters(node.args)
        self.scopes.append(_parameter_names(node.args))
        body = self.expression(node.body)
        self.scopes.pop()
        return f"(({parameters}) => {body})"

    def of_Yield(self, node: ast.Yield) -> str:
        return f"yield {self.expression(node.value)}"

    def of_YieldFrom(self, node: ast.YieldFrom) -> str:
        return f"yield* {self.compiler.runtime('iter')}({self.expression(node.value)})"

    def of_GeneratorExp(self, node: ast.GeneratorExp) -> str:
        return self._comprehension(node.generators, self.expression, node.elt)

    def of_ListComp(self, node: ast.ListComp) -> str:
        return f"[...{self.of_GeneratorExp(node)}]"  # type: ignore[arg-type]

    def of_SetComp(self, node: ast.SetComp) -> str:
        return f"new Set({self.of_GeneratorExp(node)})"  # type: ignore[arg-type]

    def of_DictComp(self, node: ast.DictComp) -> str:
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return f"new Map({self._comprehension(node.generators, self.expression, pair)})"

    def _comprehension(
        self,
        generators: list[ast.comprehension],
        write: Callable[[ast.expr], str],
        result: ast.expr,
    ) -> str:
        scope: set[str] = set()
        self.scopes.append(scope)
        opening, closing = "", ""
        for generator in generators:
            items = f"{self.compiler.runtime('iter')}({self.expression(generator.iter)})"
            scope |= _target_names(generator.target)
            opening += f"for (const {self.target(generator.target)} of {items}) {{ "
            for condition in generator.ifs:
                opening += f"if ({self.test(condition)}) "
            closing += " }"
        text = f"(function* () {{ {opening}yield {write(result)};{closing} }})()"
        self.scopes.pop()
        return text

    def of_Call(self, node: ast.Call) -> str:
        function = self.resolve(node.func)
        if function is isinstance:
            return self._isinstance(node)
        if isinstance(node.func, ast.Attribute) and function is MISSING:
            return self._method(node)
        owner = self.resolve(node.func.value) if isinstance(node.func, ast.Attribute) else MISSING
        if owner is re:
            return self._regular_expression(node)
        positional, named = self._arguments(node, function)
        new = "new " if isinstance(function, type) and is_dataclass(function) else ""
        arguments = [*positional, *([f"{{ {named} }}"] if named else [])]
        return f"{new}{self.expression(node.func)}({', '.join(arguments)})"

    def _method(self, node: ast.Call) -> str:
        attribute = node.func
        if not isinstance(attribute, ast.Attribute):
            raise self.refuse(node)
        owner = self.resolve(attribute.value)
        positional, named = self._arguments(node, MISSING)
        arguments = [*positional, *([f"{{ {named} }}"] if named else [])]
        if isinstance(owner, type) and owner not in (str, dict):
            new = self.compiler.reference(owner)
            return f"{new}.{attribute.attr}({', '.join(arguments)})"
        if owner is dict:
            return f"{self.compiler.runtime(attribute.attr)}({', '.join(arguments)})"
        if owner is str:
            return f"{self.compiler.runtime('invoke')}({arguments[0]}, {_quote(attribute.attr)})"
        value = self.expression(attribute.value)
        invoke = self.compiler.runtime("invoke")
        return f"{invoke}({', '.join([value, _quote(attribute.attr), *arguments])})"

    def _arguments(self, node: ast.Call, function: Any) -> tuple[list[str], str]:
        """The arguments by place, and those by name. Of a known function those by name go to
        their places, unless they have none."""
        positional = [self.expression(argument) for argument in node.args]
        given = {keyword.arg: self.expression(keyword.value) for keyword in node.keywords}
        if None in given:
            raise self.refuse(node, "with **")
        known = inspect.unwrap(function) if function is not MISSING else None
        is_ours = getattr(known, "__module__", "").startswith(OURS) if known else False
        if given and is_ours:
            parameters = list(inspect.signature(known).parameters.values())  # type: ignore[arg-type]
            places = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
            for name in places[len(positional) :]:
                if not set(places) & set(given):
                    break
                positional.append(given.pop(name, "undefined"))
        return positional, ", ".join(
            f"{_own(name)}: {text}" for name, text in given.items() if name
        )

    def _isinstance(self, node: ast.Call) -> str:
        value, kind = node.args
        kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
        value_text = self.expression(value)
        tests = []
        for one in kinds:
            type = self.resolve(one)
            if getattr(type, "__module__", "").startswith(OURS):
                tests.append(f"{value_text} instanceof {self.compiler.reference(type)}")
            else:
                call = self.compiler.runtime("isInstance")
                tests.append(f"{call}({value_text}, {_quote(type.__name__)})")
        return tests[0] if len(tests) == 1 else f"({' || '.join(tests)})"

    def _regular_expression(self, node: ast.Call) -> str:
        """`re.sub(pattern, ...)` with a pattern that the source states."""
        name = ast.unparse(node.func).removeprefix("re.")
        stated, *others = node.args
        keywords = {str(keyword.arg): keyword.value for keyword in node.keywords}
        flags = keywords.pop("flags", None)
        if name not in TAKES or len(others) > TAKES[name] + 1 or keywords:
            raise self.refuse(node)
        if len(others) > TAKES[name]:
            flags = others.pop()
        pattern = self.compiler.pattern(
            re.compile(self._evaluated(stated), self._evaluated(flags) if flags else 0)
        )
        if name == "compile":
            return pattern
        return f"{pattern}.{name}({', '.join(map(self.expression, others))})"

    def _evaluated(self, node: ast.expr) -> Any:
        """What an expression of a module's own values is."""
        return eval(ast.unparse(node), {**self.globals, "re": re})


def _own(name: str) -> str:
    return f"{name}_" if name in RESERVED else name


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=True)


def _dedent(source: str) -> str:
    return textwrap.dedent(source)


@functools.cache
def _imports(module: str) -> dict[str, str]:
    """The module that each name was imported from into `module`."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {
        alias.asname or alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def _home(module: str, name: str) -> str:
    """The module that defines a value which `module` knows by its `name`."""
    while name in _imports(module):
        module = _imports(module)[name]
    return module


def _methods(owner: Any) -> Iterable[tuple[str, type, Any]]:
    """The methods that stand in the source of a class, each with its name and its kind."""
    written = {
        node.name
        for node in ast.walk(ast.parse(_dedent(inspect.getsource(owner))))
        if isinstance(node, ast.FunctionDef)
    }
    for name in sorted(written):
        member = vars(owner)[name]
        function = getattr(member, "fget", None) or getattr(member, "__func__", member)
        yield "toString" if name == "__str__" else name, type(member), function


def _yields(node: ast.AST) -> bool:
    return any(isinstance(inner, (ast.Yield, ast.YieldFrom)) for inner in _own_nodes(node))


def _own_nodes(node: ast.AST) -> Iterable[ast.AST]:
    """The nodes of a function, without those of functions in it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.Lambda)):
            continue
        yield child
        yield from _own_nodes(child)


def _assigned(node: ast.FunctionDef) -> set[str]:
    """The names that a function assigns, without those of comprehensions."""
    names: set[str] = set()
    for inner in _own_nodes(node):
        if isinstance(inner, (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.For, ast.NamedExpr)):
            targets = inner.targets if isinstance(inner, ast.Assign) else [inner.target]
            for target in targets:
                names |= _target_names(target)
    names |= {inner.name for inner in ast.walk(node) if isinstance(inner, ast.FunctionDef)} - {
        node.name
    }
    return names


def _target_names(node: ast.expr) -> set[str]:
    return {
        n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }


def _parameter_names(arguments: ast.arguments) -> set[str]:
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    more = [argument for argument in (arguments.vararg, arguments.kwarg) if argument]
    return {argument.arg for argument in (*every, *more)}


def _as_load(node: ast.expr) -> ast.expr:
    text = ast.unparse(node)
    return ast.parse(text, mode="eval").body
