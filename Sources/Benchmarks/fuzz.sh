#!/bin/sh
# Coverage-guided fuzzing of the answer library with the toolchain's libFuzzer.
# SECONDS_LONG: how long (600). Starts from fixtures/answers; new inputs are kept in bench/fuzz/corpus,
# failures in bench/fuzz as crash-*, slow-unit-* and the like.
set -eu
cd "$(dirname "$0")/../.."
swift package resolve
work=bench/fuzz
mkdir -p $work/corpus $work/modules
flags="-O -whole-module-optimization -parse-as-library -sanitize=fuzzer -swift-version 6 -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility"
module() {
  name=$1
  shift
  # shellcheck disable=SC2086
  swiftc $flags -package-name sluice -module-name "$name" -I $work/modules -emit-module \
    -emit-module-path $work/modules/"$name".swiftmodule -emit-object -o $work/modules/"$name".o "$@"
}
[ $work/modules/BigInt.o -nt Package.resolved ] || swiftc -O -whole-module-optimization \
  -parse-as-library -sanitize=fuzzer -module-name BigInt -emit-module \
  -emit-module-path $work/modules/BigInt.swiftmodule -emit-object -o $work/modules/BigInt.o \
  .build/checkouts/BigInt/Sources/*.swift
# shellcheck disable=SC2046
module MathAnswers $(find Sources/MathAnswers -name '*.swift')
swiftc -O -parse-as-library -sanitize=fuzzer -I $work/modules -o $work/answers \
  Sources/Benchmarks/Fuzz/AnswersFuzz.swift $work/modules/MathAnswers.o $work/modules/BigInt.o
python3 - $work/corpus <<'PYTHON'
import hashlib, json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
for path in sorted(pathlib.Path("fixtures/answers").glob("*.jsonl")):
    for line in path.read_text().splitlines():
        row = json.loads(line)
        text = f"{row['gold']}\n{row['pred']}".encode()
        (folder / hashlib.sha1(text).hexdigest()).write_bytes(text)
PYTHON
exec $work/answers $work/corpus -max_total_time="${SECONDS_LONG:-600}" -timeout=5 -rss_limit_mb=2048 \
  -max_len=600 -artifact_prefix=$work/ -print_final_stats=1
