import GRDB

/// The ledger's tables, in the order in which they came to be.
///
/// Every table is kept in the order of its key (`WITHOUT ROWID` where the key is no number), so that
/// a copy depends on the content alone.
var migrations: DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("1: runs, units, counts, shards") { database in
    try database.execute(
      sql: """
        CREATE TABLE run (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          identity TEXT NOT NULL,        -- sha256 of recipe, seed, inputs and limit
          version TEXT NOT NULL,
          recipe_name TEXT NOT NULL,
          recipe TEXT NOT NULL,          -- the file as it was read
          seed TEXT NOT NULL,
          partitions INTEGER NOT NULL,
          compressor TEXT NOT NULL,
          is_finished INTEGER NOT NULL   -- 1 in the copy that a finished run leaves
        );
        CREATE TABLE input (
          file INTEGER PRIMARY KEY,      -- the order of the command line, from 0
          path TEXT NOT NULL,
          bytes INTEGER NOT NULL,
          sha256 TEXT NOT NULL,          -- empty until the file is read to its end
          schema TEXT NOT NULL,
          rows INTEGER NOT NULL
        );
        CREATE TABLE unit (
          pass TEXT NOT NULL,            -- scan, regroup, refine or emit
          number INTEGER NOT NULL,
          state TEXT NOT NULL,           -- what a later run needs to go on behind this unit, JSON
          hash TEXT NOT NULL,            -- of what the unit wrote
          tally TEXT NOT NULL,           -- what it counted, JSON
          PRIMARY KEY (pass, number)
        ) WITHOUT ROWID;
        CREATE TABLE stage (
          position INTEGER PRIMARY KEY,  -- 0 is reading, then the recipe's stages from 1
          name TEXT NOT NULL,
          policy TEXT NOT NULL,
          records_in INTEGER NOT NULL,
          records_out INTEGER NOT NULL,
          generations_in INTEGER NOT NULL,
          generations_out INTEGER NOT NULL
        );
        CREATE TABLE reason (
          position INTEGER NOT NULL REFERENCES stage (position),
          effect TEXT NOT NULL,          -- dropped, marked, counted: problems; left: generations; joined: statements
          reason TEXT NOT NULL,
          count INTEGER NOT NULL,
          PRIMARY KEY (position, effect, reason)
        ) WITHOUT ROWID;
        CREATE TABLE source (
          source TEXT NOT NULL,
          position INTEGER NOT NULL,     -- the stage that dropped the problems; -1: none did
          count INTEGER NOT NULL,
          PRIMARY KEY (source, position)
        ) WITHOUT ROWID;
        CREATE TABLE measure (
          position INTEGER NOT NULL REFERENCES stage (position),
          name TEXT NOT NULL,            -- pass-rate, generation-bytes
          bin TEXT NOT NULL,             -- lower bound of a range (shares in percent), or a word
          count INTEGER NOT NULL,
          PRIMARY KEY (position, name, bin)
        ) WITHOUT ROWID;
        CREATE TABLE shard (
          path TEXT PRIMARY KEY,
          folder TEXT NOT NULL,
          part INTEGER NOT NULL,
          rows INTEGER NOT NULL,
          bytes INTEGER NOT NULL,        -- uncompressed
          file_bytes INTEGER NOT NULL,
          content_sha256 TEXT NOT NULL,
          file_sha256 TEXT NOT NULL
        ) WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("2: replies and rounds") { database in
    try database.execute(
      sql: """
        ALTER TABLE run ADD COLUMN replies TEXT NOT NULL DEFAULT '';  -- sha256 of the reply files
        ALTER TABLE stage ADD COLUMN records_made INTEGER NOT NULL DEFAULT 0;  -- rewritten problems
        CREATE TABLE round (
          round INTEGER NOT NULL,        -- of requests, from 1
          kind TEXT NOT NULL,            -- generate, guess, judge, rewrite, steps
          replies INTEGER NOT NULL,      -- lines of reply files
          prompt_tokens INTEGER NOT NULL,
          completion_tokens INTEGER NOT NULL,
          microdollars INTEGER NOT NULL, -- millionths of a dollar, 0 where no price was known
          PRIMARY KEY (round, kind)
        ) WITHOUT ROWID;
        CREATE TABLE reply (
          round INTEGER NOT NULL,
          kind TEXT NOT NULL,
          outcome TEXT NOT NULL,         -- taken, or why a reply or sample was of no use
          count INTEGER NOT NULL,
          PRIMARY KEY (round, kind, outcome)
        ) WITHOUT ROWID;
        CREATE TABLE round_measure (
          round INTEGER NOT NULL,        -- 0 is the dump
          position INTEGER NOT NULL REFERENCES stage (position),
          name TEXT NOT NULL,
          bin TEXT NOT NULL,
          count INTEGER NOT NULL,
          PRIMARY KEY (round, position, name, bin)
        ) WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("3: volumes, shapes, series") { database in
    try database.execute(
      sql: """
        ALTER TABLE stage ADD COLUMN shape TEXT NOT NULL DEFAULT 'record';  -- read, row, merge, record or emit
        ALTER TABLE stage ADD COLUMN bytes_in INTEGER NOT NULL DEFAULT 0;   -- of statements and generations
        ALTER TABLE stage ADD COLUMN bytes_out INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE stage ADD COLUMN tokens_in INTEGER;                     -- of generations; null before they are counted
        ALTER TABLE stage ADD COLUMN tokens_out INTEGER;
        UPDATE stage SET shape = CASE
          WHEN position = 0 THEN 'read' WHEN name LIKE 'merge-%' THEN 'merge'
          WHEN name LIKE 'emit-%' THEN 'emit'
          WHEN position < (SELECT position FROM stage WHERE name LIKE 'merge-%') THEN 'row'
          ELSE 'record' END;
        CREATE TABLE reason_part (
          position INTEGER NOT NULL REFERENCES stage (position),
          effect TEXT NOT NULL,
          reason TEXT NOT NULL,
          dimension TEXT NOT NULL,       -- source or language (of the statement)
          value TEXT NOT NULL,
          count INTEGER NOT NULL,
          PRIMARY KEY (position, effect, reason, dimension, value)
        ) WITHOUT ROWID;
        ALTER TABLE measure RENAME TO measure_1;
        CREATE TABLE measure (
          position INTEGER NOT NULL REFERENCES stage (position),
          name TEXT NOT NULL,            -- pass-rate, generation-bytes
          series TEXT NOT NULL,          -- kept, left: distributions that belong side by side
          bin TEXT NOT NULL,             -- lower bound of a range (shares in percent), or a word
          count INTEGER NOT NULL,
          kind TEXT NOT NULL,            -- word, share, length, gap or grid: what the bins are
          unit TEXT NOT NULL,            -- of the bins: tokens, bytes, percent
          counted TEXT NOT NULL,         -- generations, problems, pairs or rows
          PRIMARY KEY (position, name, series, bin)
        ) WITHOUT ROWID;
        INSERT INTO measure SELECT position, name, '', bin, count, 'word', '', '' FROM measure_1;
        DROP TABLE measure_1;
        """)
  }
  return migrator
}
