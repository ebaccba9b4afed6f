import type { Forbidden } from './wording.ts'

/** Ways of speaking that Japanese texts do without, for the reasons of the English list. */
export const FORBIDDEN_JA: readonly Forbidden[] = [
  { words: /べき|はず(?:です|だ)/u, why: 'a rule from outside; permission over instruction' },
  {
    words: /なければ(?:なり|なら|いけ)|ねばなら|なくては(?:なり|なら|いけ)|てはいけ|必ず|してください/u,
    why: 'an order; permission over instruction',
  },
  { words: /エラー|無効|不正な|誤り|間違った入力/u, why: 'the voice of a machine that is right' },
  { words: /完璧|完ぺき|パーフェクト|理想|申し分/u, why: 'the standard that is to be left' },
  { words: /素晴らしい|すばらしい|すごい|さすが|よくでき|よくやり|おめでとう|最高/u, why: 'inflated praise' },
  { words: /失敗|しくじ|台無し|ダメ|だめ|駄目/u, why: 'a verdict; name the thing that happened' },
  { words: /無駄|ムダ|生産性|生産的|効率/u, why: 'measures a person by output' },
  { words: /(?:に|に)?過ぎない|たったの|たかが|ただの/u, why: 'belittles' },
  { words: /怠け|サボ|さぼ|愚か|バカ|ばか|いい加減|弱い(?:人|心)/u, why: 'a name for a person' },
  {
    words: /連続記録|スコア|得点|点数|ポイント|レベル|バッジ|ランク|ランキング|達成|目標|実績/u,
    why: 'turns living into a game that can be lost',
  },
  { words: /より(?:良|よ|優れ|劣)|比べて|平均/u, why: 'comparison' },
  { words: /遅れ|期限切れ|遅刻|超過/u, why: 'time as a debt' },
  {
    words: /忘れ(?:ました|ています|てい)|し損ね|抜け(?:ています|がある)|未完了|やり残し|取り戻/u,
    why: 'a reproach for what was not done',
  },
  { words: /本当に(?:よろし|いい)|よろしいですか/u, why: 'one more check' },
  { words: /再確認|見直して|念のため|確認しましょう/u, why: 'invites a check' },
  {
    words: /戦[いうおっ]|闘|倒[すし]|克服|攻撃|最適化|充電|マシン|頑張|がんば/u,
    why: 'metaphors of war, sport and machines',
  },
  {
    words: /不安障害|不安症|うつ|鬱|強迫|障害|燃え尽き|トラウマ|完璧主義|詐欺師|症状|患者|治療|セラピ/u,
    why: 'names a condition; the product notices behaviour',
  },
  { words: /あなたは[^。]*(?:疲れて|悲しんで|怖がって|緊張して|心配して)/u, why: 'says what a person feels' },
  { words: /[!!]/u, why: 'nothing is called out' },
  { words: /[—–―]/u, why: 'the dash belongs to one sentence alone' },
  { words: /\.\.\.|["`]/u, why: 'typewriter marks; the texts have 「 」 and …' },
]

/** Texts that hold such a word for a good reason. */
export const ALLOWED_JA: Readonly<Record<string, string>> = {}
