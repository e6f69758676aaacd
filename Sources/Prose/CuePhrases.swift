/// The phrases that show what a reasoning does, found by their last word.
enum CuePhrases {
  struct Phrase {
    let words: [UInt64]
    let behaviour: Behaviour
  }

  static let longest = 4

  /// Longer phrases first, so that `let me double check` is not also `check`.
  static let byLastWord: [UInt64: [Phrase]] = {
    var phrases: [UInt64: [Phrase]] = [:]
    for (behaviour, list) in lists {
      for text in list.split(separator: ",") {
        let words = text.split(separator: " ").map { FunctionWords.hash(of: $0) }
        guard let last = words.last, words.count <= longest else { continue }
        phrases[last, default: []].append(Phrase(words: words, behaviour: behaviour))
      }
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  static let chinese: [(Behaviour, [StaticString])] = [
    (.planning, ["首先，我需要", "首先，我们需要", "我的计划", "解题思路", "第一步"]),
    (.evaluation, ["这似乎合理", "这看起来对", "这样对吗", "是正确的", "不合理"]),
    (.reflection, ["等等", "等一下", "不过，", "让我再想想", "我犯了"]),
    (.exploration, ["另一种方法", "或者，", "换一种", "假设", "也许可以"]),
    (.selfVerification, ["验证一下", "检查一下", "让我验证", "代入检验", "验算", "再检查"]),
    (.backtracking, ["不对", "重新开始", "回到", "行不通", "这是错误的"]),
  ]

  private static let lists: [(Behaviour, String)] = [
    (
      .planning,
      "first we need to,first i need to,i need to find,we need to find,let me start by,the plan is,my plan is,step by step,let me break,let's break,break it down,to solve this,the approach is,our goal is,the goal is,i will first,we will first,let me outline"
    ),
    (
      .evaluation,
      "that makes sense,this makes sense,does that make,makes sense,seems right,seems correct,that seems reasonable,looks right,looks correct,that's correct,that's right,is that right,is this correct,is that correct,seems plausible,doesn't make sense,does not make sense,that can't be,that cannot be"
    ),
    (
      .reflection,
      "wait,hmm,hold on,let me think again,let me reconsider,let me rethink,on second thought,thinking about it,i made a mistake,i made an error,am i sure,i wonder if,maybe i,let me think"
    ),
    (
      .exploration,
      "alternatively,another approach,another way,another method,different approach,different way,what if,let me try,let's try,maybe we can,perhaps we can,let's consider,let me consider,suppose that,one possibility"
    ),
    (
      .selfVerification,
      "let me check,let me verify,let's check,let's verify,double check,to verify,to confirm,let me confirm,verify that,check if,checking,plug back,plugging back,substitute back,sanity check,let me recheck,let me recalculate,let me recompute"
    ),
    (
      .backtracking,
      "go back to,going back to,let me go back,start over,start again,that's wrong,that is wrong,that's not right,that's incorrect,this is wrong,this is incorrect,scratch that,let me redo,let me restart,doesn't work,does not work,didn't work,won't work,dead end"
    ),
  ]
}
