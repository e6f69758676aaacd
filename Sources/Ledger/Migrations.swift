import GRDB

/// The ledger's tables, in the order in which they came to be.
///
/// Every table is kept in the order of its key (`WITHOUT ROWID` where the key is no number), so that
/// a copy depends on the content alone.
///
/// The comments are what `sluice ledger --schema` prints: SQLite keeps them with the table. A column that
/// is added later has its comment before the semicolon, in `/* */`, since it ends up in one line with
/// others.
var migrations: DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("1: runs, units, counts, shards") { database in
    try database.execute(
      sql: """
        CREATE TABLE run (               -- the run itself, one row
          id INTEGER PRIMARY KEY CHECK (id = 1), -- always 1
          identity TEXT NOT NULL,        -- sha256 of recipe, seed, inputs and limit
          version TEXT NOT NULL,         -- of sluice
          recipe_name TEXT NOT NULL,     -- its 'name'
          recipe TEXT NOT NULL,          -- the file as it was read
          seed TEXT NOT NULL,            -- of every seeded choice
          partitions INTEGER NOT NULL,   -- that the rows were spilled to
          compressor TEXT NOT NULL,      -- library and level of the shards
          is_finished INTEGER NOT NULL   -- 1 in the copy that a finished run leaves
        );
        CREATE TABLE input (             -- the files that were read
          file INTEGER PRIMARY KEY,      -- the order of the command line, from 0
          path TEXT NOT NULL,            -- as the command line named it
          bytes INTEGER NOT NULL,        -- as the file lies on disk
          sha256 TEXT NOT NULL,          -- empty until the file is read to its end
          schema TEXT NOT NULL,          -- the layout that its rows were read by
          rows INTEGER NOT NULL          -- unreadable ones too
        );
        CREATE TABLE unit (              -- finished pieces of work, behind which a killed run goes on
          pass TEXT NOT NULL,            -- scan, regroup, refine or emit
          number INTEGER NOT NULL,       -- in its pass, from 0
          state TEXT NOT NULL,           -- what a later run needs to go on behind this unit, JSON
          hash TEXT NOT NULL,            -- of what the unit wrote
          tally TEXT NOT NULL,           -- what it counted, JSON
          PRIMARY KEY (pass, number)
        ) WITHOUT ROWID;
        CREATE TABLE stage (             -- the funnel
          position INTEGER PRIMARY KEY,  -- 0 is reading, then the recipe's stages from 1
          name TEXT NOT NULL,            -- drop-proof, mark-verdict …
          policy TEXT NOT NULL,          -- drop, mark, count or rewrite
          records_in INTEGER NOT NULL,   -- problems that came; rows, before the merge
          records_out INTEGER NOT NULL,  -- those that went on
          generations_in INTEGER NOT NULL,  -- of the problems that came
          generations_out INTEGER NOT NULL  -- of those that went on
        );
        CREATE TABLE reason (            -- how often each stage gave each reason
          position INTEGER NOT NULL REFERENCES stage (position), -- the stage
          effect TEXT NOT NULL,          -- dropped, marked, counted: problems; left: generations; joined: statements; refused: rewritings
          reason TEXT NOT NULL,          -- in kebab-case; 'sluice stages' explains each
          count INTEGER NOT NULL,        -- how often
          PRIMARY KEY (position, effect, reason)
        ) WITHOUT ROWID;
        CREATE TABLE source (            -- where the problems of every source ended
          source TEXT NOT NULL,          -- as the dump names it
          position INTEGER NOT NULL,     -- the stage that dropped the problems; -1: none did
          count INTEGER NOT NULL,        -- problems
          PRIMARY KEY (source, position)
        ) WITHOUT ROWID;
        CREATE TABLE measure (
          position INTEGER NOT NULL REFERENCES stage (position),
          name TEXT NOT NULL,            -- pass-rate, generation-bytes
          bin TEXT NOT NULL,             -- lower bound of a range (shares in percent), or a word
          count INTEGER NOT NULL,
          PRIMARY KEY (position, name, bin)
        ) WITHOUT ROWID;
        CREATE TABLE shard (             -- the files that were written
          path TEXT PRIMARY KEY,         -- below the output folder
          folder TEXT NOT NULL,          -- data/sft/1-easy, dropped/07-drop-proof …
          part INTEGER NOT NULL,         -- in its folder, from 0
          rows INTEGER NOT NULL,         -- JSON lines
          bytes INTEGER NOT NULL,        -- uncompressed
          file_bytes INTEGER NOT NULL,   -- compressed
          content_sha256 TEXT NOT NULL,  -- of the uncompressed bytes
          file_sha256 TEXT NOT NULL      -- of the file
        ) WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("2: replies and rounds") { database in
    try database.execute(
      sql: """
        ALTER TABLE run ADD COLUMN replies TEXT NOT NULL DEFAULT '' /* sha256 of the reply files */;
        ALTER TABLE stage ADD COLUMN records_made INTEGER NOT NULL DEFAULT 0 /* rewritten problems */;
        CREATE TABLE round (             -- what came back of each round of requests
          round INTEGER NOT NULL,        -- of requests, from 1
          kind TEXT NOT NULL,            -- generate, guess, judge, rewrite, steps
          replies INTEGER NOT NULL,      -- lines of reply files
          prompt_tokens INTEGER NOT NULL,      -- as the server counted
          completion_tokens INTEGER NOT NULL,  -- likewise
          microdollars INTEGER NOT NULL, -- millionths of a dollar, 0 where no price was known
          PRIMARY KEY (round, kind)
        ) WITHOUT ROWID;
        CREATE TABLE reply (             -- what became of the replies
          round INTEGER NOT NULL,        -- from 1
          kind TEXT NOT NULL,            -- as in round
          outcome TEXT NOT NULL,         -- taken, or why a reply or sample was of no use
          count INTEGER NOT NULL,        -- how often
          PRIMARY KEY (round, kind, outcome)
        ) WITHOUT ROWID;
        CREATE TABLE round_measure (     -- distributions of the generations, by round
          round INTEGER NOT NULL,        -- 0 is the dump
          position INTEGER NOT NULL REFERENCES stage (position), -- the stage that counted
          name TEXT NOT NULL,            -- verdict, error-share …
          bin TEXT NOT NULL,             -- lower bound of a range, or a word
          count INTEGER NOT NULL,        -- generations
          PRIMARY KEY (round, position, name, bin)
        ) WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("3: volumes, shapes, series") { database in
    try database.execute(
      sql: """
        ALTER TABLE stage ADD COLUMN shape TEXT NOT NULL DEFAULT 'record' /* read, row, merge, record or emit */;
        ALTER TABLE stage ADD COLUMN bytes_in INTEGER NOT NULL DEFAULT 0 /* of statements and generations */;
        ALTER TABLE stage ADD COLUMN bytes_out INTEGER NOT NULL DEFAULT 0 /* of those that went on */;
        ALTER TABLE stage ADD COLUMN tokens_in INTEGER /* of generations; null before they are counted */;
        ALTER TABLE stage ADD COLUMN tokens_out INTEGER /* of those that went on */;
        UPDATE stage SET shape = CASE
          WHEN position = 0 THEN 'read' WHEN name LIKE 'merge-%' THEN 'merge'
          WHEN name LIKE 'emit-%' THEN 'emit'
          WHEN position < (SELECT position FROM stage WHERE name LIKE 'merge-%') THEN 'row'
          ELSE 'record' END;
        CREATE TABLE reason_part (       -- the reasons again, by source and by language
          position INTEGER NOT NULL REFERENCES stage (position), -- the stage
          effect TEXT NOT NULL,          -- as in reason
          reason TEXT NOT NULL,          -- as in reason
          dimension TEXT NOT NULL,       -- source or language (of the statement)
          value TEXT NOT NULL,           -- which source or language
          count INTEGER NOT NULL,        -- how often
          PRIMARY KEY (position, effect, reason, dimension, value)
        ) WITHOUT ROWID;
        ALTER TABLE measure RENAME TO measure_1;
        CREATE TABLE measure (           -- distributions, bin by bin
          position INTEGER NOT NULL REFERENCES stage (position), -- the stage that counted
          name TEXT NOT NULL,            -- pass-rate, generation-bytes
          series TEXT NOT NULL,          -- kept, left: distributions that belong side by side
          bin TEXT NOT NULL,             -- lower bound of a range (shares in percent), or a word
          count INTEGER NOT NULL,        -- of what 'counted' says
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
