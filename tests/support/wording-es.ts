import type { Forbidden } from './wording.ts'

/** A whole word in a language whose letters have accents; `\b` knows none of them. */
const whole = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu')

export const FORBIDDEN_ES: readonly Forbidden[] = [
  {
    words: whole(
      'deber[ií]a[ns]?|deber[ií]amos|debes?|deb[eé]is|debemos|deben|debiste|debieras?|se supone|más te vale',
    ),
    why: 'a rule from outside; permission over instruction',
  },
  {
    words: whole('(?:tienes|tenés|tiene|tienen|tenías|tendrías|tuviste|hay|había|habrá|habría) que|obligatori[oa]s?'),
    why: 'an order; permission over instruction (“no hay nada que observar” is none)',
  },
  {
    words: whole('errore?s?|erróne[oa]s?|inválid[oa]s?|incorrect[oa]s?|no válid[oa]s?'),
    why: 'the voice of a machine that is right; a mistake is “una equivocación”',
  },
  {
    words: whole(
      'fracas\\p{L}*|fall(?:o|os|ó|a|as|é|ar|aste|ado|ando|ido|ida|idos|idas)|frustrad[oa]s?|no lograste|no conseguiste|la cagaste|metiste la pata',
    ),
    why: 'a verdict; name the thing that happened',
  },
  {
    words: whole(
      'perfect\\p{L}*|perfecci\\p{L}*|impecables?|intachables?|inmejorables?|ideal(?:es|mente)?|sin defectos?',
    ),
    why: 'the standard that is to be left',
  },
  {
    words: whole(
      'increíbles?|genial(?:es)?|estupend[oa]s?|excelentes?|fantástic[oa]s?|brillantes?|magnífic[oa]s?|bravo|enhorabuena|felicidades|felicitaciones|buen trabajo|muy bien hecho|bien hecho|orgullos[oa] de ti',
    ),
    why: 'inflated praise',
  },
  {
    words: whole(
      'desperdici\\p{L}*|malgast\\p{L}*|perd(?:er|iste|ido|iendo) el tiempo|tiempo perdido|(?:im)?productiv[oa]s?|productividad|rendimiento|rendir|rindes|eficien\\p{L}*|eficaz|eficaces|eficacia',
    ),
    why: 'measures a person by output',
  },
  { words: whole('solo|sólo|solamente|únicamente|simplemente|meramente|tan solo|nada más que'), why: 'belittles' },
  {
    words: whole(
      'vag[oa]s?|perezos[oa]s?|floj[oa]s?|tont[oa]s?|torpes?|estúpid[oa]s?|descuidad[oa]s?|chapucer[oa]s?|débil(?:es)?|inútil(?:es)?',
    ),
    why: 'a name for a person',
  },
  {
    words: whole(
      'rachas?|punt(?:os|uación|uaciones|aje)|niveles|nivel|insignias?|medallas?|rangos?|ranking|clasificación|calificaci\\p{L}*|logros?|metas?|objetivos?|récords?|trofeos?|premiad[oa]s?',
    ),
    why: 'turns living into a game that can be lost',
  },
  {
    words: whole(
      'mejor versión|tu mejor yo|marca personal|(?<!lo )mejor que|mejores que|peor que|peores que|comparad[oa]s? con|en comparación|(?:en )?promedio|de media',
    ),
    why: 'comparison',
  },
  {
    words: whole(
      'atrasad[oa]s?|con retraso|retrasad[oa]s?|fuera de plazo|vencid[oa]s?|tarde para|por encima del tope|deudas?|te pasaste',
    ),
    why: 'time as a debt',
  },
  {
    words: whole(
      'te falt\\p{L}+|(?<!hac(?:e|en|ía|er) )falt(?:a|an|ó|aron|aba|aban)|incomplet[oa]s?|olvidaste|te olvidaste|te saltaste|saltad[oa]s?|omitid[oa]s?|pendientes?',
    ),
    why: 'a reproach for what was not done; “hace falta” is fine',
  },
  { words: whole('estás segur[oa]|seguro que'), why: 'one more check' },
  {
    words: whole(
      'compr(?:ueba|obar|obación|obaciones|uebes)|verifi(?:ca|car|cación|que)|revís(?:alo|ala)|revis(?:a|ar) (?:otra vez|de nuevo|antes|bien)|repas(?:a|ar|o|e)|asegúrate|asegurarte|cerciór\\p{L}*',
    ),
    why: 'invites a check',
  },
  {
    words: whole(
      'luch\\p{L}*|batall\\p{L}*|venc(?:e|er|es)|derrot\\p{L}*|combat\\p{L}*|atac\\p{L}*|conquist\\p{L}*|ganar|gana la|supera(?:r|te)|entren(?:a|ar|amiento)|esfuérzate|optimi[zc]\\p{L}*|recarg\\p{L}*|combustible|impuls(?:a|ar) tu|máquina',
    ),
    why: 'metaphors of war, sport and machines',
  },
  {
    words: whole(
      'ansi(?:edad|os[oa]s?)|depres\\p{L}*|deprimid[oa]s?|toc|obses\\p{L}*|compulsi\\p{L}*|trastornos?|trauma\\p{L}*|perfeccionis\\p{L}*|síndrome\\p{L}*|síntomas?|pacientes|terapi\\p{L}*|terapeutas?|distorsi\\p{L}*|catastrofi\\p{L}*|rumia\\p{L}*',
    ),
    why: 'names a condition; the product notices behaviour',
  },
  {
    words: whole(
      'te sientes|te sentís|te sentiste|(?:estás|estabas|pareces) (?:nervios[oa]|cansad[oa]|triste|preocupad[oa]|estresad[oa]|asustad[oa]|ansios[oa]|agobiad[oa]|frustrad[oa])|tienes miedo|tenías miedo',
    ),
    why: 'says what a person feels',
  },
  { words: /[!¡]/u, why: 'nothing ends, or begins, with an exclamation mark' },
  { words: /[—–]/u, why: 'the dash belongs to “Con esto basta — entrégalo” alone' },
  {
    words: whole('obviamente|evidentemente|por supuesto|claro que|es muy fácil|fácilmente|basta con que'),
    why: 'makes what is hard look easy',
  },
  {
    words: whole(
      'ordenador(?:es)?|computador(?:a|as|es)?|celular(?:es)?|móvil(?:es)?|aparc\\p{L}*|estacion(?:a|ar|ado)|vosotr[oa]s|vuestr[oa]s?|ustedes|usted|vos',
    ),
    why: 'the word of one side of the ocean, or another form of address; the texts say tú and “equipo”',
  },
  {
    words: whole('(?:estás|estar|estés|estoy|soy) (?:list|content)[oa]|bienvenid[oa]|amig[oa]s?'),
    why: 'gives the person, or a friend, a gender',
  },
  { words: /\.\.\.|["`]|(?<=\p{L})'(?=\p{L})|[«»]/u, why: 'typewriter marks; the texts have “ ” and …, and no « »' },
]

/** Texts that hold such a word for a good reason. Each is a whole text, so that nothing slips in beside it. */
export const ALLOWED_ES: Readonly<Record<string, string>> = {
  'Con esto basta — entrégalo': 'the one sentence with a dash',
}

/** One sentence for each, that would be noticed. */
export const NOTICED_ES: readonly string[] = [
  'Deberías descansar.',
  'Tienes que cerrar el día.',
  'Tu trabajo es perfecto.',
  'Fracasaste dos veces.',
  'Solo dos cosas salieron de tus manos.',
  'Ayer te saltaste la reflexión.',
  'Buen trabajo.',
  'Una racha de siete días.',
  '¿Estás segura?',
  'Esto suena a ansiedad.',
  'Te sientes mal.',
  '¡Hora de descansar',
  'Descansa ahora — el día terminó.',
  'Vence al reloj.',
  'Comprueba el archivo.',
  'Un error al guardar.',
]
