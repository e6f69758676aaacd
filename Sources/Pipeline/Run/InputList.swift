import Glibc
import JSONText
package import Schemas
import Shards

/// An input of a run and how its rows are read.
package struct InputFile: Sendable {
  /// As the user wrote it, or as a folder or glob gave it; `-` is standard input.
  package let path: String
  /// Bytes on disk; 0 for standard input.
  package let bytes: Int
  /// Nil for standard input, which is not looked at before it is read.
  package var schema: SchemaReader?
  /// Its name within the output folder, for a file of replies, which every run reads beside its
  /// inputs; nil for an input.
  var replyName: String?

  var isReplies: Bool { replyName != nil }
  /// What rows and ledgers call it; never where the output lies.
  var name: String { replyName ?? path }
}

/// Finds the files that the command line names and looks at each before anything is written.
package struct InputList {
  /// Endings that a folder is searched for.
  package static let endings = [
    ".jsonl", ".jsonl.gz", ".json", ".json.gz", ".parquet", ".jsonl.zst", ".json.zst",
  ]

  /// Turns paths, folders and globs into files, in the order given, folders and globs sorted.
  package static func expand(_ arguments: [String]) throws(RecipeError) -> [String] {
    var files: [String] = []
    var problems: [RecipeProblem] = []
    for argument in arguments {
      let found = expand(argument)
      if found.isEmpty { problems.append(missing(argument)) }
      files += found.filter { !files.contains($0) }
    }
    guard problems.isEmpty else { throw RecipeError(problems) }
    return files
  }

  private static func expand(_ argument: String) -> [String] {
    if argument == "-" { return ["-"] }
    if Folder.isFolder(argument) {
      let folder = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
      return Folder.files(below: folder).filter { name in endings.contains { name.hasSuffix($0) } }
        .map { "\(folder)/\($0)" }
    }
    if Folder.exists(argument) { return [argument] }
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(argument, 0, nil, &result) == 0, let paths = result.gl_pathv else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
      .filter { !Folder.isFolder($0) }
  }

  private static func missing(_ argument: String) -> RecipeProblem {
    let isEmptyFolder = Folder.isFolder(argument)
    return RecipeProblem(
      place: argument,
      message: isEmptyFolder
        ? "the folder holds no data; it takes files ending in \(endings.joined(separator: ", "))"
        : "there is no such file; give a file, a folder, a glob or - for standard input")
  }

  /// Opens every file and decides how its rows are read.
  package static func inspect(
    _ paths: [String], settings: InputSettings
  ) throws(RecipeError) -> [InputFile] {
    var files: [InputFile] = []
    var problems: [RecipeProblem] = []
    for path in paths {
      guard path != "-" else {
        files.append(InputFile(path: path, bytes: 0, schema: configured(settings)))
        continue
      }
      do {
        let detection = try SchemaDetection.detect(path, settings: settings)
        files.append(
          InputFile(path: path, bytes: Folder.size(of: path), schema: detection.reader))
        problems += absentFields(of: detection.detection, settings, path)
        if detection.reader == nil {
          problems.append(SchemaDetection.unknown(path))
        }
      } catch let error as ShardError {
        let message = error.description.dropFirst("\(path): error: ".count)
        problems.append(RecipeProblem(place: path, message: String(message)))
      } catch {
        problems.append(RecipeProblem(place: path, message: "cannot be read; \(error)"))
      }
    }
    guard problems.isEmpty else { throw RecipeError(problems) }
    return files
  }

  /// Fields that the recipe maps and no row looked at has: a misspelled name would lose them all.
  private static func absentFields(
    of detection: Detection, _ settings: InputSettings, _ path: String
  ) -> [RecipeProblem] {
    guard let mapping = settings.fields, detection.rowsSeen > 0 else { return [] }
    return mapping.names.subtracting(detection.fields).sorted().map { name in
      let near = Spelling.nearest(to: name, among: detection.fields.sorted())
      return RecipeProblem(
        place: path,
        message: "no row has the field '\(name)' that the recipe maps; "
          + (near.map { "did you mean '\($0)'? " } ?? "")
          + "there are \(detection.fields.sorted().joined(separator: ", "))")
    }
  }

  /// The reader that the recipe itself names, or nil where the rows decide.
  static func configured(_ settings: InputSettings) -> SchemaReader? {
    if let fields = settings.fields { return .mapped(fields) }
    return schemaCatalog.first { $0.name == settings.schema }.map { .family($0) }
  }
}
