import JSONText

/// The difference of two runs for programs.
enum DiffJSON {
  static func text(_ diff: RunDiff, _ settings: RunSettingsDiff) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.key("problems")
      json.object { problems in
        problems.member("first", diff.firstProblems)
        problems.member("second", diff.secondProblems)
        problems.member("same", diff.same)
        problems.member("changed", diff.changed)
      }
      json.key("changes")
      json.array { list in
        for (group, count) in diff.groups {
          list.object { json in
            json.member("kind", group.kind.rawValue)
            json.member("stage", group.stage)
            json.member("before", group.before)
            json.member("after", group.after)
            json.member("count", count)
            json.member("counted", group.kind.counted)
          }
        }
      }
      write(settings, to: &json)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// One change of the list.
  static func line(_ id: String, _ change: PathChange) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("id", id)
      json.member("kind", change.kind.rawValue)
      json.member("stage", change.stage)
      json.member("before", change.before)
      json.member("after", change.after)
      json.member("place", change.place)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ settings: RunSettingsDiff, to json: inout JSONWriter) {
    json.key("settings")
    json.array { list in
      for setting in settings.settings {
        list.object { json in
          json.member("name", setting.name)
          json.member("before", setting.before)
          json.member("after", setting.after)
        }
      }
    }
    json.key("recipe")
    json.array { list in
      for line in settings.recipe {
        list.object { json in
          json.member("line", line.number)
          json.member("is_added", line.isAdded)
          json.member("text", line.text)
        }
      }
    }
  }
}
