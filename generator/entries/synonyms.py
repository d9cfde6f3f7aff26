"""Abbreviations that search takes for what they stand for, and the other way round: those of
machine learning, and those that an owner adds in `papers/synonyms.yaml`.

    pcr: polymerase chain reaction
    qtl: quantitative trait locus
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, RootModel
from pydantic_core import PydanticCustomError

from generator.entries.faults import Fault, FaultsFound
from generator.entries.limits import MAX_ITEMS, MAX_LENGTH
from generator.entries.tokens import tokenize
from generator.entries.validation import validate
from generator.entries.values import Line
from generator.entries.yaml_tree import parse_yaml

FILE_NAME = "synonyms.yaml"
"""Its name in the folder of papers."""

BUILT_IN = {
    "asr": "automatic speech recognition",
    "cot": "chain of thought",
    "dpo": "direct preference optimization",
    "gan": "generative adversarial network",
    "gnn": "graph neural network",
    "grpo": "group relative policy optimization",
    "icl": "in context learning",
    "kd": "knowledge distillation",
    "kg": "knowledge graph",
    "llm": "large language model",
    "lora": "low rank adaptation",
    "mllm": "multimodal large language model",
    "moe": "mixture of experts",
    "nas": "neural architecture search",
    "nerf": "neural radiance field",
    "nlp": "natural language processing",
    "nmt": "neural machine translation",
    "ocr": "optical character recognition",
    "ood": "out of distribution",
    "peft": "parameter efficient fine tuning",
    "ppo": "proximal policy optimization",
    "qa": "question answering",
    "rag": "retrieval augmented generation",
    "rl": "reinforcement learning",
    "rlhf": "reinforcement learning from human feedback",
    "sft": "supervised fine tuning",
    "slam": "simultaneous localization and mapping",
    "ssl": "self supervised learning",
    "ssm": "state space model",
    "tts": "text to speech",
    "vae": "variational autoencoder",
    "vit": "vision transformer",
    "vla": "vision language action",
    "vlm": "vision language model",
    "vqa": "visual question answering",
}
"""By abbreviation what it stands for, as tokens."""


def _one_token(value: str) -> str:
    tokens = tokenize(value)
    if len(tokens) != 1:
        message = "is not one word; write an abbreviation of letters and digits, as pcr"
        raise PydanticCustomError("abbreviation", message)
    return tokens[0]


def _several_tokens(value: str) -> str:
    tokens = tokenize(value)
    if len(tokens) < 2:
        message = "is one word; write the words that the abbreviation stands for"
        raise PydanticCustomError("meaning", message)
    return " ".join(tokens)


Abbreviation = Annotated[
    str, Field(max_length=MAX_LENGTH["abbreviation"]), AfterValidator(_one_token)
]
Meaning = Annotated[Line, Field(max_length=MAX_LENGTH["name"]), AfterValidator(_several_tokens)]


class Synonyms(RootModel[dict[Abbreviation, Meaning]]):
    """What abbreviations stand for."""

    model_config = ConfigDict(frozen=True)

    root: dict[Abbreviation, Meaning] = Field(
        default_factory=dict, max_length=MAX_ITEMS["synonyms"]
    )

    @property
    def meanings(self) -> dict[str, str]:
        """What each abbreviation stands for, in order, the built-in ones included; the owner's
        win."""
        return dict(sorted((BUILT_IN | self.root).items()))


def read_synonyms(source: bytes, file: str) -> Synonyms:
    """The owner's abbreviations that `source` holds, for faults from the `file` of that name.
    Raises FaultsFound."""
    return validate(Synonyms, parse_yaml(source, file), file)


def check_synonyms(source: bytes, file: str) -> Iterator[Fault]:
    """All faults of the abbreviations that `source` holds."""
    try:
        read_synonyms(source, file)
    except FaultsFound as found:
        yield from found.faults


NO_SYNONYMS = Synonyms()
"""The owner adds none."""
