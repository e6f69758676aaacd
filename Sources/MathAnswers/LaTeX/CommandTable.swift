/// LaTeX commands that stand for one token, or for nothing.
enum CommandTable {
  static let marks: [String: Token.Kind] = [
    "frac": .fraction, "dfrac": .fraction, "tfrac": .fraction, "cfrac": .fraction,
    "sqrt": .root, "surd": .root, "binom": .binomial, "dbinom": .binomial, "tbinom": .binomial,
    "over": .over, "boxed": .boxed, "fbox": .boxed,
    "pm": .plusMinus, "mp": .minusPlus, "times": .times, "cdot": .times, "ast": .times,
    "div": .divide, "bullet": .times, "star": .times, "slash": .divide,
    "le": .relation(.lessOrEqual), "leq": .relation(.lessOrEqual),
    "leqslant": .relation(.lessOrEqual), "leqq": .relation(.lessOrEqual),
    "ge": .relation(.greaterOrEqual), "geq": .relation(.greaterOrEqual),
    "geqslant": .relation(.greaterOrEqual), "geqq": .relation(.greaterOrEqual),
    "lt": .relation(.less), "gt": .relation(.greater), "ne": .relation(.notEqual),
    "neq": .relation(.notEqual), "in": .relation(.element), "notin": .relation(.notElement),
    "equiv": .relation(.congruent), "approx": .relation(.approximately),
    "sim": .relation(.approximately), "simeq": .relation(.approximately),
    "subset": .relation(.subset), "subseteq": .relation(.subset),
    "infty": .infinity, "pi": .constant(.pi), "degree": .degree, "circ": .degree,
    "prime": .prime, "cup": .union, "bigcup": .union, "cap": .intersection,
    "bigcap": .intersection, "setminus": .setMinus, "smallsetminus": .setMinus,
    "backslash": .setMinus, "to": .arrow, "rightarrow": .arrow, "Rightarrow": .arrow,
    "implies": .arrow, "mid": .suchThat, "vert": .bar, "lvert": .bar, "rvert": .bar,
    "Vert": .doubleBar, "lVert": .doubleBar, "rVert": .doubleBar, "mapsto": .arrow,
    "lfloor": .open(.floor), "rfloor": .close(.floor), "lceil": .open(.ceiling),
    "rceil": .close(.ceiling), "langle": .open(.angle), "rangle": .close(.angle),
    "lbrace": .open(.brace), "rbrace": .close(.brace), "lbrack": .open(.square),
    "rbrack": .close(.square), "lparen": .open(.parenthesis), "rparen": .close(.parenthesis),
    "emptyset": .namedSet(.empty), "varnothing": .namedSet(.empty),
    "sum": .bigOperator(.sum), "prod": .bigOperator(.product), "int": .bigOperator(.integral),
    "lim": .bigOperator(.limit), "ldots": .ellipsis, "cdots": .ellipsis, "dots": .ellipsis,
    "dotsc": .ellipsis, "dotsb": .ellipsis, "colon": .colon, "forall": .forAll,
    "lor": .connective(.or), "vee": .connective(.or), "land": .connective(.and),
    "wedge": .connective(.and), "pounds": .currency("pound sterling"),
    "euro": .currency("euro"), "yen": .currency("yen"), "percent": .percent, "lnot": .symbol("neg"),
    "jmath": .symbol("j"),
    "i": .constant(.i), "imath": .constant(.i), "R": .namedSet(.reals),
    "Z": .namedSet(.integers), "N": .namedSet(.naturals), "Q": .namedSet(.rationals),
    "C": .namedSet(.complexes), "triangle": .symbol("triangle"), "angle": .symbol("angle"),
    "varpi": .symbol("varpi"), "lbracket": .open(.square), "rbracket": .close(.square),
    "newline": .newline, "cr": .newline, "blacksquare": .word("qed"),
  ]

  static let ignored: Set<String> = [
    "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "bf", "it",
    "mathord", "mathstrut", "strut", "nonumber", "hline", "Large", "large", "small", "normalsize",
    "huge", "Huge", "LARGE", "mathit", "mathcal", "mathfrak", "mathscr", "mathsf", "boldsymbol",
    "bm", "mathbf", "hfill", "mathrel", "mathbin", "ensuremath", "underline", "cancel", "xcancel",
    "bcancel", "centering", "par", "noindent", "smash", "Biggm", "bigm", "overbrace", "underbrace",
    "pmb", "therefore", "because", "Longrightarrow",
  ]

  static let spaces: Set<String> = [
    "quad", "qquad", "enspace", "thinspace", "space", "medspace", "thickspace", "hskip",
    "negthinspace",
  ]

  static let uprightText: Set<String> = [
    "text", "textbf", "textit", "textrm", "textsf", "texttt", "textnormal", "mathrm", "mbox",
    "operatorname", "textup", "mathtt", "hbox", "emph", "textsc", "unit", "rm",
  ]

  /// Accents, kept because `\bar{z}` and `\overline{AB}` are not the thing below them.
  static let decorations: Set<String> = [
    "overline", "bar", "hat", "widehat", "tilde", "widetilde", "vec", "overrightarrow", "dot",
    "ddot", "overset", "underset",
  ]
}
