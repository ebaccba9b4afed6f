import type { Forbidden } from './wording.ts'

/** Ways of speaking that Spanish texts do without, for the reasons of the English list. */
export const FORBIDDEN_ES: readonly Forbidden[] = [
  {
    words: /(?<!\p{L})(?:deber(?:ía|ías|íamos|ían|ías?)|debieras?)(?!\p{L})/iu,
    why: 'a rule from outside; permission over instruction',
  },
  {
    words: /(?<!\p{L})(?:debes?|deben|tienes que|tiene que|hay que|es obligatorio|obligatori\p{L}+)(?!\p{L})/iu,
    why: 'an order; permission over instruction',
  },
  {
    words: /(?<!\p{L})(?:no válid\p{L}+|inválid\p{L}+|incorrect\p{L}+|error(?:es)?|erróne\p{L}+)(?!\p{L})/iu,
    why: 'the voice of a machine that is right',
  },
  {
    words: /(?<!\p{L})(?:perfect\p{L}+|perfección|impecable\p{L}*|ideal\p{L}*|sin tacha)(?!\p{L})/iu,
    why: 'the standard that is to be left',
  },
  {
    words:
      /(?<!\p{L})(?:increíble|fantástic\p{L}+|excelente|genial|brillante|buen trabajo|bien hecho|enhorabuena|felicidades|orgullos\p{L}+ de ti)(?!\p{L})/iu,
    why: 'inflated praise',
  },
  {
    words: /(?<!\p{L})(?:fall(?:o|os|ó|ar|aste|ado|ada|aron)|fracas\p{L}+|arruin\p{L}+|estrope\p{L}+)(?!\p{L})/iu,
    why: 'a verdict; name the thing that happened',
  },
  {
    words: /(?<!\p{L})(?:desperdici\p{L}+|perder el tiempo|(?:im)?productiv\p{L}+|(?:in)?eficien\p{L}+)(?!\p{L})/iu,
    why: 'measures a person by output',
  },
  { words: /(?<!\p{L})(?:solo|sólo|solamente|únicamente|simplemente|meramente)(?!\p{L})/iu, why: 'belittles' },
  {
    words: /(?<!\p{L})(?:perezos\p{L}+|vag[oa]|tont[oa]|descuidad\p{L}+|débil)(?!\p{L})/iu,
    why: 'a name for a person',
  },
  {
    words:
      /(?<!\p{L})(?:rachas?|puntuaci\p{L}+|puntos|niveles?|insignias?|ranking|clasificación|logros?|metas?|objetivos?)(?!\p{L})/iu,
    why: 'turns living into a game that can be lost',
  },
  {
    words: /(?<!\p{L})(?:mejor que|peor que|en comparación con|comparado con|promedio|mejor versión)(?!\p{L})/iu,
    why: 'comparison',
  },
  { words: /(?<!\p{L})(?:atrasad\p{L}+|con retraso|vencid\p{L}+|deuda)(?!\p{L})/iu, why: 'time as a debt' },
  {
    words:
      /(?<!\p{L})(?:te saltaste|saltad[oa]|olvidaste|olvidad[oa]|incomplet\p{L}+|te falt(?:a|ó)|te perdiste)(?!\p{L})/iu,
    why: 'a reproach for what was not done',
  },
  { words: /(?:estás segur|está segur|¿segur)/iu, why: 'one more check' },
  { words: /(?<!\p{L})(?:revísalo|vuelve a revisar|asegúrate|comprueba otra vez)(?!\p{L})/iu, why: 'invites a check' },
  {
    words:
      /(?<!\p{L})(?:luch\p{L}+|batalla|vencer|derrot\p{L}+|aplast\p{L}+|ataca\p{L}*|optimiz\p{L}+|recarga\p{L}*|máquina)(?!\p{L})/iu,
    why: 'metaphors of war, sport and machines',
  },
  {
    words:
      /(?<!\p{L})(?:ansi(?:edad|os[oa])|depresi\p{L}+|obsesi\p{L}+|compulsi\p{L}+|trastorno|agotamiento|trauma|perfeccionis\p{L}+|impostor\p{L}*|síntomas?|pacientes?|terap\p{L}+)(?!\p{L})/iu,
    why: 'names a condition; the product notices behaviour',
  },
  { words: /te sientes|estás (?:cansad|triste|estresad|nervios|preocupad|asustad)/iu, why: 'says what a person feels' },
  { words: /(?<!\p{L})usted(?:es)?(?!\p{L})/iu, why: 'the app says tú' },
  { words: /[!¡]/u, why: 'nothing is called out' },
  { words: /[—–]/u, why: 'the dash belongs to one sentence alone' },
  { words: /\.\.\.|["`]|(?<=\p{L})'(?=\p{L})/u, why: 'typewriter marks; the texts have « » or “ ” ’ and …' },
]

/** Texts that hold such a word for a good reason. */
export const ALLOWED_ES: Readonly<Record<string, string>> = {}
