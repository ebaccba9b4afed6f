import {
  ARABIC_PAGE,
  BLANK_PAGE,
  FOURTEEN_PAGE,
  LONG_PAGE,
  MONTH_PAGE,
  MOVED_PAGE,
  ONE_PAGE,
  PAST_PAGE,
  SIXTY_PAGE,
  TEN_YEARS_PAGE,
  TODAY_PAGE,
  YEAR_PAGE,
} from './insights-pages.ts'
import { EMPTY_PAGE, WEEK_PAGE } from './insights-samples.ts'
import { snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

const INSIGHTS = { window: 'insights', width: 1100, height: 740, fits: false, snapshot: snapshot() } as const
const LARGE = snapshot({ language: 'long', textSize: 130 })
/** From the headline to the choice between charts and tables, and to the first chart. */
const TO_TABLES = ['Tab', 'Tab', 'Tab', 'Tab', 'ArrowRight']
const TO_CHART = ['Tab', 'Tab', 'Tab', 'Tab', 'Tab']

/** Pictures of the Insights window. */
export const INSIGHTS_SCENES: Readonly<Record<string, Scene>> = {
  insights: { ...INSIGHTS, insights: WEEK_PAGE },
  'insights-empty': { ...INSIGHTS, insights: EMPTY_PAGE },
  'insights-blank': { ...INSIGHTS, insights: BLANK_PAGE },
  'insights-one': { ...INSIGHTS, insights: ONE_PAGE },
  'insights-moved': { ...INSIGHTS, insights: MOVED_PAGE },
  'insights-today': { ...INSIGHTS, insights: TODAY_PAGE },
  'insights-past': { ...INSIGHTS, insights: PAST_PAGE },
  'insights-month': { ...INSIGHTS, height: 900, insights: MONTH_PAGE, click: ['Show', 'writing'] },
  'insights-year': { ...INSIGHTS, insights: YEAR_PAGE },
  'insights-all': { ...INSIGHTS, insights: TEN_YEARS_PAGE },
  'insights-sixty': { ...INSIGHTS, insights: SIXTY_PAGE },
  'insights-fourteen': { ...INSIGHTS, insights: FOURTEEN_PAGE },
  'insights-titles': { ...INSIGHTS, height: 900, insights: LONG_PAGE, click: ['Show'] },
  'insights-rtl': { ...INSIGHTS, insights: ARABIC_PAGE, rtl: true },
  'insights-caption': { ...INSIGHTS, insights: WEEK_PAGE, keys: [...TO_CHART, 'ArrowRight', 'ArrowRight'] },
  'insights-own': {
    ...INSIGHTS,
    insights: WEEK_PAGE,
    click: ['Add your own sentence'],
    keys: ['=It was a good week to be slow.'],
  },
  'insights-tables': { ...INSIGHTS, insights: WEEK_PAGE, keys: TO_TABLES },
  'insights-tables-all': { ...INSIGHTS, insights: TEN_YEARS_PAGE, keys: ['Tab', 'Tab', 'Tab', 'ArrowRight'] },
  'insights-920': { ...INSIGHTS, width: 920, height: 640, insights: WEEK_PAGE },
  'insights-200': { ...INSIGHTS, width: 550, height: 370, insights: WEEK_PAGE },
  'insights-130': { ...INSIGHTS, snapshot: LARGE, insights: WEEK_PAGE },
  'insights-titles-130': { ...INSIGHTS, snapshot: LARGE, insights: LONG_PAGE },
  'insights-forced': { ...INSIGHTS, insights: WEEK_PAGE, forced: true },
}

/** Those that are held against approved pictures; the ones that are drawn are in the table of boxes. */
export const INSIGHTS_PICTURES = [
  'insights-blank',
  'insights-one',
  'insights-moved',
  'insights-past',
  'insights-month',
  'insights-year',
  'insights-all',
  'insights-sixty',
  'insights-fourteen',
  'insights-titles',
  'insights-rtl',
  'insights-caption',
  'insights-tables',
  'insights-920',
  'insights-forced',
] as const
