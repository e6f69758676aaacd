// swift-tools-version: 6.2
import PackageDescription

// The Makefile sets this where pkg-config finds libisal; without it zlib does the work.
let hasISAL = Context.environment["SLUICE_ISAL"] == "1"

let package = Package(
  name: "sluice",
  products: [
    .executable(name: "sluice", targets: ["sluice"]),
    .executable(name: "sluice-sample", targets: ["sluice-sample"]),
    .library(name: "MathAnswers", targets: ["MathAnswers"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // For sluice-sample alone; a build of sluice fetches it and compiles none of it.
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.95.0"),
  ],
  targets: [
    // Leaves; Schemas stands on Records, and all that read or write rows on JSONText.
    .target(
      name: "CGzip",
      cSettings: hasISAL ? [.define("SLUICE_ISAL")] : [],
      linkerSettings: [.linkedLibrary(hasISAL ? "isal" : "z")]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "JSONText"),
    .target(name: "MathAnswers", dependencies: ["BigInt"], exclude: ["README.md"]),
    .target(name: "MathMarkup"),
    .target(name: "Records"),
    .target(name: "Prose", dependencies: ["Records"]),
    .target(name: "Tokens", dependencies: ["JSONText"]),
    .target(name: "Statements", dependencies: ["Records"]),
    .target(name: "Schemas", dependencies: ["JSONText", "Records"]),
    .target(name: "Shards", dependencies: ["CGzip", "COpenSSL", "JSONText"]),
    .target(name: "Ledger", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),

    .target(
      name: "Pipeline",
      dependencies: ["JSONText", "Ledger", "Prose", "Records", "Schemas", "Shards", "Yams"]),
    .target(
      name: "Stages",
      dependencies: [
        "JSONText", "MathAnswers", "Pipeline", "Prose", "Records", "Shards", "Statements", "Tokens",
      ]),
    .target(name: "Exports", dependencies: ["JSONText", "Shards"]),
    .target(name: "Report", dependencies: ["JSONText", "Ledger", "MathMarkup", "Shards"]),
    .target(
      name: "Completions",
      dependencies: [
        .product(name: "AsyncHTTPClient", package: "async-http-client"), "JSONText",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), "Shards", "Yams",
      ]),
    .target(name: "SyntheticDump"),

    .executableTarget(
      name: "sluice",
      dependencies: [
        "CMalloc", "Exports", "JSONText", "Ledger", "MathAnswers", "Pipeline", "Records", "Report",
        "Schemas",
        "Shards", "Stages", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "sluice-sample",
      dependencies: [
        "Completions", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "synthesize",
      dependencies: [
        "Shards", "SyntheticDump",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "answers-bench", dependencies: ["MathAnswers"], path: "Sources/Benchmarks/Answers"),
    .executableTarget(
      name: "tokens-bench", dependencies: ["Tokens"], path: "Sources/Benchmarks/Tokens",
      exclude: ["compare.py", "families.py", "fuzz.py"]),
    .executableTarget(name: "floor", dependencies: ["Shards"], path: "Sources/Benchmarks/Floor"),

    .target(name: "TestKit", path: "Tests/TestKit"),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), "Exports", "JSONText", "Shards", "sluice",
        "SyntheticDump", "TestKit",
      ]),
    .testTarget(
      name: "CompletionsTests",
      dependencies: [
        "Completions", "JSONText", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), "sluice-sample", "TestKit",
      ]),
    .testTarget(name: "ExportsTests", dependencies: ["Exports", "Shards", "TestKit"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestKit"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestKit"]),
    .testTarget(name: "MathAnswersTests", dependencies: ["BigInt", "MathAnswers"]),
    .testTarget(name: "MathMarkupTests", dependencies: ["MathMarkup"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["JSONText", "Pipeline", "Records", "Schemas", "Shards", "Stages", "TestKit"]),
    .testTarget(name: "ProseTests", dependencies: ["Prose", "Records", "TestKit"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TestKit"]),
    .testTarget(
      name: "ReportTests",
      dependencies: ["JSONText", "Ledger", "MathMarkup", "Report", "Shards", "TestKit"]),
    .testTarget(name: "SchemasTests", dependencies: ["JSONText", "Records", "Schemas", "TestKit"]),
    .testTarget(name: "ShardsTests", dependencies: ["Shards", "TestKit"]),
    .testTarget(
      name: "StagesTests",
      dependencies: ["JSONText", "Pipeline", "Prose", "Records", "Stages", "Statements", "TestKit"]),
    .testTarget(name: "StatementsTests", dependencies: ["Records", "Statements", "TestKit"]),
    .testTarget(name: "SyntheticDumpTests", dependencies: ["SyntheticDump"]),
    .testTarget(name: "TokensTests", dependencies: ["JSONText", "TestKit", "Tokens"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    // An existential costs a box: the word `any` shows where.
    .enableUpcomingFeature("ExistentialAny"),
    // What a target imports stays its own business unless it says `package import`.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // A member comes from a module that this very file imports.
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
