import type { Forbidden } from './wording.ts'

/** German words that look.md forbids, by the same reasons as the English ones. */
export const FORBIDDEN_DE: readonly Forbidden[] = [
  {
    words: /(?<!\p{L})(?:soll(?:te|test|ten|tet|en|st|t)?|gefälligst|gehört sich|zwingend|unbedingt)(?!\p{L})/iu,
    why: 'a rule from outside; permission over instruction',
  },
  {
    words: /(?<!\p{L})(?:muss|muß|musst|müssen|müsst|musste[nt]?|müsste(?:n|st|t)?|hast? zu \p{L}+en)(?!\p{L})/iu,
    why: 'an order; permission over instruction',
  },
  {
    words:
      /(?<!\p{L})(?:ungültig\p{L}*|unzulässig\p{L}*|inkorrekt\p{L}*|fehlerhaft\p{L}*|Fehler(?:meldung|code)\p{L}*|Fehler aufgetreten|falsche Eingabe)(?!\p{L})/iu,
    why: 'the voice of a machine that is right',
  },
  {
    words:
      /(?<!\p{L})(?:perfekt\p{L}*|Perfektion|makellos\p{L}*|tadellos\p{L}*|fehlerfrei\p{L}*|ideal\p{L}*|einwandfrei\p{L}*|vollkommen\p{L}*)(?!\p{L})/iu,
    why: 'the standard that is to be left',
  },
  {
    words:
      /(?<!\p{L})(?:toll\p{L}*|klasse|großartig\p{L}*|hervorragend\p{L}*|ausgezeichnet\p{L}*|fantastisch\p{L}*|brillant\p{L}*|gut gemacht|weiter so|stolz auf|Glückwunsch|gratulier\p{L}*|bravo)(?!\p{L})/iu,
    why: 'inflated praise',
  },
  {
    words:
      /(?<!\p{L})(?:scheiter\p{L}*|gescheitert|versag\p{L}*|fehlgeschlagen|misslungen|missglückt|schlug fehl|schlägt fehl|verpatzt|vermasselt|verbockt|versaut)(?!\p{L})/iu,
    why: 'a verdict; name the thing that happened',
  },
  {
    words:
      /(?<!\p{L})(?:verschwend\p{L}*|vergeud\p{L}*|vertan|verplempert|unproduktiv\p{L}*|produktiv\p{L}*|effizien\p{L}*|Leistung\p{L}*)(?!\p{L})/iu,
    why: 'measures a person by output',
  },
  { words: /(?<!\p{L})(?:nur|bloß|lediglich|gerade mal)(?!\p{L})/iu, why: 'belittles' },
  {
    words:
      /(?<!\p{L})(?:faul(?:e[rsnm]?)?|dumm\p{L}*|blöd\p{L}*|schlampig\p{L}*|nachlässig\p{L}*|schwach\p{L}*)(?!\p{L})/iu,
    why: 'a name for a person',
  },
  {
    words:
      /(?<!\p{L})(?:Serien?|Streaks?|Punkt(?:e|en|zahl|stand)|Noten?|Level|Rang|Ränge|Rangliste\p{L}*|Abzeichen|Ziele?n?|Errungenschaft\p{L}*|Rekord\p{L}*)(?!\p{L})/u,
    why: 'turns living into a game that can be lost',
  },
  {
    words:
      /(?<!\p{L})(?:bestes Ich|Bestleistung|besser als|schlechter als|verglichen mit|im Vergleich|Durchschnitt\p{L}*)(?!\p{L})/iu,
    why: 'comparison',
  },
  {
    words:
      /(?<!\p{L})(?:überfällig\p{L}*|verspätet\p{L}*|Verspätung|im Rückstand|im Verzug|in Verzug|zu spät|überzogen|Zeitschuld\p{L}*|schuldest)(?!\p{L})/iu,
    why: 'time as a debt',
  },
  {
    words:
      /(?<!\p{L})(?<!nichts, was )(?:verpasst|versäum\p{L}*|übersprungen|ausgelassen|vergessen|fehlt|fehlen|fehlende\p{L}*|unvollständig\p{L}*|nachholen|nachzuholen)(?!\p{L})/iu,
    why: 'a reproach for what was not done',
  },
  { words: /(?<!\p{L})(?:bist du (?:dir )?sicher|wirklich sicher|sicher\?)/iu, why: 'one more check' },
  {
    words:
      /(?<!\p{L})(?:überprüf\p{L}*|prüf(?:e|en|st|t)?|gegenlesen|Korrektur lesen|durchlesen|kontrollier\p{L}*|stell(?:e)? sicher|vergewisser\p{L}*)(?!\p{L})/iu,
    why: 'invites a check',
  },
  {
    words:
      /(?<!\p{L})(?:k(?:ä|a)mpf\p{L}*|bekämpf\p{L}*|Schlacht\p{L}*|besieg\p{L}*|Siege?|schlag(?:en|e|t)? (?:die|den|das)|bezwing\p{L}*|erober\p{L}*|angreif\p{L}*|Angriff\p{L}*|Zielscheibe|train\p{L}*|Training\p{L}*|durchzieh\p{L}*|durchbeiß\p{L}*|Endspurt|Marathon|optimier\p{L}*|Akku\p{L}*|auftank\p{L}*|Turbo|Maschine\p{L}*|Latte)(?!\p{L})/iu,
    why: 'metaphors of war, sport and machines',
  },
  {
    words:
      /(?<!\p{L})(?:Angst|Ängste\p{L}*|ängstlich\p{L}*|Depression\p{L}*|depressiv\p{L}*|Zwangs?(?:störung|gedanken?|handlung\p{L}*)?|zwanghaft\p{L}*|besessen\p{L}*|Störung\p{L}*|Burn-?out|Trauma\p{L}*|Perfektionis(?:t\p{L}*|mus)|Hochstapler-?Syndrom|Impostor-?Syndrom|Symptom\p{L}*|Patient\p{L}*|Therap\p{L}*|Verzerrung\p{L}*|katastrophisier\p{L}*|Gedankenlesen|Schwarz-?[Ww]eiß-?Denken|Diagnose\p{L}*)(?!\p{L})/iu,
    why: 'names a condition; the product notices behaviour',
  },
  {
    words:
      /(?<!\p{L})(?:du fühlst dich|du hast Angst|du bist (?:gerade )?(?:müde|traurig|gestresst|nervös|frustriert|besorgt|erschöpft|ängstlich)|fühlst du dich)(?!\p{L})/iu,
    why: 'says what a person feels',
  },
  { words: /!/u, why: 'nothing ends with an exclamation mark' },
  { words: /[—–]/u, why: 'the dash belongs to „Gut genug — raus damit“ alone' },
  {
    words:
      /(?<!\p{L})(?:natürlich|selbstverständlich|ganz einfach|kinderleicht|einfach (?:mal|nur)|schnell mal|doch einfach)(?!\p{L})/iu,
    why: 'makes what is hard look easy',
  },
  {
    words: /(?<!\p{L})(?:eigentlich|endlich|immer noch nicht|schon wieder|erst jetzt)(?!\p{L})/iu,
    why: 'a sigh over what was not done',
  },
  {
    words: /(?<!\p{L})(?:man (?:sollte|muss|darf)|reiß dich|streng dich an|gib dir Mühe|du schaffst das)(?!\p{L})/iu,
    why: 'a push',
  },
  {
    words: /\.\.\.|["`”«»]|(?<=\p{L})'(?=\p{L})/u,
    why: 'typewriter marks, or marks of another language; the texts have „ “ ’ and …',
  },
  { words: /(?<!\p{L})super(?!\p{L})/u, why: 'inflated praise (Super is a key, and a part of a name)' },
  { words: /(?<=[\p{Ll},] )(?:Sie|Ihr(?:e[nmrs]?)?|Ihnen)(?!\p{L})/u, why: 'the texts say du' },
]

/** German texts that hold such a word for a good reason. Each is a whole text. */
export const ALLOWED_DE: Readonly<Record<string, string>> = {
  'Gut genug — raus damit': 'the one sentence with a dash',
}
