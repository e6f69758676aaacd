/// What the names of commands stand for: the common ones of LaTeX and amsmath.
enum Symbols {
  struct Accent {
    let sign: String
    var isWide = false
    var isBelow = false
  }

  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "varpi": "ϖ", "rho": "ρ",
    "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "infty": "∞", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ",
    "emptyset": "∅", "varnothing": "∅", "partial": "∂", "nabla": "∇", "imath": "ı", "jmath": "ȷ",
    "degree": "°",
  ]

  static let operators: [String: String] = [
    "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆",
    "circ": "∘", "bullet": "∙", "oplus": "⊕", "ominus": "⊖", "otimes": "⊗", "le": "≤", "leq": "≤",
    "leqslant": "⩽", "ge": "≥", "geq": "≥", "geqslant": "⩾", "lt": "<", "gt": ">", "ne": "≠",
    "neq": "≠", "equiv": "≡", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝",
    "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆",
    "supset": "⊃", "supseteq": "⊇", "cup": "∪", "cap": "∩", "setminus": "∖", "backslash": "\\",
    "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "land": "∧", "wedge": "∧", "lor": "∨",
    "vee": "∨", "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←",
    "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔",
    "implies": "⟹", "iff": "⟺", "mapsto": "↦", "longrightarrow": "⟶", "uparrow": "↑",
    "downarrow": "↓", "ldots": "…", "dots": "…", "cdots": "⋯", "dotsc": "…", "dotsb": "⋯",
    "vdots": "⋮", "ddots": "⋱", "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬",
    "oint": "∮", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁", "mid": "∣", "nmid": "∤",
    "parallel": "∥", "perp": "⊥", "angle": "∠", "triangle": "△", "square": "□", "therefore": "∴",
    "because": "∵", "prime": "′", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "langle": "⟨", "rangle": "⟩", "lvert": "|", "rvert": "|", "vert": "|", "lVert": "‖",
    "rVert": "‖", "Vert": "‖", "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]",
    "colon": ":", "checkmark": "✓", "dagger": "†", "blacksquare": "■", "models": "⊨",
  ]

  static let spaces: [String: String] = [
    "quad": "1em", "qquad": "2em", "enspace": "0.5em", "thinspace": "0.17em",
  ]

  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "log", "ln", "lg", "exp", "deg", "det", "dim", "ker", "arg", "hom",
  ]

  /// Functions whose script stands below them in a display.
  static let limitNames: Set<String> = [
    "lim", "max", "min", "sup", "inf", "gcd", "limsup", "liminf",
  ]

  static let withLimits: Set<String> = ["∑", "∏", "∐", "⋃", "⋂", "⨁"]

  static let accents: [String: Accent] = [
    "hat": Accent(sign: "^"), "widehat": Accent(sign: "^", isWide: true), "bar": Accent(sign: "¯"),
    "overline": Accent(sign: "¯", isWide: true), "vec": Accent(sign: "→"),
    "overrightarrow": Accent(sign: "→", isWide: true),
    "overleftarrow": Accent(sign: "←", isWide: true), "tilde": Accent(sign: "~"),
    "widetilde": Accent(sign: "~", isWide: true), "dot": Accent(sign: "˙"),
    "ddot": Accent(sign: "¨"), "overbrace": Accent(sign: "⏞", isWide: true),
    "underbrace": Accent(sign: "⏟", isWide: true, isBelow: true),
    "underline": Accent(sign: "_", isWide: true, isBelow: true),
    "overarc": Accent(sign: "⏜", isWide: true), "wideparen": Accent(sign: "⏜", isWide: true),
  ]

  static let variants: [String: Variant] = [
    "mathrm": .upright, "mathbf": .bold, "boldsymbol": .bold, "bm": .bold,
    "mathbb": .doubleStruck, "mathcal": .script, "mathscr": .script, "mathfrak": .fraktur,
    "mathit": .plain, "mathsf": .plain, "mathnormal": .plain,
  ]
}
