"""The words of invented papers: syllables of names, and parts of titles and abstracts."""

ONSETS = "b d f g h j k l m n p r s t v w z br dr gl kr pl st tr sh ch".split()
VOWELS = "a e i o u a e i o ai ei ou á é ö ü".split()
ENDINGS = "n r s l k m th nd rt x".split() + [""] * 8

INSTITUTES = (
    "University of {}",
    "{} University",
    "{} Institute of Technology",
    "{} Labs",
    "{} Research",
    "{}",
)

ADJECTIVES = """
    adaptive amortized blockwise calibrated causal coarse compact conditional contrastive
    decentralized delayed dense discrete double-blind dynamic efficient elastic equivariant
    fine-grained frozen gated generative gradient-free grounded hierarchical implicit
    incremental interleaved interpretable iterative joint latent layered lightweight local
    low-rank masked modular monotone multilingual naïve neural non-stationary open-ended
    overlapping parallel parameter-free partial periodic pre-trained private probabilistic
    quantized recurrent redundant reliable reusable robust sample-efficient scalable
    self-supervised shared simple sparse spectral stochastic structured symbolic synthetic
    tabular temporal token-level transferable uncertain unified unlabelled verifiable
""".split()

NOUNS = """
    adapters agents alignments anchors assistants attention baselines beams benchmarks caches
    captions checkpoints classifiers clusters codebooks codecs controllers corpora critics
    curricula decoders demonstrations detectors dialogues diffusion documents embeddings encoders
    ensembles estimators evaluators experts explanations façades feedback filters flows forests
    games gradients graphs grids heads heuristics images instructions judges kernels labels
    languages layouts ledgers losses manifolds maps maskings memories mixtures models modules
    motions networks objectives observations operators optimizers oracles parsers patches
    permutations plans policies pools predictors preferences priors programs prompts proofs
    queries questions ratings reasoners recordings regularizers representations residuals
    retrievers rewards robots routers samplers scenes schedules sequences signals simulators
    sketches solvers speech streams students summaries surrogates tables teachers tokenizers
    tools trajectories transformers trees verifiers videos vocabularies votes weights
""".split()

GERUNDS = """
    aligning annotating auditing balancing bounding caching calibrating comparing composing
    compressing correcting counting decoding distilling editing evaluating explaining filtering
    forecasting grouping guiding interpolating learning measuring merging mining mixing modelling
    ordering parsing planning probing pruning quantizing ranking reading reconstructing reusing
    rewriting routing sampling scaling scheduling scoring searching segmenting sharing sorting
    steering summarizing tracking training translating tuning unlearning verifying weighting
""".split()

VERBS = (
    "balances bounds compresses corrects explains guides improves merges orders prunes "
    "ranks reuses routes simplifies stabilizes steers tracks verifies".split()
)

MATHEMATICS = r"""
    $\mathcal{O}(n \log n)$ $\alpha = 0.5$ $\ell_2$ $k$ $p(x \mid y)$ $\epsilon$-greedy
    $\frac{1}{\sqrt{d}}$ $\mathbb{E}[r]$ $2^{16}$ $\sigma^2$ $n \times d$ $\lambda_{\max}$
    $\|x - y\|_2$ $\sum_{i=1}^{n} w_i x_i$ $\theta \in \mathbb{R}^d$ $\sim$
""".strip().split("\n")

TITLES = (
    "{Name}: {Gerund} {adjective} {nouns} with {adjective} {nouns}",
    "{Name}: {Adjective} {nouns} for {gerund} {adjective} {nouns} at scale",
    "{Gerund} {nouns}: {adjective} {nouns} without {adjective} {nouns}",
    "{Adjective} {nouns} and {nouns} for {adjective} {gerund} of {nouns}",
    "What do {adjective} {nouns} know about {gerund} {nouns}?",
    "{Gerund} {adjective} {nouns} by {gerund} {nouns} in {number} languages",
    "On the limits of {gerund} {nouns} through {adjective} {nouns}",
    "{Gerund} before {gerund}: how {adjective} {nouns} learn to tell {adjective} {nouns} from "
    "{adjective} {nouns}",
    "{Name}-{number}B: {Adjective} {nouns} that need no {nouns} or {nouns}",
)

SENTENCES = (
    "{Adjective} {nouns} have become the usual way of {gerund} {nouns}, yet their {nouns} stay "
    "{adjective} and hard to compare.",
    "Work on {gerund} {nouns} mostly assumes {adjective} {nouns}, which {nouns} in daily use "
    "seldom are.",
    "We introduce {Name}, a {adjective} method that {verb} {nouns} before it {verb} {nouns}.",
    "The idea is simple: instead of {gerund} all {nouns} at once, {Name} {verb} the {adjective} "
    "ones first and leaves the {nouns} as they were.",
    "To that end we collect {number} thousand {adjective} {nouns} in {number} languages, each "
    "read by three people.",
    "Our analysis shows that {nouns} with {adjective} {nouns} forget what {adjective} {nouns} "
    "keep, and that {gerund} helps little.",
    "On {number} {nouns} it {verb} {adjective} {nouns} and reaches an accuracy of {number}.{digit} "
    "percent, {digit}.{digit} more than {adjective} {nouns} do.",
    "The cost of {gerund} falls by {number}\\% while the quality of the {nouns} stays the same.",
    "Ablations suggest that most of the gain comes from {gerund} {nouns}, and less of it from "
    "{adjective} {nouns} than we had expected.",
    "In contrast to earlier {nouns}, it needs neither {adjective} {nouns} nor {gerund} at test "
    "time.",
    "A study with {number} readers found its {nouns} \\emph{{more useful}} than those of "
    "{adjective} {nouns} in two cases of three.",
    "Surprisingly, {adjective} {nouns} gain from {gerund} {nouns} even where no {nouns} were seen "
    "in training.",
    "We also find cases in which {Name} fails: long {nouns}, {adjective} {nouns}, and {nouns} "
    "that contradict each other.",
    "These results hold for {nouns} from {number} million to {number} billion parameters and "
    "for {number} different {nouns}.",
    "Code, {nouns} and {adjective} {nouns} are available to everyone who wants to repeat it.",
)

WITH_MATHEMATICS = (
    "Its running time is bounded by {mathematics}, where the {nouns} are {adjective}.",
    "Formally, {nouns} are drawn with {mathematics} and weighted by {mathematics} before {gerund}.",
    'With {mathematics} the {adjective} {nouns} turn na\\"ive and lose what {gerund} brought.',
)
