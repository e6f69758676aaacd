extension Phrasebook {
  static let english = Phrasebook(
    openings: [
      "Okay, so I need to @. Let me think about how to approach this.",
      "Okay, so the task is to @. <<Let's see.||Let me read it again carefully.>>",
      "Alright, let me try to @.<< First, what do I actually know?||>>",
      "Hmm, I have to @. <<That should not be too bad, but there are places to slip.||>>",
      "Okay, let's see. I want to @. <<Let me start from what is given.||Let me write it down.>>",
      "So the question asks me to @. <<Let me take it step by step.||Let me break it down.>>",
      "Let me start by understanding what is asked: I have to @.",
      "First, I should @. <<Let me recall what I know about this.||Let me set things up.>>",
      "Okay, I need to @. <<I remember problems like this one.||This looks familiar.>>",
      "I'm supposed to @. <<Let me slow down and be careful.||Let me work through it.>>",
    ],
    beforeIdeas: [
      "", "", "Let me think. ", "The main idea: ", "From what I remember: ",
      "I think the plan is: ",
      "My first thought: ", "Let me recall. ", "Here's how I'd go about it: ",
    ],
    beforeSteps: [
      "", "", "", "", "", "", "", "Okay. ", "Next step. ", "Right. ", "Let me see. ",
      "Moving on. ", "Alright. ", "Good. ", "Hmm, okay. ", "Let's continue. ", "Fine. ",
    ],
    recalculations: [
      "Let me double-check that: @.", "Checking the arithmetic: @. <<Good.||Yes.||Okay.>>",
      "(@, right.)", "Wait, is that right? @. <<Yes, that holds.||Yes, okay.||It is.>>",
      "Let me compute it once more: @.", "To be safe: @.", "Indeed, @.",
      "Let me verify this by hand: @. <<Okay, that's correct.||That matches.>>",
    ],
    corrections: [
      "Wait, <<no||hold on||that's not right>>. <<Let me redo this step.||I made a mistake"
        + " there.>>",
      "Hmm, <<that looks off||something is wrong here||that can't be right>>. Let me go back.",
      "Hold on. <<I think I slipped in the last line.||Is that correct? No, it isn't.>>",
      "Wait a second, <<I should recheck this||I think I mixed something up>>. Let me redo it.",
      "No wait, <<that is a mistake||I was too quick||I misread my own line>>. Again:",
      "Actually, <<that's wrong||let me correct that||I need to be more careful>>.",
    ],
    results: [
      "So the answer should be @.", "That gives @.", "So I get @.", "Therefore, the answer is @.",
      "So it comes out as @. <<But let me make sure.||Let me verify before I settle on it.||>>",
      "Hence @. <<Hmm, let me double-check.||>>", "Which means the answer would be @.",
    ],
    beforeChecks: [
      "Let me check this. ", "Let me verify with the original conditions. ", "Sanity check: ",
      "But wait, I should test the result. ", "Let me make sure this fits. ", "To double-check: ",
      "Wait, let me verify. ", "Does this hold up? ", "Let me plug it back in. ",
    ],
    afterChecks: [
      " That works.", " Good, it checks out.", " Okay, that's consistent.", " Perfect.", " Great.",
      " So that is fine.", " Yes, that matches.", "",
    ],
    beforeAlternatives: [
      "Alternatively, I can do it another way. ", "Is there a different route? ",
      "Let me think of a second method to be sure. ", "Another approach: ",
      "Maybe I can confirm it differently. ", "Let me try it from a different angle. ",
    ],
    afterAlternatives: [
      " So again @.", " Same result, @.", " Both ways give @.", " That agrees: @.",
      " Great, @ once more.",
    ],
    beforeMistakes: [
      "What could go wrong here? One might write: \"@\"",
      "A mistake that I have made before in such problems: \"@\"",
      "Hmm, but what if it should rather be like this? \"@\"",
      "Let me consider the other reading. Someone could say: \"@\"",
      "I want to rule out a slip. Suppose I had put it this way: \"@\"",
      "Wait, am I sure about that step? Why not: \"@\"",
    ],
    afterMistakes: [
      "That would end in @, and it is wrong, since <<it doesn't fit what is given||it contradicts"
        + " the problem||the step isn't justified>>.",
      "It would lead to @. <<But there is no reason for it.||No, that isn't what the problem"
        + " says.>>",
      "Then I'd get @ instead. <<I don't think so.||That can't be it.||So it does matter.>>",
    ],
    beforeFreshStarts: [
      "Let me start over with a fresh mind and see if I get the same.",
      "I'd like to redo the whole thing once, without looking at what I wrote.",
      "Let me solve it a second time from scratch.",
    ],
    afterFreshStarts: [
      "So I get @ again.", "Again @. <<Good.||Okay.||>>", "The same value, @, as before.",
    ],
    beforeExamples: [
      "Let me test the method on an easier case first. Suppose the problem were: \"@\"",
      "To be sure that I have the method right, let me try it on a smaller version: \"@\"",
      "I'm not fully sure about the method, so let me try it on similar numbers: \"@\"",
      "Hmm, what would happen in a simpler example? Say: \"@\"",
      "Let me compare with another problem of this kind: \"@\"",
      "What do I do in such problems normally? For instance: \"@\"",
      "Let me change the numbers and see if the same steps make sense: \"@\"",
      "I recall an exercise like this: \"@\"",
      "Before I trust it, one more trial with other numbers: \"@\"",
      "Maybe I should look at a similar case again. Take this one: \"@\"",
      "And if the question were the following? \"@\"",
      "Here is another one that I can do by the same steps: \"@\"",
    ],
    afterExamples: [
      "So there the answer would be @, which sounds reasonable. <<Back to the real one.||>>",
      "In that case it is @. <<Okay, so the method works.||That makes sense.>>",
      "That would give @. <<Fine, so now back to the actual problem.||So the approach is sound.>>",
    ],
    beforeRecaps: [
      "Let me go over everything once more.", "Let me recap what I have so far.",
      "Before I write it up, let me retrace the steps.", "Let me run through the chain again.",
      "Okay, let me just redo it quickly from the top.", "Going through it again slowly:",
    ],
    afterRecaps: [
      "I don't see a mistake in it.", "That all seems consistent.", "Each step follows.",
      "Yes, I think that's right.", "Okay, nothing wrong there as far as I can tell.",
    ],
    rereadings: [
      "Wait, let me reread the problem. I have to @. Yes, that's what I am doing.",
      "Did I read the question correctly? The point is to @. Okay.",
      "Just to be clear about what is asked: @. Nothing more than that.",
      "Hmm, is there any catch? The problem only wants me to @. I don't see a trick in it.",
    ],
    linesAgain: [
      "Let me look at this line again: @ <<Is that justified? I think so.||Yes, I see no"
        + " problem.>>",
      "I keep coming back to one point. @ <<It follows directly.||That is how it has to be.>>",
      "Hmm, is this really true? @ <<Reading it slowly, yes.||I'd say it is.>>",
      "What exactly did I use here? @ <<Only what the problem gives.||Nothing beyond the text.>>",
      "To put it differently: @ <<Okay, that reads well.||Fine.>>",
      "This is the part where mistakes happen most: @ <<But it looks clean.||I went through it.>>",
    ],
    otherIdeas: [
      "Did I choose a good way? Another thought I had: @ <<It comes down to the same"
        + " thing.||Okay.>>",
      "What was the idea again? @ <<Right, and that's what I did.||So I stayed on track.>>",
      "Maybe I should keep the general principle in mind: @",
    ],
    numbersAgain: [
      "Let me recompute all the numbers one by one: @. <<They all hold.||No difference.>>",
      "Numbers once more, slowly. @. <<Good.||So the arithmetic is fine.>>",
      "Since a slip in the arithmetic would ruin everything: @. <<Alright.||Everything matches.>>",
    ],
    closings: [
      "So I'm confident the answer is @.", "Therefore, the final answer is @.",
      "I think that's it: @.", "So, after checking, the answer is @.", "Thus the answer is @.",
      "Okay, I'm done: @.", "Alright, so the answer has to be @.", "So the answer is @.",
    ],
    proofClosings: [
      "So the statement is proved.", "That completes the argument.",
      "I think the proof is complete now.", "Okay, nothing is missing. The proof stands.",
    ],
    solutionHeads: [
      "", "", "**Solution**\n\n", "**Step-by-step solution:**\n\n", "### Solution\n\n",
      "To solve the problem, we proceed as follows.\n\n", "Here is the solution in short.\n\n",
    ],
    finalSentences: [
      "**Final Answer**\n\n\\[\n@\n\\]", "Therefore, the answer is \\(@\\).",
      "Thus, the final answer is $@$.", "**Answer:** \\(@\\)", "So the answer is $@$.",
      "The final answer is:\n\n$$\n@\n$$", "Hence the result is\n\\[\n@.\n\\]",
    ],
    unboxedSentences: [
      "Therefore, the answer is $@$.", "**Final Answer:** $@$", "The answer is \\(@\\).",
      "Thus, the final answer is $@$.", "So the answer is: **$@$**",
    ],
    proofSentences: [
      "This completes the proof.", "Q.E.D.", "Hence the claim holds.", "$\\blacksquare$",
    ])
}
