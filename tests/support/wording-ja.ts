import type { Forbidden } from './wording.ts'

/** Japanese words that look.md forbids, with the reasons of the English list. */
export const FORBIDDEN_JA: readonly Forbidden[] = [
  {
    words: /べき(?:だ|で|な|こと|です|では|と)|(?:る|す)べき|はずでした|はずだった/u,
    why: 'a rule from outside; permission over instruction',
  },
  {
    words:
      /(?:なければ|なくては|ねば|ないと)(?:なら|なり|いけ|だめ|ダメ|駄目)|なきゃ|なくちゃ|必ず|かならず|必須|必要があります|ざるを得|なさい|禁止|義務/u,
    why: 'an order; permission over instruction',
  },
  { words: /(?:て|で)(?:ください|下さい)|ましょう(?!か)/u, why: 'an instruction; permission over instruction' },
  {
    words: /エラー|不正(?:な|です)|無効|正しくありません|誤り|不適切|警告/u,
    why: 'the voice of a machine that is right',
  },
  {
    words: /完璧|完ぺき|かんぺき|パーフェクト|理想|非の打ち|申し分|文句なし|万全/u,
    why: 'the standard that is to be left',
  },
  {
    words:
      /素晴らし|すばらし|すごい|凄い|さすが|最高|見事|立派|優秀|偉い|えらい(?!び)|天才|よくでき|よく頑張|おめでとう|お見事|グッジョブ|バッチリ|ばっちり|ナイス/u,
    why: 'inflated praise',
  },
  { words: /失敗|しくじ|台無し|だいなし|挫折|ミス(?:を|し|が|の|で)/u, why: 'a verdict; name the thing that happened' },
  { words: /無駄|ムダ|むだ(?:に|な|で)|生産性|非生産|効率|能率|成果/u, why: 'measures a person by output' },
  { words: /たかが|にすぎ(?:な|ま)|に過ぎ(?:な|ま)|しょせん|所詮|ただの(?!し)/u, why: 'belittles' },
  {
    words:
      /怠(?:け|惰|慢)|なまけ|サボ(?:っ|り|る)|さぼ(?:っ|り|る)|だらしな|不注意|雑な仕事|いい加減|いいかげん|ダメ|駄目|だめ(?:な|で|だ)|バカ|馬鹿|愚か|弱虫|情けな/u,
    why: 'a name for a person',
  },
  {
    words:
      /スコア|得点|点数|採点|成績|ランク|ランキング|順位|レベル|バッジ|ポイント|実績|達成|目標|ゴール|ノルマ|連続記録|連続\d|連勝|クリア(?:し|す)/u,
    why: 'turns living into a game that can be lost',
  },
  {
    words:
      /(?:人|前|先週|先月|昨日|平均)より(?:も)?(?:上|下|優|劣|良|よ[いくか]|悪)|平均|自己ベスト|ベスト|優れ|劣[っるり]|理想の自分|最高の自分/u,
    why: 'comparison',
  },
  {
    words: /期限切れ|期限を過ぎ|遅刻|遅延|遅れ(?:て|ま|を)|超過|オーバー(?!ドーズ)|負債|借り(?:が|を)/u,
    why: 'time as a debt',
  },
  {
    words:
      /見落と|見逃|(?:し|お)忘れ|忘れ(?:て|た|ま)|未達|未完了|未入力|抜けて|欠けて|怠っ|さぼ|スキップし|飛ばしま|取りこぼ/u,
    why: 'a reproach for what was not done',
  },
  { words: /本当に(?:よろし|いい|よい|良い|削除|終了|送)|よろしいですか|間違いありませんか/u, why: 'one more check' },
  {
    words:
      /(?<!「)念のため|念を入れ|再確認|再チェック|ダブルチェック|ご確認|確認(?:して(?:み|く|お)|しま|をお願)|見直(?:して|しま)しょう|チェックし(?:て|ま)|推敲し/u,
    why: 'invites a check',
  },
  {
    words:
      /戦[いうっお]|闘|勝(?:ち|つ|っ|とう)|負け|打ち勝|打ち負|克服|乗り越え|(?<![前面])倒[しす]|撃|攻[めげ撃]|征服|やっつけ|鍛え|トレーニング|追い込|頑張|がんば|ガンバ|努力|根性|踏ん張|ブースト|最適化|充電|燃料|エンジン|フル回転|加速|マシン|機械/u,
    why: 'metaphors of war, sport and machines, and the call to push on',
  },
  {
    words:
      /不安(?:症|障害|が|に|を|な)|うつ(?:病|状態)|鬱|強迫|依存症|発達障害|障害|疾患|症状|燃え尽き|バーンアウト|トラウマ|完璧主義|完全主義|インポスター|患者|セラピ|療法|診断|認知の(?:歪|ゆが)|白黒思考|全か無か|読心|破局/u,
    why: 'names a condition; the product notices behaviour',
  },
  {
    words:
      /(?:お疲れ|疲れて(?:い|る|ま)|つらいの?です|辛いの?です|悲しいの?です|怖いの?です|焦って(?:い|る|ま)|緊張して(?:い|る|ま)|イライラ|落ち込んで|心配して(?:い|る|ま)|気にしすぎ|考えすぎ)/u,
    why: 'says what a person feels',
  },
  { words: /[!！]/u, why: 'nothing ends with an exclamation mark' },
  { words: /[—–―]|ーー/u, why: 'the dash belongs to 「これで十分 — 送り出そう」 alone' },
  {
    words: /(?:簡単|かんたん)に(?:でき|試|始|はじ)|もちろん|当然|当たり前|あたりまえ/u,
    why: 'makes what is hard look easy',
  },
  {
    words: /\.\.\.|・・・|["“”`']|[ｦ-ﾟ]|[?？]{2}|[,.](?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u,
    why: 'typewriter marks; the texts have 「」, …, ？ and 、。',
  },
  { words: /あなた|貴方|アナタ/u, why: 'Japanese leaves the person unnamed; it points a finger' },
]

/** Texts that hold such a word for a good reason. Each is a whole text, so that nothing slips in beside it. */
export const ALLOWED_JA: Readonly<Record<string, string>> = {
  'これで十分 — 送り出そう': 'the one sentence with a dash',
  '人と話すことは助けになり、プログラムよりも力になることがあります。友だち、一緒に働く人、医師、カウンセラー。見直しや自分を責めることに一日何時間もかかるとき、眠れないとき、自分を傷つけることを考えるときは、どうか早めに誰かに話してください。差し迫っているときは、お住まいの地域の緊急の番号が、昼も夜もつながります。多くの国には電話相談もあり、findahelpline.com に一覧があります。':
    'a plea, where it may matter',
}
