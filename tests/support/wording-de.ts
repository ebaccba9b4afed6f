import type { Forbidden } from './wording.ts'

/** Ways of speaking that German texts do without, for the reasons of the English list. */
export const FORBIDDEN_DE: readonly Forbidden[] = [
  {
    words: /(?<!\p{L})(?:sollt(?:e|est|en|et)?|solle?n?|sollst|gefälligst)(?!\p{L})/iu,
    why: 'a rule from outside; permission over instruction',
  },
  {
    words: /(?<!\p{L})(?:muss|musst|müssen|müsst|müsste\p{L}*|musste\p{L}*|zwingend|unbedingt)(?!\p{L})/iu,
    why: 'an order; permission over instruction',
  },
  {
    words: /(?<!\p{L})(?:ungültig\p{L}*|falsch\p{L}*|unzulässig\p{L}*|fehlerhaft\p{L}*)/iu,
    why: 'the voice of a machine that is right',
  },
  { words: /Fehler(?:meldung|code)/iu, why: 'the voice of a machine that is right' },
  {
    words: /(?<!\p{L})(?:perfekt\p{L}*|makellos\p{L}*|fehlerfrei\p{L}*|tadellos\p{L}*|ideal\p{L}*|einwandfrei\p{L}*)/iu,
    why: 'the standard that is to be left',
  },
  {
    words:
      /(?<!\p{L})(?:großartig|fantastisch|hervorragend|ausgezeichnet|brillant|super gemacht|gut gemacht|toll|bravo|weiter so|stolz auf dich|glückwunsch)(?!\p{L})/iu,
    why: 'inflated praise',
  },
  {
    words:
      /(?<!\p{L})(?:versag\p{L}*|fehlgeschlagen|schlug fehl|schlägt fehl|gescheitert\p{L}*|scheiter\p{L}*|misslungen|vermasselt|verpatzt)(?!\p{L})/iu,
    why: 'a verdict; name the thing that happened',
  },
  {
    words:
      /(?<!\p{L})(?:verschwende\p{L}*|vergeude\p{L}*|(?:un)?produktiv\p{L}*|Produktivität|(?:in)?effizien\p{L}*)(?!\p{L})/iu,
    why: 'measures a person by output',
  },
  { words: /(?<!\p{L})(?:nur|bloß|lediglich|einfach mal)(?!\p{L})/iu, why: 'belittles' },
  {
    words: /(?<!\p{L})(?:faul\p{L}*|dumm\p{L}*|schlampig\p{L}*|nachlässig\p{L}*|schwach)(?!\p{L})/iu,
    why: 'a name for a person',
  },
  {
    words:
      /(?<!\p{L})(?:Serien?|Punktestand|Punkte|Noten?|Level|Abzeichen|Rang\p{L}*|Erfolgsserie|Bestleistung|Highscore|Ziele?)(?!\p{L})/u,
    why: 'turns living into a game that can be lost',
  },
  {
    words: /(?<!\p{L})(?:besser als|schlechter als|im Vergleich zu|durchschnitt\p{L}*|Bestes? Ich)(?!\p{L})/iu,
    why: 'comparison',
  },
  {
    words: /(?<!\p{L})(?:überfällig\p{L}*|in Verzug|im Rückstand|zu spät|überzogen)(?!\p{L})/iu,
    why: 'time as a debt',
  },
  {
    words:
      /(?<!\p{L})(?:versäum\p{L}*|verpasst\p{L}*|ausgelassen|übersprungen|vergessen|unvollständig\p{L}*|nachholen)(?!\p{L})/iu,
    why: 'a reproach for what was not done',
  },
  { words: /(?:bist du|sind Sie) (?:dir |sich )?sicher/iu, why: 'one more check' },
  {
    words: /(?<!\p{L})(?:noch einmal prüfen|doppelt prüfen|gegenprüfen|Korrektur lesen|stell(?:e)? sicher)(?!\p{L})/iu,
    why: 'invites a check',
  },
  {
    words:
      /(?<!\p{L})(?:kämpf\p{L}*|Kampf|besieg\p{L}*|bezwing\p{L}*|schlag(?:e)? die|Angriff|durchbeißen|durchhalten|optimier\p{L}*|auftanken|Akku|Maschine)(?!\p{L})/iu,
    why: 'metaphors of war, sport and machines',
  },
  {
    words:
      /(?<!\p{L})(?:Angst(?:störung|zustand)|ängstlich\p{L}*|depress\p{L}*|Zwangs\p{L}+|zwanghaft\p{L}*|Störung\p{L}*|Burn-?out|Trauma|Perfektionis\p{L}*|Hochstapler\p{L}*|Symptom\p{L}*|Patient\p{L}*|Therap\p{L}*)(?!\p{L})/iu,
    why: 'names a condition; the product notices behaviour',
  },
  {
    words: /du (?:fühlst dich|hast Angst|bist (?:müde|traurig|gestresst|nervös|besorgt))/iu,
    why: 'says what a person feels',
  },
  { words: /(?<!\p{L})(?:Sie|Ihnen|Ihre[mnrs]?)(?= (?:können|haben|wollen|möchten))/u, why: 'the app says du' },
  { words: /!/u, why: 'nothing ends with an exclamation mark' },
  { words: /[—–]/u, why: 'the dash belongs to one sentence alone' },
  { words: /\.\.\.|["`]|(?<=\p{L})'(?=\p{L})|”/u, why: 'typewriter marks; German has „ “ ‚ ‘ ’ and …' },
]

/** Texts that hold such a word for a good reason. */
export const ALLOWED_DE: Readonly<Record<string, string>> = {}
