import type { Forbidden } from './wording.ts'

/** English words that look.md forbids ("What harms a perfectionist and must never appear", "Wording"). */
export const FORBIDDEN_EN: readonly Forbidden[] = [
  {
    words: /\b(?:should(?:n['’]t|['’]ve)?|ought|supposed to)\b/iu,
    why: 'a rule from outside; permission over instruction',
  },
  { words: /\bmust(?:n['’]t)?\b/iu, why: 'an order; permission over instruction' },
  { words: /\b(?:invalid|error|wrong input|incorrect)\b/iu, why: 'the voice of a machine that is right' },
  { words: /\byou (?:have|need|had) to\b/iu, why: 'an order in other words' },
  {
    words: /\b(?:perfect(?:ly|ion)?|flawless(?:ly)?|impeccable|ideal(?:ly)?)\b/iu,
    why: 'the standard that is to be left',
  },
  {
    words:
      /\b(?:amazing|awesome|brilliant|excellent|outstanding|fantastic|great job|well done|good job|proud of you|congratulations)\b/iu,
    why: 'inflated praise',
  },
  {
    words: /\b(?:fail(?:s|ed|ing|ure|ures)?|mess(?:ed)? up|screw(?:ed)? up)\b/iu,
    why: 'a verdict; name the thing that happened',
  },
  {
    words: /\b(?:wast(?:e|ed|ing)|unproductive|productiv(?:e|ity)|efficien(?:t|cy))\b/iu,
    why: 'measures a person by output',
  },
  { words: /\b(?:only|just|simply|merely)\b/iu, why: 'belittles' },
  { words: /\b(?:lazy|stupid|careless|sloppy|weak)\b/iu, why: 'a name for a person' },
  {
    words: /\b(?:streaks?|scores?|grades?|levels?|badges?|ranks?|ranking|points|achievements?|goals?)\b/iu,
    why: 'turns living into a game that can be lost',
  },
  {
    words: /\b(?:best self|better self|personal best|better than|worse than|compared (?:to|with)|average)\b/iu,
    why: 'comparison',
  },
  { words: /\b(?:overdue|late by|behind schedule|over the cap|debt)\b/iu, why: 'time as a debt' },
  {
    words: /(?<!nobody is )\b(?:missed|missing|skipped|forgot(?:ten)?|incomplete|catch up on yesterday)\b/iu,
    why: 'a reproach for what was not done',
  },
  { words: /\bare you sure\b/iu, why: 'one more check' },
  { words: /\b(?:double-?check|proofread|review (?:it|again|before)|make sure)\b/iu, why: 'invites a check' },
  {
    words:
      /\b(?:fight|battle|beat|conquer|crush|smash|win the|defeat|attack|kill|target|train(?:ing)?|push through|hustle|boost|optimi[sz]e|fuel|recharge|machine)\b/iu,
    why: 'metaphors of war, sport and machines',
  },
  {
    words:
      /\b(?:anxi(?:ety|ous)|depress(?:ed|ion)|ocd|obsessi(?:ve|on)|compulsi(?:ve|on)|disorder|burn-?out|trauma|perfectionis[mt]|imposter syndrome|impostor syndrome|symptoms?|patients|therap(?:y|ist)|distortion|catastrophi[sz]ing|mind[- ]reading|all-or-nothing)\b/iu,
    why: 'names a condition; the product notices behaviour',
  },
  {
    words:
      /\byou(?:['’]re| are) (?:feeling|afraid|scared|worried|sad|stressed|nervous|frustrated|tired)\b|\byou feel\b/iu,
    why: 'says what a person feels',
  },
  { words: /!/u, why: 'nothing ends with an exclamation mark' },
  { words: /[—–]/u, why: 'the dash belongs to “Good enough — ship it” alone' },
  { words: /\b(?:easy|easily|obviously|of course)\b.*\b(?:can|do|try)\b/iu, why: 'makes what is hard look easy' },
  { words: /\.\.\.|["`]|(?<=\w)'(?=\w)/u, why: 'typewriter marks; the texts have “ ” ’ and …' },
]

/** Texts that hold such a word for a good reason. Each is a whole text, so that nothing slips in beside it. */
export const ALLOWED_EN: Readonly<Record<string, string>> = {
  'Good enough — ship it': 'the one sentence with a dash',
  'Only you will see this': 'a fact about who sees it',
  'Once, at that time. If you don’t open it, the day simply ends': 'nothing more happens',
  'It looks at a file only when you choose one.': 'nothing else is looked at',
  'Once, at the end of that day’s work hours. If you don’t open it, the day simply ends': 'nothing more happens',
  'Tray only': 'a choice among places, not a person made small',
  'Only one you choose, only while its timebox runs': 'nothing else is looked at',
  'A kinder sentence, just as true': 'as true, no less',
  'A kinder sentence that is just as true': 'as true, no less',
  'From “a kinder sentence, just as true”': 'as true, no less',
  'Super Productivity': 'the name of another program',
  'Take in what another program kept, from a table, a calendar, a Todo.txt list, timewarrior or Super Productivity.':
    'the name of another program',
  'Which may just mean a straight-line kind of week.': 'what it may mean is made small, not a person',
}
