/** Titles of works and journals, which are called as they are called. */
export const TITLES = [
  'Breaking Free from Perfectionism – A Journey to Balance and Fulfillment',
  'Progress, Not Perfection',
  'Perfectionism in Perspective',
  'The efficacy of randomised controlled trials of cognitive behaviour therapy for perfectionism',
  'Behaviour Research and Therapy',
  'Cognitive Behaviour Therapy',
]
